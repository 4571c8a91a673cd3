//! Everything that a learner did, and what can be asked of it.

use super::{Day, Deed, Id, Stamp, What, schedule};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that a learner did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    deeds: BTreeSet<Deed>,
}

impl FromIterator<Deed> for Record {
    fn from_iter<I: IntoIterator<Item = Deed>>(deeds: I) -> Self {
        Self { deeds: deeds.into_iter().collect() }
    }
}

impl Record {
    /// Adds what is not there yet.
    pub fn add(&mut self, deeds: impl IntoIterator<Item = Deed>) {
        self.deeds.extend(deeds);
    }

    /// Every deed in the order of time.
    pub fn deeds(&self) -> impl Iterator<Item = &Deed> {
        self.deeds.iter()
    }

    /// Whether nothing was done.
    pub fn is_empty(&self) -> bool {
        self.deeds.is_empty()
    }

    /// The paragraphs and explanations that were read.
    pub fn read(&self) -> BTreeSet<&Id> {
        let read = self.deeds.iter().filter_map(|deed| match &deed.what {
            What::Read(id) => Some(id),
            _ => None,
        });
        read.collect()
    }

    /// The steps that were taken.
    pub fn took(&self) -> BTreeSet<&Id> {
        let took = self.deeds.iter().filter_map(|deed| match &deed.what {
            What::Took(id) => Some(id),
            _ => None,
        });
        took.collect()
    }

    /// The step that was taken last; none where the tour has come to its end since.
    pub fn place(&self, today: Day, ahead: i32) -> Option<&Id> {
        self.last(today, ahead, |what| match what {
            What::Took(id) => Some(Some(id)),
            What::Finished => Some(None),
            _ => None,
        })?
    }

    /// How many stances were foretold, and how many of them rightly. For each explanation the first
    /// time counts: later ones are no foretelling.
    pub fn foretold(&self) -> (usize, usize) {
        let mut first: BTreeMap<&Id, bool> = BTreeMap::new();
        for deed in &self.deeds {
            if let What::Foretold { annotation, hit, .. } = &deed.what {
                first.entry(annotation).or_insert(*hit);
            }
        }
        (first.len(), first.values().filter(|hit| **hit).count())
    }

    /// Whether a question's last answer was right; none where it was never answered.
    pub fn knows(&self, question: &str, today: Day, ahead: i32) -> Option<bool> {
        self.last(today, ahead, |what| match what {
            What::Answered { question: own, right, .. } if **own == *question => Some(*right),
            _ => None,
        })
    }

    /// Whether the learner wants to be asked before stances are shown.
    pub fn asking(&self, today: Day, ahead: i32) -> bool {
        let last = self.last(today, ahead, |what| match what {
            What::Asking(on) => Some(*on),
            _ => None,
        });
        last.unwrap_or(true)
    }

    /// What is wanted of the last deed that has it. A deed of a day that has not come is from a clock
    /// that was ahead: it counts only where there is no other, or whatever the learner does from now
    /// on would count for nothing until that day.
    fn last<'a, T>(
        &'a self,
        today: Day,
        ahead: i32,
        wanted: impl Fn(&'a What) -> Option<T>,
    ) -> Option<T> {
        let until_now = self.deeds.iter().rev().filter(|deed| deed.at.day(ahead) <= today);
        until_now
            .map(|deed| &deed.what)
            .find_map(&wanted)
            .or_else(|| self.deeds.iter().rev().find_map(|deed| wanted(&deed.what)))
    }

    /// The time of what is done now, by a clock that says `now`. What is done today comes after
    /// whatever was done today, though the clock has been put back in between.
    pub fn next(&self, now: Stamp, ahead: i32) -> Stamp {
        let today = now.day(ahead);
        let last = self.deeds.iter().rev().find(|deed| deed.at.day(ahead) <= today);
        let after = last.map_or(0, |deed| deed.at.milliseconds.saturating_add(1));
        // Where the day has no room left, the order gives way: no deed is of a day to come.
        let same_day = Stamp { milliseconds: now.milliseconds.max(after), ..now.clone() };
        if same_day.day(ahead) == today { same_day } else { now }
    }

