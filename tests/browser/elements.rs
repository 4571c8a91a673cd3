//! The custom element in somebody else's page: nothing of the host breaks it, nothing of it leaks.

use super::support::{Options, act, find, page::with, see};
use thirtyfour::prelude::Key;

/// A value in the element's own tree, by a selector and a property of its computed style.
fn style(page: &super::support::Page, selector: &str, property: &str) -> String {
    format!("getComputedStyle({}.querySelector('{selector}')).{property}", page.root())
}

#[tokio::test]
async fn the_element_reads_switches_opens_and_closes() {
    with(Options::default(), async |page| {
        page.open_host("element.html").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        assert_eq!(page.evaluate("location.search + location.hash").await?, "");
        act::switch(&page, "us").await?;
        see::unmarked(&page, "us-c-2").await?;
        act::switch(&page, "us").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        see::explanation(&page, "china-c-3").await?;
        act::press(&page, Key::Escape + "").await?;
        act::press(&page, Key::Escape + "").await?;
        see::no_explanation(&page, "us-c-4").await?;
        // The host's address, history and storage are the host's.
        assert_eq!(page.evaluate("location.search + location.hash").await?, "");
        assert_eq!(page.evaluate("Object.keys(localStorage).length").await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn before_and_without_webassembly_the_element_reads_and_its_links_lead() {
    let blocked =
        Options { expected: vec!["wasm", "could not be loaded whole"], ..Options::default() };
    with(blocked, async |page| {
        page.cdp("Network.enable", serde_json::json!({})).await?;
        page.cdp("Network.setBlockedURLs", serde_json::json!({ "urls": ["*.wasm"] })).await?;
        page.open_host("element.html").await?;
        page.enter_element(0).await?;
        see::shown(&page, find::LOST).await?;
        assert!(see::not_ready(&page).await?);
        act::switch(&page, "us").await?;
        see::unmarked(&page, "us-c-2").await?;
        act::tap_words(&page, "china-g-2").await?;
        see::explanation(&page, "china-g-2").await?;
        see::in_sight(&page, &find::explanation("china-g-2")).await?;
        // Asked for by name, it is shown though its layer is off.
        act::tap(&page, &find::more("china-g-2")).await?;
        page.evaluate("document.querySelector('variorum-explainer').setAttribute('layers', ''); 0")
            .await?;
        see::explanation(&page, "china-g-2").await
    })
    .await;
}

#[tokio::test]
async fn where_the_page_cannot_be_had_what_stands_between_the_tags_stays() {
    for (host, expected) in [
        ("missing.html", vec!["404", "could not be loaded whole"]),
        (
            "refuses.html",
            vec!["Content Security Policy", "Refused", "could not be loaded whole", "violates"],
        ),
    ] {
        with(Options { expected, ..Options::default() }, async move |page| {
            page.open_host(host).await?;
            page.until("the element is defined", "!!customElements.get('variorum-explainer')")
                .await?;
            page.evaluate("new Promise(done => setTimeout(done, 300))").await?;
            see::shown(&page, "variorum-explainer .fallback").await
        })
        .await;
    }
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
        // The frame above it must have its height, or a press would miss what moves.
        page.until(
            "the frame above has its height",
            "document.querySelector('iframe').offsetHeight > 700",
        )
        .await?;
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
async fn three_elements_have_their_own_state_and_one_program() {
    with(Options::default(), async |page| {
        page.open_host("three.html").await?;
        for element in 0..3 {
            page.enter_element(element).await?;
            see::ready(&page).await?;
        }
        see::shown(&page, &find::paragraph("g")).await?;
        assert_eq!(
            see::count(
                &page,
                &format!("{}.querySelectorAll('[data-paragraph]').length", page.root())
            )
            .await?,
            1
        );
        page.enter_element(1).await?;
        see::switched(&page, "us", false).await?;
        see::switched(&page, "china", true).await?;
        page.enter_element(0).await?;
        see::switched(&page, "us", true).await?;
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await?;
        page.enter_element(1).await?;
        see::switched(&page, "china", true).await?;
        see::said(&page, "").await?;
        let programs =
            "performance.getEntriesByType('resource').filter(r => r.name.endsWith('.wasm')).length";
        assert_eq!(see::count(&page, programs).await?, 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_element_that_is_moved_goes_on_and_one_that_is_taken_out_lets_go() {
    with(Options::default(), async |page| {
        page.open_host("moves.html").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        page.evaluate("document.getElementById('there').append(document.querySelector('variorum-explainer')); 0").await?;
        see::ready(&page).await?;
        see::switched(&page, "china", false).await?;
        see::explanation(&page, "us-c-2").await?;
        act::switch(&page, "segal").await?;
        see::said(&page, "Adam Segal (CFR) shown: 12 explanations").await?;
        // Taken out, it is deaf; put back, it is as it was.
        page.evaluate("globalThis.one = document.querySelector('variorum-explainer'); one.remove(); 0").await?;
        page.until("it lets go", "!one.shadowRoot.querySelector('[data-ready]')").await?;
        page.evaluate("document.getElementById('here').append(one); 0").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        see::switched(&page, "china", false).await?;
        see::switched(&page, "segal", true).await?;
        act::switch(&page, "china").await?;
        see::said(&page, "China shown: 41 explanations").await?;
        // A hundred times in and out leave one explainer.
        page.evaluate("(async () => { for (let i = 0; i < 100; i += 1) { one.remove(); await null; await null; document.getElementById('there').append(one) } })()").await?;
        see::ready(&page).await?;
        page.evaluate("globalThis.states = 0; one.addEventListener('variorum:state', () => states += 1); 0").await?;
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await?;
        assert_eq!(see::count(&page, "states").await?, 1, "the change is told more than once");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn attributes_go_in_and_events_come_out() {
    with(Options::default(), async |page| {
        page.open_host("element.html").await?;
        page.evaluate("globalThis.told = []; for (const type of ['ready', 'state', 'height']) document.addEventListener('variorum:' + type, e => told.push([e.type, e.detail])); 0").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        let set = async |name: &str, value: &str| {
            page.evaluate(&format!("document.querySelector('variorum-explainer').setAttribute('{name}', '{value}'); 0")).await
        };
        set("layers", "segal").await?;
        see::switched(&page, "segal", true).await?;
        see::switched(&page, "us", false).await?;
        page.until("the host hears of it", "told.some(([type, d]) => type === 'variorum:state' && d.layers.join() === 'segal')").await?;
        // What a host sets is not announced to the reader as his own deed.
        see::said(&page, "").await?;
        set("theme", "dark").await?;
        let paper = format!("{} === 'rgb(21, 23, 26)'", style(&page, "[data-variorum]", "backgroundColor"));
        page.until("it is dark", &paper).await?;
        set("layers", "mars pluto").await?;
        see::switched(&page, "segal", true).await?;
        set("paragraph", "c").await?;
        page.until("one paragraph stands alone", &format!("{}.querySelectorAll('[data-paragraph]').length === 1", page.root())).await?;
        see::ready(&page).await?;
        see::switched(&page, "segal", true).await?;
        page.evaluate("document.querySelector('variorum-explainer').removeAttribute('paragraph'); 0").await?;
        page.until("the whole is back", &format!("{}.querySelectorAll('[data-paragraph]').length === 24", page.root())).await?;
        set("view", "sources").await?;
        see::shown(&page, ".sources").await?;
        set("view", "read").await?;
        see::shown(&page, &find::paragraph("c")).await
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
