//! The foot of a page: the ways to what stands behind the text, the licence, and what a reader on
//! paper needs to come back.

use super::{Print, commonmark, header};
use crate::publish::place::{Leaf, View};
use yew::prelude::*;

/// The ways on, where no navigation above has them, the licence, the page's whole address and the
/// edition's date.
pub(super) fn footer(print: &Print, address: &str) -> Html {
    let edition = print.edition();
    let place = print.place();
    let date = print.words().date(edition.revised);
    html! {
        <footer class="ending">
            <p class="ways">
                if print.embedded() || !matches!(place.view, View::Leaf(_)) {
                    { ways(print) }
                }
                { accessibility(print) }
            </p>
            <p><strong>{ print.say("licence") }</strong>{ " " }{ commonmark::inline(print, &edition.licence) }</p>
            <p>{ print.say_with("print-line", &[("address", address), ("date", &date), ("hash", print.short_hash())]) }</p>
        </footer>
    }
}

fn ways(print: &Print) -> Html {
    let place = print.place();
    let paragraph = print.paragraph().map_or("", |paragraph| paragraph.id.as_str());
    let whole = place.to_page(&View::Read, paragraph);
    let sources = place.to_leaf(Leaf::Sources, "");
    // These stood on the whole page once; a link that was given then leads to the way there.
    let behind =
        [("about", "link-about"), ("key", "invitation-key"), ("text-checked", "link-text-checked")];
    let read = !print.embedded() && place.view == View::Read;
    let behind = behind.into_iter().map(|(id, words)| {
        let way = place.to_leaf(Leaf::About, id);
        html! { <a id={read.then_some(id)} href={way.href} target={way.target}>{ print.say(words) }</a> }
    });
    html! {
        <>
            if !read {
                <a href={whole.href} target={whole.target} data-whole={print.embedded().then_some("")}>{ print.say("link-whole") }</a>
            }
            { for behind }
            if print.embedded() {
                <a href={sources.href} target={sources.target}>{ print.say("link-sources") }</a>
            } else {
                { header::leaves(print, |leaf| leaf.is_reference() && leaf != Leaf::About) }
            }
        </>
    }
}

/// The way to what was tested and to whom to tell.
fn accessibility(print: &Print) -> Html {
    let way = print.place().to_leaf(Leaf::Accessibility, "");
    let here = (print.place().view == View::Leaf(Leaf::Accessibility)).then_some("page");
    html! { <a href={way.href} target={way.target} aria-current={here}>{ print.say("view-accessibility") }</a> }
}
