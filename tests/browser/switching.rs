//! Switches show and hide layers: without a script, before take-over, and after it.

use super::support::{Options, act, find, page::with, see};

#[tokio::test]
async fn without_a_script_every_layer_switches() {
    with(Options::without_script(), async |page| {
        page.open("").await?;
        for (layer, words) in [("us", "us-c-2"), ("china", "china-g-2")] {
            see::marked(&page, words).await?;
            act::switch(&page, layer).await?;
            see::unmarked(&page, words).await?;
            act::switch(&page, layer).await?;
            see::marked(&page, words).await?;
        }
        see::unmarked(&page, "segal-letter-2-1").await?;
        act::switch(&page, "segal").await?;
        see::marked(&page, "segal-letter-2-1").await
    })
    .await;
}

#[tokio::test]
async fn a_layer_that_is_off_takes_its_explanations_with_it() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("").await?;
            act::tap_words(&page, "us-c-2").await?;
            see::explanation(&page, "us-c-2").await?;
            act::tap_words(&page, "us-d-1").await?;
            see::explanation(&page, "us-d-1").await?;
            page.evaluate("location.hash = '#c'; 0").await?;
            act::switch(&page, "us").await?;
            page.until(
                "no explanation of the layer is drawn",
                "![...document.querySelectorAll('aside[data-layer=us]')].some(a => a.checkVisibility())",
            )
            .await
        })
        .await;
    }
}

#[tokio::test]
async fn common_ground_is_drawn_only_while_both_sides_are_on() {
    with(Options::without_script(), async |page| {
        page.open("").await?;
        let sign = ".paragraph#d .sign[data-layer=common]";
        see::shown(&page, sign).await?;
        act::switch(&page, "china").await?;
        see::hidden(&page, sign).await?;
        see::shown(&page, ".paragraph#d .sign[data-layer=finding]").await
    })
    .await;
}

#[tokio::test]
async fn what_was_switched_and_opened_before_take_over_keeps_its_state() {
    with(Options::default(), async |page| {
        page.open("slow-wasm/").await?;
        assert!(see::not_ready(&page).await?, "too late to act before take-over");
        act::switch(&page, "us").await?;
        act::switch(&page, "segal").await?;
        act::tap_words(&page, "china-g-2").await?;
        see::explanation(&page, "china-g-2").await?;
        assert!(see::not_ready(&page).await?, "too late to act before take-over");
        see::ready(&page).await?;
        see::switched(&page, "us", false).await?;
        see::switched(&page, "china", true).await?;
        see::switched(&page, "segal", true).await?;
        see::explanation(&page, "china-g-2").await?;
        see::unmarked(&page, "us-c-2").await?;
        // And the state knows it: Escape closes what was opened before.
        act::press(&page, thirtyfour::Key::Escape + "").await?;
        see::no_explanation(&page, "china-g-2").await
    })
    .await;
}

#[tokio::test]
async fn a_switch_changes_one_checkbox_and_never_the_text() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        page.evaluate(
            "globalThis.seen = []; new MutationObserver(all => seen.push(...all.map(m => m.target.nodeName + ' ' + m.type))).observe(document.querySelector('#text'), { subtree: true, childList: true, attributes: true, characterData: true }); 0",
        )
        .await?;
        act::switch(&page, "us").await?;
        see::said(&page, "United States hidden").await?;
        act::switch(&page, "us").await?;
        page.until("the announcement", "document.querySelector('[role=status].unseen').textContent.startsWith('United States shown')").await?;
        assert_eq!(page.evaluate("seen.join()").await?, "");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn words_under_several_layers_show_every_layers_line() {
    with(Options::default(), async |page| {
        page.open_ready("?layers=us,china,segal").await?;
        let script = |words: &str| {
            format!("getComputedStyle(document.querySelector('mark[data-annotation~={words}]')).backgroundImage.split('gradient').length - 1")
        };
        let all = see::count(&page, &script("us-c-4")).await?;
        let one = see::count(&page, &script("us-c-2")).await?;
        assert!(all >= 2, "the lines of both sides, not {all}");
        assert_eq!(one, 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn plain_words_are_neither_a_stop_for_tab_nor_a_place_to_tap() {
    with(Options::without_script(), async |page| {
        page.open("?layers=").await?;
        for layer in ["us", "china"] {
            act::switch(&page, layer).await?;
        }
        see::unmarked(&page, "us-a-1").await?;
        let reachable = "[...document.querySelectorAll('mark a')].filter(a => { a.focus(); return document.activeElement === a }).length";
        assert_eq!(see::count(&page, reachable).await?, 0);
        let touch = format!("getComputedStyle(document.querySelector('{} span')).pointerEvents", find::words("us-a-1"));
        assert_eq!(page.evaluate(&touch).await?, "none");
        Ok(())
    })
    .await;
}
