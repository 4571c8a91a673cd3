//! The page about accessibility: what was tested for every criterion of the guidelines, how, and what
//! was found; what fails first, and whom to tell.

use super::{Print, tongue};
use crate::publish::conformance::{Conformance, Criterion, Found};
use yew::prelude::*;

/// The principles under which the guidelines put their criteria, by the first digit of a number.
const PRINCIPLES: [char; 4] = ['1', '2', '3', '4'];

/// All of it; nothing where nothing was tested.
pub(super) fn accessibility(print: &Print) -> Html {
    let Some(tested) = print.tested() else { return Html::default() };
    let fails: Vec<&Criterion> = tested.with(Found::FailsInPart).collect();
    html! {
        <>
            <section id="sum">{ sum(print, tested) }</section>
            if !fails.is_empty() {
                <section id="fails">
                    <h2>{ print.say("accessible-fails") }</h2>
                    <ul class="criteria">{ for fails.into_iter().map(|one| failing(print, one)) }</ul>
                </section>
            }
            { for PRINCIPLES.into_iter().map(|digit| principle(print, tested, digit)) }
        </>
    }
}

/// How many hold, when and with what that was found, what was left out, whom to tell.
fn sum(print: &Print, tested: &Conformance) -> Html {
    let counts = Found::ALL.into_iter().map(|found| {
        html! { <li><b class="count">{ tested.with(found).count() }</b>{ " " }{ sentence(print, found) }</li> }
    });
    let publisher = print.site().publisher.clone();
    html! {
        <>
            <ul class="counted">{ for counts }</ul>
            <dl>
                <dt>{ print.say("accessible-on") }</dt>
                <dd>{ print.words().date(tested.tested_on) }</dd>
                <dt>{ print.say("accessible-with") }</dt>
                <dd>{ &tested.tested_with }</dd>
                <dt>{ print.say("accessible-not") }</dt>
                <dd>{ &tested.not_tested }</dd>
                <dt>{ print.say("accessible-tell") }</dt>
                <dd>
                    { print.say_with("accessible-whom", &[("publisher", &publisher)]) }{ " " }
                    { print.link(&format!("mailto:{}", tested.contact), tested.contact.clone().into()) }
                </dd>
            </dl>
        </>
    }
}

/// A criterion that fails in part, with what fails.
fn failing(print: &Print, criterion: &Criterion) -> Html {
    html! {
        <li>
            <p><a href={format!("#criterion-{}", criterion.number)}>{ name(print, criterion) }</a></p>
            <p>{ criterion.fails.clone() }</p>
        </li>
    }
}

fn principle(print: &Print, tested: &Conformance, digit: char) -> Html {
    let own = tested.criteria.iter().filter(|one| one.number.starts_with(digit));
    html! {
        <section>
            <h2>{ print.say(&format!("principle-{digit}")) }</h2>
            <ul class="criteria">{ for own.map(|one| entry(print, one)) }</ul>
        </section>
    }
}

/// A criterion: its name, what was found, what was done and seen, how it was tested.
fn entry(print: &Print, criterion: &Criterion) -> Html {
    let ways: Vec<String> =
        criterion.ways.iter().map(|way| print.say(&format!("tested-{way}"))).collect();
    html! {
        <li id={format!("criterion-{}", criterion.number)} data-found={criterion.found.word()}>
            <h3>{ name(print, criterion) }</h3>
            <p class="found"><b>{ sentence(print, criterion.found) }</b>{ " " }<span>{ print.words().list(&ways) }</span></p>
            <p>
                { tongue::marked(print, &criterion.how) }
                if let Some(fails) = &criterion.fails {
                    { " " }{ fails }
                }
            </p>
        </li>
    }
}

fn name(print: &Print, criterion: &Criterion) -> Html {
    html! {
        <>
            { &criterion.number }{ " " }
            { &criterion.name }{ " " }
            <span class="level">{ print.say_with("criterion-level", &[("level", &criterion.level)]) }</span>
        </>
    }
}

/// What was found, in words.
fn sentence(print: &Print, found: Found) -> String {
    print.say(&format!("criterion-{}", found.word()))
}
