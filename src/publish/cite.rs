//! How the document, this explainer, a clause, an explanation and every source are cited: in the
//! words of three styles, and for programs.
//!
//! A [`Work`] says what is cited; [`Styles`] writes it as a style's manual asks; `bibtex`, `ris` and
//! `csl_json` write it for programs. All of it is done when the edition is printed.

pub mod bibtex;
mod casing;
pub mod csl_json;
mod name;
pub mod ris;
pub mod styles;
mod title;
pub mod work;

pub use name::Name;
pub use styles::{Run, Style, Styles};
pub use title::Title;
pub use work::{Form, Work};

use crate::edition::Edition;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// Writes citations for one edition.
#[derive(Debug)]
pub struct Citing {
    styles: Styles,
    sources: BTreeMap<String, Work>,
    written: RefCell<BTreeMap<String, Rc<Citations>>>,
}

/// A work in every style and format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citations {
    /// In words: each style's, in the order of [`Style::ALL`].
    pub styled: [(Style, Vec<Run>); 3],
    /// For programs: the format's name and what to copy.
    pub formats: [(&'static str, String); 3],
}

impl Citing {
    /// Reads the bibliography and the styles.
    pub fn new(edition: &Edition) -> Self {
        let sources = work::sources(edition);
        let sources = sources.into_iter().map(|work| (work.key.clone(), work)).collect();
        Self { styles: Styles::new(), sources, written: RefCell::default() }
    }

    /// A source, by its key.
    pub fn source(&self, key: &str) -> Option<&Work> {
        self.sources.get(key)
    }

    /// Every source, in the order of the keys.
    pub fn sources(&self) -> impl Iterator<Item = &Work> {
        self.sources.values()
    }

    /// A work in the words of a style.
    pub fn styled(&self, work: &Work, style: Style) -> Vec<Run> {
        self.styles.cite(work, style)
    }

    /// A work in every style and format. A source is written once, however many pages have it.
    pub fn all(&self, work: &Work) -> Rc<Citations> {
        let mut written = self.written.borrow_mut();
        let citations = written.entry(work.key.clone()).or_insert_with(|| {
            Rc::new(Citations {
                styled: Style::ALL.map(|style| (style, self.styled(work, style))),
                formats: [
                    ("BibTeX", bibtex::entry(work)),
                    ("RIS", ris::entry(work)),
                    ("CSL-JSON", csl_json::entry(work)),
                ],
            })
        });
        citations.clone()
    }
}
