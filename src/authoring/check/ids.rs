//! Ids: well formed, given once, and every reference to one leads somewhere.

use crate::authoring::{Faults, raw::RawFiles, table::Words};
use std::collections::BTreeMap;

/// Runs the rule.
pub(super) fn check(files: &RawFiles, faults: &mut Faults) {
    once(files.paragraphs.iter().filter_map(|paragraph| paragraph.id.as_ref()), faults);
    once(files.edition.layers.iter().filter_map(|layer| layer.id.as_ref()), faults);
    once(files.edition.parts.iter().filter_map(|part| part.id.as_ref()), faults);
    let annotations = || files.layers.iter().flat_map(|layer| &layer.annotations);
    once(annotations().filter_map(|annotation| annotation.id.as_ref()), faults);

    for layer in &files.layers {
        for annotation in &layer.annotations {
            let (Some(id), Some(paragraph)) = (&annotation.id, &annotation.paragraph) else {
                continue;
            };
            well_formed(id, &layer.layer, &paragraph.text, faults);
        }
    }
    let leads_nowhere = |id: &&Words| {
        let mut known = annotations().filter_map(|annotation| annotation.id.as_ref());
        known.all(|known| known.text != id.text)
    };
    let no_such = |id: &Words| format!("no annotation has the id `{}`", id.text);
    for seen in annotations().flat_map(|annotation| &annotation.see).filter(leads_nowhere) {
        faults.error(
            "unknown-annotation",
            seen.place.clone(),
            no_such(seen),
            "name an annotation of one of the layers, or take it off the list",
        );
    }
    if let Some(id) = files.edition.invitation.as_ref().filter(leads_nowhere) {
        faults.error(
            "unknown-annotation",
            id.place.clone(),
            no_such(id),
            "name the explanation that a first reader should open",
        );
    }
}

fn once<'a>(ids: impl Iterator<Item = &'a Words>, faults: &mut Faults) {
    let mut first: BTreeMap<&str, &Words> = BTreeMap::new();
    for id in ids {
        if let Some(earlier) = first.get(id.text.as_str()) {
            faults.error(
                "duplicate-id",
                id.place.clone(),
                format!("the id `{}` is given already in {}", id.text, earlier.place.file),
                "give it the next number that is free; ids are for ever and are never given again",
            );
        } else {
            first.insert(&id.text, id);
        }
    }
}

/// An annotation's id is its layer, its paragraph and a number.
fn well_formed(id: &Words, layer: &str, paragraph: &str, faults: &mut Faults) {
    let number = id.text.strip_prefix(&format!("{layer}-{paragraph}-"));
    let sound = number.is_some_and(|number| {
        number.bytes().all(|byte| byte.is_ascii_digit()) && !number.starts_with('0')
    });
    if !sound || number == Some("") {
        faults.error(
            "malformed-id",
            id.place.clone(),
            format!("the id `{}` does not say its layer, its paragraph and a number", id.text),
            format!("write it as {layer}-{paragraph}-1, with the next number that is free"),
        );
    }
}
