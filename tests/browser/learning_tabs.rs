//! Two windows of one browser, in which the same learner answers: each sees what was done in the
//! other, and nothing is lost.

use super::support::{Options, Page, act, deeds, page::with};
use thirtyfour::{error::WebDriverResult, prelude::WindowHandle};

/// From here on the test deals with what is in this window.
async fn turn_to(page: &Page, window: &WindowHandle) -> WebDriverResult<()> {
    page.driver.switch_to_window(window.clone()).await
}

/// The window that is open, and one more.
async fn two_windows(page: &Page) -> WebDriverResult<[WindowHandle; 2]> {
    Ok([page.driver.window().await?, page.driver.new_window().await?])
}

/// So many questions are known, says the desk.
async fn knows(page: &Page, count: usize, all: usize) -> WebDriverResult<()> {
    let filled = [("count", count.to_string()), ("all", all.to_string())];
    let filled = filled.each_ref().map(|(name, words)| (*name, words.as_str()));
    deeds::desk_says(page, "known", &filled).await
}

#[tokio::test]
async fn each_window_sees_what_was_done_in_the_other_and_both_are_kept() {
    with(Options::default(), async |page| {
        let windows = two_windows(&page).await?;
        turn_to(&page, &windows[0]).await?;
        page.open_ready("learn.html").await?;
        let questions = deeds::single_choices(&page).await?;
        let all = deeds::ids(&page, "data-question").await?.len();
        // Both are open before either answers.
        for (window, question) in windows.iter().zip(&questions) {
            turn_to(&page, window).await?;
            deeds::open_question(&page, question).await?;
        }
        for (done, (window, question)) in windows.iter().zip(&questions).enumerate() {
            turn_to(&page, window).await?;
            deeds::answer(&page, question, true).await?;
            deeds::keeps(&page, "answered:", done + 1).await?;
        }
        for window in &windows {
            turn_to(&page, window).await?;
            deeds::leave(&page).await?;
            knows(&page, 2, all).await?;
        }
        // A step that is taken in one is where the other goes on.
        act::tap(&page, ".desk-tour li:nth-child(2) a").await?;
        deeds::keeps(&page, "took:", 1).await?;
        turn_to(&page, &windows[0]).await?;
        deeds::desk_says(&page, "resume", &[("number", "2")]).await?;
        for window in &windows {
            turn_to(&page, window).await?;
            page.open_ready("learn.html").await?;
            knows(&page, 2, all).await?;
            deeds::desk_says(&page, "resume", &[("number", "2")]).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_same_question_answered_in_both_at_the_same_moment_is_kept_twice() {
    with(Options::default(), async |page| {
        let windows = two_windows(&page).await?;
        for window in &windows {
            turn_to(&page, window).await?;
            // Not a millisecond passes.
            deeds::before_all(&page, "Date.now = () => 1_800_000_000_000").await?;
        }
        page.open_ready("learn.html").await?;
        let question = deeds::single_choices(&page).await?.remove(0);
        for (window, right) in windows.iter().zip([true, false]) {
            turn_to(&page, window).await?;
            deeds::open_question(&page, &question).await?;
            deeds::choose(&page, &question, right).await?;
        }
        for window in &windows {
            turn_to(&page, window).await?;
            deeds::check(&page, &question).await?;
        }
        deeds::keeps(&page, "answered:", 2).await?;
        let kept = deeds::kept(&page).await?;
        let answers: Vec<_> = kept.iter().filter(|(key, _)| key.contains(":answered:")).collect();
        assert_eq!(answers.len(), 2, "{answers:?}");
        // A window that opens later, and both as they are, come to the same conclusion.
        let told = "document.querySelector('.desk-questions').textContent";
        page.open_ready("learn.html").await?;
        let conclusion = page.evaluate(told).await?;
        turn_to(&page, &windows[0]).await?;
        deeds::leave(&page).await?;
        page.until("both conclude the same", &format!("{told} === {conclusion}")).await?;
        page.open_ready("learn.html").await?;
        page.until("it concludes so anew", &format!("{told} === {conclusion}")).await?;
        assert_eq!(deeds::kept(&page).await?, kept);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_erased_in_one_window_is_gone_in_the_other() {
    with(Options::default(), async |page| {
        let windows = two_windows(&page).await?;
        for window in &windows {
            turn_to(&page, window).await?;
            page.open_ready("learn.html").await?;
        }
        act::tap(&page, ".desk-tour li:nth-child(2) a").await?;
        deeds::keeps(&page, "took:", 1).await?;
        turn_to(&page, &windows[0]).await?;
        deeds::desk_says(&page, "resume", &[("number", "2")]).await?;
        act::tap(&page, ".keeping > button").await?;
        act::tap(&page, ".question-erase button:first-of-type").await?;
        deeds::keeps(&page, "took:", 0).await?;
        turn_to(&page, &windows[1]).await?;
        deeds::leave(&page).await?;
        deeds::desk_says(&page, "begin", &[]).await?;
        page.open_ready("learn.html").await?;
        deeds::desk_says(&page, "begin", &[]).await
    })
    .await;
}
