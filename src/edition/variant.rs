//! Other wordings of the same words: the versions in which the text is known, and what each has
//! where the text of record has something else.

use super::{Date, Evidence, Passage, Range, TextQuoteSelector};

/// Every other wording, and what they have in common.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Variants {
    /// What the versions are and how far they are known, as CommonMark.
    pub introduction: String,
    /// The versions in their order.
    pub versions: Vec<Version>,
    /// The variants, version by version, in the order of the text.
    pub variants: Vec<Variant>,
}

/// Another text of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// For ever: it is in addresses.
    pub id: String,
    /// Its heading in the page.
    pub name: String,
    /// The language tag of its words.
    pub lang: String,
    /// When it was made public.
    pub date: Date,
    /// What it is and how it is known, as CommonMark.
    pub introduction: String,
    /// Whether every paragraph of the text has a counterpart in it, or is said to have none.
    pub maps: bool,
}

impl Version {
    /// The language tag of its words where they are not English.
    pub fn foreign_lang(&self) -> Option<&str> {
        (!self.lang.starts_with("en")).then_some(&self.lang)
    }
}

/// What a version has in one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Such as `wording-d-1`: written by hand, for ever.
    pub id: String,
    /// The version's id.
    pub version: String,
    /// What it stands for in the text of record; none for what is new in its version.
    pub on: Option<Counterpart>,
    /// Its number in its version, where that has another.
    pub at: Option<String>,
    /// What became of the words, in a version that maps.
    pub change: Option<Change>,
    /// The other words, to the letter. Only ever what was seen.
    pub words: Option<VariantWords>,
    /// What the difference changes, in a sentence or two.
    pub gist: String,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// Whether the words of record that it stands for were themselves seen. Only then may the two be
    /// compared word by word.
    pub record_seen: bool,
}

impl Variant {
    /// Every text of it; `lang` is that of the other words where they are not English. What was printed in
    /// traditional characters are the same words once more.
    pub fn passages<'a>(&'a self, lang: Option<&'a str>) -> impl Iterator<Item = Passage<'a>> {
        let words = self.words.as_ref();
        let own = words.map(|words| (words.text.as_str(), lang));
        let english = words.and_then(|words| words.translation.as_deref());
        let gist = Some((self.gist.as_str(), None));
        let own = [own, english.map(|english| (english, None)), gist].into_iter().flatten();
        own.chain(self.evidence.iter().flat_map(Evidence::passages))
    }
}

/// Words of the text of record that have another wording elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Counterpart {
    /// The paragraph's id.
    pub paragraph: String,
    /// The words; none where it is the whole paragraph.
    pub words: Option<(TextQuoteSelector, Range)>,
}

/// A wording, to the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantWords {
    /// The words, in the version's language.
    pub text: String,
    /// As they were printed, where that was in traditional characters.
    pub traditional: Option<String>,
    /// How they are said, for Chinese.
    pub pinyin: Option<String>,
    /// The editors' English, where they are not English.
    pub translation: Option<String>,
}

/// What became of words in a later version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// They stayed.
    Kept,
    /// They stayed in other words.
    Reworded,
    /// They came in.
    New,
    /// They went.
    Dropped,
}

impl Change {
    /// Every change, in the order of the manual.
    pub const ALL: [Self; 4] = [Self::Kept, Self::Reworded, Self::New, Self::Dropped];

    /// The word for it in files and in the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Reworded => "reworded",
            Self::New => "new",
            Self::Dropped => "dropped",
        }
    }
}

impl Variants {
    /// The version with this id.
    pub fn version(&self, id: &str) -> Option<&Version> {
        self.versions.iter().find(|version| version.id == id)
    }

    /// The variant with this id.
    pub fn variant(&self, id: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.id == id)
    }

    /// The variants of one version, in their order.
    pub fn variants_of<'a>(&'a self, version: &'a str) -> impl Iterator<Item = &'a Variant> + 'a {
        self.variants.iter().filter(move |variant| variant.version == version)
    }
}
