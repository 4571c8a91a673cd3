//! The styles of citing, from Hayagriva's archive, and where their manuals ask for something that
//! Hayagriva 0.10 cannot say or gets wrong.
//!
//! | what | why here |
//! |---|---|
//! | capitals of titles | see `casing` |
//! | MLA names no author that is the publisher, too (9th edition, 5.19 and 5.55) | no style can compare the two |
//! | APA and Chicago name no site that is the author, too (APA 7, 9.29) | the same |
//! | an article without anything it was published in is a page | it would be called a preprint |
//! | a magazine is treated as a newspaper | it would be treated as a journal and lose its month |
//! | a title that is our description has no quotation marks or italics; APA puts it in brackets | there is no such field |
//! | quotation marks in quoted titles are single | Hayagriva loses some of them |
//! | in Chicago the first date of a clause stands after its title | both dates would stand side by side |
//! | no comma after a year that stands alone; no full stop after a question mark | slips of its printing |

use super::{Form, Name, Title, Work};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild,
    ElemChildren, Entry,
    archive::{ArchivedStyle, locales},
    citationberg::{FontStyle, IndependentStyle, Locale, Style as Csl},
    types::{self, ChunkKind, ChunkedString, EntryType, FormatString, Publisher, StringChunk},
};

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

/// A citation without its italics.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
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

/// The work as an entry of Hayagriva's, made so that the style prints what its manual asks for.
fn entry(work: &Work, style: Style) -> Entry {
    let Work { mut form, mut authors, container, mut publisher, .. } = work.clone();
    let mut container = container.filter(|_| !matches!(form, Form::Report | Form::Law));
    let is_author = |name: &Option<String>| matches!(authors.as_slice(), [one] if name.as_deref().is_some_and(|name| one.is_body(name)));
    match style {
        // Who issued a page or a report is its publisher.
        Style::Mla if form != Form::Law => match authors.as_slice() {
            _ if is_author(&container) => authors.clear(),
            _ if is_author(&publisher) => authors.clear(),
            [Name::Body(issuer)] if container.is_none() => {
                publisher = Some(issuer.clone());
                authors.clear();
            }
            _ => {}
        },
        _ => {
            if is_author(&container) {
                (container, form) = (None, Form::Page);
            }
            publisher = publisher.filter(|_| !is_author(&work.publisher) && form != Form::Page);
        }
    }
    // A site that is cited whole: with its day in APA, as a work of its own in the others.
    if form == Form::Site && style == Style::Apa {
        form = Form::Page;
    }
    // A page outside any site: only this kind has its title in quotation marks in MLA.
    let alone = if style == Style::Mla { EntryType::Misc } else { EntryType::Web };
    let (kind, within) = match form {
        Form::Press => (EntryType::Article, EntryType::Newspaper),
        Form::Blog => (EntryType::Article, EntryType::Blog),
        Form::Page if container.is_none() => (alone, EntryType::Web),
        Form::Page => (EntryType::Web, EntryType::Web),
        Form::Report | Form::Site => (EntryType::Report, EntryType::Web),
        Form::Law => (EntryType::Legislation, EntryType::Web),
    };
    let mut entry = Entry::new(&work.key, kind);
    if !authors.is_empty() {
        entry.set_authors(authors.iter().map(Name::person).collect());
    }
    entry.set_title(kept(&format!("{}{}{}", TITLE[0], title(work, style), TITLE[1])));
    entry.set_date(date(work.date));
    if let Some(publisher) = publisher {
        entry.set_publisher(Publisher::new(Some(kept(&publisher)), None));
    }
    if let Some(url) = work.address() {
        entry.set_url(url);
    }
    let mut parents = Vec::new();
    if let Some(container) = container {
        let mut parent = Entry::new(&work.key, within);
        let name = Title::sentence(&container);
        let headline = matches!(form, Form::Page) && style != Style::Apa;
        let name = if headline { name.headline(long(style)) } else { container };
        parent.set_title(kept(&name));
        parents.push(parent);
    }
    if let Some(original) = work.original.filter(|_| style != Style::Chicago) {
        let mut first = Entry::new(&work.key, EntryType::Original);
        first.set_date(date(original));
        parents.push(first);
    }
    entry.set_parents(parents);
    entry
}

/// The title with the capitals that the style asks for.
fn title(work: &Work, style: Style) -> String {
    if work.title.is_described() {
        return work
            .title
            .text()
            .replace('“', &QUOTED[0].to_string())
            .replace('”', &QUOTED[1].to_string());
    }
    let title = match style {
        Style::Mla | Style::Chicago => work.title.headline(long(style)),
        Style::Apa => work.title.as_sentence(),
    };
    let quoted = style != Style::Apa && !matches!(work.form, Form::Report | Form::Law | Form::Site);
    if quoted {
        title.replace("”,", ",’").replace('“', "‘").replace('”', "’")
    } else {
        title
    }
}

