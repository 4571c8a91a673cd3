//! `timeline.toml` as written.

use super::evidence;
use crate::authoring::{
    Faults, Place,
    raw::RawEvidence,
    table::{Table, Words},
};

/// An `[[event]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawEvent {
    pub(in crate::authoring) place: Place,
    pub(in crate::authoring) id: Option<Words>,
    pub(in crate::authoring) date: Option<Words>,
    pub(in crate::authoring) until: Option<Words>,
    pub(in crate::authoring) layers: Vec<Words>,
    pub(in crate::authoring) name: Option<Words>,
    pub(in crate::authoring) body: Option<Words>,
    pub(in crate::authoring) paragraphs: Vec<Words>,
    pub(in crate::authoring) evidence: Vec<RawEvidence>,
}

/// Reads the file.
pub(super) fn timeline(mut root: Table<'_>, faults: &mut Faults) -> Vec<RawEvent> {
    let events = root.tables("event", faults);
    let events = events.into_iter().map(|table| event(table, faults)).collect();
    root.finish(faults);
    events
}

fn event(mut table: Table<'_>, faults: &mut Faults) -> RawEvent {
    let id = table.required("id", faults);
    let event = RawEvent {
        place: id.as_ref().map_or_else(|| table.place(), |id| id.place.clone()),
        id,
        date: table.required("date", faults),
        until: table.words("until", faults),
        layers: table.list("layers", faults),
        name: table.required("name", faults),
        body: table.required("body", faults),
        paragraphs: table.list("paragraphs", faults),
        evidence: evidence::list(&mut table, faults),
    };
    table.finish(faults);
    event
}
