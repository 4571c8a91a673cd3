//! What an edition has beside its text and its layers, for `edition.json`: other wordings, terms,
//! events, the article, how far the sides meet.

use super::edition::evidence;
use crate::edition::{
    Agreement, Article, Change, Claim, Event, Evidence, Range, Share, Term, Variant, Variants,
};
use serde_json::{Value, json};

fn list(all: &[Evidence]) -> Value {
    all.iter().map(evidence).collect()
}

pub(super) fn variants(all: &Variants) -> Value {
    let versions = all.versions.iter().map(|one| {
        json!({
            "id": one.id,
            "name": one.name,
            "lang": one.lang,
            "date": one.date.to_string(),
            "introduction": one.introduction,
            "maps": one.maps,
        })
    });
    json!({
        "introduction": all.introduction,
        "versions": versions.collect::<Value>(),
        "variants": all.variants.iter().map(variant).collect::<Value>(),
    })
}

fn variant(one: &Variant) -> Value {
    let on = one.on.as_ref().map(|on| {
        let words = on.words.as_ref();
        let range = words.map(|(_, range)| *range);
        json!({
            "paragraph": on.paragraph,
            "exact": words.map(|(selector, _)| &selector.exact),
            "start": range.map(|range: Range| range.start),
            "end": range.map(|range| range.end),
        })
    });
    let words = one.words.as_ref();
    json!({
        "id": one.id,
        "version": one.version,
        "on": on,
        "at": one.at,
        "change": one.change.map(Change::word),
        "words": words.map(|words| &words.text),
        "traditional": words.and_then(|words| words.traditional.as_ref()),
        "pinyin": words.and_then(|words| words.pinyin.as_ref()),
        "translation": words.and_then(|words| words.translation.as_ref()),
        "gist": one.gist,
        "evidence": list(&one.evidence),
    })
}

pub(super) fn term(one: &Term) -> Value {
    let uses = one.uses.iter().map(|use_of| {
        json!({ "layer": use_of.layer, "gist": use_of.gist, "evidence": list(&use_of.evidence) })
    });
    json!({
        "id": one.id,
        "name": one.name,
        "lang": one.lang,
        "pinyin": one.pinyin,
        "translation": one.translation,
        "forms": one.forms,
        "meaning": one.meaning,
        "uses": uses.collect::<Value>(),
        "see": one.see,
    })
}

pub(super) fn event(one: &Event) -> Value {
    json!({
        "id": one.id,
        "date": one.date.to_string(),
        "until": one.until.map(|date| date.to_string()),
        "layers": one.layers,
        "name": one.name,
        "body": one.body,
        "paragraphs": one.paragraphs,
        "evidence": list(&one.evidence),
    })
}

pub(super) fn article(one: &Article) -> Value {
    json!({
        "source": one.source,
        "introduction": one.introduction,
        "claims": one.claims.iter().map(claim).collect::<Value>(),
    })
}

fn claim(one: &Claim) -> Value {
    let on = one.on.iter().map(|on| {
        json!({
            "paragraph": on.target.paragraph,
            "exact": on.target.selector.exact,
            "start": on.target.range.start,
            "end": on.target.range.end,
            "see": on.see,
        })
    });
    json!({
        "id": one.id,
        "gist": one.gist,
        "quotation": one.quotation,
        "locator": one.locator,
        "rests": one.rests.word(),
        "leaves_out": one.leaves_out,
        "note": one.note,
        "on": on.collect::<Value>(),
    })
}

pub(super) fn agreement(one: &Agreement) -> Value {
    let rows = one.rows.iter().map(|row| {
        json!({
            "paragraph": row.paragraph,
            "start": row.range.map(|range| range.start),
            "end": row.range.map(|range| range.end),
            "topic": row.topic,
            "degree": row.degree.word(),
            "reason": row.reason,
        })
    });
    json!({ "apart": one.apart, "meet": one.meet, "rows": rows.collect::<Value>() })
}

pub(super) fn share(one: &Share) -> Value {
    json!({
        "layer": one.layer,
        "words": one.words,
        "annotations": one.annotations,
        "sources": one.sources,
        "seen": one.seen,
        "inferred": one.inferred,
        "silent": one.silent,
    })
}
