//! The page that one would write by hand: the same text, marks and explanations, a few rules of
//! style, no script. It is what the explainer is measured against.

use super::data::switches;
use super::page::{Page, Ready, escaped};
use std::fmt::Write as _;
use variorum::{
    anchor::runs::runs,
    edition::{Annotation, Edition, Evidence},
};

const STYLE: &str = "body{font:1.1rem/1.7 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem}\
    section{content-visibility:auto;contain-intrinsic-size:auto 10rem}\
    mark,mark a{background:none;color:inherit;text-decoration:none}\
    aside{border:1px solid;padding:.5rem 1rem;margin:.5rem 0;font:1rem/1.5 sans-serif}";

/// The lines of the layers, in their order.
pub const LINES: [&str; 6] = ["solid", "dotted", "dashed", "double", "wavy", "solid 3px"];

/// The page with its style sheet.
pub fn page(edition: &Edition) -> Page {
    Page {
        name: "by hand",
        files: vec![
            ("index.html".to_owned(), html(edition).into_bytes()),
            ("style.css".to_owned(), style(edition).into_bytes()),
        ],
        strict: true,
        ready: Ready::Loaded,
        look: "getComputedStyle(document.querySelector(`mark.${bench.layer()}`)).textDecorationLine",
        open: "document.querySelector(`mark.${bench.layer()} a`).click()",
        opened: "document.querySelector('.note[open] > aside')?.offsetHeight > 0",
        close: "document.querySelectorAll('.note[open]').forEach(it => it.open = false)",
    }
}

fn html(edition: &Edition) -> String {
    let mut html = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width\"><title>{}</title>\
         <link rel=icon href=\"data:,\"><link rel=stylesheet href=style.css></head><body>\
         <h1>{}</h1><p>{}</p>",
        escaped(&edition.title),
        escaped(&edition.title),
        escaped(&edition.dek)
    );
    html.push_str(&switches(edition));
    for paragraph in &edition.paragraphs {
        let own: Vec<&Annotation> = edition.annotations_on(&paragraph.id).collect();
        let ranges: Vec<_> = own.iter().map(|annotation| annotation.target.range).collect();
        let _ = write!(html, "<section id={}><p>{} ", paragraph.id, escaped(&paragraph.label));
        for run in runs(paragraph.text.chars().count(), &ranges) {
            let words = escaped(&run.range.of(&paragraph.text));
            let over: Vec<&&Annotation> = run.over.iter().filter_map(|at| own.get(*at)).collect();
            match over.first() {
                None => html.push_str(&words),
                Some(first) => {
                    let layers: Vec<&str> = over.iter().map(|a| a.layer.as_str()).collect();
                    let _ = write!(
                        html,
                        "<mark class=\"{}\"><a href=#{}>{words}</a></mark>",
                        layers.join(" "),
                        first.id
                    );
                }
            }
        }
        html.push_str("</p>");
        for annotation in own {
            explanation(&mut html, edition, annotation);
        }
        html.push_str("</section>");
    }
    html.push_str("</body></html>");
    html
}

/// The page's style: which switch draws which marks.
fn style(edition: &Edition) -> String {
    let mut css = STYLE.to_owned();
    for (layer, line) in edition.layers.iter().zip(LINES) {
        let id = &layer.id;
        let _ = write!(
            css,
            "body:has([value={id}]:checked) mark.{id}{{text-decoration:underline {line}}}\
             body:not(:has([value={id}]:checked)) .note.{id}{{display:none}}"
        );
    }
    css
}

fn explanation(html: &mut String, edition: &Edition, annotation: &Annotation) {
    let body = &annotation.body;
    let _ = write!(
        html,
        "<details class=\"note {}\"><summary>{}</summary><aside id={}><p>{}</p>",
        annotation.layer,
        annotation.layer,
        annotation.id,
        escaped(&body.gist)
    );
    for text in [&body.why, &body.answer, &body.common, &body.looked_for].into_iter().flatten() {
        let _ = write!(html, "<p>{}</p>", escaped(text));
    }
    for evidence in &annotation.evidence {
        one_evidence(html, edition, evidence);
    }
    html.push_str("</aside></details>");
}

fn one_evidence(html: &mut String, edition: &Edition, evidence: &Evidence) {
    if let Some(quotation) = &evidence.quotation {
        let _ = write!(html, "<blockquote>{}</blockquote>", escaped(&quotation.text));
        if let Some(translation) = &quotation.translation {
            let _ = write!(html, "<p>{}</p>", escaped(&translation.text));
        }
    }
    let words = [&evidence.fact, &evidence.speaker, &evidence.occasion, &evidence.locator];
    for text in words.into_iter().flatten() {
        let _ = write!(html, "<p>{}</p>", escaped(text));
    }
    if let Some(source) = evidence.source.as_deref().and_then(|key| edition.source(key)) {
        let url = source.url.as_deref().unwrap_or_default();
        let _ = write!(
            html,
            "<p>{}, <a href=\"{}\">{}</a>, {}</p>",
            escaped(&source.authors.join(", ")),
            escaped(url),
            escaped(&source.title),
            source.date
        );
    }
}
