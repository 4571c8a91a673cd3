//! The clauses that the tour leaves out: foretold one after the other, by keyboard and by finger.

use super::support::{
    Options, Page, act,
    foretelling::foretell,
    hand::{self, Hand},
    learning::{self, ASKING_LABEL, NEXT},
    page::with,
    see,
};
use thirtyfour::prelude::*;

/// The list of clauses on a beginner's desk: all of them.
const ALL: &str = ".desk-clauses .sets a";

async fn clauses(page: &Page) -> WebDriverResult<Vec<String>> {
    let all = "[...document.querySelectorAll('[data-clause]')].map((one) => one.dataset.clause)";
    let all = learning::list(&page.evaluate(all).await?);
    assert!(all.len() > 1, "there are no clauses to foretell");
    Ok(all)
}

/// A clause is shown, it alone, and the learner is at its heading.
async fn on_clause(page: &Page, id: &str) -> WebDriverResult<()> {
    learning::task(page, "ask").await?;
    let shown = format!(
        "[...document.querySelectorAll('.question, .say, .clause, .desk, .bar')].filter((one) => one.checkVisibility()).map((one) => one.dataset.clause).join() === '{id}'"
    );
    page.until(&format!("{id} is shown, and nothing else"), &shown).await?;
    see::focused(page, &format!("[data-clause='{id}'] > h3")).await?;
    see::in_sight(page, &format!("[data-clause='{id}'] > h3")).await
}

async fn foretell_all(page: &Page, hand: Hand) -> WebDriverResult<()> {
    page.open_ready("learn.html").await?;
    let all = clauses(page).await?;
    hand.press(page, ALL).await?;
    for (at, id) in all.iter().enumerate() {
        on_clause(page, id).await?;
        learning::at(page, "where-clause", at + 1, all.len()).await?;
        hand.fits(page).await?;
        let rows = learning::stances(page, id).await?;
        assert_eq!(rows.len(), 2, "{id}: both sides are asked for");
        foretell(page, hand, &format!("[data-clause='{id}']"), &rows, at).await?;
        hand.fits(page).await?;
        hand.press(page, NEXT).await?;
    }
    learning::task(page, "home").await?;
    see::focused(page, ".desk h2").await?;
    learning::heard(page, &learning::phrase(page, "done-clauses").await?).await?;
    assert_eq!(learning::deeds(page, "foretold").await?.len(), 2 * all.len());
    see::address_ends(page, "/learn.html").await
}

#[tokio::test]
async fn every_clause_can_be_foretold_by_keyboard_alone() {
    with(Options::default(), async |page| foretell_all(&page, Hand::Keys).await).await;
}

#[tokio::test]
async fn every_clause_can_be_foretold_by_finger_alone_on_a_small_phone() {
    let phone = Options { size: (360, 640), ..Options::default() };
    with(phone, async |page| {
        hand::glass(&page).await?;
        foretell_all(&page, Hand::Finger).await
    })
    .await;
}

#[tokio::test]
async fn who_does_not_foretell_on_the_tour_can_foretell_clauses_all_the_same() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let steps = learning::steps(&page).await?;
        let step = steps.iter().find(|step| !step.foretold.is_empty()).expect("such a step");
        page.open_ready(&format!("learn.html?step={}", step.number)).await?;
        act::tap(&page, ASKING_LABEL).await?;
        page.open_ready("learn.html").await?;
        let id = clauses(&page).await?.remove(0);
        act::tap(&page, ALL).await?;
        on_clause(&page, &id).await?;
        let rows = learning::stances(&page, &id).await?;
        foretell(&page, Hand::Keys, &format!("[data-clause='{id}']"), &rows, 0).await
    })
    .await;
}
