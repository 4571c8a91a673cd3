//! One explanation: its heading, its gist, and the longer part that opens below it.
//!
//! The frame is a native `<details>` that shows nothing while it is closed. A link to the
//! explanation's id opens it, before and without WebAssembly, because browsers open what hides the
//! target of a fragment.

use super::{Print, commonmark, evidence};
use crate::edition::{Annotation, Layer, LayerKind, ShownWith};
use yew::prelude::*;

/// The sign of a layer that is no voice and takes no stance.
pub(super) fn shared_sign(layer: &Layer) -> &'static str {
    match layer.kind {
        LayerKind::Shared(ShownWith::All(_)) => "∩",
        _ => "†",
    }
}

/// An explanation's sign, and its stance in words where it takes one.
pub(super) fn signed(print: &Print, annotation: &Annotation) -> (&'static str, Option<String>) {
    match annotation.stance {
        Some(stance) => (stance.sign(), Some(print.say(&format!("stance-{}", stance.word())))),
        None => (shared_sign(print.layer(&annotation.layer)), None),
    }
}

/// One explanation in its frame; `column` counts from one.
pub fn explanation(print: &Print, annotation: &Annotation, column: Option<usize>) -> Html {
    let layer = print.layer(&annotation.layer);
    let words = &annotation.target.selector.exact;
    let (sign, stance) = signed(print, annotation);
    // The words follow at once. A list of landmarks needs whose explanation this is and a name that
    // no other has: its number, which stands on paper, too.
    let number = print.number(&annotation.id);
    let named = [("number", number), ("layer", &layer.name)];
    let name = match &stance {
        Some(stance) => {
            let [number, layer] = named;
            print.say_with("explanation-of", &[number, layer, ("stance", stance)])
        }
        None => print.say_with("explanation-of-shared-named", &named),
    };
    html! {
        <details class="explanation" data-explanation={annotation.id.clone()} data-layer={annotation.layer.clone()} data-column={column.map(|column| column.to_string())}>
            <summary>
                <span class="stance" aria-hidden="true">{ sign }</span>
                <span class="who">{ &layer.name }</span>
                if let Some(stance) = stance {
                    <span class="how">{ stance }</span>
                }
                // Where a paragraph stands alone its closed explanations are a list to choose from.
                if print.shows_one_paragraph() {
                    <span class="what">{ print.say_with("quoted", &[("words", words)]) }</span>
                }
            </summary>
            <aside id={annotation.id.clone()} data-layer={annotation.layer.clone()} aria-label={name}>
                <p class="quoted">{ print.say_with("quoted", &[("words", words)]) }</p>
                <p class="gist">{ commonmark::inline(print, &annotation.body.gist) }</p>
                { longer(print, annotation) }
            </aside>
        </details>
    }
}

/// Why it matters, what it rests on, what the other side answers.
fn longer(print: &Print, annotation: &Annotation) -> Html {
    let body = &annotation.body;
    let more = if body.answer.is_some() { "more" } else { "more-shared" };
    html! {
        <details class="more">
            <summary>{ print.say(more) }</summary>
            { passage(print, "why", body.why.as_deref()) }
            { passage(print, "looked-for", body.looked_for.as_deref()) }
            if !annotation.evidence.is_empty() {
                <h3>{ print.say("evidence") }</h3>
                <ul class="evidence">
                    { for annotation.evidence.iter().map(|one| evidence::evidence(print, one)) }
                </ul>
            }
            { passage(print, "answer", body.answer.as_deref()) }
            { passage(print, "common", body.common.as_deref()) }
            { see(print, annotation) }
        </details>
    }
}

fn passage(print: &Print, heading: &str, text: Option<&str>) -> Html {
    let Some(text) = text else { return Html::default() };
    html! { <><h3>{ print.say(heading) }</h3>{ commonmark::blocks(print, text) }</> }
}

/// Links to the explanations that belong beside this one and are about other words. What is about
/// the same words opens with them and needs no link.
fn see(print: &Print, annotation: &Annotation) -> Html {
    let elsewhere = |other: &&Annotation| {
        let (own, others) = (&annotation.target, &other.target);
        own.paragraph != others.paragraph || !own.range.overlaps(others.range)
    };
    let others = annotation.see.iter().filter_map(|id| print.edition().annotation(id));
    let links: Vec<Html> = others
        .filter(elsewhere)
        .map(|other| {
            let layer = print.layer(&other.layer);
            let (sign, _) = signed(print, other);
            let words = print.say_with("quoted", &[("words", &other.target.selector.exact)]);
            let seen = html! {
                <><span aria-hidden="true">{ sign }</span>{ " " }{ &layer.name }{ " " }{ words }</>
            };
            html! { <li>{ print.link(&format!("#{}", other.id), seen) }</li> }
        })
        .collect();
    if links.is_empty() {
        return Html::default();
    }
    html! { <><h3>{ print.say("see") }</h3><ul class="see">{ for links }</ul></> }
}
