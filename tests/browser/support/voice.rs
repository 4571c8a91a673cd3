//! The device's voices as a test needs them: a headless browser has none. What is to be said is noted,
//! and said at an end when the test says so.

use super::{Page, act, see};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// The button that reads aloud, and stops.
pub(crate) const BUTTON: &str = "button.aloud";

/// What can be pressed while it reads, by its place.
pub(crate) const PAUSE: &str = ".aloud-panel button:nth-of-type(1)";
/// Back to the paragraph before.
pub(crate) const PREVIOUS: &str = ".aloud-panel button:nth-of-type(2)";
/// On to the next paragraph.
pub(crate) const NEXT: &str = ".aloud-panel button:nth-of-type(3)";
/// Without the explanations.
pub(crate) const ALONE: &str = ".aloud-panel button:nth-of-type(4)";
/// The line that says what went wrong.
pub(crate) const LINE: &str = ".aloud-panel [role=status]";

/// Something that the device was asked to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// The words.
    pub(crate) text: String,
    /// Their language.
    pub(crate) lang: String,
    /// The language of the voice.
    pub(crate) voice: String,
}

/// The page's device has voices for these languages, from here on.
pub(crate) async fn give(page: &Page, languages: &[&str]) -> WebDriverResult<()> {
    let script = format!(
        "(() => {{ const said = globalThis.said = []; let current; \
            const voices = {}.map((lang) => ({{ lang, name: lang, localService: true, default: lang.startsWith('en') }})); \
            const own = Object.assign(new EventTarget(), {{ \
                getVoices: () => voices, \
                speak(one) {{ if (one.text) {{ said.push({{ text: one.text, lang: one.lang, voice: one.voice?.lang }}); current = one }} }}, \
                cancel() {{ const old = current; current = undefined; try {{ sessionStorage.silenced = 'yes' }} catch {{}} \
                    if (old) queueMicrotask(() => old.onerror?.({{ error: 'interrupted' }})) }} }}); \
            globalThis.speaks = () => !!current; \
            globalThis.comes = (error) => {{ const old = current; current = undefined; \
                if (error) old.onerror?.({{ error }}); else {{ old.onboundary?.({{ charIndex: 0 }}); old.onend?.({{}}) }} }}; \
            Object.defineProperty(globalThis, 'speechSynthesis', {{ value: own, configurable: true }}); \
            globalThis.SpeechSynthesisUtterance = class {{ constructor(text) {{ this.text = text }} }}; return 0 }})()",
        json!(languages)
    );
    page.evaluate(&script).await?;
    Ok(())
}

/// Presses the button and waits until something is said.
pub(crate) async fn begin(page: &Page) -> WebDriverResult<()> {
    act::tap_in_the_bar(page, BUTTON).await?;
    page.until("something is said", "speaks()").await
}

/// Everything that was said or has begun to be.
pub(crate) async fn said(page: &Page) -> WebDriverResult<Vec<Said>> {
    let all = page.evaluate("said").await?;
    let words = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    let all = all.as_array().cloned().unwrap_or_default();
    let read = |one| Said {
        text: words(one, "text"),
        lang: words(one, "lang"),
        voice: words(one, "voice"),
    };
    Ok(all.iter().map(read).collect())
}

/// What is being said now.
pub(crate) async fn last(page: &Page) -> WebDriverResult<String> {
    Ok(said(page).await?.pop().map(|one| one.text).unwrap_or_default())
}

/// What is being said comes to its end.
pub(crate) async fn ends(page: &Page) -> WebDriverResult<()> {
    page.evaluate("(comes(), 0)").await?;
    Ok(())
}

/// Lets the device say everything until these words come, or nothing more does.
pub(crate) async fn until(page: &Page, words: &str) -> WebDriverResult<()> {
    let script = format!(
        "(() => {{ for (let at = 0; at < 5000 && speaks() && !said.at(-1).text.includes({}); at += 1) comes(); return 0 }})()",
        Value::from(words)
    );
    page.evaluate(&script).await?;
    Ok(())
}

/// Nobody reads, and the page shows it.
pub(crate) async fn silent(page: &Page) -> WebDriverResult<()> {
    page.until("it is silent", "!speaks()").await?;
    let none = format!(
        "!{0}.querySelector('[data-aloud]') && {0}.querySelector('{BUTTON}').textContent === 'Read aloud' && !CSS.highlights.has('variorum-aloud')",
        page.root()
    );
    page.until("nothing is shown as being read", &none).await
}

/// The line says so, and nothing is left to press.
pub(crate) async fn complains(page: &Page, words: &str) -> WebDriverResult<()> {
    let script =
        format!("{}.querySelector('{LINE}')?.textContent === {}", page.root(), Value::from(words));
    page.until(&format!("the page says: {words}"), &script).await?;
    see::absent(page, PAUSE).await
}
