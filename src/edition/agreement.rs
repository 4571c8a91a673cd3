//! How far the sides' readings meet: an editor's judgement, row by row, with its reason.

use super::Range;

/// The whole dispute at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Where the sides clash, in one sentence.
    pub apart: String,
    /// Where both could sign, in one sentence.
    pub meet: String,
    /// The rows in the order of the text.
    pub rows: Vec<Row>,
}

/// A paragraph, or a stretch of one, and how far the sides meet on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The paragraph's id.
    pub paragraph: String,
    /// The words of this row, in code points; none where it is the whole paragraph.
    pub range: Option<Range>,
    /// Two to five words on what it is about.
    pub topic: String,
    /// How far the sides meet.
    pub degree: Degree,
    /// Why the editors judge so.
    pub reason: String,
}

impl Row {
    /// Whether words of the row's paragraph belong to it.
    pub fn covers(&self, range: Range) -> bool {
        self.range.is_none_or(|own| own.overlaps(range))
    }
}

/// How far two readings meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Degree {
    /// Both could put their name under these words.
    BothCouldSign,
    /// They want the same and would write it otherwise.
    SameAim,
    /// Neither could sign what the other wants.
    Apart,
}

impl Degree {
    /// Every degree, the closest first.
    pub const ALL: [Self; 3] = [Self::BothCouldSign, Self::SameAim, Self::Apart];

    /// The word for it in files and in the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::BothCouldSign => "both-could-sign",
            Self::SameAim => "same-aim",
            Self::Apart => "apart",
        }
    }
}
