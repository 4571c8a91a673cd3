//! The rules, in order, and the edition that they leave.
//!
//! Each rule looks at the files as written and notes what it finds; none stops another. Only what
//! all rules let pass becomes an [`Edition`], so nothing after this needs to check again.

mod agreement;
mod answers;
mod article;
mod evidence;
mod fingerprint;
mod glossary;
mod ground;
mod guide;
mod ids;
mod layers;
mod names;
mod prose;
mod questions;
mod sides;
mod sources;
mod targets;
mod text;
mod timeline;
mod tour;
mod variants;

pub(crate) use prose::count_words;

use super::{Faults, raw::RawFiles};
use crate::edition::{Edition, Layer, Source};
use ground::Ground;
use std::collections::BTreeMap;

/// Runs every rule. None where something that the edition needs could not be made out; the faults
/// then say what.
pub(super) fn check(files: &RawFiles, faults: &mut Faults) -> Option<Edition> {
    let layers = layers::check(files, faults);
    let paragraphs = text::check(files, faults);
    ids::check(files, faults);
    let variants = variants::check(files, &paragraphs, faults);
    let annotations = layers::annotations(files, &layers, &paragraphs, variants.as_ref(), faults);
    sides::check(files, &layers, &paragraphs, faults);
    sources::check(files, faults);
    prose::check_pages(files, faults);
    let layers: Vec<Layer> = layers.into_iter().map(|layer| layer.layer).collect();
    let terms = glossary::check(files, &layers, &paragraphs, &annotations, faults);
    let events = timeline::check(files, &layers, &paragraphs, faults);
    let article = article::check(files, &paragraphs, &annotations, faults);
    let agreement = agreement::check(files, &layers, &paragraphs, &annotations, faults);
    let ground = Ground {
        paragraphs: &paragraphs,
        layers: &layers,
        annotations: &annotations,
        variants: variants.as_ref(),
        terms: &terms,
        events: &events,
        article: article.as_ref(),
    };
    let questions = questions::check(files, &ground, faults);
    let tour = tour::check(files, &ground, faults);
    let guide = guide::check(files, &paragraphs, faults);

    let root = &files.edition;
    let revised = root.revised.as_ref().and_then(|date| evidence::date_of(date, faults));
    let sources: Vec<Source> = files.sources.iter().filter_map(|raw| raw.source.clone()).collect();
    let mut edition = Edition {
        id: files.id.clone(),
        title: root.title.as_ref()?.text.clone(),
        dek: root.dek.as_ref()?.text.clone(),
        document: root.document.as_ref()?.text.clone(),
        revised: revised?,
        licence: root.licence.as_ref()?.text.clone(),
        licence_address: root.licence_address.as_ref().map(|words| words.text.clone()),
        record: root.record.as_ref().map(|key| key.text.clone()),
        called: root.called.as_ref().or(root.title.as_ref())?.text.clone(),
        invitation: root.invitation.as_ref()?.text.clone(),
        parts: text::parts(files),
        paragraphs,
        layers,
        annotations,
        sources,
        variants,
        terms,
        events,
        article,
        agreement,
        tour,
        questions,
        guide,
        shares: Vec::new(),
        bibliography: files.bibliography.clone(),
        about: files.about.as_ref()?.text.clone(),
        text_checked: files.text_checked.as_ref()?.text.clone(),
        names: BTreeMap::new(),
    };
    edition.names = names::check(files, &edition, faults);
    Some(edition)
}
