//! The whole edition as one JSON object, `edition.json`. Names are those of the files that editors
//! write; what is not there is left out. Texts are CommonMark where pages show them so.
//!
//! `schema` is 1 and counts up when a name goes or changes its meaning; new names may come without.
//! `hash` is the SHA-256 of the object without `hash` in RFC 8785's canonical form. In Python:
//! `sha256(json.dumps(e, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode())`.

use super::{further, json, learning};
use crate::edition::{
    Annotation, Edition, Evidence, Layer, LayerKind, Paragraph, Quotation, Range, ShownWith, Shows,
    Side, Source, Stance, Translator, Witness,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The edition with its hash.
pub fn edition(edition: &Edition) -> Value {
    let mut whole = without_hash(edition);
    whole["hash"] = json!(hash(edition));
    whole
}

/// The SHA-256 of the edition, as 64 hexadecimal digits.
pub fn hash(edition: &Edition) -> String {
    digits(json::canonical(&without_hash(edition)).as_bytes())
}

/// A SHA-256 as hexadecimal digits.
pub(super) fn digits(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn without_hash(edition: &Edition) -> Value {
    let parts = edition.parts.iter();
    json::lean(json!({
        "schema": 1,
        "id": edition.id,
        "title": edition.title,
        "dek": edition.dek,
        "document": edition.document,
        "revised": edition.revised.to_string(),
        "licence": edition.licence,
        "licence_address": edition.licence_address,
        "record": edition.record,
        "called": edition.called,
        "invitation": edition.invitation,
        "parts": parts.map(|one| json!({ "id": one.id, "heading": one.heading })).collect::<Value>(),
        "paragraphs": edition.paragraphs.iter().map(paragraph).collect::<Value>(),
        "layers": edition.layers.iter().map(layer).collect::<Value>(),
        "annotations": edition.annotations.iter().map(annotation).collect::<Value>(),
        "sources": edition.sources.iter().map(source).collect::<Value>(),
        "variants": edition.variants.as_ref().map(further::variants),
        "terms": edition.terms.iter().map(further::term).collect::<Value>(),
        "events": edition.events.iter().map(further::event).collect::<Value>(),
        "article": edition.article.as_ref().map(further::article),
        "agreement": edition.agreement.as_ref().map(further::agreement),
        "tour": edition.tour.iter().map(learning::step).collect::<Value>(),
        "questions": edition.questions.list.iter().map(learning::question).collect::<Value>(),
        "question_sets": edition.questions.sets.iter().map(learning::set).collect::<Value>(),
        "guide": edition.guide.as_ref().map(learning::guide),
        "balance": edition.shares.iter().map(further::share).collect::<Value>(),
        "about": edition.about,
        "text_checked": edition.text_checked,
    }))
}

fn paragraph(one: &Paragraph) -> Value {
    json!({
        "id": one.id,
        "part": one.part,
        "label": one.label,
        "name": one.name,
        "topic": one.topic,
        "text": one.text,
        "grade": one.grade.word(),
        "doubt": one.doubt,
        "witnesses": one.witnesses.iter().map(|seen| witness(one, seen)).collect::<Value>(),
    })
}

fn witness(paragraph: &Paragraph, one: &Witness) -> Value {
    let (shows, range) = match &one.shows {
        Shows::AllWords => ("words", None),
        Shows::Words(range) => ("words", Some(*range)),
        Shows::Sense => ("sense", None),
    };
    let exact = range.map(|range: Range| range.of(&paragraph.text));
    json!({
        "shows": shows,
        "exact": exact,
        "start": range.map(|range| range.start),
        "end": range.map(|range| range.end),
        "source": one.source,
        "note": one.note,
    })
}

fn layer(one: &Layer) -> Value {
    let mut value = json!({
        "id": one.id,
        "name": one.name,
        "short": one.short,
        "introduction": one.introduction,
    });
    match &one.kind {
        LayerKind::Voice { side, on } => {
            value["side"] = json!(match side {
                Side::Sponsor => "sponsor",
                Side::Respondent => "respondent",
                Side::Commentator => "commentator",
            });
            value["on"] = json!(on);
        }
        LayerKind::Variants { on } => {
            value["variants"] = json!(true);
            value["on"] = json!(on);
        }
        LayerKind::Shared(ShownWith::All(layers)) => value["shown_with_all"] = json!(layers),
        LayerKind::Shared(ShownWith::Any(layers)) => value["shown_with_any"] = json!(layers),
    }
    value
}

fn annotation(one: &Annotation) -> Value {
    let words = |words: &str| (!words.is_empty()).then(|| words.to_owned());
    let target = &one.target;
    json!({
        "id": one.id,
        "layer": one.layer,
        "on": {
            "paragraph": target.paragraph,
            "exact": target.selector.exact,
            "prefix": words(&target.selector.prefix),
            "suffix": words(&target.selector.suffix),
            "start": target.range.start,
            "end": target.range.end,
        },
        "stance": one.stance.map(Stance::word),
        "gist": one.body.gist,
        "why": one.body.why,
        "answer": one.body.answer,
        "common": one.body.common,
        "looked_for": one.body.looked_for,
        "evidence": one.evidence.iter().map(evidence).collect::<Value>(),
        "see": one.see,
    })
}

pub(super) fn evidence(one: &Evidence) -> Value {
    json!({
        "grade": one.grade.word(),
        "quotation": one.quotation.as_ref().map(quotation),
        "fact": one.fact,
        "speaker": one.speaker,
        "date": one.date.map(|date| date.to_string()),
        "occasion": one.occasion,
        "source": one.source,
        "locator": one.locator,
    })
}

fn quotation(one: &Quotation) -> Value {
    json!({
        "text": one.text,
        "lang": one.lang,
        "translation": one.translation.as_ref().map(|english| json!({
            "text": english.text,
            "by": match english.by {
                Translator::Ours => "ours",
                Translator::Official => "official",
            },
        })),
    })
}

fn source(one: &Source) -> Value {
    json!({
        "key": one.key,
        "title": one.title,
        "described": one.described,
        "authors": one.authors,
        "date": one.date.to_string(),
        "lang": one.lang,
        "url": one.url,
        "container": one.container,
        "note": one.note,
    })
}
