//! Every place where a term occurs: in the text, in what is said of it, in other wordings, in the
//! timeline, in the article.

use super::context::{Context, context};
use crate::{
    anchor::occurrences::occurrences,
    edition::{Passage, Range, Term, Version},
    publish::{
        page::{Print, commonmark},
        place::{Leaf, View},
    },
};

/// Where words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whose {
    /// In the text itself.
    Text,
    /// In an explanation of this layer.
    Layer(String),
    /// In another wording.
    Wordings,
    /// In an event.
    Timeline,
    /// In a claim of the article.
    Article,
}

/// One paragraph, explanation, wording, event or claim in which the term occurs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Place {
    /// Where it is.
    pub(super) whose: Whose,
    /// The paragraph that it stands in or is about; none where it is about no single one.
    pub(super) paragraph: Option<String>,
    /// The way there; none where the site has no page with it.
    pub(super) href: Option<String>,
    /// The term among its words, with their language where that is not English.
    pub(super) contexts: Vec<(Context, Option<String>)>,
}

/// All of them: paragraph by paragraph, then what is about no single one.
pub(super) fn places(print: &Print, term: &Term) -> Vec<Place> {
    let edition = print.edition();
    let mut places = Vec::new();
    for paragraph in &edition.paragraphs {
        let to = |id: &str| Some(print.way(&format!("#{id}")).href);
        let on = |whose, href, contexts| place(whose, Some(&paragraph.id), href, contexts);
        let text = in_plain(term, &paragraph.text, None);
        places.extend(on(Whose::Text, to(&paragraph.id), text));
        for layer in edition.layers.iter().filter(|one| !one.is_variants()) {
            for one in edition.annotations_of(&layer.id, &paragraph.id) {
                let contexts = in_passages(term, one.passages());
                places.extend(on(Whose::Layer(layer.id.clone()), to(&one.id), contexts));
            }
        }
        places.extend(in_wordings(print, term, Some(&paragraph.id)));
    }
    places.extend(in_wordings(print, term, None));
    for event in &edition.events {
        let href = on_leaf(print, Leaf::Timeline, &format!("event-{}", event.id));
        places.extend(place(Whose::Timeline, None, href, in_passages(term, event.passages())));
    }
    for claim in edition.article.iter().flat_map(|article| &article.claims) {
        let href = on_leaf(print, Leaf::Article, &claim.id);
        let contexts = in_passages(term, claim.texts().map(|text| (text, None)));
        places.extend(place(Whose::Article, None, href, contexts));
    }
    places
}

/// In the other wordings of one paragraph, or in those of none.
fn in_wordings(print: &Print, term: &Term, paragraph: Option<&str>) -> Vec<Place> {
    let Some(variants) = &print.edition().variants else { return Vec::new() };
    let own = variants
        .variants
        .iter()
        .filter(|one| one.on.as_ref().map(|on| on.paragraph.as_str()) == paragraph);
    let places = own.filter_map(|one| {
        let lang = variants.version(&one.version).and_then(Version::foreign_lang);
        let href = on_leaf(print, Leaf::Wordings, &one.id);
        place(Whose::Wordings, paragraph, href, in_passages(term, one.passages(lang)))
    });
    places.collect()
}

/// The way to an element of a page about the text, where the site has that page.
fn on_leaf(print: &Print, leaf: Leaf, id: &str) -> Option<String> {
    let there = Leaf::of(print.edition()).any(|one| one == leaf);
    there.then(|| format!("{}#{id}", print.place().to_view(&View::Leaf(leaf)).href))
}

/// The place; nothing where the term does not occur there.
fn place(
    whose: Whose,
    paragraph: Option<&str>,
    href: Option<String>,
    contexts: Vec<(Context, Option<String>)>,
) -> Option<Place> {
    let paragraph = paragraph.map(str::to_owned);
    (!contexts.is_empty()).then_some(Place { whose, paragraph, href, contexts })
}

/// In texts that are CommonMark, as a reader sees them.
fn in_passages<'a>(
    term: &Term,
    passages: impl Iterator<Item = Passage<'a>>,
) -> Vec<(Context, Option<String>)> {
    let contexts = passages.flat_map(|(text, lang)| {
        let blocks = text.split("\n\n").map(commonmark::plain);
        blocks.flat_map(|block| in_plain(term, &block, lang)).collect::<Vec<_>>()
    });
    contexts.collect()
}

fn in_plain(term: &Term, text: &str, lang: Option<&str>) -> Vec<(Context, Option<String>)> {
    let places: Vec<Range> = occurrences(text, &term.forms);
    places.into_iter().map(|range| (context(text, range), lang.map(str::to_owned))).collect()
}
