//! The device's clock, and chance.

use crate::learner::{Day, Stamp};
use gloo_events::EventListener;
use js_sys::{Date, Math};
use web_sys::Element;

/// Now, told from whatever is done elsewhere at the same moment.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "both are in range")]
pub(crate) fn now() -> Stamp {
    let chance = (Math::random() * f64::from(u32::MAX)) as u32;
    Stamp { milliseconds: Date::now().max(0.0) as u64, chance }
}

/// How many minutes the reader's clock is ahead of universal time.
#[expect(clippy::cast_possible_truncation, reason = "at most a day")]
pub(crate) fn ahead() -> i32 {
    -(Date::new_0().get_timezone_offset() as i32)
}

/// Calls back when the reader comes back to the page, which may be on another day.
pub(crate) fn on_return(root: &Element, then: impl Fn() + 'static) -> Option<EventListener> {
    let document = root.owner_document()?;
    let own = document.clone();
    Some(EventListener::new(&document, "visibilitychange", move |_| {
        if !own.hidden() {
            then();
        }
    }))
}

/// Today, where the reader is.
pub(crate) fn today() -> Day {
    now().day(ahead())
}
