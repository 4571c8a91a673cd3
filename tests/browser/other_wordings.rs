//! Other wordings over the text: a layer with a switch of its own, off until the reader asks.

use super::support::{Options, act, find, page::with, see};

#[tokio::test]
async fn they_are_off_at_first_and_their_switch_draws_them_without_a_script_too() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("").await?;
            see::unmarked(&page, "wording-pp6-1").await?;
            act::switch(&page, "wording").await?;
            see::marked(&page, "wording-pp6-1").await?;
            see::shown(&page, ".paragraph#pp6 .sign[data-layer=wording]").await?;
            act::switch(&page, "wording").await?;
            see::unmarked(&page, "wording-pp6-1").await
        })
        .await;
    }
}

#[tokio::test]
async fn an_explanation_has_both_wordings_and_says_what_the_difference_changes() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("#wording-b-1").await?;
            see::explanation(&page, "wording-b-1").await?;
            let own = |selector: &str| {
                format!("document.querySelector('#wording-b-1 {selector}').textContent")
            };
            let printed = page.evaluate(&own(".quoted")).await?;
            assert!(printed.as_str().unwrap_or_default().contains("aggression, pose"), "{printed}");
            let other = page.evaluate(&own(".other-words")).await?;
            assert!(other.as_str().unwrap_or_default().contains("aggression and pose"), "{other}");
            see::shown(&page, "#wording-b-1 .gist").await?;
            act::tap(&page, &find::more("wording-b-1")).await?;
            see::shown(&page, "#wording-b-1 .evidence .source").await
        })
        .await;
    }
}

#[tokio::test]
async fn chinese_is_marked_as_chinese_with_its_sound_and_our_english() {
    with(Options::default(), async |page| {
        page.open("#wording-pp6-1").await?;
        see::explanation(&page, "wording-pp6-1").await?;
        see::shown(&page, "#wording-pp6-1 .other-words p[lang=zh-Hans]").await?;
        see::shown(&page, "#wording-pp6-1 [lang=zh-Latn-pinyin]").await?;
        see::shown(&page, "#wording-pp6-1 .other-english .grade").await
    })
    .await;
}

#[tokio::test]
async fn all_switches_stand_in_one_row_and_can_be_pressed() {
    for width in [360, 390, 414, 720, 768, 860] {
        with(Options { size: (width, 740), ..Options::default() }, async move |page| {
            page.open_ready("").await?;
            let tops = "new Set([...document.querySelectorAll('.switch')].map(s => Math.round(s.getBoundingClientRect().top))).size";
            assert_eq!(see::count(&page, tops).await?, 1, "{width}");
            let overlap = "(() => { const all = [...document.querySelectorAll('.switch, .copy, .aloud')].map(s => s.getBoundingClientRect()); return all.filter((a, i) => all.some((b, j) => i < j && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom)).length + all.filter(a => a.left < 0 || a.right > innerWidth).length })()";
            assert_eq!(see::count(&page, overlap).await?, 0, "{width}");
            act::switch(&page, "wording").await?;
            see::switched(&page, "wording", true).await
        })
        .await;
    }
}
