//! An edition as data for pages that a script draws, and the frame of such a page.

use super::page::escaped;
use serde_json::{Value, json};
use std::fmt::Write as _;
use variorum::{
    anchor::runs::runs,
    edition::{Annotation, Edition, Evidence, Paragraph},
};

/// The style that such pages have in common.
pub const STYLE: &str = "body{font:1.1rem/1.7 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem}\
    mark{background:none;color:inherit}mark a{color:inherit;text-decoration:none}\
    aside{border:1px solid;padding:.5rem 1rem;margin:.5rem 0;font:1rem/1.5 sans-serif}";

/// The text by paragraphs, with every explanation: what a page draws from.
pub fn edition(edition: &Edition) -> Value {
    let paragraphs = edition.paragraphs.iter().map(|paragraph| {
        let own: Vec<&Annotation> = edition.annotations_on(&paragraph.id).collect();
        let ranges: Vec<_> = own.iter().map(|annotation| annotation.target.range).collect();
        let runs = runs(paragraph.text.chars().count(), &ranges);
        let runs: Vec<Value> = runs
            .iter()
            .map(|run| json!({ "words": run.range.of(&paragraph.text), "over": run.over }))
            .collect();
        let notes = own.iter().map(|annotation| note(edition, paragraph, annotation));
        json!({
            "id": paragraph.id,
            "label": paragraph.label,
            "runs": runs,
            "notes": notes.collect::<Vec<_>>(),
        })
    });
    json!({ "paragraphs": paragraphs.collect::<Vec<_>>() })
}

fn note(edition: &Edition, paragraph: &Paragraph, annotation: &Annotation) -> Value {
    let body = &annotation.body;
    let range = annotation.target.range;
    let texts = [Some(&body.gist), body.why.as_ref(), body.answer.as_ref(), body.common.as_ref()];
    let texts = texts.into_iter().chain([body.looked_for.as_ref()]).flatten();
    let evidence = annotation.evidence.iter().map(|one| one_evidence(edition, one));
    // Scripts count in units of UTF-16.
    let units = |characters: usize| -> usize {
        paragraph.text.chars().take(characters).map(char::len_utf16).sum()
    };
    json!({
        "id": annotation.id,
        "layer": annotation.layer,
        "start": units(range.start),
        "end": units(range.end),
        "texts": texts.collect::<Vec<_>>(),
        "evidence": evidence.collect::<Vec<_>>(),
    })
}

fn one_evidence(edition: &Edition, evidence: &Evidence) -> Value {
    let quotation = evidence.quotation.as_ref();
    let english = quotation.and_then(|quotation| quotation.translation.as_ref());
    let source = evidence.source.as_deref().and_then(|key| edition.source(key));
    let texts = [&evidence.fact, &evidence.speaker, &evidence.occasion, &evidence.locator];
    let texts = english.map(|english| &english.text).into_iter().chain(texts.into_iter().flatten());
    json!({
        "quotation": quotation.map(|quotation| &quotation.text),
        "texts": texts.collect::<Vec<_>>(),
        "source": source.map(|source| json!({
            "authors": source.authors.join(", "),
            "title": source.title,
            "url": source.url,
            "date": source.date.to_string(),
        })),
    })
}

/// A page that a script draws: the same head and switches as the page by hand, then `body`.
pub fn frame(edition: &Edition, head: &str, body: &str) -> String {
    let mut html = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width\"><title>{title}</title>\
         <link rel=icon href=\"data:,\"><link rel=stylesheet href=style.css>\
         <link rel=preload href=edition.json as=fetch crossorigin>{head}\
         <script type=module src=app.js></script></head><body><h1>{title}</h1><p>{dek}</p>",
        title = escaped(&edition.title),
        dek = escaped(&edition.dek)
    );
    html.push_str(body);
    html.push_str("</body></html>");
    html
}

/// The switches as the page by hand has them.
pub fn switches(edition: &Edition) -> String {
    edition.switches().fold(String::new(), |mut html, layer| {
        let checked = if layer.starts_on() { " checked" } else { "" };
        let _ = write!(
            html,
            "<label><input type=checkbox name=layer value={}{checked}>{}</label> ",
            layer.id,
            escaped(&layer.name)
        );
        html
    })
}

/// The layers that have a switch, for pages that draw their switches themselves.
pub fn layers(edition: &Edition) -> Value {
    edition
        .switches()
        .map(|layer| json!({ "id": layer.id, "name": layer.name, "on": layer.starts_on() }))
        .collect()
}
