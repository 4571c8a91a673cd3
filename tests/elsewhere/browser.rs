//! A browser of either kind with the explainer in it.

use serde_json::Value;
use std::{env, future::Future, sync::Arc, time::Duration};
use thirtyfour::{Capabilities, prelude::*};

/// How long a machine that does much else may take for what comes at once.
const PATIENCE: Duration = Duration::from_secs(60);

/// Which browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Firefox without a window.
    Firefox,
    /// The smallest browser around WebKitGTK.
    WebKit,
}

/// The browser that a promise is kept in.
pub(crate) struct Browser {
    /// Its session.
    pub(crate) driver: WebDriver,
    /// Where the explainer's elements are looked up, as a script.
    root: &'static str,
}

fn setting(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test elsewhere`"))
}

/// Opens a browser, lets the promise use it, and closes it however that ends.
pub(crate) async fn hold<T, F>(kind: Kind, promise: T)
where
    T: FnOnce(Arc<Browser>) -> F,
    F: Future<Output = WebDriverResult<()>> + Send + 'static,
{
    let driver = open(kind).await.unwrap_or_else(|error| panic!("{kind:?}: {error}"));
    let outcome =
        tokio::spawn(promise(Arc::new(Browser { driver: driver.clone(), root: "document" }))).await;
    driver.quit().await.expect("the browser closes");
    match outcome {
        Err(panic) => std::panic::resume_unwind(panic.into_panic()),
        Ok(kept) => kept.unwrap_or_else(|error| panic!("{kind:?}: {error}")),
    }
}

async fn open(kind: Kind) -> WebDriverResult<WebDriver> {
    let mut capabilities = Capabilities::new();
    let driver = match kind {
        Kind::Firefox => {
            let options = serde_json::json!({
                "binary": setting("VARIORUM_FIREFOX"),
                "args": ["-headless", "--width=1100", "--height=800"],
            });
            capabilities.set("moz:firefoxOptions", options)?;
            setting("VARIORUM_GECKODRIVER")
        }
        Kind::WebKit => {
            let options = serde_json::json!({
                "binary": setting("VARIORUM_MINIBROWSER"),
                "args": ["--automation"],
            });
            capabilities.set("webkitgtk:browserOptions", options)?;
            setting("VARIORUM_WEBKITDRIVER")
        }
    };
    WebDriver::new(driver, capabilities).await
}

impl Browser {
    /// Opens a page of the explainer.
    pub(crate) async fn open(&self, page: &str) -> WebDriverResult<()> {
        self.driver.goto(&format!("{}/{page}", setting("VARIORUM_PAGE"))).await
    }

    /// Opens a page of the explainer and waits until its program has taken over.
    pub(crate) async fn open_ready(&self, page: &str) -> WebDriverResult<()> {
        self.open(page).await?;
        self.ready().await
    }

    /// Opens a page of the explainer in which no script runs.
    pub(crate) async fn open_still(&self, page: &str) -> WebDriverResult<()> {
        self.driver.goto(&format!("{}/{page}", setting("VARIORUM_STILL"))).await
    }

    /// Opens a host's page, of another origin than the explainer.
    pub(crate) async fn open_host(&self, page: &str) -> WebDriverResult<()> {
        self.driver.goto(&format!("{}/{page}", setting("VARIORUM_HOSTS"))).await
    }

    /// The same browser, looking into the first custom element of the host's page.
    pub(crate) fn in_the_element(&self) -> Self {
        let root = "document.querySelector('variorum-explainer')?.shadowRoot";
        Self { driver: self.driver.clone(), root }
    }

    /// What an expression gives; `root` in it is where the explainer is.
    pub(crate) async fn evaluate(&self, script: &str) -> WebDriverResult<Value> {
        let script = format!("const root = {}; return ({script})", self.root);
        Ok(self.driver.execute(script, vec![]).await?.json().clone())
    }

    /// Waits until an expression is true. Says what it waited for when that does not come.
    pub(crate) async fn until(&self, what: &str, script: &str) -> WebDriverResult<()> {
        let come = async {
            while self.evaluate(&format!("root && ({script})")).await? != true {
                tokio::time::sleep(Duration::from_millis(25)).await;
            }
            Ok(())
        };
        match tokio::time::timeout(PATIENCE, come).await {
            Ok(come) => come,
            Err(_) => panic!("waited in vain: {what}\n{script}"),
        }
    }

    /// The program has taken over.
    pub(crate) async fn ready(&self) -> WebDriverResult<()> {
        self.until("it is ready", "!!root.querySelector('[data-variorum][data-ready]')").await
    }

    /// Presses something, once it is there and lies still.
    pub(crate) async fn press(&self, selector: &str) -> WebDriverResult<()> {
        let one = format!("root.querySelector({})", Value::from(selector));
        self.shown(selector).await?;
        self.evaluate(&format!("({one}.scrollIntoView({{ block: 'center' }}), 0)")).await?;
        let place = format!("JSON.stringify({one}.getBoundingClientRect())");
        let mut before = Value::Null;
        loop {
            let now = self.evaluate(&place).await?;
            if now == before {
                break;
            }
            before = now;
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        let script = format!("return {}.querySelector({})", self.root, Value::from(selector));
        self.driver.execute(script, vec![]).await?.element()?.click().await
    }

    /// Presses keys wherever the focus is.
    pub(crate) async fn keys(
        &self,
        keys: impl Into<thirtyfour::TypingData>,
    ) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(keys).perform().await
    }

    /// Something is there for a reader to see.
    pub(crate) async fn shown(&self, selector: &str) -> WebDriverResult<()> {
        let script = format!(
            "!!root.querySelector({})?.checkVisibility({{ visibilityProperty: true }})",
            Value::from(selector)
        );
        self.until(&format!("{selector} is shown"), &script).await
    }

    /// Nothing of it is there to see.
    pub(crate) async fn hidden(&self, selector: &str) -> WebDriverResult<()> {
        let script = format!(
            "!root.querySelector({})?.checkVisibility({{ visibilityProperty: true }})",
            Value::from(selector)
        );
        self.until(&format!("{selector} is hidden"), &script).await
    }

    /// An element holds these words.
    pub(crate) async fn says(&self, selector: &str, words: &str) -> WebDriverResult<()> {
        let script = format!(
            "[...root.querySelectorAll({})].some((one) => one.textContent.trim() === {})",
            Value::from(selector),
            Value::from(words)
        );
        self.until(&format!("{selector} says: {words}"), &script).await
    }

    /// The address ends so.
    pub(crate) async fn address_ends(&self, end: &str) -> WebDriverResult<()> {
        let script = format!("location.href.endsWith({})", Value::from(end));
        self.until(&format!("the address ends in {end}"), &script).await
    }
}
