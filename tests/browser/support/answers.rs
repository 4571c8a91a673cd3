//! Answering a question, and everything that the page has to say and to keep after it.

use super::{
    Page,
    hand::Hand,
    learning::{self, Question, list},
    see,
};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::prelude::*;

/// Chooses these values, row by row, checks them, and looks at what the page replies. Another choice
/// than the one before closes the answer to that.
pub(crate) async fn answer(
    page: &Page,
    hand: Hand,
    question: &Question,
    picks: &[&str],
) -> WebDriverResult<()> {
    for (row, pick) in question.rows.iter().zip(picks) {
        hand.choose(page, row, pick).await?;
    }
    let own = format!("[data-question='{}']", question.id);
    see::hidden(page, &format!("{own} :is(.answer[open] .explain, .missing)")).await?;
    let before = learning::deeds(page, "answered").await?;
    hand.press(page, &learning::check(&question.id)).await?;
    replied(page, question, picks, before).await
}

/// The page shows what belongs to these values, says the same to a screen reader, and the device
/// keeps it with the answers before, once more.
async fn replied(
    page: &Page,
    question: &Question,
    picks: &[&str],
    mut before: Vec<String>,
) -> WebDriverResult<()> {
    let how = question.how(picks);
    let said = |page: &Value| {
        let replies = [list(&page["said"]), list(&page["explain"])].concat();
        [page[how].as_str().unwrap_or_default().to_owned()].into_iter().chain(replies)
    };
    let heard = |page: &Value| page["heard"] == said(page).collect::<Vec<_>>().join(" ").trim();
    before.push(format!("answered:{} {} {how}", question.id, picks.join(".")));
    let kept = before.len();
    let done = look(page, question, picks, |page| heard(page) && page["kept"] == kept).await?;
    // In the order of time; a clock may have gone back.
    let mut after = learning::deeds(page, "answered").await?;
    before.sort();
    after.sort();
    assert_eq!(after, before);
    is_right(&done, question, picks);
    Ok(())
}

/// The page shows whether these values are right, and of the replies those that belong to them, as
/// it does without a program, too.
pub(crate) async fn shown(page: &Page, question: &Question, picks: &[&str]) -> WebDriverResult<()> {
    let seen = look(page, question, picks, |_| true).await?;
    is_right(&seen, question, picks);
    Ok(())
}

fn is_right(seen: &Value, question: &Question, picks: &[&str]) {
    let (id, how) = (&question.id, question.how(picks));
    assert_eq!(seen["verdicts"], json!([format!("verdict is-{how}")]), "{id}: {picks:?}");
    assert_eq!(seen["seen"], seen["replies"], "{id}: what is seen after {picks:?}");
    assert!(how == "right" || !list(&seen["replies"]).is_empty(), "{id}: no reply to {picks:?}");
    assert_eq!(list(&seen["explain"]).len(), 1, "{id}: it is not said why");
}

/// Looks at a question until its answer is open and more is so: what is seen of it, what is heard and
/// kept, and the replies that belong to these values: of a choice its own; of several rows each row's,
/// with what is right where the row is wrong, and those alone are said.
async fn look(
    page: &Page,
    question: &Question,
    picks: &[&str],
    more: impl Fn(&Value) -> bool,
) -> WebDriverResult<Value> {
    let script = format!(
        "((question, picks) => {{ \
            const words = (one) => [...one.childNodes].map((node) => node instanceof Text ? node.data : node.checkVisibility() ? node.textContent : '').join(''); \
            const seen = (selector) => [...question.querySelectorAll(selector)].filter((one) => one.checkVisibility()); \
            const phrase = (key) => document.querySelector(`[data-phrase=${{key}}]`).textContent; \
            const replies = [...question.querySelectorAll('fieldset')].flatMap((row, at) => {{ \
                const field = row.querySelector(`input[value='${{picks[at]}}']`), right = 'right' in field.dataset; \
                const own = field.closest('.choice').querySelector('.reply'), shared = row.querySelector(':scope > .reply'); \
                const of_row = shared && (right ? [...shared.childNodes].slice(1) : [shared]).map((node) => node.textContent).join(''); \
                return [[own?.textContent, true], [of_row, !right]].filter(([words]) => words) }}); \
            return {{ open: question.querySelector('.answer').open, seen: seen('.reply').map(words), \
                replies: replies.map(([words]) => words), said: replies.filter(([, said]) => said).map(([words]) => words), \
                verdicts: seen('.verdict').map((one) => one.className), explain: seen('.explain').map(words), \
                right: phrase('right'), wrong: phrase('wrong'), \
                heard: document.querySelector('[data-island=heard]').textContent.trim(), \
                kept: Object.keys(localStorage).filter((key) => key.split(':')[3] === 'answered').length }} \
        }})(document.querySelector(\"[data-question='{}']\"), {})",
        question.id,
        json!(picks)
    );
    let mut seen = Value::Null;
    for _ in 0..400 {
        seen = page.evaluate(&script).await?;
        if seen["open"] == true && more(&seen) {
            return Ok(seen);
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("waited in vain for the answer to {} with {picks:?}\n{seen:#}", question.id);
}
