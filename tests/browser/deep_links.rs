//! Links that lead through somebody else's page to a clause, and that are made there.

use super::support::{Options, Page, act, find, page::with, see};
use thirtyfour::{error::WebDriverResult, prelude::Key};

/// What the reader has copied, as the host's page may read it in a test.
async fn copied(page: &Page) -> WebDriverResult<String> {
    page.leave().await?;
    page.cdp(
        "Browser.grantPermissions",
        serde_json::json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    )
    .await?;
    page.evaluate("focus(); 0").await?;
    let words = page.evaluate("navigator.clipboard.readText()").await?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

/// From inside the first frame, which has its whole height: the host's page comes to be scrolled to a
/// place in it. Comes back to the host's page.
async fn host_is_at(page: &Page, place: &str) -> WebDriverResult<()> {
    let top = format!("document.getElementById('{place}').getBoundingClientRect().top + scrollY");
    let top = page.evaluate(&top).await?.as_f64().unwrap_or_default();
    page.leave().await?;
    let there = format!(
        "(() => {{ const at = document.querySelector('iframe').getBoundingClientRect().top + {top}; return at > 0 && at < innerHeight }})()"
    );
    page.until(&format!("the host is scrolled to {place}"), &there).await
}

#[tokio::test]
async fn a_link_made_in_a_frame_leads_through_the_host_to_the_clause() {
    with(Options::default(), async |page| {
        page.open_host("sized.html?story=1").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        act::switch(&page, "china").await?;
        act::tap_words(&page, "us-k-1").await?;
        see::explanation(&page, "us-k-1").await?;
        act::copy_link(&page).await?;
        see::said(&page, "Link copied").await?;
        let link = copied(&page).await?;
        assert!(link.ends_with("/sized.html?story=1#variorum=us-k-1&layers=us"), "{link}");

        // The link in another reader's browser.
        let fragment = link
            .split_once('/')
            .map(|(_, rest)| rest.rsplit('/').next().unwrap_or_default().to_owned());
        page.open_host("empty.html").await?;
        page.open_host(&fragment.unwrap_or_default()).await?;
        // Without coming nearer: where the reader is brought is what this is about.
        page.enter_frame_here(0).await?;
        see::ready(&page).await?;
        see::explanation(&page, "us-k-1").await?;
        see::switched(&page, "us", true).await?;
        see::switched(&page, "china", false).await?;
        host_is_at(&page, "us-k-1").await
    })
    .await;
}

#[tokio::test]
async fn another_fragment_on_the_same_page_is_followed_and_what_the_reader_does_then_is_not_undone()
{
    with(Options::default(), async |page| {
        page.open_host("sized.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        page.leave().await?;
        page.evaluate("location.hash = '#variorum=china-g-2'; 0").await?;
        page.enter_frame(0).await?;
        see::explanation(&page, "china-g-2").await?;
        act::tap(&page, &find::heading("china-g-2")).await?;
        see::no_explanation(&page, "china-g-2").await?;
        page.leave().await?;
        page.evaluate("document.querySelector('iframe').dataset.theme = 'dark'; 0").await?;
        page.enter_frame(0).await?;
        page.until(
            "the theme has come",
            "document.querySelector('[data-variorum]').dataset.theme === 'dark'",
        )
        .await?;
        see::no_explanation(&page, "china-g-2").await
    })
    .await;
}

#[tokio::test]
async fn one_fragment_after_another_brings_the_reader_there_and_nothing_is_loaded_anew() {
    with(Options::default(), async |page| {
        page.open_host("sized.html#variorum=c&layers=us,segal").await?;
        page.enter_frame_here(0).await?;
        see::ready(&page).await?;
        page.evaluate("globalThis.same = true").await?;
        for place in ["us-g-1", "k", "us-c-4"] {
            page.leave().await?;
            page.evaluate(&format!("location.hash = '#variorum={place}'; 0")).await?;
            page.enter_frame_here(0).await?;
            page.until(
                &format!("the frame knows of {place}"),
                &format!("location.hash === '#{place}'"),
            )
            .await?;
            host_is_at(&page, place).await?;
        }
        page.enter_frame_here(0).await?;
        assert_eq!(page.evaluate("globalThis.same").await?, true);
        see::explanation(&page, "us-g-1").await?;
        see::explanation(&page, "us-c-4").await?;
        see::switched(&page, "china", false).await
    })
    .await;
}

#[tokio::test]
async fn the_host_s_way_back_stays_the_host_s() {
    with(Options::default(), async |page| {
        page.open_host("empty.html").await?;
        page.open_host("sized.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        let before = page.evaluate("history.length").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        act::tap_words(&page, "us-g-1").await?;
        see::explanation(&page, "us-g-1").await?;
        act::tap(&page, &format!("{} .label", find::paragraph("h"))).await?;
        act::switch(&page, "segal").await?;
        see::said(&page, "Adam Segal shown: 12 explanations").await?;
        act::tap(&page, "footer a[href='sources.html']").await?;
        see::shown(&page, ".sources").await?;
        act::tap(&page, ".header-links a").await?;
        see::ready(&page).await?;
        // From page to page the choice of layers goes along.
        see::switched(&page, "segal", true).await?;
        assert_eq!(page.evaluate("history.length").await?, before);
        page.leave().await?;
        act::go_back(&page).await?;
        page.until("one step back leaves the story", "location.pathname === '/empty.html'").await
    })
    .await;
}

#[tokio::test]
async fn without_the_host_s_script_a_link_leads_to_the_explainer_s_own_page() {
    with(Options::default(), async |page| {
        page.open_host("plain.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        act::copy_link(&page).await?;
        see::said(&page, "Link copied").await?;
        let link = copied(&page).await?;
        assert!(link.starts_with("http://localhost:"), "{link}");
        assert!(link.ends_with("/index.html?layers=china,us#us-c-2"), "{link}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_paragraph_is_followed_from_any_view_and_made_from_a_part() {
    with(Options::default(), async |page| {
        page.open_host("sized.html").await?;
        page.enter_frame(0).await?;
        act::tap(&page, "footer a[href='sources.html']").await?;
        see::shown(&page, ".sources").await?;
        page.leave().await?;
        // Another page begins where the reader can see it.
        page.until(
            "the host shows the frame's beginning",
            "Math.abs(document.querySelector('iframe').getBoundingClientRect().top) < 300",
        )
        .await?;
        page.evaluate("location.hash = '#variorum=us-c-2'; 0").await?;
        page.enter_frame(0).await?;
        see::explanation(&page, "us-c-2").await?;
        page.open_host("clause.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        page.leave().await?;
        page.evaluate("location.hash = '#variorum=china-g-2'; 0").await?;
        page.enter_frame(0).await?;
        see::explanation(&page, "china-g-2").await
    })
    .await;
    with(Options::default(), async |page| {
        page.open_published("embed/p/c.html").await?;
        see::ready(&page).await?;
        act::copy_link(&page).await?;
        see::said(&page, "Link copied").await?;
        assert!(copied(&page).await?.ends_with("/index.html?layers=china,us#c"));
        // What the reader has closed again is not what he hands on.
        page.open_published("index.html").await?;
        see::ready(&page).await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        act::press(&page, Key::Escape + "").await?;
        see::no_explanation(&page, "us-c-2").await?;
        act::copy_link(&page).await?;
        see::said(&page, "Link copied").await?;
        assert!(copied(&page).await?.ends_with("/index.html?layers=china,us#c"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn on_its_own_page_the_link_is_the_page_s_and_a_refusal_shows_the_link() {
    with(Options::default(), async |page| {
        page.open_ready("#us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        act::copy_link(&page).await?;
        see::said(&page, "Link copied").await?;
        assert!(copied(&page).await?.ends_with("/?layers=china,us#us-c-2"));
        page.open_ready("p/c.html").await?;
        act::copy_link(&page).await?;
        see::said(&page, "Link copied").await?;
        assert!(copied(&page).await?.ends_with("/p/c.html?layers=china,us"));
        page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no')); 0")
            .await?;
        act::copy_link(&page).await?;
        see::shown(&page, ".by-hand b").await?;
        let shown = page.evaluate("document.querySelector('.by-hand b').textContent").await?;
        assert!(
            shown.as_str().unwrap_or_default().ends_with("/p/c.html?layers=china,us"),
            "{shown}"
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_element_opens_what_the_host_s_address_names_and_makes_such_links() {
    with(Options::default(), async |page| {
        page.open_host("element.html#variorum=segal-k-1&layers=china").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        see::explanation(&page, "segal-k-1").await?;
        see::in_sight(&page, &find::explanation("segal-k-1")).await?;
        see::switched(&page, "us", false).await?;
        let before = page.evaluate("history.length").await?;
        act::tap_words(&page, "china-g-2").await?;
        see::explanation(&page, "china-g-2").await?;
        act::copy_link(&page).await?;
        see::said(&page, "Link copied").await?;
        assert_eq!(page.evaluate("history.length").await?, before);
        let link = copied(&page).await?;
        assert!(link.ends_with("/element.html#variorum=china-g-2&layers=china"), "{link}");
        Ok(())
    })
    .await;
    // The second of three is named by its number.
    with(Options::default(), async |page| {
        page.open_host("three.html#variorum=us-b-1&layers=us&at=e2").await?;
        page.enter_element(1).await?;
        see::ready(&page).await?;
        see::explanation(&page, "us-b-1").await?;
        see::switched(&page, "china", false).await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        see::no_explanation(&page, "us-b-1").await?;
        see::switched(&page, "china", true).await
    })
    .await;
}

#[tokio::test]
async fn fragments_that_mean_nothing_do_nothing() {
    with(Options::default(), async |page| {
        for fragment in [
            "#variorum=",
            "#variorum=%FF%00",
            "#variorum=mars-1&layers=mars&at=99",
            "#variorum=us-c-1&at=7",
            "#here",
            "#variorum",
        ] {
            page.open_host("empty.html").await?;
            page.open_host(&format!("sized.html{fragment}")).await?;
            page.enter_frame(0).await?;
            see::ready(&page).await?;
            see::switched(&page, "us", true).await?;
            see::switched(&page, "segal", false).await?;
            act::press(&page, Key::Escape + "").await?;
        }
        Ok(())
    })
    .await;
}
