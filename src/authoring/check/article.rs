//! An article about the text: every claim names the words that it rests on, or comes nearest to.

use super::{evidence, ids, prose, sources, targets};
use crate::{
    authoring::{
        Faults,
        raw::RawFiles,
        read::article::{RawClaim, RawClaimTarget},
        table::Words,
    },
    edition::{Annotation, Article, Claim, ClaimTarget, Paragraph, Rests},
};

/// The article; none where the edition has no such file.
pub(super) fn check(
    files: &RawFiles,
    paragraphs: &[Paragraph],
    annotations: &[Annotation],
    faults: &mut Faults,
) -> Option<Article> {
    let raw = files.article.as_ref()?;
    ids::chosen(raw.claims.iter().filter_map(|claim| claim.id.as_ref()), faults);
    if let Some(introduction) = &raw.introduction {
        prose::no_html(introduction, faults);
    }
    let claims = raw.claims.iter();
    let claims = claims.filter_map(|raw| claim(raw, paragraphs, annotations, faults)).collect();
    let source = raw.source.as_ref()?;
    sources::is_known(source, files, faults);
    let introduction = raw.introduction.as_ref()?.text.clone();
    Some(Article { source: source.text.clone(), introduction, claims })
}

fn claim(
    raw: &RawClaim,
    paragraphs: &[Paragraph],
    annotations: &[Annotation],
    faults: &mut Faults,
) -> Option<Claim> {
    for words in [&raw.gist, &raw.leaves_out, &raw.note].into_iter().flatten() {
        prose::no_html(words, faults);
    }
    if let Some(gist) = &raw.gist {
        prose::short_gist(gist, faults);
    }
    if let Some(quotation) = &raw.quotation {
        evidence::short_quotation(quotation, faults);
    }
    if raw.on.is_empty() {
        faults.error(
            "no-target",
            raw.place.clone(),
            "this claim names no words of the text",
            "add a [[claim.on]] with the words that it rests on or, where there are none, the \
             nearest",
        );
    }
    let rests = raw.rests.as_ref().and_then(|rests| rests_on(rests, faults));
    let on = raw.on.iter().filter_map(|raw| target(raw, paragraphs, annotations, faults)).collect();
    let text = |words: &Option<Words>| words.as_ref().map(|words| words.text.clone());
    Some(Claim {
        id: text(&raw.id)?,
        gist: text(&raw.gist)?,
        quotation: text(&raw.quotation),
        locator: text(&raw.locator),
        rests: rests?,
        leaves_out: text(&raw.leaves_out),
        note: text(&raw.note),
        on,
    })
}

fn rests_on(words: &Words, faults: &mut Faults) -> Option<Rests> {
    let rests = Rests::ALL.into_iter().find(|rests| rests.word() == words.text);
    if rests.is_none() {
        faults.error(
            "unknown-rests",
            words.place.clone(),
            format!("a claim cannot rest on `{}`", words.text),
            "write one of these-words, several-clauses, no-single-clause, no-clause",
        );
    }
    rests
}

fn target(
    raw: &RawClaimTarget,
    paragraphs: &[Paragraph],
    annotations: &[Annotation],
    faults: &mut Faults,
) -> Option<ClaimTarget> {
    if let Some(see) = raw.see.as_ref().filter(|see| annotations.iter().all(|a| a.id != see.text)) {
        ids::no_such_annotation(see, faults);
    }
    let target = targets::target(&raw.target, paragraphs, faults)?;
    Some(ClaimTarget { target, see: raw.see.as_ref().map(|see| see.text.clone()) })
}
