//! Used hard and long: a thousand switches and openings as fast as the page takes them, two hundred
//! ways back and forward. What the page shows, the address, the memory and what is said agree in the
//! end, and nothing grows.

use super::support::{Options, Page, act, find, page::with, see};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

/// Counts what a page writes into the browser's history, in a window of thirty seconds.
const COUNT: &str = "globalThis.writes = []; \
    for (const name of ['pushState', 'replaceState']) { const own = History.prototype[name]; \
        History.prototype[name] = function (...what) { writes.push(performance.now()); return own.apply(this, what) } } 0";

/// The most writes within any thirty seconds.
const MOST: &str = "Math.max(0, ...writes.map((from) => writes.filter((at) => at >= from && at < from + 30000).length))";

/// What a page is made of, once everything that is not held any more is gone.
async fn measure(page: &Page) -> WebDriverResult<[f64; 3]> {
    page.cdp("Performance.enable", json!({})).await?;
    for _ in 0..3 {
        page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let all = page.cdp("Performance.getMetrics", json!({})).await?;
    let value = |name: &str| {
        let own = all["metrics"].as_array().into_iter().flatten().find(|one| one["name"] == name);
        own.and_then(|one| one["value"].as_f64()).unwrap_or_else(|| panic!("no {name} in {all}"))
    };
    Ok([value("Nodes"), value("JSEventListeners"), value("JSHeapUsedSize")])
}

/// Nothing has grown but by what a browser keeps for itself.
fn same(before: [f64; 3], after: [f64; 3]) {
    let grown: Vec<f64> = before.iter().zip(after).map(|(before, after)| after - before).collect();
    assert!(grown[0] < 60.0, "nodes: {before:?} {after:?}");
    assert!(grown[1] < 8.0, "listeners: {before:?} {after:?}");
    assert!(grown[2] < 1_500_000.0, "bytes: {before:?} {after:?}");
}

/// Everything that a switch is seen in agrees: the switch, the marks, the address and the memory.
async fn agree(page: &Page, layers: &str) -> WebDriverResult<()> {
    let checked = "[...document.querySelectorAll('input[name=layer]:checked')].map(one => one.value).sort().join()";
    page.until("the switches stand so", &format!("{checked} === '{layers}'")).await?;
    page.until(
        "the address says so",
        &format!("new URLSearchParams(location.search).get('layers') === '{layers}'"),
    )
    .await?;
    let kept = "localStorage.getItem('variorum:code-of-conduct-2011:choices')";
    page.until("it is remembered", &format!("{kept} === 'v=1&layers={layers}'")).await?;
    for (layer, words) in [("us", "us-c-2"), ("china", "china-g-2")] {
        if layers.contains(layer) {
            see::marked(page, words).await?;
        } else {
            see::unmarked(page, words).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_thousand_switches_end_as_the_last_of_each_says() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        page.evaluate(COUNT).await?;
        // Once around, so that what is made once is there.
        act::switch(&page, "us").await?;
        see::said(&page, "United States hidden").await?;
        let before = measure(&page).await?;
        // In bursts within a frame, and over frames; all layers mixed.
        page.evaluate(
            "(async () => { const all = [...document.querySelectorAll('input[name=layer]')]; let seed = 2011; \
                const random = (n) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return (seed >>> 8) % n }; \
                for (let at = 0; at < 1000; at += 1) { all[random(all.length)].click(); \
                    if (random(8) === 0) await new Promise((done) => requestAnimationFrame(() => done())) } \
                for (const one of all) if (one.checked !== (one.value === 'china')) one.click(); \
                const last = all.find(({ value }) => value === 'us'); last.click(); last.click() })()",
        )
        .await?;
        agree(&page, "china").await?;
        see::said(&page, "United States hidden").await?;
        assert_eq!(page.evaluate("document.querySelectorAll('[role=status].unseen').length").await?, 1);
        same(before, measure(&page).await?);
        // Browsers refuse more than a hundred in thirty seconds, the strictest with an error.
        let most = see::count(&page, MOST).await?;
        assert!(most <= 100, "{most} writes within thirty seconds");
        act::switch(&page, "us").await?;
        agree(&page, "china,us").await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}

#[tokio::test]
async fn a_thousand_openings_leave_nothing_behind() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        page.evaluate(COUNT).await?;
        let open_and_close = |times: usize| {
            format!(
                "(async () => {{ const all = [...document.querySelectorAll('mark[data-annotation] a:not([tabindex])')].filter((one) => getComputedStyle(one).visibility === 'visible'); \
                    for (let at = 0; at < {times}; at += 1) {{ all[at % all.length].click(); \
                        if (at % 5 === 0) await new Promise((done) => requestAnimationFrame(() => done())) }} \
                    for (const frame of document.querySelectorAll('details[data-explanation][open]')) frame.open = false; \
                    await new Promise((done) => setTimeout(done, 50)) }})()"
            )
        };
        page.evaluate(&open_and_close(200)).await?;
        let before = measure(&page).await?;
        page.evaluate(&open_and_close(1000)).await?;
        page.until("all are closed", "!document.querySelector('details[data-explanation][open], mark[data-open]')").await?;
        same(before, measure(&page).await?);
        let most = see::count(&page, MOST).await?;
        assert!(most <= 100, "{most} writes within thirty seconds");
        // The last is where the address leads, soon.
        page.evaluate(&format!("document.querySelector('{}').click(); 0", find::words("us-c-2"))).await?;
        see::explanation(&page, "us-c-2").await?;
        page.until("the address names it", "document.getElementById(location.hash.slice(1))?.closest('section')?.id === 'c'").await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}

/// Goes so many places back or forward and waits until the page is there.
async fn go(page: &Page, by: i32, hash: &str) -> WebDriverResult<()> {
    page.evaluate(&format!("history.go({by}); 0")).await?;
    page.until(&format!("the address ends in {hash}"), &format!("location.hash === '{hash}'")).await
}

#[tokio::test]
async fn two_hundred_ways_back_and_forward_lead_where_they_led() {
    with(Options::default(), async |page| {
        page.open_ready("?layers=us,china").await?;
        // Explanations by the program, paragraphs by the browser.
        let places = ["us-c-2", "china-g-2", "#pp1", "us-g-1", "#k"];
        for place in places {
            match place.strip_prefix('#') {
                Some(paragraph) => page.evaluate(&format!("location.hash = '{paragraph}'; 0")).await?,
                None => page.evaluate(&format!("document.querySelector(\"{}\").click(); 0", find::words(place))).await?,
            };
            page.until("the address names a place", &format!("location.hash !== '' && (!'{place}'.startsWith('#') || location.hash === '{place}')")).await?;
        }
        let length = see::count(&page, "history.length").await?;
        let last = page.evaluate("location.hash").await?;
        assert_eq!(last, "#k");
        let before = measure(&page).await?;
        let (mut at, mut down) = (places.len(), true);
        let hashes: Vec<Value> = {
            let mut all = vec![last];
            for _ in 0..places.len() {
                page.evaluate("new Promise((done) => { addEventListener('popstate', () => setTimeout(done, 0), { once: true }); history.back() })").await?;
                all.push(page.evaluate("location.hash").await?);
            }
            all.reverse();
            all
        };
        assert_eq!(hashes[0], "", "{hashes:?}");
        at -= places.len();
        // A browser goes no more than two hundred ways in ten seconds, of whoever asks.
        for step in 0..160 {
            if at == 0 {
                down = false;
            } else if at == places.len() {
                down = true;
            }
            at = if down { at - 1 } else { at + 1 };
            let hash = hashes[at].as_str().unwrap_or_default();
            go(&page, if down { -1 } else { 1 }, hash).await?;
            if step % 20 == 7 && !hash.is_empty() {
                see::in_sight(&page, &format!("[id='{}']", &hash[1..])).await?;
                see::switched(&page, "us", true).await?;
            }
        }
        assert_eq!(see::count(&page, "history.length").await?, length, "a way back makes no way");
        same(before, measure(&page).await?);
        see::hidden(&page, find::LOST).await?;
        // Over pages as well.
        page.open_ready("?layers=us#us-c-2").await?;
        page.open("about.html").await?;
        for _ in 0..20 {
            act::go_back(&page).await?;
            see::ready(&page).await?;
            see::explanation(&page, "us-c-2").await?;
            see::switched(&page, "china", false).await?;
            act::go_forward(&page).await?;
            see::shown(&page, "h1").await?;
            see::address_ends(&page, "about.html").await?;
        }
        Ok(())
    })
    .await;
}
