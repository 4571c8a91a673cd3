//! What stands behind the text: who speaks, and what the signs mean.

use super::{Print, checked::grade_sign, commonmark, explanation::shared_sign};
use crate::edition::{Grade, LayerKind, ShownWith, Stance, TextGrade};
use yew::prelude::*;

/// Each layer's introduction.
pub(super) fn who_speaks(print: &Print) -> Html {
    let layers = print.edition().layers.iter().map(|layer| {
        html! {
            <>
                <dt data-layer={layer.id.clone()}><span class="tone">{ &layer.name }</span></dt>
                <dd>{ commonmark::blocks(&layer.introduction) }</dd>
            </>
        }
    });
    html! {
        <>
            <h3>{ print.say("who-speaks") }</h3>
            <dl>{ for layers }</dl>
        </>
    }
}

/// Every sign with its word and its meaning.
pub(super) fn key(print: &Print) -> Html {
    let stances = Stance::ALL.into_iter().map(|stance| {
        let word = stance.word();
        (
            stance.sign(),
            print.say(&format!("stance-{word}")),
            print.say(&format!("stance-meaning-{word}")),
        )
    });
    let shared =
        print.edition().layers.iter().filter(|layer| matches!(layer.kind, LayerKind::Shared(_)));
    let shared = shared.map(|layer| {
        let meaning = match &layer.kind {
            LayerKind::Shared(ShownWith::All(_)) => print.say("shared-meaning-all"),
            _ => print.say("shared-meaning-any"),
        };
        (shared_sign(layer), layer.name.clone(), meaning)
    });
    let grades = Grade::ALL.into_iter().map(|grade| {
        let word = grade.word();
        ("", print.say(&format!("grade-{word}")), print.say(&format!("grade-meaning-{word}")))
    });
    let wording = TextGrade::ALL.into_iter().map(|grade| {
        let word = grade.word();
        (
            grade_sign(grade),
            print.say(&format!("checked-{word}")),
            print.say(&format!("checked-meaning-{word}")),
        )
    });
    html! {
        <div id="key">
            <h3>{ print.say("key") }</h3>
            <h4>{ print.say("key-stances") }</h4>
            { table(stances.chain(shared)) }
            <h4>{ print.say("key-grades") }</h4>
            { table(grades) }
            <h4>{ print.say("key-wording") }</h4>
            { table(wording) }
        </div>
    }
}

fn table(rows: impl Iterator<Item = (&'static str, String, String)>) -> Html {
    let rows = rows.map(|(sign, word, meaning)| {
        html! { <li><span class="stance" aria-hidden="true">{ sign }</span>{ " " }<b>{ word }</b>{ " " }{ meaning }</li> }
    });
    html! { <ul class="key">{ for rows }</ul> }
}
