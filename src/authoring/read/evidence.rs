//! Evidence as written: the same table in every file.

use crate::authoring::{Faults, raw::RawEvidence, table::Table};

/// Every `[[….evidence]]` of a table.
pub(super) fn list(table: &mut Table<'_>, faults: &mut Faults) -> Vec<RawEvidence> {
    let tables = table.tables("evidence", faults);
    tables.into_iter().map(|table| evidence(table, faults)).collect()
}

fn evidence(mut table: Table<'_>, faults: &mut Faults) -> RawEvidence {
    let evidence = RawEvidence {
        place: table.place(),
        grade: table.required("grade", faults),
        quotation: table.words("quotation", faults),
        lang: table.words("lang", faults),
        translation: table.words("translation", faults),
        translated_by: table.words("translated_by", faults),
        fact: table.words("fact", faults),
        speaker: table.words("speaker", faults),
        date: table.words("date", faults),
        occasion: table.words("occasion", faults),
        source: table.words("source", faults),
        locator: table.words("locator", faults),
    };
    table.finish(faults);
    evidence
}
