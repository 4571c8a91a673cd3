//! Somebody's article about the text, claim by claim, each with the words of the text that it rests
//! on.

use super::Target;

/// An article, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// Its key in the bibliography.
    pub source: String,
    /// Who wrote it, when, and how to read what follows, as CommonMark.
    pub introduction: String,
    /// The claims in the article's order.
    pub claims: Vec<Claim>,
}

/// One thing that the article says.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// For ever: it is in addresses.
    pub id: String,
    /// The claim in the editors' words.
    pub gist: String,
    /// The author's own words.
    pub quotation: Option<String>,
    /// Their place in the article.
    pub locator: Option<String>,
    /// How it stands to the text.
    pub rests: Rests,
    /// What the author's quotation leaves out, in a sentence.
    pub leaves_out: Option<String>,
    /// What a reader should know of it.
    pub note: Option<String>,
    /// The words of the text that it rests on or comes nearest to; at least one.
    pub on: Vec<ClaimTarget>,
}

impl Claim {
    /// Every text of it, the editors' and the author's.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let more = [&self.quotation, &self.leaves_out, &self.note].map(Option::as_ref);
        [Some(&self.gist)].into_iter().chain(more).flatten().map(String::as_str)
    }
}

/// Words of the text that a claim rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimTarget {
    /// The words.
    pub target: Target,
    /// The annotation about them, where there is one.
    pub see: Option<String>,
}

/// How a claim stands to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rests {
    /// On one place of the text.
    TheseWords,
    /// On several clauses together.
    SeveralClauses,
    /// On no single clause; the nearest are named.
    NoSingleClause,
    /// It is not about a clause; the nearest place is named.
    NoClause,
}

impl Rests {
    /// Every way, in the order of the manual.
    pub const ALL: [Self; 4] =
        [Self::TheseWords, Self::SeveralClauses, Self::NoSingleClause, Self::NoClause];

    /// The word for it in files and in the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::TheseWords => "these-words",
            Self::SeveralClauses => "several-clauses",
            Self::NoSingleClause => "no-single-clause",
            Self::NoClause => "no-clause",
        }
    }
}
