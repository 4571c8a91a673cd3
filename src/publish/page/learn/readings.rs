//! What steps and clauses are made of: the words with their marks, the stances to choose from, the
//! explanations.

use crate::{
    edition::{Annotation, LayerKind, Paragraph, Side, Stance},
    publish::page::{Print, checked, explanation, marked},
};
use yew::prelude::*;

/// A paragraph with the marks of these explanations alone, and how far its wording was checked.
pub(super) fn words(print: &Print, paragraph: &Paragraph, annotations: &[&Annotation]) -> Html {
    let id = &paragraph.id;
    let own = annotations.iter().filter(|one| one.target.paragraph == *id).copied().collect();
    let label = if paragraph.label.is_empty() { "§" } else { &paragraph.label };
    let whole = print.way(&format!("#{id}"));
    let (grade, _) = checked::grade_words(print, paragraph);
    html! {
        <section class="paragraph" id={id.clone()} data-paragraph={id.clone()}>
            <div class="margin">
                <a class="label" href={whole.href} target={whole.target}>{ label }<span class="unseen">{ print.say("comma") }{ &paragraph.name }</span></a>
            </div>
            { marked::words_under(print, paragraph, own) }
            <p class="step-wording">
                <span aria-hidden="true">{ checked::grade_sign(paragraph.grade) }{ " " }</span>
                { print.link(&format!("#{id}-checked"), grade.into()) }
            </p>
        </section>
    }
}

/// The stances that somebody on an explanation's side can take, to choose one before it is shown.
pub(super) fn guess(print: &Print, annotation: &Annotation) -> Html {
    let layer = print.layer(&annotation.layer);
    let (LayerKind::Voice { side, .. }, Some(own)) = (&layer.kind, annotation.stance) else {
        return Html::default();
    };
    let side: Side = *side;
    let words = annotation.target.selector.exact.as_str();
    let paragraph = print.edition().paragraph(&annotation.target.paragraph);
    let label = paragraph.map_or("", |one| one.label.as_str());
    let filled = [("layer", layer.name.as_str()), ("words", words), ("label", label)];
    let said = print.say(&format!("stance-{}", own.word()));
    let meaning = print.say(&format!("stance-meaning-{}", own.word()));
    let told =
        [("layer", layer.name.as_str()), ("stance", said.as_str()), ("meaning", meaning.as_str())];
    html! {
        <fieldset class="guess" data-guess={annotation.id.clone()} data-layer={annotation.layer.clone()}>
            <legend>{ print.say_with("guess", &filled) }</legend>
            <div class="stances">
                { for Stance::ALL.into_iter().filter(|stance| stance.fits(side)).map(|stance| html! {
                    <label class="option">
                        <input type="radio" name={format!("guess-{}", annotation.id)} value={stance.word()} data-right={(stance == own).then_some("")} autocomplete="off" />
                        <span><span aria-hidden="true">{ stance.sign() }</span>{ " " }{ print.say(&format!("stance-{}", stance.word())) }</span>
                    </label>
                }) }
            </div>
            <p class="reply hit">{ print.say_with("guess-hit", &told) }</p>
            <p class="reply miss">{ print.say_with("guess-miss", &told) }</p>
        </fieldset>
    }
}

/// What the stances mean, where they are to be chosen from.
pub(super) fn stances(print: &Print) -> Html {
    html! {
        <details class="stances-key">
            <summary>{ print.say("learn-stances") }</summary>
            <dl>
                { for Stance::ALL.into_iter().map(|stance| html! {
                    <div>
                        <dt><span aria-hidden="true">{ stance.sign() }</span>{ " " }{ print.say(&format!("stance-{}", stance.word())) }</dt>
                        <dd>{ print.say(&format!("stance-meaning-{}", stance.word())) }</dd>
                    </div>
                }) }
            </dl>
        </details>
    }
}

/// What opens the explanations, and is their heading once they are open.
pub(super) fn revealing(print: &Print) -> Html {
    html! {
        <summary>
            <span class="when-closed">{ print.say("step-reveal") }</span>
            <span class="when-open">{ print.say("step-revealed") }</span>
        </summary>
    }
}

/// The explanations, open.
pub(super) fn cards(print: &Print, annotations: &[&Annotation]) -> Html {
    if annotations.is_empty() {
        return Html::default();
    }
    let sides: Vec<&str> = print
        .edition()
        .layers
        .iter()
        .filter(|one| one.is_side())
        .map(|one| one.id.as_str())
        .collect();
    let column =
        |one: &Annotation| sides.iter().position(|side| *side == one.layer).map(|at| at + 1);
    html! {
        <div class="explanations">
            { for annotations.iter().map(|one| explanation::open(print, one, column(one))) }
        </div>
    }
}
