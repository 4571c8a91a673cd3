//! The styles of citing, from Hayagriva's archive, and where their manuals ask for something that
//! Hayagriva 0.10 cannot say or gets wrong.
//!
//! | what | why here |
//! |---|---|
//! | capitals of titles | see `casing` |
//! | MLA names no author that is the publisher, too: the entry begins with the title | a style cannot compare the two |
//! | APA and Chicago name no site that is the author, too | the same |
//! | in MLA and Chicago the authors of Chinese works have the family's name first and no comma | it would be turned round |
//! | no comma before “and” between two institutions | it is there for a name that was turned round |
//! | an article without anything it was published in is a page | it would be called a preprint |
//! | a magazine is treated as a newspaper | it would be treated as a journal and lose its month |
//! | a title that is our description has no quotation marks or italics; APA puts it in brackets | there is no such field |
//! | quotation marks in quoted titles are single | Hayagriva loses some of them |
//! | in Chicago the first date of a clause stands after its title | both dates would stand side by side |
//! | no comma after a year that stands alone; no full stop after a question mark | slips of its printing |

mod entry;
mod mended;

use super::Work;
use entry::entry;
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest,
    archive::{ArchivedStyle, locales},
    citationberg::{IndependentStyle, Locale, Style as Csl},
};
use mended::{flatten, mended};

/// A style of citing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// The Modern Language Association's, 9th edition.
    Mla,
    /// The American Psychological Association's, 7th edition.
    Apa,
    /// The Chicago Manual of Style's, 18th edition: notes and bibliography, the bibliography's entry.
    Chicago,
}

impl Style {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Mla, Self::Apa, Self::Chicago];

    /// Its name as readers know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mla => "MLA 9",
            Self::Apa => "APA 7",
            Self::Chicago => "Chicago 18",
        }
    }

    fn archived(self) -> ArchivedStyle {
        match self {
            Self::Mla => ArchivedStyle::ModernLanguageAssociation,
            Self::Apa => ArchivedStyle::AmericanPsychologicalAssociation,
            Self::Chicago => ArchivedStyle::ChicagoNotes,
        }
    }
}

/// Words of a citation that look alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they are in italics.
    pub italic: bool,
}

/// The styles, read once.
#[derive(Debug)]
pub struct Styles {
    styles: Vec<(Style, IndependentStyle)>,
    locales: Vec<Locale>,
}

/// These stand around a title until it is known what the style did to it.
const TITLE: [char; 2] = ['\u{e000}', '\u{e001}'];
/// These stand for quotation marks in a description, out of Hayagriva's reach.
const QUOTED: [char; 2] = ['\u{e002}', '\u{e003}'];

impl Styles {
    /// Reads the styles and the one locale that they are printed in.
    pub(super) fn new() -> Self {
        let styles = Style::ALL.into_iter().filter_map(|style| match style.archived().get() {
            Csl::Independent(csl) => Some((style, csl)),
            Csl::Dependent(_) => None,
        });
        let english = |locale: &Locale| locale.lang.as_ref().is_some_and(|lang| lang.0 == "en-US");
        Self { styles: styles.collect(), locales: locales().into_iter().filter(english).collect() }
    }

    /// A work in the words of a style.
    pub(super) fn cite(&self, work: &Work, style: Style) -> Vec<Run> {
        let Some((_, csl)) = self.styles.iter().find(|(own, _)| *own == style) else {
            return Vec::new();
        };
        let entry = entry(work, style);
        let mut driver = BibliographyDriver::new();
        let item = vec![CitationItem::with_entry(&entry)];
        driver.citation(CitationRequest::from_items(item, csl, &self.locales));
        let request = BibliographyRequest { style: csl, locale: None, locale_files: &self.locales };
        let items = driver.finish(request).bibliography.into_iter().flat_map(|all| all.items);
        let mut runs = Vec::new();
        for item in items {
            flatten(&item.content, &mut runs);
        }
        mended(runs, work, style)
    }
}
