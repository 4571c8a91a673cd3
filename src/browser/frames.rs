//! The browser's frames: what can wait does not stand in the way of what the reader sees.

use super::window;
use wasm_bindgen::{JsCast, prelude::Closure};

/// Calls back when the next frame has been drawn; at once where there are no frames.
pub(crate) fn after_paint(then: impl FnOnce() + 'static) {
    let Some(window) = window() else { return then() };
    let own = window.clone();
    let drawn = Closure::once_into_js(then);
    let frame = Closure::once_into_js(move || {
        // A frame is drawn after the callbacks that ask for it; a task comes after that.
        let _ = own.set_timeout_with_callback(drawn.unchecked_ref());
    });
    let _ = window.request_animation_frame(frame.unchecked_ref());
}
