//! A term with the words around it.

use crate::edition::Range;

/// How many characters are shown on either side, at most.
const ROOM: usize = 48;
/// The same where a space is no measure, because the script puts none between words.
const ROOM_WITHOUT_SPACES: usize = 14;

/// Words of a text and what stands around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Context {
    /// What stands before, from a whole word on.
    pub(super) before: String,
    /// The words.
    pub(super) words: String,
    /// What stands after, up to a whole word.
    pub(super) after: String,
}

/// The words at `range` of a text with what stands around them.
pub(super) fn context(text: &str, range: Range) -> Context {
    let all: Vec<char> = text.chars().collect();
    let slice = |start: usize, end: usize| all.get(start..end).unwrap_or_default();
    let before: Vec<char> = slice(0, range.start).iter().rev().copied().collect();
    let mut before = near(&before);
    before.reverse();
    let after = near(slice(range.end.min(all.len()), all.len()));
    Context {
        before: before.into_iter().collect(),
        words: range.of(text),
        after: after.into_iter().collect(),
    }
}

/// The characters from the beginning on that there is room for, with a sign where more follow.
fn near(text: &[char]) -> Vec<char> {
    let Some(room) = text.get(..ROOM).filter(|_| text.len() > ROOM) else {
        return text.to_vec();
    };
    let end = room.iter().rposition(|letter| letter.is_whitespace());
    let end = end.filter(|end| *end > 0).unwrap_or(ROOM_WITHOUT_SPACES);
    let mut near: Vec<char> = text.get(..end).unwrap_or_default().to_vec();
    near.push('…');
    near
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::occurrences::occurrences;

    fn check(text: &str, term: &str, expected: &str) {
        let range = occurrences(text, &[term.to_owned()])[0];
        let Context { before, words, after } = context(text, range);
        assert_eq!(format!("{before}[{words}]{after}"), expected);
    }

    #[test]
    fn a_term_stands_among_whole_words() {
        check("Norms and rules", "norms", "[Norms] and rules");
        check(
            "with the aim of achieving the earliest possible consensus on international norms and rules guiding the behaviour of States in the information space",
            "norms",
            "…earliest possible consensus on international [norms] and rules guiding the behaviour of States in…",
        );
    }

    #[test]
    fn a_script_without_spaces_has_less_room() {
        let chinese = "重申与互联网有关的公共政策问题的决策权是各国的主权".repeat(3);
        let text = format!("{chinese}信息安全{chinese}");
        let range = Range { start: 75, end: 79 };
        let Context { before, words, after } = context(&text, range);
        assert_eq!(words, "信息安全");
        assert_eq!((before.chars().count(), after.chars().count()), (15, 15));
        assert!(before.starts_with('…') && after.ends_with('…'));
    }
}
