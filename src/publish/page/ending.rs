//! What stands behind the text: who speaks, what the signs mean, whose words these are.

use super::{
    Print, checked::grade_sign, commonmark, explanation::shared_sign, terms::in_place::SIGN,
};
use crate::{
    edition::{Grade, LayerKind, ShownWith, Stance, TextGrade},
    publish::place::{Leaf, View},
};
use yew::prelude::*;

/// The licence; and where the page is not the whole one, the ways there.
pub(super) fn footer(print: &Print) -> Html {
    let edition = print.edition();
    let paragraph = print.paragraph().map_or("", |paragraph| paragraph.id.as_str());
    let whole = print.place().to_page(&View::Read, paragraph);
    // A frame that shows a part stays with it.
    let sources = if paragraph.is_empty() {
        print.place().to_view(&View::Leaf(Leaf::Sources))
    } else {
        print.place().to_page(&View::Leaf(Leaf::Sources), "")
    };
    html! {
        <footer class="ending">
            if print.embedded() || print.shows_one_paragraph() {
                <p class="ways">
                    <a href={whole.href} target={whole.target} data-whole={print.embedded().then_some("")}>{ print.say("link-whole") }</a>
                    { print.link("#key", print.say("invitation-key").into()) }
                    { print.link("#text-checked", print.say("link-text-checked").into()) }
                    <a href={sources.href} target={sources.target}>{ print.say("link-sources") }</a>
                </p>
            }
            <p><strong>{ print.say("licence") }</strong>{ " " }{ commonmark::inline(print, &edition.licence) }</p>
        </footer>
    }
}

/// Each layer's introduction.
pub(super) fn who_speaks(print: &Print) -> Html {
    let layers = print.edition().layers.iter().map(|layer| {
        html! {
            <>
                <dt data-layer={layer.id.clone()}><span class="tone">{ &layer.name }</span></dt>
                <dd>{ commonmark::blocks(print, &layer.introduction) }</dd>
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
    let at_stake = (!print.edition().terms.is_empty())
        .then(|| (SIGN, print.say("term-at-stake"), print.say("term-meaning")));
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
            { table(stances.chain(shared).chain(at_stake)) }
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
