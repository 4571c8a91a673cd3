//! Deeds, told to the page that the lesson stands in and heard from it, as `variorum:deed` events at
//! the root. Whether anybody outside hears of them is for `www/frame.js` and `www/element.js` to
//! decide.

use crate::{
    journal::entry,
    learner::{Deed, Id, What},
};
use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element};

const EVENT: &str = "variorum:deed";

/// Tells a deed as `KIND:SUBJECT VALUE`. What was read is told by who saw it read.
pub(crate) fn tell(root: &Element, deed: &Deed) {
    if matches!(deed.what, What::Read(_)) {
        return;
    }
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(&entry::told(deed)));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(EVENT, &init) {
        let _ = root.dispatch_event(&event);
    }
}

/// Tells that the lesson has gone on to another part of its page.
pub(crate) fn tell_moved(root: &Element) {
    if let Ok(event) = CustomEvent::new("variorum:moved") {
        let _ = root.dispatch_event(&event);
    }
}

/// Calls back with what was in sight long enough to be read.
pub(crate) fn on_read(root: &Element, then: impl Fn(Id) + 'static) -> EventListener {
    EventListener::new(root, EVENT, move |event| {
        let detail = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        let read = detail.as_deref().and_then(|detail| detail.strip_prefix("read:"));
        if let Some((id, _)) = read.and_then(|read| read.split_once(' ')) {
            then(Id::from(id));
        }
    })
}
