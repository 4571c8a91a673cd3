//! Quoted words to the one place where they stand.
//!
//! The text is fixed, so nothing is matched nearly: words that do not stand in the paragraph
//! exactly once are a fault for the editor, never a guess.

pub mod occurrences;
pub mod runs;

use crate::edition::{Range, TextQuoteSelector};
use unicode_segmentation::UnicodeSegmentation;

/// Why words could not be anchored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unanchored {
    /// They do not stand in the text.
    NoSuchWords,
    /// They stand in more than one place.
    SeveralPlaces(Vec<Range>),
    /// They begin or end inside a word.
    CutsAWord(Range),
}

/// The one place where the selector's words stand in `text`, in code points.
///
/// # Errors
/// When they stand nowhere or more than once, or when they would cut a word.
pub fn anchor(text: &str, selector: &TextQuoteSelector) -> Result<Range, Unanchored> {
    let places = places(text, selector);
    match places.as_slice() {
        [] => Err(Unanchored::NoSuchWords),
        [range] if cuts_a_word(text, *range) => Err(Unanchored::CutsAWord(*range)),
        [range] => Ok(*range),
        _ => Err(Unanchored::SeveralPlaces(places)),
    }
}

/// Whether words stand somewhere in `text`, to the letter and as whole words.
pub fn stands_in(text: &str, words: &str) -> bool {
    let selector = TextQuoteSelector { exact: words.to_owned(), ..TextQuoteSelector::default() };
    places(text, &selector).into_iter().any(|range| !cuts_a_word(text, range))
}

/// Every place where the selector's words stand between its prefix and suffix, overlapping places
/// included.
fn places(text: &str, selector: &TextQuoteSelector) -> Vec<Range> {
    if selector.exact.is_empty() {
        return Vec::new();
    }
    let length = selector.exact.chars().count();
    text.char_indices()
        .enumerate()
        .filter(|(_, (byte, _))| {
            let (before, from) = text.split_at(*byte);
            from.strip_prefix(selector.exact.as_str()).is_some_and(|after| {
                before.ends_with(selector.prefix.as_str())
                    && after.starts_with(selector.suffix.as_str())
            })
        })
        .map(|(start, _)| Range { start, end: start + length })
        .collect()
}

/// The positions where a word may begin or end, in order. Scripts that put no spaces between words are
/// divided between characters.
fn borders(text: &str) -> Vec<usize> {
    let mut borders = vec![0];
    let mut position = 0;
    for word in text.split_word_bounds() {
        position += word.chars().count();
        borders.push(position);
    }
    borders
}

/// Whether a range begins or ends inside a word or inside what a reader sees as one character.
fn cuts_a_word(text: &str, range: Range) -> bool {
    let borders = borders(text);
    !borders.contains(&range.start) || !borders.contains(&range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quote(exact: &str, prefix: &str, suffix: &str) -> TextQuoteSelector {
        TextQuoteSelector { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() }
    }

    /// The carets under the text show where the words must be found.
    fn check(picture: &str, prefix: &str, suffix: &str) {
        let (text, carets) = picture.split_once('\n').expect("a line of text, a line of carets");
        let start = carets.chars().take_while(|mark| *mark == ' ').count();
        let range = Range { start, end: carets.chars().count() };
        let exact = range.of(text);
        assert_eq!(anchor(text, &quote(&exact, prefix, suffix)), Ok(range), "{exact}");
    }

    #[test]
    fn words_are_found_where_they_stand() {
        check("To settle any dispute by peaceful means\n          ^^^^^^^^^^^", "", "");
        check("countries’ political stability\n           ^^^^^^^^^", "", "");
        check("加強各國的協調和合作\n     ^^", "", "");
    }

    #[test]
    fn a_prefix_or_a_suffix_tells_two_places_apart() {
        check("States in the space, and threats in the space\n              ^^^^^", "", ",");
        check("the use, or the use of\n            ^^^", "or ", " use of");
    }

    #[test]
    fn words_that_stand_nowhere_or_twice_are_not_guessed() {
        assert_eq!(anchor("one two", &quote("three", "", "")), Err(Unanchored::NoSuchWords));
        assert_eq!(anchor("one two", &quote("", "", "")), Err(Unanchored::NoSuchWords));
        assert_eq!(anchor("one two", &quote("two", "three ", "")), Err(Unanchored::NoSuchWords));
        let twice = Unanchored::SeveralPlaces(vec![
            Range { start: 0, end: 3 },
            Range { start: 8, end: 11 },
        ]);
        assert_eq!(anchor("the use the", &quote("the", "", "")), Err(twice));
    }

    #[test]
    fn a_word_or_a_combining_sequence_is_never_cut() {
        let cut = |start, end| Err(Unanchored::CutsAWord(Range { start, end }));
        assert_eq!(anchor("cybersecurity", &quote("security", "", "")), cut(5, 13));
        assert_eq!(anchor("the cafe\u{301} is", &quote("cafe", "", "")), cut(4, 8));
        assert!(
            anchor("capacity-building", &quote("capacity", "", "")).is_ok(),
            "a hyphen divides"
        );
    }

    #[test]
    fn words_stand_in_a_text_to_the_letter_and_whole_be_it_twice() {
        assert!(stands_in("the use, or the use of", "the use"));
        assert!(stands_in("cybersecurity and security", "security"), "the second time it is whole");
        for words in ["The use", "he use", "the  use", "the use of it", ""] {
            assert!(!stands_in("the use, or the use of", words), "{words}");
        }
    }

    proptest! {
        #[test]
        fn whatever_words_are_taken_are_found_again(
            text in "[a-z é’信息\u{301}]{1,40}", from in 0usize..40, length in 1usize..12,
        ) {
            let count = text.chars().count();
            let range = Range { start: from.min(count), end: (from + length).min(count) };
            let exact = range.of(&text);
            let before = Range { start: 0, end: range.start }.of(&text);
            let after = Range { start: range.end, end: count }.of(&text);
            match anchor(&text, &quote(&exact, &before, &after)) {
                Ok(found) => prop_assert_eq!(found, range),
                Err(Unanchored::CutsAWord(found)) => prop_assert_eq!(found, range),
                Err(Unanchored::NoSuchWords) => prop_assert!(exact.is_empty()),
                Err(Unanchored::SeveralPlaces(places)) => {
                    prop_assert!(false, "everything around the words was given: {:?}", places);
                }
            }
        }

        #[test]
        fn no_text_and_no_words_make_it_panic(
            text in ".{0,60}", exact in ".{0,8}", prefix in ".{0,4}", suffix in ".{0,4}",
        ) {
            let _ = anchor(&text, &quote(&exact, &prefix, &suffix));
        }
    }
}
