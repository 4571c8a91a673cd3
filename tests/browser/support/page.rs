//! One browser with one page, opened as the reader of a test would have it.

use serde_json::{Value, json};
use std::{
    env,
    future::Future,
    sync::{Arc, Mutex},
    time::Duration,
};
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, PageLoadStrategy, prelude::*};

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
    /// Whether the browser may keep pages for reading without a network. Other tests have no use for
    /// that, and none for fetching every page at the end of each.
    pub(crate) keeps_pages: bool,
    /// The address of another server than the workshop's.
    pub(crate) at: Option<String>,
    /// Whether every request of the browser is noted, see [`Page::requests`].
    pub(crate) requests: bool,
    /// Whether the driver goes on before a page is loaded whole.
    pub(crate) hurried: bool,
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
            keeps_pages: false,
            at: None,
            requests: false,
            hurried: false,
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

/// Where the explainer is that the reader of a test deals with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// In the page that is open.
    Page,
    /// In a frame of that page; the driver is in there, too.
    Frame,
    /// In the shadow root of the custom element with this number.
    Element(usize),
}

/// A browser in which the explainer can be opened.
pub(crate) struct Page {
    /// The session, for `act`, `see` and `find`.
    pub(crate) driver: WebDriver,
    address: String,
    scope: Mutex<Scope>,
    expected: Vec<&'static str>,
}

/// What the command that runs the tests says of where things are.
pub(crate) fn setting(name: &str) -> String {
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
        if options.hurried {
            capabilities.set_page_load_strategy(PageLoadStrategy::None)?;
        }
        if options.requests {
            capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
        }
        let driver = WebDriver::new(setting("VARIORUM_DRIVER"), capabilities).await?;
        let page = Self {
            driver,
            address: options.at.clone().unwrap_or_else(|| setting("VARIORUM_PAGE")),
            scope: Mutex::new(Scope::Page),
            expected: options.expected.clone(),
        };
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
        if !options.keeps_pages {
            let source = json!({ "source": "delete Navigator.prototype.serviceWorker" });
            self.cdp("Page.addScriptToEvaluateOnNewDocument", source).await?;
        }
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

    /// Opens a whole address, such as one of a faulty server's, and waits until what the page names
    /// has come or failed. For a reader whose driver is hurried.
    pub(crate) async fn go(&self, address: &str) -> WebDriverResult<()> {
        self.cdp("Page.navigate", json!({ "url": address })).await?;
        self.until("the page has loaded", "document.readyState === 'complete'").await
    }

    /// Opens an address and waits until WebAssembly has taken over.
    pub(crate) async fn open_ready(&self, address: &str) -> WebDriverResult<()> {
        self.open(address).await?;
        super::see::ready(self).await
    }

    /// Opens a host's page of `tests/hosts`, served from another origin than the explainer.
    pub(crate) async fn open_host(&self, page: &str) -> WebDriverResult<()> {
        self.leave().await?;
        self.driver.goto(&format!("{}/{page}", setting("VARIORUM_HOSTS"))).await
    }

    /// Opens a page of the explainer over the real server, with the shipped settings.
    pub(crate) async fn open_published(&self, page: &str) -> WebDriverResult<()> {
        self.leave().await?;
        self.driver.goto(&format!("{}/{page}", setting("VARIORUM_EMBED"))).await
    }

    /// From here on the test deals with what is in a frame of the host's page.
    pub(crate) async fn enter_frame(&self, number: u16) -> WebDriverResult<()> {
        self.leave().await?;
        // A frame that is far down loads only when the reader comes near.
        self.driver
            .execute(
                format!("document.querySelectorAll('iframe')[{number}].scrollIntoView()"),
                vec![],
            )
            .await?;
        self.enter_frame_here(number).await
    }

    /// The same without coming nearer.
    pub(crate) async fn enter_frame_here(&self, number: u16) -> WebDriverResult<()> {
        self.driver.enter_frame(number).await?;
        self.set_scope(Scope::Frame);
        self.until(
            "the frame is loaded",
            "document.readyState === 'complete' && location.href !== 'about:blank'",
        )
        .await
    }

    /// From here on the test deals with what is in a custom element of the host's page.
    pub(crate) async fn enter_element(&self, number: usize) -> WebDriverResult<()> {
        self.leave().await?;
        self.set_scope(Scope::Element(number));
        let root = self.root();
        self.until(
            "the element shows its page",
            &format!("!!{root}?.querySelector('.base:not([hidden])')"),
        )
        .await
    }

    /// Back to the host's page.
    pub(crate) async fn leave(&self) -> WebDriverResult<()> {
        self.set_scope(Scope::Page);
        self.driver.enter_default_frame().await
    }

    fn scope(&self) -> Scope {
        *self.scope.lock().expect("one test, one reader")
    }

    fn set_scope(&self, scope: Scope) {
        *self.scope.lock().expect("one test, one reader") = scope;
    }

    /// Where the explainer's elements are looked up, as a script.
    pub(crate) fn root(&self) -> String {
        match self.scope() {
            Scope::Page | Scope::Frame => "document".to_owned(),
            Scope::Element(number) => {
                format!("document.querySelectorAll('variorum-explainer')[{number}]?.shadowRoot")
            }
        }
    }

    /// The first element that a selector matches in the explainer, for the driver.
    pub(crate) async fn element(&self, selector: &str) -> WebDriverResult<WebElement> {
        let script = format!("return {}.querySelector({})", self.root(), Value::from(selector));
        self.driver.execute(script, vec![]).await?.element()
    }

    /// The address of every request of the browser since it was asked last, with the page's or
    /// frame's own and with what was sent along that might betray the reader.
    pub(crate) async fn requests(&self) -> WebDriverResult<Vec<Value>> {
        let entries = self.driver.get_log("performance").await?;
        let messages = entries
            .into_iter()
            .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
        Ok(messages
            .map(|message| message["message"].clone())
            .filter(|message| message["method"] == "Network.requestWillBeSent")
            .map(|message| message["params"]["request"].clone())
            .collect())
    }

    /// Runs a script in the page, or in the frame that the test is in, and gives what it returns.
    /// Works with scripts turned off, too, but for frames; there it must be one expression.
    pub(crate) async fn evaluate(&self, script: &str) -> WebDriverResult<Value> {
        if self.scope() == Scope::Frame {
            let answer = self.driver.execute(format!("return ({script})"), vec![]).await?;
            return Ok(answer.json().clone());
        }
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
