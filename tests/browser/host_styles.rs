//! Style at the border: nothing of the host's comes into the element, nothing of ours goes out, and what
//! is meant to come in does.

use super::support::{Options, act, page::with, see};

/// A value in the element's own tree, by a selector and a property of its computed style.
pub(super) fn style(page: &super::support::Page, selector: &str, property: &str) -> String {
    format!("getComputedStyle({}.querySelector('{selector}')).{property}", page.root())
}

#[tokio::test]
async fn where_a_host_says_nothing_of_dark_and_light_its_ground_is_asked() {
    let features = vec![("prefers-color-scheme", "dark")];
    with(Options { features, ..Options::default() }, async |page| {
        // A white story in a dark system: no black box in it.
        page.open_host("clause.html").await?;
        page.enter_element(0).await?;
        let paper = style(&page, "[data-variorum]", "backgroundColor");
        assert_eq!(page.evaluate(&paper).await?, "rgb(253, 252, 249)");
        page.enter_frame(0).await?;
        page.until("the frame is light", "document.querySelector('[data-variorum]').dataset.theme === 'light'").await?;
        page.leave().await?;
        page.evaluate("document.body.style.background = '#101820'; document.querySelector('variorum-explainer').setAttribute('theme', 'auto'); 0").await?;
        page.enter_element(0).await?;
        page.until("the element is dark on dark ground", &format!("{paper} === 'rgb(21, 23, 26)'")).await
    })
    .await;
}

#[tokio::test]
async fn no_style_of_the_host_comes_in_and_none_of_ours_goes_out() {
    with(Options::default(), async |page| {
        page.open_host("element.html").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        let asked = [
            ("mark", "backgroundColor"),
            (".switch", "display"),
            (".paragraph", "position"),
            (".paragraph", "transform"),
            (".words", "float"),
            (".words", "color"),
            ("[data-variorum]", "backgroundColor"),
            (".switch input", "borderRadius"),
        ];
        let mut calm = Vec::new();
        for (selector, property) in asked {
            calm.push(page.evaluate(&style(&page, selector, property)).await?);
        }
        page.open_host("resets.html").await?;
        // The frame above it must have its height, or a press would miss what moves. It has its last
        // one when the program in it has taken over.
        page.until(
            "the frame above has its height",
            "document.querySelector('iframe').offsetHeight > 700",
        )
        .await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        for ((selector, property), calm) in asked.into_iter().zip(calm) {
            let here = page.evaluate(&style(&page, selector, property)).await?;
            assert_eq!(here, calm, "{selector} {property}");
        }
        let letters = format!(
            "{} === {}",
            style(&page, "mark", "fontSize"),
            style(&page, ".words", "fontSize")
        );
        assert_eq!(page.evaluate(&letters).await?, true, "marked words have letters of their own");
        see::marked(&page, "us-c-2").await?;
        act::switch(&page, "us").await?;
        see::unmarked(&page, "us-c-2").await?;
        act::tap_words(&page, "china-g-2").await?;
        see::explanation(&page, "china-g-2").await
    })
    .await;
}

