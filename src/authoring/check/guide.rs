//! The teacher's guide: what it names is there.

use super::{prose, sources, targets};
use crate::{
    authoring::{
        Faults, Place,
        raw::RawFiles,
        read::guide::{RawPrompt, RawReading},
    },
    edition::{Guide, Paragraph, Prompt, Reading},
};

/// The guide; none where the edition has no such file.
pub(super) fn check(
    files: &RawFiles,
    paragraphs: &[Paragraph],
    faults: &mut Faults,
) -> Option<Guide> {
    let raw = files.guide.as_ref()?;
    for words in raw.introduction.iter().chain(&raw.aims) {
        prose::no_html(words, faults);
    }
    if raw.prompts.is_empty() {
        faults.error(
            "missing-key",
            Place::file("guide.toml"),
            "there is no question to discuss",
            "add a [[prompt]] with words and note",
        );
    }
    let prompts = raw.prompts.iter();
    let prompts = prompts.filter_map(|raw| prompt(raw, paragraphs, faults)).collect();
    let reading = raw.reading.iter().filter_map(|raw| reading(raw, files, faults)).collect();
    Some(Guide {
        introduction: raw.introduction.as_ref()?.text.clone(),
        aims: raw.aims.iter().map(|aim| aim.text.clone()).collect(),
        prompts,
        reading,
    })
}

fn prompt(raw: &RawPrompt, paragraphs: &[Paragraph], faults: &mut Faults) -> Option<Prompt> {
    for words in [&raw.words, &raw.note].into_iter().flatten() {
        prose::no_html(words, faults);
    }
    for paragraph in &raw.paragraphs {
        targets::paragraph(paragraph, paragraphs, faults);
    }
    Some(Prompt {
        words: raw.words.as_ref()?.text.clone(),
        note: raw.note.as_ref()?.text.clone(),
        paragraphs: raw.paragraphs.iter().map(|id| id.text.clone()).collect(),
    })
}

fn reading(raw: &RawReading, files: &RawFiles, faults: &mut Faults) -> Option<Reading> {
    if let Some(why) = &raw.why {
        prose::no_html(why, faults);
    }
    let source = raw.source.as_ref()?;
    sources::is_known(source, files, faults);
    Some(Reading { source: source.text.clone(), why: raw.why.as_ref()?.text.clone() })
}
