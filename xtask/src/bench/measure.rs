//! What a reader waits for, in one browser, both pages by turns.

use crate::driver::{BROWSER_OPTIONS, Driver};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::{ChromiumLikeCapabilities, prelude::*};

/// How often each page is opened.
const ROUNDS: usize = 7;
/// How often a switch is turned in each round.
const FLIPS: usize = 24;
/// How much slower than this machine.
const SLOWER: u32 = 4;

/// Medians, in milliseconds but for the shift.
#[derive(Debug, Clone, Copy, Default)]
pub struct Measured {
    /// From the start of the navigation to the first text.
    pub first_text: f64,
    /// To `data-ready`; to the end of loading where there is nothing to take over.
    pub ready: f64,
    /// The longest task after the first text and before a second of rest, 0 where all are short.
    pub longest_task: f64,
    /// From turning a switch to the frame that shows it.
    pub switch: f64,
    /// How much moved without the reader, all in all.
    pub shift: f64,
}

/// Notes what happens while a page loads; runs before the page's own scripts.
const WATCH: &str = "globalThis.bench = { tasks: [], shift: 0, ready: 0 };\
    new PerformanceObserver(l => l.getEntries().forEach(e => bench.tasks.push([e.startTime, e.duration]))).observe({ type: 'longtask', buffered: true });\
    new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) bench.shift += e.value })).observe({ type: 'layout-shift', buffered: true });\
    addEventListener('DOMContentLoaded', () => { const root = document.querySelector('[data-variorum]'); if (root) new MutationObserver(() => { if (root.hasAttribute('data-ready')) bench.ready ||= performance.now() }).observe(root, { attributes: true }); else addEventListener('load', () => bench.ready = performance.now()) })";

const LOADED: &str = "(() => { const text = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;\
    return bench.ready && text && performance.now() > bench.ready + 1000 ? { text, ready: bench.ready, shift: bench.shift, task: Math.max(0, ...bench.tasks.filter(([at]) => at > text).map(([, long]) => long)) } : null })()";

const FLIP: &str = "new Promise(done => { const input = document.querySelector('input[name=layer]'); requestAnimationFrame(() => { const start = performance.now(); input.click(); requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(performance.now() - start); port2.postMessage(0) }) }) })";

/// Measures the pages on these ports, by turns.
///
/// # Errors
/// When the browser cannot be driven.
pub async fn both(driver: &Driver, ports: [u16; 2]) -> Result<[Measured; 2], String> {
    let fault = |error: WebDriverError| error.to_string();
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&driver.browser.to_string_lossy()).map_err(fault)?;
    for option in BROWSER_OPTIONS {
        capabilities.add_arg(option).map_err(fault)?;
    }
    capabilities.add_arg("--window-size=1100,800").map_err(fault)?;
    let browser = WebDriver::new(&driver.address, capabilities).await.map_err(fault)?;
    let measured = rounds(&browser, ports).await.map_err(fault);
    browser.quit().await.map_err(fault)?;
    measured
}

async fn rounds(browser: &WebDriver, ports: [u16; 2]) -> WebDriverResult<[Measured; 2]> {
    let cdp = browser.cdp();
    cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
    cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
    let mut all: [Vec<Measured>; 2] = Default::default();
    for _ in 0..ROUNDS {
        for (seen, port) in all.iter_mut().zip(ports) {
            seen.push(once(browser, port).await?);
        }
    }
    Ok(all.map(|seen| Measured {
        first_text: median(seen.iter().map(|one| one.first_text)),
        ready: median(seen.iter().map(|one| one.ready)),
        longest_task: median(seen.iter().map(|one| one.longest_task)),
        switch: median(seen.iter().map(|one| one.switch)),
        shift: median(seen.iter().map(|one| one.shift)),
    }))
}

async fn once(browser: &WebDriver, port: u16) -> WebDriverResult<Measured> {
    browser.goto(&format!("http://127.0.0.1:{port}/")).await?;
    let mut loaded = Value::Null;
    while loaded.is_null() {
        tokio::time::sleep(Duration::from_millis(50)).await;
        loaded = evaluate(browser, LOADED).await?;
    }
    let number = |name: &str| loaded[name].as_f64().unwrap_or_default();
    let mut flips = Vec::new();
    for _ in 0..FLIPS {
        // A reader looks at what one switch did before turning the next.
        tokio::time::sleep(Duration::from_millis(150)).await;
        flips.push(evaluate(browser, FLIP).await?.as_f64().unwrap_or_default());
    }
    Ok(Measured {
        first_text: number("text"),
        ready: number("ready"),
        longest_task: number("task"),
        switch: median(flips.into_iter()),
        shift: number("shift"),
    })
}

async fn evaluate(browser: &WebDriver, script: &str) -> WebDriverResult<Value> {
    let arguments = json!({ "expression": script, "returnByValue": true, "awaitPromise": true });
    let answer = browser.cdp().send_raw("Runtime.evaluate", arguments).await?;
    Ok(answer["result"]["value"].clone())
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
