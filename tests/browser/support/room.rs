//! Whether everything on a page has its room: words that can be read, targets that can be hit.

use super::Page;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// How letters stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letters {
    /// As the page sets them.
    Plain,
    /// With the spacing that a reader must be able to set, after WCAG 1.4.12.
    Spaced,
    /// Twice as large, by the browser's own size of text.
    Large,
}

/// Makes the window so wide and the letters so, without loading the page again.
pub(crate) async fn make(page: &Page, width: u32, letters: Letters) -> WebDriverResult<()> {
    let size = json!({ "width": width, "height": 740, "deviceScaleFactor": 1, "mobile": false });
    page.cdp("Emulation.setDeviceMetricsOverride", size).await?;
    let style = match letters {
        Letters::Plain => "",
        Letters::Spaced => {
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
        }
        Letters::Large => ":root { font-size: 200% }",
    };
    // What is closed is opened, and what is laid out only in sight is laid out.
    let script = format!(
        "(() => {{ document.querySelectorAll('details').forEach((one) => (one.open = true)); \
            const sheet = new CSSStyleSheet(); \
            sheet.replaceSync({} + ' * {{ content-visibility: visible !important }}'); \
            document.adoptedStyleSheets = [sheet]; return 0 }})()",
        Value::from(style)
    );
    page.evaluate(&script).await?;
    Ok(())
}

/// Everything on the page that lacks its room, a sentence each.
pub(crate) async fn lacking(page: &Page) -> WebDriverResult<Value> {
    page.evaluate(LOOK).await
}

/// Words outside the window or over others or cut off, targets smaller than 24 pixels without the
/// room of that around them. What lies out of sight for the ear alone is left out, and so are links
/// within a sentence.
const LOOK: &str = r#"(() => {
    const told = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) told.push(`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}`);
    const name = (one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""} “${one.textContent.trim().slice(0, 40)}”`;
    const unseen = (one) => {
        for (let at = one; at; at = at.parentElement) if (getComputedStyle(at).clipPath === "inset(50%)" || at.matches(".skip")) return true;
        return false;
    };
    const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && !unseen(one);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes = [];
    for (let node; (node = walker.nextNode()); ) {
        const one = node.parentElement;
        if (!node.data.trim() || one.matches("script, noscript") || !shown(one)) continue;
        const size = parseFloat(getComputedStyle(one).fontSize);
        const range = document.createRange();
        range.selectNodeContents(node);
        let cut = null;
        for (let at = one; at && at !== document.body; at = at.parentElement) {
            const style = getComputedStyle(at);
            if (/hidden|clip/.test(style.overflowX + style.overflowY)) { cut = at.getBoundingClientRect(); break; }
        }
        for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
            if (size === 0 || width < 1 || height < 1) continue;
            const middle = (top + bottom) / 2;
            if (right > innerWidth + 1 || left < -1) told.push(`outside the window: ${name(one)} ${Math.round(left)}–${Math.round(right)}`);
            if (cut && (right > cut.right + 1 || left < cut.left - 1 || middle + size * 0.3 > cut.bottom + 1 || middle - size * 0.3 < cut.top - 1)) told.push(`cut off: ${name(one)}`);
            boxes.push({ node, one, bar: !!one.closest(".bar"), left: left + 0.5, right: right - 0.5, top: middle - size * 0.35, bottom: middle + size * 0.35 });
        }
    }
    boxes.sort((a, b) => a.top - b.top);
    boxes.forEach((a, at) => {
        for (const b of boxes.slice(at + 1, at + 400)) {
            if (b.top >= a.bottom) break;
            if (a.node === b.node || a.bar !== b.bar) continue;
            if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - b.top > 1) told.push(`over each other: ${name(a.one)} and ${name(b.one)}`);
        }
    });
    const sentence = (one) => {
        const block = one.closest("p, li, dd, td, legend, figcaption, blockquote");
        return !one.closest("svg") && getComputedStyle(one).display === "inline" && block && block.textContent.trim() !== one.textContent.trim();
    };
    const targets = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")]
        .filter((one) => one.tabIndex >= 0 && shown(one))
        .map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
    const small = ({ box }) => Math.min(box.width, box.height) < 23.5;
    const far = (x, y, { left, right, top, bottom }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    for (const target of targets.filter((one) => small(one) && !sentence(one.one))) {
        const [x, y] = [target.box.x + target.box.width / 2, target.box.y + target.box.height / 2];
        const near = targets.find((other) => other !== target && !other.one.contains(target.one) && !target.one.contains(other.one)
            && (far(x, y, other.box) < 12 || (small(other) && Math.hypot(other.box.x + other.box.width / 2 - x, other.box.y + other.box.height / 2 - y) < 24)));
        if (near) told.push(`too small: ${name(target.one)} beside ${name(near.one)}`);
    }
    return [...new Set(told)].slice(0, 12);
})()"#;
