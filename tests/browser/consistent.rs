//! What is the same on every page: Tab comes to everything and goes on, names have the words that are
//! seen, titles tell pages apart, and ways stand in one order.

use super::support::{Options, Page, find, page::with};
use serde_json::Value;
use std::collections::BTreeSet;
use thirtyfour::prelude::{Key, WebDriverResult};

/// Every kind of page, in a host's page and on its own.
fn pages() -> Vec<String> {
    find::own_leaves()
        .chain(["index.html", "p/c.html", "embed/index.html"].map(String::from))
        .collect()
}

/// What Tab must come to: of the choices of one question it comes to one.
const STOPS: &str = "[...document.querySelectorAll('a[href], button, input, select, textarea, summary')] \
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) \
    .filter((one, at, all) => one.type !== 'radio' || all.findIndex(({ name, type }) => type === 'radio' && name === one.name) === at)";
/// So many keys at once.
const STRIDE: usize = 40;

async fn list(page: &Page, script: &str) -> WebDriverResult<Vec<String>> {
    let list = page.evaluate(script).await?;
    let words = list.as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(words.map(str::to_owned).collect())
}

#[tokio::test]
async fn tab_comes_to_everything_and_is_held_nowhere() {
    with(Options::default(), async |page| {
        for address in pages() {
            page.open(&address).await?;
            let whole = "document.readyState === 'complete' && !document.querySelector('script[data-app]') === !document.querySelector('[data-ready]')";
            page.until("every program has taken over", whole).await?;
            let begin = format!("(globalThis.left = new Set({STOPS}), globalThis.visits = 0, \
                addEventListener('focusin', ({{ target }}) => {{ visits += 1; left.delete(target); \
                    if (target.type === 'radio') for (const one of left) if (one.name === target.name) left.delete(one) }}, true), left.size)");
            let stops = page.evaluate(&begin).await?.as_u64().unwrap_or_default();
            assert!(stops > 2, "{address} has {stops} stops");
            for _ in 0..stops / STRIDE as u64 + 2 {
                let keys = (Key::Tab + "").to_string().repeat(STRIDE);
                page.driver.action_chain().send_keys(keys).perform().await?;
            }
            let left = list(&page, "[...left].map(one => one.outerHTML.slice(0, 200))").await?;
            assert!(left.is_empty(), "{address}: of {stops} stops Tab never comes to {left:#?}");
            // From the end it has gone on, so nothing holds it.
            let visits = page.evaluate("visits").await?.as_u64().unwrap_or_default();
            assert!(visits > stops, "{address}: {visits} visits of {stops} stops");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn names_have_the_words_that_are_seen_and_titles_tell_pages_apart() {
    with(Options::without_script(), async |page| {
        let mut titles = BTreeSet::new();
        for address in pages() {
            page.open(&address).await?;
            let others = "[...document.querySelectorAll(':is(a, button, input, summary, select)[aria-label]')] \
                .map((one) => [one.getAttribute('aria-label'), one.labels?.[0]?.innerText ?? one.innerText ?? '']) \
                .map((both) => both.map((words) => words.toLowerCase().replace(/[“”\"●◐○]/g, '').replace(/\\s+/g, ' ').trim())) \
                .filter(([name, seen]) => /\\p{L}{2}/u.test(seen) && !name.includes(seen)).map((both) => both.join(' | '))";
            let others = list(&page, others).await?;
            assert!(others.is_empty(), "{address}: names without the words that are seen: {others:#?}");
            let title = page.evaluate("document.title").await?.as_str().unwrap_or_default().to_owned();
            assert!(title.len() > 10, "{address}: {title:?}");
            // The frame shows what the page shows.
            if !address.starts_with("embed/") {
                assert!(titles.insert(title.clone()), "{address}: another page is called {title:?}");
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ways_stand_in_one_order_on_every_page() {
    with(Options::without_script(), async |page| {
        for ways in [".header-links", ".ways"] {
            let mut known: Vec<String> = Vec::new();
            for address in pages().into_iter().filter(|address| !address.starts_with("embed/")) {
                page.open(&address).await?;
                let hrefs = format!("[...document.querySelectorAll('{ways} a[href]')].map(({{ href }}) => href.split('/').at(-1)).filter(name => !name.startsWith('#'))");
                let here = list(&page, &hrefs).await?;
                let both = |list: &[String], other: &[String]| -> Vec<String> {
                    list.iter().filter(|way| other.contains(way)).cloned().collect()
                };
                assert_eq!(both(&here, &known), both(&known, &here), "{address}: {ways}");
                if here.len() > known.len() {
                    known = here;
                }
            }
            assert!(known.len() > 2, "{ways}: {known:?}");
        }
        Ok(())
    })
    .await;
}
