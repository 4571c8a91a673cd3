//! The clipboard: written to when the reader asks, never read.

use super::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies words, then calls back with whether the browser did it.
pub(crate) fn write(words: &str, then: impl FnOnce(bool) + 'static) {
    // Without a secure address a browser has no clipboard at all, whatever its type says.
    let clipboard = window().map(|window| window.navigator().clipboard());
    let Some(clipboard) = clipboard.filter(|it| !AsRef::<JsValue>::as_ref(it).is_undefined())
    else {
        return then(false);
    };
    let copied = JsFuture::from(clipboard.write_text(words));
    spawn_local(async move { then(copied.await.is_ok()) });
}
