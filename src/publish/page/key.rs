//! Every sign with its word and its meaning.

use super::{
    Print, article::rests_sign, checked::grade_sign, explanation::shared_sign,
    terms::in_place::SIGN, wordings::mapping,
};
use crate::edition::{Change, Degree, Grade, LayerKind, Rests, ShownWith, Stance, TextGrade};
use yew::prelude::*;

/// A sign, its word, its meaning.
type Row = (&'static str, String, String);

/// The signs by what they are said of.
pub(super) fn key(print: &Print) -> Html {
    let edition = print.edition();
    html! {
        <>
            <h3>{ print.say("key-stances") }</h3>
            { table(stances(print).chain(shared(print)).chain(at_stake(print))) }
            if edition.agreement.is_some() {
                <h3>{ print.say("key-degrees") }</h3>
                <ul class="key">{ for Degree::ALL.into_iter().map(|one| degree(print, one)) }</ul>
            }
            <h3>{ print.say("key-grades") }</h3>
            { table(grades(print)) }
            <h3>{ print.say("key-wording") }</h3>
            { table(wording(print)) }
            if edition.variants.is_some() {
                <h3>{ print.say("key-changes") }</h3>
                { table(changes(print)) }
            }
            if edition.article.is_some() {
                <h3>{ print.say("key-rests") }</h3>
                { table(rests(print)) }
            }
        </>
    }
}

fn stances(print: &Print) -> impl Iterator<Item = Row> {
    Stance::ALL.into_iter().map(|stance| {
        let word = stance.word();
        (
            stance.sign(),
            print.say(&format!("stance-{word}")),
            print.say(&format!("stance-meaning-{word}")),
        )
    })
}

/// The layers that take no stance.
fn shared(print: &Print) -> impl Iterator<Item = Row> {
    let layers = print.edition().layers.iter();
    let shared = layers.filter(|layer| !matches!(layer.kind, LayerKind::Voice { .. }));
    shared.map(|layer| {
        let meaning = match &layer.kind {
            LayerKind::Shared(ShownWith::All(_)) => print.say("shared-meaning-all"),
            LayerKind::Variants { .. } => print.say("shared-meaning-variants"),
            _ => print.say("shared-meaning-any"),
        };
        (shared_sign(layer), layer.name.clone(), meaning)
    })
}

/// What follows a word at stake in the text.
fn at_stake(print: &Print) -> Option<Row> {
    let any = !print.edition().terms.is_empty();
    any.then(|| (SIGN, print.say("term-at-stake"), print.say("term-meaning")))
}

fn changes(print: &Print) -> impl Iterator<Item = Row> {
    Change::ALL.into_iter().map(|change| {
        let word = change.word();
        (
            mapping::sign(change),
            print.say(&format!("change-{word}")),
            print.say(&format!("change-meaning-{word}")),
        )
    })
}

/// How far the sides meet: a line, as the overview draws it, with its word and its meaning.
fn degree(print: &Print, degree: Degree) -> Html {
    let word = degree.word();
    html! {
        <li>
            <span class="line" data-degree={word}></span>
            <b>{ print.say(&format!("degree-{word}")) }</b>{ " " }
            <span>{ print.say(&format!("degree-meaning-{word}")) }</span>
        </li>
    }
}

fn grades(print: &Print) -> impl Iterator<Item = Row> {
    Grade::ALL.into_iter().map(|grade| {
        let word = grade.word();
        ("", print.say(&format!("grade-{word}")), print.say(&format!("grade-meaning-{word}")))
    })
}

fn wording(print: &Print) -> impl Iterator<Item = Row> {
    TextGrade::ALL.into_iter().map(|grade| {
        let word = grade.word();
        (
            grade_sign(grade),
            print.say(&format!("checked-{word}")),
            print.say(&format!("checked-meaning-{word}")),
        )
    })
}

fn rests(print: &Print) -> impl Iterator<Item = Row> {
    Rests::ALL.into_iter().map(|rests| {
        let word = rests.word();
        (
            rests_sign(rests),
            print.say(&format!("rests-{word}")),
            print.say(&format!("rests-meaning-{word}")),
        )
    })
}

fn table(rows: impl Iterator<Item = Row>) -> Html {
    let rows = rows.map(|(sign, word, meaning)| {
        html! {
            <li>
                <span class="stance" aria-hidden="true">{ sign }</span>{ " " }
                <b>{ word }</b>{ " " }
                <span>{ meaning }</span>
            </li>
        }
    });
    html! { <ul class="key">{ for rows }</ul> }
}
