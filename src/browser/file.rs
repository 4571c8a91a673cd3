//! A file that the reader has chosen.

use gloo_events::EventListener;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlInputElement};

/// No file of progress is longer than this, in bytes.
const LONGEST: f64 = 5_000_000.0;

/// Calls back with the text of a file that was chosen in a field of this name; with nothing where it
/// cannot be read.
pub(crate) fn on_choice(
    root: &Element,
    name: &'static str,
    then: impl Fn(Option<String>) + 'static,
) -> EventListener {
    let then = Rc::new(then);
    EventListener::new(root, "change", move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field.filter(|field| field.name() == name) else { return };
        let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
        // So that the same file can be chosen again.
        field.set_value("");
        let then = then.clone();
        if file.size() > LONGEST {
            return then(None);
        }
        let text = JsFuture::from(file.text());
        spawn_local(async move { then(text.await.ok().and_then(|text| text.as_string())) });
    })
}
