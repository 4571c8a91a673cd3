//! Words into lines that fit.

use super::easel::{Easel, Letters};
use std::ops::Range;
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

/// What stands after words that were cut.
const CUT: &str = "\u{a0}…";

/// The lines, at most `most`, of those bytes of the text that each shows. Where not all words have
/// room, the last line is cut at a word and ends with an ellipsis, see [`Wrapped::line`].
pub(super) fn wrap(text: &str, most: usize, fits: impl Fn(&str) -> bool) -> Wrapped {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() && lines.len() <= most {
        let end = line_end(text, start, &fits);
        lines.push(start..start + text[start..end].trim_end().len());
        start = end;
    }
    let cut = lines.len() > most;
    lines.truncate(most);
    if cut && let Some(last) = lines.last_mut() {
        while last.start < last.end && !fits(&format!("{}{CUT}", &text[last.clone()])) {
            last.end = shorter(text, last);
        }
    }
    Wrapped { lines, cut }
}

/// A text on one line of this width, cut where it is longer.
pub(super) fn one_line(easel: &Easel, letters: Letters, text: &str, width: f32) -> String {
    wrap(text, 1, |line| easel.width(letters, line) <= width).line(text, 0)
}

/// A text in lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrapped {
    /// The bytes of the text that each line shows.
    pub(super) lines: Vec<Range<usize>>,
    /// Whether words were cut.
    pub(super) cut: bool,
}

impl Wrapped {
    /// A line as it is drawn.
    pub(super) fn line(&self, text: &str, at: usize) -> String {
        let words = self.lines.get(at).map_or("", |line| &text[line.clone()]);
        let end = if self.cut && at + 1 == self.lines.len() { CUT } else { "" };
        format!("{words}{end}")
    }

    /// The lines as they are drawn.
    pub(super) fn drawn<'a>(&'a self, text: &'a str) -> impl Iterator<Item = String> + 'a {
        (0..self.lines.len()).map(|at| self.line(text, at))
    }
}

/// Where the line that begins at `start` ends. It takes at least one character, so that a text ends.
fn line_end(text: &str, start: usize, fits: &impl Fn(&str) -> bool) -> usize {
    let rest = &text[start..];
    let mut end = 0;
    for (at, _) in linebreaks(rest) {
        if !fits(rest[..at].trim_end()) {
            break;
        }
        end = at;
    }
    if end == 0 {
        // A word that is longer than the line is broken where it must be.
        end = rest.graphemes(true).next().map_or(rest.len(), str::len);
        for (at, character) in rest.grapheme_indices(true).skip(1) {
            if !fits(&rest[..at + character.len()]) {
                break;
            }
            end = at + character.len();
        }
    }
    start + end
}

/// The end of a line without its last word, or without its last character where it is one word.
fn shorter(text: &str, line: &Range<usize>) -> usize {
    let words = &text[line.clone()];
    let last = linebreaks(words).map(|(at, _)| at).take_while(|at| *at < words.len()).last();
    let end = match last {
        Some(at) => words[..at].trim_end().len(),
        None => words.grapheme_indices(true).next_back().map_or(0, |(at, _)| at),
    };
    line.start + end
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As if every character were equally wide.
    fn lines(text: &str, most: usize, width: usize) -> Vec<String> {
        wrap(text, most, |line| line.chars().count() <= width).drawn(text).collect()
    }

    #[test]
    fn words_fill_their_lines() {
        assert_eq!(lines("one two three four", 9, 9), ["one two", "three", "four"]);
        assert_eq!(lines("one two", 9, 7), ["one two"]);
        assert!(lines("", 9, 7).is_empty());
    }

    #[test]
    fn what_has_no_room_is_cut_at_a_word() {
        assert_eq!(lines("one two three four", 2, 9), ["one two", "three\u{a0}…"]);
        assert_eq!(lines("one two three", 1, 7), ["one\u{a0}…"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        assert_eq!(lines("a telecommunication", 9, 7), ["a", "telecom", "municat", "ion"]);
        assert_eq!(lines("telecommunication", 1, 7), ["telec\u{a0}…"]);
        assert_eq!(lines("wide", 9, 0), ["w", "i", "d", "e"]);
    }

    #[test]
    fn chinese_wraps_without_spaces_and_no_line_begins_with_a_full_stop() {
        assert_eq!(lines("信息安全网络安全", 9, 3), ["信息安", "全网络", "安全"]);
        assert_eq!(lines("信息安。全", 9, 3), ["信息", "安。全"]);
    }

    proptest! {
        #[test]
        fn every_line_fits_and_no_word_is_lost_before_the_ellipsis(
            text in "[a-z信息,é -]{0,80}",
            most in 1usize..6,
            width in 3usize..20,
        ) {
            let wrapped = wrap(&text, most, |line| line.chars().count() <= width);
            let lines: Vec<String> = wrapped.drawn(&text).collect();
            prop_assert!(lines.len() <= most);
            for line in &lines {
                prop_assert!(line.chars().count() <= width, "{line}");
            }
            let whole = |words: &str| -> String {
                words.chars().filter(|c| !c.is_whitespace()).collect()
            };
            let shown = whole(&lines.concat());
            if wrapped.cut {
                prop_assert!(whole(&text).starts_with(shown.trim_end_matches('…')));
            } else {
                prop_assert_eq!(shown, whole(&text));
            }
        }
    }
}
