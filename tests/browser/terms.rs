//! The words at stake: a meaning opens where the word stands, and a page has all that is known of it.

use super::support::{Options, Page, act, find, page::with, see};
use serde_json::json;
use thirtyfour::{error::WebDriverResult, prelude::Key};

/// The text of a paragraph is the document's, with a card open or closed.
async fn words_are_the_documents(page: &Page, paragraph: &str, begin: &str) -> WebDriverResult<()> {
    let words = format!("{}.querySelector('#{paragraph} > .words').textContent", page.root());
    let words = page.evaluate(&words).await?;
    assert!(words.as_str().unwrap_or_default().starts_with(begin), "{words}");
    Ok(())
}

#[tokio::test]
async fn a_tap_on_the_sign_opens_the_meaning_in_place_with_and_without_a_script() {
    for options in [
        Options::default(),
        Options::without_script(),
        Options { size: (360, 740), ..Options::default() },
    ] {
        let script = options.script;
        with(options, async move |page| {
            page.open("").await?;
            if script {
                see::ready(&page).await?;
            }
            let card = "term-d-supply-chain";
            see::no_explanation(&page, card).await?;
            act::tap(&page, &find::term(card)).await?;
            see::explanation(&page, card).await?;
            see::in_sight(&page, &find::explanation(card)).await?;
            see::no_explanation(&page, "us-d-1").await?;
            words_are_the_documents(&page, "d", "To endeavour to ensure the supply chain security of").await?;
            // A second one leaves the first.
            act::tap(&page, &find::term("term-d-independent-control")).await?;
            see::explanation(&page, "term-d-independent-control").await?;
            see::explanation(&page, card).await?;
            act::tap(&page, &find::heading(card)).await?;
            see::no_explanation(&page, card).await?;
            act::tap(&page, "#term-d-independent-control a").await?;
            page.until(
                "the page of the term is open at it",
                "location.pathname.endsWith('/terms.html') && !!document.querySelector('#term-independent-control:target')",
            )
            .await
        })
        .await;
    }
}

#[tokio::test]
async fn the_keyboard_opens_it_and_escape_leads_back_to_the_sign() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        let card = "term-letter-1-information-security";
        act::tab_to(&page, &find::term(card)).await?;
        act::press(&page, Key::Enter + "").await?;
        see::explanation(&page, card).await?;
        see::focused(&page, &find::explanation(card)).await?;
        see::address_ends(&page, &format!("#{card}")).await?;
        act::press(&page, Key::Escape + "").await?;
        see::no_explanation(&page, card).await?;
        see::focused(&page, &find::term(card)).await?;
        // So it is with the sign of how far the wording was checked.
        act::tap(&page, &find::grade_sign("d")).await?;
        see::explanation(&page, "d-checked").await?;
        act::press(&page, Key::Escape + "").await?;
        see::focused(&page, &find::grade_sign("d")).await
    })
    .await;
    with(Options::without_script(), async |page| {
        page.open("p/g.html").await?;
        let card = "term-g-multilateral";
        act::tab_to(&page, &find::term(card)).await?;
        act::press(&page, Key::Enter + "").await?;
        see::explanation(&page, card).await
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_meaning_opens_it() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("#term-e-information-space").await?;
            see::explanation(&page, "term-e-information-space").await?;
            see::in_sight(&page, &find::explanation("term-e-information-space")).await
        })
        .await;
    }
}

#[tokio::test]
async fn the_signs_move_no_line_and_are_large_enough_to_press() {
    for size in [(1100, 800), (360, 740)] {
        with(Options { size, ..Options::default() }, async move |page| {
            page.open_ready("").await?;
            let heights = "JSON.stringify([...document.querySelectorAll('.paragraph')].map(p => { p.style.contentVisibility = 'visible'; return p.querySelector('.words').offsetHeight }))";
            let with_signs = page.evaluate(heights).await?;
            let small = "[...document.querySelectorAll('.term')].filter(t => { t.scrollIntoView({ block: 'center' }); const r = t.getBoundingClientRect(); \
                const [x, y] = [r.x + r.width / 2, r.y + r.height / 2]; \
                return ![[-11.5, -11.5], [11.5, -11.5], [-11.5, 11.5], [11.5, 11.5]].every(([dx, dy]) => document.elementFromPoint(x + dx, y + dy) === t) }).map(t => t.hash).join(' ')";
            assert_eq!(page.evaluate(small).await?, "", "less than 24 px can be pressed");
            page.evaluate("document.querySelectorAll('.term').forEach(t => t.remove()); 0").await?;
            let without = page.evaluate(heights).await?;
            assert_eq!(with_signs, without);
            see::no_sideways_scroll(&page).await
        })
        .await;
    }
}

