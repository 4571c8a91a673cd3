//! One step of the tour: what it tells, the words with their marks, what may be foretold, the
//! explanations, what to take along, one question.

use super::{
    question,
    readings::{cards, guess, revealing, stances, words},
};
use crate::{
    edition::{Annotation, Paragraph, Step},
    publish::page::{Print, commonmark},
};
use yew::prelude::*;

/// One step; `number` counts from one.
pub(super) fn step(print: &Print, step: &Step, number: usize) -> Html {
    let edition = print.edition();
    let paragraphs: Vec<&Paragraph> =
        step.paragraphs.iter().filter_map(|id| edition.paragraph(id)).collect();
    let annotations: Vec<&Annotation> =
        step.annotations.iter().filter_map(|id| edition.annotation(id)).collect();
    let foretold: Vec<&Annotation> =
        step.predict.iter().filter_map(|id| edition.annotation(id)).collect();
    let heading = format!("step-{number}-heading");
    html! {
        <section
            class="step"
            id={format!("step-{number}")}
            data-step={step.id.clone()}
            data-layers={step.layers.join(" ")}
            aria-labelledby={heading.clone()}
        >
            <h3 id={heading} data-title={step.title.clone()}><span class="step-number">{ print.say_with("step-number", &[("number", &number.to_string())]) }{ " " }</span>{ &step.title }</h3>
            <div class="say">{ commonmark::blocks(print, &step.say) }</div>
            { for paragraphs.iter().map(|one| words(print, one, &annotations)) }
            { for foretold.iter().map(|one| guess(print, one)) }
            if foretold.is_empty() {
                { readings(print, step, &annotations) }
            } else {
                { stances(print) }
                <details class="reveal">
                    { revealing(print) }
                    { readings(print, step, &annotations) }
                </details>
            }
            { for edition.questions.question(&step.question).map(|one| question::question(print, one, 4)) }
        </section>
    }
}

/// The explanations and what to take along from them, which would give away what is foretold.
fn readings(print: &Print, step: &Step, annotations: &[&Annotation]) -> Html {
    html! {
        <>
            { cards(print, annotations) }
            <div class="after">{ commonmark::blocks(print, &step.after) }</div>
        </>
    }
}
