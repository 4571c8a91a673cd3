//! The one file, opened from disk: it reads, switches and prints, its program takes over, every link
//! leads somewhere, and nothing is asked of anybody.

use super::support::{
    Options, Page, act, find,
    page::{setting, with},
    see,
};
use thirtyfour::error::WebDriverResult;

/// A reader who has the file on disk. What the browser asks for is noted.
fn from_disk() -> Options {
    let folder = setting("VARIORUM_FILE");
    Options { at: Some(format!("file://{folder}")), requests: true, ..Options::default() }
}

const FILE: &str = "variorum.html";

/// Nothing was asked for but the file itself.
async fn nothing_was_fetched(page: &Page) -> WebDriverResult<()> {
    let asked = page.requests().await?;
    let addresses: Vec<&str> = asked.iter().filter_map(|one| one["url"].as_str()).collect();
    assert!(addresses.iter().any(|one| one.ends_with(FILE)), "nothing is noted: {addresses:?}");
    let others: Vec<_> = addresses
        .iter()
        .filter(|one| !one.split(['?', '#']).next().is_some_and(|one| one.ends_with(FILE)))
        .filter(|one| !one.starts_with("data:"))
        .collect();
    assert!(others.is_empty(), "{others:?}");
    Ok(())
}

#[tokio::test]
async fn from_disk_it_switches_opens_and_links_and_fetches_nothing() {
    with(from_disk(), async |page| {
        page.open_ready(FILE).await?;
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        // A page about the text in place of the text, and back.
        act::tap(&page, ".header-links a[href='#compare']").await?;
        see::shown(&page, "#compare h1").await?;
        see::hidden(&page, "#text").await?;
        act::tap(&page, "#compare .entry .on[href='#us-c-1']").await?;
        see::explanation(&page, "us-c-1").await?;
        see::in_sight(&page, &find::explanation("us-c-1")).await?;
        see::hidden(&page, "#compare h1").await?;
        act::go_back(&page).await?;
        see::shown(&page, "#compare h1").await?;
        // What is chosen there is a radio button.
        page.evaluate("location.hash = 'timeline'; 0").await?;
        see::shown(&page, "#timeline h1").await?;
        nothing_was_fetched(&page).await
    })
    .await;
}

#[tokio::test]
async fn a_link_into_the_file_opens_what_it_names_with_and_without_a_script() {
    for options in [from_disk(), Options { script: false, ..from_disk() }] {
        with(options, async |page| {
            page.open("variorum.html#segal-k-1").await?;
            see::explanation(&page, "segal-k-1").await?;
            see::in_sight(&page, &find::explanation("segal-k-1")).await?;
            page.open("variorum.html#event-2004-first-expert-group").await?;
            see::in_sight(&page, "[id='event-2004-first-expert-group']").await?;
            see::hidden(&page, "#text").await?;
            nothing_was_fetched(&page).await
        })
        .await;
    }
}

#[tokio::test]
async fn every_link_of_the_file_leads_somewhere_and_says_where_it_leads_out() {
    with(from_disk(), async |page| {
        page.open_ready(FILE).await?;
        let broken = "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.getAttribute('href').slice(1))).filter(id => !document.getElementById(id)).join()";
        assert_eq!(page.evaluate(broken).await?, "");
        let twice = "(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, at) => ids.indexOf(id) !== at).join() })()";
        assert_eq!(page.evaluate(twice).await?, "");
        let relative = "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(href => !/^(#|[a-z]+:)/.test(href)).join()";
        assert_eq!(page.evaluate(relative).await?, "");
        let home = "document.querySelector('link[rel=canonical]').href";
        let unmarked = format!("[...document.querySelectorAll('a[href]')].filter(a => a.getAttribute('href').startsWith({home}) && !('out' in a.dataset)).length");
        assert_eq!(see::count(&page, &unmarked).await?, 0);
        // What an element names stands in its own part.
        let named = "['for', 'aria-labelledby', 'aria-describedby', 'aria-details', 'aria-controls'].flatMap(name => [...document.querySelectorAll(`[${name}]`)].flatMap(one => one.getAttribute(name).split(' ').filter(id => !one.closest('[data-variorum]').querySelector(`[id='${id}']`)))).join()";
        assert_eq!(page.evaluate(named).await?, "");
        let loads = "document.querySelectorAll('script[src], link[rel=stylesheet], img, iframe, object').length";
        assert_eq!(see::count(&page, loads).await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn on_paper_and_on_a_phone_only_the_part_that_is_shown_is_there() {
    let phone = Options { size: (360, 700), ..from_disk() };
    with(phone, async |page| {
        for part in ["index", "compare", "overview", "wordings", "terms", "timeline", "article", "sources", "about"] {
            page.open(&format!("{FILE}#{part}")).await?;
            see::shown(&page, &format!("#{part} h1")).await?;
            let shown = "[...document.querySelectorAll('main')].filter(one => one.checkVisibility()).length";
            assert_eq!(see::count(&page, shown).await?, 1, "{part}");
            see::no_sideways_scroll(&page).await?;
        }
        Ok(())
    })
    .await;
    let paper = Options { medium: "print", ..from_disk() };
    with(paper, async |page| {
        page.open_ready(FILE).await?;
        see::shown(&page, "#index h1").await?;
        see::hidden(&page, "#compare h1").await?;
        let pages = page.cdp("Page.printToPDF", serde_json::json!({})).await?;
        assert!(pages["data"].as_str().is_some_and(|pdf| pdf.len() > 100_000));
        Ok(())
    })
    .await;
}
