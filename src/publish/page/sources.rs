//! The bibliography, as a page of its own: who, what, when, how it was seen, and which
//! explanations rest on it.

use super::{Print, commonmark, document, evidence};
use crate::{
    edition::{Annotation, Source},
    publish::place::View,
};
use yew::prelude::*;

/// Properties of [`Sources`].
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct SourcesProps {
    /// What is printed.
    pub print: Print,
}

/// All sources by author and date.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let print = &props.print;
    let edition = print.edition();
    let mut sources: Vec<&Source> = edition.sources.iter().collect();
    // A key begins with the family name or the issuer, then the date.
    sources.sort_by(|a, b| a.key.cmp(&b.key));
    html! {
        <div data-variorum={edition.id.clone()} data-outlet={document::outlet(print)} data-view={print.embedded().then(|| print.place().view_name())}>
            <div class="page">
                <header class="header">
                    <h1>{ print.say("sources") }</h1>
                    <p class="dek">{ commonmark::inline(print, &edition.document) }</p>
                    <nav class="header-links" aria-label={print.say("header-links")}>
                        <a href={print.place().to_view(&View::Read).href}>{ print.say("link-text") }</a>
                    </nav>
                </header>
                <main class="ending sources">
                    <p>{ print.say("sources-intro") }</p>
                    <ul>{ for sources.into_iter().map(|source| entry(print, source)) }</ul>
                </main>
            </div>
        </div>
    }
}

fn entry(print: &Print, source: &Source) -> Html {
    html! {
        <li id={format!("source-{}", source.key)}>
            <p>
                { source.authors.join(", ") }{ ", " }
                { evidence::title(print, source) }
                if let Some(container) = &source.container {
                    { ", " }{ container }
                }
                { ", " }{ print.words().date(source.date) }{ "." }
            </p>
            if let Some(note) = &source.note {
                <p class="seen">{ print.say_with("source-seen", &[("note", note)]) }</p>
            }
            { resting(print, source) }
        </li>
    }
}

/// Links to the explanations and paragraphs that rest on a source.
fn resting(print: &Print, source: &Source) -> Html {
    let rests = |annotation: &&Annotation| {
        annotation.evidence.iter().any(|one| one.source.as_deref() == Some(&source.key))
    };
    let explanations = print.edition().annotations.iter().filter(rests).map(|annotation| {
        let layer = print.layer(&annotation.layer);
        let words = &annotation.target.selector.exact;
        let filled = [("layer", layer.name.as_str()), ("words", words)];
        (annotation.id.clone(), print.say_with("explanation-of-shared", &filled))
    });
    let paragraphs =
        print.edition().paragraphs.iter().filter(|paragraph| {
            paragraph.witnesses.iter().any(|witness| witness.source == source.key)
        });
    let paragraphs = paragraphs.map(|paragraph| {
        (
            format!("{}-checked", paragraph.id),
            print.say_with("wording-of", &[("name", &paragraph.name)]),
        )
    });
    let links = explanations.chain(paragraphs).map(|(id, name)| {
        html! { <li>{ print.link(&format!("#{id}"), name.into()) }</li> }
    });
    html! { <><p class="seen">{ print.say("resting") }</p><ul class="resting">{ for links }</ul></> }
}
