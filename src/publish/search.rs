//! What can be searched: every entry with its words, as a file for the page that searches.
//!
//! A kind of entry is one function; the kinds stand in the order in which their finds are shown.

mod kinds;

use super::{
    Print,
    page::{commonmark::plain, evidence, sources},
    place::{Leaf, Outlet, Place, View},
};
use crate::edition::{Annotation, Evidence};
use hanconv::RawDictionary;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The file's name in `dist/`.
pub const NAME: &str = "search.json";

/// The messages that name the kinds of entries, in their order. Each page that searches carries the
/// words; the file is the same for every language.
pub(super) const KINDS: [&str; 8] = [
    "found-text",
    "found-explanation",
    "found-term",
    "found-other-wording",
    "found-claim",
    "found-event",
    "found-wording",
    "found-source",
];

/// Something that can be found.
struct Entry {
    /// Its address, from the page that searches.
    href: String,
    /// What a reader sees of it first.
    heading: String,
    /// The rest of its words, a text a line.
    text: String,
    /// The layer that it belongs to.
    layer: Option<String>,
}

/// The entries by kind, and which Chinese characters count as the same.
pub fn index(print: &Print) -> Value {
    // The addresses hold for every outlet: each has the same pages beside its search.
    let print = &print.at(Place::new(Outlet::Page, View::Leaf(Leaf::Search)));
    let kinds = [
        paragraphs(print),
        explanations(print),
        kinds::terms(print),
        kinds::other_wordings(print),
        kinds::claims(print),
        kinds::events(print),
        wordings(print),
        bibliography(print),
    ];
    let texts = kinds.iter().flatten();
    let letters: BTreeSet<char> =
        texts.flat_map(|entry| entry.heading.chars().chain(entry.text.chars())).collect();
    let kinds = kinds.map(|entries| {
        let entries = entries.into_iter().map(|Entry { href, heading, text, layer }| {
            let mut entry = json!({ "href": href, "heading": heading, "text": text });
            if let Some(layer) = layer {
                entry["layer"] = layer.into();
            }
            entry
        });
        json!({ "entries": entries.collect::<Value>() })
    });
    json!({ "same": same(&letters), "kinds": kinds })
}

/// The text of record.
fn paragraphs(print: &Print) -> Vec<Entry> {
    let entry = |one: &crate::edition::Paragraph| {
        let filled = [("name", one.name.as_str()), ("topic", &one.topic)];
        Entry {
            href: print.way(&format!("#{}", one.id)).href,
            heading: print.say_with("paragraph-heading", &filled),
            text: one.text.clone(),
            layer: None,
        }
    };
    print.edition().paragraphs.iter().map(entry).collect()
}

/// The explanations of every layer, in the order of the text. Other wordings are a kind of their own.
fn explanations(print: &Print) -> Vec<Entry> {
    let edition = print.edition();
    let all = edition.paragraphs.iter().flat_map(|one| edition.annotations_on(&one.id));
    all.filter(|annotation| !print.layer(&annotation.layer).is_variants())
        .map(|annotation| explanation(print, annotation))
        .collect()
}

fn explanation(print: &Print, annotation: &Annotation) -> Entry {
    let layer = print.layer(&annotation.layer);
    let paragraph = print.edition().paragraph(&annotation.target.paragraph);
    let stance = annotation.stance.map(|stance| print.say(&format!("stance-{}", stance.word())));
    let label = paragraph.map(|one| if one.label.is_empty() { &one.name } else { &one.label });
    let who = [Some(layer.name.clone()), stance].into_iter().flatten().collect::<Vec<_>>();
    let body = &annotation.body;
    let words = evidence::quoted_words(print, &annotation.target.selector.exact);
    let texts = [&body.why, &body.answer, &body.common, &body.looked_for].into_iter().flatten();
    let texts = texts.map(|text| plain(text));
    let rests = annotation.evidence.iter().map(|one| evidence_of(print, one));
    let all = [words, plain(&body.gist)].into_iter().chain(texts).chain(rests);
    Entry {
        href: print.way(&format!("#{}", annotation.id)).href,
        heading: [label.cloned().unwrap_or_default(), who.join(" ")].join(" · "),
        text: all.collect::<Vec<_>>().join("\n"),
        layer: Some(layer.id.clone()),
    }
}

fn evidence_of(print: &Print, evidence: &Evidence) -> String {
    let quotation = evidence.quotation.as_ref();
    let marks = |words: &String| evidence::quoted_words(print, words);
    let translation = quotation.and_then(|one| one.translation.as_ref());
    let parts = [
        quotation.map(|one| marks(&one.text)),
        translation.map(|one| marks(&one.text)),
        evidence.fact.as_deref().map(plain),
        evidence.speaker.clone(),
        evidence.occasion.clone(),
        evidence.date.map(|date| print.words().date(date)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What is in doubt in the text.
fn wordings(print: &Print) -> Vec<Entry> {
    let doubtful = print.edition().paragraphs.iter().filter_map(|one| {
        let filled = [("name", one.name.as_str()), ("topic", &one.topic)];
        Some(Entry {
            href: print.way(&format!("#{}-checked", one.id)).href,
            heading: print.say_with("paragraph-heading", &filled),
            text: plain(one.doubt.as_ref()?),
            layer: None,
        })
    });
    doubtful.collect()
}

/// The bibliography.
fn bibliography(print: &Print) -> Vec<Entry> {
    let page = print.place().to_view(&View::Leaf(Leaf::Sources)).href;
    let entry = |source: &crate::edition::Source| {
        let published = source.container.iter().cloned().chain([print.words().date(source.date)]);
        let parts = [source.authors.join(", ")].into_iter().chain(published);
        let note = source.note.clone().unwrap_or_default();
        Entry {
            href: format!("{page}#source-{}", source.key),
            heading: source.title.clone(),
            text: format!("{}\n{note}", print.words().list(&parts.collect::<Vec<_>>())),
            layer: None,
        }
    };
    sources::in_order(print.edition()).into_iter().map(entry).collect()
}

/// Pairs of a traditional character and its simplified one, those that matter for these letters.
fn same(letters: &BTreeSet<char>) -> String {
    let single = |text: &str| {
        let mut letters = text.chars();
        letters.next().filter(|_| letters.next().is_none())
    };
    let pairs = RawDictionary::TSCharacters.iter();
    let pairs = pairs.filter_map(|(from, to)| Some((single(from)?, single(to)?)));
    let matter =
        |(from, to): &(char, char)| from != to && (letters.contains(from) || letters.contains(to));
    pairs.filter(matter).flat_map(|(from, to)| [from, to]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_both_scripts_are_paired() {
        let letters = |text: &str| text.chars().collect::<BTreeSet<_>>();
        for (text, pair) in [("互联网", "聯联"), ("互聯網", "網网"), ("信息安全", "")]
        {
            assert!(same(&letters(text)).contains(pair), "{text}");
        }
        assert_eq!(same(&letters("security")), "");
    }
}
