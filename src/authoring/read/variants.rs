//! `variants.toml` as written.

use super::evidence;
use crate::authoring::{
    Faults, Place,
    raw::{RawEvidence, RawTarget},
    table::{Table, Words},
};

/// The whole file.
#[derive(Debug, Default)]
pub(in crate::authoring) struct RawVariants {
    pub(in crate::authoring) introduction: Option<Words>,
    pub(in crate::authoring) versions: Vec<RawVersion>,
    pub(in crate::authoring) variants: Vec<RawVariant>,
}

/// A `[[version]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawVersion {
    pub(in crate::authoring) place: Place,
    pub(in crate::authoring) id: Option<Words>,
    pub(in crate::authoring) name: Option<Words>,
    pub(in crate::authoring) lang: Option<Words>,
    pub(in crate::authoring) date: Option<Words>,
    pub(in crate::authoring) introduction: Option<Words>,
    pub(in crate::authoring) maps: bool,
}

/// A `[[variant]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawVariant {
    pub(in crate::authoring) place: Place,
    pub(in crate::authoring) id: Option<Words>,
    pub(in crate::authoring) version: Option<Words>,
    pub(in crate::authoring) on: Option<RawTarget>,
    pub(in crate::authoring) at: Option<Words>,
    pub(in crate::authoring) change: Option<Words>,
    pub(in crate::authoring) words: Option<Words>,
    pub(in crate::authoring) traditional: Option<Words>,
    pub(in crate::authoring) pinyin: Option<Words>,
    pub(in crate::authoring) translation: Option<Words>,
    pub(in crate::authoring) gist: Option<Words>,
    pub(in crate::authoring) evidence: Vec<RawEvidence>,
}

/// Reads the file.
pub(super) fn variants(mut root: Table<'_>, faults: &mut Faults) -> RawVariants {
    let variants = RawVariants {
        introduction: root.required("introduction", faults),
        versions: root
            .tables("version", faults)
            .into_iter()
            .map(|table| version(table, faults))
            .collect(),
        variants: root
            .tables("variant", faults)
            .into_iter()
            .map(|table| variant(table, faults))
            .collect(),
    };
    root.finish(faults);
    variants
}

fn version(mut table: Table<'_>, faults: &mut Faults) -> RawVersion {
    let version = RawVersion {
        place: table.place(),
        id: table.required("id", faults),
        name: table.required("name", faults),
        lang: table.required("lang", faults),
        date: table.required("date", faults),
        introduction: table.required("introduction", faults),
        maps: table.flag("maps", faults),
    };
    table.finish(faults);
    version
}

fn variant(mut table: Table<'_>, faults: &mut Faults) -> RawVariant {
    let id = table.required("id", faults);
    let variant = RawVariant {
        place: id.as_ref().map_or_else(|| table.place(), |id| id.place.clone()),
        id,
        version: table.required("version", faults),
        on: table.table("on", faults).map(|on| RawTarget::read(on, false, faults)),
        at: table.words("at", faults),
        change: table.words("change", faults),
        words: table.words("words", faults),
        traditional: table.words("traditional", faults),
        pinyin: table.words("pinyin", faults),
        translation: table.words("translation", faults),
        gist: table.required("gist", faults),
        evidence: evidence::list(&mut table, faults),
    };
    table.finish(faults);
    variant
}
