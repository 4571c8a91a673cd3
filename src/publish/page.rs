//! The page: Yew components drawn once, natively, never compiled for the browser.

pub mod checked;
pub mod commonmark;
pub mod document;
pub mod ending;
pub mod evidence;
pub mod explanation;
pub mod head;
pub mod island;
pub mod marked;
pub mod paragraph;
pub mod sources;

use super::Words;
use crate::edition::{Edition, Layer, Source};
use futures::executor::block_on;
use std::{collections::BTreeMap, fmt, rc::Rc};
use yew::{BaseComponent, LocalServerRenderer};

/// What every component of a page draws from: the edition and the words of the interface.
#[derive(Clone)]
pub struct Print(Rc<Inner>);

struct Inner {
    edition: Edition,
    words: Words,
    numbers: BTreeMap<String, String>,
}

impl PartialEq for Print {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Print {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Print").field(&self.0.edition.id).finish()
    }
}

impl Print {
    /// An edition in the words of one language.
    pub fn new(edition: Edition, words: Words) -> Self {
        let numbers = numbers(&edition);
        Self(Rc::new(Inner { edition, words, numbers }))
    }

    /// The edition.
    pub fn edition(&self) -> &Edition {
        &self.0.edition
    }

    /// The words of the interface.
    pub fn words(&self) -> &Words {
        &self.0.words
    }

    /// The message with this id.
    pub(crate) fn say(&self, id: &str) -> String {
        self.0.words.say(id)
    }

    /// The message with this id and these words filled in.
    pub(crate) fn say_with(&self, id: &str, filled: &[(&str, &str)]) -> String {
        self.0.words.say_with(id, filled)
    }

    /// The number of an explanation in print, such as `US 12`.
    pub(crate) fn number(&self, annotation: &str) -> &str {
        self.0.numbers.get(annotation).map_or("", String::as_str)
    }

    /// A layer of the edition. The edition is checked, so a layer that is named is there.
    pub(crate) fn layer(&self, id: &str) -> &Layer {
        self.0.edition.layer(id).expect("a checked edition has every layer that it names")
    }

    /// A source of the edition. The edition is checked, so a source that is named is there.
    pub(crate) fn source(&self, key: &str) -> &Source {
        self.0.edition.source(key).expect("a checked edition has every source that it names")
    }
}

/// Each layer's explanations numbered in the order of the text, then of the words.
fn numbers(edition: &Edition) -> BTreeMap<String, String> {
    let mut numbers = BTreeMap::new();
    for layer in &edition.layers {
        let paragraphs = edition.paragraphs.iter();
        let own = paragraphs.flat_map(|paragraph| edition.annotations_of(&layer.id, &paragraph.id));
        for (at, annotation) in own.enumerate() {
            numbers.insert(annotation.id.clone(), format!("{} {}", layer.short, at + 1));
        }
    }
    numbers
}

/// Draws a component as HTML that the browser leaves alone.
pub fn draw<C: BaseComponent>(props: C::Properties) -> String {
    block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

/// Draws a component as HTML that the browser takes over.
pub fn draw_island<C: BaseComponent>(props: C::Properties) -> String {
    block_on(LocalServerRenderer::<C>::with_props(props).render())
}
