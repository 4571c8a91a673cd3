//! The way through a lesson: where one is, back, on, and out of it.

use super::LearnProps;
use crate::{
    learner::{Action, Kind, Task},
    store::use_part,
};
use yew::prelude::*;

/// The strip at the foot of a lesson; nothing where no lesson goes on.
#[component]
pub fn Pilot(props: &LearnProps) -> Html {
    let part = use_part(&props.store, |state| {
        let title = match &state.task {
            Task::Tour(place) => state.route().get(*place).map(|step| step.title.clone()),
            _ => None,
        };
        (state.task.clone(), state.route().len(), title)
    });
    let phrases = &props.phrases;
    let (at, all, kind) = match &part.0 {
        Task::Tour(place) => (*place, part.1, "step"),
        Task::Ask { kind: Kind::Questions, queue, at } => (*at, queue.len(), "question"),
        Task::Ask { kind: Kind::Clauses, queue, at } => (*at, queue.len(), "clause"),
        Task::All => {
            let home = props.button(|| Action::Home, phrases.say("to-home"));
            return html! { if props.live { <div class="pilot">{ home }</div> } };
        }
        Task::Home => return Html::default(),
    };
    let numbers = [("number", (at + 1).to_string()), ("all", all.to_string())];
    let numbers: Vec<_> = numbers.iter().map(|(name, words)| (*name, words.as_str())).collect();
    let back = if at == 0 { "to-home" } else { "back" };
    let on = match (at + 1 == all, kind) {
        (false, "step") => "on-step",
        (false, "clause") => "on-clause",
        (false, _) => "on-question",
        (true, "step") => "end-tour",
        (true, "clause") => "end-clauses",
        (true, _) => "end-questions",
    };
    html! {
        <nav class="pilot" aria-label={phrases.say(&format!("way-{kind}"))}>
            { props.button(|| Action::Back, phrases.say(back)) }
            <p class="at">
                <span>{ phrases.with(&format!("where-{kind}"), &numbers) }</span>
                if at > 0 {
                    { " · " }{ props.link("#".to_owned(), || Action::Home, phrases.say("leave")) }
                }
            </p>
            { props.button(|| Action::Next, phrases.say(on)) }
        </nav>
    }
}
