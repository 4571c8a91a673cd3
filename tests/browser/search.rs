//! Search: what a reader looks for is found, told, and led to; by keyboard, in frames, and when
//! something is in the way.

use super::support::{Options, Page, act, find, page::with, see};
use serde_json::{Value, json};
use thirtyfour::{error::WebDriverResult, prelude::Key};

const FIELD: &str = "#q";
const FOUND: &str = ".found";
const FIRST: &str = ".results li:first-child a";

/// The number that the page says it has found; nought where it says that nothing is.
const NUMBER: &str = "Number(/\\d+/.exec(document.querySelector('.found').textContent)?.[0] ?? (/one place/.test(document.querySelector('.found').textContent) ? 1 : 0))";

/// Puts words into the field as a reader's hand does, all at once, and waits until the page has said
/// what it finds. Gives how many.
async fn ask(page: &Page, words: &str) -> WebDriverResult<u64> {
    let set = format!(
        "(() => {{ const q = document.querySelector('#q'); document.querySelector('.found').textContent = ''; q.focus(); q.value = {}; q.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); return 0 }})()",
        Value::from(words)
    );
    page.evaluate(&set).await?;
    page.until("something is said", "document.querySelector('.found').textContent !== ''").await?;
    see::count(page, NUMBER).await
}

/// Opens the search and waits until it has what it searches in.
async fn open(page: &Page, address: &str) -> WebDriverResult<()> {
    page.open(address).await?;
    loaded(page).await
}

async fn loaded(page: &Page) -> WebDriverResult<()> {
    see::shown(page, FIELD).await?;
    page.until(
        "the search is loaded",
        "performance.getEntriesByType('resource').some(r => r.name.endsWith('search.json') && r.responseEnd) && !/loading/.test(document.querySelector('.found').textContent)",
    )
    .await
}

fn result(number: u32) -> String {
    format!(".results li:nth-child({number}) a")
}

