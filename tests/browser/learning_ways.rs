//! Ways into the tour, through it and back: links, the browser's own back and forward, where one
//! goes on, and the box that turns foretelling off.

use super::support::{
    Options, Page, act,
    learning::{self, ASKING, ASKING_LABEL, BACK, BEGIN, NEXT, NOW, Step},
    page::with,
    see,
};
use thirtyfour::prelude::*;

/// The first two steps in a row that ask for stances.
fn asked(steps: &[Step]) -> [&Step; 2] {
    let pair = steps.windows(2).find(|two| two.iter().all(|step| !step.foretold.is_empty()));
    let [one, other] = pair.expect("two steps in a row that ask for stances") else {
        unreachable!("windows of two");
    };
    [one, other]
}

/// The desk says where the tour goes on, and it goes on there.
async fn goes_on(page: &Page, step: &Step) -> WebDriverResult<()> {
    page.open_ready("learn.html").await?;
    learning::task(page, "home").await?;
    let resume = learning::phrase(page, "resume").await?;
    let resume = resume.replace("{number}", &step.number.to_string());
    assert_eq!(learning::seen(page, BEGIN).await?, [resume]);
    act::tap(page, BEGIN).await?;
    learning::on_step(page, step).await?;
    see::address_ends(page, &format!("learn.html?step={}", step.number)).await
}

#[tokio::test]
async fn back_leads_to_the_step_before_and_so_do_the_browser_s_own_back_and_forward() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let steps = learning::steps(&page).await?;
        act::tap(&page, BEGIN).await?;
        for step in &steps[..2] {
            learning::on_step(&page, step).await?;
            act::tap(&page, NEXT).await?;
        }
        learning::on_step(&page, &steps[2]).await?;
        act::tap(&page, BACK).await?;
        learning::on_step(&page, &steps[1]).await?;
        see::address_ends(&page, "learn.html?step=2").await?;
        // The browser goes the way that the learner went: desk, 1, 2, 3, 2.
        for step in [&steps[2], &steps[1], &steps[0]] {
            act::go_back(&page).await?;
            learning::on_step(&page, step).await?;
        }
        act::go_back(&page).await?;
        learning::task(&page, "home").await?;
        see::focused(&page, ".desk h2").await?;
        see::address_ends(&page, "learn.html").await?;
        for step in &steps[..3] {
            act::go_forward(&page).await?;
            learning::on_step(&page, step).await?;
        }
        // From the first step back is the desk.
        act::go_back(&page).await?;
        act::go_back(&page).await?;
        learning::on_step(&page, &steps[0]).await?;
        act::tap(&page, BACK).await?;
        learning::task(&page, "home").await?;
        see::address_ends(&page, "learn.html").await
    })
    .await;
}

#[tokio::test]
async fn a_link_leads_to_its_step_and_the_tour_goes_on_from_there() {
    for address in ["learn.html?step=4", "learn.html#step-4"] {
        with(Options::default(), async move |page| {
            page.open_ready(address).await?;
            let steps = learning::steps(&page).await?;
            learning::on_step(&page, &steps[3]).await?;
            // A look at an explanation is no way out, by whichever link one came.
            act::tap(&page, steps[3].marks.first().expect("marked words")).await?;
            page.until("the explanation is named", "!!document.querySelector(':target')").await?;
            see::shown(&page, "#step-4[data-now]").await?;
            act::go_back(&page).await?;
            see::address_ends(&page, address).await?;
            see::shown(&page, "#step-4[data-now]").await?;
            act::tap(&page, NEXT).await?;
            learning::on_step(&page, &steps[4]).await?;
            see::address_ends(&page, "learn.html?step=5").await?;
            act::go_back(&page).await?;
            learning::on_step(&page, &steps[3]).await
        })
        .await;
    }
}

