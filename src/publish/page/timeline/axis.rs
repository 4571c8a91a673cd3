//! Where an event lies on the line of time, and how those that would cover each other are stacked.

use crate::edition::{Date, Event};

/// The years of a drawing and their room.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    /// The first year.
    pub(super) first: u16,
    /// The last year; all of it is drawn.
    pub(super) last: u16,
    /// Where the first year begins.
    pub(super) start: f64,
    /// The room of a year.
    pub(super) year: f64,
}

impl Axis {
    /// From the first event to the end of the last.
    pub(super) fn of(events: &[Event], start: f64, year: f64) -> Self {
        let first = events.iter().map(|event| event.date.year).min().unwrap_or_default();
        let last = events.iter().map(|event| event.until.unwrap_or(event.date).year).max();
        Self { first, last: last.unwrap_or(first), start, year }
    }

    /// Every year.
    pub(super) fn years(&self) -> impl Iterator<Item = u16> + use<> {
        self.first..=self.last
    }

    /// Where a year begins.
    pub(super) fn begin(&self, year: u16) -> f64 {
        self.start + (f64::from(year) - f64::from(self.first)) * self.year
    }

    /// Where the last year ends.
    pub(super) fn end(&self) -> f64 {
        self.begin(self.last) + self.year
    }

    /// Where a date lies: what is known only by its year or month lies in the middle of it.
    pub(super) fn at(&self, date: Date) -> f64 {
        let in_year = match (date.month, date.day) {
            (None, _) => 0.5,
            (Some(month), None) => (f64::from(month) - 0.5) / 12.0,
            (Some(month), Some(day)) => (f64::from(month) - 1.0 + f64::from(day) / 31.0) / 12.0,
        };
        self.begin(date.year) + in_year * self.year
    }

    /// From where to where an event lasts.
    pub(super) fn span(&self, event: &Event) -> (f64, f64) {
        let start = self.at(event.date);
        (start, event.until.map_or(start, |until| self.at(until).max(start)))
    }
}

/// The level of each span, so that no two on one level come nearer than `room`: the lowest that is
/// free. The spans are in order of their starts.
pub(super) fn levels(spans: &[(f64, f64)], room: f64) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    let mut levels = Vec::new();
    for (start, end) in spans {
        let free = ends.iter().position(|before| before + room <= *start);
        let level = free.unwrap_or(ends.len());
        match ends.get_mut(level) {
            Some(before) => *before = *end,
            None => ends.push(*end),
        }
        levels.push(level);
    }
    levels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_cover_another_lies_a_level_up() {
        let spans = [(0.0, 0.0), (5.0, 30.0), (8.0, 8.0), (12.0, 12.0), (50.0, 50.0)];
        assert_eq!(levels(&spans, 10.0), [0, 1, 2, 0, 0]);
    }

    #[test]
    fn a_date_lies_in_the_middle_of_what_is_known() {
        let axis = Axis { first: 2000, last: 2010, start: 10.0, year: 12.0 };
        let at = |date: &str| axis.at(Date::parse(date).expect("a date"));
        assert_eq!(at("2000"), 16.0);
        assert_eq!(at("2001-01"), 22.5);
        assert!(at("2000-01-31") <= at("2000-02-01") && at("2000-12-31") <= axis.begin(2001));
        assert_eq!(axis.end(), 142.0);
    }
}
