//! What a reader does while the page is still loading is not lost when the program comes, at
//! whatever stage it was done; nor what is done without a network.

use super::support::{
    Options, Page, act,
    assets::{self, Role},
    deeds,
    faulty::{Fault, Faulty},
    find,
    page::with,
    see,
};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const CHOICES: &str = "localStorage.getItem('variorum:code-of-conduct-2011:choices')";

/// A reader who does not wait until the page is loaded.
fn hurried(expected: &[&'static str]) -> Options {
    Options { hurried: true, expected: expected.to_vec(), ..Options::default() }
}

/// What a reader can do meanwhile, and how one sees that it was done.
const DEEDS: [(&str, &str); 3] = [
    (
        "document.querySelector('input[name=layer][value=us]').click()",
        "!document.querySelector('input[name=layer][value=us]').checked",
    ),
    (
        "document.querySelector('mark[data-annotation~=china-g-2] a').click()",
        "document.querySelector('details[data-explanation=china-g-2]').open",
    ),
    (
        "document.querySelector('details[data-explanation=china-g-2] .more > summary').click()",
        "document.querySelector('details[data-explanation=china-g-2] .more').open",
    ),
];

#[tokio::test]
async fn what_is_done_before_the_program_comes_stays_at_whatever_stage_it_was_done() {
    with(hurried(&[]), async |page| {
        let server = Faulty::start();
        let stages = assets::of_page("index.html");
        let stages = stages.into_iter().filter(|(_, role)| matches!(role, Role::Entry | Role::Program));
        for (at, (name, role)) in stages.enumerate() {
            let (number, folder) = server.with(&name, Fault::Late);
            page.cdp("Page.navigate", json!({ "url": format!("{folder}/index.html") })).await?;
            page.until("the page can be read", "!!document.querySelector('footer') && getComputedStyle(document.querySelector('.bar')).position === 'sticky'").await?;
            if at == 0 {
                page.evaluate("localStorage.clear()").await?;
            }
            while !server.was_asked(number, &name) {
                page.until("it is still loading", "true").await?;
            }
            assert!(see::not_ready(&page).await?, "{name}");
            for (act, _) in DEEDS {
                page.evaluate(&format!("{act}; 0")).await?;
            }
            for (act, done) in DEEDS {
                page.until(&format!("{name}: {act}"), done).await?;
            }
            server.heal(number);
            see::ready(&page).await?;
            for (act, done) in DEEDS {
                page.until(&format!("{name} ({role:?}), afterwards: {act}"), done).await?;
            }
            see::hidden(&page, find::LOST).await?;
            see::address_ends(&page, "#china-g-2").await?;
            // It counts as if it had been done later: it is remembered, and the program knows of it.
            page.until("it is remembered", &format!("{CHOICES} === 'v=1&layers=china'")).await?;
            page.until("the words are tinted", "document.querySelector('mark[data-annotation~=china-g-2]').hasAttribute('data-open')").await?;
            act::switch(&page, "us").await?;
            page.until("the next switch goes on from there", &format!("{CHOICES} === 'v=1&layers=china,us'")).await?;
            page.until("and so does the address", "location.search === '?layers=china,us'").await?;
            page.evaluate("localStorage.clear()").await?;
        }
        Ok(())
    })
    .await;
}

/// The network goes away before these files come.
async fn goes_away(
    page: &Page,
    server: &Faulty,
    place: &str,
    about: fn(&str) -> bool,
) -> WebDriverResult<usize> {
    let (number, folder) = server.folder(about, Fault::Silent);
    page.go(&format!("{folder}/{place}")).await?;
    assert!(see::not_ready(page).await?);
    Ok(number)
}

#[tokio::test]
async fn a_network_that_goes_away_in_mid_load_leaves_what_has_come_and_comes_back() {
    with(hurried(&["Failed to load", "ERR_", "helper program", "fetch"]), async |page| {
        let server = Faulty::start();
        // After the page and before its scripts; after the scripts and before the program.
        let stages: [fn(&str) -> bool; 2] = [
            |name| name.ends_with(".js") || name.ends_with(".wasm"),
            |name| name.contains('-') && !name.ends_with(".css"),
        ];
        for away in stages {
            let number = goes_away(&page, &server, "index.html", away).await?;
            act::switch(&page, "us").await?;
            see::unmarked(&page, "us-c-2").await?;
            act::tap_words(&page, "china-g-2").await?;
            see::explanation(&page, "china-g-2").await?;
            server.heal(number);
            page.cdp("Page.reload", json!({})).await?;
            see::ready(&page).await?;
            see::explanation(&page, "china-g-2").await?;
            see::hidden(&page, find::LOST).await?;

            let number = goes_away(&page, &server, "learn.html", away).await?;
            let question = deeds::single_choices(&page).await?.remove(0);
            deeds::choose(&page, &question, false).await?;
            act::tap(&page, &format!("[data-question='{question}'] > .answer > summary")).await?;
            see::shown(&page, &format!("[data-question='{question}'] > .answer > .explain"))
                .await?;
            server.heal(number);
            page.cdp("Page.reload", json!({})).await?;
            see::ready(&page).await?;
            see::hidden(&page, find::LOST).await?;
        }
        Ok(())
    })
    .await;
}
