//! The explainer: header, bar, the text or one paragraph of it.

use super::{Print, citation, ending, header, island::Islands, paragraph};
use crate::publish::{
    layer_styles::is_long,
    place::{Outlet, View},
};
use yew::prelude::*;

/// Properties of [`Document`].
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct DocumentProps {
    /// What is printed.
    pub print: Print,
    /// The islands, drawn before.
    pub islands: Islands,
    /// The whole address of the page that stands for this one.
    pub address: String,
}

/// The root element of the explainer and everything in it.
#[component]
pub fn Document(props: &DocumentProps) -> Html {
    let print = &props.print;
    let edition = print.edition();
    let alone = print.shows_one_paragraph().then_some("alone");
    html! {
        <div
            data-variorum={edition.id.clone()}
            data-outlet={outlet(print)}
            data-view={print.embedded().then(|| print.place().view_name())}
            lang={print.embedded().then(|| print.words().lang())}
            dir={print.embedded().then(|| print.words().direction())}
        >
            // In a host's page there is little to skip, and in a shadow root no fragment leads anywhere.
            if !print.embedded() {
                <a class="skip" href="#text">{ print.say("skip-to-text") }</a>
            }
            <div class={classes!("page", alone)}>
                { header::header(print) }
                <main>
                    { props.islands.bar(print) }
                    { props.islands.status(print) }
                    <p class="lost" data-lost="" role="status" hidden=true>{ print.say("lost") }</p>
                    <noscript><p class="lost">{ print.say("noscript") }</p></noscript>
                    <div id="text" class={is_long(edition).then_some("long")}>{ text(print) }</div>
                    { citation::of_paragraph(print) }
                </main>
                { ending::footer(print, &props.address) }
            </div>
        </div>
    }
}

/// What the root element says of its outlet: nothing on a page of its own.
pub(super) fn outlet(print: &Print) -> Option<&'static str> {
    match print.place().outlet {
        Outlet::Page => None,
        Outlet::Embed => Some("frame"),
    }
}

/// The whole text by its parts, or one paragraph.
fn text(print: &Print) -> Html {
    let edition = print.edition();
    match &print.place().view {
        View::Paragraph(id) => {
            let own = edition.paragraphs.iter().enumerate().filter(|(_, one)| one.id == *id);
            own.map(|(at, one)| paragraph::paragraph(print, one, at)).collect()
        }
        _ => edition.parts.iter().map(|part| paragraph::part(print, part)).collect(),
    }
}
