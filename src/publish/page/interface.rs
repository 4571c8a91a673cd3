//! The same pages in every language that the interface speaks.

use super::{Inner, Print};
use crate::{
    edition::Edition,
    publish::{
        Site, Words,
        languages::{HERE, THERE},
        place::{Language, Outlet, Place, View},
    },
};
use std::rc::Rc;

/// Another language of the interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Which.
    pub language: Language,
    /// Its tag, such as `zh-Hans`.
    pub tag: String,
    /// Its own name for itself.
    pub name: String,
}

impl Other {
    fn of(words: &Words, language: Language) -> Self {
        Self { language, tag: words.lang(), name: words.language() }
    }
}

impl Print {
    /// The same edition in each of several languages, the first as given, the others under their own
    /// names and with their words told apart from the edition's.
    pub fn in_languages(edition: Edition, words: Words, others: Vec<Words>) -> Vec<Self> {
        let language = |words: &Words| Language::Other(words.name().to_owned());
        let known = others.iter().map(|words| Other::of(words, language(words)));
        let known: Vec<Other> =
            [Other::of(&words, Language::First)].into_iter().chain(known).collect();
        let but =
            |own: &Language| known.iter().filter(|one| one.language != *own).cloned().collect();
        let all = Inner::new(edition, words, None, but(&Language::First));
        let first = Self {
            all: Rc::new(all),
            site: Rc::new(Site::made_up()),
            tested: None,
            place: Rc::new(Place::new(Outlet::Page, View::Read)),
        };
        let others = others.into_iter().map(|words| {
            let own = language(&words);
            let edition = named(first.edition(), words.name());
            let all = Inner::new(edition, words.told_apart(), Some(first.all.clone()), but(&own));
            let place = Rc::new(first.place.in_language(&own));
            Self { all: Rc::new(all), place, ..first.clone() }
        });
        let others: Vec<Self> = others.collect();
        [first].into_iter().chain(others).collect()
    }

    /// The same page in the first language.
    pub(crate) fn first(&self) -> Self {
        let all = self.all.first.as_ref().unwrap_or(&self.all).clone();
        Self { all, ..self.clone() }
    }

    /// Whether the interface speaks another language than the edition.
    pub(crate) fn speaks_another(&self) -> bool {
        self.all.first.is_some()
    }

    /// The other languages that the interface speaks.
    pub fn others(&self) -> &[Other] {
        &self.all.others
    }
}

/// The edition under its names in a language, where it has some.
fn named(edition: &Edition, language: &str) -> Edition {
    let mut named = edition.clone();
    if let Some(names) = edition.names.get(language) {
        named.for_each_name(|name| {
            if let Some(other) = names.get(name) {
                *name = format!("{HERE}{other}{THERE}");
            }
        });
    }
    named
}
