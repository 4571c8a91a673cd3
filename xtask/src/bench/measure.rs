//! One page in one browser: what a reader waits for while it loads, and when it is used.

use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::{error::WebDriverErrorInner, prelude::*};
use tokio::time::{sleep, timeout};

/// How a page is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// How much slower than this machine.
    pub slower: u32,
    /// Whether the network is a slow one of the fourth generation.
    pub slow_network: bool,
}

impl Setting {
    /// What it is called in a line.
    pub fn words(self) -> &'static str {
        match (self.slower, self.slow_network) {
            (1, _) => "at full speed",
            (_, false) => "at a quarter of the speed",
            (_, true) => "at a quarter of the speed, over slow 4G",
        }
    }
}

/// What the browser's own tools call slow 4G: bits a second down and up, milliseconds there and back.
const SLOW_4G: [f64; 3] = [1_440_000.0, 675_000.0, 562.5];

/// How long anything may take before the page is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a reader looks at what was done before doing the next.
const BETWEEN: Duration = Duration::from_millis(120);

/// What a reader waits for while the page loads, in milliseconds but for bytes and shift.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Load {
    /// What came over the network, as it was sent.
    pub bytes: f64,
    /// To the first text.
    pub first_text: f64,
    /// To the first turn of a switch that shows something.
    pub switchable: f64,
    /// To the end of taking over; to the end of loading where nothing is taken over.
    pub ready: f64,
    /// To the end of the `load` event; text may still be coming when a page is ready.
    pub loaded: f64,
    /// The longest task that ends after the first text or ready, whichever comes first; 0 where all
    /// are shorter than 50 ms.
    pub longest_task: f64,
    /// How much moved without the reader, all in all.
    pub shift: f64,
}

/// What a reader waits for once the page is there, in milliseconds, and what it holds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Use {
    /// From turning a switch to the end of the frame that shows it.
    pub switch: f64,
    /// From a press on words to the end of the frame that shows their explanation.
    pub open: f64,
    /// The frame of scrolling than which one in twenty is slower.
    pub scroll: f64,
    /// Memory of the page's scripts and elements, in bytes.
    pub memory: f64,
    /// Elements and texts.
    pub nodes: f64,
}

/// How often something is done on a page.
#[derive(Debug, Clone, Copy)]
pub struct Times {
    /// Turns of a switch.
    pub switch: usize,
    /// Explanations opened.
    pub open: usize,
    /// Frames of scrolling.
    pub scroll: usize,
}

/// Opens a page afresh and waits until it rests.
///
/// # Errors
/// When the browser refuses or the page does not come to rest.
pub async fn load(browser: &WebDriver, port: u16, setting: Setting) -> WebDriverResult<Load> {
    slow_down(browser, Setting { slower: 1, slow_network: false }).await?;
    browser.goto("about:blank").await?;
    command(browser, "HeapProfiler.collectGarbage", json!({})).await?;
    slow_down(browser, setting).await?;
    let resting = async {
        browser.goto(&format!("http://127.0.0.1:{port}/")).await?;
        loop {
            let loaded = evaluate(browser, "bench.loaded()").await?;
            if !loaded.is_null() {
                return Ok(loaded);
            }
            sleep(Duration::from_millis(50)).await;
        }
    };
    let loaded = match patiently("loading", resting).await {
        Ok(loaded) => loaded,
        Err(error) => {
            let state = evaluate(browser, "JSON.stringify(bench)").await?;
            return Err(failed(format!("{error}; what is known: {state}")));
        }
    };
    let number = |name: &str| loaded[name].as_f64().unwrap_or_default();
    Ok(Load {
        bytes: number("bytes"),
        first_text: number("text"),
        switchable: number("switchable"),
        ready: number("ready"),
        loaded: number("loaded"),
        longest_task: number("task"),
        shift: number("shift"),
    })
}

