//! What became of each paragraph in a version that maps the whole text: a table, stacked where there
//! is no room for columns. Its roles are written out, since a row that is no longer a row to the style
//! sheet is none to some screen readers.

use super::{paragraph, to_paragraph, variant};
use crate::{
    edition::{Change, Grade, Variant, Version},
    publish::page::{Print, commonmark, evidence},
};
use yew::prelude::*;

/// The sign of a change; it stands beside the word.
pub(in crate::publish::page) fn sign(change: Change) -> &'static str {
    match change {
        Change::Kept => "=",
        Change::Reworded => "~",
        Change::New => "+",
        Change::Dropped => "−",
    }
}

fn word(print: &Print, change: Change) -> String {
    print.say(&format!("change-{}", change.word()))
}

/// How many of each change, and the table.
pub(super) fn mapping(print: &Print, version: &Version, own: &[&Variant]) -> Html {
    let count = |change| own.iter().filter(|one| one.change == Some(change)).count();
    let counts = Change::ALL.map(|change| {
        html! {
            <li><span class="change" aria-hidden="true">{ sign(change) }</span>{ " " }<b>{ count(change) }</b>{ " " }{ word(print, change) }</li>
        }
    });
    let heads =
        ["mapping-here", "mapping-there", "mapping-change", "mapping-gist", "mapping-grade"];
    let heads = heads.map(|head| {
        html! { <th scope="col" role="columnheader">{ print.say(head) }</th> }
    });
    html! {
        <>
            <ul class="changes" aria-label={print.say("mapping-counts")}>{ for counts }</ul>
            <table class="mapping" role="table">
                <caption>{ print.say_with("mapping-caption", &[("version", &version.name)]) }</caption>
                <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
                { for parts(print, own).into_iter().map(|(part, own)| group(print, version, part, own)) }
            </table>
        </>
    }
}

/// The entries by the part of the text that they stand in. What is new goes with what stands before it.
fn parts<'a>(print: &'a Print, own: &'a [&'a Variant]) -> Vec<(&'a str, Vec<&'a Variant>)> {
    let mut parts: Vec<(&str, Vec<&Variant>)> = Vec::new();
    for one in own {
        let part = paragraph(print, one).map(|paragraph| paragraph.part.as_str());
        match parts.last_mut() {
            Some((last, entries)) if part.is_none_or(|part| part == *last) => entries.push(one),
            _ => parts.push((part.unwrap_or_default(), vec![one])),
        }
    }
    parts
}

fn group(print: &Print, version: &Version, part: &str, own: Vec<&Variant>) -> Html {
    let heading = print.edition().parts.iter().find(|one| one.id == part);
    html! {
        <tbody role="rowgroup">
            if let Some(part) = heading {
                <tr role="row" class="of-part">
                    <th scope="rowgroup" role="rowheader" colspan="5">{ &part.heading }</th>
                </tr>
            }
            { for own.into_iter().map(|one| row(print, version, one)) }
        </tbody>
    }
}

fn row(print: &Print, version: &Version, one: &Variant) -> Html {
    let there = print.say("mapping-there");
    html! {
        <tr role="row" id={one.id.clone()}>
            <th scope="row" role="rowheader">{ here(print, one) }</th>
            <td role="cell" class="there" data-label={there}>{ one.at.clone().unwrap_or_default() }</td>
            <td role="cell" class="became">
                if let Some(change) = one.change {
                    <span class="change" aria-hidden="true">{ sign(change) }</span>{ " " }{ word(print, change) }
                }
            </td>
            <td role="cell">
                <p class="gist">{ commonmark::inline(print, &one.gist) }</p>
                { words(print, version, one) }
                { variant::in_text(print, one) }
                <details class="more">
                    <summary>{ print.say("evidence") }</summary>
                    <ul class="evidence">
                        { for one.evidence.iter().map(|one| evidence::evidence(print, one)) }
                    </ul>
                </details>
            </td>
            <td role="cell" class="how-far">{ for grades(print, one) }</td>
        </tr>
    }
}

/// The paragraph, and the words of it that the entry is about.
fn here(print: &Print, one: &Variant) -> Html {
    let Some(paragraph) = paragraph(print, one) else { return print.say("mapping-new").into() };
    html! {
        <>
            { to_paragraph(print, paragraph) }
            if let Some(words) = variant::record(one).filter(|_| one.words.is_none()) {
                <span class="exact">{ print.say_with("quoted", &[("words", words)]) }</span>
            }
        </>
    }
}

/// The other words; where there must be some and they are not known, that.
fn words(print: &Print, version: &Version, one: &Variant) -> Html {
    let other = matches!(one.change, Some(Change::Reworded | Change::New));
    if one.words.is_some() {
        variant::texts(print, version, one)
    } else if other {
        html! { <p class="note-on-words">{ print.say("variant-not-known") }</p> }
    } else {
        Html::default()
    }
}

/// Each grade of the entry's evidence once, the best first.
fn grades<'a>(print: &'a Print, one: &'a Variant) -> impl Iterator<Item = Html> + 'a {
    let there = |grade: &Grade| one.evidence.iter().any(|evidence| evidence.grade == *grade);
    Grade::ALL.into_iter().filter(there).map(|grade| {
        let word = print.say(&format!("grade-{}", grade.word()));
        html! { <><span class="grade">{ word }</span>{ " " }</> }
    })
}
