//! By keyboard alone: from switch to words to explanation and back.

use super::support::{Options, act, find, page::with, see};
use thirtyfour::Key;

#[tokio::test]
async fn from_switch_to_words_to_explanation_and_back() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tab_to(&page, &find::switch("us")).await?;
        act::press(&page, Key::Space + "").await?;
        see::switched(&page, "us", false).await?;
        see::said(&page, "United States hidden").await?;
        act::press(&page, Key::Space + "").await?;
        see::switched(&page, "us", true).await?;
        act::tab_to(&page, &find::words("us-letter-1-1")).await?;
        act::press(&page, Key::Enter + "").await?;
        see::explanation(&page, "us-letter-1-1").await?;
        see::focused(&page, &find::explanation("us-letter-1-1")).await?;
        act::tab_to(&page, &find::more("us-letter-1-1")).await?;
        act::press(&page, Key::Enter + "").await?;
        see::shown(&page, "#us-letter-1-1 .evidence").await?;
        act::press(&page, Key::Escape + "").await?;
        see::no_explanation(&page, "us-letter-1-1").await?;
        see::focused(&page, &find::words("us-letter-1-1")).await?;
        see::said(&page, "Explanation closed").await
    })
    .await;
}

#[tokio::test]
async fn escape_closes_one_at_a_time_the_last_first() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap_words(&page, "us-letter-1-1").await?;
        act::tap_words(&page, "us-c-2").await?;
        act::press(&page, Key::Escape + "").await?;
        see::no_explanation(&page, "us-c-2").await?;
        see::explanation(&page, "us-letter-1-1").await?;
        act::press(&page, Key::Escape + "").await?;
        see::no_explanation(&page, "us-letter-1-1").await?;
        act::press(&page, Key::Escape + "").await?;
        see::focused(&page, &find::words("us-letter-1-1")).await
    })
    .await;
}

#[tokio::test]
async fn without_a_script_the_keyboard_reaches_and_opens_everything() {
    with(Options::without_script(), async |page| {
        page.open("").await?;
        act::tab_to(&page, &find::switch("china")).await?;
        act::press(&page, Key::Space + "").await?;
        see::switched(&page, "china", false).await?;
        act::tab_to(&page, &find::words("us-letter-1-1")).await?;
        act::press(&page, Key::Enter + "").await?;
        see::explanation(&page, "us-letter-1-1").await
    })
    .await;
}

#[tokio::test]
async fn a_skip_link_leads_past_the_head_of_the_page() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::press(&page, Key::Tab + "").await?;
        see::focused(&page, "a.skip").await?;
        act::press(&page, Key::Enter + "").await?;
        see::address_ends(&page, "#text").await
    })
    .await;
}

#[tokio::test]
async fn whatever_has_the_focus_can_be_seen_to_have_it() {
    with(Options::default(), async |page| {
        page.open_ready("#us-c-2").await?;
        for selector in [find::words("us-c-1"), find::switch("us"), find::more("us-c-2")] {
            act::tab_to(&page, &selector).await?;
            let outlined = "(() => { for (let e = document.activeElement; e && e !== document.body; e = e.parentElement) { const s = getComputedStyle(e); if (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) return true } return false })()";
            assert_eq!(page.evaluate(outlined).await?, true, "{selector}");
            page.evaluate("document.activeElement.blur(); document.querySelector('.skip').focus(); 0").await?;
        }
        Ok(())
    })
    .await;
}
