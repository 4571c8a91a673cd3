//! One thread of attention: nothing jumps, what is open shows on its words, what is done can be
//! undone where the reader is.

use super::support::{Options, act, find, page::with, see};
use thirtyfour::Key;

#[tokio::test]
async fn turning_a_switch_leaves_the_page_where_it_is() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("#d").await?;
            see::in_sight(&page, &find::paragraph("d")).await?;
            for layer in ["segal", "china", "us", "china"] {
                let place = "document.querySelector('#d').getBoundingClientRect().top";
                let before = page.evaluate(place).await?.as_f64().unwrap_or_default();
                act::switch(&page, layer).await?;
                let after = page.evaluate(place).await?.as_f64().unwrap_or_default();
                assert!(
                    (before - after).abs() < 2.0,
                    "{layer} moved the page from {before} to {after}"
                );
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_second_tap_on_the_words_closes_what_the_first_opened() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "china-c-3").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::no_explanation(&page, "us-c-4").await?;
        see::no_explanation(&page, "china-c-3").await
    })
    .await;
}

#[tokio::test]
async fn escape_closes_the_explanation_that_the_reader_is_in() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "china-c-3").await?;
        for side in ["us-c-4", "china-c-3"] {
            page.evaluate(&format!("document.querySelector('{}').focus(); 0", find::more(side)))
                .await?;
            act::press(&page, Key::Escape + "").await?;
            see::no_explanation(&page, side).await?;
        }
        see::in_sight(&page, &find::words("us-c-4")).await
    })
    .await;
}

#[tokio::test]
async fn escape_works_after_a_press_on_blank_paper() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        page.evaluate("document.activeElement.blur(); 0").await?;
        page.cdp(
            "Input.dispatchKeyEvent",
            serde_json::json!({ "type": "keyDown", "key": "Escape" }),
        )
        .await?;
        see::no_explanation(&page, "us-c-2").await
    })
    .await;
}

#[tokio::test]
async fn words_show_that_their_explanation_is_open() {
    with(Options::default(), async |page| {
        page.open_ready("#us-a-3").await?;
        let tinted = |words: &str| {
            format!("getComputedStyle(document.querySelector('mark[data-annotation~={words}]')).backgroundColor !== 'rgba(0, 0, 0, 0)'")
        };
        page.until("words of a link's explanation are tinted", &tinted("us-a-3")).await?;
        act::tap_words(&page, "us-c-2").await?;
        page.until("tapped words are tinted", &tinted("us-c-2")).await?;
        act::tap(&page, &find::heading("us-c-2")).await?;
        page.evaluate("document.querySelector('h1').scrollIntoView(); 0").await?;
        let plain = tinted("us-c-2").replace("!==", "===");
        page.until("words of a closed explanation are plain", &plain).await
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_the_margin_opens_all_that_its_side_says_there() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap(&page, "#c .sign[data-layer=us]").await?;
        for id in ["us-c-1", "us-c-2", "us-c-3", "us-c-4", "us-c-5"] {
            see::explanation(&page, id).await?;
        }
        see::no_explanation(&page, "china-c-1").await
    })
    .await;
}

#[tokio::test]
async fn an_explanation_stands_beside_its_counterpart_and_no_other() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap(&page, "#c .sign[data-layer=us]").await?;
        act::tap(&page, "#c .sign[data-layer=china]").await?;
        see::explanation(&page, "china-c-4").await?;
        let top = |id: &str| {
            format!("document.querySelector('[data-explanation={id}]').getBoundingClientRect().top")
        };
        let together = format!(
            "{} === {} && {} === {}",
            top("us-c-4"),
            top("china-c-3"),
            top("us-c-5"),
            top("china-c-4")
        );
        assert_eq!(page.evaluate(&together).await?, true);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_invitation_shows_both_readings() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap(&page, find::INVITATION).await?;
        see::explanation(&page, "us-c-4").await?;
        see::explanation(&page, "china-c-3").await
    })
    .await;
}

#[tokio::test]
async fn a_layer_that_is_turned_off_takes_what_was_asked_for_by_name() {
    with(Options::default(), async |page| {
        page.open_ready("#us-g-1").await?;
        see::explanation(&page, "us-g-1").await?;
        act::switch(&page, "us").await?;
        see::no_explanation(&page, "us-g-1").await?;
        act::switch(&page, "us").await?;
        see::explanation(&page, "us-g-1").await
    })
    .await;
}

#[tokio::test]
async fn the_head_of_the_page_says_how_much_of_the_wording_is_not_checked() {
    with(Options::without_script(), async |page| {
        page.open("").await?;
        let words = page.evaluate("document.querySelector('header').textContent").await?;
        let open = "document.querySelectorAll('.grade-sign[data-grade=not-checked]').length";
        let open = see::count(&page, open).await?;
        let sentence = format!("{open} of 24 paragraphs are printed from memory");
        assert!(words.as_str().unwrap_or_default().contains(&sentence), "{words}");
        Ok(())
    })
    .await;
}
