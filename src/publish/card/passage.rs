//! Words of the document in lines, with the lines of the layers beneath them.

use super::{
    easel::{Cut, Easel, Letters, letters},
    marks::Mark,
    sheet::Sheet,
    stroke::stroke,
    wrap::wrap,
};

/// From line to line, in parts of the letters' size.
const LEADING: f32 = 1.36;
/// From the top of the first line to its feet, in parts of the letters' size.
const RISE: f32 = 0.7;
/// From the feet of the last line to the end of the lines below it, in parts of the letters' size.
const FALL: f32 = 0.42;

/// A passage, set.
pub(super) struct Passage {
    letters: Letters,
    lines: Vec<Line>,
    /// Whether all its words had room.
    pub(super) whole: bool,
}

struct Line {
    words: String,
    /// A layer's place, and from where to where its line goes.
    strokes: Vec<(usize, f32, f32)>,
}

impl Passage {
    /// Sets words as large as they fit, from the first of `sizes` down to the last; at the last,
    /// what has no room is cut.
    pub(super) fn set(
        easel: &Easel,
        words: &str,
        marks: &[Mark],
        sizes: &[f32],
        (width, height): (f32, f32),
    ) -> Self {
        let mut set = Self { letters: letters(Cut::Plain, 0.0), lines: Vec::new(), whole: true };
        for size in sizes {
            let letters = letters(Cut::Plain, *size);
            let most = ((height / size - RISE - FALL) / LEADING) as usize + 1;
            let wrapped = wrap(words, most, |line| easel.width(letters, line) <= width);
            let lines = wrapped.lines.iter().zip(wrapped.drawn(words)).map(|(bytes, line)| {
                let stops = easel.stops(letters, &line);
                let x = |byte: usize| {
                    let behind = stops.iter().rev().find(|(at, _)| *at <= byte - bytes.start);
                    behind.map_or(0.0, |(_, x)| *x)
                };
                let strokes = marks.iter().filter_map(|mark| {
                    let (from, to) =
                        (mark.bytes.start.max(bytes.start), mark.bytes.end.min(bytes.end));
                    (from < to).then(|| (mark.place, x(from), x(to)))
                });
                Line { strokes: strokes.collect(), words: line }
            });
            set = Self { letters, lines: lines.collect(), whole: !wrapped.cut };
            if set.whole {
                break;
            }
        }
        set
    }

    /// Whether a layer's line is under some of the words.
    pub(super) fn is_marked(&self) -> bool {
        self.lines.iter().any(|line| !line.strokes.is_empty())
    }

    /// How high it is, with the lines below its last words.
    pub(super) fn height(&self) -> f32 {
        let further = self.lines.len().saturating_sub(1) as f32;
        self.letters.size * (RISE + further * LEADING + FALL)
    }

    /// Draws it below `top`.
    pub(super) fn draw(&self, sheet: &mut Sheet, x: f32, top: f32) {
        let size = self.letters.size;
        for (at, line) in self.lines.iter().enumerate() {
            let foot = (top + size * (RISE + at as f32 * LEADING)).round();
            for (place, from, to) in &line.strokes {
                sheet.stroke(x + from, x + to, foot, size, stroke(*place));
            }
            sheet.words_over_lines(x, foot, self.letters, &line.words);
        }
    }
}
