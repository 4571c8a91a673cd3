//! Words that a reader will see: CommonMark without HTML, and not too many of them.

use crate::authoring::{Faults, Place, raw::RawFiles, table::Words};
use pulldown_cmark::{Event, Parser, Tag};
use unicode_segmentation::UnicodeSegmentation;

/// The longest gist, in words.
pub(super) const GIST_WORDS: usize = 45;
/// The most sentences of a gist.
pub(super) const GIST_SENTENCES: usize = 2;

/// How an address begins that a reader can follow. Any other could run something in the page.
const ADDRESSES: [&str; 3] = ["https://", "http://", "mailto:"];

/// How many quotations, lists and emphases may stand inside each other: more than anybody reads, and few
/// enough to be drawn.
const DEEPEST: usize = 20;

/// Notes HTML where text is expected, links that lead neither to an id nor to the web, and what stands
/// too deep in itself.
pub(super) fn no_html(words: &Words, faults: &mut Faults) {
    let (mut html, mut depth) = (false, 0_usize);
    for event in Parser::new(&words.text) {
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            faults.error(
                "deep-text",
                words.place.clone(),
                format!(
                    "more than {DEEPEST} quotations, lists or emphases stand inside each other"
                ),
                "take some of `>`, `-` and `*` away",
            );
            return;
        }
        match event {
            Event::Html(found) | Event::InlineHtml(found) if !html => {
                html = true;
                faults.error(
                    "html-in-text",
                    words.place.clone(),
                    format!("this is HTML where text is expected: {}", found.trim()),
                    "write plain words; *stars* for emphasis, [words](#id) for a link",
                );
            }
            Event::Start(Tag::Link { dest_url, .. }) if !dest_url.starts_with('#') => {
                is_address(&dest_url, &words.place, faults);
            }
            _ => {}
        }
    }
}

/// Notes an address that does not lead to the web.
pub(super) fn is_address(address: &str, place: &Place, faults: &mut Faults) {
    if !ADDRESSES.iter().any(|start| address.starts_with(start)) {
        faults.error(
            "unknown-address",
            place.clone(),
            format!("`{address}` is no address that a reader can follow"),
            format!(
                "write an address that begins with {}, or #id for a place in the edition",
                ADDRESSES.join(", ")
            ),
        );
    }
}

/// Notes a gist that does not stand in two sentences.
pub(super) fn short_gist(gist: &Words, faults: &mut Faults) {
    let (words, sentences) = (count_words(&gist.text), gist.text.unicode_sentences().count());
    if words > GIST_WORDS || sentences > GIST_SENTENCES {
        faults.error(
            "long-gist",
            gist.place.clone(),
            format!("the gist has {words} words in {sentences} sentences"),
            format!(
                "a gist stands alone in at most {GIST_SENTENCES} sentences and {GIST_WORDS} \
                 words; move the rest to `why`"
            ),
        );
    }
}

/// Words of a text. Scripts that put no spaces between words count two characters as a word.
pub(crate) fn count_words(text: &str) -> usize {
    let (mut words, mut ideographs) = (0, 0);
    for word in text.unicode_words() {
        if word.chars().all(is_ideograph) { ideographs += word.chars().count() } else { words += 1 }
    }
    words + ideographs.div_ceil(2)
}

fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

/// The pages written in CommonMark and the words of `edition.toml` and `text.toml`.
pub(super) fn check_pages(files: &RawFiles, faults: &mut Faults) {
    let edition = &files.edition;
    let pages = [
        &files.about,
        &files.text_checked,
        &edition.title,
        &edition.dek,
        &edition.document,
        &edition.licence,
    ];
    let introductions = files.layers.iter().map(|layer| &layer.introduction);
    let parts = edition.parts.iter().map(|part| &part.heading);
    let paragraphs = files.paragraphs.iter().flat_map(|paragraph| {
        let notes = paragraph.witnesses.iter().map(|witness| &witness.note);
        [&paragraph.name, &paragraph.topic, &paragraph.text, &paragraph.doubt]
            .into_iter()
            .chain(notes)
    });
    let all = pages.into_iter().chain(introductions).chain(parts).chain(paragraphs);
    for words in all.flatten() {
        no_html(words, faults);
    }
    if let Some(address) = &edition.licence_address {
        is_address(&address.text, &address.place, faults);
    }
}

#[cfg(test)]
mod tests {
    use super::count_words;

    #[test]
    fn words_are_counted_as_a_reader_counts_them() {
        assert_eq!(count_words("To settle any State’s dispute, peacefully."), 6);
        assert_eq!(count_words("信息安全"), 2);
        assert_eq!(count_words("信息安全 (xìnxī ānquán, information security)"), 6);
    }
}
