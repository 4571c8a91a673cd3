//! The words at stake where they stand: a small sign after the first use of each in a paragraph, and
//! the card that it opens. It opens like an explanation.

use crate::{
    anchor::occurrences::firsts,
    edition::{Paragraph, Range, Term},
    publish::{
        page::{Print, commonmark},
        place::View,
    },
};
use yew::prelude::*;

/// A term's first use in a paragraph.
pub(in crate::publish::page) struct Use<'a> {
    term: &'a Term,
    /// The words.
    pub(in crate::publish::page) range: Range,
    /// The card's id.
    id: String,
}

/// The sign as the style sheet draws it, for the key.
pub(in crate::publish::page) const SIGN: &str = "°";

/// The first use of each term in a paragraph's words, on the pages that have the cards.
pub(in crate::publish::page) fn uses<'a>(print: &'a Print, paragraph: &Paragraph) -> Vec<Use<'a>> {
    if let View::Leaf(_) = print.place().view {
        return Vec::new();
    }
    let terms = &print.edition().terms;
    let forms: Vec<&[String]> = terms.iter().map(|term| term.forms.as_slice()).collect();
    let places = firsts(&paragraph.text, &forms).into_iter().zip(terms);
    let mut uses: Vec<Use<'a>> = places
        .filter_map(|(range, term)| {
            Some(Use { term, range: range?, id: format!("term-{}-{}", paragraph.id, term.id) })
        })
        .collect();
    uses.sort_by_key(|one| one.range);
    uses
}

/// The sign after the words. It is drawn by the style sheet, so that the paragraph's text stays the
/// document's.
pub(in crate::publish::page) fn sign(print: &Print, one: &Use<'_>) -> Html {
    let name = print.say_with("term-sign", &[("term", &one.term.name)]);
    html! { <a class="term" href={format!("#{}", one.id)} aria-label={name} /> }
}

/// What a word covers and why it is fought over, with the way to all that is known of it.
pub(in crate::publish::page) fn card(print: &Print, paragraph: &Paragraph, one: &Use<'_>) -> Html {
    let Use { term, id, .. } = one;
    let named = [("name", paragraph.name.as_str()), ("term", &term.name)];
    html! {
        <details class="explanation meaning" data-explanation={id.clone()}>
            <summary>
                <span class="who" lang={term.lang.clone()}>{ &term.name }</span>
                <span class="how">{ print.say("term-at-stake") }</span>
            </summary>
            <aside id={id.clone()} aria-label={print.say_with("term-name", &named)}>
                <p class="gist">{ commonmark::inline(print, &term.meaning) }</p>
                <p>{ print.link(&format!("#term-{}", term.id), print.say("term-all").into()) }</p>
            </aside>
        </details>
    }
}
