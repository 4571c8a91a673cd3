//! What the document is, in two quiet lines.

use super::{
    easel::{Cut, Easel, Letters, letters},
    sheet::{MARGIN, QUIET, Sheet, WIDTH},
    wrap::wrap,
};
use crate::publish::page::commonmark::plain;

/// From line to line.
const STEP: f32 = 38.0;
/// The sizes of its letters.
const SIZES: [f32; 3] = [30.0, 28.0, 26.0];
/// What stands between title, symbol and date; a line may end behind it.
const BREAK: &str = "· ";

/// The lines of a document's description, and their letters.
pub(super) struct Document {
    letters: Letters,
    lines: Vec<String>,
}

impl Document {
    /// Sets a description, which is CommonMark, as large as it fits. A date or a title is not
    /// divided, if there is any other way.
    pub(super) fn set(easel: &Easel, description: &str) -> Self {
        let description = plain(description);
        // Only the spaces behind a dot let a line end, and the dot itself is not drawn there.
        let together = description.replace(' ', "\u{a0}").replace("·\u{a0}", BREAK);
        let parts_fit =
            |letters| together.split(BREAK).all(|part| easel.width(letters, part) <= WIDTH);
        let sizes = SIZES.into_iter().map(|size| letters(Cut::Plain, size));
        for letters in sizes.filter(|letters| parts_fit(*letters)) {
            let (lines, whole) = two_lines(easel, letters, &together);
            if whole {
                return Self { letters, lines };
            }
        }
        let letters = letters(Cut::Plain, SIZES[SIZES.len() - 1]);
        let (lines, _) = two_lines(easel, letters, &description);
        Self { letters, lines }
    }

    /// How far the feet of the last line are below those of the first.
    pub(super) fn depth(&self) -> f32 {
        STEP * self.lines.len().saturating_sub(1) as f32
    }

    /// Draws the lines; the first has its feet at `foot`.
    pub(super) fn draw(&self, sheet: &mut Sheet, foot: f32) {
        for (at, line) in self.lines.iter().enumerate() {
            sheet.words(MARGIN, foot + STEP * at as f32, self.letters, QUIET, line);
        }
    }
}

/// A text in at most two lines, and whether that is all of it.
fn two_lines(easel: &Easel, letters: Letters, text: &str) -> (Vec<String>, bool) {
    let shown = |line: &str| line.trim_end_matches('·').trim_end().to_owned();
    let wrapped = wrap(text, 2, |line| easel.width(letters, &shown(line)) <= WIDTH);
    (wrapped.drawn(text).map(|line| shown(&line)).collect(), !wrapped.cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(description: &str) -> Vec<String> {
        let set = Document::set(&Easel::new(), description);
        set.lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn lines_end_between_title_and_date() {
        let title = "A code of conduct whose title has many words, and after them a few more";
        assert_eq!(
            lines(&format!("*{title}* · 12 September 2011 · by four states")),
            [title, "12 September 2011 · by four states"]
        );
        assert_eq!(lines("*A code* · 2011"), ["A code · 2011"]);
    }

    #[test]
    fn a_description_without_end_is_cut() {
        let lines = lines(&"word ".repeat(90));
        assert!(lines.len() == 2 && lines[1].ends_with('…'), "{lines:?}");
    }
}
