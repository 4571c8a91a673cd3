//! The two sides beside the text: the words in the middle, what each side says of them on its own
//! hand, what both could sign beneath the words.
//!
//! In the order of reading a paragraph's words come first, then stretch by stretch what the two say
//! of it. Which side stands on which hand is the reader's: a radio that the style sheet asks.

mod pairs;
mod styles;

pub use styles::styles;

use super::{Print, checked, commonmark, explanation, header, marked};
use crate::{
    edition::{Annotation, Layer, Paragraph, Part},
    publish::dispute::is_common,
};
use yew::prelude::*;

/// Every paragraph with both sides.
pub(super) fn compare(print: &Print) -> Html {
    let edition = print.edition();
    let Some(sides) = edition.two_sides() else { return Html::default() };
    html! {
        <>
            { first(print, sides) }
            <nav class="header-links" aria-label={print.say("parts")}>
                { for edition.parts.iter().filter_map(|part| header::first_of(print, part)) }
            </nav>
            { for edition.parts.iter().map(|one| part(print, one, sides)) }
        </>
    }
}

/// The choice of who stands first: on the left, or on top where there is no room beside the text.
fn first(print: &Print, sides: [&Layer; 2]) -> Html {
    let choices = sides.iter().enumerate().map(|(at, side)| {
        html! {
            <label data-layer={side.id.clone()}>
                <input type="radio" name="first" value={side.id.clone()} checked={at == 0} />
                <span class="switch-name">{ &side.name }</span>
            </label>
        }
    });
    html! { <fieldset class="first"><legend>{ print.say("first") }</legend>{ for choices }</fieldset> }
}

fn part(print: &Print, part: &Part, sides: [&Layer; 2]) -> Html {
    let own = print.edition().paragraphs.iter().filter(|paragraph| paragraph.part == part.id);
    html! {
        <div class="part">
            <h2>{ &part.heading }</h2>
            { for own.map(|one| paragraph(print, one, sides)) }
        </div>
    }
}

/// One paragraph with what both sides say of it.
pub fn paragraph(print: &Print, paragraph: &Paragraph, sides: [&Layer; 2]) -> Html {
    let edition = print.edition();
    let of = |layer: &Layer| edition.annotations_of(&layer.id, &paragraph.id);
    let common: Vec<&Annotation> =
        edition.layers.iter().filter(|layer| is_common(layer)).flat_map(of).collect();
    let own = sides.map(of);
    let shown = own.iter().flatten().chain(&common).copied().collect();
    let pairs =
        pairs::pairs(own.map(|side| side.into_iter().map(|one| (one.target.range, one)).collect()));
    html! {
        <section class="compared" id={paragraph.id.clone()} data-paragraph={paragraph.id.clone()}>
            <div class="middle">
                { heading(print, paragraph) }
                { marked::words_under(print, paragraph, shown) }
                { for common.into_iter().map(|one| entry(print, one)) }
            </div>
            if !pairs.is_empty() {
                <div class="pairs">{ for pairs.iter().map(|one| pair(print, one)) }</div>
            }
        </section>
    }
}

/// The paragraph's number and topic, and how far its wording was checked.
fn heading(print: &Print, paragraph: &Paragraph) -> Html {
    let label = if paragraph.label.is_empty() { "§" } else { &paragraph.label };
    let (grade, name) = checked::grade_words(print, paragraph);
    let at = |id: &str| print.way(&format!("#{id}")).href;
    html! {
        <>
            <h3>
                <a href={at(&paragraph.id)}>
                    <span class="unseen">{ &paragraph.name }{ print.say("colon") }</span>
                    <span class="label" aria-hidden="true">{ label }</span>{ " " }{ &paragraph.topic }
                </a>
            </h3>
            <p class="how-checked">
                <a href={at(&format!("{}-checked", paragraph.id))} aria-label={name}>
                    <span aria-hidden="true">{ checked::grade_sign(paragraph.grade) }</span>{ " " }{ grade }
                </a>
            </p>
        </>
    }
}

/// What the two say of one stretch: each on its hand, several one below the other.
fn pair(print: &Print, pair: &[Vec<&Annotation>; 2]) -> Html {
    let sides = pair.iter().enumerate().filter(|(_, side)| !side.is_empty());
    let sides = sides.map(|(at, side)| {
        html! {
            <div class="side" data-side={(at + 1).to_string()}>
                { for side.iter().map(|one| entry(print, one)) }
            </div>
        }
    });
    html! { <div class="pair">{ for sides }</div> }
}

/// One explanation in short, with the way to the whole of it.
fn entry(print: &Print, annotation: &Annotation) -> Html {
    let layer = print.layer(&annotation.layer);
    let (sign, stance) = explanation::signed(print, annotation);
    let quoted = print.say_with("quoted", &[("words", &annotation.target.selector.exact)]);
    let more = print.say(explanation::more(annotation));
    let number = print.number(&annotation.id);
    // A list of links needs to know whose explanation each leads to.
    let name = print.say_with("compare-more", &[("more", &more), ("number", number)]);
    html! {
        <div class="entry" id={annotation.id.clone()} data-layer={annotation.layer.clone()}>
            <h4>
                <span class="stance" aria-hidden="true">{ sign }</span>{ " " }
                <span class="who">{ &layer.name }</span>
                if let Some(stance) = stance {
                    { " " }<span class="how">{ stance }</span>
                }
                <span class="number" aria-hidden="true">{ number }</span>
            </h4>
            <p class="quoted">{ quoted }</p>
            <p class="gist">{ commonmark::inline(print, &annotation.body.gist) }</p>
            <a class="on" href={print.way(&format!("#{}", annotation.id)).href} aria-label={name}>{ more }</a>
        </div>
    }
}
