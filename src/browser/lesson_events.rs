//! What a learner does on the page, heard at the root and told as actions.

use super::{
    lesson::{attribute, details, picks, reply},
    page::{all, focus, one},
};
use crate::learner::{Action, Course, Id, action::Guess};
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlElement, HtmlInputElement, MouseEvent};

/// What holds stances to foretell.
const FORETOLD: &str = "[data-step], [data-clause]";

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

fn above(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// An answer is opened, or what was foretold is: the deed is done.
pub(crate) fn on_toggle(root: &Element, act: impl Fn(Action) + 'static) -> EventListener {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(root, "toggle", options, move |event| {
        let Some(frame) = target::<HtmlDetailsElement>(event).filter(HtmlDetailsElement::open)
        else {
            return;
        };
        let action = match frame.class_name().as_str() {
            "answer" => above(&frame, "[data-question]").and_then(|question| answered(&question)),
            "reveal" => above(&frame, FORETOLD).and_then(|step| foretold(&step)),
            _ => None,
        };
        action.into_iter().for_each(&act);
    })
}

/// The answer to a question; nothing where this choice was told already, or nothing is chosen.
fn answered(question: &Element) -> Option<Action> {
    let (picks, right) = picks(question);
    let all: Option<Vec<String>> =
        picks.iter().map(|pick| pick.map(|pick| pick.to_string())).collect();
    let words = all?.join(".");
    if attribute(question, "data-checked") == words {
        return None;
    }
    let _ = question.set_attribute("data-checked", &words);
    let id = attribute(question, "data-question").into();
    Some(Action::Answer { question: id, picks, right, words: reply(question) })
}

/// What was foretold in a step; nothing where nothing was chosen or all of it was told already.
fn foretold(step: &Element) -> Option<Action> {
    let (mut guesses, mut words) = (Vec::new(), Vec::new());
    for guess in all::<Element>(step, "[data-guess]:not([data-told])") {
        let chosen = one(&guess, "input:checked").and_then(|it| it.dyn_into().ok());
        let Some(chosen): Option<HtmlInputElement> = chosen else { continue };
        let hit = chosen.has_attribute("data-right");
        let _ = guess.set_attribute("data-told", "");
        let said = one(&guess, if hit { ".hit" } else { ".miss" });
        words.extend(said.and_then(|said| said.text_content()));
        guesses.push(Guess {
            annotation: attribute(&guess, "data-guess").into(),
            stance: chosen.value().into(),
            hit,
        });
    }
    for field in all::<HtmlInputElement>(step, "[data-guess] input") {
        field.set_disabled(true);
    }
    let words = words.join(" ").into();
    (!guesses.is_empty()).then_some(Action::Foretell { guesses, words })
}

/// Clicks. “Check” waits until something is chosen in every row; when every stance of a step is
/// foretold by a tap, its explanations open. By keyboard a choice moves with the arrows and is not
/// made yet: there the learner opens them. What keeps the browser from opening an answer comes last:
/// once the program has stopped, answers open by themselves.
pub(crate) fn on_click(root: &Element, act: impl Fn(Action) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(root, "click", options, move |event| {
        let Some(at) = target::<Element>(event) else { return };
        if let Some(summary) = above(&at, ".answer > summary") {
            let Some(question) = above(&summary, "[data-question]") else { return };
            let open = details(&question, "answer").is_some_and(|frame| frame.open());
            let (picks, right) = picks(&question);
            if !open && picks.iter().any(Option::is_none) {
                let id = attribute(&question, "data-question").into();
                act(Action::Answer { question: id, picks, right, words: "".into() });
                set_missing(&question, true);
                event.prevent_default();
            }
            return;
        }
        // What was foretold is told: there is no way back to not knowing.
        if let Some(reveal) = above(&at, ".reveal > summary").and_then(|it| above(&it, ".reveal"))
            && reveal.has_attribute("open")
        {
            event.prevent_default();
            return;
        }
        // A key press that chooses is told as a click, too, but no finger or button made it.
        let by_hand = event.dyn_ref::<MouseEvent>().is_some_and(|mouse| mouse.detail() > 0);
        if !by_hand || above(&at, "[data-guess]").is_none() {
            return;
        }
        if let Some(step) = above(&at, FORETOLD) {
            let guesses = all::<Element>(&step, "[data-guess]");
            let chosen = |guess: &Element| one(guess, "input:checked").is_some();
            if guesses.iter().all(chosen)
                && let Some(reveal) = details(&step, "reveal")
            {
                reveal.set_open(true);
                if let Some(summary) = one(&reveal, "summary") {
                    focus(&summary);
                }
            }
        }
    })
}

fn set_missing(question: &Element, missing: bool) {
    let note = one(question, ".missing").and_then(|note| note.dyn_into::<HtmlElement>().ok());
    if let Some(note) = note {
        note.set_hidden(!missing);
    }
}

/// A choice is made, or the box is turned that asks for stances first. Another choice closes the
/// answer to the one before.
pub(crate) fn on_change(root: &Element, act: impl Fn(Action) + 'static) -> EventListener {
    EventListener::new(root, "change", move |event| {
        let Some(field) = target::<HtmlInputElement>(event) else { return };
        if field.name() == "asking" {
            act(Action::SetAsking(field.checked()));
        } else if let Some(question) = above(&field, "[data-question]") {
            set_missing(&question, false);
            if let Some(answer) = details(&question, "answer") {
                answer.set_open(false);
            }
        }
    })
}

/// The id of the question that a fragment names.
pub(crate) fn question_of(fragment: &str, course: &Course) -> Option<Id> {
    let id = Id::from(fragment.strip_prefix("q-")?);
    course.questions.contains(&id).then_some(id)
}
