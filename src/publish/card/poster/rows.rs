//! The rows of the poster: what stands in which column, and how high each row is.

use super::{
    super::{
        easel::{Cut, Easel, Letters, letters},
        sheet::{INK, MARGIN, QUIET, RULE, Sheet},
        stroke::stroke,
        wrap::{one_line, wrap},
    },
    INNER, line, place, signs, tone, word,
};
use crate::{
    edition::{Layer, Stance},
    publish::{
        dispute::{Dispute, Line},
        page::Print,
    },
};

const NAME: Letters = letters(Cut::Strong, 30.0);
const PART: Letters = letters(Cut::Strong, 25.0);
const LABEL: Letters = letters(Cut::Strong, 27.0);
const TOPIC: Letters = letters(Cut::Plain, 28.0);
const WORD: Letters = letters(Cut::Plain, 26.0);

/// Where the topics begin and how wide they may be.
const TOPICS: (f32, f32) = (156.0, 380.0);
/// Where the line between the sides begins and ends.
const BETWEEN: (f32, f32) = (900.0, 1098.0);
/// The voices' columns: the sides', then that of who stands beside them.
const COLUMNS: [Column; 3] = [
    Column { sign: 850.0, words: 290.0, leftward: true },
    Column { sign: 1116.0, words: 270.0, leftward: false },
    Column { sign: 1450.0, words: 240.0, leftward: false },
];
/// From line to line in a row; from its top to the feet of its first; from those of its last on.
const STEP: f32 = 39.0;
const ABOVE: f32 = 36.0;
const BELOW: f32 = 16.0;

/// A voice's column.
#[derive(Clone, Copy)]
struct Column {
    /// Where the box of a sign begins.
    sign: f32,
    /// How wide the words beside it may be.
    words: f32,
    /// Whether they stand to the left of it.
    leftward: bool,
}

/// Draws the names and all rows from this height on, and gives the height at which they end.
pub(super) fn draw(
    easel: &Easel,
    print: &Print,
    dispute: &Dispute<'_>,
    sheet: &mut Sheet,
    mut y: f32,
) -> f32 {
    let voices = dispute.sides.into_iter().chain(dispute.beside);
    for (column, layer) in COLUMNS.into_iter().zip(voices) {
        name(easel, print, sheet, (column, y + 30.0), layer);
    }
    y += 44.0;
    for (part, lines) in &dispute.parts {
        sheet.words(MARGIN, y + 44.0, PART, QUIET, &one_line(easel, PART, &part.heading, INNER));
        y += 58.0;
        for (at, line) in lines.iter().enumerate() {
            let rule = if at == 0 { QUIET } else { RULE };
            sheet.rule_between(y, MARGIN, MARGIN + INNER, rule);
            y = row(easel, print, dispute, line, sheet, y);
        }
    }
    y
}

/// A voice's name above its column, with its line beneath.
fn name(
    easel: &Easel,
    print: &Print,
    sheet: &mut Sheet,
    (column, foot): (Column, f32),
    layer: &Layer,
) {
    let words = one_line(easel, NAME, &layer.name, column.words + signs::BOX);
    let width = easel.width(NAME, &words);
    let x = if column.leftward { column.sign + signs::BOX - width } else { column.sign };
    sheet.words(x, foot, NAME, tone(print, layer), &words);
    let line = stroke(place(print, layer));
    // All at one height: here no line lies over another.
    sheet.stroke(x, x + width, foot + (0.3 - line.depth) * NAME.size, NAME.size, line);
}

/// One row from this height on; gives the height at which it ends.
fn row(
    easel: &Easel,
    print: &Print,
    dispute: &Dispute<'_>,
    row: &Line<'_>,
    sheet: &mut Sheet,
    y: f32,
) -> f32 {
    let first = y + ABOVE;
    let label = if row.paragraph.label.is_empty() { "§" } else { &row.paragraph.label };
    let room = TOPICS.0 - MARGIN - 10.0;
    sheet.words(MARGIN, first, LABEL, QUIET, &one_line(easel, LABEL, label, room));
    let fits = |line: &str| easel.width(TOPIC, line) <= TOPICS.1;
    let topic = wrap(&row.row.topic, 3, fits);
    for (at, line) in topic.drawn(&row.row.topic).enumerate() {
        sheet.words(TOPICS.0, first + STEP * at as f32, TOPIC, INK, &line);
    }
    line(sheet, BETWEEN.0, BETWEEN.1, first - 9.0, row.row.degree);
    let mut most = topic.lines.len();
    let voices = dispute.sides.into_iter().zip(&row.sides);
    let voices = voices.chain(dispute.beside.map(|layer| (layer, &row.beside)));
    for (column, (layer, reading)) in COLUMNS.into_iter().zip(voices) {
        let stances = reading.stances();
        for (at, stance) in stances.iter().enumerate() {
            let place = (column, first + STEP * at as f32);
            said(easel, print, sheet, place, (layer, *stance));
        }
        most = most.max(stances.len());
    }
    first + STEP * most.saturating_sub(1) as f32 + BELOW
}

/// One stance: its sign and its word.
fn said(
    easel: &Easel,
    print: &Print,
    sheet: &mut Sheet,
    (column, foot): (Column, f32),
    (layer, stance): (&Layer, Stance),
) {
    let tone = tone(print, layer);
    // Who stands beside the sides is drawn more quietly.
    let edge = layer.is_side().then(|| place(print, layer));
    signs::draw(sheet, (column.sign, foot - 25.0), tone, edge, stance);
    let words = one_line(easel, WORD, &word(print, stance), column.words);
    let x = if column.leftward {
        column.sign - 12.0 - easel.width(WORD, &words)
    } else {
        column.sign + signs::BOX + 12.0
    };
    sheet.words(x, foot, WORD, tone, &words);
}
