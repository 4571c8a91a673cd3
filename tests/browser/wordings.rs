//! Other wordings: what was seen is compared word by word, what was not is said not to be, and a table
//! is a table on any screen.

use super::support::{Options, act, find, page::with, see};
use serde_json::json;

#[tokio::test]
async fn words_are_compared_where_both_were_seen_and_nowhere_else() {
    with(Options::without_script(), async |page| {
        page.open("wordings.html").await?;
        // Not by colour alone, and not for the eye alone.
        for (selector, line, said) in [
            // A line through a comma would make a semicolon of it; its sign says that it is left out.
            ("#wording-b-1 del", "none", "[left out: ,]"),
            ("#wording-b-1 ins", "underline", "[added: and]"),
        ] {
            see::shown(&page, selector).await?;
            let drawn = page.evaluate(&format!("(() => {{ const e = document.querySelector('{selector}'); return [getComputedStyle(e).textDecorationLine, e.textContent, getComputedStyle(e, '::before').content] }})()")).await?;
            assert_eq!(drawn[0], line);
            assert_eq!(drawn[1], said);
            assert_ne!(drawn[2], "none", "{selector} has no sign");
        }
        // Printed here from memory.
        let memory = page.evaluate("[document.querySelectorAll('#wording-d-1 :is(del, ins)').length, document.querySelector('#wording-d-1 .note-on-words').textContent]").await?;
        assert_eq!(memory[0], 0);
        assert!(memory[1].as_str().unwrap_or_default().contains("from memory"), "{memory}");
        let chinese = "document.querySelectorAll('#version-chinese :is(del, ins)').length";
        assert_eq!(see::count(&page, chinese).await?, 0);
        see::shown(&page, "#wording-b-3 .note-on-words").await
    })
    .await;
}

#[tokio::test]
async fn chinese_words_are_large_upright_and_said_to_be_chinese() {
    with(Options::without_script(), async |page| {
        page.open("wordings.html").await?;
        let small = "[...document.querySelectorAll('[lang|=zh]:not([lang*=Latn])')].filter(e => e.closest('.texts')).filter(e => { const s = getComputedStyle(e); return s.fontStyle !== 'normal' || parseFloat(s.fontSize) < 17 }).length";
        assert_eq!(see::count(&page, small).await?, 0);
        let tongues = "[...new Set([...document.querySelectorAll('#wording-d-8 .texts [lang]')].map(e => e.lang))]";
        assert_eq!(page.evaluate(tongues).await?, json!(["zh-Hans", "zh-Hant", "zh-Latn-pinyin"]));
        let whose = page.evaluate("document.querySelector('#wording-d-8 .texts').textContent").await?;
        assert!(whose.as_str().unwrap_or_default().contains("our translation"), "{whose}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_table_of_the_revision_stays_a_table_on_a_phone() {
    for size in [(1100, 800), (360, 740)] {
        with(Options { size, script: false, ..Options::default() }, async move |page| {
            page.open("wordings.html#wording-c-3").await?;
            see::in_sight(&page, "#wording-c-3").await?;
            see::no_sideways_scroll(&page).await?;
            let counted = "[...document.querySelectorAll('.changes b')].reduce((sum, b) => sum + Number(b.textContent), 0) === document.querySelectorAll('.mapping tr[id]').length";
            assert_eq!(page.evaluate(counted).await?, true);
            let tree = page.cdp("Accessibility.getFullAXTree", json!({})).await?;
            let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
            let count = |role: &str| nodes.iter().filter(|node| node["role"]["value"] == role).count();
            assert_eq!(count("table"), 1, "{size:?}");
            assert_eq!(count("columnheader"), 5, "{size:?}");
            assert!(count("row") > 40 && count("rowheader") > 40, "{size:?}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_wording_leads_to_its_words_in_the_text_and_a_place_to_its_paragraph() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("wordings.html").await?;
            act::tap(&page, "#version-revision-2015 .places a[href='#wording-g-2']").await?;
            see::in_sight(&page, "#wording-g-2").await?;
            act::tap(&page, "#wording-d-3 .in-text a").await?;
            see::explanation(&page, "wording-d-3").await?;
            see::in_sight(&page, &find::explanation("wording-d-3")).await
        })
        .await;
    }
}

#[tokio::test]
async fn in_a_host_s_page_it_reads_and_does_not_scroll_sideways() {
    with(Options { size: (360, 740), ..Options::default() }, async |page| {
        for address in ["embed/wordings.html", "embed/terms.html"] {
            page.open(address).await?;
            see::no_sideways_scroll(&page).await?;
        }
        Ok(())
    })
    .await;
}
