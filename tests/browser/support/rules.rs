//! Rules of accessibility, by axe-core.

use super::{Page, page::setting};
use serde_json::Value;
use std::fs;
use thirtyfour::prelude::*;

/// Runs the rules over the page as it stands and fails on the first violation.
pub(crate) async fn clean(page: &Page) -> WebDriverResult<()> {
    let path = setting("VARIORUM_AXE");
    let axe = fs::read_to_string(path).expect("the rules can be read");
    // The page's own scripts have run or not by now; the rules themselves need one.
    page.cdp("Emulation.setScriptExecutionDisabled", serde_json::json!({ "value": false })).await?;
    if page.evaluate("typeof axe").await? == "undefined" {
        page.evaluate(&format!("{axe};0")).await?;
    }
    // Off the screen sections are not drawn; the rules must see them all.
    page.evaluate("document.querySelectorAll('[data-paragraph]').forEach(p => p.style.contentVisibility = 'visible'); 0").await?;
    let found = page
        .evaluate("axe.run({ resultTypes: ['violations'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.any.concat(n.all, n.none).map(c => c.message).join('; ')).join(' | ')))")
        .await?;
    let address = page.evaluate("location.href").await?;
    assert_eq!(found, Value::Array(Vec::new()), "{address}: {found:#}");
    Ok(())
}
