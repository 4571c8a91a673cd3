//! The whole explainer: header, bar, text, what stands behind it.

use super::{Print, commonmark, ending, island::Islands, paragraph};
use yew::prelude::*;

/// Properties of [`Document`].
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct DocumentProps {
    /// What is printed.
    pub print: Print,
    /// The islands, drawn before.
    pub islands: Islands,
}

/// The root element of the explainer and everything in it.
#[component]
pub fn Document(props: &DocumentProps) -> Html {
    let print = &props.print;
    let edition = print.edition();
    html! {
        <div data-variorum={edition.id.clone()}>
            <a class="skip" href="#text">{ print.say("skip-to-text") }</a>
            <div class="page">
                { header(print) }
                <main>
                    { props.islands.bar(print) }
                    { props.islands.status(print) }
                    <p class="lost" data-lost="" role="status" hidden=true>{ print.say("lost") }</p>
                    <noscript><p class="lost">{ print.say("noscript") }</p></noscript>
                    <div id="text">
                        { for edition.parts.iter().map(|part| paragraph::part(print, part)) }
                    </div>
                    <section class="ending" id="about">
                        { commonmark::blocks(&edition.about) }
                        { ending::who_speaks(print) }
                        { ending::key(print) }
                    </section>
                    <section class="ending" id="text-checked">
                        { commonmark::blocks(&edition.text_checked) }
                    </section>
                </main>
                <footer class="ending">
                    <p><strong>{ print.say("licence") }</strong>{ " " }{ commonmark::inline(&edition.licence) }</p>
                </footer>
            </div>
        </div>
    }
}

fn header(print: &Print) -> Html {
    let edition = print.edition();
    html! {
        <header class="header">
            <h1>{ &edition.title }</h1>
            <p class="dek">{ commonmark::inline(&edition.dek) }</p>
            <p class="document">{ commonmark::inline(&edition.document) }</p>
            <p class="invitation">
                { print.say("invitation") }{ " " }
                { invitation(print) }
            </p>
            <nav class="header-links" aria-label={print.say("header-links")}>
                <a href="#about">{ print.say("link-about") }</a>
                <a href="#text-checked">{ print.say("link-text-checked") }</a>
                <a href="#key">{ print.say("invitation-key") }</a>
                <a href="sources.html">{ print.say("link-sources") }</a>
            </nav>
        </header>
    }
}

/// The link to the explanation that a first reader should open.
fn invitation(print: &Print) -> Html {
    let edition = print.edition();
    let first = edition.annotation(&edition.invitation);
    let paragraph = first.and_then(|first| edition.paragraph(&first.target.paragraph));
    let (Some(first), Some(paragraph)) = (first, paragraph) else { return Html::default() };
    let words = print.say_with(
        "invitation-start",
        &[("name", &paragraph.label), ("words", &first.target.selector.exact)],
    );
    html! { <a href={format!("#{}", first.id)}>{ words }</a> }
}
