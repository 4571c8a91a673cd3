//! `glossary.toml` as written.

use super::evidence;
use crate::authoring::{
    Faults, Place,
    raw::RawEvidence,
    table::{Table, Words},
};

/// A `[[term]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawTerm {
    pub(in crate::authoring) place: Place,
    pub(in crate::authoring) id: Option<Words>,
    pub(in crate::authoring) name: Option<Words>,
    pub(in crate::authoring) lang: Option<Words>,
    pub(in crate::authoring) pinyin: Option<Words>,
    pub(in crate::authoring) translation: Option<Words>,
    pub(in crate::authoring) forms: Vec<Words>,
    pub(in crate::authoring) meaning: Option<Words>,
    pub(in crate::authoring) uses: Vec<RawTermUse>,
    pub(in crate::authoring) see: Vec<Words>,
}

/// A `[[term.use]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawTermUse {
    pub(in crate::authoring) place: Place,
    pub(in crate::authoring) layer: Option<Words>,
    pub(in crate::authoring) gist: Option<Words>,
    pub(in crate::authoring) evidence: Vec<RawEvidence>,
}

/// Reads the file.
pub(super) fn glossary(mut root: Table<'_>, faults: &mut Faults) -> Vec<RawTerm> {
    let terms = root.tables("term", faults);
    let terms = terms.into_iter().map(|table| term(table, faults)).collect();
    root.finish(faults);
    terms
}

fn term(mut table: Table<'_>, faults: &mut Faults) -> RawTerm {
    let uses = table.tables("use", faults).into_iter();
    let term = RawTerm {
        place: table.place(),
        id: table.required("id", faults),
        name: table.required("name", faults),
        lang: table.words("lang", faults),
        pinyin: table.words("pinyin", faults),
        translation: table.words("translation", faults),
        forms: table.list("forms", faults),
        meaning: table.required("meaning", faults),
        uses: uses.map(|table| term_use(table, faults)).collect(),
        see: table.list("see", faults),
    };
    table.finish(faults);
    term
}

fn term_use(mut table: Table<'_>, faults: &mut Faults) -> RawTermUse {
    let term_use = RawTermUse {
        place: table.place(),
        layer: table.required("layer", faults),
        gist: table.required("gist", faults),
        evidence: evidence::list(&mut table, faults),
    };
    table.finish(faults);
    term_use
}
