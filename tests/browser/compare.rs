//! The two sides beside the text: paired, on the hand that the reader wants, without a script too.

use super::support::{Options, Page, act, page::with, see};
use serde_json::{Value, json};
use thirtyfour::{Key, error::WebDriverResult};

/// The left edges of these elements, from left to right or equal.
async fn place(page: &Page, selectors: &[&str], side: &str) -> WebDriverResult<Vec<f64>> {
    let script = format!(
        "{}.map(s => document.querySelector(s).getBoundingClientRect().{side})",
        json!(selectors)
    );
    let found = page.evaluate(&script).await?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
}

const ROW: [&str; 3] = ["#us-c-4", "#c .words", "#china-c-3"];

#[tokio::test]
async fn the_text_stands_between_the_sides_and_the_same_words_on_one_row() {
    with(Options::without_script(), async |page| {
        page.open("compare.html#c").await?;
        see::in_sight(&page, "#c .words").await?;
        let left = place(&page, &ROW, "left").await?;
        assert!(left.is_sorted() && left[0] < left[1] && left[1] < left[2], "{left:?}");
        let top = place(&page, &["#us-c-4", "#china-c-3"], "top").await?;
        assert_eq!(top[0], top[1]);
        // What both could sign stands beneath the words.
        let under = place(&page, &["#c .words", "#common-c-1"], "left").await?;
        assert_eq!(under[0], under[1]);
        // Sign and word, not colour alone.
        let said = page.evaluate("document.querySelector('#us-c-4 h4').textContent").await?;
        assert_eq!(said, "✕ United States rejectsUS 26");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_stands_first_is_the_reader_s_choice_by_keyboard_and_without_a_script() {
    for script in [false, true] {
        with(Options { script, ..Options::default() }, async |page| {
            page.open("compare.html").await?;
            act::tab_to(&page, "[name=first][value=us]").await?;
            act::press(&page, Key::Right + "").await?;
            see::focused(&page, "[name=first][value=china]").await?;
            let left = place(&page, &ROW, "left").await?;
            assert!(left[2] < left[1] && left[1] < left[0], "{left:?}");
            let top = place(&page, &["#us-c-4", "#china-c-3"], "top").await?;
            assert_eq!(top[0], top[1]);
            // The keyboard goes along.
            act::tab_to(&page, "#china-c-3 .on").await?;
            act::press(&page, Key::Tab + "").await?;
            see::focused(&page, "#us-c-4 .on").await
        })
        .await;
    }
}

#[tokio::test]
async fn on_a_phone_text_and_sides_stand_below_each_other_and_stay_paired() {
    with(Options { size: (360, 740), ..Options::without_script() }, async |page| {
        page.open("compare.html#c").await?;
        let order = ["#c .words", "#us-c-4", "#china-c-3", "#us-c-5", "#china-c-4"];
        let top = place(&page, &order, "top").await?;
        assert!(top.windows(2).all(|pair| pair[0] < pair[1]), "{top:?}");
        act::tap(&page, ".first label:last-of-type").await?;
        let order = ["#c .words", "#china-c-3", "#us-c-4", "#china-c-4", "#us-c-5"];
        let top = place(&page, &order, "top").await?;
        assert!(top.windows(2).all(|pair| pair[0] < pair[1]), "{top:?}");
        let small = "[...document.querySelectorAll('.first label')].filter(l => l.getBoundingClientRect().height < 44).length";
        assert_eq!(see::count(&page, small).await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn no_width_makes_it_scroll_sideways() {
    for width in [280, 360, 660, 768, 992, 1100] {
        for address in ["compare.html", "embed/compare.html"] {
            with(Options { size: (width, 740), ..Options::default() }, async move |page| {
                page.open(address).await?;
                page.evaluate("document.querySelectorAll('.compared').forEach(p => p.style.contentVisibility = 'visible'); 0").await?;
                let over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
                assert_eq!(see::count(&page, over).await?, 0, "{address} at {width}");
                Ok(())
            })
            .await;
        }
    }
}

#[tokio::test]
async fn words_lead_to_what_is_said_of_them_and_that_to_the_whole_explanation() {
    with(Options::without_script(), async |page| {
        page.open("compare.html").await?;
        act::tap(&page, "#g mark[data-annotation~=us-g-2] a").await?;
        see::address_ends(&page, "compare.html#us-g-2").await?;
        see::in_sight(&page, "#us-g-2").await?;
        act::tap(&page, "#us-g-2 .on").await?;
        see::address_ends(&page, "index.html#us-g-2").await?;
        see::explanation(&page, "us-g-2").await
    })
    .await;
}

#[tokio::test]
async fn its_signs_are_those_of_the_text() {
    let signs = "[...document.querySelectorAll('ENTRY')].map(e => [e.ID, e.querySelector('.stance').textContent, e.querySelector('.how')?.textContent].join()).sort().join(' ')";
    let own = signs.replace("ENTRY", ".entry").replace("ID", "id");
    let text = signs
        .replace("ENTRY", "details:is([data-layer=us], [data-layer=china], [data-layer=common])")
        .replace("ID", "dataset.explanation");
    with(Options::default(), async move |page| {
        page.open("compare.html").await?;
        let compared = page.evaluate(&own).await?;
        page.open("index.html").await?;
        assert_eq!(page.evaluate(&text).await?, compared);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn paper_has_all_three_columns_and_the_numbers() {
    with(Options { medium: "print", ..Options::default() }, async |page| {
        page.open("compare.html").await?;
        let left = place(&page, &ROW, "left").await?;
        assert!(left[0] < left[1] && left[1] < left[2], "{left:?}");
        see::hidden(&page, ".first").await?;
        see::shown(&page, "#us-c-4 .number").await?;
        see::shown(&page, "#c .note").await
    })
    .await;
}
