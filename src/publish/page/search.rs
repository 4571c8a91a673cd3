//! Search: a field that the script makes live, and what stands in its place where none runs.

use super::Print;
use crate::publish::{
    languages::EDITION,
    place::{Leaf, View},
    search::KINDS,
};
use yew::prelude::*;

/// The field with its hint, the place for what is found, and the sentences that the script says.
pub(super) fn search(print: &Print) -> Html {
    let alone = print.place().to_page(&View::Leaf(Leaf::Search), "");
    let kinds = KINDS.map(|kind| print.say(kind)).join("|");
    html! {
        <>
            // In a host's page the script may not run; a page of its own has it.
            <p class="unsearched">
                { print.say("search-without") }{ " " }
                { print.link_to(&View::Read, print.say("link-text").into()) }
                if print.embedded() {
                    { " · " }<a href={alone.href} target={alone.target}>{ print.say("search-alone") }</a>
                }
            </p>
            <form
                class="search-form"
                role="search"
                hidden=true
                data-kinds={kinds}
                data-say-one={print.say("say-found-one")}
                data-say-many={print.say("say-found-many")}
                data-say-most={print.say("say-found-most")}
                data-say-none={print.say("say-found-none")}
                data-say-loading={print.say("say-loading")}
                data-say-failed={print.say("say-failed")}
            >
                <label for="q">{ print.say("search-label") }</label>
                <input type="search" id="q" maxlength="200" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" aria-describedby="search-hint" />
                <p class="hint" id="search-hint">{ print.say("search-hint") }</p>
                <p class="found" role="status" />
                <button type="button" hidden=true>{ print.say("search-again") }</button>
            </form>
            <ol class="results" lang={print.speaks_another().then_some(EDITION)} />
        </>
    }
}