#[tokio::test]
async fn words_are_found_as_they_are_typed_the_text_before_what_is_said_of_it() {
    with(Options::default(), async |page| {
        open(&page, "search.html").await?;
        see::absent(&page, ".unsearched").await?;
        page.element(FIELD).await?.send_keys("information security").await?;
        see::shown(&page, FIRST).await?;
        page.until("it is told how many", &format!("{NUMBER} > 50")).await?;
        assert_eq!(see::count(&page, "document.querySelectorAll('.results li').length").await?, 50);
        let said = page.evaluate("document.querySelector('.found').textContent").await?;
        assert!(said.as_str().unwrap_or_default().ends_with("the first 50 are shown"), "{said}");
        let kinds = "[...document.querySelectorAll('.results .kind')].map(k => k.textContent)";
        let kinds = page.evaluate(kinds).await?;
        let kinds: Vec<&str> = kinds.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let first = |kind: &str| kinds.iter().position(|one| *one == kind);
        assert_eq!(first("Text"), Some(0));
        assert!(first("Explanation") < first("Source"), "{kinds:?}");
        // In context, and what is found is set off.
        let bold = "[...document.querySelectorAll('.results li:first-child p b')].map(b => b.textContent).join(' ')";
        assert_eq!(page.evaluate(bold).await?, "information security");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn how_words_are_written_does_not_matter() {
    with(Options::default(), async |page| {
        open(&page, "search.html").await?;
        for same in [
            [
                "information space",
                "“information space”",
                "\"Information  SPACE\"",
                "‘information space’,",
            ],
            ["multi-stakeholder", "multi‑stakeholder", "multi stakeholder", "MULTI–STAKEHOLDER"],
            ["xinxi anquan", "xìnxī ānquán", "Xìnxī  Ānquán", "ānquán (XINXI)"],
            ["互联网", "互聯網", "互聯网", "  互联網  "],
            ["信息安全", "“信息安全”", "信息安全。", "信息 安全 信息安全"],
            ["State’s", "state's", "STATE’S", "state‘s"],
        ] {
            let first = ask(&page, same[0]).await?;
            assert!(first > 0, "{}", same[0]);
            for other in &same[1..] {
                assert_eq!(ask(&page, other).await?, first, "{other}");
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn all_words_must_occur_and_a_beginning_is_enough() {
    with(Options::default(), async |page| {
        open(&page, "search.html").await?;
        let both = ask(&page, "terrorism stability").await?;
        assert!(both > 0 && both < ask(&page, "stability").await?);
        assert!(ask(&page, "stabil terror").await? >= both);
        assert_eq!(ask(&page, "overeignty").await?, 0);
        // Chinese and English at once; a character within a row of them.
        assert!(ask(&page, "主权 sovereignty").await? > 0);
        assert!(ask(&page, "权").await? >= ask(&page, "主权").await?);
        // A source by its author, a doubt by its words, an explanation by its side and stance.
        assert!(ask(&page, "Markoff").await? > 0);
        assert!(ask(&page, "machine translations").await? > 0);
        ask(&page, "(c) United States rejects").await?;
        let heading = page.evaluate("document.querySelector('.results a').textContent").await?;
        assert_eq!(heading, "(c) · United States rejects");
        for nothing in ["zzz", "sovereignty zzz", "量子"] {
            assert_eq!(ask(&page, nothing).await?, 0, "{nothing}");
            let said = page.evaluate("document.querySelector('.found').textContent").await?;
            assert!(said.as_str().unwrap_or_default().contains("Try fewer"), "{said}");
            see::absent(&page, ".results li").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_leads_from_the_field_to_a_place_in_the_text_and_back() {
    with(Options::default(), async |page| {
        open(&page, "search.html?layers=us").await?;
        page.element(FIELD).await?.send_keys("spiritual cultural").await?;
        see::shown(&page, FIRST).await?;
        act::press(&page, Key::Down + "").await?;
        see::focused(&page, FIRST).await?;
        act::press(&page, Key::Down + "").await?;
        see::focused(&page, &result(2)).await?;
        act::press(&page, Key::Escape + "").await?;
        see::focused(&page, FIELD).await?;
        assert_eq!(
            page.evaluate("document.querySelector('#q').value").await?,
            "spiritual cultural"
        );
        act::press(&page, Key::Enter + "").await?;
        see::focused(&page, FIRST).await?;
        act::press(&page, Key::Up + "").await?;
        see::focused(&page, FIELD).await?;
        act::press(&page, Key::Down + "").await?;
        act::press(&page, Key::Enter + "").await?;
        see::ready(&page).await?;
        see::in_sight(&page, &find::paragraph("c")).await?;
        // The words that were asked for stay behind, the reader's layers do not.
        see::address_ends(&page, "index.html?layers=us#c").await?;
        act::go_back(&page).await?;
        see::shown(&page, FIRST).await?;
        see::address_ends(&page, "search.html?layers=us&q=spiritual%20cultural").await?;
        page.element(FIELD).await?.send_keys(Key::Escape + "").await?;
        see::absent(&page, FIRST).await?;
        see::address_ends(&page, "search.html?layers=us").await
    })
    .await;
}

#[tokio::test]
async fn an_explanation_that_is_found_opens_though_its_layer_is_off() {
    with(Options::default(), async |page| {
        open(&page, "search.html?q=segal%20(k)").await?;
        see::shown(&page, ".results a[href='index.html#segal-k-1']").await?;
        act::tap(&page, ".results a[href='index.html#segal-k-1']").await?;
        see::explanation(&page, "segal-k-1").await
    })
    .await;
}

#[tokio::test]
async fn an_address_that_makes_no_sense_breaks_nothing() {
    let long = format!("search.html?q={}", "a".repeat(10_000));
    let marked = "search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20%3Cb%3Estate%3C%2Fb%3E";
    for address in
        [&*long, marked, "search.html?q=%E4%FF", "search.html?q=%5B(%5C*", "search.html?q=&q=x&&="]
    {
        let address = address.to_owned();
        with(Options::default(), async move |page| {
            open(&page, &address).await?;
            page.until("the search is at rest", "document.querySelector('#q').value.length <= 200")
                .await?;
            assert_eq!(see::count(&page, "document.querySelectorAll('main img').length").await?, 0);
            assert!(ask(&page, "sovereignty").await? > 0, "{address}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn it_needs_no_webassembly_and_fits_a_phone() {
    for features in [vec![], vec![("prefers-color-scheme", "dark")]] {
        with(Options { size: (360, 740), features, ..Options::default() }, async |page| {
            open(&page, "no-wasm/search.html").await?;
            assert!(ask(&page, "multilateral").await? > 0);
            let wide = "document.documentElement.scrollWidth - innerWidth";
            assert_eq!(see::count(&page, wide).await?, 0);
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn without_a_script_the_page_says_how_to_search() {
    with(Options::without_script(), async |page| {
        page.open("search.html").await?;
        see::shown(&page, ".unsearched").await?;
        see::hidden(&page, FIELD).await?;
        act::tap(&page, ".unsearched a").await?;
        see::shown(&page, &find::paragraph("letter-1")).await
    })
    .await;
}

#[tokio::test]
async fn a_slow_or_failed_load_says_so_and_can_be_tried_again() {
    let expected = vec!["search.json"];
    with(Options { expected, ..Options::default() }, async |page| {
        page.cdp("Network.enable", json!({})).await?;
        page.cdp("Network.setBlockedURLs", json!({ "urls": ["*search.json"] })).await?;
        page.open("search.html?q=multilateral").await?;
        let said =
            |words: &str| format!("document.querySelector('{FOUND}').textContent === '{words}'");
        page.until("it is said", &said("The search could not be loaded.")).await?;
        see::shown(&page, ".search-form button").await?;
        page.cdp("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        // It comes late: whoever waits is told, and what was asked is answered.
        page.cdp("Fetch.enable", json!({ "patterns": [{ "urlPattern": "*search.json" }] })).await?;
        act::tap(&page, ".search-form button").await?;
        page.until("it is said", &said("The search is loading.")).await?;
        see::hidden(&page, ".search-form button").await?;
        page.cdp("Fetch.disable", json!({})).await?;
        see::shown(&page, FIRST).await
    })
    .await;
}

#[tokio::test]
async fn in_a_host_s_page_the_frame_searches_and_the_element_leads_to_where_it_can() {
    with(Options::default(), async |page| {
        page.open_host("plain.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        page.leave().await?;
        page.evaluate("document.querySelector('iframe').contentWindow.postMessage({ type: 'variorum:set', v: 1, view: 'search' }, '*'); 0").await?;
        page.enter_frame(0).await?;
        loaded(&page).await?;
        page.element(FIELD).await?.send_keys("spiritual cultural").await?;
        see::shown(&page, FIRST).await?;
        let address = page.evaluate("location.search").await?;
        assert!(!address.as_str().unwrap_or_default().contains("q="), "{address}");
        act::tap(&page, FIRST).await?;
        see::shown(&page, &find::paragraph("c")).await?;
        page.until("it is the frame's own page", "location.pathname === '/embed/index.html' && location.hash === '#c'").await
    })
    .await;
    with(Options::default(), async |page| {
        page.open_host("element.html").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        page.evaluate(
            "document.querySelector('variorum-explainer').setAttribute('view', 'search'); 0",
        )
        .await?;
        see::shown(&page, ".unsearched a[target=_blank]").await?;
        see::hidden(&page, FIELD).await?;
        let leads = format!("{}.querySelector('.unsearched a[target=_blank]').href", page.root());
        let leads = page.evaluate(&leads).await?;
        assert!(leads.as_str().unwrap_or_default().ends_with("/search.html"), "{leads}");
        assert!(!leads.as_str().unwrap_or_default().contains("/embed/"), "{leads}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn terms_wordings_claims_and_events_are_found_where_they_stand() {
    with(Options::default(), async |page| {
        for (words, place) in [
            ("wǎngluò ānquán", "terms.html#term-wangluo-anquan"),
            ("mutual respect emerging consensus", "#wording-letter-1"),
            ("suitcase great firewall", "article.html#claim-6"),
            ("resolution 53/70", "timeline.html#event-1998-first-resolution"),
        ] {
            open(&page, "search.html").await?;
            ask(&page, words).await?;
            let there = format!("!!document.querySelector(\".results a[href*='{place}']\")");
            assert_eq!(page.evaluate(&there).await?, true, "{words}");
        }
        Ok(())
    })
    .await;
}
