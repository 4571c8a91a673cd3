//! Ids: well formed, given once, and every reference to one leads somewhere.

use crate::{
    authoring::{Faults, raw::RawFiles, table::Words},
    edition::{Layer, LayerKind},
};
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
            let (Some(id), Some(paragraph)) = (&annotation.id, &annotation.target.paragraph) else {
                continue;
            };
            well_formed(id, &layer.layer, &paragraph.text, faults);
        }
    }
    let variants = files.variants.iter().flat_map(|variants| &variants.variants);
    let variants = variants.filter_map(|variant| variant.id.as_ref());
    let known: Vec<&str> = annotations()
        .filter_map(|annotation| annotation.id.as_ref())
        .chain(variants)
        .map(|id| id.text.as_str())
        .collect();
    let seen = annotations().flat_map(|annotation| &annotation.see);
    for id in seen.chain(&files.edition.invitation) {
        if !known.contains(&id.text.as_str()) {
            no_such_annotation(id, faults);
        }
    }
}

/// Notes an id that leads to no annotation.
pub(super) fn no_such_annotation(id: &Words, faults: &mut Faults) {
    faults.error(
        "unknown-annotation",
        id.place.clone(),
        format!("no annotation has the id `{}`", id.text),
        "name an annotation of one of the layers, or take it away",
    );
}

/// Notes an id of no layer that speaks.
pub(super) fn voice(id: &Words, layers: &[Layer], faults: &mut Faults) {
    let voices = layers.iter().filter(|layer| matches!(layer.kind, LayerKind::Voice { .. }));
    let voices: Vec<&str> = voices.map(|layer| layer.id.as_str()).collect();
    if !voices.contains(&id.text.as_str()) {
        faults.error(
            "unknown-layer",
            id.place.clone(),
            format!("no layer with a voice has the id `{}`", id.text),
            format!("write one of {}", voices.join(", ")),
        );
    }
}

/// Notes an id that is given a second time.
pub(super) fn once<'a>(ids: impl Iterator<Item = &'a Words>, faults: &mut Faults) {
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
pub(super) fn well_formed(id: &Words, layer: &str, paragraph: &str, faults: &mut Faults) {
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
