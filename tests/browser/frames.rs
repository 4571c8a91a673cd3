//! In a frame of somebody else's page: served by the real server from another origin, sandboxed, with
//! and without a script of ours in the host's page.

use super::support::{
    Options, act, find,
    page::with,
    see::{self, FITS},
};
use serde_json::{Value, json};
use thirtyfour::prelude::Key;

#[tokio::test]
async fn without_a_script_of_the_host_the_frame_scrolls_inside_and_the_bar_stays_in_sight() {
    with(Options::default(), async |page| {
        page.open_host("plain.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        assert_eq!(page.evaluate("innerHeight").await?, 640);
        assert_eq!(page.evaluate("self.origin").await?, "null", "the frame is not sandboxed");
        page.evaluate("scrollTo(0, 3000)").await?;
        see::in_sight(&page, find::BAR).await?;
        let top = "document.querySelector('.bar').getBoundingClientRect().top";
        assert_eq!(page.evaluate(top).await?, 0);
        act::switch(&page, "us").await?;
        see::unmarked(&page, "us-c-2").await?;
        act::switch(&page, "us").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        see::explanation(&page, "china-c-3").await?;
        act::press(&page, Key::Escape + "").await?;
        act::press(&page, Key::Escape + "").await?;
        see::no_explanation(&page, "us-c-4").await?;
        page.leave().await?;
        let height = "document.querySelector('iframe').getBoundingClientRect().height";
        assert_eq!(page.evaluate(height).await?, 640, "somebody has changed the frame's height");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_a_frame_holds_reads_without_any_script() {
    with(Options::without_script(), async |page| {
        for (address, paragraphs) in [("embed/index.html", 24), ("embed/p/c.html", 1)] {
            page.open_published(address).await?;
            let count = "document.querySelectorAll('section[data-paragraph] > .words').length";
            assert_eq!(see::count(&page, count).await?, paragraphs, "{address}");
            act::switch(&page, "us").await?;
            see::unmarked(&page, "us-c-2").await?;
            act::switch(&page, "us").await?;
            act::tap_words(&page, "us-c-4").await?;
            see::explanation(&page, "us-c-4").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_script_gives_the_frame_its_height_and_the_host_moves_only_once() {
    with(Options::default(), async |page| {
        page.open_host("sized.html").await?;
        see::fits(&page, 0).await?;
        // What moves after the first size, the reader's own deeds apart, is a fault.
        page.evaluate("globalThis.moved = 0; new PerformanceObserver(l => l.getEntries().forEach(e => moved += e.value)).observe({ type: 'layout-shift' }); 0").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        page.leave().await?;
        page.evaluate("scrollTo(0, 99999); new Promise(done => setTimeout(done, 400))").await?;
        page.evaluate("scrollTo(0, 0); new Promise(done => setTimeout(done, 400))").await?;
        assert_eq!(page.evaluate("moved").await?, 0);
        // An explanation that opens makes room for itself.
        page.enter_frame(0).await?;
        let before = see::count(&page, "innerHeight").await?;
        act::tap_words(&page, "us-pp1-1").await?;
        see::explanation(&page, "us-pp1-1").await?;
        page.until("the frame has grown", &format!("innerHeight > {before}")).await?;
        page.until("the frame fits", FITS).await
    })
    .await;
}

#[tokio::test]
async fn in_a_frame_of_its_whole_height_the_bar_comes_to_where_the_reader_is() {
    with(Options::default(), async |page| {
        page.open_host("sized.html").await?;
        see::fits(&page, 0).await?;
        // Where the bar is in the window, from where it is in the frame.
        let bar = "document.querySelector('.bar').getBoundingClientRect().top";
        page.enter_frame(0).await?;
        let start = page.evaluate(bar).await?.as_f64().unwrap_or_default();
        page.leave().await?;
        page.evaluate("scrollTo(0, 2500); 0").await?;
        let frame =
            page.evaluate("document.querySelector('iframe').getBoundingClientRect().top").await?;
        let frame = frame.as_f64().unwrap_or_default();
        // Not `enter_frame`, which scrolls there.
        page.enter_frame_here(0).await?;
        page.until(
            "the bar is at the top of the window",
            &format!("Math.abs({bar} + {frame}) < 2"),
        )
        .await?;
        page.leave().await?;
        page.evaluate("scrollTo(0, 0); 0").await?;
        page.enter_frame_here(0).await?;
        page.until("the bar is back in its place", &format!("Math.abs({bar} - {start}) < 2")).await
    })
    .await;
}

#[tokio::test]
async fn fifty_resizes_settle_and_the_height_never_runs_away() {
    with(Options::default(), async |page| {
        page.open_host("sized.html").await?;
        see::fits(&page, 0).await?;
        let height = "document.querySelector('iframe').getBoundingClientRect().height";
        let first = page.evaluate(height).await?;
        page.evaluate(
            "(async () => { globalThis.heights = 0; addEventListener('message', e => heights += e.data.type === 'variorum:height'); \
             for (let i = 0; i < 50; i += 1) { document.querySelector('article').style.maxWidth = 300 + (i * 137) % 500 + 'px'; await new Promise(done => setTimeout(done, 20)) } \
             document.querySelector('article').style.maxWidth = '' })()",
        )
        .await?;
        see::fits(&page, 0).await?;
        assert_eq!(page.evaluate(height).await?, first, "the same width, another height");
        let told = see::count(&page, "heights").await?;
        assert!((1..=160).contains(&told), "{told} heights were told for 50 widths");
        page.evaluate("heights = 0; new Promise(done => setTimeout(done, 500))").await?;
        assert_eq!(see::count(&page, "heights").await?, 0, "heights are told at rest");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn hosts_that_know_other_messages_need_no_script_of_ours() {
    for host in ["pym.html", "amp.html", "canvas.html", "wordpress.html"] {
        with(Options::default(), async move |page| {
            page.open_host(host).await?;
            page.enter_frame(0).await?;
            see::ready(&page).await?;
            // WordPress never goes above 1000; what is higher scrolls inside.
            let fits =
                format!("({FITS}) || (innerHeight === 1000 && location.href.includes('secret'))");
            page.until(&format!("the frame in {host} has its height"), &fits).await?;
            assert_ne!(page.evaluate("innerHeight").await?, 640, "{host}");
            // What the reader opens makes another height, and is told as well.
            for heading in ["us-c-2", "us-c-4"] {
                act::tap(&page, &find::heading(heading)).await?;
                see::explanation(&page, heading).await?;
            }
            act::tap(&page, ".header-links a:last-child").await?;
            see::shown(&page, &find::paragraph("d")).await?;
            page.until(&format!("the frame in {host} has the other page's height"), &fits).await
        })
        .await;
    }
}

#[tokio::test]
async fn three_frames_each_have_their_own_height_and_state() {
    with(Options::default(), async |page| {
        page.open_host("three.html").await?;
        see::all_fit(&page, 3).await?;
        page.enter_frame(1).await?;
        see::ready(&page).await?;
        act::switch(&page, "china").await?;
        see::switched(&page, "china", false).await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        page.until("the frame fits", FITS).await?;
        for other in [0, 2] {
            page.enter_frame(other).await?;
            see::switched(&page, "china", true).await?;
            see::no_explanation(&page, "us-c-4").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn frames_work_twice_included_under_a_strict_policy_and_in_pages_of_every_kind() {
    for (host, size) in [
        ("twice.html", (1100, 800)),
        ("strict-policy.html", (1100, 800)),
        ("resets.html", (1100, 800)),
        ("right-to-left.html", (1100, 800)),
        ("large-text.html", (1100, 800)),
        ("sized.html", (320, 640)),
        ("clause.html", (320, 640)),
    ] {
        with(Options { size, ..Options::default() }, async move |page| {
            page.open_host(host).await?;
            see::fits(&page, 0).await?;
            page.enter_frame(0).await?;
            see::ready(&page).await?;
            act::tap_words(&page, "us-c-4").await?;
            see::explanation(&page, "us-c-4").await?;
            let wide = "document.documentElement.scrollWidth - innerWidth";
            assert_eq!(see::count(&page, wide).await?, 0, "{host}: the frame scrolls sideways");
            page.leave().await?;
            if size.0 == 320 {
                assert_eq!(see::count(&page, wide).await?, 0, "{host}: the host scrolls sideways");
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_frame_follows_its_host_into_the_dark_and_back() {
    let paper = "getComputedStyle(document.querySelector('[data-variorum]')).backgroundColor";
    for (host, system, expected) in
        [("dark.html", "light", "rgb(21, 23, 26)"), ("light.html", "dark", "rgb(253, 252, 249)")]
    {
        let features = vec![("prefers-color-scheme", system)];
        with(Options { features, ..Options::default() }, async move |page| {
            page.open_host(host).await?;
            page.enter_frame(0).await?;
            page.until(
                &format!("the frame is as its host: {host}"),
                &format!("{paper} === '{expected}'"),
            )
            .await?;
            // The host may change its mind under the reader's eyes.
            page.leave().await?;
            page.evaluate("document.querySelector('iframe').dataset.theme = 'light'; 0").await?;
            page.enter_frame(0).await?;
            page.until("the frame is light", &format!("{paper} === 'rgb(253, 252, 249)'")).await?;
            page.leave().await?;
            page.evaluate("document.querySelector('iframe').dataset.theme = 'dark'; 0").await?;
            page.enter_frame(0).await?;
            page.until("the frame is dark", &format!("{paper} === 'rgb(21, 23, 26)'")).await
        })
        .await;
    }
}

#[tokio::test]
async fn where_storage_is_refused_the_frame_works_and_says_nothing() {
    with(Options { refuse_storage: true, ..Options::default() }, async |page| {
        page.open_host("sized.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}

#[tokio::test]
async fn a_host_may_set_layers_paragraph_theme_and_view_by_a_message() {
    with(Options::default(), async |page| {
        page.open_host("plain.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        let set = async |wish: Value| {
            page.leave().await?;
            // Listens first, so that the answer cannot be missed.
            page.evaluate(&format!(
                "globalThis.told ??= (globalThis.all = [], addEventListener('message', e => all.push(e.data)), 1); \
                 document.querySelector('iframe').contentWindow.postMessage({{ type: 'variorum:set', v: 1, ...{wish} }}, '*'); 0"
            ))
            .await?;
            page.enter_frame(0).await
        };
        set(json!({ "layers": ["segal"] })).await?;
        see::switched(&page, "segal", true).await?;
        see::switched(&page, "us", false).await?;
        set(json!({ "layers": "us,china", "theme": "dark", "paragraph": "us-g-1" })).await?;
        see::switched(&page, "us", true).await?;
        see::explanation(&page, "us-g-1").await?;
        see::in_sight(&page, &find::explanation("us-g-1")).await?;
        page.until("the theme is dark", "document.querySelector('[data-variorum]').dataset.theme === 'dark'").await?;
        page.leave().await?;
        page.until(
            "the host is told the state",
            "all.some(m => m.type === 'variorum:state' && m.v === 1 && m.open?.includes('us-g-1') && m.paragraph === 'g' && m.layers.join() === 'us,china')",
        )
        .await?;
        set(json!({ "view": "sources" })).await?;
        see::shown(&page, ".sources").await?;
        set(json!({ "view": "read" })).await?;
        see::shown(&page, &find::paragraph("c")).await
    })
    .await;
}
