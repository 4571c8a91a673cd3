//! Every page of an edition at every setting, by turns in one browser.

use super::{
    bytes::compressed,
    host,
    measure::{self, Load, Setting, Times, Use, median},
    page::Page,
};
use crate::driver::{BROWSER_OPTIONS, Driver};
use serde_json::json;
use std::time::Instant;
use thirtyfour::{ChromiumLikeCapabilities, prelude::*};

/// At the speed of this machine.
pub const FULL: Setting = Setting { slower: 1, slow_network: false };
/// At a quarter of it.
pub const QUARTER: Setting = Setting { slower: 4, slow_network: false };
/// At a quarter of it and over a slow network.
pub const SLOW: Setting = Setting { slower: 4, slow_network: true };

/// How often a page is opened at a setting, and what is done there each time; nothing where it is
/// only loaded.
pub type Plan = (Setting, usize, Option<Times>);

/// A page and what was measured of it.
pub struct Measured {
    /// The page's name.
    pub name: &'static str,
    /// At each setting of the plan: medians.
    pub at: Vec<(Setting, Load, Option<Use>)>,
    /// Whether a switch works where no script may run.
    pub without_scripts: bool,
}

impl Measured {
    /// What was waited for while loading at a setting.
    pub fn load(&self, setting: Setting) -> Option<&Load> {
        self.at.iter().find(|(at, ..)| *at == setting).map(|(_, load, _)| load)
    }

    /// What was waited for in use at a setting.
    pub fn used(&self, setting: Setting) -> Option<&Use> {
        self.at.iter().find(|(at, ..)| *at == setting).and_then(|(.., used)| used.as_ref())
    }
}

/// The one browser of a run.
pub struct Browser {
    driver: WebDriver,
    /// Its name and version.
    pub version: String,
}

impl Browser {
    /// Starts a browser.
    ///
    /// # Errors
    /// When it cannot be started.
    pub async fn start(driver: &Driver) -> Result<Self, String> {
        let fault = |error: WebDriverError| error.to_string();
        let mut capabilities = DesiredCapabilities::chrome();
        capabilities.set_binary(&driver.browser.to_string_lossy()).map_err(fault)?;
        for option in BROWSER_OPTIONS.into_iter().chain(["--window-size=1100,800"]) {
            capabilities.add_arg(option).map_err(fault)?;
        }
        let driver = WebDriver::new(&driver.address, capabilities).await.map_err(fault)?;
        let version =
            measure::command(&driver, "Browser.getVersion", json!({})).await.map_err(fault)?;
        let version = version["product"].as_str().unwrap_or_default().replace('/', " ");
        Ok(Self { driver, version })
    }

    /// Ends the browser.
    pub async fn end(self) {
        // It may have gone by itself; what was measured stays.
        let _ = self.driver.quit().await;
    }

    /// Measures pages by turns, as planned.
    ///
    /// # Errors
    /// When a page fails twice at the same thing.
    pub async fn measure(&self, pages: &[Page], plan: &[Plan]) -> Result<Vec<Measured>, String> {
        let fault = |error: WebDriverError| error.to_string();
        let mut ports = Vec::new();
        for page in pages {
            ports.push(host::serve(compressed(&page.files)?, page.strict)?);
        }
        let known: Vec<String> = pages
            .iter()
            .zip(&ports)
            .map(|(page, port)| format!("{port}: {}", page.for_probe()))
            .collect();
        let probe = include_str!("pages/probe.js")
            .replace("PAGES[", &format!("({{ {} }})[", known.join(", ")));
        let added = json!({ "source": probe });
        let added = measure::command(&self.driver, "Page.addScriptToEvaluateOnNewDocument", added)
            .await
            .map_err(fault)?;
        let mut all: Vec<Measured> = Vec::new();
        for (page, port) in pages.iter().zip(&ports) {
            let without = measure::switches_without_scripts(&self.driver, *port, page.look);
            let without_scripts = without.await.unwrap_or_default();
            all.push(Measured { name: page.name, at: Vec::new(), without_scripts });
        }
        for (setting, rounds, times) in plan {
            let mut seen: Vec<Vec<(Load, Option<Use>)>> = vec![Vec::new(); pages.len()];
            for _ in 0..*rounds {
                for ((page, port), seen) in pages.iter().zip(&ports).zip(&mut seen) {
                    let start = Instant::now();
                    let visit = || self.visit(*port, *setting, *times);
                    let visited = match visit().await {
                        Ok(visited) => visited,
                        Err(error) => {
                            println!("{} once more: {error}", page.name);
                            visit().await.map_err(|error| format!("{}: {error}", page.name))?
                        }
                    };
                    let took = start.elapsed().as_secs_f64();
                    println!("  {:9} {} {took:.1} s", page.name, setting.words());
                    seen.push(visited);
                }
            }
            for (measured, seen) in all.iter_mut().zip(seen) {
                measured.at.push((*setting, medians_of_loads(&seen), medians_of_uses(&seen)));
            }
        }
        let removed = json!({ "identifier": added["identifier"] });
        measure::command(&self.driver, "Page.removeScriptToEvaluateOnNewDocument", removed)
            .await
            .map_err(fault)?;
        Ok(all)
    }

    async fn visit(
        &self,
        port: u16,
        setting: Setting,
        times: Option<Times>,
    ) -> WebDriverResult<(Load, Option<Use>)> {
        let load = measure::load(&self.driver, port, setting).await?;
        let used = match times {
            Some(times) => Some(measure::used(&self.driver, times).await?),
            None => None,
        };
        Ok((load, used))
    }
}

fn medians_of_loads(seen: &[(Load, Option<Use>)]) -> Load {
    let of = |part: fn(&Load) -> f64| median(seen.iter().map(|(load, _)| part(load)).collect());
    Load {
        bytes: of(|load| load.bytes),
        first_text: of(|load| load.first_text),
        switchable: of(|load| load.switchable),
        ready: of(|load| load.ready),
        loaded: of(|load| load.loaded),
        longest_task: of(|load| load.longest_task),
        shift: of(|load| load.shift),
    }
}

fn medians_of_uses(seen: &[(Load, Option<Use>)]) -> Option<Use> {
    let uses: Vec<&Use> = seen.iter().filter_map(|(_, used)| used.as_ref()).collect();
    let of = |part: fn(&Use) -> f64| median(uses.iter().map(|used| part(used)).collect());
    (!uses.is_empty()).then(|| Use {
        switch: of(|used| used.switch),
        open: of(|used| used.open),
        scroll: of(|used| used.scroll),
        memory: of(|used| used.memory),
        nodes: of(|used| used.nodes),
    })
}
