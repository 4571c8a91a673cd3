//! A clause that the tour does not show: the learner may say how each side reads it before seeing.

use super::readings::{cards, guess, revealing, stances, words};
use crate::{
    edition::{Annotation, Edition, Paragraph, Stance},
    publish::page::Print,
};
use yew::prelude::*;

/// The paragraphs that the tour does not show and on which both sides take a stance, each with the
/// two explanations to foretell: on the same words where there are such, else the first of each side.
pub(super) fn clauses(edition: &Edition) -> Vec<(&Paragraph, [&Annotation; 2])> {
    let Some(sides) = edition.two_sides() else { return Vec::new() };
    let shown = |id: &String| edition.tour.iter().any(|step| step.paragraphs.contains(id));
    let pair = |paragraph: &Paragraph| {
        let own = sides.map(|side| {
            let mut own = edition.annotations_of(&side.id, &paragraph.id);
            own.retain(|one| one.stance.is_some_and(|stance| stance != Stance::Silent));
            own
        });
        let [first, second] = &own;
        let both = first.iter().flat_map(|one| second.iter().map(move |other| [*one, *other]));
        let mut both: Vec<[&Annotation; 2]> = both.collect();
        both.sort_by_key(|[one, other]| !one.target.range.overlaps(other.target.range));
        both.first().copied()
    };
    let others = edition.paragraphs.iter().filter(|paragraph| !shown(&paragraph.id));
    others.filter_map(|paragraph| Some((paragraph, pair(paragraph)?))).collect()
}

/// One clause. `at` is its place among them, which decides whose side stands first.
pub(super) fn clause(
    print: &Print,
    paragraph: &Paragraph,
    pair: [&Annotation; 2],
    at: usize,
) -> Html {
    let mut pair = pair.to_vec();
    if at % 2 == 1 {
        pair.reverse();
    }
    let id = format!("foretell-{}", paragraph.id);
    let heading = format!("{id}-heading");
    let named = [("name", paragraph.name.as_str()), ("topic", &paragraph.topic)];
    let whole = print.link(&format!("#{}", paragraph.id), print.say("foretell-whole").into());
    html! {
        <section class="clause" {id} data-clause={paragraph.id.clone()} aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ print.say_with("foretell-heading", &named) }</h3>
            { words(print, paragraph, &pair) }
            { for pair.iter().map(|one| guess(print, one)) }
            { stances(print) }
            <details class="reveal">
                { revealing(print) }
                { cards(print, &pair) }
                <p>{ whole }</p>
            </details>
        </section>
    }
}
