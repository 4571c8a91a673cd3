//! `text.toml` as written.

use crate::authoring::{
    Faults,
    raw::{RawParagraph, RawWitness},
    table::Table,
};

/// Reads the file.
pub(super) fn paragraphs(mut root: Table<'_>, faults: &mut Faults) -> Vec<RawParagraph> {
    let tables = root.tables("paragraph", faults);
    let paragraphs = tables.into_iter().map(|mut table| {
        let witnesses = table.tables("witness", faults).into_iter();
        let paragraph = RawParagraph {
            place: table.place(),
            id: table.required("id", faults),
            part: table.required("part", faults),
            label: table.verbatim("label", faults),
            name: table.required("name", faults),
            topic: table.required("topic", faults),
            text: table.required("text", faults),
            grade: table.required("grade", faults),
            doubt: table.words("doubt", faults),
            witnesses: witnesses.map(|table| witness(table, faults)).collect(),
        };
        table.finish(faults);
        paragraph
    });
    let paragraphs = paragraphs.collect();
    root.finish(faults);
    paragraphs
}

fn witness(mut table: Table<'_>, faults: &mut Faults) -> RawWitness {
    let witness = RawWitness {
        shows: table.required("shows", faults),
        exact: table.words("exact", faults),
        source: table.required("source", faults),
        note: table.words("note", faults),
    };
    table.finish(faults);
    witness
}
