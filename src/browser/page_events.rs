//! What the reader does on the page, heard at the explainer's root and told as actions.

use super::{
    frames::after_paint,
    outlet::{Outlet, outlet},
    page::{
        explanation_of, explanations_of_mark, explanations_of_sign, is_explanation, is_paragraph,
        words_of,
    },
};
use crate::reader::{Action, Id};
use gloo_events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlInputElement, KeyboardEvent, MouseEvent};

/// Clicks on marked words, on signs and on links to explanations. A click that asks for a new tab,
/// and every other link, is left to the browser; so is every link once the program has stopped,
/// because what would keep the browser from following it comes last.
pub(crate) fn on_click(root: &Element, act: impl Fn(Action) + 'static) -> EventListener {
    let own = root.clone();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(root, "click", options, move |event| {
        let plain = event.dyn_ref::<MouseEvent>().is_some_and(|mouse| {
            mouse.button() == 0
                && !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key())
        });
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
        let Some(link) = link.filter(|_| plain && !event.default_prevented()) else { return };
        if let Some(action) = action_of(&own, &link) {
            act(action);
            event.prevent_default();
        }
    })
}

/// What a link asks for: words, all that lies over them; a sign in the margin, all of its layer on
/// its paragraph; any other link, the explanation that it names. Inside a host's page a link to a
/// paragraph is ours, too: the host's way back shall not lead through it, and in a shadow root no
/// address leads to it.
fn action_of(root: &Element, link: &Element) -> Option<Action> {
    let some = |ids: Vec<Id>| (!ids.is_empty()).then_some(ids);
    if let Ok(Some(mark)) = link.closest("mark[data-annotation]") {
        return some(explanations_of_mark(&mark)).map(Action::Tap);
    }
    if link.has_attribute("data-layer") {
        return some(explanations_of_sign(link)).map(Action::Tap);
    }
    let id = link.get_attribute("href").map(|href| href.trim_start_matches('#').to_owned());
    let id = id?;
    if !is_explanation(root, &id) {
        return (outlet(root) != Outlet::Page && is_paragraph(root, &id))
            .then(|| Action::Go(Id::from(id)));
    }
    let as_words = link.has_attribute("data-as-words").then(|| words_of(root, &id)).flatten();
    let shared = as_words.and_then(|mark| some(explanations_of_mark(&mark)));
    Some(Action::Open(shared.unwrap_or_else(|| vec![Id::from(id)])))
}

/// A layer's switch is turned. The page has shown it by its style already; the rest waits until
/// that is drawn.
pub(crate) fn on_switch(root: &Element, act: impl Fn(Action) + 'static) -> EventListener {
    let act = Rc::new(act);
    EventListener::new(root, "change", move |event| {
        let switch = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(switch) = switch.filter(|switch| switch.name() == "layer") else { return };
        let (layer, on) = (Id::from(switch.value()), switch.checked());
        // A host's wish is put onto the switch by a script.
        let by_reader = event.is_trusted();
        let act = act.clone();
        after_paint(move || act(Action::SetLayer { layer, on, by_reader }));
    })
}

/// Escape, wherever the focus is in the explainer or nowhere in the page, unless something nearer
/// has used it.
pub(crate) fn on_escape(root: &Element, act: impl Fn(Action) + 'static) -> Option<EventListener> {
    let own = root.clone();
    let document = root.owner_document()?;
    Some(EventListener::new(&document, "keydown", move |event| {
        let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape");
        // Inside a shadow root the event's own path begins there; its target is told from outside.
        let first = event.composed_path().get(0).dyn_into::<Element>().ok();
        let Some(at) = first.filter(|_| escape && !event.default_prevented()) else { return };
        let nowhere = matches!(at.tag_name().as_str(), "BODY" | "HTML");
        if nowhere || own.contains(Some(&at)) {
            let inside = at.closest("details[data-explanation]").ok().flatten();
            act(Action::Close(inside.and_then(|frame| explanation_of(&frame))));
        }
    }))
}

/// Explanations opened or closed by the page itself. The event does not bubble, so it is caught on
/// its way down.
pub(crate) fn on_toggle(root: &Element, act: impl Fn(Action) + 'static) -> EventListener {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(root, "toggle", options, move |event| {
        let details =
            event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        if let Some((details, id)) = details.and_then(|details| {
            let id = explanation_of(&details)?;
            Some((details, id))
        }) {
            act(Action::Toggle { id, open: details.open() });
        }
    })
}
