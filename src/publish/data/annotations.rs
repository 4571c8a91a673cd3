//! Every explanation as a W3C Web Annotation, `annotations.jsonld`: one collection with one page.
//! <https://www.w3.org/TR/annotation-model/>
//!
//! - The motivation is `commenting`: an explanation says something about the words. Its bodies say in
//!   `purpose` what each is for: `tagging` names the voice, `classifying` its stance, `commenting`
//!   explains, `replying` is what the other side answers. The creator is the publisher, never the
//!   voice: a stance is an editors' judgement.
//! - Evidence is a body like the others, readable alone, so that a program which knows nothing of
//!   ours shows it; its `citation` leads to the bibliography and to the source.
//! - The target is the paragraph by its fragment, then its words (`.words`: beside them stand a number
//!   and signs), then a place in them by quotation and by position, which are alternatives. Positions
//!   count code points. `state` has the hash of the words that were annotated.
//! - What the model has no name for is named in the context, under addresses of `cite.html`, which
//!   says what they mean.
//!
//! `modified` is left out: editions keep no date of change for an explanation.

use super::{context::around, edition::digits, json};
use crate::{
    edition::{Annotation, Evidence, Quotation, Translator},
    publish::{Print, page::commonmark::plain},
};
use serde_json::{Value, json};

/// Names of ours: each is explained on `cite.html` under `term-NAME`.
pub const TERMS: [&str; 7] =
    ["layer", "stance", "part", "grade", "wording", "sha256", "DigestState"];

/// The collection of all explanations.
pub fn collection(print: &Print) -> Value {
    let own = print.site().whole("annotations.jsonld");
    let page = format!("{own}#page-1");
    let all = &print.edition().annotations;
    json::lean(json!({
        "@context": ["http://www.w3.org/ns/anno.jsonld", extension(print)],
        "id": own,
        "type": "AnnotationCollection",
        "label": print.edition().title,
        "creator": creator(print),
        "created": created(print),
        "rights": print.edition().licence_address,
        "total": all.len(),
        "last": page,
        "first": {
            "id": page,
            "type": "AnnotationPage",
            "partOf": own,
            "startIndex": 0,
            "items": all.iter().map(|one| annotation(print, one)).collect::<Value>(),
        },
    }))
}

/// The context for what the model has no name for.
fn extension(print: &Print) -> Value {
    // The model's own context has the prefix.
    let mut context = json!({ "citation": { "@id": "schema:citation", "@type": "@id" } });
    for term in TERMS {
        context[term] = json!(format!("{}#property-{term}", print.site().whole("cite.html")));
    }
    context
}

fn creator(print: &Print) -> Value {
    let home = print.site().whole("index.html");
    json!({
        "id": format!("{home}#publisher"),
        "type": "Organization",
        "name": print.site().publisher,
        "homepage": home,
    })
}

/// The model asks for a moment; a site that knows only its month says nothing.
fn created(print: &Print) -> Option<String> {
    let date = print.site().published;
    date.day.map(|_| format!("{date}T00:00:00Z"))
}

fn annotation(print: &Print, one: &Annotation) -> Value {
    json!({
        "id": format!("{}#{}", print.site().whole("index.html"), one.id),
        "type": "Annotation",
        "motivation": "commenting",
        "creator": creator(print),
        "created": created(print),
        "rights": print.edition().licence_address,
        "body": bodies(print, one),
        "target": target(print, one),
    })
}

fn bodies(print: &Print, one: &Annotation) -> Vec<Value> {
    let lang = print.words().lang();
    let layer = print.layer(&one.layer);
    let mut bodies = vec![json!({
        "type": "TextualBody",
        "value": layer.name,
        "format": "text/plain",
        "language": lang,
        "purpose": "tagging",
        "layer": layer.id,
    })];
    if let Some(stance) = one.stance {
        bodies.push(json!({
            "type": "TextualBody",
            "value": print.say(&format!("stance-{}", stance.word())),
            "format": "text/plain",
            "language": lang,
            "purpose": "classifying",
            "stance": stance.word(),
        }));
    }
    let body = &one.body;
    let texts = [
        ("gist", Some(&body.gist), "commenting"),
        ("why", body.why.as_ref(), "commenting"),
        ("answer", body.answer.as_ref(), "replying"),
        ("common", body.common.as_ref(), "commenting"),
        ("looked_for", body.looked_for.as_ref(), "commenting"),
    ];
    for (part, text, purpose) in texts {
        let Some(text) = text else { continue };
        bodies.push(json!({
            "type": "TextualBody",
            "value": text,
            "format": "text/markdown",
            "language": lang,
            "purpose": purpose,
            "part": part,
        }));
    }
    bodies.extend(one.evidence.iter().map(|evidence| evidence_body(print, evidence)));
    bodies
}

