//! The words of a paragraph with the marks of every layer over them.
//!
//! A paragraph is a list of runs. A run that annotations lie over is a mark with a link to the
//! first of them; a range that another crosses is split and its id repeated, and so is one inside
//! which the sign of a word at stake stands.

use super::{Print, terms::in_place};
use crate::{
    anchor::runs::{Run, cut, runs},
    edition::{Annotation, Paragraph},
    publish::place::{Leaf, View},
};
use yew::prelude::*;

/// The paragraph's words. Their text is the text of record to the letter: marks add none.
pub(super) fn words(print: &Print, paragraph: &Paragraph) -> Html {
    words_under(print, paragraph, print.edition().annotations_on(&paragraph.id).collect())
}

/// The same with the marks of these annotations alone; whatever shows them is on the same page.
pub(super) fn words_under(
    print: &Print,
    paragraph: &Paragraph,
    annotations: Vec<&Annotation>,
) -> Html {
    let ranges: Vec<_> = annotations.iter().map(|annotation| annotation.target.range).collect();
    let terms = in_place::uses(print, paragraph);
    // A sign stands between marks: a link inside a link there cannot be.
    let ends: Vec<usize> = terms.iter().map(|one| one.range.end).collect();
    let runs = cut(runs(paragraph.text.chars().count(), &ranges), &ends);
    let sign = |run: &Run| {
        let one = terms.iter().find(|one| one.range.end == run.range.end)?;
        Some(in_place::sign(print, one))
    };
    // What goes on after a sign is the same link again, and no second stop for Tab.
    let again = |pair: &[Run]| matches!(pair, [one, next] if one.over == next.over);
    let again = [false].into_iter().chain(runs.windows(2).map(again));
    // Where the page is another language's, the text of record keeps its direction, too.
    let dir = print.speaks_another().then_some("ltr");
    html! {
        <p class="words" {dir}>
            { for runs.iter().zip(again).map(|(run, again)| html! {
                <>{ marked(print, paragraph, &annotations, run, again) }{ for sign(run) }</>
            }) }
        </p>
    }
}

fn marked(
    print: &Print,
    paragraph: &Paragraph,
    all: &[&Annotation],
    run: &Run,
    again: bool,
) -> Html {
    let words = run.range.of(&paragraph.text);
    let over: Vec<&Annotation> = run.over.iter().filter_map(|at| all.get(*at).copied()).collect();
    let Some(first) = over.first() else { return words.into() };
    let ids = join(over.iter().map(|annotation| annotation.id.as_str()));
    let layers = join(over.iter().map(|annotation| annotation.layer.as_str()));
    let class: Classes = layers.split(' ').map(|layer| print.class_of(layer)).collect();
    let ends = over.iter().filter(|annotation| annotation.target.range.end == run.range.end);
    // Between the words of two crossing ranges there may be only a space: drawn, but no link.
    let inner = if words.chars().any(char::is_alphanumeric) {
        let href = format!("#{}", first.id);
        let tabindex = again.then_some("-1");
        // Where everything stands open below the words, there is nothing to tell of.
        let on_paper = print.place().view == View::Leaf(Leaf::Print);
        let details = (!on_paper).then(|| ids.clone());
        html! { <a {href} {tabindex} aria-details={details}><span>{ words }</span></a> }
    } else {
        words.into()
    };
    // What a link says already need not be said again as a mark, and words whose layers are off are
    // plain text for the ear, too.
    html! {
        <>
            <mark role="none" {class} data-annotation={ids} data-layer={layers}>{ inner }</mark>
            { for ends.map(|annotation| number(print, annotation)) }
        </>
    }
}

/// The number that leads to the explanation in print. It is drawn by the style sheet, so that the
/// paragraph's text stays the document's.
fn number(print: &Print, annotation: &Annotation) -> Html {
    html! {
        <sup
            class="note"
            data-layer={annotation.layer.clone()}
            data-note={print.number(&annotation.id).to_owned()}
        />
    }
}

/// Words with a space between, each once.
fn join<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut once: Vec<&str> = Vec::new();
    for word in words {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    once.join(" ")
}