/// From how many letters on a preposition has a capital in a headline.
fn long(style: Style) -> usize {
    if style == Style::Chicago { 5 } else { usize::MAX }
}

/// Words whose letters Hayagriva leaves alone.
fn kept(words: &str) -> FormatString {
    let value = ChunkedString(vec![StringChunk::new(words, ChunkKind::Verbatim)]);
    FormatString { value, short: None }
}

/// Hayagriva counts months and days from nought.
fn date(date: crate::edition::Date) -> types::Date {
    let from_nought = |number: Option<u8>| number.map(|number| number.saturating_sub(1));
    types::Date {
        year: date.year.into(),
        month: from_nought(date.month),
        day: from_nought(date.day),
        approximate: false,
        season: None,
    }
}

fn flatten(children: &ElemChildren, runs: &mut Vec<Run>) {
    for child in &children.0 {
        let (text, format) = match child {
            ElemChild::Text(formatted) | ElemChild::Link { text: formatted, .. } => {
                (formatted.text.clone(), Some(formatted.formatting))
            }
            ElemChild::Elem(element) => {
                flatten(&element.children, runs);
                continue;
            }
            ElemChild::Markup(text) => (text.clone(), None),
            ElemChild::Transparent { .. } => continue,
        };
        push(runs, &text, format.is_some_and(|format| format.font_style == FontStyle::Italic));
    }
}

fn push(runs: &mut Vec<Run>, text: &str, italic: bool) {
    match runs.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.italic == italic => last.text.push_str(text),
        _ => runs.push(Run { text: text.to_owned(), italic }),
    }
}

/// What Hayagriva printed, with the marks around the title taken away and its slips mended.
fn mended(runs: Vec<Run>, work: &Work, style: Style) -> Vec<Run> {
    let described = work.title.is_described();
    let bracket = |mark| if described && style == Style::Apa { mark } else { "" };
    let mut out: Vec<Run> = Vec::new();
    let mut in_title = false;
    for run in runs {
        for piece in run.text.split_inclusive(TITLE) {
            push(&mut out, piece.trim_end_matches(TITLE), run.italic && !(in_title && described));
            if piece.ends_with(TITLE[0]) {
                in_title = true;
                if described {
                    without_opening(&mut out);
                }
                push(&mut out, bracket("["), false);
            } else if piece.ends_with(TITLE[1]) {
                in_title = false;
                push(&mut out, bracket("]"), false);
            }
        }
    }
    for run in &mut out {
        if described {
            // The mark that the style closed; the description's own are still out of sight.
            run.text = run.text.replacen(".”", ".", 1);
            run.text = run.text.replace(QUOTED[0], "“").replace(QUOTED[1], "”");
        } else if work.title.text().ends_with('”') {
            run.text = run.text.replacen("’.”", ".’”", 1);
        }
        run.text = run.text.replace(",)", ")");
        if let (Style::Chicago, Some(original)) = (style, work.original) {
            run.text = run.text.replacen(".” ", &format!(".” {}. ", in_english(original)), 1);
        }
    }
    question_marks(&mut out);
    out
}

/// A date as Chicago prints it.
fn in_english(date: crate::edition::Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = date.month.and_then(|month| MONTHS.get(usize::from(month).saturating_sub(1)));
    match (month, date.day) {
        (Some(month), Some(day)) => format!("{month} {day}, {}", date.year),
        (Some(month), None) => format!("{month} {}", date.year),
        _ => date.year.to_string(),
    }
}

/// Takes away the quotation mark that a style opened before a description.
fn without_opening(runs: &mut [Run]) {
    if let Some(last) = runs.last_mut()
        && let Some(words) = last.text.strip_suffix('“')
    {
        last.text = words.to_owned();
    }
}

/// After a question mark or an exclamation mark stands no full stop.
fn question_marks(runs: &mut [Run]) {
    let mut asked = false;
    for run in runs {
        for mark in ['?', '!'] {
            for (double, single) in [(".”", "”"), (". ", " ")] {
                run.text = run.text.replace(&format!("{mark}{double}"), &format!("{mark}{single}"));
            }
        }
        if asked && let Some(after) = run.text.strip_prefix('.') {
            run.text = after.to_owned();
        }
        asked = run.text.ends_with(['?', '!']);
    }
}
