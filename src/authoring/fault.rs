//! What is wrong with a file, where, and how to mend it.

use std::ops;

/// How much a fault weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The edition cannot be printed.
    Error,
    /// The edition can be printed; somebody should look.
    Warning,
}

/// Where something stands in the files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, relative to the edition's folder.
    pub file: String,
    /// Bytes of the file; empty at 0 where the whole file is meant.
    pub span: (usize, usize),
}

impl Place {
    /// The file as a whole.
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), span: (0, 0) }
    }

    /// A stretch of the file.
    pub fn at(file: &str, span: ops::Range<usize>) -> Self {
        Self { file: file.to_owned(), span: (span.start, span.end) }
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// A short stable word, one of [`CODES`]. Its folder of tests and its entry in the manual have
    /// the same name.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What is wrong, with the offending words.
    pub words: String,
    /// How to mend it.
    pub mend: String,
}

/// Every code that a fault can have, in the order of the manual.
pub const CODES: [&str; 61] = [
    "not-readable",
    "missing-file",
    "unexpected-file",
    "missing-key",
    "unknown-key",
    "html-in-text",
    "unknown-address",
    "deep-text",
    "malformed-id",
    "duplicate-id",
    "unknown-paragraph",
    "unknown-part",
    "unknown-layer",
    "unknown-annotation",
    "unknown-source",
    "unknown-side",
    "unknown-stance",
    "unknown-grade",
    "no-such-words",
    "two-places",
    "cuts-a-word",
    "same-words-twice",
    "crossing-in-a-layer",
    "long-gist",
    "no-evidence",
    "empty-evidence",
    "no-source",
    "quoted-from-memory",
    "long-quotation",
    "no-translation",
    "unused-source",
    "undated-source",
    "no-author",
    "malformed-date",
    "missing-side",
    "nothing-looked-for",
    "no-witness",
    "no-doubt-stated",
    "unknown-version",
    "unknown-change",
    "unmapped",
    "words-not-seen",
    "unused-term",
    "unknown-term",
    "out-of-order",
    "no-target",
    "unknown-rests",
    "unknown-degree",
    "no-judgement",
    "outside-the-rows",
    "unknown-kind",
    "malformed-question",
    "words-nowhere",
    "rests-on-nothing",
    "changed-since",
    "unknown-question",
    "named-twice",
    "not-in-this-step",
    "not-foretellable",
    "long-step",
    "unbalanced",
];

/// Everything that was found.
#[derive(Debug, Default)]
pub struct Faults {
    list: Vec<Fault>,
    texts: Vec<(String, String)>,
}

impl Faults {
    /// Adds an error.
    pub fn error(
        &mut self,
        code: &'static str,
        place: Place,
        words: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.add(Severity::Error, code, place, words.into(), mend.into());
    }

    /// Adds a warning.
    pub fn warning(
        &mut self,
        code: &'static str,
        place: Place,
        words: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.add(Severity::Warning, code, place, words.into(), mend.into());
    }

    fn add(
        &mut self,
        severity: Severity,
        code: &'static str,
        place: Place,
        words: String,
        mend: String,
    ) {
        debug_assert!(CODES.contains(&code), "{code} is not in the manual's list");
        self.list.push(Fault { code, severity, place, words, mend });
    }

    /// Keeps a file's text, so that a report can show the line.
    pub fn keep_text(&mut self, file: &str, text: &str) {
        self.texts.push((file.to_owned(), text.to_owned()));
    }

    /// A file's text, if it was read.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.texts.iter().find(|(name, _)| name == file).map(|(_, text)| text.as_str())
    }

    /// All of them.
    pub fn list(&self) -> &[Fault] {
        &self.list
    }

    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|fault| fault.severity == Severity::Error)
    }

    /// How many errors and how many warnings there are.
    pub fn count(&self) -> (usize, usize) {
        let errors = self.list.iter().filter(|fault| fault.severity == Severity::Error).count();
        (errors, self.list.len() - errors)
    }

    /// Puts errors before warnings and both into the order of the files.
    pub(super) fn sort(&mut self) {
        self.list
            .sort_by(|a, b| (a.severity, &a.place, a.code).cmp(&(b.severity, &b.place, b.code)));
    }
}