#[tokio::test]
async fn marked_words_on_either_side_of_a_sign_open_their_explanation() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        let parts = "document.querySelectorAll('mark[data-annotation~=us-d-2]').length";
        let parts = see::count(&page, parts).await?;
        assert!(parts > 1, "no sign stands inside these words");
        for last in [false, true] {
            let at = if last { parts - 1 } else { 0 };
            page.evaluate(&format!(
                "document.querySelectorAll('mark[data-annotation~=us-d-2] a')[{at}].click(); 0"
            ))
            .await?;
            see::explanation(&page, "us-d-2").await?;
            act::press(&page, Key::Escape + "").await?;
            see::no_explanation(&page, "us-d-2").await?;
        }
        let nested = "document.querySelectorAll('a a, mark .term').length";
        assert_eq!(see::count(&page, nested).await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn it_opens_in_a_frame_and_in_an_element_and_no_address_of_the_host_changes() {
    with(Options::default(), async |page| {
        let card = "term-d-supply-chain";
        page.open_host("sized.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        act::tap(&page, &find::term(card)).await?;
        see::explanation(&page, card).await?;
        act::press(&page, Key::Escape + "").await?;
        see::no_explanation(&page, card).await?;
        see::focused(&page, &find::term(card)).await?;
        page.open_host("element.html").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        act::tap(&page, &find::term(card)).await?;
        see::explanation(&page, card).await?;
        act::press(&page, Key::Escape + "").await?;
        see::no_explanation(&page, card).await?;
        assert_eq!(page.evaluate("location.search + location.hash").await?, "");
        // From the card to the page of all terms, inside the element.
        act::tap(&page, &find::term(card)).await?;
        act::tap(&page, &format!("[id={card}] a")).await?;
        see::shown(&page, "[id=term-supply-chain]").await?;
        see::in_sight(&page, "[id=term-supply-chain]").await
    })
    .await;
}

#[tokio::test]
async fn on_paper_there_is_no_sign_and_no_closed_card() {
    with(Options { medium: "print", ..Options::default() }, async |page| {
        page.open_ready("#term-d-supply-chain").await?;
        see::hidden(&page, &find::term("term-d-supply-chain")).await?;
        see::hidden(&page, &find::frame("term-d-independent-control")).await?;
        see::explanation(&page, "term-d-supply-chain").await
    })
    .await;
}

#[tokio::test]
async fn the_page_of_terms_names_every_place_and_counts_them() {
    for options in [
        Options::without_script(),
        Options { size: (360, 740), script: false, ..Options::default() },
    ] {
        with(options, async |page| {
            page.open("terms.html").await?;
            let terms = "document.querySelectorAll('section[id^=term-]').length";
            assert_eq!(see::count(&page, terms).await?, 16);
            let wrong = "[...document.querySelectorAll('.occurs')].filter(o => [...o.querySelectorAll('.counts b')].reduce((sum, b) => sum + Number(b.textContent), 0) !== o.querySelectorAll('.around').length || [...o.querySelectorAll('.around')].some(a => !a.querySelector('strong'))).length";
            assert_eq!(page.evaluate(wrong).await?, json!(0));
            see::hidden(&page, "#term-sovereignty .by-paragraph").await?;
            act::tap(&page, "#term-sovereignty .occurs summary").await?;
            see::shown(&page, "#term-sovereignty .by-paragraph").await?;
            see::no_sideways_scroll(&page).await?;
            // No side is always first.
            let first = "new Set([...document.querySelectorAll('.uses:has(> :nth-child(2))')].map(u => u.firstElementChild.dataset.layer)).size";
            assert_eq!(page.evaluate(first).await?, json!(2));
            act::tap(&page, "#term-sovereignty .by-paragraph a[href='index.html#us-pp6-1']").await?;
            see::explanation(&page, "us-pp6-1").await
        })
        .await;
    }
}
