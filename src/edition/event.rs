//! What happened around the text.

use super::{Date, Evidence, Passage};

/// An entry of the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// For ever: it is in addresses.
    pub id: String,
    /// When it happened or began.
    pub date: Date,
    /// When it ended, where it lasted.
    pub until: Option<Date>,
    /// The layers whose act or concern it is; none for what is nobody's side.
    pub layers: Vec<String>,
    /// A few words, as a heading.
    pub name: String,
    /// What happened and why it bears on the text.
    pub body: String,
    /// The paragraphs that it bears on; none where it bears on the whole.
    pub paragraphs: Vec<String>,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}

impl Event {
    /// Every text of it, its name first.
    pub fn passages(&self) -> impl Iterator<Item = Passage<'_>> {
        let own = [&self.name, &self.body].into_iter().map(|text| (text.as_str(), None));
        own.chain(self.evidence.iter().flat_map(Evidence::passages))
    }
}
