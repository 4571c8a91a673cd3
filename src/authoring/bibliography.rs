//! The bibliography, in Hayagriva's format, read by Hayagriva itself.

use super::{Faults, Place, raw::RawSource};
use crate::edition::{Date, Source};
use hayagriva::{Entry, io, types::Person};

/// Reads the bibliography. An entry that lacks an author or a date is noted; the rest go on.
pub(super) fn read(file: &str, text: &str, faults: &mut Faults) -> Vec<RawSource> {
    let library = match io::from_yaml_str(text) {
        Ok(library) => library,
        Err(error) => {
            let start = error.location().map_or(0, |location| location.index());
            faults.error(
                "not-readable",
                Place::at(file, start..start),
                format!("this is not a bibliography: {error}"),
                "see how the other entries are written; put words that hold a colon in double \
                 quotation marks",
            );
            return Vec::new();
        }
    };
    library
        .iter()
        .map(|entry| {
            let place = place_of(file, text, entry.key());
            let source = source(entry, &place, faults);
            RawSource { place, source, key: entry.key().to_owned() }
        })
        .collect()
}

/// The line on which an entry begins.
fn place_of(file: &str, text: &str, key: &str) -> Place {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_end().trim_end_matches(':') == key && line.trim_end().ends_with(':') {
            return Place::at(file, start..start + key.len());
        }
        start += line.len();
    }
    Place::file(file)
}

fn source(entry: &Entry, place: &Place, faults: &mut Faults) -> Option<Source> {
    let key = entry.key();
    let chinese = entry.language().is_some_and(|language| language.to_string().starts_with("zh"));
    let authors = entry.authors().unwrap_or_default().iter().map(|person| name(person, chinese));
    let authors: Vec<String> = authors.filter(|name| !name.is_empty()).collect();
    if authors.is_empty() {
        faults.error(
            "no-author",
            place.clone(),
            format!("the source `{key}` names no author"),
            "add a line `author:`, with the issuer where no person signs",
        );
    }
    let date = entry.date().and_then(date);
    if date.is_none() {
        faults.error(
            "undated-source",
            place.clone(),
            format!("the source `{key}` has no date"),
            "add a line `date:` with a year, or a year, month and day; what has no date cannot be \
             a source",
        );
    }
    let title = entry.title().map(|title| title.value.to_string());
    if title.is_none() {
        faults.error(
            "missing-key",
            place.clone(),
            format!("the source `{key}` has no title"),
            "add a line `title:`",
        );
    }
    if authors.is_empty() {
        return None;
    }
    let title = title?;
    // As in a catalogue, a title in square brackets is the editors'.
    let ours = title.strip_prefix('[').and_then(|title| title.strip_suffix(']'));
    Some(Source {
        key: key.to_owned(),
        described: ours.is_some(),
        title: ours.unwrap_or(&title).to_owned(),
        authors,
        date: date?,
        lang: entry.language().map(ToString::to_string),
        url: entry.url().map(|url| url.value.to_string()),
        container: entry
            .parents()
            .first()
            .and_then(|parent| parent.title())
            .map(|title| title.value.to_string()),
        note: entry.note().map(|note| note.value.to_string()),
    })
}

/// A person's name, given name first; who writes in Chinese keeps the family name first, in
/// characters and in Latin letters.
fn name(person: &Person, chinese: bool) -> String {
    let family = match &person.prefix {
        Some(prefix) => format!("{prefix} {}", person.name),
        None => person.name.clone(),
    };
    match &person.given_name {
        Some(given) if person.is_cjk() => format!("{family}{given}"),
        Some(given) if chinese => format!("{family} {given}"),
        Some(given) => format!("{given} {family}"),
        None => family.trim().to_owned(),
    }
}

/// Hayagriva counts months and days from nought.
fn date(date: &hayagriva::types::Date) -> Option<Date> {
    let from_one = |number: Option<u8>| number.map(|number| number.saturating_add(1));
    Date::new(u16::try_from(date.year).ok()?, from_one(date.month), from_one(date.day))
}