#[tokio::test]
async fn an_address_that_makes_no_sense_leads_to_the_desk_from_where_all_is_well() {
    with(Options::default(), async |page| {
        for nonsense in [
            "?step=99",
            "?step=x",
            "?step=0",
            "?step",
            "?step=-1",
            "#step-99",
            "#x'y",
            "#?secret=a1",
        ] {
            // A fragment alone would not load the page anew.
            page.open("about.html").await?;
            page.open_ready(&format!("learn.html{nonsense}")).await?;
            learning::task(&page, "home").await?;
            see::shown(&page, BEGIN).await?;
        }
        let steps = learning::steps(&page).await?;
        act::tap(&page, BEGIN).await?;
        learning::on_step(&page, &steps[0]).await?;
        see::address_ends(&page, "learn.html?step=1").await
    })
    .await;
}

#[tokio::test]
async fn who_leaves_in_the_middle_of_a_step_goes_on_there_in_this_window_and_in_the_next() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let steps = learning::steps(&page).await?;
        let [before, step] = asked(&steps);
        act::tap(&page, &format!(".desk-tour li:nth-child({}) a", before.number)).await?;
        learning::on_step(&page, before).await?;
        act::tap(&page, NEXT).await?;
        learning::on_step(&page, step).await?;
        let stance = format!("label:has([name='{}'])", step.foretold[0].name);
        act::tap(&page, &stance).await?;
        goes_on(&page, step).await?;
        let chosen = learning::seen(&page, &format!("{NOW} input:checked")).await?;
        assert!(chosen.is_empty(), "the step begins at its beginning");
        let old = page.driver.window().await?;
        let new = page.driver.new_tab().await?;
        page.driver.close_window().await?;
        assert!(old != new);
        page.driver.switch_to_window(new).await?;
        goes_on(&page, step).await
    })
    .await;
}

#[tokio::test]
async fn who_does_not_want_to_foretell_is_not_asked_and_need_say_so_only_once() {
    /// Whether stances are asked for, and the explanations wait for them.
    async fn asks(page: &Page, step: &Step, asks: bool) -> WebDriverResult<()> {
        let count = |selector: &str| {
            format!(
                "[...document.querySelectorAll('{NOW} {selector}')].filter((one) => one.checkVisibility()).length"
            )
        };
        let guesses = if asks { step.foretold.len() } else { 0 };
        let what = format!("step {} asks for {guesses} stances", step.number);
        page.until(&what, &format!("{} === {guesses}", count(".guess"))).await?;
        let what = format!("step {} holds its explanations back: {asks}", step.number);
        page.until(&what, &format!("({} === 0) === {asks}", count("aside"))).await?;
        let what = format!("the box is checked: {asks}");
        page.until(&what, &format!("document.querySelector('{ASKING}').checked === {asks}")).await
    }
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let steps = learning::steps(&page).await?;
        let [one, other] = asked(&steps);
        let first = format!("learn.html?step={}", one.number);
        page.open_ready(&first).await?;
        asks(&page, one, true).await?;
        act::tap(&page, ASKING_LABEL).await?;
        asks(&page, one, false).await?;
        act::tap(&page, NEXT).await?;
        learning::on_step(&page, other).await?;
        asks(&page, other, false).await?;
        assert_eq!(learning::deeds(&page, "asking").await?, ["asking:tour off"]);
        page.open_ready(&first).await?;
        asks(&page, one, false).await?;
        // Who wants to be asked again is asked from the next step on: this one is open.
        act::tap(&page, ASKING_LABEL).await?;
        page.until(
            "the stances are there",
            &format!("document.querySelector('{NOW} .guess').checkVisibility()"),
        )
        .await?;
        act::tap(&page, NEXT).await?;
        learning::on_step(&page, other).await?;
        asks(&page, other, true).await?;
        assert_eq!(learning::deeds(&page, "asking").await?, ["asking:tour off", "asking:tour on"]);
        page.open_ready(&first).await?;
        asks(&page, one, true).await?;
        assert!(learning::deeds(&page, "foretold").await?.is_empty(), "nothing was foretold");
        Ok(())
    })
    .await;
}
