//! The browser's frames: what can wait does not stand in the way of what the reader sees.

use super::window;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, prelude::Closure};

/// So long, in milliseconds, a frame is waited for. A page that nobody sees has none, and may be gone
/// before it is seen again.
const LONGEST: i32 = 300;

/// Calls back when the next frame has been drawn; soon where there are no frames.
pub(crate) fn after_paint(then: impl FnOnce() + 'static) {
    let Some(window) = window() else { return then() };
    let then = Rc::new(Cell::new(Some(then)));
    let late = then.clone();
    let once = move || then.take().into_iter().for_each(|then| then());
    let own = window.clone();
    let drawn = Closure::once_into_js(once);
    let frame = Closure::once_into_js(move || {
        // A frame is drawn after the callbacks that ask for it; a task comes after that.
        let _ = own.set_timeout_with_callback(drawn.unchecked_ref());
    });
    let _ = window.request_animation_frame(frame.unchecked_ref());
    let late = Closure::once_into_js(move || late.take().into_iter().for_each(|then| then()));
    let late = late.unchecked_ref();
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(late, LONGEST);
}
