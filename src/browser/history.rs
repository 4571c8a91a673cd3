//! The browser's history: written to no faster than browsers let a page. The strictest takes a hundred
//! writes in thirty seconds and throws at the next; others drop it without a word.

use super::window;
use js_sys::Date;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::ScrollRestoration;

/// So many may follow each other at once.
const AT_ONCE: f64 = 40.0;
/// Then one in so many milliseconds.
const PAUSE: i32 = 600;

/// What the address shall be.
struct Place {
    query: String,
    fragment: String,
    /// Whether the way back shall lead to where the reader was before.
    push: bool,
}

/// How many writes are left, as counted at a time in milliseconds, and what waits for the next.
struct Pace {
    left: f64,
    counted: f64,
    waiting: Option<Place>,
}

thread_local! {
    static PACE: RefCell<Pace> =
        const { RefCell::new(Pace { left: AT_ONCE, counted: 0.0, waiting: None }) };
}

/// Puts a query and a fragment into the address; soon, where many were put there just now. Of those
/// that wait only the last is written.
pub(super) fn write(query: String, fragment: String, push: bool) {
    let place = Place { query, fragment, push };
    let at_once = PACE.with_borrow_mut(|pace| {
        let now = Date::now();
        // A clock that is put back gives nothing and takes nothing.
        let since = (now - pace.counted).max(0.0) / f64::from(PAUSE);
        (pace.left, pace.counted) = ((pace.left + since).min(AT_ONCE), now);
        if let Some(before) = &mut pace.waiting {
            *before = Place { push: place.push || before.push, ..place };
            return None;
        }
        if pace.left < 1.0 {
            pace.waiting = Some(place);
            after_a_pause();
            return None;
        }
        pace.left -= 1.0;
        Some(place)
    });
    at_once.iter().for_each(put);
}

/// What waits to be written is dropped: the address has become another without us.
pub(super) fn give_up() {
    PACE.with_borrow_mut(|pace| pace.waiting = None);
}

/// The query without `?` and the fragment without `#`, as they are or are about to be.
pub(super) fn parts() -> (String, String) {
    let waiting = PACE.with_borrow(|pace| {
        pace.waiting.as_ref().map(|place| (place.query.clone(), place.fragment.clone()))
    });
    waiting.unwrap_or_else(|| {
        let location = window().map(|window| window.location());
        let part = |text: Option<String>| text.unwrap_or_default();
        let query = part(location.as_ref().and_then(|location| location.search().ok()));
        let fragment = part(location.as_ref().and_then(|location| location.hash().ok()));
        (query.trim_start_matches('?').to_owned(), fragment.trim_start_matches('#').to_owned())
    })
}

/// The address of this very page, without query and fragment.
pub(crate) fn own() -> String {
    let whole = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    whole.split(['?', '#']).next().unwrap_or_default().to_owned()
}

fn after_a_pause() {
    let then = Closure::once_into_js(|| {
        let place = PACE.with_borrow_mut(|pace| {
            pace.left -= 1.0;
            pace.waiting.take()
        });
        place.iter().for_each(put);
    });
    if let Some(window) = window() {
        let then = then.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then, PAUSE);
    }
}

fn put(Place { query, fragment, push }: &Place) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let query = if query.is_empty() { own() } else { format!("?{query}") };
    let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    let address = query + &hash;
    // Some hosts forbid writing (a file opened from disk, a sandboxed frame); reading goes on.
    let _ = if *push {
        // Back shall lead to what the address names, not to where the page stood.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}
