//! `guide.toml` as written.

use crate::authoring::{
    Faults,
    table::{Table, Words},
};

/// The whole file.
#[derive(Debug)]
pub(in crate::authoring) struct RawGuide {
    pub(in crate::authoring) introduction: Option<Words>,
    pub(in crate::authoring) aims: Vec<Words>,
    pub(in crate::authoring) prompts: Vec<RawPrompt>,
    pub(in crate::authoring) reading: Vec<RawReading>,
}

/// A `[[prompt]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawPrompt {
    pub(in crate::authoring) words: Option<Words>,
    pub(in crate::authoring) note: Option<Words>,
    pub(in crate::authoring) paragraphs: Vec<Words>,
}

/// A `[[reading]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawReading {
    pub(in crate::authoring) source: Option<Words>,
    pub(in crate::authoring) why: Option<Words>,
}

/// Reads the file.
pub(super) fn guide(mut root: Table<'_>, faults: &mut Faults) -> RawGuide {
    let prompts = root.tables("prompt", faults).into_iter();
    let reading = root.tables("reading", faults).into_iter();
    let guide = RawGuide {
        introduction: root.required("introduction", faults),
        aims: root.required_list("aims", faults),
        prompts: prompts.map(|table| prompt(table, faults)).collect(),
        reading: reading
            .map(|mut table| {
                let source = table.required("source", faults);
                let why = table.required("why", faults);
                table.finish(faults);
                RawReading { source, why }
            })
            .collect(),
    };
    root.finish(faults);
    guide
}

fn prompt(mut table: Table<'_>, faults: &mut Faults) -> RawPrompt {
    let prompt = RawPrompt {
        words: table.required("words", faults),
        note: table.required("note", faults),
        paragraphs: table.list("paragraphs", faults),
    };
    table.finish(faults);
    prompt
}
