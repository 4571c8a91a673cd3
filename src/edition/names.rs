//! What things in an edition are called, and what they are called in other languages.

use super::Edition;
use std::collections::BTreeMap;

/// The names of an edition in another language: each by its name in the edition's own.
pub type Names = BTreeMap<String, String>;

impl Edition {
    /// Calls `each` with everything that is a name or a heading: the edition's own, and those of parts,
    /// layers, paragraphs and their topics, versions, steps and sets. Words of the document, labels such
    /// as `(c)` and the titles of works are none.
    pub fn for_each_name(&mut self, mut each: impl FnMut(&mut String)) {
        let own = [&mut self.title, &mut self.dek, &mut self.document, &mut self.licence];
        own.into_iter().for_each(&mut each);
        self.parts.iter_mut().for_each(|part| each(&mut part.heading));
        self.layers.iter_mut().for_each(|layer| each(&mut layer.name));
        self.shares.iter_mut().for_each(|share| each(&mut share.name));
        for paragraph in &mut self.paragraphs {
            each(&mut paragraph.name);
            each(&mut paragraph.topic);
        }
        let rows = self.agreement.iter_mut().flat_map(|agreement| &mut agreement.rows);
        rows.for_each(|row| each(&mut row.topic));
        let versions = self.variants.iter_mut().flat_map(|variants| &mut variants.versions);
        versions.for_each(|version| each(&mut version.name));
        self.tour.iter_mut().for_each(|step| each(&mut step.title));
        self.questions.sets.iter_mut().for_each(|set| each(&mut set.name));
    }
}
