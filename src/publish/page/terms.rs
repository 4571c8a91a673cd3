//! The words at stake: what each covers, who uses it and what for, and every place where it occurs.

mod context;
pub(super) mod in_place;
mod listed;
mod places;

use super::{Print, commonmark, evidence};
use crate::edition::{Term, TermUse};
use yew::prelude::*;

/// Every term, after links to them.
pub(super) fn terms(print: &Print) -> Html {
    let terms = &print.edition().terms;
    let links = terms.iter().map(|term| html! { <li>{ link(print, term) }</li> });
    let terms = terms.iter().enumerate();
    html! {
        <>
            <nav class="all-terms" aria-label={print.say("terms-name")}><ul>{ for links }</ul></nav>
            { for terms.map(|(at, one)| term(print, one, at)) }
        </>
    }
}

/// One term. `at` is its place in the list, which decides whose use stands first: no side is always
/// first.
fn term(print: &Print, term: &Term, at: usize) -> Html {
    let others =
        term.see.iter().filter_map(|id| print.edition().terms.iter().find(|t| t.id == *id));
    let others: Vec<Html> = others.map(|other| html! { <li>{ link(print, other) }</li> }).collect();
    html! {
        <section class="at-stake" id={format!("term-{}", term.id)}>
            <h2>{ named(term) }</h2>
            <p class="meaning-of">{ commonmark::inline(print, &term.meaning) }</p>
            <div class="uses">{ for in_turn(print, term, at).into_iter().map(|one| used(print, one)) }</div>
            { listed::listed(print, term) }
            if !others.is_empty() {
                <div class="others"><h3>{ print.say("see") }</h3><ul>{ for others }</ul></div>
            }
        </section>
    }
}

/// The uses with the two sides in turn, then whoever speaks from outside.
fn in_turn<'a>(print: &Print, term: &'a Term, at: usize) -> Vec<&'a TermUse> {
    let is_side = |one: &&TermUse| print.layer(&one.layer).is_side();
    let (mut uses, others): (Vec<_>, Vec<_>) = term.uses.iter().partition(is_side);
    if at % 2 == 1 {
        uses.reverse();
    }
    uses.extend(others);
    uses
}

fn used(print: &Print, one: &TermUse) -> Html {
    let layer = print.layer(&one.layer);
    let side = layer.is_side().then_some("");
    html! {
        <div class="use" data-layer={one.layer.clone()} data-side={side}>
            <h3><span class="tone">{ &layer.name }</span></h3>
            <p>{ commonmark::inline(print, &one.gist) }</p>
            <details class="more">
                <summary>{ print.say("evidence") }</summary>
                <ul class="evidence">
                    { for one.evidence.iter().map(|one| evidence::evidence(print, one)) }
                </ul>
            </details>
        </div>
    }
}

/// A link to a term on this page.
fn link(print: &Print, term: &Term) -> Html {
    print.link(&format!("#term-{}", term.id), named(term))
}

/// A term's name; where it is not English, how it is said and what it means.
fn named(term: &Term) -> Html {
    html! {
        <>
            <span lang={term.lang.clone()}>{ &term.name }</span>
            if let Some(pinyin) = &term.pinyin {
                { " " }<span class="pinyin" lang="zh-Latn-pinyin">{ pinyin }</span>
            }
            if let Some(translation) = &term.translation {
                { " " }<span class="in-english">{ translation }</span>
            }
        </>
    }
}
