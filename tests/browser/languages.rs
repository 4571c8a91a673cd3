//! The same page in another language: what is asked for is followed with all that the address says, what
//! is done is shared, dates read as the browser would write them, and nothing depends on which side a
//! script begins at.

use super::support::{Options, Page, act, deeds, find, learning, page::with, rules::clean, see};
use serde_json::Value;
use thirtyfour::error::WebDriverResult;

/// Waits until the page that is open is in a language.
async fn speaks(page: &Page, lang: &str) -> WebDriverResult<()> {
    let root = page.root();
    page.until(
        &format!("the page is in {lang}"),
        &format!("!!{root}?.querySelector('[data-variorum]:lang({lang})')"),
    )
    .await
}

#[tokio::test]
async fn the_language_that_an_address_asks_for_is_followed_with_layers_and_place() {
    with(Options::default(), async |page| {
        page.open("?layers=china&lang=zh&theme=dark#us-c-4").await?;
        speaks(&page, "zh").await?;
        see::ready(&page).await?;
        see::address_ends(&page, "/zh/index.html?layers=china&theme=dark#us-c-4").await?;
        see::switched(&page, "us", false).await?;
        see::explanation(&page, "us-c-4").await?;
        assert_eq!(page.evaluate("document.documentElement.lang").await?, "zh-Hans");
        // What a reader is told comes in that language, too.
        act::switch(&page, "us").await?;
        see::said(&page, "已显示“美国”：46 条注解").await?;

        // Back by the link: the layers and the place go along.
        act::tap(&page, "a[hreflang=en]").await?;
        speaks(&page, "en").await?;
        see::ready(&page).await?;
        see::switched(&page, "us", true).await?;
        let address = page.evaluate("location.href").await?;
        let address = address.as_str().unwrap_or_default();
        assert!(address.contains("theme=dark") && address.ends_with("#us-c-4"), "{address}");

        // On pages without a program alike; a language of a region is that language.
        page.open("sources.html?lang=zh-CN&layers=us#balance").await?;
        speaks(&page, "zh").await?;
        see::address_ends(&page, "/zh/sources.html?layers=us#balance").await?;
        act::tap(&page, "a[hreflang=en]").await?;
        see::address_ends(&page, "/sources.html?layers=us#balance").await?;
        speaks(&page, "en").await
    })
    .await;
}

#[tokio::test]
async fn a_language_that_no_page_is_in_or_that_is_none_is_ignored() {
    with(Options::default(), async |page| {
        for lang in ["xx", "x", "x-default", "%22%5D,a", "en", "en-GB", ""] {
            page.open_ready(&format!("?lang={lang}&layers=us")).await?;
            assert_eq!(page.evaluate("location.pathname").await?, "/", "{lang}");
            see::switched(&page, "china", false).await?;
        }
        page.open_ready("zh/p/c.html?lang=fr").await?;
        speaks(&page, "zh").await?;
        page.open_ready("zh/p/c.html?lang=en").await?;
        speaks(&page, "en").await?;
        see::address_ends(&page, "/p/c.html").await
    })
    .await;
}

