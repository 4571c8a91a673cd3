//! The page at every width, in light and dark, in forced colours and with little motion.

use super::support::{Options, act, find, page::with, see, voice};

#[tokio::test]
async fn no_width_makes_the_page_scroll_sideways() {
    for width in [280, 320, 360, 768, 1100] {
        with(Options { size: (width, 740), ..Options::default() }, async move |page| {
            page.open_ready("?layers=us,china,segal").await?;
            act::tap_words(&page, "us-c-4").await?;
            page.evaluate(
                "document.querySelectorAll('.explanation, .more').forEach(d => d.open = true); 0",
            )
            .await?;
            let over =
                "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(see::count(&page, over).await?, 0, "at {width}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn no_width_makes_a_page_about_the_text_scroll_sideways() {
    for width in [280, 360, 768, 1100] {
        with(Options { size: (width, 740), ..Options::without_script() }, async move |page| {
            for address in ["timeline.html", "article.html", "sources.html", "about.html"] {
                page.open(address).await?;
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true); document.querySelectorAll('.bibliography > li').forEach(e => e.style.contentVisibility = 'visible'); 0").await?;
                let over =
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth";
                assert_eq!(see::count(&page, over).await?, 0, "{address} at {width}");
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn on_a_phone_the_bar_is_at_the_thumb_and_the_switches_are_large_enough() {
    with(Options { size: (360, 740), ..Options::default() }, async |page| {
        page.open_ready("").await?;
        let at_the_thumb = "document.querySelector('.bar').getBoundingClientRect().bottom === innerHeight";
        assert_eq!(page.evaluate(at_the_thumb).await?, true);
        let smallest = "Math.min(...[...document.querySelectorAll('.switch')].map(s => s.getBoundingClientRect().height))";
        assert!(page.evaluate(smallest).await?.as_f64().unwrap_or_default() >= 44.0);
        // Cards stack.
        act::tap_words(&page, "us-c-4").await?;
        let stacked = "document.querySelector('[data-explanation=us-c-4]').getBoundingClientRect().left === document.querySelector('[data-explanation=china-c-3]').getBoundingClientRect().left";
        assert_eq!(page.evaluate(stacked).await?, true);
        see::in_sight(&page, &find::explanation("china-c-3")).await
    })
    .await;
}

#[tokio::test]
async fn on_a_wide_screen_the_sides_stand_side_by_side() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "china-c-3").await?;
        let beside = "document.querySelector('[data-explanation=us-c-4]').getBoundingClientRect().top === document.querySelector('[data-explanation=china-c-3]').getBoundingClientRect().top";
        assert_eq!(page.evaluate(beside).await?, true);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn dark_and_light_follow_the_reader_and_the_address() {
    let paper = "getComputedStyle(document.querySelector('[data-variorum]')).backgroundColor";
    for (scheme, query, dark) in [
        ("dark", "", true),
        ("light", "", false),
        ("light", "?theme=dark", true),
        ("dark", "?theme=light", false),
        ("light", "?theme=purple", false),
    ] {
        let options =
            Options { features: vec![("prefers-color-scheme", scheme)], ..Options::default() };
        with(options, async move |page| {
            page.open_ready(query).await?;
            let expected = if dark { "rgb(21, 23, 26)" } else { "rgb(253, 252, 249)" };
            assert_eq!(page.evaluate(paper).await?, expected, "{scheme} {query}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn forced_colours_leave_every_layer_its_own_line() {
    let options = Options { features: vec![("forced-colors", "active")], ..Options::default() };
    with(options, async |page| {
        page.open_ready("?layers=us,china").await?;
        // Words under both sides bear both lines, on two elements.
        let line = |element: &str| {
            format!("(() => {{ const s = getComputedStyle(document.querySelector('{element}')); return s.textDecorationLine + ' ' + s.textDecorationStyle }})()")
        };
        let both = "mark[data-annotation~=us-c-4]";
        assert_eq!(page.evaluate(&line(both)).await?, "underline solid");
        assert_eq!(page.evaluate(&line(&format!("{both} a"))).await?, "underline dotted");
        act::switch(&page, "us").await?;
        see::said(&page, "United States hidden").await?;
        let left = format!("getComputedStyle(document.querySelector('{both}')).textDecorationStyle + getComputedStyle(document.querySelector('{both}')).textDecorationLine");
        assert_ne!(page.evaluate(&left).await?, "solidunderline");
        assert_eq!(page.evaluate(&line(&format!("{both} a"))).await?, "underline dotted");
        Ok(())
    })
    .await;
}

/// Notes how the page is scrolled from here on.
const NOTE_SCROLLING: &str = "globalThis.scrolled = []; \
    for (const one of [Element.prototype, globalThis]) for (const name of ['scrollIntoView', 'scrollBy', 'scrollTo', 'scroll']) { \
        const own = one[name]; \
        if (own) one[name] = function (...how) { scrolled.push(how[0]?.behavior ?? 'auto'); return own.apply(this, how) } }; 0";

#[tokio::test]
async fn who_wants_little_motion_gets_none() {
    for (wish, smooth) in [("reduce", false), ("no-preference", true)] {
        let features = vec![("prefers-reduced-motion", wish)];
        with(Options { features, size: (360, 740), ..Options::default() }, async move |page| {
            page.open_ready("?layers=us#g").await?;
            let moving = "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).scrollBehavior === 'smooth' || ['', '::after', '::before'].some(p => parseFloat(getComputedStyle(e, p).transitionDuration) > 0)).length";
            assert_eq!(see::count(&page, moving).await?, 0);
            // What is read aloud is brought into sight: by a movement only where that is no trouble.
            voice::give(&page, &["en-US"]).await?;
            voice::begin(&page).await?;
            page.evaluate(NOTE_SCROLLING).await?;
            for _ in 0..4 {
                act::tap_in_the_bar(&page, voice::NEXT).await?;
            }
            page.until(&format!("it comes into sight, {wish}"), "scrolled.length > 0").await?;
            let moves = page.evaluate("scrolled.includes('smooth')").await?;
            assert_eq!(moves, smooth, "{wish}");
            Ok(())
        })
        .await;
    }
}
