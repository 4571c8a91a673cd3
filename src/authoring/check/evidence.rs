//! Evidence: what was seen may be quoted, shortly; what was not seen is told, and said to be.

use super::{prose, sources};
use crate::{
    authoring::{
        Faults, Place,
        raw::{RawAnnotation, RawEvidence, RawFiles},
        table::Words,
    },
    edition::{Date, Evidence, Grade, Quotation, Stance, Translation, Translator},
};

/// The longest quotation, in words.
const QUOTATION_WORDS: usize = 30;

/// The evidence of an annotation. What is faulty is noted and left out.
pub(super) fn check(
    raw: &RawAnnotation,
    stance: Option<Stance>,
    files: &RawFiles,
    faults: &mut Faults,
) -> Vec<Evidence> {
    if stance == Some(Stance::Silent) {
        if raw.looked_for.is_none() {
            faults.error(
                "nothing-looked-for",
                raw.place.clone(),
                "a silence must say what was looked for",
                "add a line: looked_for = '…'",
            );
        }
    } else if raw.evidence.is_empty() {
        faults.error(
            "no-evidence",
            raw.place.clone(),
            "this explanation rests on nothing",
            "add an [[annotation.evidence]] with grade = 'seen' or grade = 'inferred'",
        );
    }
    list(&raw.evidence, files, faults)
}

/// The evidence of something that must rest on something.
pub(super) fn required(
    place: &Place,
    raw: &[RawEvidence],
    files: &RawFiles,
    faults: &mut Faults,
) -> Vec<Evidence> {
    if raw.is_empty() {
        faults.error(
            "no-evidence",
            place.clone(),
            "this rests on nothing",
            "add an evidence table with grade = 'seen' and a source, or grade = 'inferred'",
        );
    }
    list(raw, files, faults)
}

fn list(raw: &[RawEvidence], files: &RawFiles, faults: &mut Faults) -> Vec<Evidence> {
    raw.iter().filter_map(|raw| evidence(raw, files, faults)).collect()
}

fn evidence(raw: &RawEvidence, files: &RawFiles, faults: &mut Faults) -> Option<Evidence> {
    let texts = [&raw.quotation, &raw.fact, &raw.speaker, &raw.occasion, &raw.locator];
    for words in texts.into_iter().flatten() {
        prose::no_html(words, faults);
    }
    let grade = grade(raw.grade.as_ref()?, faults);
    if raw.quotation.is_none() && raw.fact.is_none() {
        faults.error(
            "empty-evidence",
            raw.place.clone(),
            "this evidence has neither a quotation nor a fact",
            "add a line: quotation = '…' or fact = '…'",
        );
    }
    known_source(raw, grade, files, faults);
    let quotation = quotation(raw, grade, faults);
    let date = raw.date.as_ref().and_then(|date| date_of(date, faults));
    let text = |words: &Option<Words>| words.as_ref().map(|words| words.text.clone());
    Some(Evidence {
        grade: grade?,
        quotation,
        fact: text(&raw.fact),
        speaker: text(&raw.speaker),
        date,
        occasion: text(&raw.occasion),
        source: text(&raw.source),
        locator: text(&raw.locator),
    })
}

fn grade(words: &Words, faults: &mut Faults) -> Option<Grade> {
    let grade = Grade::ALL.into_iter().find(|grade| grade.word() == words.text);
    if grade.is_none() {
        faults.error(
            "unknown-grade",
            words.place.clone(),
            format!("`{}` is no grade of evidence", words.text),
            "write one of seen, inferred, memory",
        );
    }
    grade
}

fn known_source(raw: &RawEvidence, grade: Option<Grade>, files: &RawFiles, faults: &mut Faults) {
    match &raw.source {
        Some(key) => sources::is_known(key, files, faults),
        None if grade == Some(Grade::Seen) => faults.error(
            "no-source",
            raw.place.clone(),
            "what was seen was seen somewhere: the source is missing",
            "add a line: source = '…', a key of sources.yml",
        ),
        _ => {}
    }
}

fn quotation(raw: &RawEvidence, grade: Option<Grade>, faults: &mut Faults) -> Option<Quotation> {
    let words = raw.quotation.as_ref()?;
    if matches!(grade, Some(Grade::Memory | Grade::Inferred)) {
        faults.error(
            "quoted-from-memory",
            words.place.clone(),
            "only words that were seen are printed as a quotation",
            "tell it in your own words as fact = '…', or find the words and grade them seen",
        );
    }
    short_quotation(words, faults);
    if raw.lang.is_some() && raw.translation.is_none() {
        faults.error(
            "no-translation",
            words.place.clone(),
            "a quotation that is not English needs its English",
            "add lines: translation = '…' and translated_by = 'ours' or 'official'",
        );
    }
    let by = match raw.translated_by.as_ref().map(|by| by.text.as_str()) {
        Some("official") => Translator::Official,
        _ => Translator::Ours,
    };
    Some(Quotation {
        text: words.text.clone(),
        lang: raw.lang.as_ref().map(|lang| lang.text.clone()),
        translation: raw
            .translation
            .as_ref()
            .map(|translation| Translation { text: translation.text.clone(), by }),
    })
}

/// Notes a quotation that is longer than carries the point.
pub(super) fn short_quotation(words: &Words, faults: &mut Faults) {
    let count = prose::count_words(&words.text);
    if count > QUOTATION_WORDS {
        faults.error(
            "long-quotation",
            words.place.clone(),
            format!("the quotation has {count} words"),
            format!("keep the {QUOTATION_WORDS} words or fewer that carry the point"),
        );
    }
}

/// A date as written; what is none is noted.
pub(super) fn date_of(words: &Words, faults: &mut Faults) -> Option<Date> {
    let date = Date::parse(&words.text);
    if date.is_none() {
        faults.error(
            "malformed-date",
            words.place.clone(),
            format!("`{}` is not a date", words.text),
            "write a year, a year and month, or a year, month and day, such as 2011-09-15",
        );
    }
    date
}