    /// The day on which a question comes back; none where it was never answered. An answer of a day
    /// that has not come is from a clock that was ahead, and nobody knows when it was given: other
    /// answers count without it, and where there are none the question comes back today.
    pub fn due(&self, question: &str, today: Day, ahead: i32) -> Option<Day> {
        let mut answers: BTreeMap<Day, bool> = BTreeMap::new();
        for deed in &self.deeds {
            if let What::Answered { question: own, right, .. } = &deed.what
                && **own == *question
            {
                // The first of a day counts; what follows on the same day is practice.
                answers.entry(deed.at.day(ahead)).or_insert(*right);
            }
        }
        let answered = !answers.is_empty();
        let until_now = answers.into_iter().filter(|(day, _)| *day <= today);
        schedule::comes_back(until_now).or(answered.then_some(today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: u64 = 24 * 60 * 60 * 1000;

    fn deed(milliseconds: u64, what: What) -> Deed {
        Deed { at: Stamp { milliseconds, chance: 0 }, what }
    }

    fn answered(milliseconds: u64, right: bool) -> Deed {
        deed(milliseconds, What::Answered { question: "q".into(), picks: "1".into(), right })
    }

    #[test]
    fn the_last_of_several_counts_but_for_what_was_foretold() {
        let foretold = |at, hit| {
            let (annotation, stance) = ("us-c-1".into(), "contests".into());
            deed(at, What::Foretold { annotation, stance, hit })
        };
        let record: Record = [
            deed(1, What::Took("a".into())),
            deed(3, What::Took("b".into())),
            deed(2, What::Took("c".into())),
            foretold(5, false),
            foretold(6, true),
            deed(7, What::Asking(false)),
            answered(8, true),
            answered(9, false),
        ]
        .into_iter()
        .collect();
        assert_eq!(record.place(0, 0).map(|id| &**id), Some("b"));
        assert_eq!(record.took().len(), 3);
        let mut done = record.clone();
        done.add([deed(10, What::Finished)]);
        assert_eq!(done.place(0, 0), None, "the tour begins anew");
        assert_eq!(record.foretold(), (1, 0));
        assert!(!record.asking(0, 0));
        assert_eq!(record.knows("q", 0, 0), Some(false));
        assert_eq!(record.knows("other", 0, 0), None);
        assert!(Record::default().asking(0, 0));
    }

    #[test]
    fn a_question_comes_back_by_its_first_answer_of_each_day() {
        let due =
            |deeds: &[Deed], today| deeds.iter().cloned().collect::<Record>().due("q", today, 0);
        assert_eq!(due(&[], 10), None);
        let wrong_then_right = [answered(10 * DAY, false), answered(10 * DAY + 1, true)];
        assert_eq!(
            due(&wrong_then_right, 10),
            Some(11),
            "practice on the same day changes nothing"
        );
        assert_eq!(due(&[answered(10 * DAY, true)], 10), Some(13));
        // The clock was a year ahead when it was answered.
        let ahead = [answered(375 * DAY, true)];
        assert_eq!((due(&ahead, 10), due(&ahead, 11)), (Some(10), Some(11)), "never put off");
        let since = [answered(375 * DAY, true), answered(11 * DAY, false)];
        assert_eq!((due(&since, 11), due(&since, 12)), (Some(12), Some(12)));
        assert_eq!(due(&[answered(10 * DAY, true)], 400), Some(13), "and stays due");
    }

    #[test]
    fn what_a_clock_that_was_ahead_has_left_gives_way_to_what_is_done_since() {
        let year = 365 * DAY;
        let mut record: Record = [
            deed(year, What::Took("b".into())),
            deed(year + 1, What::Asking(false)),
            answered(year + 2, false),
        ]
        .into_iter()
        .collect();
        assert_eq!(record.place(10, 0).map(|id| &**id), Some("b"), "better than nothing");
        assert_eq!((record.asking(10, 0), record.knows("q", 10, 0)), (false, Some(false)));
        record.add([
            deed(10 * DAY, What::Took("a".into())),
            deed(10 * DAY + 1, What::Asking(true)),
            answered(10 * DAY + 2, true),
        ]);
        assert_eq!(record.place(10, 0).map(|id| &**id), Some("a"));
        assert_eq!((record.asking(10, 0), record.knows("q", 10, 0)), (true, Some(true)));
        assert_eq!(record.place(365, 0).map(|id| &**id), Some("b"), "once that day has come");
    }

    #[test]
    fn what_is_done_comes_after_what_was_done_today_though_the_clock_is_put_back() {
        let at = |milliseconds| Stamp { milliseconds, chance: 7 };
        let record: Record =
            [answered(5, true), answered(10 * DAY + 500, true), answered(12 * DAY, true)]
                .into_iter()
                .collect();
        assert_eq!(record.next(at(10 * DAY + 900), 0), at(10 * DAY + 900));
        assert_eq!(record.next(at(10 * DAY + 100), 0), at(10 * DAY + 501));
        assert_eq!(record.next(at(10 * DAY + 500), 0), at(10 * DAY + 501));
        assert_eq!(record.next(at(9 * DAY), 0), at(9 * DAY), "another day is another day");
        assert_eq!(record.next(at(11 * DAY), 0), at(11 * DAY));
        let late: Record = [answered(11 * DAY - 1, true)].into_iter().collect();
        assert_eq!(late.next(at(10 * DAY), 0), at(10 * DAY), "no deed is of a day to come");
        assert_eq!(Record::default().next(at(3), 0), at(3));
    }

    #[test]
    fn a_day_begins_where_the_reader_is() {
        let at = Stamp { milliseconds: 10 * DAY + 23 * 60 * 60 * 1000, chance: 0 };
        assert_eq!(at.day(0), 10);
        assert_eq!(at.day(8 * 60), 11, "in Beijing it is tomorrow");
        assert_eq!(at.day(-5 * 60), 10);
        assert_eq!(Stamp::default().day(-60), -1);
        assert!(Stamp { milliseconds: u64::MAX, chance: 0 }.day(600) > 0);
    }
}
