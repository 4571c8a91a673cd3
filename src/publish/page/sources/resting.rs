//! What rests on a source: explanations, wordings, events, claims, by kind and with a link each.

use crate::{
    edition::{Evidence, Paragraph, Source},
    publish::{
        page::Print,
        place::{Leaf, View},
    },
};
use yew::prelude::*;

/// Everything that rests on a source.
pub(super) fn resting(print: &Print, source: &Source) -> Html {
    let kinds = [
        ("rests-explanations", explanations(print, source)),
        ("rests-wording", wording(print, source)),
        ("rests-variants", variants(print, source)),
        ("rests-terms", terms(print, source)),
        ("rests-events", events(print, source)),
        ("rests-article", article(print, source)),
    ];
    let kinds = kinds.into_iter().filter(|(_, links)| !links.is_empty()).map(|(kind, links)| {
        let links = links.into_iter().map(|link| html! { <dd>{ link }</dd> });
        html! { <div><dt>{ print.say(kind) }</dt>{ for links }</div> }
    });
    html! { <dl class="resting">{ for kinds }</dl> }
}

fn rests(evidence: &[Evidence], source: &Source) -> bool {
    evidence.iter().any(|one| one.source.as_deref() == Some(&source.key))
}

/// A paragraph as short as it can be named.
fn short(paragraph: &Paragraph) -> &str {
    let label = &paragraph.label;
    if label.contains(char::is_alphanumeric) { label } else { &paragraph.name }
}

fn explanations(print: &Print, source: &Source) -> Vec<Html> {
    // Another wording that is drawn over words is told of as a wording.
    let own = print
        .edition()
        .annotations
        .iter()
        .filter(|one| !print.layer(&one.layer).is_variants() && rests(&one.evidence, source));
    let links = own.filter_map(|annotation| {
        let paragraph = print.edition().paragraph(&annotation.target.paragraph)?;
        let named = [("number", print.number(&annotation.id)), ("label", short(paragraph))];
        let words = print.say_with("explanation-short", &named);
        Some(print.link(&format!("#{}", annotation.id), words.into()))
    });
    links.collect()
}

/// The paragraphs whose words it shows, and the text itself where it is the document's own entry.
fn wording(print: &Print, source: &Source) -> Vec<Html> {
    let is_record = print.edition().record.as_ref() == Some(&source.key);
    let record = is_record.then(|| print.link_to(&View::Read, print.say("link-text").into()));
    let paragraphs = print.edition().paragraphs.iter();
    let own = paragraphs.filter(|one| one.witnesses.iter().any(|w| w.source == source.key));
    let links =
        own.map(|one| print.link(&format!("#{}-checked", one.id), short(one).to_owned().into()));
    record.into_iter().chain(links).collect()
}

fn variants(print: &Print, source: &Source) -> Vec<Html> {
    let Some(all) = &print.edition().variants else { return Vec::new() };
    let own = all.variants.iter().filter(|variant| rests(&variant.evidence, source));
    let named = own.filter_map(|variant| {
        let version = all.version(&variant.version)?;
        let paragraph = variant.on.as_ref().and_then(|on| print.edition().paragraph(&on.paragraph));
        let place = paragraph.map(short).or(variant.at.as_deref()).map(str::to_owned);
        let words: Vec<String> =
            [Some(version.name.clone()), place].into_iter().flatten().collect();
        let words = print.words().list(&words);
        Some(match print.edition().annotation(&variant.id) {
            Some(drawn) => print.link(&format!("#{}", drawn.id), words.into()),
            None => within(print, Leaf::Wordings, &variant.id, words.into()),
        })
    });
    named.collect()
}

fn terms(print: &Print, source: &Source) -> Vec<Html> {
    let terms = print.edition().terms.iter();
    let own = terms.filter(|term| term.uses.iter().any(|one| rests(&one.evidence, source)));
    let links = own.map(|term| {
        let name = html! { <span lang={term.lang.clone()}>{ &term.name }</span> };
        within(print, Leaf::Terms, &format!("term-{}", term.id), name)
    });
    links.collect()
}

fn events(print: &Print, source: &Source) -> Vec<Html> {
    let own = print.edition().events.iter().filter(|event| rests(&event.evidence, source));
    own.map(|event| print.link(&format!("#event-{}", event.id), event.name.clone().into()))
        .collect()
}

/// The article that is taken apart.
fn article(print: &Print, source: &Source) -> Vec<Html> {
    let own = print.edition().article.iter().filter(|article| article.source == source.key);
    let links = own.map(|article| {
        let count = article.claims.len().to_string();
        let words = print.say_with("rests-claims", &[("count", &count)]);
        print.link_to(&View::Leaf(Leaf::Article), words.into())
    });
    links.collect()
}

/// A link to a place on another page about the text; words alone where the edition has no such page.
fn within(print: &Print, leaf: Leaf, id: &str, words: Html) -> Html {
    if Leaf::of(print.edition()).any(|one| one == leaf) {
        let way = print.place().to_leaf(leaf, id);
        html! { <a href={way.href} target={way.target}>{ words }</a> }
    } else {
        words
    }
}
