//! What an explanation rests on: a short quotation or a fact, with its source and its grade.

use super::Date;

/// One piece of evidence. It has a quotation, a fact, or both.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// How far the editors could see for themselves.
    pub grade: Grade,
    /// Somebody's own words; only ever with [`Grade::Seen`].
    pub quotation: Option<Quotation>,
    /// What the source shows or what surrounds the quotation, in the editors' words.
    pub fact: Option<String>,
    /// Who said it, where that is not the source's author.
    pub speaker: Option<String>,
    /// When it was said, where that is not the source's date.
    pub date: Option<Date>,
    /// Where it was said.
    pub occasion: Option<String>,
    /// A key of the bibliography. None only for what is inferred from nothing but the text itself.
    pub source: Option<String>,
    /// The place in the source.
    pub locator: Option<String>,
}

/// A text, with the language of its words where that is not English.
pub type Passage<'a> = (&'a str, Option<&'a str>);

impl Evidence {
    /// Every text of it: the fact, somebody's words, those words in English.
    pub fn passages(&self) -> impl Iterator<Item = Passage<'_>> {
        let fact = self.fact.as_deref().map(|fact| (fact, None));
        let quotation = self.quotation.as_ref();
        let quoted = quotation.map(|quotation| (&*quotation.text, quotation.lang.as_deref()));
        let translation = quotation.and_then(|quotation| quotation.translation.as_ref());
        [fact, quoted, translation.map(|english| (&*english.text, None))].into_iter().flatten()
    }
}

/// How far the editors could see a piece of evidence for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// The exact words were seen in the source.
    Seen,
    /// The editors' reasoning; said to be that.
    Inferred,
    /// Recalled and not checked; never a quotation.
    Memory,
}

impl Grade {
    /// Every grade, in the order in which the manual names them.
    pub const ALL: [Self; 3] = [Self::Seen, Self::Inferred, Self::Memory];

    /// The word for it in files and in the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Inferred => "inferred",
            Self::Memory => "memory",
        }
    }
}

/// Somebody's own words.
#[derive(Debug, Clone, PartialEq)]
pub struct Quotation {
    /// The words, to the letter.
    pub text: String,
    /// The language tag of the words where they are not English, such as `zh-Hans`.
    pub lang: Option<String>,
    /// The words in English, where they are not.
    pub translation: Option<Translation>,
}

/// A quotation in English.
#[derive(Debug, Clone, PartialEq)]
pub struct Translation {
    /// The English words.
    pub text: String,
    /// Whose English it is.
    pub by: Translator,
}

/// Whose English a translation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Translator {
    /// The editors'.
    Ours,
    /// The speaker's own side's.
    Official,
}
