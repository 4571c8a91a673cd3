//! What stands behind the text: who speaks, what the signs mean, whose words these are.

use super::{Print, checked::grade_sign, commonmark, explanation::shared_sign};
use crate::{
    edition::{Grade, LayerKind, ShownWith, Stance, TextGrade},
    publish::place::{Leaf, View},
};
use yew::prelude::*;

/// The ways to the other pages, the licence, and what a reader on paper needs to come back: the
/// page's whole address and the edition's date.
pub(super) fn footer(print: &Print, address: &str) -> Html {
    let edition = print.edition();
    let date = print.words().date(edition.revised);
    html! {
        <footer class="ending">
            { ways(print) }
            <p><strong>{ print.say("licence") }</strong>{ " " }{ commonmark::inline(print, &edition.licence) }</p>
            <p class="imprint">{ print.say_with("print-line", &[("address", address), ("date", &date)]) }</p>
        </footer>
    }
}

/// The ways from here: to the whole, where the page is not the whole one, and to everything on paper.
fn ways(print: &Print) -> Html {
    let paragraph = print.paragraph().map_or("", |paragraph| paragraph.id.as_str());
    let whole = print.place().to_page(&View::Read, paragraph);
    // A frame that shows a part stays with it.
    let sources = if paragraph.is_empty() {
        print.place().to_view(&View::Leaf(Leaf::Sources))
    } else {
        print.place().to_page(&View::Leaf(Leaf::Sources), "")
    };
    let everything = View::Leaf(Leaf::Print);
    let to_the_whole = print.embedded() || print.shows_one_paragraph();
    let to_everything = !print.embedded() && print.place().view != everything;
    if !to_the_whole && !to_everything {
        return Html::default();
    }
    html! {
        <p class="ways">
            if to_the_whole {
                <a href={whole.href} target={whole.target} data-whole={print.embedded().then_some("")}>{ print.say("link-whole") }</a>
                { print.link("#key", print.say("invitation-key").into()) }
                { print.link("#text-checked", print.say("link-text-checked").into()) }
                <a href={sources.href} target={sources.target}>{ print.say("link-sources") }</a>
            }
            if to_everything {
                { print.link_to(&everything, print.say("view-print").into()) }
            }
        </p>
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
