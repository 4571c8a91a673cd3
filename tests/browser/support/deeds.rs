//! What a learner does on the learning page by the shortest way, what the desk says of it, and what
//! the device keeps.

use super::{Page, act, see};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use thirtyfour::prelude::*;

/// The edition's id, as it stands in keys and files.
pub(crate) const EDITION: &str = "code-of-conduct-2011";

/// A key of a deed, by what follows the edition in it.
pub(crate) fn key(rest: &str) -> String {
    format!("variorum:1:{EDITION}:{rest}")
}

/// Everything that the device keeps for the page's origin.
pub(crate) async fn kept(page: &Page) -> WebDriverResult<BTreeMap<String, String>> {
    let all = page.evaluate("({ ...localStorage })").await?;
    Ok(serde_json::from_value(all).expect("keys and values"))
}

/// Waits until the device keeps so many deeds of a kind.
pub(crate) async fn keeps(page: &Page, kind: &str, count: usize) -> WebDriverResult<()> {
    let prefix = Value::from(key(kind));
    let script =
        format!("Object.keys(localStorage).filter(k => k.startsWith({prefix})).length === {count}");
    page.until(&format!("the device keeps {count} of {kind}"), &script).await
}

/// Puts something on the device, as if it had stood there before.
pub(crate) async fn put(page: &Page, key: &str, value: &str) -> WebDriverResult<()> {
    let (key, value) = (Value::from(key), Value::from(value));
    page.evaluate(&format!("localStorage.setItem({key}, {value}); 0")).await?;
    Ok(())
}

/// Fills the device's storage, so that not one deed more has room.
pub(crate) async fn fill_up(page: &Page) -> WebDriverResult<()> {
    let fill = "(() => { for (let size = 1 << 22, at = 0; size >= 1; at += 1) \
        try { localStorage.setItem('fill' + at, 'x'.repeat(size)) } catch { size >>= 1 } return 0 })()";
    page.evaluate(fill).await?;
    Ok(())
}

/// Runs a script in every document of this window from here on, before anything of its own.
pub(crate) async fn before_all(page: &Page, script: &str) -> WebDriverResult<()> {
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    Ok(())
}

/// What every element with an attribute has in it, such as the steps' ids in `data-step`.
pub(crate) async fn ids(page: &Page, attribute: &str) -> WebDriverResult<Vec<String>> {
    let script = format!(
        "[...{}.querySelectorAll('[{attribute}]')].map(e => e.getAttribute('{attribute}'))",
        page.root()
    );
    Ok(serde_json::from_value(page.evaluate(&script).await?).expect("a list of ids"))
}

/// The ids of the questions that want a single choice, in the order of the page.
pub(crate) async fn single_choices(page: &Page) -> WebDriverResult<Vec<String>> {
    let script = format!(
        "[...{}.querySelectorAll('[data-question]')].filter(q => q.querySelectorAll('fieldset').length === 1).map(q => q.dataset.question)",
        page.root()
    );
    Ok(serde_json::from_value(page.evaluate(&script).await?).expect("a list of ids"))
}

/// A sentence that the page has for its islands, with words filled in; that about one has a key of
/// its own.
pub(crate) async fn phrase(
    page: &Page,
    key: &str,
    filled: &[(&str, &str)],
) -> WebDriverResult<String> {
    let one = filled.contains(&("count", "1"));
    let script = format!(
        "(() => {{ const of = k => {}.querySelector(`[data-phrase='${{k}}']`)?.textContent; return ({one} ? of('{key}-one') : undefined) ?? of('{key}') }})()",
        page.root()
    );
    let sentence = page.evaluate(&script).await?;
    let sentence = sentence.as_str().unwrap_or_else(|| panic!("the page has no sentence {key}"));
    Ok(filled.iter().fold(sentence.to_owned(), |sentence, (name, words)| {
        sentence.replace(&format!("{{{name}}}"), words)
    }))
}

