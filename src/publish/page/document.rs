//! The whole explainer: header, bar, text, what stands behind it.

use super::{Print, commonmark, ending, island::Islands, paragraph};
use crate::edition::{Part, TextGrade};
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
            { unchecked(print) }
            <p class="invitation">
                { print.say("invitation") }{ " " }
                { invitation(print) }
            </p>
            <nav class="header-links" aria-label={print.say("header-links")}>
                { for edition.parts.iter().filter_map(|part| first_of(print, part)) }
                <a href="#about">{ print.say("link-about") }</a>
                <a href="#key">{ print.say("invitation-key") }</a>
                <a href="sources.html">{ print.say("link-sources") }</a>
            </nav>
        </header>
    }
}

/// How many paragraphs are not checked; nothing where all are.
fn unchecked(print: &Print) -> Html {
    let all = &print.edition().paragraphs;
    let open = all.iter().filter(|paragraph| paragraph.grade == TextGrade::NotChecked).count();
    if open == 0 {
        return Html::default();
    }
    let (open, all) = (open.to_string(), all.len().to_string());
    let words = print.say_with("unchecked", &[("count", &open), ("all", &all)]);
    html! { <p class="unchecked">{ words }{ " " }<a href="#text-checked">{ print.say("link-text-checked") }</a></p> }
}

/// A link to the first paragraph of a part.
fn first_of(print: &Print, part: &Part) -> Option<Html> {
    let first = print.edition().paragraphs.iter().find(|paragraph| paragraph.part == part.id)?;
    Some(html! { <a href={format!("#{}", first.id)}>{ &part.heading }</a> })
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
    html! { <a href={format!("#{}", first.id)} data-as-words="">{ words }</a> }
}
