//! Bytes to files as written. The only place that reads an edition's folder.

pub(super) mod agreement;
pub(super) mod article;
mod evidence;
pub(super) mod glossary;
pub(super) mod guide;
pub(super) mod names;
pub(super) mod questions;
mod text;
pub(super) mod timeline;
pub(super) mod tour;
pub(super) mod variants;

use super::{
    Faults, Place, bibliography,
    raw::{RawAnnotation, RawEdition, RawFiles, RawLayer, RawLayerFile, RawPart, RawTarget},
    table::{Table, Words},
};
use std::{fs, path::Path};
use toml::{Spanned, de::DeTable};

/// The files that every edition has beside its layers.
const FILES: [&str; 5] =
    ["edition.toml", "text.toml", "sources.yml", "about.md", "text-checked.md"];

/// The files that an edition may have besides.
const FURTHER: [&str; 8] = [
    "variants.toml",
    "glossary.toml",
    "timeline.toml",
    "article.toml",
    "agreement.toml",
    "tour.toml",
    "questions.toml",
    "guide.toml",
];

/// Reads the folder. What cannot be read is noted and left out.
pub(super) fn read(folder: &Path, faults: &mut Faults) -> RawFiles {
    let id = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut files = RawFiles { id: id.unwrap_or_default(), ..RawFiles::default() };
    refuse_unexpected(folder, faults);

    for file in FILES {
        let Some(text) = text_of(folder, file, faults) else { continue };
        match file {
            "edition.toml" => {
                files.edition = toml_file(file, &text, faults, edition).unwrap_or_default();
            }
            "text.toml" => {
                files.paragraphs =
                    toml_file(file, &text, faults, text::paragraphs).unwrap_or_default();
            }
            "sources.yml" => {
                files.sources = bibliography::read(file, &text, faults);
                files.bibliography = text;
            }
            "about.md" => files.about = Some(whole(file, &text)),
            _ => files.text_checked = Some(whole(file, &text)),
        }
    }

    for file in FURTHER.into_iter().filter(|file| folder.join(file).exists()) {
        let Some(text) = text_of(folder, file, faults) else { continue };
        match file {
            "variants.toml" => files.variants = toml_file(file, &text, faults, variants::variants),
            "glossary.toml" => {
                files.terms =
                    toml_file(file, &text, faults, glossary::glossary).unwrap_or_default();
            }
            "timeline.toml" => {
                files.events =
                    toml_file(file, &text, faults, timeline::timeline).unwrap_or_default();
            }
            "article.toml" => files.article = toml_file(file, &text, faults, article::article),
            "agreement.toml" => {
                files.agreement = toml_file(file, &text, faults, agreement::agreement);
            }
            "tour.toml" => {
                files.steps = toml_file(file, &text, faults, tour::tour).unwrap_or_default();
            }
            "questions.toml" => {
                files.questions = toml_file(file, &text, faults, questions::questions);
            }
            _ => files.guide = toml_file(file, &text, faults, guide::guide),
        }
    }

    for (layer, file) in files_in(folder, "layers") {
        let Some(text) = text_of(folder, &file, faults) else { continue };
        let read = toml_file(&file, &text, faults, |mut root, faults| {
            let introduction = root.required("introduction", faults);
            let annotations = root.tables("annotation", faults);
            let annotations = annotations.into_iter().map(|table| annotation(table, faults));
            let annotations = annotations.collect();
            root.finish(faults);
            RawLayerFile { layer: layer.clone(), file: file.clone(), introduction, annotations }
        });
        files.layers.extend(read);
    }
    for (language, file) in files_in(folder, "names") {
        let Some(text) = text_of(folder, &file, faults) else { continue };
        let read =
            |root: Table<'_>, faults: &mut Faults| names::names(&language, &file, root, faults);
        files.names.extend(toml_file(&file, &text, faults, read));
    }
    files
}

/// The TOML files of a folder of the edition's: what each is about, and its name.
fn files_in(folder: &Path, inner: &str) -> Vec<(String, String)> {
    let names = names_in(&folder.join(inner)).into_iter();
    let about =
        |name: String| Some((name.strip_suffix(".toml")?.to_owned(), format!("{inner}/{name}")));
    names.filter_map(about).collect()
}

/// Sorted, so that the same folder always gives the same faults.
fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}

