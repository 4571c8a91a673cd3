//! Targets: exact words that stand in their paragraph exactly once.

use crate::{
    anchor::{Unanchored, anchor},
    authoring::{Faults, Place, raw::RawTarget, table::Words},
    edition::{Annotation, Paragraph, Range, Target, TextQuoteSelector},
};

/// A target, anchored.
pub(super) fn target(
    raw: &RawTarget,
    paragraphs: &[Paragraph],
    faults: &mut Faults,
) -> Option<Target> {
    let known = paragraph(raw.paragraph.as_ref()?, paragraphs, faults)?;
    let exact = raw.exact.as_ref()?;
    let selector = TextQuoteSelector {
        exact: exact.text.clone(),
        prefix: raw.prefix.clone(),
        suffix: raw.suffix.clone(),
    };
    let range = anchored(exact, &selector, known, faults)?;
    Some(Target { paragraph: known.id.clone(), selector, range })
}

/// The paragraph with an id.
pub(super) fn paragraph<'a>(
    paragraph: &Words,
    paragraphs: &'a [Paragraph],
    faults: &mut Faults,
) -> Option<&'a Paragraph> {
    let known = paragraphs.iter().find(|known| known.id == paragraph.text);
    if known.is_none() {
        let ids: Vec<&str> = paragraphs.iter().map(|known| known.id.as_str()).collect();
        faults.error(
            "unknown-paragraph",
            paragraph.place.clone(),
            format!("no paragraph has the id `{}`", paragraph.text),
            format!("write one of {}", ids.join(", ")),
        );
    }
    known
}

/// The one place where the selector's words stand, or a fault that says why there is none.
pub(super) fn anchored(
    exact: &Words,
    selector: &TextQuoteSelector,
    paragraph: &Paragraph,
    faults: &mut Faults,
) -> Option<Range> {
    let (code, words, mend) = match anchor(&paragraph.text, selector) {
        Ok(range) => return Some(range),
        Err(Unanchored::NoSuchWords) => (
            "no-such-words",
            format!("these words do not stand in paragraph {}", paragraph.id),
            near(&paragraph.text, selector),
        ),
        Err(Unanchored::SeveralPlaces(places)) => (
            "two-places",
            format!("these words stand {} times in paragraph {}", places.len(), paragraph.id),
            around(&paragraph.text, &places),
        ),
        Err(Unanchored::CutsAWord(range)) => (
            "cuts-a-word",
            format!("these words begin or end inside a word of paragraph {}", paragraph.id),
            format!("take the whole word: {}", widened(&paragraph.text, range)),
        ),
    };
    faults.error(code, exact.place.clone(), words, mend);
    None
}

/// What the editor may have meant: the longest beginning of the words that does stand there.
fn near(text: &str, selector: &TextQuoteSelector) -> String {
    if text.contains(&selector.exact) {
        return "the words stand there, but not with this prefix and suffix; copy both from the \
                text, the space included"
            .to_owned();
    }
    let words: Vec<&str> = selector.exact.split_inclusive(' ').collect();
    let beginnings = (1..words.len()).rev().map(|count| words[..count].concat());
    match beginnings.into_iter().find(|beginning| text.contains(beginning.as_str())) {
        Some(beginning) => format!(
            "the text agrees only up to “{}”; copy the words from text.toml (mind ’ and “ ”)",
            beginning.trim_end()
        ),
        None => "copy the words from text.toml (mind ’ and “ ”)".to_owned(),
    }
}

/// What stands before each place, so that the editor can choose.
fn around(text: &str, places: &[Range]) -> String {
    let choices: Vec<String> = places
        .iter()
        .map(|place| {
            let before = Range { start: place.start.saturating_sub(12), end: place.start }.of(text);
            format!("prefix = '{before}'")
        })
        .collect();
    format!("add a prefix or a suffix that tells them apart, such as {}", choices.join(" or "))
}

fn widened(text: &str, range: Range) -> String {
    let characters: Vec<char> = text.chars().collect();
    let is_word = |at: usize| characters.get(at).is_some_and(|c| c.is_alphanumeric());
    let mut wide = range;
    while wide.start > 0 && is_word(wide.start) && is_word(wide.start - 1) {
        wide.start -= 1;
    }
    while is_word(wide.end) && wide.end > 0 && is_word(wide.end - 1) {
        wide.end += 1;
    }
    wide.of(text)
}

/// Inside one layer two targets may nest, but neither be the same words nor cross: the reader
/// could not tell one line from the other.
pub(super) fn apart(annotations: &[Annotation], places: &[Place], faults: &mut Faults) {
    for (at, (one, place)) in annotations.iter().zip(places).enumerate() {
        for other in annotations.iter().take(at) {
            if one.target.paragraph != other.target.paragraph {
                continue;
            }
            if one.target.range == other.target.range {
                faults.error(
                    "same-words-twice",
                    place.clone(),
                    format!("`{}` is about the same words as `{}`", one.id, other.id),
                    "say both things in one explanation, or take fewer words for one of them",
                );
            } else if one.target.range.crosses(other.target.range) {
                faults.error(
                    "crossing-in-a-layer",
                    place.clone(),
                    format!("the words of `{}` and `{}` cross", one.id, other.id),
                    "inside one layer words may lie within others, but not cross them",
                );
            }
        }
    }
}
