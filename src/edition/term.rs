//! A word at stake: what it covers, who uses it and what for.

use super::Evidence;

/// An entry of the glossary.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// For ever: it is in addresses.
    pub id: String,
    /// The word, as a heading.
    pub name: String,
    /// The language tag of the word where it is not English.
    pub lang: Option<String>,
    /// How it is said, for Chinese.
    pub pinyin: Option<String>,
    /// The word in English, where it is not.
    pub translation: Option<String>,
    /// The forms in which it occurs.
    pub forms: Vec<String>,
    /// What it covers and why it is fought over, in a sentence or two.
    pub meaning: String,
    /// Who uses it and what for.
    pub uses: Vec<TermUse>,
    /// Ids of other terms.
    pub see: Vec<String>,
}

/// How one voice uses a term.
#[derive(Debug, Clone, PartialEq)]
pub struct TermUse {
    /// The voice's layer.
    pub layer: String,
    /// What for, in a sentence or two.
    pub gist: String,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}
