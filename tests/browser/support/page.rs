//! One browser with one page, opened as the reader of a test would have it.

use serde_json::{Value, json};
use std::{env, future::Future, sync::Arc, time::Duration};
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, prelude::*};

/// How the reader's browser differs from the usual one.
#[derive(Debug, Clone)]
pub(crate) struct Options {
    /// Width and height of the window in CSS pixels.
    pub(crate) size: (u32, u32),
    /// Whether scripts run.
    pub(crate) script: bool,
    /// Media features that are emulated, such as `("prefers-color-scheme", "dark")`.
    pub(crate) features: Vec<(&'static str, &'static str)>,
    /// The medium, if it is not the screen.
    pub(crate) medium: &'static str,
    /// Whether the device refuses to keep anything.
    pub(crate) refuse_storage: bool,
    /// Messages of the console that the test is about, by a part of their words.
    pub(crate) expected: Vec<&'static str>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            size: (1100, 800),
            script: true,
            features: Vec::new(),
            medium: "",
            refuse_storage: false,
            expected: Vec::new(),
        }
    }
}

impl Options {
    /// A reader without scripts.
    pub(crate) fn without_script() -> Self {
        Self { script: false, ..Self::default() }
    }
}

/// A browser in which the explainer can be opened.
pub(crate) struct Page {
    /// The session, for `act`, `see` and `find`.
    pub(crate) driver: WebDriver,
    address: String,
    expected: Vec<&'static str>,
}

fn setting(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test`"))
}

/// Opens a browser, lets the test use it, and closes it however the test ends. A message in the
/// console that the test does not expect fails it.
pub(crate) async fn with<T, F>(options: Options, test: T)
where
    T: FnOnce(Arc<Page>) -> F,
    F: Future<Output = WebDriverResult<()>> + Send + 'static,
{
    let page = Arc::new(Page::open_browser(options).await.expect("a browser"));
    let outcome = tokio::spawn(test(page.clone())).await;
    let console = page.console().await;
    page.driver.clone().quit().await.expect("the browser closes");
    match outcome {
        Err(panic) => std::panic::resume_unwind(panic.into_panic()),
        Ok(Err(error)) => panic!("{error}"),
        Ok(Ok(())) => assert_eq!(console.expect("the console"), Vec::<String>::new()),
    }
}

impl Page {
    async fn open_browser(options: Options) -> WebDriverResult<Self> {
        let mut capabilities = DesiredCapabilities::chrome();
        capabilities.set_binary(&setting("VARIORUM_BROWSER"))?;
        for option in setting("VARIORUM_BROWSER_OPTIONS").split(' ') {
            capabilities.add_arg(option)?;
        }
        let (width, height) = options.size;
        capabilities.add_arg(&format!("--window-size={width},{height}"))?;
        let mut settings = serde_json::Map::new();
        if options.refuse_storage {
            settings.insert("profile.default_content_setting_values.cookies".into(), 2.into());
        }
        capabilities.add_experimental_option("prefs", Value::Object(settings))?;
        capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let driver = WebDriver::new(setting("VARIORUM_DRIVER"), capabilities).await?;
        let page =
            Self { driver, address: setting("VARIORUM_PAGE"), expected: options.expected.clone() };
        page.emulate(&options).await?;
        Ok(page)
    }

    async fn emulate(&self, options: &Options) -> WebDriverResult<()> {
        let (width, height) = options.size;
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        )
        .await?;
        let disabled = json!({ "value": !options.script });
        self.cdp("Emulation.setScriptExecutionDisabled", disabled).await?;
        let features: Vec<Value> = options
            .features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "media": options.medium, "features": features }),
        )
        .await?;
        Ok(())
    }

    /// A command of the browser's own protocol.
    pub(crate) async fn cdp(&self, method: &str, arguments: Value) -> WebDriverResult<Value> {
        self.driver.cdp().send_raw(method, arguments).await
    }

    /// Opens an address below the server's, such as `?layers=us#c`. Waits for nothing.
    pub(crate) async fn open(&self, address: &str) -> WebDriverResult<()> {
        self.driver.goto(&format!("{}/{address}", self.address)).await
    }

    /// Opens an address and waits until WebAssembly has taken over.
    pub(crate) async fn open_ready(&self, address: &str) -> WebDriverResult<()> {
        self.open(address).await?;
        super::see::ready(self).await
    }

    /// Runs a script in the page and gives what it returns. Works with scripts turned off, too.
    pub(crate) async fn evaluate(&self, script: &str) -> WebDriverResult<Value> {
        let answer = self
            .cdp(
                "Runtime.evaluate",
                json!({ "expression": script, "returnByValue": true, "awaitPromise": true }),
            )
            .await?;
        if let Some(fault) = answer.get("exceptionDetails") {
            panic!("{script}\n{fault}");
        }
        Ok(answer["result"]["value"].clone())
    }

    /// Waits until the script returns true. Says what it waited for when that does not come.
    pub(crate) async fn until(&self, what: &str, script: &str) -> WebDriverResult<()> {
        for _ in 0..400 {
            if self.evaluate(script).await? == json!(true) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("waited in vain: {what}\n{script}");
    }

    /// What stands in the console and was not expected.
    async fn console(&self) -> WebDriverResult<Vec<String>> {
        let entries = self.driver.browser_log().await?;
        let messages = entries.into_iter().map(|entry| entry.message);
        Ok(messages
            .filter(|words| !self.expected.iter().any(|known| words.contains(known)))
            .collect())
    }
}
