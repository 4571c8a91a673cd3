//! The edition as data: everything as JSON, the explanations as W3C Web Annotations and as a table,
//! the sources for reference managers. What [`DOWNLOADS`] lists lies beside the pages.

pub mod anki;
pub mod annotations;
mod context;
pub mod edition;
mod further;
pub mod json;
mod learning;
pub mod table;

use super::{Print, cite};
use crate::edition::Edition;

/// The files, in the order in which they are offered: name, and the stem of its description.
pub const DOWNLOADS: [(&str, &str); 6] = [
    ("edition.json", "edition"),
    ("annotations.jsonld", "annotations"),
    ("annotations.csv", "table"),
    ("sources.bib", "bibtex"),
    ("sources.ris", "ris"),
    ("sources.csl.json", "csl-json"),
];

/// The questions for programs that repeat them, where an edition has any.
pub const QUESTIONS: (&str, &str) = ("questions-anki.txt", "anki");

/// The file with the questions, if the edition asks any.
pub fn questions(edition: &Edition) -> Option<&'static (&'static str, &'static str)> {
    (!edition.questions.list.is_empty()).then_some(&QUESTIONS)
}

/// What a file of [`DOWNLOADS`] or [`QUESTIONS`] holds.
pub fn file(print: &Print, name: &str) -> String {
    let citing = print.citing();
    match name {
        "edition.json" => json::pretty(&edition::edition(print.edition())),
        "annotations.jsonld" => json::pretty(&annotations::collection(print)),
        "annotations.csv" => table::table(print),
        "sources.bib" => cite::bibtex::file(citing.sources()),
        "questions-anki.txt" => anki::anki(print),
        "sources.ris" => cite::ris::file(citing.sources()),
        _ => cite::csl_json::file(citing.sources()),
    }
}
