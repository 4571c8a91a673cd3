//! Answering a question, and everything that the page has to say and to keep after it.

use super::{
    Page,
    hand::Hand,
    lesson::{self, Question},
    see,
};
use serde_json::json;
use thirtyfour::prelude::*;

/// Chooses these values, row by row, checks them, and looks at what the page replies.
pub(crate) async fn answer(
    page: &Page,
    hand: Hand,
    question: &Question,
    picks: &[&str],
) -> WebDriverResult<()> {
    for (row, pick) in question.rows.iter().zip(picks) {
        hand.choose(page, row, pick).await?;
    }
    hand.press(page, &lesson::check(&question.id)).await?;
    replied(page, question, picks).await
}

/// The page says whether these values are right, shows what belongs to them and nothing else, says
/// the same to a screen reader, and the device keeps it.
pub(crate) async fn replied(
    page: &Page,
    question: &Question,
    picks: &[&str],
) -> WebDriverResult<()> {
    let said = shown(page, question, picks).await?;
    let how = question.how(picks);
    let said = [vec![lesson::phrase(page, how).await?], said].concat();
    lesson::heard(page, &said.join(" ")).await?;
    let kept = lesson::deeds(page, "answered").await?;
    let deed = format!("answered:{} {} {how}", question.id, picks.join("."));
    assert_eq!(kept.last(), Some(&deed), "{kept:?}");
    Ok(())
}

/// The page shows whether these values are right, and of the replies those that belong to them, as
/// it does without a program, too. Gives the replies, and why.
pub(crate) async fn shown(
    page: &Page,
    question: &Question,
    picks: &[&str],
) -> WebDriverResult<Vec<String>> {
    let (id, how) = (&question.id, question.how(picks));
    see::shown(page, &format!("[data-question='{id}'] .verdict.is-{how}")).await?;
    let verdicts = lesson::seen(page, &format!("[data-question='{id}'] .verdict")).await?;
    assert_eq!(verdicts.len(), 1, "{id}: {verdicts:?}");
    let replies = replies(page, question, picks).await?;
    assert!(how == "right" || !replies.is_empty(), "{id}: nothing is said to {picks:?}");
    let seen = lesson::seen(page, &format!("[data-question='{id}'] .reply")).await?;
    assert_eq!(seen, replies, "{id}: what is seen after {picks:?}");
    let explain = lesson::seen(page, &format!("[data-question='{id}'] .explain")).await?;
    assert_eq!(explain.len(), 1, "{id}: {explain:?}");
    Ok([replies, explain].concat())
}

/// The replies that belong to these values: of a choice its own, of a row that is wrong the row's.
async fn replies(page: &Page, question: &Question, picks: &[&str]) -> WebDriverResult<Vec<String>> {
    let script = format!(
        "[...document.querySelectorAll(\"[data-question='{}'] fieldset\")].flatMap((row, at) => {{ \
            const field = row.querySelector(`input[value='${{{}[at]}}']`); \
            const own = field.closest('.choice').querySelector('.reply'); \
            const shared = 'right' in field.dataset ? null : row.querySelector(':scope > .reply'); \
            return [own, shared].filter(Boolean).map((one) => one.textContent) }})",
        question.id,
        json!(picks)
    );
    Ok(lesson::list(&page.evaluate(&script).await?))
}
