//! What stands around words: enough for a reader of the data to find them again.

use crate::edition::Range;
use unicode_segmentation::UnicodeSegmentation;

/// How many code points of context are given on each side.
const CONTEXT: usize = 32;

/// What stands before and after a range: up to 32 code points each, and never a part of what a reader
/// sees as one character.
pub(super) fn around(text: &str, range: Range) -> (String, String) {
    let before = Range { start: 0, end: range.start }.of(text);
    let after = Range { start: range.end, end: text.chars().count() }.of(text);
    let mut prefix: Vec<&str> = fitting(before.graphemes(true).rev());
    prefix.reverse();
    (prefix.concat(), fitting(after.graphemes(true)).concat())
}

/// As many characters as fit.
fn fitting<'a>(characters: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut room = CONTEXT;
    let fits = |one: &&str| {
        let size = one.chars().count();
        let fits = size <= room;
        room = room.saturating_sub(size);
        fits
    };
    characters.take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_two_code_points_is_never_cut() {
        // The 33rd code point from the words on is the letter of an accent.
        let text = format!("e\u{301}{}words{}e\u{301}", "x".repeat(31), "y".repeat(31));
        let (prefix, suffix) = around(&text, Range { start: 33, end: 38 });
        assert_eq!(prefix, "x".repeat(31));
        assert_eq!(suffix, "y".repeat(31));
        let text = format!("e\u{301}{}words", "x".repeat(30));
        assert_eq!(around(&text, Range { start: 32, end: 37 }).0.chars().count(), 32);
    }
}
