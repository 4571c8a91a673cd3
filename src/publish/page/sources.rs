//! The bibliography: who, what, when, how it was seen, and which
//! explanations rest on it.

use super::{Print, evidence};
use crate::edition::{Evidence, Source};
use yew::prelude::*;

/// All sources by author and date.
pub(super) fn sources(print: &Print) -> Html {
    let mut sources: Vec<&Source> = print.edition().sources.iter().collect();
    // A key begins with the family name or the issuer, then the date.
    sources.sort_by(|a, b| a.key.cmp(&b.key));
    html! {
        <ul class="bibliography">{ for sources.into_iter().map(|source| entry(print, source)) }</ul>
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

/// Links to what rests on a source: explanations, paragraphs, other wordings, words at stake.
fn resting(print: &Print, source: &Source) -> Html {
    let annotations = print.edition().annotations.iter();
    let own = annotations.filter(|annotation| rests(&annotation.evidence, source));
    let explanations = own.map(|annotation| {
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
    let wordings = wordings_resting(print, source);
    let terms = terms_resting(print, source);
    let links = explanations.chain(paragraphs).chain(wordings).chain(terms).map(|(id, name)| {
        html! { <li>{ print.link(&format!("#{id}"), name.into()) }</li> }
    });
    html! { <><p class="seen">{ print.say("resting") }</p><ul class="resting">{ for links }</ul></> }
}

fn rests(evidence: &[Evidence], source: &Source) -> bool {
    evidence.iter().any(|one| one.source.as_deref() == Some(&source.key))
}

/// The other wordings that are not drawn over the text; those that are count as explanations.
fn wordings_resting(print: &Print, source: &Source) -> Vec<(String, String)> {
    let edition = print.edition();
    let Some(variants) = &edition.variants else { return Vec::new() };
    let own = variants.variants.iter().filter(|one| rests(&one.evidence, source));
    let own = own.filter(|one| edition.annotation(&one.id).is_none());
    let named = own.filter_map(|one| {
        let version = &variants.version(&one.version)?.name;
        let paragraph = one.on.as_ref().and_then(|on| edition.paragraph(&on.paragraph));
        let filled = |name| [("name", version.as_str()), ("topic", name)];
        let name = match paragraph {
            Some(one) => print.say_with("paragraph-heading", &filled(&one.name)),
            None => version.clone(),
        };
        Some((one.id.clone(), name))
    });
    named.collect()
}

fn terms_resting(print: &Print, source: &Source) -> Vec<(String, String)> {
    let terms = print.edition().terms.iter();
    let named = terms.flat_map(|term| {
        let own = term.uses.iter().filter(|one| rests(&one.evidence, source));
        own.map(|one| {
            let layer = print.layer(&one.layer);
            let filled = [("layer", layer.name.as_str()), ("words", &term.name)];
            (format!("term-{}", term.id), print.say_with("explanation-of-shared", &filled))
        })
    });
    named.collect()
}
