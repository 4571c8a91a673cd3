//! The signs of the stances as lines: the font does not have them all, and a picture that is taken
//! along must not ask for another.

use super::super::{sheet::Sheet, stroke::stroke};
use crate::edition::Stance;

/// The side of the box around a sign.
pub(super) const BOX: f32 = 32.0;

/// Draws a stance's sign. `place` is that of its layer in the edition, which gives the box its edge;
/// without one the sign stands alone.
pub(super) fn draw(
    sheet: &mut Sheet,
    at: (f32, f32),
    tone: &str,
    place: Option<usize>,
    stance: Stance,
) {
    if let Some(place) = place {
        let dashes = match stroke(place).dashes {
            None => " fill=\"none\"",
            Some((0.0, _)) => " fill=\"none\" stroke-dasharray=\"0 4.2\" stroke-linecap=\"round\"",
            Some(_) => " fill=\"none\" stroke-dasharray=\"7 4\"",
        };
        let edge = "M7 1H25A6 6 0 0 1 31 7V25A6 6 0 0 1 25 31H7A6 6 0 0 1 1 25V7A6 6 0 0 1 7 1Z";
        sheet.shape(at, (tone, 2.0), edge, dashes);
    }
    let (d, filled) = shape(stance);
    let fill = if filled { tone } else { "none" };
    let more = format!(" fill=\"{fill}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
    sheet.shape(at, (tone, 2.6), d, &more);
}

/// A sign's lines in its box, and whether it is filled.
fn shape(stance: Stance) -> (&'static str, bool) {
    match stance {
        Stance::Proposes => ("M16 9L23 22H9Z", true),
        Stance::Stresses => ("M16 9L23 22H9Z", false),
        Stance::Concedes => ("M16 23L9 10H23Z", false),
        Stance::Supports => ("M9 17L14 22L23 10", false),
        Stance::CouldBuildOn => ("M9 14Q12.5 10 16 13T23 12M9 20Q12.5 16 16 19T23 18", false),
        Stance::Contests => ("M9 13H23M9 19H23M19 8L13 24", false),
        Stance::Rejects => ("M10 10L22 22M22 10L10 22", false),
        Stance::Silent => ("M12.5 16A3.5 3.5 0 1 0 19.5 16A3.5 3.5 0 1 0 12.5 16Z", false),
    }
}
