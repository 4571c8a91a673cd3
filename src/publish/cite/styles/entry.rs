//! A work as an entry of Hayagriva, made so that a style prints what its manual asks for.

use super::{QUOTED, Style, TITLE};
use crate::publish::cite::{Form, Name, Title, Work};
use hayagriva::{
    Entry,
    types::{self, ChunkKind, ChunkedString, EntryType, FormatString, Publisher, StringChunk},
};

/// The work as an entry of Hayagriva's, made so that the style prints what its manual asks for.
pub(super) fn entry(work: &Work, style: Style) -> Entry {
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
        let as_written = style != Style::Apa && family_first(work);
        entry.set_authors(authors.iter().map(|name| name.person(as_written)).collect());
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

/// Whether a work's authors write the family's name first.
pub(super) fn family_first(work: &Work) -> bool {
    work.lang.as_deref().is_some_and(|lang| lang.starts_with("zh"))
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
