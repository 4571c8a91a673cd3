//! The text of record: the document's own words, a paragraph at a time, and how far each was
//! checked.

use super::Range;

/// A part of the document, such as the preamble.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its id in the files.
    pub id: String,
    /// Its heading in the page.
    pub heading: String,
}

/// The unit of the text that has an id.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// For ever: it is in addresses.
    pub id: String,
    /// The part it stands in.
    pub part: String,
    /// What stands in the margin, such as `(c)`; may be empty.
    pub label: String,
    /// How it is called in a sentence, such as `Pledge (c)`.
    pub name: String,
    /// Two to five words on what it is about.
    pub topic: String,
    /// The words of the document.
    pub text: String,
    /// How far the wording was checked.
    pub grade: TextGrade,
    /// What is in doubt; none only where all was checked.
    pub doubt: Option<String>,
    /// Where the words were looked at.
    pub witnesses: Vec<Witness>,
}

impl Paragraph {
    /// How many characters of a stretch some witness shows.
    pub fn seen_of(&self, range: Range) -> usize {
        let shown = |at: &usize| {
            self.witnesses.iter().any(|witness| match &witness.shows {
                Shows::AllWords => true,
                Shows::Words(words) => (words.start..words.end).contains(at),
                Shows::Sense => false,
            })
        };
        (range.start..range.end).filter(shown).count()
    }
}

/// How far a paragraph's wording was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextGrade {
    /// Every word was seen in a copy.
    Checked,
    /// Some spans were seen in a copy.
    PartlyChecked,
    /// The wording was not seen; not yet checked against the document.
    NotChecked,
}

impl TextGrade {
    /// Every grade, best first.
    pub const ALL: [Self; 3] = [Self::Checked, Self::PartlyChecked, Self::NotChecked];

    /// The word for it in files and in the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Checked => "checked",
            Self::PartlyChecked => "partly-checked",
            Self::NotChecked => "not-checked",
        }
    }
}

/// A copy, a quotation or a translation that shows a paragraph's words or agrees with their sense.
#[derive(Debug, Clone, PartialEq)]
pub struct Witness {
    /// What it shows.
    pub shows: Shows,
    /// A key of the bibliography.
    pub source: String,
    /// A remark in one sentence.
    pub note: Option<String>,
}

/// What a witness shows of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub enum Shows {
    /// Every word.
    AllWords,
    /// These words.
    Words(Range),
    /// Only the sense.
    Sense,
}
