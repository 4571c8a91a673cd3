//! The bibliography: what rests on each source, how it was seen, how the sides are balanced.

use super::support::{Options, act, page::with, see};

#[tokio::test]
async fn every_source_has_its_place_and_leads_back() {
    with(Options::without_script(), async |page| {
        page.open("sources.html").await?;
        let sources = "document.querySelectorAll('li[id^=source-]').length";
        assert!(see::count(&page, sources).await? > 100);
        let idle = "[...document.querySelectorAll('li[id^=source-]')].filter(s => !s.querySelector('.resting dd')).map(s => s.id).join(' ')";
        assert_eq!(page.evaluate(idle).await?, "", "sources on which nothing rests");
        act::tap(&page, "li[id^=source-] a[href^='index.html#us-']").await?;
        page.until("the explanation is open", "!!document.querySelector('aside:target')?.checkVisibility()").await
    })
    .await;
}

#[tokio::test]
async fn a_letter_leads_to_its_sources_and_a_link_to_one_finds_it() {
    for size in [(1100, 800), (360, 740)] {
        with(Options { size, ..Options::without_script() }, async |page| {
            page.open("sources.html").await?;
            act::tap(&page, "#all nav a[href='#under-s']").await?;
            see::in_sight(&page, "#under-s").await?;
            page.open("sources.html#source-segal-2011-09-15").await?;
            see::in_sight(&page, "[id='source-segal-2011-09-15']").await?;
            act::tap(&page, ":target .resting a[href='article.html']").await?;
            see::shown(&page, ".article .claim").await
        })
        .await;
    }
}

#[tokio::test]
async fn the_sides_stand_first_in_the_balance_and_every_grade_is_counted() {
    with(Options::without_script(), async |page| {
        page.open("sources.html").await?;
        let heads = "[...document.querySelectorAll('#balance table')].map(t => [...t.querySelectorAll('thead th')].map(h => h.textContent))";
        let heads = page.evaluate(heads).await?;
        assert_eq!(heads[0], serde_json::json!(["United States", "China"]));
        let rows = "[...document.querySelectorAll('#balance table:first-child tbody tr')].map(r => r.textContent)";
        assert_eq!(page.evaluate(rows).await?.as_array().map(Vec::len), Some(6));
        let grades = "[...document.querySelectorAll('.counted .count')].map(c => Number(c.textContent) > 0)";
        assert_eq!(page.evaluate(grades).await?, serde_json::json!([true, true, true]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn chinese_titles_say_their_language() {
    with(Options::without_script(), async |page| {
        page.open("sources.html").await?;
        let silent = "[...document.querySelectorAll('.bibliography cite, .resting dd')].filter(e => /\\p{Script=Han}/u.test(e.textContent) && !(e.querySelector('[lang]') ?? e).lang).map(e => e.textContent).join(' | ')";
        assert_eq!(page.evaluate(silent).await?, "");
        Ok(())
    })
    .await;
}
