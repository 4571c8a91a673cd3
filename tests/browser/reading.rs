//! The text can be read: with no script at all, with WebAssembly blocked, and before it comes.

use super::support::{Options, act, find, page::with, see};

#[tokio::test]
async fn without_a_script_every_paragraph_and_every_explanation_can_be_read() {
    with(Options::without_script(), async |page| {
        page.open("").await?;
        assert!(see::not_ready(&page).await?);
        let paragraphs = "document.querySelectorAll('section[data-paragraph] > .words').length";
        assert_eq!(see::count(&page, paragraphs).await?, 24);
        // Each explanation is reached by the link that leads to it, and opens.
        let ids = page
            .evaluate("[...document.querySelectorAll('aside[id][data-layer]')].map(a => a.id)")
            .await?;
        let ids: Vec<String> = serde_json::from_value(ids)?;
        assert!(ids.len() > 100, "only {} explanations", ids.len());
        for id in &ids {
            page.evaluate(&format!("location.hash = '#{id}'; 0")).await?;
            see::explanation(&page, id).await?;
            see::in_sight(&page, &find::explanation(id)).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn without_a_script_a_tap_on_words_opens_their_explanation_and_a_second_keeps_the_first() {
    with(Options::without_script(), async |page| {
        page.open("").await?;
        act::tap_words(&page, "us-c-1").await?;
        see::explanation(&page, "us-c-1").await?;
        act::tap_words(&page, "us-c-5").await?;
        see::explanation(&page, "us-c-5").await?;
        see::explanation(&page, "us-c-1").await?;
        act::tap(&page, &find::more("us-c-5")).await?;
        see::shown(&page, "#us-c-5 .evidence").await?;
        act::tap(&page, &find::heading("us-c-5")).await?;
        see::no_explanation(&page, "us-c-5").await
    })
    .await;
}

#[tokio::test]
async fn without_a_script_one_tap_on_shared_words_brings_every_explanation_of_them() {
    with(Options::without_script(), async |page| {
        page.open("").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        see::shown(&page, &find::heading("china-c-3")).await?;
        see::hidden(&page, &find::heading("china-c-4")).await?;
        act::tap(&page, &find::heading("china-c-3")).await?;
        see::explanation(&page, "china-c-3").await
    })
    .await;
}

#[tokio::test]
async fn with_webassembly_one_tap_on_shared_words_opens_every_explanation_of_them() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        see::explanation(&page, "china-c-3").await?;
        see::said(&page, "2 explanations opened").await?;
        // What the reader opened to compare stays open.
        act::tap_words(&page, "us-d-1").await?;
        see::explanation(&page, "us-d-1").await?;
        see::explanation(&page, "us-c-4").await
    })
    .await;
}

#[tokio::test]
async fn the_words_of_the_text_are_the_documents_to_the_letter() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        let words = page.evaluate("document.querySelector('#k > .words').textContent").await?;
        assert_eq!(
            words,
            "To settle any dispute resulting from the application of the code through peaceful \
             means and to refrain from the threat or use of force."
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_paragraph_says_how_far_its_wording_was_checked() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("").await?;
            see::hidden(&page, "[id=d-checked]").await?;
            act::tap(&page, &find::grade_sign("d")).await?;
            see::shown(&page, "[id=d-checked]").await?;
            let words = page.evaluate("document.getElementById('d-checked').textContent").await?;
            assert!(words.as_str().unwrap_or_default().contains("gain"), "{words}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn the_invitation_leads_to_a_first_explanation() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        see::in_sight(&page, find::INVITATION).await?;
        act::tap(&page, find::INVITATION).await?;
        see::explanation(&page, "us-c-4").await?;
        see::in_sight(&page, &find::explanation("us-c-4")).await
    })
    .await;
}

#[tokio::test]
async fn a_search_in_the_page_finds_words_in_closed_explanations() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        // What is hidden from a search in the page is what is not drawn at all.
        let hidden = "[...document.querySelectorAll('details[data-layer=us]')].filter(d => getComputedStyle(d).display === 'none').length";
        assert_eq!(see::count(&page, hidden).await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_source_has_its_place_and_leads_back() {
    with(Options::without_script(), async |page| {
        page.open("sources.html").await?;
        let sources = "document.querySelectorAll('li[id^=source-]').length";
        assert!(see::count(&page, sources).await? > 100);
        let idle = "[...document.querySelectorAll('li[id^=source-]')].filter(s => !s.querySelector('.resting a')).length";
        assert_eq!(see::count(&page, idle).await?, 0, "a source on which nothing rests");
        act::tap(&page, "li[id^=source-] a[href^='index.html#us-']").await?;
        page.until("the explanation is open", "!!document.querySelector('aside:target')?.checkVisibility()").await
    })
    .await;
}
