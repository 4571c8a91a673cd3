//! What an edition has beside its text, its explanations and its sources: terms, other wordings,
//! claims of the article, events.

use super::{Entry, evidence_of};
use crate::{
    edition::Evidence,
    publish::{
        Print,
        page::{commonmark::plain, evidence::quoted_words},
    },
};

fn rests(print: &Print, evidence: &[Evidence]) -> Vec<String> {
    evidence.iter().map(|one| evidence_of(print, one)).collect()
}

fn lines(texts: impl IntoIterator<Item = Option<String>>, rests: Vec<String>) -> String {
    texts.into_iter().flatten().chain(rests).collect::<Vec<_>>().join("\n")
}

/// The words at stake.
pub(super) fn terms(print: &Print) -> Vec<Entry> {
    let entry = |term: &crate::edition::Term| {
        let names = [Some(&term.name), term.pinyin.as_ref(), term.translation.as_ref()];
        let names: Vec<String> = names.into_iter().flatten().cloned().collect();
        let uses = term.uses.iter().flat_map(|one| {
            [plain(&one.gist)].into_iter().chain(rests(print, &one.evidence)).collect::<Vec<_>>()
        });
        Entry {
            href: print.way(&format!("#term-{}", term.id)).href,
            heading: print.words().list(&names),
            text: lines([Some(plain(&term.meaning))], uses.collect()),
            layer: None,
        }
    };
    print.edition().terms.iter().map(entry).collect()
}

/// Other wordings, whether or not they are drawn over the text.
pub(super) fn other_wordings(print: &Print) -> Vec<Entry> {
    let edition = print.edition();
    let Some(all) = &edition.variants else { return Vec::new() };
    let entry = |one: &crate::edition::Variant| {
        let version = &all.version(&one.version)?.name;
        let paragraph = one.on.as_ref().and_then(|on| edition.paragraph(&on.paragraph));
        let heading = match paragraph {
            Some(paragraph) => format!("{} · {version}", paragraph.name),
            None => version.clone(),
        };
        let words = one.words.as_ref();
        let quoted = |text: Option<&String>| text.map(|text| quoted_words(print, text));
        let texts = [
            quoted(words.map(|words| &words.text)),
            words.and_then(|words| words.pinyin.clone()),
            quoted(words.and_then(|words| words.translation.as_ref())),
            Some(plain(&one.gist)),
        ];
        Some(Entry {
            href: print.way(&format!("#{}", one.id)).href,
            heading,
            text: lines(texts, rests(print, &one.evidence)),
            layer: None,
        })
    };
    all.variants.iter().filter_map(entry).collect()
}

/// The claims of the article.
pub(super) fn claims(print: &Print) -> Vec<Entry> {
    let Some(article) = &print.edition().article else { return Vec::new() };
    let entry = |(at, one): (usize, &crate::edition::Claim)| {
        let texts = [
            Some(plain(&one.gist)),
            one.quotation.as_ref().map(|words| quoted_words(print, words)),
            one.leaves_out.as_deref().map(plain),
            one.note.as_deref().map(plain),
        ];
        Entry {
            href: print.way(&format!("#{}", one.id)).href,
            heading: print.say_with("claim-number", &[("number", &(at + 1).to_string())]),
            text: lines(texts, Vec::new()),
            layer: None,
        }
    };
    article.claims.iter().enumerate().map(entry).collect()
}

/// What happened around the text.
pub(super) fn events(print: &Print) -> Vec<Entry> {
    let entry = |one: &crate::edition::Event| {
        let filled = [("date", print.words().date(one.date)), ("name", one.name.clone())];
        let filled = filled.each_ref().map(|(key, value)| (*key, value.as_str()));
        Entry {
            href: print.way(&format!("#event-{}", one.id)).href,
            heading: print.say_with("event-named", &filled),
            text: lines([Some(plain(&one.body))], rests(print, &one.evidence)),
            layer: None,
        }
    };
    print.edition().events.iter().map(entry).collect()
}
