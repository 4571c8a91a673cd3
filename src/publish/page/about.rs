//! The page about the explainer: who speaks, what the signs mean, how the text was checked.

use super::{Print, commonmark, key};
use crate::publish::place::{Leaf, View};
use yew::prelude::*;

/// All of it, with the ways to its parts.
pub(super) fn about(print: &Print) -> Html {
    let edition = print.edition();
    let parts = [
        ("about", "link-about"),
        ("who-speaks", "who-speaks"),
        ("key", "key"),
        ("text-checked", "link-text-checked"),
    ];
    let parts = parts.into_iter().map(|(id, words)| {
        html! { <li><a href={format!("#{id}")}>{ print.say(words) }</a></li> }
    });
    html! {
        <>
            <nav aria-label={print.say("contents")}><ul class="contents">{ for parts }</ul></nav>
            <section id="about">
                { commonmark::blocks(print, &edition.about) }
                // In somebody else's page nothing is kept unless that page asks.
                if !print.embedded() {
                    <p class="kept">{ print.say("kept-offline") }</p>
                }
            </section>
            <section id="who-speaks">{ who_speaks(print) }</section>
            <section id="key">
                <h2>{ print.say("key") }</h2>
                { key::key(print) }
            </section>
            <section id="text-checked">{ commonmark::blocks(print, &edition.text_checked) }</section>
            <section>
                <h2>{ print.say("view-accessibility") }</h2>
                <p>{ print.link_to(&View::Leaf(Leaf::Accessibility), print.say("heading-accessibility").into()) }</p>
            </section>
        </>
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
            <h2>{ print.say("who-speaks") }</h2>
            <dl>{ for layers }</dl>
        </>
    }
}
