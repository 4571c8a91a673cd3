//! What a reader sees. Everything waits until it is so, or says in vain for what.

use super::{Page, find};
use serde_json::Value;
use thirtyfour::prelude::*;

fn one(page: &Page, selector: &str) -> String {
    format!("{}.querySelector({})", page.root(), Value::from(selector))
}

/// WebAssembly has taken over.
pub(crate) async fn ready(page: &Page) -> WebDriverResult<()> {
    let script = format!("{}?.hasAttribute('data-ready') ?? false", one(page, find::ROOT));
    page.until("the explainer is ready", &script).await
}

/// WebAssembly has not taken over.
pub(crate) async fn not_ready(page: &Page) -> WebDriverResult<bool> {
    let script = format!("!{}.hasAttribute('data-ready')", one(page, find::ROOT));
    Ok(page.evaluate(&script).await? == true)
}

/// The element can be seen: it has room on the page and nothing hides its words.
pub(crate) async fn shown(page: &Page, selector: &str) -> WebDriverResult<()> {
    let script = format!(
        "!!{}?.checkVisibility({{contentVisibilityAuto: false, visibilityProperty: true}})",
        one(page, selector)
    );
    page.until(&format!("{selector} is shown"), &script).await
}

/// The element is in the page and cannot be seen; where there are several, none of them.
pub(crate) async fn hidden(page: &Page, selector: &str) -> WebDriverResult<()> {
    let script = format!(
        "(all => all.length > 0 && all.every(one => !one.checkVisibility({{visibilityProperty: true}})))([...{}.querySelectorAll({})])",
        page.root(),
        Value::from(selector)
    );
    page.until(&format!("{selector} is there and hidden"), &script).await
}

/// Nothing in the page is such an element. For what comes and goes; a test should see it there, too.
pub(crate) async fn absent(page: &Page, selector: &str) -> WebDriverResult<()> {
    let script = format!("{} === null", one(page, selector));
    page.until(&format!("{selector} is not in the page"), &script).await
}

/// The words of an explanation are on the page for a reader to read.
pub(crate) async fn explanation(page: &Page, annotation: &str) -> WebDriverResult<()> {
    shown(page, &find::explanation(annotation)).await
}

/// The explanation is closed or its layer is off.
pub(crate) async fn no_explanation(page: &Page, annotation: &str) -> WebDriverResult<()> {
    hidden(page, &find::explanation(annotation)).await
}

/// Marked words are drawn as marked and can be reached.
pub(crate) async fn marked(page: &Page, annotation: &str) -> WebDriverResult<()> {
    let script = format!(
        "getComputedStyle({}).visibility === 'visible'",
        one(page, &find::words(annotation))
    );
    page.until(&format!("the words of {annotation} are marked"), &script).await
}

/// The words are plain text: neither drawn as marked nor reachable.
pub(crate) async fn unmarked(page: &Page, annotation: &str) -> WebDriverResult<()> {
    let script = format!(
        "getComputedStyle({}).visibility === 'hidden'",
        one(page, &find::words(annotation))
    );
    page.until(&format!("the words of {annotation} are plain"), &script).await
}

/// The switch stands so.
pub(crate) async fn switched(page: &Page, layer: &str, on: bool) -> WebDriverResult<()> {
    let script = format!("{}.checked === {on}", one(page, &find::switch(layer)));
    page.until(&format!("the switch of {layer} is {on}"), &script).await
}

/// Whether the focus is on the element.
pub(crate) async fn focus_on(page: &Page, selector: &str) -> WebDriverResult<bool> {
    let script =
        format!("{}.activeElement?.matches({}) ?? false", page.root(), Value::from(selector));
    Ok(page.evaluate(&script).await? == true)
}

/// The focus comes to the element.
pub(crate) async fn focused(page: &Page, selector: &str) -> WebDriverResult<()> {
    let script =
        format!("{}.activeElement?.matches({}) ?? false", page.root(), Value::from(selector));
    page.until(&format!("the focus is on {selector}"), &script).await
}

/// The element lies in the window, below the bar and above its lower edge.
pub(crate) async fn in_sight(page: &Page, selector: &str) -> WebDriverResult<()> {
    let script = format!(
        "(() => {{ const r = {}.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight && r.height > 0 }})()",
        one(page, selector)
    );
    page.until(&format!("{selector} is in sight"), &script).await
}

/// Nothing is wider than the window.
pub(crate) async fn no_sideways_scroll(page: &Page) -> WebDriverResult<()> {
    let wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    page.until("nothing scrolls sideways", wide).await
}

/// The address ends so.
pub(crate) async fn address_ends(page: &Page, end: &str) -> WebDriverResult<()> {
    let script = format!("location.href.endsWith({})", Value::from(end));
    page.until(&format!("the address ends in {end}"), &script).await
}

/// The live region says so.
pub(crate) async fn said(page: &Page, words: &str) -> WebDriverResult<()> {
    let script = format!("{}.textContent === {}", one(page, find::STATUS), Value::from(words));
    page.until(&format!("a screen reader hears: {words}"), &script).await
}

/// A number that a script gives.
pub(crate) async fn count(page: &Page, script: &str) -> WebDriverResult<u64> {
    Ok(page.evaluate(script).await?.as_u64().unwrap_or_default())
}

/// In a frame: it is as high as what it holds.
pub(crate) const FITS: &str = "document.documentElement.scrollHeight <= innerHeight + 1 && innerHeight <= Math.ceil(document.querySelector('[data-variorum]').getBoundingClientRect().height) + 1";

/// Waits until the first so many frames fit. Until all do, the host's page moves.
pub(crate) async fn all_fit(page: &Page, frames: u16) -> WebDriverResult<()> {
    for frame in 0..frames {
        fits(page, frame).await?;
    }
    Ok(())
}

/// Waits until a frame fits, seen from inside, and comes back to the host's page.
pub(crate) async fn fits(page: &Page, frame: u16) -> WebDriverResult<()> {
    page.enter_frame(frame).await?;
    page.until("the frame fits what it holds", FITS).await?;
    page.leave().await
}
