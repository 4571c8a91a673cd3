//! On paper: what is switched on, numbered, with its sources; without a script as well.

use super::support::{Options, act, find, page::with, see};

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
        page.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" })).await?;
        see::explanation(&page, "us-c-4").await?;
        see::no_explanation(&page, "china-c-3").await?;
        let numbers = "[...document.querySelectorAll('.words .note')].filter(n => n.dataset.layer === 'china' && n.checkVisibility()).length";
        assert_eq!(see::count(&page, numbers).await?, 0);
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
