//! The bibliography: how much was seen, how the sides are balanced, and every source with how it was
//! seen and what rests on it.

mod balance;
mod resting;

use super::{Print, evidence, tongue};
use crate::edition::{Annotation, Edition, Evidence, Grade, Layer, Source};
use yew::prelude::*;

/// How the evidence was seen, the balance, then all sources by author or issuer and date.
pub(super) fn sources(print: &Print) -> Html {
    let sources = in_order(print.edition());
    let groups: Vec<&[&Source]> = sources.chunk_by(|a, b| initial(a) == initial(b)).collect();
    let initials: Vec<String> =
        groups.iter().filter_map(|own| Some(initial(own.first()?))).collect();
    let ways = initials.iter().map(|initial| {
        let name = print.say_with("sources-under", &[("initial", initial)]);
        html! { <li><a href={format!("#under-{initial}")} aria-label={name}>{ initial.to_uppercase() }</a></li> }
    });
    let count = print.edition().sources.len().to_string();
    html! {
        <>
            { grades(print) }
            { balance::balance(print) }
            <section id="all">
                <h2>{ print.say_with("sources-all", &[("count", &count)]) }</h2>
                <nav aria-label={print.say("sources-initials")}><ul class="contents">{ for ways }</ul></nav>
                { for groups.iter().map(|own| group(print, own)) }
            </section>
        </>
    }
}

/// The sources by author or issuer and date.
pub(in crate::publish) fn in_order(edition: &Edition) -> Vec<&Source> {
    let mut sources: Vec<&Source> = edition.sources.iter().collect();
    // A key begins with the family name or the issuer, then the date.
    sources.sort_by(|a, b| a.key.cmp(&b.key));
    sources
}

/// What a source stands under: its key's first letter.
fn initial(source: &Source) -> String {
    source.key.chars().take(1).collect()
}

fn group(print: &Print, own: &[&Source]) -> Html {
    let Some(first) = own.first() else { return Html::default() };
    let initial = initial(first);
    html! {
        <section>
            <h3 id={format!("under-{initial}")}>{ initial.to_uppercase() }</h3>
            <ul class="bibliography">{ for own.iter().map(|source| entry(print, source)) }</ul>
        </section>
    }
}

fn entry(print: &Print, source: &Source) -> Html {
    html! {
        <li id={format!("source-{}", source.key)}>
            <p>{ described(print, source) }</p>
            if let Some(note) = &source.note {
                <p class="seen">{ print.say_with("source-seen", &[("note", note)]) }</p>
            }
            { resting::resting(print, source) }
        </li>
    }
}

/// Who, what, where, when, with how it was seen, in one line.
pub(super) fn whole(print: &Print, source: &Source) -> Html {
    let note = source.note.as_ref().map(|note| print.say_with("source-seen", &[("note", note)]));
    html! { <>{ described(print, source) }{ " " }{ for note }</> }
}

fn described(print: &Print, source: &Source) -> Html {
    html! {
        <>
            { source.authors.join(", ") }{ print.say("comma") }
            { evidence::title(print, source) }
            if let Some(container) = &source.container {
                { print.say("comma") }{ tongue::marked(print, container) }
            }
            { print.say("comma") }{ print.words().date(source.date) }{ print.say("last-stop") }
        </>
    }
}

/// Every grade with how many pieces of evidence have it, in the whole edition.
fn grades(print: &Print) -> Html {
    let all: Vec<&Evidence> = all_evidence(print.edition()).collect();
    let rows = Grade::ALL.into_iter().map(|grade| {
        let word = grade.word();
        let count = all.iter().filter(|one| one.grade == grade).count();
        html! {
            <li>
                <span class="count">{ count }</span>
                <span class="grade">{ print.say(&format!("grade-{word}")) }</span>{ " " }
                <span>{ print.say(&format!("grade-meaning-{word}")) }</span>
            </li>
        }
    });
    html! {
        <section>
            <h2>{ print.say("sources-grades") }</h2>
            <ul class="counted">{ for rows }</ul>
        </section>
    }
}

/// Whatever anything in the edition rests on.
fn all_evidence(edition: &Edition) -> impl Iterator<Item = &Evidence> {
    let variants = edition.variants.iter().flat_map(|variants| &variants.variants);
    let uses = edition.terms.iter().flat_map(|term| &term.uses);
    // Those of other wordings are counted with the wordings.
    let drawn = |annotation: &&Annotation| {
        let layer = edition.layer(&annotation.layer);
        layer.is_some_and(Layer::is_variants)
    };
    let annotations = edition.annotations.iter().filter(move |one| !drawn(one));
    annotations
        .flat_map(|annotation| &annotation.evidence)
        .chain(variants.flat_map(|variant| &variant.evidence))
        .chain(uses.flat_map(|one| &one.evidence))
        .chain(edition.events.iter().flat_map(|event| &event.evidence))
}
