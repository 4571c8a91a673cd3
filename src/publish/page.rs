//! The page: Yew components drawn once, natively, never compiled for the browser.

pub mod about;
mod accessibility;
pub mod article;
pub mod checked;
pub mod citation;
mod cite;
pub mod commonmark;
pub mod compare;
pub mod document;
pub mod ending;
pub mod everything;
pub mod evidence;
pub mod explanation;
pub mod guide;
pub mod head;
mod header;
mod interface;
pub mod island;
pub mod key;
pub mod leaf;
pub mod learn;
pub mod marked;
pub mod overview;
pub mod paragraph;
pub mod search;
mod share;
pub mod sources;
mod terms;
pub mod timeline;
mod tongue;
mod wording;
mod wordings;

use super::{
    Conformance, Site, Words,
    cite::Citing,
    data,
    layer_styles::{class_of, is_long},
    place::{Leaf, Outlet, Place, View, Way},
};
pub use interface::Other;

use crate::edition::{Edition, Layer, Paragraph, Source};
use futures::executor::block_on;
use std::{cell::OnceCell, collections::BTreeMap, fmt, rc::Rc};
use yew::{BaseComponent, LocalServerRenderer, prelude::*};

/// What every component of a page draws from: the edition and the words of the interface.
#[derive(Clone)]
pub struct Print {
    all: Rc<Inner>,
    site: Rc<Site>,
    tested: Option<Rc<Conformance>>,
    place: Rc<Place>,
}

struct Inner {
    edition: Edition,
    words: Words,
    /// The same in the first language, where this is another.
    first: Option<Rc<Inner>>,
    /// What there is in other languages.
    others: Vec<Other>,
    numbers: BTreeMap<String, String>,
    citing: OnceCell<Citing>,
    hash: OnceCell<String>,
}

impl PartialEq for Print {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.all, &other.all) && self.place == other.place && self.site == other.site
    }
}

impl fmt::Debug for Print {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Print").field(&self.all.edition.id).field(&self.place).finish()
    }
}

impl Print {
    /// An edition in the words of one language, for the whole page, on a site that does not exist.
    pub fn new(edition: Edition, words: Words) -> Self {
        let all = Inner::new(edition, words, None, Vec::new());
        Self {
            all: Rc::new(all),
            site: Rc::new(Site::made_up()),
            tested: None,
            place: Rc::new(Place::new(Outlet::Page, View::Read)),
        }
    }

    /// The same for another site.
    pub fn on(self, site: &Site) -> Self {
        Self { site: Rc::new(site.clone()), ..self }
    }

    /// The same with what was tested of it.
    pub fn tested_as(self, tested: &Conformance) -> Self {
        Self { tested: Some(Rc::new(tested.clone())), ..self }
    }

    /// What was tested, where that was told.
    pub fn tested(&self) -> Option<&Conformance> {
        self.tested.as_deref()
    }

    /// Where the edition is published.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// What writes citations.
    pub fn citing(&self) -> &Citing {
        let all = self.all.first.as_ref().unwrap_or(&self.all);
        all.citing.get_or_init(|| Citing::new(&all.edition))
    }

    /// What tells this state of the edition from every other: 64 hexadecimal digits, see
    /// [`data::edition`]. Pages show the first twelve, [`Print::short_hash`].
    pub fn hash(&self) -> &str {
        let all = self.all.first.as_ref().unwrap_or(&self.all);
        all.hash.get_or_init(|| data::edition::hash(&all.edition))
    }

    /// The first twelve digits of [`Print::hash`].
    pub fn short_hash(&self) -> &str {
        self.hash().get(..12).unwrap_or_default()
    }

    /// The same for a page at another place.
    pub fn at(&self, place: Place) -> Self {
        Self { place: Rc::new(place), ..self.clone() }
    }

    /// Where the page stands.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Whether the page stands inside somebody else's.
    pub(crate) fn embedded(&self) -> bool {
        self.place.outlet == Outlet::Embed
    }

    /// The paragraph that the page shows, where it shows one alone.
    pub(crate) fn paragraph(&self) -> Option<&Paragraph> {
        match &self.place.view {
            View::Paragraph(id) => self.edition().paragraph(id),
            View::Read | View::Leaf(_) => None,
        }
    }

    /// Whether the page shows one paragraph alone.
    pub(crate) fn shows_one_paragraph(&self) -> bool {
        self.paragraph().is_some()
    }

    /// The way to where a link of the edition leads: an id after `#`, or an address.
    pub(crate) fn way(&self, href: &str) -> Way {
        self.place.way(self.edition(), href)
    }

    /// A link to an id after `#` or to an address, with what the reader sees of it.
    pub(crate) fn link(&self, href: &str, seen: Html) -> Html {
        let Way { href, target } = self.way(href);
        html! { <a {href} {target}>{ seen }</a> }
    }

    /// A link to another view for the same outlet, with what the reader sees of it.
    pub(crate) fn link_to(&self, view: &View, seen: Html) -> Html {
        html! { <a href={self.place.to_view(view).href}>{ seen }</a> }
    }

    /// The edition.
    pub fn edition(&self) -> &Edition {
        &self.all.edition
    }

    /// The words of the interface.
    pub fn words(&self) -> &Words {
        &self.all.words
    }

    /// The message with this id.
    pub(crate) fn say(&self, id: &str) -> String {
        self.all.words.say(id)
    }

    /// The message with this id and these words filled in.
    pub(crate) fn say_with(&self, id: &str, filled: &[(&str, &str)]) -> String {
        self.all.words.say_with(id, filled)
    }

    /// The number of an explanation in print, such as `US 12`.
    pub(crate) fn number(&self, annotation: &str) -> &str {
        self.all.numbers.get(annotation).map_or("", String::as_str)
    }

    /// A layer of the edition. The edition is checked, so a layer that is named is there.
    pub(crate) fn layer(&self, id: &str) -> &Layer {
        self.all.edition.layer(id).expect("a checked edition has every layer that it names")
    }

    /// The class by which a switch finds the marks and signs of a layer, on pages that have switches.
    pub(crate) fn class_of(&self, layer: &str) -> Option<String> {
        let leaf = matches!(self.place.view, View::Leaf(leaf) if leaf != Leaf::Learn);
        (!leaf && !is_long(self.edition())).then(|| class_of(layer))
    }

    /// A source of the edition. The edition is checked, so a source that is named is there.
    pub(crate) fn source(&self, key: &str) -> &Source {
        self.all.edition.source(key).expect("a checked edition has every source that it names")
    }
}

impl Inner {
    fn new(edition: Edition, words: Words, first: Option<Rc<Self>>, others: Vec<Other>) -> Self {
        let numbers = numbers(&edition);
        let (citing, hash) = (OnceCell::new(), OnceCell::new());
        Self { edition, words, first, others, numbers, citing, hash }
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
