//! A voice: its line and its name beside it.

use super::{
    easel::{Cut, Easel, Letters, letters},
    sheet::{INK, Sheet},
    stroke::stroke,
};
use crate::edition::Layer;

/// How long the line before a name is.
const SIGN: f32 = 64.0;
/// From the line to the name.
const GAP: f32 = 16.0;
/// The letters of every voice's name: no voice is larger than another.
const NAME: Letters = letters(Cut::Strong, 36.0);

/// How wide a voice is.
pub(super) fn width(easel: &Easel, voice: &Layer) -> f32 {
    SIGN + GAP + easel.width(NAME, &voice.name)
}

/// Draws a voice. `place` is that of its layer in the edition.
pub(super) fn draw(sheet: &mut Sheet, x: f32, foot: f32, place: usize, voice: &Layer) {
    let line = stroke(place);
    // At the middle of the small letters, and as thick as below words of this size.
    let middle = foot - (0.22 + line.depth) * NAME.size;
    sheet.stroke(x, x + SIGN, middle, NAME.size, line);
    sheet.words(x + SIGN + GAP, foot, NAME, INK, &voice.name);
}
