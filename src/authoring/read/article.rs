//! `article.toml` as written.

use crate::authoring::{
    Faults, Place,
    raw::RawTarget,
    table::{Table, Words},
};

/// The whole file.
#[derive(Debug)]
pub(in crate::authoring) struct RawArticle {
    pub(in crate::authoring) source: Option<Words>,
    pub(in crate::authoring) introduction: Option<Words>,
    pub(in crate::authoring) claims: Vec<RawClaim>,
}

/// A `[[claim]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawClaim {
    pub(in crate::authoring) place: Place,
    pub(in crate::authoring) id: Option<Words>,
    pub(in crate::authoring) gist: Option<Words>,
    pub(in crate::authoring) quotation: Option<Words>,
    pub(in crate::authoring) locator: Option<Words>,
    pub(in crate::authoring) rests: Option<Words>,
    pub(in crate::authoring) leaves_out: Option<Words>,
    pub(in crate::authoring) note: Option<Words>,
    pub(in crate::authoring) on: Vec<RawClaimTarget>,
}

/// A `[[claim.on]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawClaimTarget {
    pub(in crate::authoring) target: RawTarget,
    pub(in crate::authoring) see: Option<Words>,
}

/// Reads the file.
pub(super) fn article(mut root: Table<'_>, faults: &mut Faults) -> RawArticle {
    let claims = root.tables("claim", faults).into_iter();
    let article = RawArticle {
        source: root.required("source", faults),
        introduction: root.required("introduction", faults),
        claims: claims.map(|table| claim(table, faults)).collect(),
    };
    root.finish(faults);
    article
}

fn claim(mut table: Table<'_>, faults: &mut Faults) -> RawClaim {
    let id = table.required("id", faults);
    let on = table.tables("on", faults).into_iter();
    let claim = RawClaim {
        place: id.as_ref().map_or_else(|| table.place(), |id| id.place.clone()),
        id,
        gist: table.required("gist", faults),
        quotation: table.words("quotation", faults),
        locator: table.words("locator", faults),
        rests: table.required("rests", faults),
        leaves_out: table.words("leaves_out", faults),
        note: table.words("note", faults),
        on: on
            .map(|mut table| {
                let see = table.words("see", faults);
                RawClaimTarget { target: RawTarget::read(table, true, faults), see }
            })
            .collect(),
    };
    table.finish(faults);
    claim
}
