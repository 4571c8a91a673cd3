//! The few rules of style of the comparison that depend on an edition: whose line lies under the
//! words, and about how much room a paragraph takes while it is off the screen and not laid out.

use super::pairs;
use crate::{
    edition::{Annotation, Edition, Layer, Paragraph},
    publish::dispute::is_common,
};
use std::fmt::Write as _;

/// The height of one line of an entry, of what stands around an entry's words, and of what stands
/// above a paragraph's, in rem.
const LINE: f32 = 1.35;
const AROUND: f32 = 5.6;
const ABOVE: f32 = 5.0;
/// About how many characters of an entry and of the text are on a line where the text stands in the
/// middle, and where all stands below each other on a phone.
const IN_A_COLUMN: [f32; 2] = [40.0, 34.0];
const ON_A_PHONE: [f32; 2] = [48.0, 40.0];

/// The rules, in the cascade layer `layers`.
pub fn styles(edition: &Edition) -> String {
    let Some(sides) = edition.two_sides() else { return String::new() };
    let mut css = String::from("@layer layers {\n");
    for (at, layer) in edition.layers.iter().enumerate() {
        if layer.is_side() || is_common(layer) {
            let (id, number) = (&layer.id, at + 1);
            let _ = writeln!(
                css,
                ".compare mark[data-layer~=\"{id}\"] {{ --line-{number}: var(--drawn-{number}); \
                 --style-{number}: var(--under-{number}); }}"
            );
        }
    }
    for paragraph in &edition.paragraphs {
        let Room { middle, wide, narrow } = Room::of(edition, paragraph, sides);
        let id = &paragraph.id;
        let _ = writeln!(
            css,
            ".compare [id=\"{id}\"] {{ --middle: {middle:.0}; --wide: {wide:.0}; --narrow: {narrow:.0}; }}"
        );
    }
    css.push_str("}\n");
    css
}

/// About how high a paragraph is, in rem.
#[derive(Debug, PartialEq)]
struct Room {
    /// What stands in the middle.
    middle: f32,
    /// All of it, side by side.
    wide: f32,
    /// All of it, one below the other.
    narrow: f32,
}

impl Room {
    fn of(edition: &Edition, paragraph: &Paragraph, sides: [&Layer; 2]) -> Self {
        let of = |layer: &Layer| edition.annotations_of(&layer.id, &paragraph.id);
        let common: Vec<&Annotation> =
            edition.layers.iter().filter(|layer| is_common(layer)).flat_map(of).collect();
        let own = sides.map(|side| of(side).into_iter().map(|one| (one.target.range, one)));
        let pairs = pairs::pairs(own.map(Iterator::collect));
        let middle = |[entry, text]: [f32; 2]| {
            let lines = paragraph.text.chars().count() as f32 / text;
            ABOVE + lines.ceil() * 1.6 + height(&common, entry)
        };
        let highest = |[one, other]: &[Vec<&Annotation>; 2]| {
            height(one, IN_A_COLUMN[0]).max(height(other, IN_A_COLUMN[0]))
        };
        let all: f32 = pairs.iter().flatten().map(|side| height(side, ON_A_PHONE[0])).sum();
        let in_the_middle = middle(IN_A_COLUMN);
        Self {
            middle: in_the_middle,
            wide: in_the_middle.max(pairs.iter().map(highest).sum()),
            narrow: middle(ON_A_PHONE) + all,
        }
    }
}

/// About how high some entries are below each other.
fn height(entries: &[&Annotation], in_a_line: f32) -> f32 {
    let lines = |words: &str| (words.chars().count() as f32 / in_a_line).ceil() * LINE;
    let one = |entry: &&Annotation| {
        AROUND + lines(&entry.body.gist) + lines(&entry.target.selector.exact)
    };
    entries.iter().map(one).sum()
}
