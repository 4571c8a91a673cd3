//! On paper: what is switched on, numbered, with its sources; without a script as well.

use super::support::{Options, act, find, page::with, paper::Paper, see};
use serde_json::{Value, json};

#[tokio::test]
async fn paper_has_the_explanations_that_are_on_with_numbers_and_sources() {
    for script in [true, false] {
        let options = Options { script, medium: "print", ..Options::default() };
        with(options, async |page| {
            page.open("").await?;
            see::explanation(&page, "us-c-4").await?;
            see::explanation(&page, "china-c-3").await?;
            see::shown(&page, "#us-c-4 .evidence").await?;
            see::shown(&page, ".words .note[data-layer=us]").await?;
            see::no_explanation(&page, "segal-k-1").await?;
            see::hidden(&page, ".bar").await?;
            // What is in doubt in a paragraph's wording is printed with it.
            see::shown(&page, "[id=d-checked] .gist").await?;
            see::hidden(&page, "[id=c-checked]").await?;
            let number = "(() => { const e = document.querySelector('#us-c-4'); return getComputedStyle(e, '::before').content })()";
            let number = page.evaluate(number).await?;
            assert!(number.as_str().unwrap_or_default().starts_with("\"US "), "{number}");
            let address = "getComputedStyle(document.querySelector('#us-c-4 .source a[href]'), '::after').content";
            let address = page.evaluate(address).await?;
            assert!(address.as_str().unwrap_or_default().contains("http"), "{address}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn what_is_switched_off_is_not_printed() {
    with(Options::default(), async |page| {
        page.open_ready("?layers=us").await?;
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        see::explanation(&page, "us-c-4").await?;
        see::no_explanation(&page, "china-c-3").await?;
        let numbers = "[...document.querySelectorAll('.words .note')].filter(n => n.dataset.layer === 'china' && n.checkVisibility()).length";
        assert_eq!(see::count(&page, numbers).await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_stands_in_the_margin_ends_above_the_notes() {
    with(Options { medium: "print", size: (718, 1000), ..Options::default() }, async |page| {
        page.open("?layers=us,china,segal,wording").await?;
        let over = "[...document.querySelectorAll('[data-paragraph]')].filter(one => { \
            const notes = one.querySelector('.explanations')?.getBoundingClientRect(); \
            const margin = [...one.querySelectorAll('.margin *')].filter(it => it.checkVisibility()).map(it => it.getBoundingClientRect().bottom); \
            return notes?.height && Math.max(...margin) > notes.top + 1 }).map(one => one.id)";
        assert_eq!(page.evaluate(over).await?, json!([]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_numbers_in_the_text_and_at_the_notes_agree() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap(&page, find::INVITATION).await?;
        let odd = "(() => { const notes = new Set([...document.querySelectorAll('aside[data-layer]')].map(a => a.ariaLabel.split(':')[0])); const text = [...document.querySelectorAll('.words .note')].map(n => n.dataset.note); return text.filter(n => !notes.has(n)).length + Math.abs(text.length - notes.size) + (new Set(text).size - text.length) })()";
        assert_eq!(see::count(&page, odd).await?, 0);
        Ok(())
    })
    .await;
}

/// The most sides of A4 that a page may take.
const SIDES: usize = 16;

/// Everything that is to be read on paper: each heading, paragraph and item by itself.
const PIECES: &str = "[...document.querySelectorAll('p, h2, h3, h4, dd, dt, li, .passage')].filter(e => e.checkVisibility() && !e.querySelector('p, ul, sup')) \
    .flatMap(e => e.querySelector('.source') ? [...e.querySelectorAll('cite')].map(c => c.innerText) : e.innerText)";

#[tokio::test]
async fn at_most_sixteen_sides_hold_everything_that_is_on_in_type_that_can_be_read() {
    for (address, sides, script) in
        [("", SIDES, true), ("", SIDES, false), ("print.html", SIDES, false), ("p/c.html", 2, true)]
    {
        with(Options { script, ..Options::default() }, async move |page| {
            page.open(address).await?;
            let paper = Paper::print(&page).await?;
            assert!(paper.pages <= sides, "{address} takes {} sides", paper.pages);
            // A page that is too wide is made smaller, and its type with it. What is this small on
            // purpose are the notes' numbers in the text and Chinese within smaller type.
            let small = paper.smaller_than(6.4);
            assert!(small < 0.08, "{small} of {address} is too small: {:?}", paper.sizes);
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            let pieces = page.evaluate(PIECES).await?;
            let pieces: Vec<&str> =
                pieces.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            assert!(pieces.len() > 50, "{address}: only {} pieces", pieces.len());
            for piece in pieces {
                assert!(paper.has(piece), "{address}: not on paper in full: {piece}");
            }
            assert!(paper.has(&format!("https://variorum.example/{address}")), "{address}");
            assert!(paper.has("edition of 23 November 2026"), "{address}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn nothing_is_wider_than_the_paper() {
    // A4 without its margins, in CSS pixels.
    let options = || Options { size: (718, 1047), medium: "print", ..Options::default() };
    for address in ["", "print.html", "p/c.html", "sources.html", "search.html"] {
        with(options(), async move |page| {
            page.open(address).await?;
            let wide = "[...document.querySelectorAll('body, body *')].filter(e => e.clientWidth && e.scrollWidth > e.clientWidth + 1 && e.checkVisibility()).map(e => e.className).join(' ')";
            assert_eq!(page.evaluate(wide).await?, "", "{address}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn the_page_for_paper_has_every_layer_and_reads_on_a_phone() {
    for options in [
        Options { size: (360, 740), ..Options::default() },
        Options { size: (360, 740), ..Options::without_script() },
    ] {
        with(options, async |page| {
            page.open("").await?;
            act::tap(&page, "footer a[href='print.html']").await?;
            see::shown(&page, "main.print").await?;
            for note in ["us-c-4", "china-c-3", "segal-k-1", "finding-pp3-1", "d-checked"] {
                see::shown(&page, &format!("[id={note}]")).await?;
            }
            see::marked(&page, "segal-k-1").await?;
            // Every number in the text and every number of a source leads somewhere in the page.
            let astray = "[...document.querySelectorAll('main a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash).join(' ')";
            assert_eq!(page.evaluate(astray).await?, "");
            let wide = "document.documentElement.scrollWidth - innerWidth";
            assert_eq!(see::count(&page, wide).await?, 0);
            Ok(())
        })
        .await;
    }
}