#[tokio::test]
async fn the_scripts_leave_the_host_s_own_elements_as_they_are() {
    // Sizes along the page's length follow from the explainer's own and are left out; so is the one
    // name that the element registers for itself.
    let look = "[...document.querySelectorAll('html, head, body, article, article > h1, article > p')].map(e => { const s = getComputedStyle(e); return [...s].filter(p => !/^(--variorum-rem|height|block-size|perspective-origin|transform-origin)$/.test(p)).map(p => e.localName + ' ' + p + ': ' + s.getPropertyValue(p)).sort() }).concat([...document.querySelectorAll('html, body, article')].map(e => e.getAttributeNames())).flat()";
    with(Options::default(), async move |page| {
        for host in ["plain.html", "three.html", "clause.html"] {
            page.open_host(&format!("{host}?")).await?;
            // The page as it is without a script of ours: they are taken out before they run.
            let address = page.evaluate("location.href").await?;
            let address = address.as_str().unwrap_or_default().to_owned();
            page.cdp("Network.enable", serde_json::json!({})).await?;
            page.cdp("Network.setBlockedURLs", serde_json::json!({ "urls": ["*/embed.js", "*/element.js"] })).await?;
            page.driver.goto(&address).await?;
            let before = page.evaluate(look).await?;
            page.cdp("Network.setBlockedURLs", serde_json::json!({ "urls": [] })).await?;
            page.driver.goto(&address).await?;
            if host != "plain.html" {
                page.enter_element(0).await?;
                see::ready(&page).await?;
                page.leave().await?;
            } else {
                let script = "new Promise(done => { const s = document.createElement('script'); s.referrerPolicy = 'no-referrer'; s.src = document.querySelector('iframe').src.replace('embed/index.html', 'embed.js'); s.onload = done; document.head.append(s) }).then(() => { document.querySelector('script').remove() })";
                page.evaluate(script).await?;
                page.until("the frame has its height", "document.querySelector('iframe').offsetHeight > 700").await?;
            }
            let after = page.evaluate(look).await?;
            let changed: Vec<_> = before.as_array().into_iter().flatten().zip(after.as_array().into_iter().flatten()).filter(|(b, a)| a != b).collect();
            assert!(changed.is_empty() && before != serde_json::json!([]), "{host}: {changed:#?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn elements_work_in_pages_of_every_kind() {
    for (host, size) in [
        ("twice.html", (1100, 800)),
        ("strict-policy.html", (1100, 800)),
        ("right-to-left.html", (1100, 800)),
        ("large-text.html", (1100, 800)),
        ("small-root.html", (1100, 800)),
        ("clause.html", (320, 640)),
        ("element.html", (320, 640)),
    ] {
        with(Options { size, ..Options::default() }, async move |page| {
            page.open_host(host).await?;
            page.enter_element(0).await?;
            see::ready(&page).await?;
            // Its letters are of the host's size, whatever the host counts in.
            let size = page.evaluate(&format!("parseFloat({}) >= 16.9", style(&page, ".words", "fontSize"))).await?;
            assert_eq!(size, true, "{host}");
            assert_eq!(page.evaluate(&style(&page, ".words", "direction")).await?, "ltr", "{host}");
            act::tap_words(&page, "us-c-4").await?;
            see::explanation(&page, "us-c-4").await?;
            let wide = format!("Math.max(0, {}.querySelector('[data-variorum]').scrollWidth - {}.querySelector('.base').clientWidth)", page.root(), page.root());
            assert_eq!(see::count(&page, &wide).await?, 0, "{host}: the element is wider than its place");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn an_element_is_as_dark_as_its_host_and_wears_the_colours_that_it_is_given() {
    for (host, system, expected) in
        [("dark.html", "light", "rgb(21, 23, 26)"), ("light.html", "dark", "rgb(253, 252, 249)")]
    {
        let features = vec![("prefers-color-scheme", system)];
        with(Options { features, ..Options::default() }, async move |page| {
            page.open_host(host).await?;
            page.enter_element(0).await?;
            let paper = style(&page, "[data-variorum]", "backgroundColor");
            assert_eq!(page.evaluate(&paper).await?, expected, "{host}");
            page.evaluate("document.querySelector('variorum-explainer').style = '--variorum-paper: rgb(1, 2, 3); --variorum-size: 30px'; 0").await?;
            assert_eq!(page.evaluate(&paper).await?, "rgb(1, 2, 3)");
            assert_eq!(page.evaluate(&style(&page, ".words", "fontSize")).await?, "28.2702px");
            // A part of it can be styled by name.
            page.evaluate("document.head.append(Object.assign(document.createElement('style'), { textContent: 'variorum-explainer::part(bar) { background: rgb(4, 5, 6) }' })); 0").await?;
            assert_eq!(page.evaluate(&style(&page, ".bar", "backgroundColor")).await?, "rgb(4, 5, 6)");
            Ok(())
        })
        .await;
    }
}
