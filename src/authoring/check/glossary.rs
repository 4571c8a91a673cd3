//! The words at stake: each form of each term occurs somewhere, and who is said to use it is there.

use super::{evidence, ids, prose};
use crate::{
    anchor::occurrences::occurrences,
    authoring::{
        Faults,
        raw::RawFiles,
        read::glossary::{RawTerm, RawTermUse},
        table::Words,
    },
    edition::{Annotation, Layer, Paragraph, Term, TermUse},
};

/// Every term, in the order of the file.
pub(super) fn check(
    files: &RawFiles,
    layers: &[Layer],
    paragraphs: &[Paragraph],
    annotations: &[Annotation],
    faults: &mut Faults,
) -> Vec<Term> {
    ids::chosen(files.terms.iter().filter_map(|term| term.id.as_ref()), faults);
    let texts: Vec<&str> = paragraphs
        .iter()
        .map(|paragraph| paragraph.text.as_str())
        .chain(annotations.iter().flat_map(Annotation::texts))
        .collect();
    for raw in &files.terms {
        occurs(raw, &texts, faults);
        see(raw, files, faults);
    }
    files.terms.iter().filter_map(|raw| term(raw, files, layers, faults)).collect()
}

fn occurs(raw: &RawTerm, texts: &[&str], faults: &mut Faults) {
    if raw.forms.is_empty() {
        faults.error(
            "missing-key",
            raw.place.clone(),
            "`forms` is missing: how does the term occur?",
            "add a line: forms = ['…']",
        );
    }
    for form in &raw.forms {
        let forms = [form.text.clone()];
        if texts.iter().all(|text| occurrences(text, &forms).is_empty()) {
            faults.error(
                "unused-term",
                form.place.clone(),
                format!("`{}` occurs neither in the text nor in an explanation", form.text),
                "write the form in which it occurs, or take it off the list",
            );
        }
    }
}

fn see(raw: &RawTerm, files: &RawFiles, faults: &mut Faults) {
    for other in &raw.see {
        if files.terms.iter().all(|term| term.id.as_ref().is_none_or(|id| id.text != other.text)) {
            faults.error(
                "unknown-term",
                other.place.clone(),
                format!("no term has the id `{}`", other.text),
                "name a term of this file, or take it off the list",
            );
        }
    }
}

fn term(raw: &RawTerm, files: &RawFiles, layers: &[Layer], faults: &mut Faults) -> Option<Term> {
    if let Some(meaning) = &raw.meaning {
        prose::no_html(meaning, faults);
        prose::short_gist(meaning, faults);
    }
    if raw.lang.is_some() && raw.translation.is_none() {
        faults.error(
            "no-translation",
            raw.place.clone(),
            "a term that is not English needs its English",
            "add a line: translation = '…'",
        );
    }
    let uses = raw.uses.iter().filter_map(|raw| term_use(raw, files, layers, faults)).collect();
    let text = |words: &Option<Words>| words.as_ref().map(|words| words.text.clone());
    let texts = |words: &[Words]| words.iter().map(|words| words.text.clone()).collect();
    Some(Term {
        id: text(&raw.id)?,
        name: text(&raw.name)?,
        lang: text(&raw.lang),
        pinyin: text(&raw.pinyin),
        translation: text(&raw.translation),
        forms: texts(&raw.forms),
        meaning: text(&raw.meaning)?,
        uses,
        see: texts(&raw.see),
    })
}

fn term_use(
    raw: &RawTermUse,
    files: &RawFiles,
    layers: &[Layer],
    faults: &mut Faults,
) -> Option<TermUse> {
    if let Some(gist) = &raw.gist {
        prose::no_html(gist, faults);
        prose::short_gist(gist, faults);
    }
    let evidence = evidence::required(&raw.place, &raw.evidence, files, faults);
    let layer = raw.layer.as_ref()?;
    ids::voice(layer, layers, faults);
    Some(TermUse { layer: layer.text.clone(), gist: raw.gist.as_ref()?.text.clone(), evidence })
}
