//! A device whose clock is wrong, or is put right in the middle: answers count, what was done last is
//! what counts, nothing is said to be due for years, and nothing stops.

use super::support::{Options, Page, act, clock::Clock, deeds, find, page::with, see};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const YEAR: i32 = 365;

/// One answer, by the clock as it is.
async fn answer(page: &Page, question: &str, right: bool) -> WebDriverResult<()> {
    deeds::open_question(page, question).await?;
    deeds::answer(page, question, right).await?;
    deeds::leave(page).await
}

#[tokio::test]
async fn by_any_clock_the_lesson_begins_and_answers_are_kept() {
    with(Options::default(), async |page| {
        let mut clock = Clock::default();
        // In 1970 and before it, and as far ahead as clocks go.
        for (at, days) in
            [-57 * YEAR, -60 * YEAR, 70 * YEAR, 270_000 * YEAR].into_iter().enumerate()
        {
            clock.set(&page, days, 12).await?;
            page.open("about.html").await?;
            page.open_ready("learn.html").await?;
            let question = deeds::single_choices(&page).await?.remove(at);
            answer(&page, &question, true).await?;
            deeds::keeps(&page, "answered:", at + 1).await?;
            page.open_ready("learn.html").await?;
            deeds::keeps(&page, "answered:", at + 1).await?;
            assert!(deeds::notes(&page).await?.is_empty(), "{days}");
            see::hidden(&page, find::LOST).await?;
            page.open_ready("").await?;
            act::switch(&page, "us").await?;
            // What is said is remembered: leaving sooner than the next frame is not what this is about.
            let said = ["United States hidden", "United States shown: 46 explanations"];
            see::said(&page, said[at % 2]).await?;
            page.open_ready("").await?;
            see::switched(&page, "us", at % 2 == 1).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_done_after_the_clock_was_put_right_counts_over_what_was_done_before() {
    with(Options::default(), async |page| {
        let mut clock = Clock::default();
        clock.set(&page, YEAR, 12).await?;
        page.open_ready("learn.html").await?;
        let steps = deeds::ids(&page, "data-step").await?;
        let question = deeds::single_choices(&page).await?.remove(0);
        let all = deeds::ids(&page, "data-question").await?.len().to_string();
        // A year ahead: to the third step, not asked for stances, one answer wrong.
        act::tap(&page, ".desk-tour li:nth-child(3) a").await?;
        deeds::at_step(&page, &steps[2]).await?;
        page.evaluate("document.querySelector('[name=asking]').click(); 0").await?;
        deeds::keeps(&page, "asking:", 1).await?;
        answer(&page, &question, false).await?;
        // Put right: what stands there is still what is known.
        clock.set(&page, 0, 12).await?;
        page.open_ready("learn.html").await?;
        deeds::desk_says(&page, "resume", &[("number", "3")]).await?;
        let asking = "document.querySelector('[name=asking]').checked";
        assert_eq!(page.evaluate(asking).await?, false);
        // And gives way to whatever is done now.
        act::tap(&page, ".desk-tour li:nth-child(2) a").await?;
        deeds::at_step(&page, &steps[1]).await?;
        page.evaluate("document.querySelector('[name=asking]').click(); 0").await?;
        deeds::keeps(&page, "asking:", 2).await?;
        answer(&page, &question, true).await?;
        page.open_ready("learn.html").await?;
        deeds::desk_says(&page, "resume", &[("number", "2")]).await?;
        assert_eq!(page.evaluate(asking).await?, true);
        deeds::desk_says(&page, "known", &[("count", "1"), ("all", &all)]).await
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_jumps_in_mid_lesson_does_not_turn_the_order_around() {
    with(Options::default(), async |page| {
        let mut clock = Clock::default();
        clock.set(&page, 0, 18).await?;
        page.open_ready("learn.html").await?;
        let steps = deeds::ids(&page, "data-step").await?;
        act::tap(&page, ".begin a").await?;
        for (at, hours) in [(1, 0), (2, -3), (3, 2), (4, -9)] {
            page.evaluate(&format!("globalThis.late = {hours} * 3600e3; 0")).await?;
            deeds::go_on(&page).await?;
            deeds::at_step(&page, &steps[at]).await?;
            deeds::keeps(&page, "took:", at + 1).await?;
        }
        page.open("about.html").await?;
        page.open_ready("learn.html").await?;
        deeds::desk_says(&page, "resume", &[("number", "5")]).await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}

#[tokio::test]
async fn who_travels_in_mid_lesson_learns_by_the_day_of_the_place() {
    with(Options::default(), async |page| {
        let zone = async |name: &str| {
            page.cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": name })).await
        };
        zone("Europe/London").await?;
        let mut clock = Clock::default();
        // Late in the evening in London; a wrong answer comes back on the day after.
        clock.set(&page, 0, 22).await?;
        page.open_ready("learn.html").await?;
        let question = deeds::single_choices(&page).await?.remove(0);
        answer(&page, &question, false).await?;
        let due = ".due button";
        see::absent(&page, due).await?;
        let looks = "document.dispatchEvent(new Event('visibilitychange')); 0";
        // Three hours later it is the next day there. In New York it is the same evening still.
        page.evaluate(&format!("globalThis.late = 3 * 3600e3; {looks}")).await?;
        see::shown(&page, due).await?;
        zone("America/New_York").await?;
        page.evaluate(looks).await?;
        see::absent(&page, due).await?;
        // And in Beijing the answer itself was given on the day that it is there.
        zone("Asia/Shanghai").await?;
        page.evaluate(looks).await?;
        see::absent(&page, due).await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}
