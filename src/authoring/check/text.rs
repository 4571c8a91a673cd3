//! The text of record: every paragraph says how far its wording was checked, and where.

use super::{sources, targets};
use crate::{
    authoring::{
        Faults,
        raw::{RawFiles, RawParagraph, RawWitness},
        table::Words,
    },
    edition::{Paragraph, Part, Shows, TextGrade, TextQuoteSelector, Witness},
};

/// The parts in the order of `edition.toml`.
pub(super) fn parts(files: &RawFiles) -> Vec<Part> {
    let parts = files.edition.parts.iter();
    parts
        .filter_map(|raw| {
            let (id, heading) = (raw.id.as_ref()?, raw.heading.as_ref()?);
            Some(Part { id: id.text.clone(), heading: heading.text.clone() })
        })
        .collect()
}

/// The paragraphs in the order of `text.toml`.
pub(super) fn check(files: &RawFiles, faults: &mut Faults) -> Vec<Paragraph> {
    files.paragraphs.iter().filter_map(|raw| paragraph(raw, files, faults)).collect()
}

fn paragraph(raw: &RawParagraph, files: &RawFiles, faults: &mut Faults) -> Option<Paragraph> {
    let parts = parts(files);
    if let Some(part) = raw.part.as_ref().filter(|part| parts.iter().all(|p| p.id != part.text)) {
        let ids: Vec<&str> = parts.iter().map(|part| part.id.as_str()).collect();
        faults.error(
            "unknown-part",
            part.place.clone(),
            format!("edition.toml has no part `{}`", part.text),
            format!("write one of {}", ids.join(", ")),
        );
    }
    let text = |words: &Option<Words>| words.as_ref().map(|words| words.text.clone());
    let grade = raw.grade.as_ref().and_then(|grade| grade_of(grade, faults))?;
    let mut paragraph = Paragraph {
        id: text(&raw.id)?,
        part: text(&raw.part)?,
        label: raw.label.clone(),
        name: text(&raw.name)?,
        topic: text(&raw.topic)?,
        text: text(&raw.text)?,
        grade,
        doubt: text(&raw.doubt),
        witnesses: Vec::new(),
    };
    paragraph.witnesses = raw
        .witnesses
        .iter()
        .filter_map(|witness_| witness(witness_, &paragraph, files, faults))
        .collect();
    bear_the_grade(raw, &paragraph, faults);
    Some(paragraph)
}

fn grade_of(words: &Words, faults: &mut Faults) -> Option<TextGrade> {
    let grade = TextGrade::ALL.into_iter().find(|grade| grade.word() == words.text);
    if grade.is_none() {
        faults.error(
            "unknown-grade",
            words.place.clone(),
            format!("`{}` is no grade of a paragraph", words.text),
            "write one of checked, partly-checked, not-checked",
        );
    }
    grade
}

fn witness(
    raw: &RawWitness,
    paragraph: &Paragraph,
    files: &RawFiles,
    faults: &mut Faults,
) -> Option<Witness> {
    let source = raw.source.as_ref()?;
    sources::is_known(source, files, faults);
    let shows = raw.shows.as_ref()?;
    let shows = match (shows.text.as_str(), &raw.exact) {
        ("words", None) => Shows::AllWords,
        ("words", Some(exact)) => {
            let selector =
                TextQuoteSelector { exact: exact.text.clone(), ..TextQuoteSelector::default() };
            Shows::Words(targets::anchored(exact, &selector, paragraph, faults)?)
        }
        ("sense", _) => Shows::Sense,
        _ => {
            faults.error(
                "unknown-grade",
                shows.place.clone(),
                format!("a witness cannot show `{}`", shows.text),
                "write shows = 'words' where these words were seen, shows = 'sense' where a \
                 translation or a paraphrase agrees",
            );
            return None;
        }
    };
    let note = raw.note.as_ref().map(|note| note.text.clone());
    Some(Witness { shows, source: source.text.clone(), note })
}

/// A paragraph that is said to be checked has a witness; one that is not says what is in doubt.
fn bear_the_grade(raw: &RawParagraph, paragraph: &Paragraph, faults: &mut Faults) {
    let place = raw.grade.as_ref().map_or_else(|| raw.place.clone(), |grade| grade.place.clone());
    let seen = paragraph.witnesses.iter().any(|witness| witness.shows != Shows::Sense);
    if paragraph.grade != TextGrade::NotChecked && !seen {
        faults.error(
            "no-witness",
            place.clone(),
            format!(
                "paragraph {} is said to be {}, but no witness shows its words",
                paragraph.id,
                paragraph.grade.word()
            ),
            "add a [[paragraph.witness]] with shows = 'words', or grade it not-checked",
        );
    }
    if paragraph.grade != TextGrade::Checked && paragraph.doubt.is_none() {
        faults.error(
            "no-doubt-stated",
            place,
            format!(
                "paragraph {} was not checked whole and does not say what is in doubt",
                paragraph.id
            ),
            "add a line: doubt = '…'",
        );
    }
}
