//! Two wordings compared word by word: what one has and the other has not.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// A stretch of one wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its words.
    pub(super) text: String,
    /// Whether only this wording has them.
    pub(super) alone: bool,
}

/// Each wording in pieces. None where they share less than half of their words: to draw every word
/// as changed would say nothing.
pub(super) fn compared(record: &str, other: &str) -> Option<[Vec<Piece>; 2]> {
    let [old, new]: [Vec<&str>; 2] = [record, other].map(|text| text.split_word_bounds().collect());
    let operations = capture_diff_slices(Algorithm::Myers, &old, &new);
    let mut sides = [vec![true; old.len()], vec![true; new.len()]];
    for operation in &operations {
        if let DiffOp::Equal { .. } = operation {
            for (alone, range) in
                sides.iter_mut().zip([operation.old_range(), operation.new_range()])
            {
                alone.get_mut(range).unwrap_or_default().fill(false);
            }
        }
    }
    let words = |tokens: &[&str], counts: &dyn Fn(usize) -> bool| {
        let words = tokens.iter().enumerate();
        words.filter(|(at, token)| token.contains(char::is_alphanumeric) && counts(*at)).count()
    };
    let [alone_in_old, alone_in_new] = &sides;
    let shared = words(&old, &|at| alone_in_old.get(at) == Some(&false));
    let longer = words(&old, &|_| true).max(words(&new, &|_| true));
    if shared * 2 < longer {
        return None;
    }
    Some([pieces(&old, alone_in_old), pieces(&new, alone_in_new)])
}

/// Neighbours joined. A space between two words that stand alone belongs to them; one beside them
/// does not.
fn pieces(tokens: &[&str], alone: &[bool]) -> Vec<Piece> {
    let mut alone = alone.to_vec();
    let blank = |at: usize| tokens.get(at).is_none_or(|token| token.trim().is_empty());
    for at in 0..tokens.len() {
        if blank(at) {
            let beside = |other: Option<usize>| {
                other.is_some_and(|at| !blank(at) && alone.get(at) == Some(&true))
            };
            let inside = beside(at.checked_sub(1)) && beside(Some(at + 1));
            if let Some(here) = alone.get_mut(at) {
                *here = inside;
            }
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for (token, alone) in tokens.iter().zip(alone) {
        match pieces.last_mut() {
            Some(last) if last.alone == alone => last.text.push_str(token),
            _ => pieces.push(Piece { text: (*token).to_owned(), alone }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces as one line; what stands alone in brackets.
    fn drawn(pieces: &[Piece]) -> String {
        let drawn = |piece: &Piece| {
            if piece.alone { format!("[{}]", piece.text) } else { piece.text.clone() }
        };
        pieces.iter().map(drawn).collect()
    }

    fn check(record: &str, other: &str, expected: Option<[&str; 2]>) {
        let found = compared(record, other);
        let found = found.as_ref().map(|sides| sides.each_ref().map(|side| drawn(side)));
        let found = found.as_ref().map(|sides| sides.each_ref().map(String::as_str));
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_compared_whole_and_spaces_go_with_their_words() {
        check(
            "the application of the code",
            "the application of this Code",
            Some(["the application of [the code]", "the application of [this Code]"]),
        );
        check(
            "stability and may",
            "stability, and may",
            Some(["stability and may", "stability[,] and may"]),
        );
        check(
            "to benefit social development",
            "to the benefit of social development",
            Some(["to benefit social development", "to [the] benefit [of] social development"]),
        );
        check("the same words", "the same words", Some(["the same words", "the same words"]));
    }

    #[test]
    fn wordings_that_share_few_words_are_not_compared() {
        check("in the spirit of mutual respect", "a consensus on the need for norms", None);
        check("", "", Some(["", ""]));
    }

    #[test]
    fn each_side_keeps_its_words_to_the_letter() {
        let (record, other) =
            ("To gain  control of ICTs,\nand more", "to control of the ICTs and more");
        let sides = compared(record, other).unwrap();
        let whole = |pieces: &[Piece]| pieces.iter().map(|piece| &*piece.text).collect::<String>();
        assert_eq!(sides.each_ref().map(|side| whole(side)), [record, other]);
    }
}
