//! The clock of the reader's device, set by the test.

use super::Page;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// A clock that pages opened from here on have.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    /// What sets it, as the browser knows it.
    script: Option<Value>,
}

impl Clock {
    /// Sets it to an hour of the day so many days after a day in winter, where the reader is. It goes
    /// on from there, from page to page; and at once by as many milliseconds as `late` says, a name in
    /// the page.
    pub(crate) async fn set(&mut self, page: &Page, day: i32, hour: i32) -> WebDriverResult<()> {
        if let Some(script) = self.script.take() {
            let old = json!({ "identifier": script });
            page.cdp("Page.removeScriptToEvaluateOnNewDocument", old).await?;
        }
        // What the device's own clock says, whatever this one has said before.
        let real = "performance.timeOrigin + performance.now()";
        let set_at = page.evaluate(real).await?;
        let source = format!(
            "{{ const Real = Date, begin = new Real(2027, 0, 10 + {day}, {hour}).getTime(); \
                const now = () => Math.floor(begin + {real} - {set_at} + (globalThis.late ?? 0)); \
                globalThis.Date = class extends Real {{ \
                    constructor(...when) {{ super(...(when.length ? when : [now()])) }} \
                    static now() {{ return now() }} }} }}"
        );
        let set = json!({ "source": source });
        let answer = page.cdp("Page.addScriptToEvaluateOnNewDocument", set).await?;
        self.script = Some(answer["identifier"].clone());
        Ok(())
    }
}
