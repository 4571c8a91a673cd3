//! The address: read, written, and heard when it changes without us.

pub(crate) use super::history::own;
use super::{
    history::{self, parts},
    outlet::Outlet,
    window,
};
use crate::{
    learner::{Class, Course},
    reader::{Id, Link, State},
    wire,
};
use gloo_events::EventListener;
use std::collections::BTreeSet;

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
    let push = push && outlet == Outlet::Page && fragment.is_some_and(|it| it != old_fragment);
    history::write(query, fragment.map_or(old_fragment, str::to_owned), push);
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
    Some(EventListener::new(&window, "popstate", move |_| {
        history::give_up();
        arrive(read(outlet, &known));
    }))
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
    if query != old || !fragment.is_empty() {
        history::write(query, String::new(), outlet == Outlet::Page);
    }
}

/// Takes what a teacher has chosen out of the address.
pub(crate) fn leave_class(outlet: Outlet) {
    if outlet != Outlet::Element {
        history::write(wire::lesson::without_class(&parts().0), String::new(), false);
    }
}

/// Calls back whenever the address changes without us.
pub(crate) fn on_change(outlet: Outlet, then: impl Fn() + 'static) -> Option<EventListener> {
    let window = window().filter(|_| outlet != Outlet::Element)?;
    Some(EventListener::new(&window, "popstate", move |_| {
        history::give_up();
        then();
    }))
}
