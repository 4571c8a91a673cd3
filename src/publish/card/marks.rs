//! Which bytes of some words of a paragraph each voice's annotations lie over.

use crate::edition::{Edition, Layer, Paragraph, Range};
use std::ops;

/// Words that annotations of one layer lie over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// The layer's place in the edition, from which its line follows.
    pub(super) place: usize,
    /// The bytes, counted from the beginning of the words.
    pub(super) bytes: ops::Range<usize>,
}

/// The voices of the edition with their places.
pub(super) fn voices(edition: &Edition) -> impl Iterator<Item = (usize, &Layer)> {
    edition.voices().filter_map(|voice| {
        let place = edition.layers.iter().position(|layer| layer.id == voice.id)?;
        Some((place, voice))
    })
}

/// The marks of these voices over the part `within` of a paragraph's words.
pub(super) fn marks<'a>(
    edition: &Edition,
    paragraph: &Paragraph,
    within: Range,
    voices: impl Iterator<Item = (usize, &'a Layer)>,
) -> Vec<Mark> {
    let words = within.of(&paragraph.text);
    let byte = |at: usize| words.char_indices().nth(at).map_or(words.len(), |(byte, _)| byte);
    let mut marks: Vec<Mark> = Vec::new();
    for (place, layer) in voices {
        for annotation in edition.annotations_of(&layer.id, &paragraph.id) {
            let range = annotation.target.range;
            if !range.overlaps(within) {
                continue;
            }
            let start = byte(range.start.saturating_sub(within.start));
            let end = byte(range.end.min(within.end) - within.start);
            // Within one layer ranges lie in each other and do not cross: one line is enough.
            let last = marks.last().filter(|last| last.place == place);
            if last.is_none_or(|last| last.bytes.end < end) {
                marks.push(Mark { place, bytes: start..end });
            }
        }
    }
    marks
}
