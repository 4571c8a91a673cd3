//! The only place where a learner's state changes.

use super::{Action, Class, Effect, Heard, Id, Kind, State, Task, What, action::Guess};
use std::{collections::BTreeSet, rc::Rc};

/// The state after an action, and what follows from it.
pub fn reduce(state: &State, action: Action) -> (State, Vec<Effect>) {
    let mut next = state.clone();
    let effects = match action {
        Action::Go(place) => go(&mut next, place, true),
        Action::Home => {
            next.task = Task::Home;
            vec![Effect::WriteAddress(None), Effect::ShowHome]
        }
        Action::All => {
            next.task = Task::All;
            vec![Effect::WriteAddress(None), Effect::ShowAll(every_layer(&next))]
        }
        Action::LeaveClass => {
            next.class = Class::default();
            next.task = Task::Home;
            vec![Effect::LeaveClass, Effect::ShowHome]
        }
        Action::Ask(kind, queue) => ask(&mut next, kind, queue, 0),
        Action::Next => on(&mut next),
        Action::Back => match next.task.clone() {
            Task::Tour(0) | Task::Ask { at: 0, .. } => home(&mut next, None),
            Task::Tour(place) => go(&mut next, place - 1, true),
            Task::Ask { kind, queue, at } => ask(&mut next, kind, queue, at - 1),
            Task::Home | Task::All => Vec::new(),
        },
        // The address names something in the step that is shown.
        Action::Arrive(Some(place)) if next.task == Task::Tour(place) => Vec::new(),
        Action::Arrive(Some(place)) => go(&mut next, place, false),
        Action::Arrive(None) => match next.task {
            Task::Tour(_) => {
                next.task = Task::Home;
                vec![Effect::ShowHome]
            }
            _ => Vec::new(),
        },
        Action::ArriveAt(question) => {
            let mut effects = ask(&mut next, Kind::Questions, [question].into(), 0);
            effects.retain(|effect| !matches!(effect, Effect::WriteAddress(_)));
            effects
        }
        Action::Answer { question, picks, right, words } => {
            let missing = picks.iter().filter(|pick| pick.is_none()).count();
            if missing > 0 {
                next.heard = Some(Heard::Incomplete(missing));
                Vec::new()
            } else {
                let picks: Vec<String> =
                    picks.into_iter().flatten().map(|pick| pick.to_string()).collect();
                next.heard = Some(reply(state, right, words));
                vec![Effect::Do(What::Answered { question, picks: picks.join(".").into(), right })]
            }
        }
        Action::Foretell { guesses, words } => {
            next.heard = Some(Heard::Foretold(words));
            let done = |Guess { annotation, stance, hit }| {
                Effect::Do(What::Foretold { annotation, stance, hit })
            };
            guesses.into_iter().map(done).collect()
        }
        Action::SetAsking(on) => {
            let mut effects = vec![Effect::Do(What::Asking(on))];
            if !on && let Task::Tour(place) = next.task {
                effects.extend(show(&next, place, true));
            }
            effects
        }
        Action::Read(id) if state.record.read().contains(&id) => Vec::new(),
        Action::Read(id) => vec![Effect::Do(What::Read(id))],
        Action::Did { deed, kept, today } => {
            next.today = today;
            if !kept && !state.kept.refused {
                let before = next.heard.take().filter(|heard| is_of(heard, &deed.what));
                next.heard = Some(Heard::Refused(before.map(Rc::new)));
            }
            next.kept.refused = !kept;
            Rc::make_mut(&mut next.record).add([deed]);
            Vec::new()
        }
        Action::Shelf { record, kept, today, ahead } => {
            if kept.refused && !state.kept.refused {
                // As when a file is imported and there is no room for it.
                let before = next.heard.take().filter(|it| matches!(it, Heard::Imported(..)));
                next.heard = Some(Heard::Refused(before.map(Rc::new)));
            }
            next.record = Rc::new(record);
            next.kept = kept;
            (next.today, next.ahead) = (today, ahead);
            Vec::new()
        }
        Action::Import(None) => {
            next.heard = Some(Heard::NotOurs);
            Vec::new()
        }
        Action::Import(Some((deeds, unread))) => {
            next.heard = Some(Heard::Imported(deeds.len(), unread));
            Rc::make_mut(&mut next.record).add(deeds.iter().cloned());
            vec![Effect::Keep(deeds)]
        }
        Action::WishErase(wish) => {
            next.erasing = wish;
            vec![Effect::AttendErasing(wish)]
        }
        Action::Erase => {
            next.erasing = false;
            next.record = Rc::default();
            next.kept.aside = 0;
            next.heard = Some(Heard::Erased);
            vec![Effect::Erase, Effect::AttendErasing(false)]
        }
    };
    (next, effects)
}

