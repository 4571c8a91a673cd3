//! The bibliography: who, what, when, how it was seen, and which
//! explanations rest on it.

use super::{Print, evidence};
use crate::edition::{Annotation, Edition, Source};
use yew::prelude::*;

/// All sources by author and date.
pub(super) fn sources(print: &Print) -> Html {
    let entries = in_order(print.edition()).into_iter().map(|source| entry(print, source));
    html! { <ul class="bibliography">{ for entries }</ul> }
}

/// The sources by author and date.
pub(in crate::publish) fn in_order(edition: &Edition) -> Vec<&Source> {
    let mut sources: Vec<&Source> = edition.sources.iter().collect();
    // A key begins with the family name or the issuer, then the date.
    sources.sort_by(|a, b| a.key.cmp(&b.key));
    sources
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
