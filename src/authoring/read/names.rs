//! A file of `names/` as written.

use crate::authoring::{
    Faults,
    table::{Table, Words},
};

/// What an edition's parts are called in one language.
#[derive(Debug)]
pub(in crate::authoring) struct RawNames {
    pub(in crate::authoring) language: String,
    pub(in crate::authoring) file: String,
    /// Each name in the edition's own language with the one in this.
    pub(in crate::authoring) names: Vec<(Words, Words)>,
}

/// Reads the file of a language.
pub(super) fn names(language: &str, file: &str, root: Table<'_>, faults: &mut Faults) -> RawNames {
    let names = root.pairs(faults);
    RawNames { language: language.to_owned(), file: file.to_owned(), names }
}
