//! The files as written: every value with its place, nothing checked yet.

use super::{
    Faults, Place,
    read::{
        agreement::RawAgreement, article::RawArticle, glossary::RawTerm, guide::RawGuide,
        names::RawNames, questions::RawQuestions, timeline::RawEvent, tour::RawStep,
        variants::RawVariants,
    },
    table::{Table, Words},
};
use crate::edition::Source;

/// Everything that an edition's folder holds.
#[derive(Debug, Default)]
pub(super) struct RawFiles {
    pub(super) id: String,
    pub(super) edition: RawEdition,
    pub(super) paragraphs: Vec<RawParagraph>,
    pub(super) layers: Vec<RawLayerFile>,
    pub(super) variants: Option<RawVariants>,
    pub(super) terms: Vec<RawTerm>,
    pub(super) events: Vec<RawEvent>,
    pub(super) article: Option<RawArticle>,
    pub(super) agreement: Option<RawAgreement>,
    pub(super) steps: Vec<RawStep>,
    pub(super) questions: Option<RawQuestions>,
    pub(super) guide: Option<RawGuide>,
    pub(super) names: Vec<RawNames>,
    pub(super) sources: Vec<RawSource>,
    pub(super) bibliography: String,
    pub(super) about: Option<Words>,
    pub(super) text_checked: Option<Words>,
}

/// `edition.toml`.
#[derive(Debug, Default)]
pub(super) struct RawEdition {
    pub(super) title: Option<Words>,
    pub(super) dek: Option<Words>,
    pub(super) document: Option<Words>,
    pub(super) revised: Option<Words>,
    pub(super) licence: Option<Words>,
    pub(super) licence_address: Option<Words>,
    pub(super) record: Option<Words>,
    pub(super) called: Option<Words>,
    pub(super) invitation: Option<Words>,
    pub(super) parts: Vec<RawPart>,
    pub(super) layers: Vec<RawLayer>,
}

/// A `[[part]]` of `edition.toml`.
#[derive(Debug)]
pub(super) struct RawPart {
    pub(super) id: Option<Words>,
    pub(super) heading: Option<Words>,
}

/// A `[[layer]]` of `edition.toml`.
#[derive(Debug)]
pub(super) struct RawLayer {
    pub(super) place: Place,
    pub(super) id: Option<Words>,
    pub(super) name: Option<Words>,
    pub(super) short: Option<Words>,
    pub(super) side: Option<Words>,
    pub(super) on: bool,
    pub(super) variants: bool,
    pub(super) with_all: Vec<Words>,
    pub(super) with_any: Vec<Words>,
}

/// A `[[paragraph]]` of `text.toml`.
#[derive(Debug)]
pub(super) struct RawParagraph {
    pub(super) place: Place,
    pub(super) id: Option<Words>,
    pub(super) part: Option<Words>,
    pub(super) label: String,
    pub(super) name: Option<Words>,
    pub(super) topic: Option<Words>,
    pub(super) text: Option<Words>,
    pub(super) grade: Option<Words>,
    pub(super) doubt: Option<Words>,
    pub(super) witnesses: Vec<RawWitness>,
}

/// A `[[paragraph.witness]]` of `text.toml`.
#[derive(Debug)]
pub(super) struct RawWitness {
    pub(super) shows: Option<Words>,
    pub(super) exact: Option<Words>,
    pub(super) source: Option<Words>,
    pub(super) note: Option<Words>,
}

/// A file of `layers/`.
#[derive(Debug)]
pub(super) struct RawLayerFile {
    pub(super) layer: String,
    pub(super) file: String,
    pub(super) introduction: Option<Words>,
    pub(super) annotations: Vec<RawAnnotation>,
}

/// An `[[annotation]]` of a layer's file.
#[derive(Debug)]
pub(super) struct RawAnnotation {
    pub(super) place: Place,
    pub(super) id: Option<Words>,
    pub(super) target: RawTarget,
    pub(super) stance: Option<Words>,
    pub(super) gist: Option<Words>,
    pub(super) why: Option<Words>,
    pub(super) answer: Option<Words>,
    pub(super) common: Option<Words>,
    pub(super) looked_for: Option<Words>,
    pub(super) see: Vec<Words>,
    pub(super) evidence: Vec<RawEvidence>,
}

/// Words of the text, as in `on = { paragraph = '…', exact = '…' }`.
#[derive(Debug)]
pub(super) struct RawTarget {
    pub(super) place: Place,
    pub(super) paragraph: Option<Words>,
    pub(super) exact: Option<Words>,
    pub(super) prefix: String,
    pub(super) suffix: String,
}

impl RawTarget {
    /// What stands where a target is missing.
    pub(super) fn nowhere(place: Place) -> Self {
        let (prefix, suffix) = (String::new(), String::new());
        Self { place, paragraph: None, exact: None, prefix, suffix }
    }

    /// Reads a table to its end. Where words must be named, it is a fault to name none.
    pub(super) fn read(mut table: Table<'_>, words: bool, faults: &mut Faults) -> Self {
        let paragraph = table.required("paragraph", faults);
        let exact =
            if words { table.required("exact", faults) } else { table.words("exact", faults) };
        let target = Self {
            place: paragraph.as_ref().map_or_else(|| table.place(), |words| words.place.clone()),
            paragraph,
            exact,
            prefix: table.verbatim("prefix", faults),
            suffix: table.verbatim("suffix", faults),
        };
        table.finish(faults);
        target
    }
}

/// An `[[….evidence]]` of any file.
#[derive(Debug)]
pub(super) struct RawEvidence {
    pub(super) place: Place,
    pub(super) grade: Option<Words>,
    pub(super) quotation: Option<Words>,
    pub(super) lang: Option<Words>,
    pub(super) translation: Option<Words>,
    pub(super) translated_by: Option<Words>,
    pub(super) fact: Option<Words>,
    pub(super) speaker: Option<Words>,
    pub(super) date: Option<Words>,
    pub(super) occasion: Option<Words>,
    pub(super) source: Option<Words>,
    pub(super) locator: Option<Words>,
}

/// An entry of `sources.yml`.
#[derive(Debug)]
pub(super) struct RawSource {
    pub(super) place: Place,
    /// None where the entry lacks what a source must have; that is noted already.
    pub(super) source: Option<Source>,
    pub(super) key: String,
}
