//! A part of the document and the paragraphs in it: the number and the signs in the margin, the
//! words, the explanations between the lines.

use super::{Print, checked, explanation, marked, terms::in_place};
use crate::{
    edition::{Annotation, Layer, LayerKind, Paragraph, Part},
    publish::layer_styles::{Together, length},
};
use yew::prelude::*;

/// A part with its heading.
pub(super) fn part(print: &Print, part: &Part) -> Html {
    let own = print.edition().paragraphs.iter().enumerate();
    let own = own.filter(|(_, paragraph)| paragraph.part == part.id);
    html! {
        <div class="part">
            <h2>{ &part.heading }</h2>
            { for own.map(|(at, paragraph)| self::paragraph(print, paragraph, at)) }
        </div>
    }
}

/// One paragraph. `at` is its place in the text, which decides whose side stands first: no side is
/// always first.
pub fn paragraph(print: &Print, paragraph: &Paragraph, at: usize) -> Html {
    let id = &paragraph.id;
    let together = Together::of(print.edition(), paragraph);
    let label = if paragraph.label.is_empty() { "§" } else { &paragraph.label };
    html! {
        <section class="paragraph" id={id.clone()} data-paragraph={id.clone()} data-length={length(paragraph).to_string()}>
            <div class="margin">
                { heading(print, paragraph, label) }
                { checked::sign(print, paragraph) }
                { signs(print, paragraph, label) }
            </div>
            { marked::words(print, paragraph) }
            <div class="explanations">
                { checked::note(print, paragraph) }
                { for in_place::uses(print, paragraph).iter().map(|one| in_place::card(print, paragraph, one)) }
                { for in_order(print, paragraph, at).into_iter().map(|(one, column)| explanation::explanation(print, one, column, &together)) }
            </div>
        </section>
    }
}

/// The paragraph's label, which leads to it. In the whole text it is a heading: one can go from
/// paragraph to paragraph, and out of an explanation, by headings.
fn heading(print: &Print, paragraph: &Paragraph, label: &str) -> Html {
    let href = format!("#{}", paragraph.id);
    if print.shows_one_paragraph() {
        return html! { <a class="label" {href}>{ label }</a> };
    }
    let name = format!("{label} {}", paragraph.topic);
    html! { <h3><a class="label" {href} aria-label={name}>{ label }</a></h3> }
}

/// The paragraph's annotations with the column of each: in the order of their words, so that what
/// is about the same words stands together. The two sides change columns from paragraph to
/// paragraph; what is no side has none.
pub(super) fn in_order<'a>(
    print: &'a Print,
    paragraph: &'a Paragraph,
    at: usize,
) -> Vec<(&'a Annotation, Option<usize>)> {
    let mut layers: Vec<&Layer> = print.edition().layers.iter().collect();
    let sides = layers.iter().filter(|layer| layer.is_side()).count();
    if at % 2 == 1
        && let Some(sides) = layers.get_mut(..sides)
    {
        sides.reverse();
    }
    let place = |annotation: &Annotation| layers.iter().position(|l| l.id == annotation.layer);
    let mut all: Vec<&Annotation> = print.edition().annotations_on(&paragraph.id).collect();
    all.sort_by_key(|annotation| (annotation.target.range.start, place(annotation)));
    let column = |annotation: &Annotation| {
        let side = print.layer(&annotation.layer).is_side();
        place(annotation).filter(|_| side).map(|place| place + 1)
    };
    all.into_iter().map(|annotation| (annotation, column(annotation))).collect()
}

/// Each layer's stances on this paragraph as signs, leading to the layer's first explanation.
fn signs(print: &Print, paragraph: &Paragraph, label: &str) -> Html {
    // What is off at first stands last, so that its room is no hole among the others.
    let mut layers: Vec<&Layer> = print.edition().layers.iter().collect();
    layers.sort_by_key(|layer| {
        let shared = matches!(layer.kind, LayerKind::Shared(_));
        !shared && !layer.starts_on()
    });
    let signs = layers.into_iter().filter_map(|layer| {
        let own = print.edition().annotations_of(&layer.id, &paragraph.id);
        let first = own.first()?;
        let stances = print.edition().stances_of(&layer.id, &paragraph.id);
        let words: Vec<String> =
            stances.iter().map(|stance| print.say(&format!("stance-{}", stance.word()))).collect();
        let (drawn, name) = if stances.is_empty() {
            let sign = explanation::shared_sign(layer);
            (sign.to_owned(), format!("{} {label}", layer.name))
        } else {
            let drawn = stances.iter().map(|stance| stance.sign()).collect();
            let filled = [
                ("layer", layer.name.as_str()),
                ("label", label),
                ("stances", &print.words().list(&words)),
            ];
            (drawn, print.say_with("signs-name", &filled))
        };
        Some(html! {
            <a class={classes!("sign", print.class_of(&layer.id))} data-layer={layer.id.clone()} href={format!("#{}", first.id)} aria-label={name}>
                { drawn }
            </a>
        })
    });
    html! { <span class="signs">{ for signs }</span> }
}
