//! The strict policy holds, nothing is asked of strangers, and nothing is left on the device unasked.

use super::support::{Options, act, page::with, see};

#[tokio::test]
async fn the_policy_is_sent_and_never_violated() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        let policy = "fetch(location.pathname).then(r => r.headers.get('content-security-policy'))";
        let policy = page.evaluate(policy).await?;
        assert!(policy.as_str().unwrap_or_default().starts_with("default-src 'none'"), "{policy}");
        // A violation would stand in the console, which every test finds empty at its end.
        act::switch(&page, "segal").await?;
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await
    })
    .await;
}

#[tokio::test]
async fn nothing_inline_and_nothing_from_strangers() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        let inline = "document.querySelectorAll('script:not([src], [type=\"application/ld+json\"]), style, [style], [onclick]').length";
        assert_eq!(see::count(&page, inline).await?, 0);
        let strangers = "performance.getEntriesByType('resource').filter(r => !r.name.startsWith(location.origin) && !r.name.startsWith('data:')).length";
        assert_eq!(see::count(&page, strangers).await?, 0);
        let kept = "document.cookie.length + Object.keys(localStorage).length + Object.keys(sessionStorage).length";
        assert_eq!(see::count(&page, kept).await?, 0, "something is kept before a choice was made");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nothing_shifts_when_webassembly_arrives() {
    with(Options::default(), async |page| {
        page.open("slow-wasm/").await?;
        page.evaluate(
            "globalThis.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => shift += e.value)).observe({ type: 'layout-shift', buffered: true }); 0",
        )
        .await?;
        see::ready(&page).await?;
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))").await?;
        assert_eq!(page.evaluate("shift").await?, 0);
        Ok(())
    })
    .await;
}
