//! A date as precise as it is known: a year, a month, or a day.

use std::{fmt, str::FromStr};

/// A year, with the month and the day where they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year of the common era.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// A day that the month has; only with a month.
    pub day: Option<u8>,
}

impl Date {
    /// Reads `2011`, `2011-09` or `2011-09-15`; anything else is nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = match parts.next() {
            Some(part) => Some(number(part, 2)?),
            None => None,
        };
        let day = match parts.next() {
            Some(part) => Some(number(part, 2)?),
            None => None,
        };
        if parts.next().is_some() {
            return None;
        }
        Self::new(year, month, day)
    }

    /// A date that the calendar has; anything else is nothing.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let sound = match (month, day) {
            (None, day) => day.is_none(),
            (Some(month), day) => {
                (1..=12).contains(&month)
                    && day.is_none_or(|day| (1..=days_of(year, month)).contains(&day))
            }
        };
        sound.then_some(Self { year, month, day })
    }
}

/// How many days a month has, 1 to 12.
fn days_of(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Exactly `digits` decimal digits as a number.
fn number<N: FromStr>(text: &str, digits: usize) -> Option<N> {
    let sound = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    if sound { text.parse().ok() } else { None }
}

/// ISO 8601, as precise as it is known: what `<time datetime>` takes.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_it_is_written() {
        for text in ["2011", "2011-09", "2011-09-15", "2011-12-31", "2012-02-29", "2000-02-29"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "11", "2011-9", "2011-13", "2011-00", "2011-09-15-1", "+011", "Sept"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_that_its_month_does_not_have_is_none() {
        for text in ["2011-09-32", "2011-09-00", "2011-09-31", "2011-02-29", "1900-02-29"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::new(2011, None, Some(1)), None, "a day without a month");
    }
}
