//! What was opened once reads without a network: the last version that is whole, and never a mixture
//! of two.

use super::support::{
    Options, Page, act, find,
    page::with,
    see,
    site::{self, Site, Version},
};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

/// A reader whose browser may keep pages, of a site of the test's own.
fn keeping(site: &Site) -> Options {
    Options { keeps_pages: true, at: Some(site.address.clone()), ..Options::default() }
}

/// The worker of the page's folder is in this state.
async fn worker(page: &Page, state: &str) -> WebDriverResult<()> {
    let script = format!("navigator.serviceWorker.getRegistration().then(one => !!one?.{state})");
    page.until(&format!("a worker is {state}"), &script).await
}

/// The first visit: nothing is lost if the browser goes on only when all is kept.
async fn visit(page: &Page) -> WebDriverResult<()> {
    page.open_ready("").await?;
    worker(page, "active").await
}

/// Which version the page is, and the scripts that it would load now.
async fn version(page: &Page) -> WebDriverResult<String> {
    let script = "Promise.all(['attention.js', 'outside.js'].map(one => fetch(one).then(answer => answer.text()))).then(all => [document.title.includes('Two readings, one text'), ...all.map(text => text.startsWith('/* second */'))].map(one => one ? 2 : 1).join(''))";
    Ok(page.evaluate(script).await?.as_str().unwrap_or_default().to_owned())
}

/// The names of everything that is kept.
const KEPT: &str = "caches.keys().then(all => all.length)";

