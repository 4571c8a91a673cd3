//! Where an editor makes the line to paste, and sees what it will do.

use super::support::{Options, Page, act, find, page::with, see};
use thirtyfour::{error::WebDriverResult, prelude::Key};

const LINE: &str = "document.getElementById('line').value";

async fn line(page: &Page) -> WebDriverResult<String> {
    Ok(page.evaluate(LINE).await?.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn the_line_is_what_the_editor_chose_and_works_when_it_is_pasted() {
    with(Options::default(), async |page| {
        page.open_published("embed-code.html").await?;
        page.until("the form is there", "!document.querySelector('#choice').hidden").await?;
        let plain = line(&page).await?;
        assert!(plain.starts_with("<iframe title=\"One text, two readings\" src=\"http://localhost:"), "{plain}");
        assert!(plain.contains("/embed/index.html\" width=\"100%\" height=\"640\" loading=\"lazy\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" referrerpolicy=\"no-referrer\" allow=\"clipboard-write; fullscreen\""), "{plain}");
        act::tap(&page, "#choice input[value=segal]").await?;
        act::tap(&page, "#choice input[value=dark]").await?;
        act::tap(&page, "#choice input[value='zh/']").await?;
        page.evaluate("(() => { const s = document.getElementById('paragraph'); s.value = 'c'; s.dispatchEvent(new Event('input', { bubbles: true })) })()").await?;
        act::tap(&page, "#choice input[value=sized]").await?;
        page.until("the line follows", &format!("{LINE}.includes('/zh/embed/p/c.html?layers=us,china,segal&amp;theme=dark') && {LINE}.includes('/embed.js')")).await?;
        // The preview is the thing itself.
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        see::shown(&page, &find::paragraph("c")).await?;
        see::switched(&page, "segal", true).await?;
        page.leave().await?;
        let made = line(&page).await?;
        // Pasted into another page of another origin, it does the same.
        page.open_host("empty.html").await?;
        page.evaluate(&format!("document.body.append(document.createRange().createContextualFragment({})); 0", serde_json::json!(made))).await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        see::switched(&page, "segal", true).await?;
        page.until("the pasted frame has its height", "innerHeight > 700").await
    })
    .await;
}

#[tokio::test]
async fn the_element_s_line_works_when_it_is_pasted() {
    with(Options::default(), async |page| {
        page.open_published("embed-code.html").await?;
        page.until("the form is there", "!document.querySelector('#choice').hidden").await?;
        act::tap(&page, "#choice input[value=element]").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        page.leave().await?;
        let made = line(&page).await?;
        assert!(
            made.contains("<variorum-explainer src=\"http://localhost:")
                && made.contains("element.js\""),
            "{made}"
        );
        page.open_host("empty.html").await?;
        page.evaluate(&format!(
            "document.body.append(document.createRange().createContextualFragment({})); 0",
            serde_json::json!(made)
        ))
        .await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await
    })
    .await;
}

#[tokio::test]
async fn a_height_that_is_none_is_said_and_the_line_stays_good() {
    with(Options::default(), async |page| {
        page.open_published("embed-code.html").await?;
        page.until("the form is there", "!document.querySelector('#choice').hidden").await?;
        for bad in ["abc", "1000000000", "-5"] {
            act::tap(&page, "#height").await?;
            page.element("#height").await?.clear().await?;
            act::press(&page, bad).await?;
            act::press(&page, Key::Tab + "").await?;
            see::shown(&page, "#height-fault:not(:empty)").await?;
            // The line keeps the last height that was good, which a long number passes through.
            let made = line(&page).await?;
            let good = ["height=\"640\"", "height=\"1000\""].iter().any(|good| made.contains(good));
            assert!(good, "{bad}: {made}");
        }
        page.element("#height").await?.clear().await?;
        act::tap(&page, "#height").await?;
        act::press(&page, "900").await?;
        page.until("the line follows", &format!("{LINE}.includes('height=\"900\"')")).await
    })
    .await;
}

#[tokio::test]
async fn without_a_script_there_is_a_line_and_the_guide() {
    with(Options::without_script(), async |page| {
        page.open_published("embed-code.html").await?;
        let made = line(&page).await?;
        assert!(
            made.starts_with("<iframe ")
                && made.contains("https://variorum.example/embed/index.html"),
            "{made}"
        );
        see::shown(&page, "#line").await?;
        see::shown(&page, "article h2").await
    })
    .await;
}
