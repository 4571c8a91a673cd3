//! What two voices say of one paragraph, stretch by stretch: what is about the same words belongs
//! together.

use crate::edition::Range;

/// What the two say, in the order of the text. Each pair is one stretch of it: whatever shares words,
/// directly or by way of another, is in one pair; a side that says nothing there has nothing.
pub(super) fn pairs<T>(sides: [Vec<(Range, T)>; 2]) -> Vec<[Vec<T>; 2]> {
    let mut all: Vec<(Range, usize, T)> = Vec::new();
    for (at, side) in sides.into_iter().enumerate() {
        all.extend(side.into_iter().map(|(range, one)| (range, at, one)));
    }
    all.sort_by_key(|(range, at, _)| (range.start, *at));
    let mut pairs: Vec<[Vec<T>; 2]> = Vec::new();
    let mut end = 0;
    for (range, at, one) in all {
        let mut pair = match pairs.pop() {
            Some(pair) if range.start < end => pair,
            before => {
                pairs.extend(before);
                [Vec::new(), Vec::new()]
            }
        };
        if let Some(side) = pair.get_mut(at) {
            side.push(one);
        }
        pairs.push(pair);
        end = end.max(range.end);
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Each line is a range of one side, drawn with dashes; the names are the lines' numbers.
    fn lines(picture: &str) -> Vec<(Range, usize)> {
        let range = |line: &str| Range {
            start: line.chars().take_while(|mark| *mark == ' ').count(),
            end: line.chars().count(),
        };
        picture.lines().enumerate().map(|(at, line)| (range(line), at + 1)).collect()
    }

    fn check(one: &str, other: &str, expected: &[[&[usize]; 2]]) {
        assert_eq!(pairs([lines(one), lines(other)]), expected);
    }

    #[test]
    fn the_same_words_are_one_pair() {
        check("----", "----", &[[&[1], &[1]]]);
        check("----", " --", &[[&[1], &[1]]]);
        check("----", "  ----", &[[&[1], &[1]]]);
    }

    #[test]
    fn other_words_are_another_pair_in_the_order_of_the_text() {
        check("---", "    ---", &[[&[1], &[]], [&[], &[1]]]);
        check("    ---", "----", &[[&[], &[1]], [&[1], &[]]]);
        check("---\n    ---", "    ---", &[[&[1], &[]], [&[2], &[1]]]);
    }

    #[test]
    fn one_stretch_may_have_several_of_a_side() {
        check("---\n    ---", "-------", &[[&[1, 2], &[1]]]);
        check("-------\n  --", "", &[[&[1, 2], &[]]]);
        check("", "", &[]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_what_shares_words_is_together(
            one in proptest::collection::vec((0usize..60, 1usize..20), 0..8),
            other in proptest::collection::vec((0usize..60, 1usize..20), 0..8),
        ) {
            let ranges = |side: &[(usize, usize)]| -> Vec<Range> {
                side.iter().map(|(start, size)| Range { start: *start, end: start + size }).collect()
            };
            let sides = [ranges(&one), ranges(&other)];
            let named = sides.clone().map(|side| side.into_iter().map(|range| (range, range)).collect());
            let pairs = pairs(named);
            let place = |side: usize, range: Range| {
                pairs.iter().position(|pair| pair[side].contains(&range))
            };
            prop_assert_eq!(
                pairs.iter().flatten().map(Vec::len).sum::<usize>(), one.len() + other.len()
            );
            for a in &sides[0] {
                for b in &sides[1] {
                    prop_assert!(!a.overlaps(*b) || place(0, *a) == place(1, *b));
                }
            }
        }
    }
}
