//! What can be cited, put together from the bibliography, the edition and the site.

use super::{Name, Title};
use crate::{
    edition::{Annotation, Date, Edition, Paragraph},
    publish::{
        Print,
        place::{Place, View},
    },
};
use hayagriva::{
    Entry, io,
    types::{EntryType, QualifiedUrl},
};

/// Something that can be cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// A key that no other work of the edition has.
    pub key: String,
    /// What kind of work it is.
    pub form: Form,
    /// Who made it.
    pub authors: Vec<Name>,
    /// Its title.
    pub title: Title,
    /// What it was published in.
    pub container: Option<String>,
    /// Who published it, where that is known and not the author.
    pub publisher: Option<String>,
    /// When.
    pub date: Date,
    /// When its words were first published, where this is a later print of them.
    pub original: Option<Date>,
    /// Where to read it.
    pub url: Option<String>,
    /// Its language tag.
    pub lang: Option<String>,
    /// A remark for programs; styles do not print it.
    pub note: Option<String>,
}

/// What kind of work it is, as far as styles of citing treat kinds differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// In a newspaper or a magazine.
    Press,
    /// On a blog.
    Blog,
    /// A page, a speech, a statement, in a website or alone.
    Page,
    /// A report or another document that stands for itself.
    Report,
    /// A bill or a statute.
    Law,
    /// A website as a whole.
    Site,
}

/// Every source of the bibliography.
pub(super) fn sources(edition: &Edition) -> Vec<Work> {
    // What is in the edition has been read before; an edition without a bibliography has none.
    let library = io::from_yaml_str(&edition.bibliography).unwrap_or_default();
    let known = |entry: &&Entry| edition.source(entry.key()).is_some();
    library.iter().filter(known).filter_map(|entry| source(edition, entry)).collect()
}

fn source(edition: &Edition, entry: &Entry) -> Option<Work> {
    let source = edition.source(entry.key())?;
    let container = source.container.clone();
    Some(Work {
        key: source.key.clone(),
        form: form(entry, container.is_some()),
        authors: entry.authors()?.iter().map(Name::of).collect(),
        title: Title::of(&entry.title()?.value),
        container,
        publisher: entry.publisher().and_then(|one| one.name()).map(ToString::to_string),
        date: source.date,
        original: None,
        url: source.url.clone(),
        lang: source.lang.clone(),
        note: source.note.clone(),
    })
}

fn form(entry: &Entry, contained: bool) -> Form {
    let within = |kind| entry.parents().first().is_some_and(|one| *one.entry_type() == kind);
    match entry.entry_type() {
        EntryType::Legislation | EntryType::Case => Form::Law,
        EntryType::Report | EntryType::Book | EntryType::Thesis => Form::Report,
        _ if !contained => Form::Page,
        _ if within(EntryType::Newspaper) || within(EntryType::Periodical) => Form::Press,
        _ if within(EntryType::Blog) => Form::Blog,
        _ => Form::Page,
    }
}

/// This explainer as a whole.
pub fn whole(print: &Print) -> Work {
    let (edition, site) = (print.edition(), print.site());
    Work {
        key: edition.id.clone(),
        form: Form::Site,
        authors: vec![Name::Body(site.publisher.clone())],
        title: Title::sentence(&edition.title),
        container: None,
        publisher: Some(site.publisher.clone()),
        date: site.published,
        original: None,
        url: Some(site.whole("index.html")),
        lang: Some(print.words().lang()),
        note: None,
    }
}

/// A paragraph of the document as this explainer prints it: its place and its address, not its words,
/// some of which are from memory.
pub fn clause(print: &Print, paragraph: &Paragraph) -> Work {
    let edition = print.edition();
    let record = edition.record.as_deref().and_then(|key| print.citing().source(key));
    let named = [("document", edition.called.as_str()), ("name", &paragraph.name)];
    let whole = whole(print);
    Work {
        key: format!("{}-{}", edition.id, paragraph.id),
        form: Form::Page,
        authors: record.map_or_else(|| whole.authors.clone(), |record| record.authors.clone()),
        title: Title::sentence(&print.say_with("cite-clause-title", &named)),
        container: Some(edition.title.clone()),
        original: record.map(|record| record.date),
        url: Some(print.site().whole(&page(print, &paragraph.id))),
        ..whole
    }
}

/// An explanation. Its id is in its title, because ids are for ever and numbers are not.
pub fn explanation(print: &Print, annotation: &Annotation) -> Work {
    let edition = print.edition();
    let paragraph = edition.paragraph(&annotation.target.paragraph);
    let named = [
        ("name", paragraph.map_or("", |paragraph| paragraph.name.as_str())),
        ("layer", &print.layer(&annotation.layer).name),
        ("id", &annotation.id),
    ];
    Work {
        key: format!("{}-{}", edition.id, annotation.id),
        form: Form::Page,
        title: Title::as_written(print.say_with("cite-explanation-title", &named)),
        container: Some(edition.title.clone()),
        url: Some(format!(
            "{}#{}",
            print.site().whole(&page(print, &annotation.target.paragraph)),
            annotation.id
        )),
        ..whole(print)
    }
}

fn page(print: &Print, paragraph: &str) -> String {
    let view = View::Paragraph(paragraph.to_owned());
    Place { view, ..print.place().on_its_own() }.name()
}

impl Work {
    /// The address for Hayagriva.
    pub(super) fn address(&self) -> Option<QualifiedUrl> {
        self.url.as_deref().and_then(|url| url.parse().ok())
    }
}
