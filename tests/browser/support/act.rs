//! What a reader does.

use super::{Page, find};
use serde_json::Value;
use std::time::Duration;
use thirtyfour::prelude::*;

/// Looks at what is in the bar until it is taken to lie still. In a frame of its whole height the bar
/// follows the reader once the host's page has come to rest, an eighth of a second later.
const IN_THE_BAR: u32 = 10;

async fn click(page: &Page, selector: &str) -> WebDriverResult<()> {
    let element = page.element(selector).await?;
    element.scroll_into_view().await?;
    lies_still(page, selector, 3).await?;
    element.click().await
}

/// Waits until an element has kept its place for a while: the driver presses where the element was
/// when it looked, and would miss what moves. A reader would wait, too.
async fn lies_still(page: &Page, selector: &str, looks_alike: u32) -> WebDriverResult<()> {
    let place = format!(
        "JSON.stringify({}.querySelector({})?.getBoundingClientRect() ?? '')",
        page.root(),
        Value::from(selector)
    );
    let (mut before, mut looks) = (page.evaluate(&place).await?, 0);
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(25)).await;
        let now = page.evaluate(&place).await?;
        looks = if now == before { looks + 1 } else { 0 };
        if looks == looks_alike {
            break;
        }
        before = now;
    }
    Ok(())
}

/// Turns a layer's switch.
pub(crate) async fn switch(page: &Page, layer: &str) -> WebDriverResult<()> {
    tap_in_the_bar(page, &format!("label.switch[data-layer={layer}]")).await
}

/// Copies a link to where the reader is.
pub(crate) async fn copy_link(page: &Page) -> WebDriverResult<()> {
    tap_in_the_bar(page, find::COPY).await
}

/// Presses something in the bar, which is always in sight where the explainer is.
pub(crate) async fn tap_in_the_bar(page: &Page, selector: &str) -> WebDriverResult<()> {
    let element = page.element(selector).await?;
    let comes = format!(
        "(() => {{ const one = {}.querySelector({}); const {{ top, bottom }} = one.getBoundingClientRect(); \
         if (top < 0 || bottom > innerHeight) one.scrollIntoView(); return 0 }})()",
        page.root(),
        Value::from(selector)
    );
    page.evaluate(&comes).await?;
    lies_still(page, selector, IN_THE_BAR).await?;
    element.click().await
}

/// Taps the first marked words of an explanation.
pub(crate) async fn tap_words(page: &Page, annotation: &str) -> WebDriverResult<()> {
    click(page, &find::words(annotation)).await
}

/// Taps the heading of an open explanation, or opens its longer part.
pub(crate) async fn tap(page: &Page, selector: &str) -> WebDriverResult<()> {
    click(page, selector).await
}

/// Presses keys wherever the focus is.
pub(crate) async fn press(page: &Page, keys: impl Into<TypingData>) -> WebDriverResult<()> {
    page.driver.active_element().await?.send_keys(keys).await
}

/// Presses Tab until the focus is on the element; fails where it never comes there.
pub(crate) async fn tab_to(page: &Page, selector: &str) -> WebDriverResult<()> {
    for _ in 0..300 {
        press(page, Key::Tab + "").await?;
        if super::see::focus_on(page, selector).await? {
            return Ok(());
        }
    }
    panic!("Tab never comes to {selector}");
}

/// Goes back in the browser's history.
pub(crate) async fn go_back(page: &Page) -> WebDriverResult<()> {
    page.driver.back().await
}

/// Goes forward in the browser's history.
pub(crate) async fn go_forward(page: &Page) -> WebDriverResult<()> {
    page.driver.forward().await
}

/// An error as it comes out of a program, by its name, that has ended.
pub(crate) async fn stop_program(page: &Page, name: &str) -> WebDriverResult<()> {
    let stack =
        format!("`at ${{new URL('{name}-0123abcd_bg.wasm', location.href)}}:wasm-function[1]:0x1`");
    let error =
        format!("Object.assign(new WebAssembly.RuntimeError('unreachable'), {{ stack: {stack} }})");
    page.evaluate(&format!("dispatchEvent(new ErrorEvent('error', {{ error: {error} }})); 0"))
        .await?;
    Ok(())
}
