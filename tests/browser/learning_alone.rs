//! Where no program runs the learning page is an essay: everything stands there, and every reveal and
//! every answer opens by hand.

use super::support::{
    Options, Page, act, answers, find,
    hand::{self, Hand},
    learning,
    page::with,
    see,
};
use thirtyfour::prelude::*;

/// Everything is there to be read, and whatever leads to another place of the page leads there.
async fn is_an_essay(page: &Page) -> WebDriverResult<()> {
    let parts = "[...document.querySelectorAll('.desk, .step, .step > .say, .clause, .question')].filter((one) => !one.checkVisibility()).map((one) => one.id)";
    assert_eq!(learning::list(&page.evaluate(parts).await?), Vec::<String>::new(), "hidden");
    let astray = "[...document.querySelectorAll('a[href^=\"#\"]')].filter((one) => one.checkVisibility() && !document.getElementById(one.hash.slice(1))).map((one) => one.hash)";
    assert_eq!(learning::list(&page.evaluate(astray).await?), Vec::<String>::new(), "led astray");
    let dead = "[...document.querySelectorAll('button, .pilot, [data-island=pilot] *')].filter((one) => one.checkVisibility() && !one.matches('.bar *')).map((one) => one.outerHTML)";
    assert_eq!(learning::list(&page.evaluate(dead).await?), Vec::<String>::new(), "does nothing");
    Ok(())
}

#[tokio::test]
async fn the_tour_is_an_essay_and_its_links_lead_through_it() {
    with(Options::without_script(), async |page| {
        page.open("learn.html").await?;
        is_an_essay(&page).await?;
        act::tap(&page, learning::BEGIN).await?;
        see::address_ends(&page, "learn.html#step-1").await?;
        see::in_sight(&page, "#step-1 > h3").await?;
        let last = learning::steps(&page).await?.len();
        act::tap(&page, &format!(".desk-tour li:nth-child({last}) a")).await?;
        see::address_ends(&page, &format!("learn.html#step-{last}")).await?;
        see::in_sight(&page, &format!("#step-{last} > h3")).await?;
        act::tap(&page, ".sets a").await?;
        see::in_sight(&page, ".question:target .prompt").await
    })
    .await;
}

#[tokio::test]
async fn where_the_program_does_not_come_it_is_an_essay_too_and_says_what_is_lost() {
    let blocked = Options { expected: vec!["helper program", "404"], ..Options::default() };
    with(blocked, async |page| {
        page.open("no-wasm/learn.html").await?;
        see::shown(&page, find::LOST).await?;
        is_an_essay(&page).await?;
        let question = learning::questions(&page).await?.remove(0);
        let question = learning::question(&page, &question).await?;
        let picks: Vec<&str> = question.rows.iter().map(|row| row.right.as_str()).collect();
        for (row, pick) in question.rows.iter().zip(&picks) {
            Hand::Keys.choose(&page, row, pick).await?;
        }
        Hand::Keys.press(&page, &learning::check(&question.id)).await?;
        answers::shown(&page, &question, &picks).await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_foretold_and_shown_by_hand_is_told_to_be_so_or_not() {
    with(Options { size: (360, 740), ..Options::without_script() }, async |page| {
        page.open("learn.html").await?;
        hand::glass(&page).await?;
        for (turn, step) in learning::steps(&page).await?.iter().enumerate() {
            let reveal = format!("#step-{} > .reveal", step.number);
            for (at, row) in step.foretold.iter().enumerate() {
                let wrong = row.wrong();
                let pick = if (turn + at) % 2 == 0 { row.right.as_str() } else { wrong[0] };
                Hand::Finger.choose(&page, row, pick).await?;
                see::hidden(&page, &format!("{reveal} .after")).await?;
            }
            if step.foretold.is_empty() {
                continue;
            }
            Hand::Finger.press(&page, &format!("{reveal} > summary")).await?;
            see::shown(&page, &format!("{reveal} .after")).await?;
            for (at, row) in step.foretold.iter().enumerate() {
                let guess = format!("#step-{} .guess:has([name='{}'])", step.number, row.name);
                let seen = learning::seen(&page, &format!("{guess} .reply")).await?;
                let how = if (turn + at) % 2 == 0 { "hit" } else { "miss" };
                let own = learning::seen(&page, &format!("{guess} .{how}")).await?;
                assert_eq!((seen.len(), seen), (1, own), "{guess}");
            }
        }
        // Who does not want to be asked is not.
        Hand::Finger.press(&page, learning::ASKING_LABEL).await?;
        see::hidden(&page, ".step .guess").await?;
        see::no_sideways_scroll(&page).await
    })
    .await;
}

#[tokio::test]
async fn every_question_is_answered_by_opening_its_answer() {
    with(Options { size: (360, 740), ..Options::without_script() }, async |page| {
        page.open("learn.html").await?;
        hand::glass(&page).await?;
        for (turn, id) in learning::questions(&page).await?.iter().enumerate() {
            let question = learning::question(&page, id).await?;
            let check = learning::check(id);
            let answer = format!("[data-question='{id}'] .verdict");
            if turn % 3 == 2 {
                // Without a choice it is the answer all the same.
                Hand::Finger.press(&page, &check).await?;
                see::shown(&page, &format!("{answer}.is-none")).await?;
                assert_eq!(learning::seen(&page, &answer).await?.len(), 1, "{id}");
                continue;
            }
            let pick = |row: &learning::Row| match turn % 3 {
                0 => row.right.clone(),
                _ => row.wrong()[0].to_owned(),
            };
            let picks: Vec<String> = question.rows.iter().map(pick).collect();
            let picks: Vec<&str> = picks.iter().map(String::as_str).collect();
            for (row, pick) in question.rows.iter().zip(&picks) {
                Hand::Finger.choose(&page, row, pick).await?;
                see::hidden(&page, &answer).await?;
            }
            Hand::Finger.press(&page, &check).await?;
            answers::shown(&page, &question, &picks).await?;
        }
        Ok(())
    })
    .await;
}
