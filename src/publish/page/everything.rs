//! Everything at once, for paper: the text with every layer, each note in full below its paragraph,
//! sources by number.

use super::{
    Print, about, checked, commonmark,
    evidence::{foreign, quoted_words, said, whose},
    explanation::signed,
    key, marked, paragraph, sources, tongue, wording as other_wording,
};
use crate::edition::{
    Annotation, Evidence, Grade, Paragraph, Part, Source, Variant, Version, Witness,
};
use std::collections::BTreeMap;
use yew::prelude::*;

/// What the notes cite from: each source's number by its key.
type Numbers<'a> = BTreeMap<&'a str, usize>;

/// The signs, the text with its notes, the sources.
pub(super) fn everything(print: &Print) -> Html {
    let edition = print.edition();
    let sources = sources::in_order(edition);
    let numbers: Numbers<'_> =
        (1..).zip(&sources).map(|(at, one)| (one.key.as_str(), at)).collect();
    html! {
        <>
            <section class="before">
                { commonmark::blocks(print, &edition.about) }
                { about::who_speaks(print) }
                { key::key(print) }
                { commonmark::blocks(print, &edition.text_checked) }
            </section>
            <div class="every-layer">
                { for edition.parts.iter().map(|part| self::part(print, &numbers, part)) }
            </div>
            <section>
                <h2>{ print.say("heading-sources") }</h2>
                <ol class="numbered">{ for (1..).zip(sources).map(|(at, source)| entry(print, at, source)) }</ol>
            </section>
        </>
    }
}

fn part(print: &Print, numbers: &Numbers<'_>, part: &Part) -> Html {
    let own = print.edition().paragraphs.iter().enumerate();
    let own = own.filter(|(_, paragraph)| paragraph.part == part.id);
    html! {
        <>
            <h2>{ &part.heading }</h2>
            { for own.map(|(at, paragraph)| with_notes(print, numbers, paragraph, at)) }
        </>
    }
}

/// A paragraph and everything that is said of it. `at` is its place in the text.
fn with_notes(print: &Print, numbers: &Numbers<'_>, paragraph: &Paragraph, at: usize) -> Html {
    let heading = [("name", paragraph.name.as_str()), ("topic", &paragraph.topic)];
    let notes = paragraph::in_order(print, paragraph, at);
    html! {
        <section class="entry" id={paragraph.id.clone()}>
            <h3>{ print.say_with("paragraph-heading", &heading) }</h3>
            { marked::words(print, paragraph) }
            <ul class="notes">
                { wording(print, numbers, paragraph) }
                { for notes.into_iter().map(|(one, _)| note(print, numbers, one)) }
            </ul>
        </section>
    }
}

/// How far the wording was checked.
fn wording(print: &Print, numbers: &Numbers<'_>, paragraph: &Paragraph) -> Html {
    let (grade, _) = checked::grade_words(print, paragraph);
    let witness = |witness: &Witness| {
        html! {
            <li>
                { cited(numbers, &witness.source, None) }{ " " }
                { checked::shown(print, paragraph, witness) }
                if let Some(note) = &witness.note {
                    { print.say("full-stop") }{ commonmark::inline(print, note) }
                }
            </li>
        }
    };
    html! {
        <li class="wording" id={format!("{}-checked", paragraph.id)}>
            <p class="name"><b>{ checked::grade_sign(paragraph.grade) }{ " " }{ grade }</b></p>
            if let Some(doubt) = &paragraph.doubt {
                <p>{ commonmark::inline(print, doubt) }</p>
            }
            if !paragraph.witnesses.is_empty() {
                <ul>{ for paragraph.witnesses.iter().map(witness) }</ul>
            }
        </li>
    }
}

/// Another wording, after the words that it stands for.
fn other_words(print: &Print, variant: &Variant, version: &Version) -> Html {
    let words = variant.words.as_ref().map(|words| {
        let lang = version.foreign_lang().map(str::to_owned);
        let english = words.translation.as_ref().map(|text| quoted_words(print, text));
        html! {
            <>
                { print.say("colon") }<i {lang}>{ quoted_words(print, &words.text) }</i>
                if let Some(english) = english {
                    { " " }<i>{ english }</i>{ " (" }{ print.say("translated-ours") }{ ")" }
                }
            </>
        }
    });
    html! { <>{ " " }{ &version.name }{ for words }</> }
}

