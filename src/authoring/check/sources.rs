//! Every source is used and bears a plain key, every source that is named is there, and each that has an
//! address leads to the web.

use super::{ids, prose};
use crate::authoring::{Faults, raw::RawFiles, table::Words};
use std::collections::BTreeSet;

/// Finds a source that is named and not there.
pub(super) fn is_known(key: &Words, files: &RawFiles, faults: &mut Faults) {
    if !files.sources.iter().any(|known| known.key == key.text) {
        faults.error(
            "unknown-source",
            key.place.clone(),
            format!("sources.yml has no entry `{}`", key.text),
            "add the entry, or write the key of one that is there",
        );
    }
}

/// Runs the rule.
pub(super) fn check(files: &RawFiles, faults: &mut Faults) {
    for raw in &files.sources {
        ids::plain(&Words { text: raw.key.clone(), place: raw.place.clone() }, faults);
        if let Some(address) = raw.source.as_ref().and_then(|source| source.url.as_ref()) {
            prose::is_address(address, &raw.place, faults);
        }
    }
    if let Some(record) = &files.edition.record {
        is_known(record, files, faults);
    }
    let evidence = files
        .layers
        .iter()
        .flat_map(|layer| &layer.annotations)
        .flat_map(|annotation| &annotation.evidence)
        .filter_map(|evidence| evidence.source.as_ref());
    let variants = files.variants.iter().flat_map(|variants| &variants.variants);
    let uses = files.terms.iter().flat_map(|term| &term.uses);
    let further = variants
        .flat_map(|variant| &variant.evidence)
        .chain(uses.flat_map(|term_use| &term_use.evidence))
        .chain(files.events.iter().flat_map(|event| &event.evidence))
        .filter_map(|evidence| evidence.source.as_ref());
    let article = files.article.iter().filter_map(|article| article.source.as_ref());
    let witnesses = files
        .paragraphs
        .iter()
        .flat_map(|paragraph| &paragraph.witnesses)
        .filter_map(|witness| witness.source.as_ref());
    let questions = files.questions.iter().flat_map(|questions| &questions.questions);
    let reading = files.guide.iter().flat_map(|guide| &guide.reading);
    let learning = questions
        .filter_map(|question| question.source.as_ref())
        .chain(reading.filter_map(|reading| reading.source.as_ref()));
    let used: BTreeSet<&str> = evidence
        .chain(witnesses)
        .chain(further)
        .chain(article)
        .chain(learning)
        .chain(&files.edition.record)
        .map(|key| key.text.as_str())
        .collect();
    for source in files.sources.iter().filter(|source| !used.contains(source.key.as_str())) {
        faults.error(
            "unused-source",
            source.place.clone(),
            format!("nothing rests on the source `{}`", source.key),
            "name it in an explanation's evidence or in a witness, or take the entry away",
        );
    }
}
