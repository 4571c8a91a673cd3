//! The dispute at a glance: a table that can be heard, a line that opens its reason, a picture to
//! take along, one sheet of paper.

use super::support::{Options, act, find, page::with, see};
use serde_json::json;
use thirtyfour::Key;

/// The row with this topic.
fn row(topic: &str) -> String {
    format!(
        "[...document.querySelectorAll('.dispute tr')].find(r => r.querySelector('th a span:last-child')?.textContent === {topic:?})"
    )
}

#[tokio::test]
async fn a_screen_reader_hears_rows_columns_and_how_far_the_sides_meet() {
    with(Options::without_script(), async |page| {
        page.open("overview.html").await?;
        let script = format!(
            "(() => {{ const r = {}; return [...r.children].map(c => c.textContent.replace(/\\s+/g, ' ').trim().split('why')[0]) }})()",
            row("Culture of cybersecurity")
        );
        let cells = page.evaluate(&script).await?;
        assert_eq!(
            cells,
            json!([
                "Preamble, paragraph 7: PP7 Culture of cybersecurity",
                "✓supports",
                "both could sign: ",
                "◦is silent",
                ""
            ])
        );
        let heads = "[...document.querySelectorAll('.dispute thead th')].map(t => t.scope + ' ' + (t.querySelector('.name') ?? t).textContent)";
        assert_eq!(
            page.evaluate(heads).await?,
            json!([
                "col Paragraph and topic",
                "col United States",
                "col How far they meet",
                "col China",
                "col Adam Segal (CFR)"
            ])
        );
        let unnamed = "document.querySelectorAll('.dispute tbody tr:not(.group) > :first-child:not([scope=row])').length";
        assert_eq!(see::count(&page, unnamed).await?, 0);
        see::shown(&page, ".dispute caption").await?;
        see::shown(&page, ".keys .line").await
    })
    .await;
}

#[tokio::test]
async fn a_line_opens_its_reason_by_keyboard_and_without_a_script_at_every_width() {
    for width in [280, 360, 768, 1100] {
        with(Options { size: (width, 740), ..Options::without_script() }, async move |page| {
            page.open("overview.html").await?;
            let first = "tbody:nth-of-type(2) tr:nth-of-type(2) summary";
            act::tab_to(&page, first).await?;
            act::press(&page, Key::Enter + "").await?;
            see::shown(&page, "[open] .reason").await?;
            // It has the table's width, and what it says can be reached.
            let wide = "(() => { const r = document.querySelector('[open] .reason').getBoundingClientRect(); const t = document.querySelector('.dispute').getBoundingClientRect(); return Math.abs(r.left - t.left) < 2 && Math.abs(r.right - t.right) < 2 })()";
            assert_eq!(page.evaluate(wide).await?, true, "at {width}");
            let over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(see::count(&page, over).await?, 0, "at {width}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn signs_lead_to_the_first_explanation_of_their_row_and_names_to_the_paragraph() {
    with(Options::default(), async |page| {
        page.open("overview.html").await?;
        let script = format!(
            "(() => {{ const r = {}; return ['th', '.left', '.right', '.beside'].map(s => r.querySelector(s + ' a').getAttribute('href')) }})()",
            row("Curbing information")
        );
        assert_eq!(
            page.evaluate(&script).await?,
            json!(["#c", "#us-c-2", "#china-c-2", "#segal-c-1"].map(|id| format!("index.html{id}")))
        );
        act::tap(&page, ".dispute a[href$='#us-c-2']").await?;
        see::explanation(&page, "us-c-2").await
    })
    .await;
}

#[tokio::test]
async fn on_a_phone_the_signs_are_seen_and_the_words_are_heard() {
    with(Options { size: (360, 740), ..Options::default() }, async |page| {
        page.open("overview.html").await?;
        see::shown(&page, ".dispute td.left .sign").await?;
        let word = "(() => { const w = document.querySelector('.dispute td.left .word'); return [w.getBoundingClientRect().width <= 1, getComputedStyle(w).display !== 'none'] })()";
        assert_eq!(page.evaluate(word).await?, json!([true, true]));
        // What can be pressed is not too small.
        let small = "[...document.querySelectorAll('.dispute summary')].filter(s => s.getBoundingClientRect().height < 24).length";
        assert_eq!(see::count(&page, small).await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn it_prints_on_one_sheet() {
    with(Options::default(), async |page| {
        page.open("overview.html").await?;
        let paper = json!({ "preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69 });
        let printed = page.cdp("Page.printToPDF", paper).await?;
        let sheets =
            format!("atob({}).match(/\\/Type\\s*\\/Page\\b(?!s)/g).length", printed["data"]);
        assert_eq!(see::count(&page, &sheets).await?, 1);
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        see::shown(&page, ".dispute td.left .sign").await?;
        see::shown(&page, ".dispute td.left .word").await
    })
    .await;
}

#[tokio::test]
async fn the_picture_can_be_taken_along() {
    // A picture that stands alone names no icon; browsers ask for one all the same.
    with(Options { expected: vec!["favicon.ico"], ..Options::default() }, async |page| {
        page.open("overview.html").await?;
        let rows = see::count(&page, "document.querySelectorAll('.dispute [data-degree]').length").await?;
        let files = "[...document.querySelectorAll('.take a')].map(a => [a.getAttribute('href'), a.download])";
        let names = ["overview.svg", "overview.png"];
        assert_eq!(page.evaluate(files).await?, json!(names.map(|name| [name, name])));
        let width = "new Promise((done, failed) => { const i = new Image(); i.onload = () => done(i.naturalWidth); i.onerror = failed; i.src = 'overview.png' })";
        assert!(see::count(&page, width).await? >= 1600);
        page.open("overview.svg").await?;
        let lines = "document.querySelectorAll('path[stroke-width=\"6\"], path[stroke-dasharray=\"13 9\"], path[stroke-width=\"3\"]').length - 3";
        assert_eq!(see::count(&page, lines).await?, rows);
        // No words leave the sheet or lie on others.
        let odd = "(() => { const all = [...document.querySelectorAll('g')].map(g => g.getBoundingClientRect()); const { width, height } = document.documentElement.getBoundingClientRect(); \
            return all.filter((a, at) => a.left < 0 || a.top < 0 || a.right > width - 40 || a.bottom > height || all.some((b, other) => other > at && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length })()";
        assert_eq!(see::count(&page, odd).await?, 0);
        assert!(see::count(&page, "document.querySelectorAll('g').length").await? > rows * 4);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn in_a_host_s_page_the_picture_opens_beside_it() {
    with(Options::default(), async |page| {
        page.open("embed/overview.html").await?;
        let files = "[...document.querySelectorAll('.take a')].map(a => [new URL(a.href).pathname, a.target])";
        let names = ["/overview.svg", "/overview.png"];
        assert_eq!(page.evaluate(files).await?, json!(names.map(|name| [name, "_blank"])));
        act::tap(&page, ".dispute a[href$='#us-c-2']").await?;
        see::explanation(&page, "us-c-2").await?;
        see::in_sight(&page, &find::explanation("us-c-2")).await
    })
    .await;
}
