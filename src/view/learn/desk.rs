//! Where one begins and sees how far one is: what is due, the tour, the questions, the map.

use super::{LearnProps, heard, keeping::Keeping, map::Map};
use crate::{
    learner::{Action, Heard, Id, Kind, Set, State, course::Step},
    store::use_part,
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Desk`].
#[derive(Properties, PartialEq)]
pub struct DeskProps {
    /// What every island here has.
    pub learn: LearnProps,
    /// The edition's id.
    pub edition: AttrValue,
    /// The way to the lesson on a page of its own, where it stands inside somebody else's.
    pub whole: Option<AttrValue>,
}

/// The desk.
#[component]
pub fn Desk(props: &DeskProps) -> Html {
    let learn = &props.learn;
    let state = use_part(&learn.store, State::clone);
    let phrases = &learn.phrases;
    html! {
        <div class="desk">
            if learn.live && state.class != crate::learner::Class::default() {
                <p class="class">{ phrases.say("class") }{ " " }{ learn.link("?".to_owned(), || Action::LeaveClass, phrases.say("class-leave")) }</p>
            }
            if let Some(outcome) = state.heard.as_ref().filter(|heard| matches!(heard, Heard::Finished | Heard::Done(..))) {
                // The live region has said it.
                <p aria-hidden="true">{ heard::sentence(phrases, Some(outcome)) }</p>
            }
            <section class="desk-tour">
                <h2>{ phrases.say("tour") }</h2>
                { begin(learn, &state) }
                <ol>{ for state.route().iter().enumerate().map(|(at, step)| self::step(learn, &state, at, step)) }</ol>
                if learn.live {
                    <p>{ learn.link("#tour".to_owned(), || Action::All, phrases.say("read-all")) }</p>
                }
            </section>
            <section class="desk-questions">
                <h2>{ phrases.say("questions") }</h2>
                if learn.live {
                    { due(learn, &state) }
                }
                { sets(learn, &state) }
            </section>
            if !state.course.clauses.is_empty() && state.class.steps.is_none() {
                <section class="desk-clauses">
                    <h2>{ phrases.say("clauses") }</h2>
                    { clauses(learn, &state) }
                </section>
            }
            <section>
                <h2>{ phrases.say("progress") }</h2>
                <Map ..learn.clone() />
                if learn.live {
                    <Keeping learn={learn.clone()} edition={props.edition.clone()} whole={props.whole.clone()} />
                }
            </section>
        </div>
    }
}

/// Begin the tour, or go on with it.
fn begin(learn: &LearnProps, state: &State) -> Html {
    let phrases = &learn.phrases;
    let resume = state.resume().filter(|_| learn.live);
    let place = resume.unwrap_or_default();
    let words = match resume {
        Some(place) => phrases.with("resume", &[("number", &(place + 1).to_string())]),
        None => phrases.say("begin"),
    };
    let href = state.route().first().map(|step| anchor(state, &step.id)).unwrap_or_default();
    html! { <p class="begin">{ learn.link(href, move || Action::Go(place), words) }</p> }
}

/// A step in the list: its title leads to it; whether it was taken is a sign and a word.
fn step(learn: &LearnProps, state: &State, at: usize, step: &Step) -> Html {
    let taken = state.record.took().contains(&step.id);
    let href = anchor(state, &step.id);
    html! {
        <li data-taken={taken.then_some("")}>
            { learn.link(href, move || Action::Go(at), step.title.to_string()) }
            if taken {
                <span class="taken">{ " " }<span aria-hidden="true">{ "✓" }</span><span class="unseen">{ learn.phrases.say("taken") }</span></span>
            }
        </li>
    }
}

/// The fragment of a step: its place in the whole tour.
fn anchor(state: &State, step: &str) -> String {
    let at = state.course.place(step).unwrap_or_default();
    format!("#step-{}", at + 1)
}

/// What comes back today, or when something will.
fn due(learn: &LearnProps, state: &State) -> Html {
    let phrases = &learn.phrases;
    let (due, next) = state.due();
    if !due.is_empty() {
        let words = phrases.count("due", due.len(), &[]);
        let queue: Rc<[Id]> = due.into();
        let ask = learn
            .button(move || Action::Ask(Kind::Questions, queue.clone()), phrases.say("review"));
        return html! { <p class="due">{ words }{ " " }{ ask }</p> };
    }
    let words = match next {
        Some(day) => {
            let days = usize::try_from(day - state.today).unwrap_or_default();
            phrases.count("due-in", days, &[])
        }
        None => phrases.say("due-never"),
    };
    html! { <p class="due">{ words }</p> }
}

/// The clauses that the tour leaves out: those that are still closed, or all of them.
fn clauses(learn: &LearnProps, state: &State) -> Html {
    let closed = state.closed_clauses();
    let all = &state.course.clauses;
    let row = |name: &str, clauses: &[Id]| {
        let queue: Rc<[Id]> = clauses.into();
        let href = queue.first().map(|id| format!("#foretell-{id}")).unwrap_or_default();
        let ask = move || Action::Ask(Kind::Clauses, queue.clone());
        let link = learn.link(href, ask, learn.phrases.say(name));
        html! { <li>{ link }{ " " }<span class="count">{ clauses.len() }</span></li> }
    };
    html! {
        <ul class="sets">
            if !closed.is_empty() && closed.len() < all.len() {
                { row("set-clauses", &closed) }
            }
            { row("set-all-clauses", all) }
        </ul>
    }
}

/// The questions: those not answered yet, all of them, and the sets.
fn sets(learn: &LearnProps, state: &State) -> Html {
    let phrases = &learn.phrases;
    let all: Vec<Id> = state.questions().into_iter().cloned().collect();
    let new: Vec<Id> = all.iter().filter(|id| state.knows(id).is_none()).cloned().collect();
    let known = all.iter().filter(|id| state.knows(id) == Some(true)).count();
    let row = |name: String, questions: &[Id]| {
        let queue: Rc<[Id]> = questions.into();
        let href = queue.first().map(|id| format!("#q-{id}")).unwrap_or_default();
        let link = learn.link(href, move || Action::Ask(Kind::Questions, queue.clone()), name);
        html! { <li>{ link }{ " " }<span class="count">{ questions.len() }</span></li> }
    };
    let whole = state.class.questions.is_none();
    let sets: Vec<&Set> = state.course.sets.iter().filter(|_| whole).collect();
    html! {
        <>
            if learn.live && new.len() < all.len() {
                <p>{ phrases.count("known", known, &[("all", &all.len().to_string())]) }</p>
            }
            <ul class="sets">
                if learn.live && !new.is_empty() && new.len() < all.len() {
                    { row(phrases.say("set-new"), &new) }
                }
                { row(phrases.say("set-all"), &all) }
                { for sets.into_iter().map(|set| row(set.name.to_string(), &set.questions)) }
            </ul>
        </>
    }
}