/// One explanation in full.
fn note(print: &Print, numbers: &Numbers<'_>, annotation: &Annotation) -> Html {
    let layer = print.layer(&annotation.layer);
    let (sign, stance) = signed(print, annotation);
    let number = print.number(&annotation.id);
    let body = &annotation.body;
    let other = other_wording::of(print, &annotation.id);
    html! {
        <li id={annotation.id.clone()} data-layer={annotation.layer.clone()}>
            <p class="name">
                <b class="tone">{ number }{ " " }{ sign }{ " " }{ &layer.name }{ " " }{ stance }</b>{ " " }
                <i>{ quoted_words(print, &checked::from_to(&annotation.target.selector.exact)) }</i>
                { for other.map(|(variant, version)| other_words(print, variant, version)) }
            </p>
            <p class="gist">{ commonmark::inline(print, &body.gist) }</p>
            { passage(print, "why", body.why.as_deref()) }
            { passage(print, "looked-for", body.looked_for.as_deref()) }
            if !annotation.evidence.is_empty() {
                <ul>{ for annotation.evidence.iter().map(|one| item(print, numbers, one)) }</ul>
            }
            { passage(print, "answer", body.answer.as_deref()) }
            { passage(print, "common", body.common.as_deref()) }
            { see(print, annotation) }
        </li>
    }
}

fn passage(print: &Print, heading: &str, text: Option<&str>) -> Html {
    let Some(text) = text else { return Html::default() };
    html! { <div class="passage"><b>{ print.say(heading) }</b>{ " " }{ commonmark::blocks(print, text) }</div> }
}

/// One piece of evidence. What was seen is the rule, and only what was not is said to be.
fn item(print: &Print, numbers: &Numbers<'_>, evidence: &Evidence) -> Html {
    let quotation = evidence.quotation.as_ref().map(|quotation| {
        let translation = quotation.translation.as_ref().map(|translation| {
            html! { <><i>{ quoted_words(print, &translation.text) }</i>{ " (" }{ whose(print, translation) }{ ") " }</> }
        });
        html! { <><i lang={quotation.lang.clone()}>{ quoted_words(print, &quotation.text) }</i>{ " " }{ translation }</> }
    });
    html! {
        <li>
            { quotation }
            if let Some(fact) = &evidence.fact {
                { commonmark::inline(print, fact) }{ " " }
            }
            { said(print, evidence) }
            if let Some(key) = &evidence.source {
                { cited(numbers, key, evidence.locator.as_deref()) }{ " " }
            }
            if evidence.grade != Grade::Seen {
                <b>{ print.say(&format!("grade-{}", evidence.grade.word())) }</b>
            }
        </li>
    }
}

/// A source by its number.
fn cited(numbers: &Numbers<'_>, key: &str, locator: Option<&str>) -> Html {
    let number = numbers.get(key).copied().unwrap_or_default();
    let locator = locator.map(|locator| format!(", {locator}"));
    html! { <span class="cited">{ "[" }<a href={format!("#s{number}")}>{ number }</a>{ locator }{ "]" }</span> }
}

/// The numbers of the explanations that belong beside this one.
fn see(print: &Print, annotation: &Annotation) -> Html {
    if annotation.see.is_empty() {
        return Html::default();
    }
    let links = annotation.see.iter().enumerate().map(|(at, id)| {
        let comma = if at == 0 { " ".to_owned() } else { print.say("comma") };
        html! { <>{ comma }{ print.link(&format!("#{id}"), print.number(id).to_owned().into()) }</> }
    });
    html! { <p class="beside">{ " " }<b>{ print.say("see") }</b>{ for links }</p> }
}

/// A source in full. Its id on this page is its number, which is shorter than its key.
fn entry(print: &Print, number: usize, source: &Source) -> Html {
    html! {
        <li id={format!("s{number}")}>
            { source.authors.join(", ") }{ print.say("comma") }
            <cite lang={foreign(source)}>{ &source.title }</cite>
            if let Some(container) = &source.container {
                { print.say("comma") }{ tongue::marked(print, container) }
            }
            { print.say("comma") }{ print.words().date(source.date) }{ print.say("full-stop") }
            if let Some(url) = &source.url {
                { print.link(url, url.into()) }{ " " }
            }
            { source.note.clone() }
        </li>
    }
}
