//! The pages about the text: what they have in common, and which of them holds what.

use super::{
    Print, about, accessibility, article, cite, commonmark, compare, document, ending, everything,
    guide, header,
    learn::{self, Lesson},
    overview, search, sources, terms, timeline, wordings,
};
use crate::publish::place::{Leaf, View};
use yew::prelude::*;

/// Properties of [`Leaflet`].
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct LeafletProps {
    /// What is printed.
    pub print: Print,
    /// The whole address of the page that stands for this one.
    pub address: String,
    /// What the learning page holds that is drawn before; none on any other page.
    pub lesson: Option<Lesson>,
}

/// The root element of a leaf and everything in it; nothing where the page is no leaf.
#[component]
pub fn Leaflet(props: &LeafletProps) -> Html {
    let print = &props.print;
    let View::Leaf(leaf) = print.place().view else { return Html::default() };
    let edition = print.edition();
    let name = leaf.name();
    html! {
        <div
            data-variorum={edition.id.clone()}
            data-outlet={document::outlet(print)}
            data-view={print.embedded().then_some(name)}
            lang={print.embedded().then(|| print.words().lang())}
            dir={print.embedded().then(|| print.words().direction())}
        >
            <div class={classes!("page", "leaf")}>
                <header class="header">
                    { header::languages(print) }
                    <p class="dek">{ print.link_to(&View::Read, edition.title.clone().into()) }</p>
                    <h1>{ print.say(&format!("heading-{name}")) }</h1>
                    <nav class="header-links" aria-label={print.say("header-links")}>
                        { print.link_to(&View::Read, print.say("link-text").into()) }
                        { header::leaves(print, |_| true) }
                    </nav>
                    <p class="document">{ commonmark::inline(print, &edition.document) }</p>
                    <p class="intro">{ commonmark::inline(print, &print.say(&format!("intro-{name}"))) }</p>
                </header>
                <main class={name}>{ main(print, leaf, props.lesson.as_ref()) }</main>
                { ending::footer(print, &props.address) }
            </div>
        </div>
    }
}

/// What a leaf holds.
fn main(print: &Print, leaf: Leaf, lesson: Option<&Lesson>) -> Html {
    match leaf {
        Leaf::Compare => compare::compare(print),
        Leaf::Overview => overview::overview(print),
        Leaf::Timeline => timeline::timeline(print),
        Leaf::Article => article::article(print),
        Leaf::Wordings => wordings::wordings(print),
        Leaf::Terms => terms::terms(print),
        Leaf::Sources => sources::sources(print),
        Leaf::About => about::about(print),
        Leaf::Accessibility => accessibility::accessibility(print),
        Leaf::Learn => lesson.map(|lesson| learn::learn(print, lesson)).unwrap_or_default(),
        Leaf::Guide => guide::guide(print),
        Leaf::Search => search::search(print),
        Leaf::Print => everything::everything(print),
        Leaf::Cite => cite::cite(print),
    }
}
