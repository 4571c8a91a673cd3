//! Ids: well formed, given once, and every reference to one leads somewhere.

use crate::{
    authoring::{Faults, raw::RawFiles, table::Words},
    edition::{Layer, LayerKind},
};
use std::collections::BTreeMap;

/// Runs the rule.
pub(super) fn check(files: &RawFiles, faults: &mut Faults) {
    chosen(files.paragraphs.iter().filter_map(|paragraph| paragraph.id.as_ref()), faults);
    chosen(files.edition.layers.iter().filter_map(|layer| layer.id.as_ref()), faults);
    chosen(files.edition.parts.iter().filter_map(|part| part.id.as_ref()), faults);
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
    let known: Vec<&str> = explanations(files).chain(variants(files)).collect();
    let seen = annotations().flat_map(|annotation| &annotation.see);
    for id in seen.chain(&files.edition.invitation) {
        if !known.contains(&id.text.as_str()) {
            no_such_annotation(id, faults);
        }
    }
}

/// The ids of the explanations as written, whether or not they are sound.
pub(super) fn explanations(files: &RawFiles) -> impl Iterator<Item = &str> {
    let annotations = files.layers.iter().flat_map(|layer| &layer.annotations);
    annotations.filter_map(|annotation| annotation.id.as_ref()).map(|id| id.text.as_str())
}

/// The ids of the variants as written, whether or not they are sound.
pub(super) fn variants(files: &RawFiles) -> impl Iterator<Item = &str> {
    let variants = files.variants.iter().flat_map(|variants| &variants.variants);
    variants.filter_map(|variant| variant.id.as_ref()).map(|id| id.text.as_str())
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
    layer(id, layers, "a voice", |kind| matches!(kind, LayerKind::Voice { .. }), faults);
}

/// Notes an id of no layer that has a switch.
pub(super) fn switch(id: &Words, layers: &[Layer], faults: &mut Faults) {
    layer(id, layers, "a switch", |kind| !matches!(kind, LayerKind::Shared(_)), faults);
}

fn layer(
    id: &Words,
    layers: &[Layer],
    with: &str,
    fits: fn(&LayerKind) -> bool,
    faults: &mut Faults,
) {
    let fitting = layers.iter().filter(|layer| fits(&layer.kind));
    let fitting: Vec<&str> = fitting.map(|layer| layer.id.as_str()).collect();
    if !fitting.contains(&id.text.as_str()) {
        faults.error(
            "unknown-layer",
            id.place.clone(),
            format!("no layer with {with} has the id `{}`", id.text),
            format!("write one of {}", fitting.join(", ")),
        );
    }
}

/// Notes an id that stands a second time in a list of ids.
pub(super) fn named_once(list: &[Words], faults: &mut Faults) {
    for (at, id) in list.iter().enumerate() {
        if list.iter().take(at).any(|earlier| earlier.text == id.text) {
            faults.error(
                "named-twice",
                id.place.clone(),
                format!("`{}` stands in this list already", id.text),
                "take it off the list",
            );
        }
    }
}

/// Ids that an editor chooses: each is plain, and given once.
pub(super) fn chosen<'a>(ids: impl Iterator<Item = &'a Words> + Clone, faults: &mut Faults) {
    ids.clone().for_each(|id| plain(id, faults));
    once(ids, faults);
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
                "give it one that is free, such as the next number; ids are for ever and are never \
                 given again",
            );
        } else {
            first.insert(&id.text, id);
        }
    }
}

/// An id that says nothing but its name: what addresses, styles, names of files and readers' devices
/// keep as it is.
pub(super) fn plain(id: &Words, faults: &mut Faults) {
    if !is_plain(&id.text) {
        faults.error(
            "malformed-id",
            id.place.clone(),
            format!("the id `{}` is not made of small letters, digits and single hyphens", id.text),
            "write it as words-with-hyphens, here and wherever it is named",
        );
    }
}

/// Whether all of it is small letters, digits and single hyphens between them.
pub(super) fn is_plain(id: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    id.split('-').all(|word| !word.is_empty() && word.bytes().all(known))
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