#[tokio::test]
async fn without_a_script_the_link_leads_to_the_same_page() {
    with(Options::without_script(), async |page| {
        for (there, back) in
            [("p/c.html", "/zh/p/c.html"), ("embed/sources.html", "/zh/embed/sources.html")]
        {
            page.open(there).await?;
            act::tap(&page, "a[hreflang|=zh]").await?;
            see::address_ends(&page, back).await?;
            act::tap(&page, "a[hreflang=en]").await?;
            see::address_ends(&page, &format!("/{there}")).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_frame_follows_the_language_of_its_address_and_of_its_host() {
    with(Options::default(), async |page| {
        page.open_host("sized.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        page.leave().await?;
        let wish = |fields: &str| {
            format!("(document.querySelector('iframe').contentWindow.postMessage({{ type: 'variorum:set', v: 1, {fields} }}, '*'), 0)")
        };
        page.evaluate(&wish("lang: 'zh', layers: ['china'], paragraph: 'c'")).await?;
        page.enter_frame(0).await?;
        speaks(&page, "zh").await?;
        see::ready(&page).await?;
        see::switched(&page, "us", false).await?;
        assert_eq!(page.evaluate("location.hash").await?, "#c");
        // Another view and another language at once.
        page.leave().await?;
        page.evaluate(&wish("lang: 'en', view: 'sources'")).await?;
        page.enter_frame(0).await?;
        page.until("the sources are there, in English", "document.querySelector('[data-variorum]')?.dataset.view === 'sources' && document.documentElement.lang === 'en'").await?;
        page.leave().await?;
        page.evaluate(&wish("lang: 'xx'")).await?;
        page.evaluate("(document.querySelector('iframe').src = document.querySelector('iframe').src.replace('index.html', 'p/c.html?lang=zh'), 0)").await?;
        page.enter_frame(0).await?;
        speaks(&page, "zh").await?;
        see::ready(&page).await?;
        // The link is in the frame, and what it leads to stays there.
        act::tap(&page, "a[hreflang=en]").await?;
        speaks(&page, "en").await?;
        assert!(page.evaluate("location.pathname").await?.as_str().is_some_and(|path| path.ends_with("/embed/p/c.html")));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_element_follows_its_attribute_and_then_its_reader() {
    with(Options::default(), async |page| {
        page.open_host("element.html").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        let attribute = |name: &str, value: &str| {
            format!("(document.querySelector('variorum-explainer').setAttribute('{name}', '{value}'), 0)")
        };
        page.evaluate(&attribute("lang", "zh-CN")).await?;
        speaks(&page, "zh").await?;
        see::ready(&page).await?;
        page.evaluate(&attribute("paragraph", "c")).await?;
        page.until("the paragraph stands alone", &format!("{}.querySelectorAll('section[data-paragraph]').length === 1", page.root())).await?;
        speaks(&page, "zh").await?;
        act::tap(&page, "a[hreflang=en]").await?;
        speaks(&page, "en").await?;
        act::tap(&page, "[data-whole], .ways a").await?;
        speaks(&page, "en").await?;
        page.evaluate(&attribute("lang", "xx")).await?;
        speaks(&page, "en").await
    })
    .await;
}

#[tokio::test]
async fn what_is_done_in_one_language_counts_in_the_other() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let question = deeds::single_choices(&page).await?.swap_remove(0);
        learning::open_question(&page, &question).await?;
        deeds::answer(&page, &question, true).await?;
        deeds::keeps(&page, "answered", 1).await?;
        page.open_ready("zh/learn.html").await?;
        let known = learning::phrase(&page, "known-one").await?;
        assert!(known.contains('题'), "{known}");
        let all = learning::questions(&page).await?.len().to_string();
        learning::task(&page, "home").await?;
        page.until(
            "the answer is counted",
            &format!(
                "document.querySelector('.desk').textContent.includes({})",
                Value::from(known.replace("{all}", &all))
            ),
        )
        .await?;
        // And nothing that the program prints has another language's words in it.
        let words = page
            .evaluate("document.querySelector('.desk').textContent.match(/[A-Za-z]{4,}/g) ?? []")
            .await?;
        assert_eq!(words, serde_json::json!([]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn dates_read_as_the_browser_writes_them() {
    with(Options::default(), async |page| {
        for (address, locale) in [("zh/timeline.html", "zh-Hans"), ("timeline.html", "en-GB")] {
            page.open(address).await?;
            let wrong = page
                .evaluate(&format!(
                    "(() => {{ const as = [, {{ year: 'numeric' }}, {{ year: 'numeric', month: 'long' }}, {{ dateStyle: 'long' }}]; \
                     const all = [...document.querySelectorAll('time[datetime]')]; \
                     const wrong = all.map(one => [one.textContent, new Intl.DateTimeFormat('{locale}', {{ timeZone: 'UTC', ...as[one.dateTime.split('-').length] }}).format(new Date(one.dateTime))]).filter(([ours, theirs]) => ours !== theirs); \
                     return all.length > 30 ? wrong : ['too few', all.length] }})()"
                ))
                .await?;
            assert_eq!(wrong, serde_json::json!([]), "{address}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_rules_find_nothing_on_pages_in_chinese() {
    for size in [(1100, 800), (360, 740)] {
        with(Options { size, ..Options::default() }, async |page| {
            page.open_ready("zh/?layers=us,china,segal#us-c-4").await?;
            see::explanation(&page, "us-c-4").await?;
            clean(&page).await?;
            see::no_sideways_scroll(&page).await?;
            for address in [
                "zh/learn.html",
                "zh/overview.html",
                "zh/sources.html",
                "zh/p/c.html",
                "zh/embed/compare.html",
            ] {
                page.open(address).await?;
                clean(&page).await?;
                see::no_sideways_scroll(&page).await?;
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn from_right_to_left_everything_is_mirrored_but_the_text_of_record() {
    for size in [(1100, 800), (360, 740)] {
        with(Options { size, ..Options::default() }, async move |page| {
            page.open_ready("zh/index.html").await?;
            let side = |selector: &str| format!("(() => {{ const box = document.querySelector({}).getBoundingClientRect(); return (box.left + box.right - document.documentElement.clientWidth) / 2 }})()", Value::from(selector));
            let mirrored = [find::paragraph("a") + " .label", ".languages a".to_owned(), find::switch("us")];
            act::tap_words(&page, "us-a-1").await?;
            see::explanation(&page, "us-a-1").await?;
            let edges = "(() => { const style = getComputedStyle(document.querySelector('.explanation[open]')); return [style.borderLeftWidth, style.borderRightWidth].map(parseFloat) })()";
            let mut before = Vec::new();
            for selector in &mirrored {
                before.push(page.evaluate(&side(selector)).await?.as_f64().unwrap_or_default());
            }
            let edge = page.evaluate(edges).await?;
            page.evaluate("(document.documentElement.dir = 'rtl', 0)").await?;
            for (selector, before) in mirrored.iter().zip(before) {
                let after = page.evaluate(&side(selector)).await?.as_f64().unwrap_or_default();
                assert!((before + after).abs() < 6.0, "{selector}: {before} {after}");
            }
            let swapped = page.evaluate(edges).await?;
            assert_eq!([&swapped[0], &swapped[1]], [&edge[1], &edge[0]]);
            let direction = "[...document.querySelectorAll('.words')].every(one => getComputedStyle(one).direction === 'ltr' && one.closest('[lang]').lang === 'en')";
            assert_eq!(page.evaluate(direction).await?, true);
            see::no_sideways_scroll(&page).await?;
            for address in ["zh/learn.html", "zh/compare.html", "zh/overview.html", "zh/sources.html", "zh/embed/index.html"] {
                page.open(address).await?;
                page.evaluate("(document.documentElement.dir = 'rtl', document.querySelector('[data-variorum]').dir = 'rtl', 0)").await?;
                // What sticks out on the side where a page ends cannot be scrolled to, but is seen.
                let out = "[...document.querySelectorAll('main *')].filter(one => !one.closest('.unseen, [hidden], details:not([open])') && one.checkVisibility() && one.getBoundingClientRect().left < -1 && getComputedStyle(one).position !== 'absolute').map(one => one.className + ' ' + one.textContent.slice(0, 40)).slice(0, 3)";
                assert_eq!(page.evaluate(out).await?, serde_json::json!([]), "{address}");
                see::no_sideways_scroll(&page).await?;
            }
            Ok(())
        })
        .await;
    }
}