fn evidence_body(print: &Print, one: &Evidence) -> Value {
    let lang = print.words().lang();
    let foreign = one.quotation.as_ref().and_then(|quotation| quotation.lang.clone());
    let language = match &foreign {
        Some(foreign) => json!([lang, foreign]),
        None => json!(lang),
    };
    let source = one.source.as_deref().map(|key| print.source(key));
    let mut citation: Vec<String> = Vec::new();
    if let Some(source) = source {
        let ours = print.site().whole("sources.html");
        citation.push(format!("{ours}#source-{}", source.key));
        citation.extend(source.url.clone());
    }
    json!({
        "type": "TextualBody",
        "value": in_words(print, one),
        "format": "text/markdown",
        "language": language,
        "processingLanguage": foreign.map(|_| lang),
        "purpose": "commenting",
        "part": "evidence",
        "grade": one.grade.word(),
        "citation": citation,
    })
}

/// Evidence as it can be read alone: the words, the fact, who and where, how it was seen.
pub(super) fn in_words(print: &Print, one: &Evidence) -> String {
    let mut parts: Vec<String> = one.quotation.iter().map(|words| quoted(print, words)).collect();
    parts.extend(one.fact.clone());
    let date = one.date.map(|date| print.words().date(date));
    let said = [&one.speaker, &one.occasion, &date].into_iter().flatten().cloned();
    let mut whence: Vec<String> = said.collect();
    if let Some(source) = one.source.as_deref().map(|key| print.source(key)) {
        whence.extend(source.authors.iter().cloned());
        whence.push(print.say_with("quoted", &[("words", &source.title)]));
        whence.extend(source.container.clone());
        whence.push(print.words().date(source.date));
    }
    whence.extend(one.locator.clone());
    let grade = print.say(&format!("grade-{}", one.grade.word()));
    parts.push(match whence.is_empty() {
        true => format!("({grade})"),
        false => format!("{} ({grade})", print.words().list(&whence)),
    });
    parts.join("\n\n")
}

fn quoted(print: &Print, one: &Quotation) -> String {
    let marks = |words: &str| {
        let words = words.replace('“', "‘").replace('”', "’");
        print.say_with("quoted", &[("words", &words)])
    };
    match &one.translation {
        Some(english) => {
            let whose = match english.by {
                Translator::Ours => print.say("translated-ours"),
                Translator::Official => print.say("translated-official"),
            };
            format!("{} {} ({whose})", marks(&one.text), marks(&english.text))
        }
        None => marks(&one.text),
    }
}

fn target(print: &Print, one: &Annotation) -> Value {
    let target = &one.target;
    let Some(paragraph) = print.edition().paragraph(&target.paragraph) else { return Value::Null };
    let (prefix, suffix) = around(&paragraph.text, target.range);
    json!({
        "source": print.site().whole("index.html"),
        "selector": {
            "type": "FragmentSelector",
            "value": paragraph.id,
            "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
            "refinedBy": {
                "type": "CssSelector",
                "value": ".words",
                "refinedBy": [
                    {
                        "type": "TextQuoteSelector",
                        "exact": target.range.of(&paragraph.text),
                        "prefix": prefix,
                        "suffix": suffix,
                    },
                    {
                        "type": "TextPositionSelector",
                        "start": target.range.start,
                        "end": target.range.end,
                    },
                ],
            },
        },
        "state": {
            "type": "DigestState",
            "sha256": digits(paragraph.text.as_bytes()),
            "wording": paragraph.grade.word(),
        },
    })
}

/// Evidence without the signs of CommonMark, in one line.
pub(super) fn in_one_line(print: &Print, one: &Evidence) -> String {
    in_words(print, one).split("\n\n").map(plain).collect::<Vec<_>>().join(" ")
}
