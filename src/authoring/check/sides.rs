//! Both sides speak to every paragraph that either of them speaks to, or are said to be silent.

use super::layers::KnownLayer;
use crate::{
    authoring::{Faults, Place},
    edition::{Annotation, Paragraph},
};

/// Runs the rule.
pub(super) fn check(
    layers: &[KnownLayer],
    paragraphs: &[Paragraph],
    annotations: &[Annotation],
    faults: &mut Faults,
) {
    let has = |layer: &str, paragraph: &str| {
        annotations.iter().any(|a| a.layer == layer && a.target.paragraph == paragraph)
    };
    let sides: Vec<&KnownLayer> = layers.iter().filter(|known| known.layer.is_side()).collect();
    for paragraph in paragraphs {
        for lacking in sides.iter().filter(|side| !has(&side.layer.id, &paragraph.id)) {
            let other = sides.iter().find(|side| has(&side.layer.id, &paragraph.id));
            if let Some(other) = other {
                faults.error(
                    "missing-side",
                    Place::file(&lacking.file),
                    format!(
                        "paragraph {} has {} but not {}",
                        paragraph.id, other.layer.name, lacking.layer.name
                    ),
                    "add an explanation; if no statement was found, write one with stance = \
                     'silent' and looked_for = '…'",
                );
            }
        }
    }
}