fn refuse_unexpected(folder: &Path, faults: &mut Faults) {
    let known: Vec<&str> = FILES.into_iter().chain(FURTHER).collect();
    let top = names_in(folder).into_iter().filter(|name| !known.contains(&name.as_str()));
    let top = top.filter(|name| !["layers", "names"].contains(&name.as_str()));
    let below = ["layers", "names"].into_iter().flat_map(|inner| {
        let names = names_in(&folder.join(inner)).into_iter();
        names.filter(|name| !name.ends_with(".toml")).map(move |name| format!("{inner}/{name}"))
    });
    for file in top.chain(below) {
        faults.error(
            "unexpected-file",
            Place::file(&file),
            format!("{file} is not one of an edition's files"),
            format!("take it away; known are {}, layers/….toml and names/….toml", known.join(", ")),
        );
    }
}

fn text_of(folder: &Path, file: &str, faults: &mut Faults) -> Option<String> {
    match fs::read(folder.join(file)) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => {
                faults.keep_text(file, &text);
                Some(text)
            }
            Err(_) => {
                faults.error(
                    "not-readable",
                    Place::file(file),
                    format!("{file} is not UTF-8 text"),
                    "save it again as UTF-8",
                );
                None
            }
        },
        Err(error) => {
            faults.error(
                "missing-file",
                Place::file(file),
                format!("{file} cannot be read: {error}"),
                format!("add {file} to the edition's folder"),
            );
            None
        }
    }
}

fn whole(file: &str, text: &str) -> Words {
    Words { text: text.trim().to_owned(), place: Place::file(file) }
}

/// Parses a TOML file, noting every place that cannot be parsed, and reads its root table.
fn toml_file<T>(
    file: &str,
    text: &str,
    faults: &mut Faults,
    read: impl FnOnce(Table<'_>, &mut Faults) -> T,
) -> Option<T> {
    let (parsed, errors): (Spanned<DeTable<'_>>, _) = DeTable::parse_recoverable(text);
    for error in &errors {
        faults.error(
            "not-readable",
            Place::at(file, error.span().unwrap_or(0..0)),
            format!("this is not TOML: {}", error.message()),
            "see that every quotation mark and bracket is closed; use ''' … ''' around words that \
             hold a straight single quotation mark",
        );
    }
    errors.is_empty().then(|| read(Table::root(file, &parsed), faults))
}

fn edition(mut root: Table<'_>, faults: &mut Faults) -> RawEdition {
    let edition = RawEdition {
        title: root.required("title", faults),
        dek: root.required("dek", faults),
        document: root.required("document", faults),
        revised: root.required("revised", faults),
        licence: root.required("licence", faults),
        licence_address: root.words("licence_address", faults),
        record: root.words("record", faults),
        called: root.words("called", faults),
        invitation: root.required("invitation", faults),
        parts: root
            .tables("part", faults)
            .into_iter()
            .map(|mut table| {
                let part = RawPart {
                    id: table.required("id", faults),
                    heading: table.required("heading", faults),
                };
                table.finish(faults);
                part
            })
            .collect(),
        layers: root
            .tables("layer", faults)
            .into_iter()
            .map(|mut table| {
                let layer = RawLayer {
                    place: table.place(),
                    id: table.required("id", faults),
                    name: table.required("name", faults),
                    short: table.required("short", faults),
                    side: table.words("side", faults),
                    on: table.flag("on", faults),
                    variants: table.flag("variants", faults),
                    with_all: table.list("shown_with_all", faults),
                    with_any: table.list("shown_with_any", faults),
                };
                table.finish(faults);
                layer
            })
            .collect(),
    };
    root.finish(faults);
    edition
}

fn annotation(mut table: Table<'_>, faults: &mut Faults) -> RawAnnotation {
    let id = table.required("id", faults);
    let place = id.as_ref().map_or_else(|| table.place(), |id| id.place.clone());
    let target = match table.table("on", faults) {
        Some(on) => RawTarget::read(on, true, faults),
        None => {
            faults.error(
                "missing-key",
                place.clone(),
                "`on` is missing: which words is this about?",
                "add a line: on = { paragraph = '…', exact = '…' }",
            );
            RawTarget::nowhere(place.clone())
        }
    };
    let annotation = RawAnnotation {
        place,
        id,
        target,
        stance: table.words("stance", faults),
        gist: table.required("gist", faults),
        why: table.words("why", faults),
        answer: table.words("answer", faults),
        common: table.words("common", faults),
        looked_for: table.words("looked_for", faults),
        see: table.list("see", faults),
        evidence: evidence::list(&mut table, faults),
    };
    table.finish(faults);
    annotation
}