#[tokio::test]
async fn after_one_visit_everything_reads_and_learns_without_a_network() {
    let site = Site::start();
    let options = Options { expected: vec!["ERR_", "Failed to"], ..keeping(&site) };
    with(options, async move |page| {
        visit(&page).await?;
        site.lose_after(0);
        for address in ["?layers=china&from=news#us-c-2", "index.html?lang=en&layers=china#us-c-2"] {
            page.open_ready(address).await?;
            see::switched(&page, "us", false).await?;
            see::explanation(&page, "us-c-2").await?;
        }
        page.open_ready("p/c.html").await?;
        act::tap(&page, ".dek a").await?;
        see::ready(&page).await?;
        see::in_sight(&page, &find::paragraph("c")).await?;
        // The lesson with its own program.
        page.open_ready("learn.html").await?;
        page.open("timeline.html#event-2004-first-expert-group").await?;
        see::shown(&page, ".timeline").await?;
        page.open("search.html?q=sovereignty").await?;
        see::shown(&page, ".results a").await?;
        // What is not kept is not answered; what is loaded late, is.
        let asked = "Promise.all(['edition.json', 'attention.js', 'copy.js'].map(one => fetch(one).then(answer => answer.ok, () => false)))";
        assert_eq!(page.evaluate(asked).await?, json!([false, true, true]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn everything_that_is_kept_is_answered_without_a_network_and_every_page_is_kept() {
    let site = Site::start();
    with(keeping(&site), async move |page| {
        visit(&page).await?;
        page.open_ready("").await?;
        let worker = page.evaluate("fetch('offline.js').then(answer => answer.text())").await?;
        let (files, _) = site::listed(worker.as_str().expect("the worker"));
        let pages = find::own_leaves().chain(["index.html".to_owned()]);
        let forgotten: Vec<String> = pages.filter(|name| !files.contains_key(name)).collect();
        assert_eq!(forgotten, Vec::<String>::new(), "pages that are not kept");
        site.lose_after(0);
        // To the letter: what differs from its hash is not answered.
        let asked = format!(
            "Promise.all(Object.entries({}).map(([name, integrity]) => fetch(name, {{ integrity }}).then(answer => answer.ok, () => false).then(ok => ok ? '' : name))).then(all => all.filter(Boolean))",
            Value::Object(files)
        );
        assert_eq!(page.evaluate(&asked).await?, json!([]), "what is not answered");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_open_page_goes_on_with_its_own_version_and_a_reload_takes_the_new_one() {
    let site = Site::start();
    with(keeping(&site), async move |page| {
        visit(&page).await?;
        page.open_ready("?from=news#c").await?;
        site.publish(Version::Second);
        page.evaluate(
            "navigator.serviceWorker.getRegistration().then(one => one.update()).then(() => 0)",
        )
        .await?;
        worker(&page, "waiting").await?;
        assert_eq!(version(&page).await?, "111", "the open page is whole");
        page.open_ready("p/d.html").await?;
        page.open_ready("?from=news#c").await?;
        assert_eq!(version(&page).await?, "111", "so is the next, while nobody asks for a new one");

        // Another window reads on: a reload must not change the version under it.
        let [first, second] = [page.driver.window().await?, page.driver.new_window().await?];
        page.driver.switch_to_window(second.clone()).await?;
        page.open_ready("#d").await?;
        page.driver.refresh().await?;
        see::ready(&page).await?;
        assert_eq!(version(&page).await?, "111");
        page.driver.close_window().await?;
        page.driver.switch_to_window(first).await?;
        assert_eq!(version(&page).await?, "111");

        page.evaluate("globalThis.before = true; 0").await?;
        page.driver.refresh().await?;
        page.until(
            "the new version is there",
            "!globalThis.before && document.title.startsWith('Two')",
        )
        .await?;
        see::ready(&page).await?;
        see::in_sight(&page, &find::paragraph("c")).await?;
        assert_eq!(version(&page).await?, "222");
        page.until("the old version is gone", &format!("{KEPT}.then(all => all === 1)")).await?;
        site.lose_after(0);
        page.open_ready("?layers=us").await?;
        assert_eq!(version(&page).await?, "222");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_version_that_is_published_by_half_is_not_taken() {
    let site = Site::start();
    let options = Options { expected: vec!["digest", "integrity"], ..keeping(&site) };
    with(options, async move |page| {
        visit(&page).await?;
        page.open_ready("").await?;
        site.publish(Version::Half);
        let refused = "navigator.serviceWorker.getRegistration().then(one => one.update()).then(one => new Promise(done => { const worker = one.installing; if (!worker) return done('none'); worker.onstatechange = () => worker.state === 'redundant' && done('refused') }))";
        assert_eq!(page.evaluate(refused).await?, "refused");
        page.until("nothing of it is kept", &format!("{KEPT}.then(all => all === 1)")).await?;
        page.driver.refresh().await?;
        see::ready(&page).await?;
        assert_eq!(version(&page).await?, "111");
        // Once the rest is published, the next look finds it.
        site.publish(Version::Second);
        page.evaluate("navigator.serviceWorker.getRegistration().then(one => one.update()).then(() => 0)").await?;
        worker(&page, "waiting").await
    })
    .await;
}

#[tokio::test]
async fn a_script_that_somebody_has_changed_does_not_run_and_the_page_reads() {
    let site = Site::start();
    site.publish(Version::Altered);
    let options = Options { expected: vec!["integrity", "digest"], ..keeping(&site) };
    with(options, async move |page| {
        page.open("").await?;
        act::switch(&page, "us").await?;
        see::unmarked(&page, "us-c-2").await?;
        act::tap_words(&page, "china-g-2").await?;
        see::explanation(&page, "china-g-2").await?;
        assert!(see::not_ready(&page).await?);
        site.publish(Version::First);
        page.open_ready("").await
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_not_kept_has_its_scripts_from_where_it_is_from() {
    let site = Site::start();
    with(keeping(&site), async move |page| {
        visit(&page).await?;
        site.publish(Version::Second);
        // A frame's page opened by itself lies in the worker's folder and not in its list.
        page.open_ready("embed/index.html").await?;
        let scripts = "Promise.all(['../attention.js', '../outside.js'].map(one => fetch(one).then(answer => answer.text()))).then(all => all.every(text => text.startsWith('/* second */')))";
        assert_eq!(page.evaluate(scripts).await?, true);
        page.open_ready("").await?;
        assert_eq!(version(&page).await?, "111");
        // Somebody clears up half of it: then nothing of it is used.
        let taken = "caches.keys().then(([name]) => caches.open(name)).then(async cache => { const one = (await cache.keys()).find(({ url }) => url.endsWith('attention.js')); return cache.delete(one) })";
        assert_eq!(page.evaluate(taken).await?, true);
        page.evaluate("fetch('attention.js').then(() => 0)").await?;
        page.open_ready("").await?;
        assert_eq!(version(&page).await?, "222");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_connection_lost_in_mid_load_leaves_nothing_half_kept() {
    let site = Site::start();
    let options =
        Options { expected: vec!["ERR_", "Failed to", "helper program"], ..keeping(&site) };
    with(options, async move |page| {
        // The page and its style sheet come, and then nothing.
        site.lose_after(2);
        page.open("").await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        site.come_back();
        // All of the page comes, and then some of what is kept.
        page.open_ready("").await?;
        page.until("the worker asks for files", "navigator.serviceWorker.getRegistration().then(one => !!one?.installing)").await?;
        site.lose_after(3);
        page.until("nothing is kept", &format!("navigator.serviceWorker.getRegistration().then(one => !one?.installing && !one?.active) && {KEPT}.then(all => all === 0)")).await?;
        site.come_back();
        visit(&page).await?;
        site.lose_after(0);
        page.open_ready("").await
    })
    .await;
}

#[tokio::test]
async fn a_device_that_refuses_or_is_full_reads_as_before() {
    let site = Site::start();
    let refusing = Options { refuse_storage: true, ..keeping(&site) };
    with(refusing, async move |page| {
        page.open_ready("").await?;
        act::switch(&page, "us").await?;
        see::unmarked(&page, "us-c-2").await
    })
    .await;
    let site = Site::start();
    let address = site.address.clone();
    let full = Options { expected: vec!["Quota", "quota"], ..keeping(&site) };
    with(full, async move |page| {
        let quota = json!({ "origin": address, "quotaSize": 100_000 });
        page.cdp("Storage.overrideQuotaForOrigin", quota).await?;
        let source = "const { register } = ServiceWorkerContainer.prototype; ServiceWorkerContainer.prototype.register = async function (...all) { const one = await register.apply(this, all); const { installing } = one; installing.onstatechange = () => globalThis.tried = installing.state; return one }";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        page.open_ready("").await?;
        page.until("it was tried and given up", "globalThis.tried === 'redundant'").await?;
        page.until("nothing is left", &format!("{KEPT}.then(all => all === 0)")).await?;
        page.open_ready("#c").await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await
    })
    .await;
}

#[tokio::test]
async fn a_frame_keeps_nothing_unless_its_host_asks_and_other_sites_keep_what_is_theirs() {
    let site = Site::start();
    with(keeping(&site), async move |page| {
        // A page of ours that keeps nothing, as the host; beside it a neighbour of the same origin.
        page.open("embed-code.html").await?;
        page.evaluate("caches.open('variorum of somebody else').then(() => 0)").await?;
        framed(&page, "embed/index.html").await?;
        let none = "navigator.serviceWorker.getRegistrations().then(all => all.length)";
        assert_eq!(page.evaluate(none).await?, 0);
        framed(&page, "embed/index.html?offline&layers=us").await?;
        let active = "navigator.serviceWorker.getRegistrations().then(([one]) => one?.active && one.scope.endsWith('/embed/'))";
        page.until("a worker is active for frames", active).await?;
        site.lose_after(0);
        framed(&page, "embed/p/c.html?offline").await?;
        assert_eq!(page.evaluate(KEPT).await?, 2);
        Ok(())
    })
    .await;
}

/// Puts a page into a frame of the page that is open, and waits until its program has taken over.
async fn framed(page: &Page, address: &str) -> WebDriverResult<()> {
    page.evaluate(&format!("document.body.innerHTML = '<iframe src=\"{address}\"></iframe>'; 0"))
        .await?;
    let ready =
        "document.querySelector('iframe').contentDocument?.querySelector('[data-ready]') !== null";
    page.until(&format!("{address} is ready in a frame"), ready).await
}

#[tokio::test]
async fn who_saves_data_is_sent_nothing_unasked() {
    let site = Site::start();
    with(keeping(&site), async move |page| {
        let source = "Object.defineProperty(Object.getPrototypeOf(navigator), 'connection', { get: () => (globalThis.asked = true, { saveData: true }) })";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        page.open_ready("").await?;
        page.until("it was asked", "globalThis.asked === true").await?;
        page.evaluate("new Promise(done => requestIdleCallback(() => setTimeout(done, 0)))").await?;
        let none = "navigator.serviceWorker.getRegistrations().then(all => all.length)";
        assert_eq!(page.evaluate(none).await?, 0);
        Ok(())
    })
    .await;
}
