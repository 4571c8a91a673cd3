//! Both sides speak to every paragraph that either of them speaks to, or are said to be silent.

use super::layers::KnownLayer;
use crate::{
    authoring::{Faults, Place, raw::RawFiles},
    edition::Paragraph,
};

/// Runs the rule. What an annotation says counts even where its words could not be anchored: that is
/// a fault of its own.
pub(super) fn check(
    files: &RawFiles,
    layers: &[KnownLayer],
    paragraphs: &[Paragraph],
    faults: &mut Faults,
) {
    let has = |layer: &str, paragraph: &str| {
        let file = files.layers.iter().find(|file| file.layer == layer);
        let targets = file.into_iter().flat_map(|file| &file.annotations);
        let mut targets = targets.filter_map(|annotation| annotation.target.paragraph.as_ref());
        targets.any(|target| target.text == paragraph)
    };
    let sides: Vec<&KnownLayer> = layers.iter().filter(|known| known.layer.is_side()).collect();
    for paragraph in paragraphs {
        let Some(other) = sides.iter().find(|side| has(&side.layer.id, &paragraph.id)) else {
            continue;
        };
        for lacking in sides.iter().filter(|side| !has(&side.layer.id, &paragraph.id)) {
            faults.error(
                "missing-side",
                Place::file(&lacking.file),
                format!(
                    "paragraph {} has {} but not {}",
                    paragraph.id, other.layer.name, lacking.layer.name
                ),
                "add an explanation; if no statement was found, write one with stance = 'silent' \
                 and looked_for = '…'",
            );
        }
    }
}
