//! How a learner does it: by keyboard alone or by finger alone. No script chooses or presses.

use super::{Page, act, lesson::Row, see};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// What a learner has to press with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    /// The keyboard.
    Keys,
    /// A finger on glass.
    Finger,
}

/// Makes the browser's window glass.
pub(crate) async fn glass(page: &Page) -> WebDriverResult<()> {
    page.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 1 }))
        .await?;
    Ok(())
}

impl Hand {
    /// Presses a button, a link, what opens and closes.
    pub(crate) async fn press(self, page: &Page, selector: &str) -> WebDriverResult<()> {
        match self {
            Self::Keys => {
                reach(page, selector).await?;
                act::press(page, Key::Enter + "").await
            }
            Self::Finger => tap(page, selector).await,
        }
    }

    /// Chooses one of several: by keyboard with the arrows.
    pub(crate) async fn choose(self, page: &Page, row: &Row, value: &str) -> WebDriverResult<()> {
        let field = format!("input[name='{}'][value='{value}']", row.name);
        let chosen = format!("document.querySelector({}).checked", Value::from(field.as_str()));
        if self == Self::Finger {
            tap(page, &format!("label:has({field})")).await?;
            return page.until(&format!("{field} is chosen"), &chosen).await;
        }
        reach(page, &format!("input[name='{}']", row.name)).await?;
        for _ in 0..=row.values.len() {
            act::press(page, Key::Down + "").await?;
            if page.evaluate(&chosen).await? == true {
                return see::focused(page, &field).await;
            }
        }
        panic!("the arrows never come to {field}");
    }
}

/// Presses Tab, or Shift and Tab where the way is shorter, until the focus is there.
pub(crate) async fn reach(page: &Page, selector: &str) -> WebDriverResult<()> {
    let before = format!(
        "!!(document.activeElement.compareDocumentPosition(document.querySelector({})) & Node.DOCUMENT_POSITION_PRECEDING)",
        Value::from(selector)
    );
    let back = page.evaluate(&before).await? == true;
    for _ in 0..300 {
        if see::focus_on(page, selector).await? {
            return Ok(());
        }
        let keys = if back { Key::Shift + Key::Tab } else { Key::Tab + "" };
        act::press(page, keys).await?;
    }
    panic!("Tab never comes to {selector}");
}

/// Brings an element into the middle of the window, as far as it goes, and taps its middle.
async fn tap(page: &Page, selector: &str) -> WebDriverResult<()> {
    let element = format!("document.querySelector({})", Value::from(selector));
    see::shown(page, selector).await?;
    page.evaluate(&format!("{element}.scrollIntoView({{ block: 'center' }}); 0")).await?;
    act::lies_still(page, selector).await?;
    // Nothing may lie over it: a finger presses what it sees.
    let middle = format!(
        "(() => {{ const one = {element}, r = one.getBoundingClientRect(); \
            const [x, y] = [r.x + r.width / 2, r.y + r.height / 2]; \
            return one.contains(document.elementFromPoint(x, y)) ? [x, y] : document.elementFromPoint(x, y)?.outerHTML ?? 'nothing' }})()"
    );
    let place = page.evaluate(&middle).await?;
    let Some([x, y]) = place.as_array().map(Vec::as_slice) else {
        panic!("a finger on {selector} would press {place}");
    };
    let touch = |kind: &str, points: Value| json!({ "type": kind, "touchPoints": points });
    page.cdp("Input.dispatchTouchEvent", touch("touchStart", json!([{ "x": x, "y": y }]))).await?;
    page.cdp("Input.dispatchTouchEvent", touch("touchEnd", json!([]))).await?;
    Ok(())
}