/// Waits until a sentence of the islands stands in the desk, whole in an element of its own.
pub(crate) async fn desk_says(
    page: &Page,
    key: &str,
    filled: &[(&str, &str)],
) -> WebDriverResult<()> {
    let sentence = phrase(page, key, filled).await?;
    let script = format!(
        "[...{}.querySelectorAll('.desk *')].some(e => e.textContent.trim() === {})",
        page.root(),
        Value::from(sentence.clone())
    );
    page.until(&format!("the desk says: {sentence}"), &script).await
}

/// Whether a sentence stands in the desk.
pub(crate) async fn is_in_desk(page: &Page, sentence: &str) -> WebDriverResult<bool> {
    let script = format!(
        "{}.querySelector('.desk').textContent.includes({})",
        page.root(),
        Value::from(sentence)
    );
    Ok(page.evaluate(&script).await? == true)
}

/// What the notes on how progress is kept say.
pub(crate) async fn notes(page: &Page) -> WebDriverResult<Vec<String>> {
    let script =
        format!("[...{}.querySelectorAll('.note-kept')].map(e => e.textContent)", page.root());
    Ok(serde_json::from_value(page.evaluate(&script).await?).expect("a list of notes"))
}

/// Opens one question of the learning page, and waits until it is shown.
pub(crate) async fn open_question(page: &Page, question: &str) -> WebDriverResult<()> {
    // Another fragment alone would not load the page anew.
    page.open("about.html").await?;
    page.open_ready(&format!("learn.html#q-{question}")).await?;
    see::shown(page, &format!("[data-question='{question}'][data-now]")).await
}

/// Chooses in every row of a question, rightly or not.
pub(crate) async fn choose(page: &Page, question: &str, right: bool) -> WebDriverResult<()> {
    let rows = format!("[data-question='{question}'] fieldset");
    let count = format!("{}.querySelectorAll(\"{rows}\").length", page.root());
    let which = if right { "[data-right]" } else { "input:not([data-right])" };
    for row in 1..=see::count(page, &count).await? {
        act::tap(page, &format!("{rows}:nth-of-type({row}) .option:has({which})")).await?;
    }
    Ok(())
}

/// Answers the question that is shown, and waits until its answer is open.
pub(crate) async fn answer(page: &Page, question: &str, right: bool) -> WebDriverResult<()> {
    choose(page, question, right).await?;
    check(page, question).await
}

/// Has the choice checked, and waits until the answer is open and the program knows of it.
pub(crate) async fn check(page: &Page, question: &str) -> WebDriverResult<()> {
    act::tap(page, &format!("[data-question='{question}'] > .answer > summary")).await?;
    see::shown(page, &format!("[data-question='{question}'][data-checked] > .answer[open]")).await
}

/// On: the next step or question, or the end.
pub(crate) async fn go_on(page: &Page) -> WebDriverResult<()> {
    act::tap(page, ".pilot button:last-child").await
}

/// Out of the lesson, to where one begins and sees how far one is.
pub(crate) async fn leave(page: &Page) -> WebDriverResult<()> {
    // At the first step or question the way back leads there.
    act::tap(page, ".pilot .at a, .pilot:not(:has(.at a)) button:first-child").await?;
    see::shown(page, ".desk").await
}

/// A step is shown.
pub(crate) async fn at_step(page: &Page, step: &str) -> WebDriverResult<()> {
    see::shown(page, &format!("[data-step='{step}'][data-now]")).await
}

/// What looks whether something is read, looks once more: half a second is said to have passed.
pub(crate) const LOOK: &str = "looks.forEach(look => look())";

/// Lets no time pass for what notes what is read, but by [`LOOK`].
pub(crate) async fn hold_looks(page: &Page) -> WebDriverResult<()> {
    let hold = "globalThis.looks = []; { const own = setInterval; globalThis.setInterval = \
        (then, time, ...more) => time === 500 ? looks.push(then) : own(then, time, ...more) }";
    before_all(page, hold).await
}
