//! One explanation: its heading, its gist, and the longer part that opens below it.
//!
//! The frame is a native `<details>` that shows nothing while it is closed. A link to the
//! explanation's id opens it, before and without WebAssembly, because browsers open what hides the
//! target of a fragment.

use super::{Print, commonmark, evidence, wording};
use crate::{
    edition::{Annotation, Layer, LayerKind, ShownWith},
    publish::layer_styles::Together,
};
use yew::prelude::*;

/// The sign of a layer that is no voice and takes no stance.
pub(super) fn shared_sign(layer: &Layer) -> &'static str {
    match layer.kind {
        LayerKind::Shared(ShownWith::All(_)) => "∩",
        LayerKind::Variants { .. } => "⇄",
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

/// Whose explanation it is, with a name that no other has: its number, which stands on paper, too.
pub(super) fn name(print: &Print, annotation: &Annotation) -> String {
    let layer = print.layer(&annotation.layer);
    let named = [("number", print.number(&annotation.id)), ("layer", layer.name.as_str())];
    match signed(print, annotation).1 {
        Some(stance) => {
            let [number, layer] = named;
            print.say_with("explanation-of", &[number, layer, ("stance", &stance)])
        }
        None => print.say_with("explanation-of-shared-named", &named),
    }
}

/// One explanation in its frame; `column` counts from one.
pub fn explanation(
    print: &Print,
    annotation: &Annotation,
    column: Option<usize>,
    together: &Together<'_>,
) -> Html {
    framed(print, annotation, column, Some(together))
}

/// The same with its frame open.
pub(super) fn open(print: &Print, annotation: &Annotation, column: Option<usize>) -> Html {
    framed(print, annotation, column, None)
}

/// The frame, closed where it stands together with others in the text, else open.
fn framed(
    print: &Print,
    annotation: &Annotation,
    column: Option<usize>,
    together: Option<&Together<'_>>,
) -> Html {
    let open = together.is_none();
    let first = together.and_then(|together| together.first(&annotation.id));
    let beside = together.map(|together| together.beside(&annotation.id)).unwrap_or_default();
    let beside: Vec<String> = beside.iter().map(usize::to_string).collect();
    let layer = print.layer(&annotation.layer);
    let words = &annotation.target.selector.exact;
    let (sign, stance) = signed(print, annotation);
    let other = wording::of(print, &annotation.id);
    let name = name(print, annotation);
    html! {
        <details class="explanation" data-explanation={annotation.id.clone()} data-layer={annotation.layer.clone()} data-column={column.map(|column| column.to_string())} data-first={first.map(|number| number.to_string())} data-beside={(!beside.is_empty()).then(|| beside.join(" "))} {open}>
            <summary>
                <span class="stance" aria-hidden="true">{ sign }</span>
                <span class="who">{ &layer.name }</span>
                if let Some(stance) = stance {
                    <span class="how">{ stance }</span>
                }
                if let Some((_, version)) = other {
                    <span class="how">{ &version.name }</span>
                }
                // Where a paragraph stands alone its closed explanations are a list to choose from.
                if print.shows_one_paragraph() {
                    <span class="what">{ print.say_with("quoted", &[("words", words)]) }</span>
                }
            </summary>
            <aside id={annotation.id.clone()} data-layer={annotation.layer.clone()} aria-label={name}>
                <p class="quoted">{ print.say_with("quoted", &[("words", words)]) }</p>
                if let Some((variant, version)) = other {
                    { for variant.words.as_ref().map(|words| wording::words(print, version, words)) }
                }
                <p class="gist">{ commonmark::inline(print, &annotation.body.gist) }</p>
                { longer(print, annotation) }
            </aside>
        </details>
    }
}

/// The message that names the longer part.
pub(super) fn more(annotation: &Annotation) -> &'static str {
    let body = &annotation.body;
    match (&body.why, &body.answer) {
        (_, Some(_)) => "more",
        (Some(_), None) => "more-shared",
        (None, None) if body.looked_for.is_some() => "looked-for",
        (None, None) => "evidence",
    }
}

/// Why it matters, what it rests on, what the other side answers.
fn longer(print: &Print, annotation: &Annotation) -> Html {
    let body = &annotation.body;
    let more = more(annotation);
    html! {
        <details class="more">
            <summary>{ print.say(more) }</summary>
            { passage(print, "why", body.why.as_deref()) }
            { passage(print, "looked-for", body.looked_for.as_deref()) }
            if !annotation.evidence.is_empty() {
                // Where there is nothing else the heading above says it.
                if more != "evidence" {
                    { heading(print, "evidence") }
                }
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

/// A heading inside an explanation: one level below the paragraph's, which is the page's own where
/// the paragraph stands alone.
pub(super) fn heading(print: &Print, words: &str) -> Html {
    let words = print.say(words);
    if print.shows_one_paragraph() {
        html! { <h2>{ words }</h2> }
    } else {
        html! { <h4>{ words }</h4> }
    }
}

fn passage(print: &Print, heading: &str, text: Option<&str>) -> Html {
    let Some(text) = text else { return Html::default() };
    html! { <>{ self::heading(print, heading) }{ commonmark::blocks(print, text) }</> }
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
    html! { <>{ heading(print, "see") }<ul class="see">{ for links }</ul></> }
}
