//! The address: read, written, and heard when it changes without us.

use super::{outlet::Outlet, window};
use crate::{
    learner::{Class, Course},
    reader::{Id, Link, State},
    wire,
};
use gloo_events::EventListener;
use std::collections::BTreeSet;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// What the address says now. A host's address says nothing to us.
pub(crate) fn read(outlet: Outlet, known: &BTreeSet<Id>) -> Link {
    if outlet == Outlet::Element {
        return Link::default();
    }
    let (query, fragment) = parts();
    wire::link::parse(&query, &fragment, known)
}

/// Puts the state into the address. A fragment of none leaves the fragment as it is. A host's address
/// is left alone, and so is the way back of a host's page that has us in a frame.
pub(crate) fn write(outlet: Outlet, state: &State, fragment: Option<&str>, push: bool) {
    if outlet == Outlet::Element {
        return;
    }
    let (query, old_fragment) = parts();
    let query = wire::link::query(&query, &state.layers);
    let fragment = fragment.unwrap_or(&old_fragment);
    let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let address = format!("?{query}{hash}");
    // Some hosts forbid writing (a file opened from disk, a sandboxed frame); reading goes on.
    let _ = if push && outlet == Outlet::Page && fragment != old_fragment {
        // Back shall lead to the explanation that the address names, not to where the page stood.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// Calls back with what the address says whenever the reader goes back, forward or to a fragment.
pub(crate) fn on_arrival(
    outlet: Outlet,
    known: BTreeSet<Id>,
    arrive: impl Fn(Link) + 'static,
) -> Option<EventListener> {
    let window = window()?;
    if outlet == Outlet::Element {
        return None;
    }
    Some(EventListener::new(&window, "popstate", move |_| arrive(read(outlet, &known))))
}

/// What the address says of a lesson: what a teacher has chosen, and which step.
pub(crate) fn lesson(
    outlet: Outlet,
    course: &Course,
    layers: &BTreeSet<Id>,
) -> (Class, Option<usize>) {
    if outlet == Outlet::Element {
        return (Class::default(), None);
    }
    let (query, fragment) = parts();
    wire::lesson::parse(&query, &fragment, course, layers)
}

/// The fragment of the address, without `#`.
pub(crate) fn fragment(outlet: Outlet) -> String {
    if outlet == Outlet::Element { String::new() } else { parts().1 }
}

/// Puts a step's number into the address, or takes it out, as a place of its own in the way back.
pub(crate) fn write_step(outlet: Outlet, step: Option<usize>) {
    if outlet == Outlet::Element {
        return;
    }
    let (old, fragment) = parts();
    let query = wire::lesson::query(&old, step);
    if query == old && fragment.is_empty() {
        return;
    }
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let address = if query.is_empty() { own() } else { format!("?{query}") };
    let _ = if outlet == Outlet::Page {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// Takes what a teacher has chosen out of the address.
pub(crate) fn leave_class(outlet: Outlet) {
    let history = window().filter(|_| outlet != Outlet::Element).map(|window| window.history());
    if let Some(Ok(history)) = history {
        let query = wire::lesson::without_class(&parts().0);
        let address = if query.is_empty() { own() } else { format!("?{query}") };
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Calls back whenever the address changes without us.
pub(crate) fn on_change(outlet: Outlet, then: impl Fn() + 'static) -> Option<EventListener> {
    let window = window().filter(|_| outlet != Outlet::Element)?;
    Some(EventListener::new(&window, "popstate", move |_| then()))
}

/// The address of this very page, without query and fragment.
pub(crate) fn own() -> String {
    let whole = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    whole.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The query without `?` and the fragment without `#`.
fn parts() -> (String, String) {
    let location = window().map(|window| window.location());
    let part = |text: Option<String>| text.unwrap_or_default();
    let query = part(location.as_ref().and_then(|location| location.search().ok()));
    let fragment = part(location.as_ref().and_then(|location| location.hash().ok()));
    (query.trim_start_matches('?').to_owned(), fragment.trim_start_matches('#').to_owned())
}
