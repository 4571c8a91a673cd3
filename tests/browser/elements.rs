//! The custom element in somebody else's page: nothing of the host breaks it, nothing of it leaks.

use super::{
    host_styles::style,
    support::{Options, act, find, page::with, see},
};
use thirtyfour::prelude::Key;

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
    let blocked = Options { expected: vec!["wasm", "helper program"], ..Options::default() };
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
        ("missing.html", vec!["404", "could not be loaded"]),
        (
            "refuses.html",
            vec!["Content Security Policy", "Refused", "could not be loaded", "violates"],
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
async fn a_page_that_could_not_be_had_once_can_be_had_the_next_time() {
    with(
        Options { expected: vec!["could not be loaded", "ERR_BLOCKED"], ..Options::default() },
        async |page| {
            page.open_host("element.html").await?;
            page.enter_element(0).await?;
            see::ready(&page).await?;
            act::switch(&page, "china").await?;
            see::said(&page, "China hidden").await?;
            page.cdp("Network.enable", serde_json::json!({})).await?;
            page.cdp("Network.setBlockedURLs", serde_json::json!({ "urls": ["*sources.html"] }))
                .await?;
            act::tap(&page, "a[href$='sources.html']").await?;
            page.evaluate("new Promise(done => setTimeout(done, 300))").await?;
            // What stood there stands and works.
            see::hidden(&page, find::LOST).await?;
            act::switch(&page, "segal").await?;
            see::said(&page, "Adam Segal shown: 12 explanations").await?;
            page.cdp("Network.setBlockedURLs", serde_json::json!({ "urls": [] })).await?;
            act::tap(&page, "a[href$='sources.html']").await?;
            see::shown(&page, ".sources").await?;
            // Who goes on by keyboard or ear is where the new page begins.
            see::focused(&page, "h1").await?;
            act::tap(&page, ".header-links a").await?;
            see::ready(&page).await?;
            see::switched(&page, "china", false).await?;
            see::switched(&page, "segal", true).await
        },
    )
    .await;
}

#[tokio::test]
async fn what_was_given_up_for_a_page_that_could_not_be_had_can_be_asked_for_again() {
    let options = Options { expected: vec!["could not be loaded"], ..Options::default() };
    with(options, async |page| {
        page.open_host("element.html").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        // One page after the other in one breath; the second fails when the first has come.
        let both = "(async () => { \
            const [one, real] = [document.querySelector('variorum-explainer'), fetch]; \
            let fail, came; \
            const there = new Promise(done => { came = done }); \
            globalThis.fetch = (address, how) => String(address).includes('timeline') ? new Promise((_, refuse) => { fail = refuse }) : real(address, how).finally(() => setTimeout(came, 100)); \
            one.setAttribute('view', 'sources'); one.setAttribute('view', 'timeline'); \
            await there; fail(new Error('no network')); globalThis.fetch = real; \
            return 0 })()";
        page.evaluate(both).await?;
        see::shown(&page, &find::paragraph("c")).await?;
        page.evaluate("document.querySelector('variorum-explainer').setAttribute('view', 'sources'); 0").await?;
        see::shown(&page, ".sources").await
    })
    .await;
}

#[tokio::test]
async fn three_elements_have_their_own_state_and_one_program() {
    with(Options::default(), async |page| {
        page.open_host("three.html").await?;
        see::all_fit(&page, 3).await?;
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
        see::said(&page, "Adam Segal shown: 12 explanations").await?;
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
