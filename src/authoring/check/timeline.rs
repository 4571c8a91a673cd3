//! What happened around the text: every event has a source and stands in order of date.

use super::{evidence, ids, prose, targets};
use crate::{
    authoring::{Faults, raw::RawFiles, read::timeline::RawEvent},
    edition::{Event, Layer, Paragraph},
};

/// Every event, in order of date.
pub(super) fn check(
    files: &RawFiles,
    layers: &[Layer],
    paragraphs: &[Paragraph],
    faults: &mut Faults,
) -> Vec<Event> {
    ids::chosen(files.events.iter().filter_map(|event| event.id.as_ref()), faults);
    let mut events: Vec<Event> = Vec::new();
    for raw in &files.events {
        let Some(event) = event(raw, files, layers, paragraphs, faults) else { continue };
        if let Some(before) = events.last().filter(|before| event.date < before.date) {
            faults.error(
                "out-of-order",
                raw.place.clone(),
                format!("`{}` stands after `{}` and was before it", event.id, before.id),
                "put the events in order of date",
            );
        }
        events.push(event);
    }
    events
}

fn event(
    raw: &RawEvent,
    files: &RawFiles,
    layers: &[Layer],
    paragraphs: &[Paragraph],
    faults: &mut Faults,
) -> Option<Event> {
    for words in [&raw.name, &raw.body].into_iter().flatten() {
        prose::no_html(words, faults);
    }
    for layer in &raw.layers {
        ids::voice(layer, layers, faults);
    }
    for paragraph in &raw.paragraphs {
        targets::paragraph(paragraph, paragraphs, faults);
    }
    let evidence = evidence::required(&raw.place, &raw.evidence, files, faults);
    if !evidence.is_empty() && evidence.iter().all(|one| one.source.is_none()) {
        faults.error(
            "no-source",
            raw.place.clone(),
            "an event was told by somebody: the source is missing",
            "add a line to its evidence: source = '…', a key of sources.yml",
        );
    }
    let date = raw.date.as_ref().and_then(|date| evidence::date_of(date, faults));
    let until = raw.until.as_ref().and_then(|date| evidence::date_of(date, faults));
    let texts = |words: &[crate::authoring::table::Words]| {
        words.iter().map(|words| words.text.clone()).collect()
    };
    Some(Event {
        id: raw.id.as_ref()?.text.clone(),
        date: date?,
        until,
        layers: texts(&raw.layers),
        name: raw.name.as_ref()?.text.clone(),
        body: raw.body.as_ref()?.text.clone(),
        paragraphs: texts(&raw.paragraphs),
        evidence,
    })
}
