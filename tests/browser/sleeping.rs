//! A tab that is frozen and thawed, put away for days, discarded, or kept whole while the reader is
//! on another page: whoever comes back finds everything as it was.

use super::support::{
    Options, Page, act,
    clock::Clock,
    deeds,
    faulty::{Fault, Faulty},
    find,
    page::with,
    see,
};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// Freezes the tab as a browser does that needs room, and thaws it, behind another tab still: no frame
/// is drawn there. The page is told of both, one after the other.
async fn sleep(page: &Page) -> WebDriverResult<()> {
    let note = "globalThis.told = []; for (const name of ['freeze', 'resume']) \
        document.addEventListener(name, () => told.push(name), { once: true }); 0";
    page.evaluate(note).await?;
    for state in ["frozen", "active"] {
        page.cdp("Page.setWebLifecycleState", json!({ "state": state })).await?;
    }
    page.until("it was frozen and thawed", "told.join(' ') === 'freeze resume'").await
}

#[tokio::test]
async fn a_frozen_tab_goes_on_where_it_was() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::switch(&page, "us").await?;
        see::said(&page, "United States hidden").await?;
        act::tap_words(&page, "china-g-2").await?;
        see::explanation(&page, "china-g-2").await?;
        // What waits for a frame when it freezes does not wait for ever.
        page.evaluate("document.querySelector('input[value=us]').click(); 0").await?;
        sleep(&page).await?;
        see::explanation(&page, "china-g-2").await?;
        see::switched(&page, "us", true).await?;
        page.until("the address follows", "location.search === '?layers=china,us'").await?;
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await?;
        page.until("the address follows", "location.search === '?layers=us'").await?;
        // Discarded, it is loaded anew.
        page.driver.refresh().await?;
        see::ready(&page).await?;
        see::switched(&page, "china", false).await?;
        see::explanation(&page, "china-g-2").await?;

        page.open_ready("learn.html").await?;
        let questions = deeds::ids(&page, "data-question").await?;
        act::tap(&page, ".desk-questions .sets a").await?;
        deeds::choose(&page, &questions[0], true).await?;
        sleep(&page).await?;
        deeds::check(&page, &questions[0]).await?;
        sleep(&page).await?;
        deeds::keeps(&page, "answered:", 1).await?;
        deeds::go_on(&page).await?;
        see::shown(&page, &format!("[data-question='{}'][data-now]", questions[1])).await?;
        page.driver.refresh().await?;
        see::ready(&page).await?;
        deeds::keeps(&page, "answered:", 1).await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}

/// Has the page hidden and shown again, as when the reader looks at another tab.
const LOOK_AWAY: &str = "for (const hidden of [true, false]) { \
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden }); \
    document.dispatchEvent(new Event('visibilitychange')) }";

#[tokio::test]
async fn a_lesson_that_was_put_away_for_days_knows_what_day_it_is() {
    with(Options::default(), async |page| {
        let mut clock = Clock::default();
        clock.set(&page, 0, 12).await?;
        page.open_ready("learn.html").await?;
        let questions = deeds::ids(&page, "data-question").await?;
        deeds::open_question(&page, &questions[0]).await?;
        deeds::answer(&page, &questions[0], true).await?;
        deeds::leave(&page).await?;
        let due = ".due button";
        see::absent(&page, due).await?;
        // A fortnight later, in the same tab.
        page.evaluate(&format!("globalThis.late = 14 * 24 * 3600 * 1000; {LOOK_AWAY}; 0")).await?;
        see::shown(&page, due).await?;
        // And back again: the clock was wrong.
        page.evaluate(&format!("globalThis.late = 0; {LOOK_AWAY}; 0")).await?;
        see::absent(&page, due).await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}

#[tokio::test]
async fn a_page_that_the_browser_has_kept_whole_goes_on() {
    let options = Options { hurried: true, ..Options::default() };
    with(options, async |page| {
        // What may not be stored is not kept whole, so this is served as it is published.
        let server = Faulty::start();
        let folder = server.with("", Fault::Missing).1;
        page.go(&format!("{folder}/index.html")).await?;
        see::ready(&page).await?;
        page.evaluate(
            "addEventListener('pageshow', ({ persisted }) => globalThis.kept = persisted); 0",
        )
        .await?;
        act::switch(&page, "us").await?;
        see::said(&page, "United States hidden").await?;
        act::tap_words(&page, "china-g-2").await?;
        see::explanation(&page, "china-g-2").await?;
        page.go(&format!("{folder}/about.html")).await?;
        page.evaluate("history.back(); 0").await?;
        page.until("it is there again", "!!document.querySelector('[data-ready] #china-g-2')")
            .await?;
        page.until("it was kept whole", "globalThis.kept === true").await?;
        see::switched(&page, "us", false).await?;
        see::explanation(&page, "china-g-2").await?;
        act::switch(&page, "us").await?;
        see::said(&page, "United States shown: 46 explanations").await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;

        // A lesson, too; meanwhile another page has kept something.
        page.go(&format!("{folder}/learn.html")).await?;
        see::ready(&page).await?;
        let step = deeds::ids(&page, "data-step").await?.remove(2);
        page.go(&format!("{folder}/about.html")).await?;
        deeds::put(&page, &deeds::key(&format!("took:{step}:z-1")), "yes").await?;
        page.evaluate("history.back(); 0").await?;
        page.until("it is there again", "!!document.querySelector('[data-ready] .desk')").await?;
        deeds::desk_says(&page, "resume", &[("number", "3")]).await
    })
    .await;
}