/// Uses the page that is open.
///
/// # Errors
/// When the browser refuses or nothing is seen of what is done.
pub async fn used(browser: &WebDriver, times: Times) -> WebDriverResult<Use> {
    let mut turns = Vec::new();
    for _ in 0..times.switch {
        sleep(BETWEEN).await;
        turns.push(milliseconds(browser, "bench.turn()").await?);
    }
    let mut opens = Vec::new();
    for _ in 0..times.open {
        sleep(BETWEEN).await;
        opens.push(milliseconds(browser, "bench.open()").await?);
        sleep(BETWEEN).await;
        evaluate(browser, "bench.close()").await?;
    }
    let frames = evaluate(browser, &format!("bench.scroll({}, 400)", times.scroll)).await?;
    let frames: Vec<f64> =
        frames.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    command(browser, "HeapProfiler.collectGarbage", json!({})).await?;
    let heap = command(browser, "Runtime.getHeapUsage", json!({})).await?;
    let heap =
        ["usedSize", "embedderHeapUsedSize", "backingStorageSize"].map(|part| heap[part].as_f64());
    Ok(Use {
        switch: median(turns),
        open: median(opens),
        scroll: share(frames, 95),
        memory: heap.into_iter().flatten().sum(),
        nodes: evaluate(browser, "bench.nodes()").await?.as_f64().unwrap_or_default(),
    })
}

/// Whether the first switch works on a page that may run no script.
///
/// # Errors
/// When the browser refuses.
pub async fn switches_without_scripts(
    browser: &WebDriver,
    port: u16,
    look: &str,
) -> WebDriverResult<bool> {
    slow_down(browser, Setting { slower: 1, slow_network: false }).await?;
    command(browser, "Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    browser.goto(&format!("http://127.0.0.1:{port}/")).await?;
    let look = look.replace("bench.layer()", "document.querySelector('input[name=layer]').value");
    let before = evaluate(browser, &look).await?;
    evaluate(browser, "document.querySelector('input[name=layer]').click()").await?;
    let after = evaluate(browser, &look).await?;
    command(browser, "Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
    Ok(before != after)
}

/// Makes the processor and the network as slow as they shall be.
async fn slow_down(browser: &WebDriver, setting: Setting) -> WebDriverResult<()> {
    command(browser, "Emulation.setCPUThrottlingRate", json!({ "rate": setting.slower })).await?;
    let [down, up, latency] = if setting.slow_network { SLOW_4G } else { [-8.0, -8.0, 0.0] };
    let network = json!({
        "offline": false,
        "latency": latency,
        "downloadThroughput": down / 8.0,
        "uploadThroughput": up / 8.0,
    });
    command(browser, "Network.emulateNetworkConditions", network).await.map(drop)
}

async fn milliseconds(browser: &WebDriver, script: &str) -> WebDriverResult<f64> {
    let answer = evaluate(browser, script).await?;
    answer.as_f64().ok_or_else(|| failed(format!("{script}: {answer}")))
}

/// What an expression gives, waited for.
///
/// # Errors
/// When the browser refuses or the expression throws.
pub async fn evaluate(browser: &WebDriver, script: &str) -> WebDriverResult<Value> {
    let arguments = json!({ "expression": script, "returnByValue": true, "awaitPromise": true });
    let answer = command(browser, "Runtime.evaluate", arguments).await?;
    match answer.get("exceptionDetails") {
        Some(fault) => Err(failed(format!("{script}: {fault}"))),
        None => Ok(answer["result"]["value"].clone()),
    }
}

/// A command of the browser's own protocol.
///
/// # Errors
/// When the browser refuses or does not answer.
pub async fn command(browser: &WebDriver, name: &str, arguments: Value) -> WebDriverResult<Value> {
    patiently(name, browser.cdp().send_raw(name, arguments)).await
}

async fn patiently<T>(
    what: &str,
    work: impl Future<Output = WebDriverResult<T>>,
) -> WebDriverResult<T> {
    let late = || failed(format!("{what} took longer than {} s", PATIENCE.as_secs()));
    timeout(PATIENCE, work).await.map_err(|_| late())?
}

fn failed(words: String) -> WebDriverError {
    WebDriverErrorInner::FatalError(words).into()
}

/// The value in the middle, 0 of none.
pub fn median(values: Vec<f64>) -> f64 {
    share(values, 50)
}

/// The value than which this many of a hundred are not larger, 0 of none.
fn share(mut values: Vec<f64>, hundredths: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() * hundredths / 100).copied().unwrap_or_default()
}
