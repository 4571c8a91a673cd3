//! When WebAssembly fails, the page stays readable and switchable and says in one line what is lost.

use super::support::{Options, act, find, page::with, see};

/// The console may say what failed; the reader is told in the page.
fn failing() -> Options {
    Options { expected: vec!["helper program", "404", ".wasm"], ..Options::default() }
}

#[tokio::test]
async fn a_missing_or_broken_program_leaves_the_page_readable_and_switchable() {
    for place in ["no-wasm/", "broken-wasm/"] {
        with(failing(), async move |page| {
            page.open(place).await?;
            see::shown(&page, find::LOST).await?;
            assert!(see::not_ready(&page).await?);
            act::switch(&page, "us").await?;
            see::unmarked(&page, "us-c-2").await?;
            act::tap_words(&page, "china-g-2").await?;
            see::explanation(&page, "china-g-2").await
        })
        .await;
    }
}

#[tokio::test]
async fn a_panic_in_mid_use_leaves_the_page_readable_and_says_so() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        act::stop_program(&page, "variorum").await?;
        see::shown(&page, find::LOST).await?;
        see::explanation(&page, "us-c-2").await?;
        act::switch(&page, "us").await?;
        see::unmarked(&page, "us-c-2").await
    })
    .await;
}

#[tokio::test]
async fn a_program_of_the_wrong_type_still_starts() {
    let options = Options { expected: vec!["application/wasm"], ..Options::default() };
    with(options, async |page| {
        page.open_ready("wrong-type/").await?;
        see::hidden(&page, find::LOST).await?;
        act::switch(&page, "us").await?;
        see::said(&page, "United States hidden").await
    })
    .await;
}

#[tokio::test]
async fn nothing_is_said_to_be_lost_where_nothing_is() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}
