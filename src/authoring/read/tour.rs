//! `tour.toml` as written.

use crate::authoring::{
    Faults,
    table::{Table, Words},
};

/// A `[[step]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawStep {
    pub(in crate::authoring) id: Option<Words>,
    pub(in crate::authoring) title: Option<Words>,
    pub(in crate::authoring) say: Option<Words>,
    pub(in crate::authoring) layers: Vec<Words>,
    pub(in crate::authoring) paragraphs: Vec<Words>,
    pub(in crate::authoring) annotations: Vec<Words>,
    pub(in crate::authoring) predict: Vec<Words>,
    pub(in crate::authoring) after: Option<Words>,
    pub(in crate::authoring) question: Option<Words>,
}

/// Reads the file.
pub(super) fn tour(mut root: Table<'_>, faults: &mut Faults) -> Vec<RawStep> {
    let steps = root.tables("step", faults);
    let steps = steps.into_iter().map(|table| step(table, faults)).collect();
    root.finish(faults);
    steps
}

fn step(mut table: Table<'_>, faults: &mut Faults) -> RawStep {
    let step = RawStep {
        id: table.required("id", faults),
        title: table.required("title", faults),
        say: table.required("say", faults),
        layers: table.list("layers", faults),
        paragraphs: table.list("paragraphs", faults),
        annotations: table.list("annotations", faults),
        predict: table.list("predict", faults),
        after: table.required("after", faults),
        question: table.required("question", faults),
    };
    table.finish(faults);
    step
}
