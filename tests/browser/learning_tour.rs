//! The whole tour, from the desk to the desk: by keyboard alone, and by finger alone on a phone.

use super::support::{
    Options, Page, act, answers,
    foretelling::{foretell, pick},
    hand::{self, Hand},
    learning::{self, NEXT, NOW, Step},
    page::with,
    see,
};
use thirtyfour::prelude::*;

/// Goes through one step as it is meant, up to the way on.
async fn take(page: &Page, hand: Hand, step: &Step) -> WebDriverResult<()> {
    learning::on_step(page, step).await?;
    see::address_ends(page, &format!("?step={}", step.number)).await?;
    hand.fits(page).await?;
    for mark in &step.marks {
        see::shown(page, mark).await?;
        if hand == Hand::Keys {
            hand::reach(page, mark).await?;
        }
    }
    if !step.foretold.is_empty() {
        see::hidden(page, &format!("{NOW} aside")).await?;
        foretell(page, hand, NOW, &step.foretold, step.number).await?;
    }
    let hidden = format!(
        "[...document.querySelectorAll('{NOW} aside')].filter((one) => !one.checkVisibility()).length"
    );
    assert_eq!(see::count(page, &hidden).await?, 0, "step {}: hidden explanations", step.number);
    assert_eq!(
        step.marks.is_empty(),
        learning::seen(page, &format!("{NOW} aside")).await?.is_empty()
    );
    let question = learning::question(page, &step.question).await?;
    let picks: Vec<&str> = question.rows.iter().map(|row| pick(row, step.number)).collect();
    answers::answer(page, hand, &question, &picks).await?;
    hand.fits(page).await
}

async fn take_all(page: &Page, hand: Hand) -> WebDriverResult<()> {
    page.open_ready("learn.html").await?;
    learning::task(page, "home").await?;
    hand.fits(page).await?;
    let steps = learning::steps(page).await?;
    assert!(steps.iter().any(|step| !step.foretold.is_empty()), "nothing is foretold");
    hand.press(page, learning::BEGIN).await?;
    for step in &steps {
        take(page, hand, step).await?;
        hand.press(page, NEXT).await?;
    }
    learning::task(page, "home").await?;
    learning::heard(page, &learning::phrase(page, "finished").await?).await?;
    see::focused(page, ".desk h2").await?;
    see::address_ends(page, "/learn.html").await?;
    see::absent(page, NEXT).await?;
    hand.fits(page).await?;
    let sign = learning::phrase(page, "taken").await?;
    let signs = learning::seen(page, ".desk-tour li[data-taken] .taken").await?;
    assert_eq!(signs.len(), steps.len(), "every step bears the sign of having been seen");
    assert!(signs.iter().all(|one| one.contains('✓') && one.contains(&sign)), "{signs:?}");
    // Each step was taken once, and the tour is kept as done.
    let took: Vec<String> = steps.iter().map(|step| format!("took:{} yes", step.id)).collect();
    assert_eq!(learning::deeds(page, "took").await?, took);
    assert_eq!(learning::deeds(page, "finished").await?, ["finished:tour yes"]);
    // Who has taken it all may begin anew.
    let begin = learning::phrase(page, "begin").await?;
    assert_eq!(learning::seen(page, learning::BEGIN).await?, [begin]);
    Ok(())
}

#[tokio::test]
async fn the_whole_tour_can_be_taken_by_keyboard_alone() {
    with(Options::default(), async |page| take_all(&page, Hand::Keys).await).await;
}

#[tokio::test]
async fn the_whole_tour_can_be_taken_by_finger_alone_on_a_small_phone() {
    let phone = Options { size: (360, 640), ..Options::default() };
    with(phone, async |page| {
        hand::glass(&page).await?;
        take_all(&page, Hand::Finger).await
    })
    .await;
}

#[tokio::test]
async fn marked_words_lead_to_their_explanation_and_leave_the_learner_in_the_step() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html?step=1").await?;
        let steps = learning::steps(&page).await?;
        let step = steps.iter().find(|step| !step.marks.is_empty()).expect("a step with marks");
        page.open_ready(&format!("learn.html?step={}", step.number)).await?;
        learning::on_step(&page, step).await?;
        let took = learning::deeds(&page, "took").await?;
        page.evaluate("addEventListener('popstate', () => document.body.dataset.heard = ''); 0")
            .await?;
        let mark = step.marks.last().expect("a mark");
        act::tap(&page, mark).await?;
        let named = "(() => { const one = document.querySelector(':target'), r = one?.getBoundingClientRect(); return !!one && one.matches('aside') && one.checkVisibility() && r.top < innerHeight && r.bottom > 0 })()";
        page.until("the explanation is in sight", named).await?;
        page.until("the program has heard of it", "'heard' in document.body.dataset").await?;
        learning::task(&page, "tour").await?;
        see::shown(&page, NOW).await?;
        // To look something up is not to take the step once more.
        assert_eq!(learning::deeds(&page, "took").await?, took);
        Ok(())
    })
    .await;
}
