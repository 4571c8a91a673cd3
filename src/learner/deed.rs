//! One thing that a learner did. Deeds are never changed, only added.

use super::{Day, Id};

/// One thing that a learner did, and when.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deed {
    /// When; first, so that a set of deeds is in the order of time.
    pub at: Stamp,
    /// What.
    pub what: What,
}

/// When something was done, told from whatever was done at the same moment elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Stamp {
    /// Milliseconds since the beginning of 1970, by the device's clock.
    pub milliseconds: u64,
    /// A number that chance gives.
    pub chance: u32,
}

impl Stamp {
    /// The day on which it was, given how many minutes the reader's clock is ahead of universal time.
    pub fn day(&self, ahead: i32) -> Day {
        let minutes = i64::try_from(self.milliseconds / 60_000).unwrap_or(i64::MAX / 2);
        (minutes + i64::from(ahead)).div_euclid(24 * 60)
    }
}

/// Something that a learner can do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A paragraph or an explanation was in sight long enough to be read.
    Read(Id),
    /// A step of the tour was shown.
    Took(Id),
    /// A side's stance was foretold before its explanation was shown.
    Foretold {
        /// The explanation.
        annotation: Id,
        /// The stance that was named.
        stance: Id,
        /// Whether the explanation says the same.
        hit: bool,
    },
    /// A question was answered.
    Answered {
        /// The question.
        question: Id,
        /// What was chosen, row by row, counted from one: `2` or `1.3.2`.
        picks: Id,
        /// Whether every choice was right.
        right: bool,
    },
    /// The tour was gone through to its end.
    Finished,
    /// Whether to be asked for stances before they are shown was turned on or off.
    Asking(bool),
}
