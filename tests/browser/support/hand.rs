//! How a learner does it: by keyboard alone or by finger alone. No script chooses or presses.

use super::{
    Page,
    learning::{self, Row},
    see,
};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::{TypingData, prelude::*};

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
                stroke(page, Key::Enter + "").await
            }
            Self::Finger => tap(page, selector).await,
        }
    }

    /// A finger finds everything large enough and nothing wider than the window.
    pub(crate) async fn fits(self, page: &Page) -> WebDriverResult<()> {
        if self == Self::Finger {
            assert_eq!(too_small(page).await?, Vec::<String>::new(), "too small for a finger");
            see::no_sideways_scroll(page).await?;
        }
        Ok(())
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
            stroke(page, Key::Down + "").await?;
            if page.evaluate(&chosen).await? == true {
                return Ok(());
            }
        }
        panic!("the arrows never come to {field}");
    }
}

/// Presses a key wherever the focus is.
async fn stroke(page: &Page, key: impl Into<TypingData>) -> WebDriverResult<()> {
    page.driver.action_chain().send_keys(key).perform().await
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
        if back {
            let chain = page.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab);
            chain.key_up(Key::Shift).perform().await?;
        } else {
            stroke(page, Key::Tab + "").await?;
        }
    }
    panic!("Tab never comes to {selector}");
}

/// Brings an element into the middle of the window, as far as it goes, and taps its middle once it
/// lies still. Nothing may lie over it: a finger presses what it sees.
async fn tap(page: &Page, selector: &str) -> WebDriverResult<()> {
    see::shown(page, selector).await?;
    let middle = format!(
        "((one) => {{ one.scrollIntoView({{ block: 'center' }}); const r = one.getBoundingClientRect(); \
            const [x, y] = [r.x + r.width / 2, r.y + r.height / 2], at = document.elementFromPoint(x, y); \
            return one.contains(at) ? [x, y] : at?.outerHTML ?? 'nothing' }})(document.querySelector({}))",
        Value::from(selector)
    );
    let (mut before, mut place) = (Value::Null, page.evaluate(&middle).await?);
    while before != place {
        tokio::time::sleep(Duration::from_millis(25)).await;
        before = place;
        place = page.evaluate(&middle).await?;
    }
    let Some([x, y]) = place.as_array().map(Vec::as_slice) else {
        panic!("a finger on {selector} would press {place}");
    };
    let touch = |kind: &str, points: Value| json!({ "type": kind, "touchPoints": points });
    page.cdp("Input.dispatchTouchEvent", touch("touchStart", json!([{ "x": x, "y": y }]))).await?;
    page.cdp("Input.dispatchTouchEvent", touch("touchEnd", json!([]))).await?;
    Ok(())
}

/// What is too small for a finger, by its words: what one goes on with is 44 px high and wide,
/// whatever else can be pressed 24, but for links in a sentence.
async fn too_small(page: &Page) -> WebDriverResult<Vec<String>> {
    let script = "(() => { \
        const main = '.begin a, .due button, .map a, .option, :is(.answer, .reveal, .more) > summary, .pilot button, .asking label, label.switch, .keeping > *'; \
        const all = [...document.querySelectorAll('a[href], button, summary, input')].map((one) => one.closest('label') ?? one); \
        const in_sentence = (one) => getComputedStyle(one).display === 'inline' && one.closest('p, li, legend').textContent.trim() !== one.textContent.trim(); \
        return [...new Set(all)].filter((one) => one.checkVisibility() && !one.matches('.skip') && !in_sentence(one)).map((one) => { \
            const { width, height } = one.getBoundingClientRect(); \
            return Math.min(width, height) < (one.matches(main) ? 43.5 : 23.5) ? `${one.outerHTML}: ${width} x ${height}` : '' \
        }).filter(Boolean) })()";
    Ok(learning::list(&page.evaluate(script).await?))
}
