//! A small map of the text: what of it was read, and whether both sides got their turn.

use super::LearnProps;
use crate::{
    learner::{Course, Mapped, Record},
    store::use_part,
    wire::phrases::Phrases,
};
use yew::prelude::*;

/// The map, with what was counted below it.
#[component]
pub fn Map(props: &LearnProps) -> Html {
    let (course, record) =
        use_part(&props.store, |state| (state.course.clone(), state.record.clone()));
    let phrases = &props.phrases;
    html! {
        <>
            <ol class="map">
                { for course.map.iter().map(|one| paragraph(phrases, one, &record)) }
            </ol>
            if props.live {
                <p class="map-key">{ phrases.say("map-key") }</p>
                <ul class="tally">
                    { for counts(phrases, &course, &record).into_iter().map(|line| html! { <li>{ line }</li> }) }
                </ul>
            }
        </>
    }
}

/// A paragraph: its label leads to it; its fill says how much of it was read, in words for whoever
/// does not see it.
fn paragraph(phrases: &Phrases, one: &Mapped, record: &Record) -> Html {
    let read = record.read();
    let opened = one.annotations.iter().filter(|id| read.contains(*id)).count();
    let itself = read.contains(&one.id);
    let all = one.annotations.len();
    // In tenths: the style sheet has a rule for each.
    let share = (opened * 10).checked_div(all).unwrap_or_default();
    let how = phrases.with(
        if itself { "map-read" } else { "map-not-read" },
        &[("name", &one.name), ("opened", &opened.to_string()), ("all", &all.to_string())],
    );
    let annotations = one.annotations.iter().map(|id| &**id).collect::<Vec<_>>().join(" ");
    html! {
        <li>
            <a
                href={one.href.to_string()}
                title={how.clone()}
                data-label={one.label.to_string()}
                data-maps={one.id.to_string()}
                data-name={one.name.to_string()}
                data-annotations={annotations}
                data-read={itself.then_some("")}
                data-share={share.to_string()}
            >
                { &*one.label }
                <span class="unseen">{ ", " }{ how }</span>
            </a>
        </li>
    }
}

/// What was read, how the sides compare, what was foretold.
fn counts(phrases: &Phrases, course: &Course, record: &Record) -> Vec<String> {
    let read = record.read();
    let paragraphs = course.map.iter().filter(|one| read.contains(&one.id)).count();
    let all = course.map.len().to_string();
    let mut lines = vec![phrases.count("read-paragraphs", paragraphs, &[("all", &all)])];
    let sides: Vec<(usize, &str)> = course
        .sides
        .iter()
        .map(|side| (side.annotations.iter().filter(|id| read.contains(*id)).count(), &*side.name))
        .collect();
    if let [(one, first), (other, second)] = sides.as_slice() {
        let (one, other) = (one.to_string(), other.to_string());
        let filled = [
            ("one", one.as_str()),
            ("first", first),
            ("other", other.as_str()),
            ("second", second),
        ];
        lines.push(phrases.with("fairness", &filled));
    }
    let (foretold, hits) = record.foretold();
    if foretold > 0 {
        lines.push(phrases.count("foretold", foretold, &[("hits", &hits.to_string())]));
    }
    lines
}
