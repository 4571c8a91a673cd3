//! A work's title, which every style of citing capitalizes in its own way.

use super::casing;
use hayagriva::types::{ChunkKind, ChunkedString};

/// A title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The title in pieces; those with `true` keep their letters whatever a style asks for.
    pub(super) pieces: Vec<(String, bool)>,
    /// How it is to be taken.
    pub(super) manner: Manner,
}

/// How a title is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Its words are capitalized as in a headline: pieces that keep their letters are marked.
    Headline,
    /// It is written as a sentence.
    Sentence,
    /// Its letters stay as they are: another language, or an id in it.
    AsWritten,
    /// It is the editors' description and no title.
    Described,
}

impl Title {
    /// A title of the bibliography. In square brackets it is a description; with words in braces it is
    /// a headline; in another script than Latin it stays as it is.
    pub(super) fn of(title: &ChunkedString) -> Self {
        let mut pieces: Vec<(String, bool)> = title
            .0
            .iter()
            .map(|chunk| (chunk.value.clone(), chunk.kind != ChunkKind::Normal))
            .collect();
        let text = title.to_string();
        let manner = if text.starts_with('[') && text.ends_with(']') {
            let inner = text.trim_start_matches('[').trim_end_matches(']');
            pieces = vec![(inner.to_owned(), false)];
            Manner::Described
        } else if text.chars().any(|one| one.is_alphabetic() && one >= '\u{370}') {
            Manner::AsWritten
        } else if pieces.iter().any(|(_, kept)| *kept) {
            Manner::Headline
        } else {
            Manner::Sentence
        };
        Self { pieces, manner }
    }

    /// A title whose letters stay as they are.
    pub(super) fn as_written(text: String) -> Self {
        Self { pieces: vec![(text, true)], manner: Manner::AsWritten }
    }

    /// A title that is written as a sentence.
    pub(super) fn sentence(text: &str) -> Self {
        Self { pieces: vec![(text.to_owned(), false)], manner: Manner::Sentence }
    }

    /// The title as it is written.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|(piece, _)| piece.as_str()).collect()
    }

    /// Whether it is the editors' description and no title.
    pub fn is_described(&self) -> bool {
        self.manner == Manner::Described
    }

    /// As a headline: what MLA and Chicago ask for. Prepositions of at least `long` letters have a
    /// capital, too.
    pub(super) fn headline(&self, long: usize) -> String {
        match self.manner {
            Manner::Headline | Manner::Sentence => casing::headline(&self.pieces, long),
            Manner::AsWritten | Manner::Described => self.text(),
        }
    }

    /// As a sentence: what APA asks for.
    pub(super) fn as_sentence(&self) -> String {
        match self.manner {
            Manner::Headline => casing::sentence(&self.pieces),
            Manner::Sentence => casing::after_colons(&self.text()),
            Manner::AsWritten | Manner::Described => self.text(),
        }
    }
}
