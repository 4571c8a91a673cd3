//! Rules of accessibility, by axe-core, in every state that a reader meets.

use super::support::{Options, act, find, page::with, rules::clean, see};
use serde_json::json;

#[tokio::test]
async fn the_rules_find_nothing_on_a_page_with_explanations_open() {
    let states = [
        Options::default(),
        Options { size: (360, 740), ..Options::default() },
        Options { features: vec![("prefers-color-scheme", "dark")], ..Options::default() },
        Options { medium: "print", ..Options::default() },
    ];
    for options in states {
        with(options, async |page| {
            page.open_ready("?layers=us,china,segal").await?;
            clean(&page).await?;
            for words in ["us-c-4", "us-g-1", "segal-k-1"] {
                page.evaluate(&format!("document.querySelector('mark[data-annotation~={words}] a').click(); 0")).await?;
                see::explanation(&page, words).await?;
            }
            page.evaluate("document.querySelectorAll('.more, .meaning').forEach(m => m.open = true); location.hash = '#d-checked'; 0").await?;
            clean(&page).await
        })
        .await;
    }
}

#[tokio::test]
async fn the_rules_find_nothing_where_no_script_runs_or_webassembly_is_blocked() {
    with(Options::without_script(), async |page| {
        page.open("#us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        clean(&page).await
    })
    .await;
    let blocked = Options { expected: vec!["helper program", "404"], ..Options::default() };
    with(blocked, async |page| {
        page.open("no-wasm/").await?;
        see::shown(&page, find::LOST).await?;
        clean(&page).await
    })
    .await;
}

/// The rules find nothing on these pages, nor on paragraphs' and frames' own, in these colours.
async fn every_page_is_clean(scheme: &'static str, mut pages: Vec<String>) {
    pages.extend(["p/c.html", "p/d.html", "embed/index.html", "embed/p/g.html"].map(String::from));
    let features = vec![("prefers-color-scheme", scheme)];
    with(Options { features, ..Options::without_script() }, async |page| {
        for address in pages {
            // The rules have let scripts run.
            page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
            page.open(&address).await?;
            clean(&page).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_rules_find_nothing_on_any_page_in_light() {
    every_page_is_clean("light", find::leaves()).await;
}

#[tokio::test]
async fn the_rules_find_nothing_on_any_page_in_dark() {
    // A leaf has the same colours in a frame.
    every_page_is_clean("dark", find::own_leaves().collect()).await;
}

#[tokio::test]
async fn the_rules_find_nothing_where_something_is_found() {
    for features in [vec![], vec![("prefers-color-scheme", "dark")]] {
        with(Options { features, ..Options::default() }, async |page| {
            page.open("search.html?q=multilateral").await?;
            see::shown(&page, ".results a").await?;
            clean(&page).await
        })
        .await;
    }
}

#[tokio::test]
async fn the_rules_find_nothing_on_the_pages_of_wordings_and_terms_with_everything_open() {
    for (address, size) in [("terms.html", (1100, 800)), ("wordings.html", (360, 740))] {
        for scheme in ["light", "dark"] {
            let features = vec![("prefers-color-scheme", scheme)];
            with(
                Options { size, features, script: false, ..Options::default() },
                async move |page| {
                    page.open(address).await?;
                    page.evaluate(
                        "document.querySelectorAll('details').forEach(d => d.open = true); 0",
                    )
                    .await?;
                    clean(&page).await
                },
            )
            .await;
        }
    }
}

#[tokio::test]
async fn the_rules_find_nothing_in_a_host_s_page_with_the_element_and_where_lines_are_made() {
    with(Options { size: (360, 740), ..Options::default() }, async |page| {
        page.open_host("clause.html").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        page.leave().await?;
        clean(&page).await
    })
    .await;
    for size in [(360, 740), (1100, 800)] {
        with(Options { size, ..Options::default() }, async move |page| {
            page.open("embed-code.html").await?;
            page.until("the form is there", "!document.querySelector('#choice').hidden").await?;
            clean(&page).await
        })
        .await;
    }
}

#[tokio::test]
async fn a_screen_reader_meets_switches_links_and_named_explanations() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        let tree = page.cdp("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let named = |role: &str, name: &str| {
            nodes.iter().any(|node| node["role"]["value"] == role && node["name"]["value"] == name)
        };
        assert!(named("switch", "United States"));
        assert!(named("region", "Whose reading to show"));
        assert!(named(
            "link",
            "undermines other countries’ political, economic and social stability"
        ));
        assert!(named("complementary", "US 26: United States rejects"));
        Ok(())
    })
    .await;
}
