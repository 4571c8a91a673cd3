//! The ports: each file is the one place that touches one browser facility.
//!
//! A port knows nothing of Yew or the store. Whatever a browser refuses is an absent value here,
//! never a panic.

pub(crate) mod address;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod deeds;
pub(crate) mod file;
pub(crate) mod frames;
mod history;
pub(crate) mod lesson;
pub(crate) mod lesson_events;
pub(crate) mod outlet;
pub(crate) mod page;
pub(crate) mod page_events;
pub(crate) mod storage;

use web_sys::Window;

/// The window, for the ports alone.
#[expect(clippy::disallowed_methods, reason = "this is the place where ports get it")]
fn window() -> Option<Window> {
    web_sys::window()
}