/// Whether something is said to this very deed; that is not lost over what becomes of the deed.
fn is_of(heard: &Heard, what: &What) -> bool {
    match heard {
        Heard::Reply { .. } => matches!(what, What::Answered { .. }),
        Heard::Foretold(_) => matches!(what, What::Foretold { .. }),
        Heard::Finished => *what == What::Finished,
        _ => false,
    }
}

/// What is said to an answer, told from what was said before.
fn reply(before: &State, right: bool, words: Rc<str>) -> Heard {
    let time = match before.heard {
        Some(Heard::Reply { time, .. }) => time + 1,
        _ => 0,
    };
    Heard::Reply { right, words, time }
}

/// To a step; to where one begins where there is no such step.
fn go(next: &mut State, place: usize, by_reader: bool) -> Vec<Effect> {
    next.heard = None;
    let Some(id) = next.route().get(place).map(|step| step.id.clone()) else {
        next.task = Task::Home;
        return vec![Effect::ShowHome];
    };
    next.task = Task::Tour(place);
    let mut effects = Vec::new();
    if by_reader {
        effects.push(Effect::WriteAddress(Some(place + 1)));
    }
    effects.extend(show(next, place, !next.asking()));
    effects.push(Effect::Do(What::Took(id)));
    effects
}

/// The layers that are on while every step can be seen.
fn every_layer(state: &State) -> Vec<Id> {
    let told = || {
        let all: BTreeSet<&Id> = state.course.steps.iter().flat_map(|step| &step.layers).collect();
        all.into_iter().cloned().collect()
    };
    state.class.layers.clone().unwrap_or_else(told)
}

/// What shows a step.
fn show(state: &State, place: usize, open: bool) -> Option<Effect> {
    let route = state.route();
    let step = route.get(place)?;
    let layers = state.class.layers.clone().unwrap_or_else(|| step.layers.clone());
    Some(Effect::ShowStep { step: step.id.clone(), layers, open })
}

/// To a question or a clause; to where one begins where there is none.
fn ask(next: &mut State, kind: Kind, queue: Rc<[Id]>, at: usize) -> Vec<Effect> {
    next.heard = None;
    let Some(id) = queue.get(at).cloned() else { return home(next, None) };
    next.task = Task::Ask { kind, queue, at };
    let show = match kind {
        Kind::Questions => Effect::ShowQuestion(id),
        Kind::Clauses => Effect::ShowClause(id),
    };
    vec![Effect::WriteAddress(None), show]
}

fn on(next: &mut State) -> Vec<Effect> {
    match next.task.clone() {
        Task::Tour(place) if place + 1 < next.route().len() => go(next, place + 1, true),
        Task::Tour(_) => {
            let mut effects = home(next, Some(Heard::Finished));
            effects.insert(0, Effect::Do(What::Finished));
            effects
        }
        Task::Ask { kind, queue, at } if at + 1 < queue.len() => ask(next, kind, queue, at + 1),
        Task::Ask { kind, queue, .. } => home(next, Some(Heard::Done(kind, queue.len()))),
        Task::Home | Task::All => Vec::new(),
    }
}

fn home(next: &mut State, heard: Option<Heard>) -> Vec<Effect> {
    next.task = Task::Home;
    next.heard = heard;
    vec![Effect::WriteAddress(None), Effect::ShowHome]
}

#[cfg(test)]
mod tests;
