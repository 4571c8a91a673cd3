//! One explanation: a target, a stance, a body, its evidence. The names are the W3C Web Annotation
//! model's.

use super::{Evidence, Passage, Stance, Target};

/// One explanation in one layer.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// Such as `us-c-1`: written by hand, for ever; links and other annotations point at it.
    pub id: String,
    /// The layer whose voice this is.
    pub layer: String,
    /// The exact words it is about.
    pub target: Target,
    /// How the voice stands to those words; none in a shared layer, which is no voice.
    pub stance: Option<Stance>,
    /// What it says.
    pub body: Body,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// Ids of the annotations that answer this one or belong beside it.
    pub see: Vec<String>,
}

impl Annotation {
    /// Every text of the explanation: what it says, then its evidence.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.passages().map(|(text, _)| text)
    }

    /// The same texts, each with its language.
    pub fn passages(&self) -> impl Iterator<Item = Passage<'_>> {
        let body = &self.body;
        let longer = [&body.why, &body.answer, &body.common, &body.looked_for];
        let own = [Some(&body.gist)].into_iter().chain(longer.map(Option::as_ref)).flatten();
        let evidence = self.evidence.iter().flat_map(Evidence::passages);
        own.map(|text| (text.as_str(), None)).chain(evidence)
    }
}

/// What an explanation says, from short to long. Each text is CommonMark without HTML.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Body {
    /// Two sentences at most; stands alone.
    pub gist: String,
    /// The interest or the fear behind the position.
    pub why: Option<String>,
    /// What the other side says to it.
    pub answer: Option<String>,
    /// What both sides could say here.
    pub common: Option<String>,
    /// For a silence: what was looked for, and where.
    pub looked_for: Option<String>,
}
