//! The page about the explainer: the key of signs, who speaks, how the text was checked; reached from
//! every page, and inside a host's page without leaving it.

use super::support::{Options, act, page::with, see};

#[tokio::test]
async fn the_text_leads_to_the_key_and_to_how_it_was_checked_without_a_script() {
    for (link, place) in [
        (".header-links a[href$='#key']", "#key"),
        (".unchecked a", "#text-checked"),
        ("footer a[href$='#about']", "#about"),
    ] {
        with(Options::without_script(), async move |page| {
            page.open("").await?;
            act::tap(&page, link).await?;
            page.until(
                "the page about the explainer is open at the place",
                &format!(
                    "location.pathname.endsWith('/about.html') && location.hash === '{place}'"
                ),
            )
            .await?;
            see::in_sight(&page, &format!("{place} h2")).await
        })
        .await;
    }
}

#[tokio::test]
async fn an_address_of_the_whole_page_from_before_still_leads_on() {
    with(Options::without_script(), async |page| {
        page.open("index.html#key").await?;
        see::in_sight(&page, "#key").await?;
        act::tap(&page, "#key").await?;
        see::shown(&page, ".about #key h2").await
    })
    .await;
}

#[tokio::test]
async fn every_sign_of_the_text_is_in_the_key() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        let missing = "(async () => { const key = new DOMParser().parseFromString(await (await fetch('about.html')).text(), 'text/html'); const known = new Set([...key.querySelectorAll('.key .stance')].map(s => s.textContent.trim())); const signs = [...document.querySelectorAll('.sign, .grade-sign')].flatMap(s => [...s.textContent.trim()]); return [signs.length > 60, [...new Set(signs)].filter(s => !known.has(s)).join(' ')] })()";
        assert_eq!(page.evaluate(missing).await?, serde_json::json!([true, ""]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn in_a_frame_it_opens_in_the_frame() {
    with(Options::default(), async |page| {
        page.open_host("sized.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        let before = page.evaluate("history.length").await?;
        act::tap(&page, "footer a[href='about.html#key']").await?;
        page.until(
            "the key is open",
            "location.pathname === '/embed/about.html' && location.hash === '#key'",
        )
        .await?;
        see::shown(&page, ".about #key h2").await?;
        assert_eq!(page.evaluate("history.length").await?, before);
        act::tap(&page, ".header-links a").await?;
        see::ready(&page).await
    })
    .await;
}

#[tokio::test]
async fn in_an_element_it_opens_in_the_element() {
    with(Options::default(), async |page| {
        page.open_host("element.html").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        act::tap(&page, "a[href$='embed/about.html#key']").await?;
        see::shown(&page, ".about #key h2").await?;
        see::in_sight(&page, ".about #key h2").await
    })
    .await;
}
