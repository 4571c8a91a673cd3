//! Read is what was in sight as long as reading takes, and nothing else; the learning page shows it.

use super::support::{Options, Page, act, deeds, find, page::with, see};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use thirtyfour::error::WebDriverResult;

/// Whatever looks at what is in sight knows where the reader is by now: this looks last and later.
const SETTLED: &str = "await new Promise(done => { const watch = new IntersectionObserver(() => { watch.disconnect(); setTimeout(done) }); watch.observe(document.body) });";

/// Opens a page whose reading is noted look by look.
async fn open(page: &Page, address: &str) -> WebDriverResult<()> {
    page.open_ready(address).await?;
    page.until("what is read is noted", "looks.length === 1").await
}

/// The ids that the device keeps as read.
async fn read(page: &Page) -> WebDriverResult<BTreeSet<String>> {
    let prefix = deeds::key("read:");
    let kept = deeds::kept(page).await?;
    let ids = kept.keys().filter_map(|key| key.strip_prefix(&prefix)?.split(':').next());
    Ok(ids.map(str::to_owned).collect())
}

/// Stays where the reader is until this is read.
async fn stay_until_read(page: &Page, id: &str) -> WebDriverResult<()> {
    let kept = format!(
        "({}, Object.keys(localStorage).some(key => key.startsWith({})))",
        deeds::LOOK,
        Value::from(deeds::key(&format!("read:{id}:")))
    );
    page.until(&format!("{id} is read"), &kept).await
}

/// Brings something to the reader at once.
async fn bring(page: &Page, selector: &str) -> WebDriverResult<()> {
    let script = format!(
        "document.querySelector({}).scrollIntoView({{ block: 'center', behavior: 'instant' }})",
        json!(selector)
    );
    page.evaluate(&format!("({script}, 0)")).await?;
    Ok(())
}

#[tokio::test]
async fn what_is_scrolled_past_is_not_read_and_what_stays_in_sight_is() {
    with(Options::default(), async |page| {
        deeds::hold_looks(&page).await?;
        open(&page, "").await?;
        // A screen a second, from the first line to the last.
        let quick = format!(
            "(async () => {{ const last = document.documentElement.scrollHeight - innerHeight; let seen = 0; \
             for (let top = 0; top < last; top += innerHeight / 2) {{ scrollTo({{ top, behavior: 'instant' }}); {SETTLED} {}; seen += 1 }} return seen }})()",
            deeds::LOOK
        );
        assert!(see::count(&page, &quick).await? > 5, "the page is short");
        assert_eq!(read(&page).await?, BTreeSet::new());
        // Then somebody stops at a clause.
        bring(&page, &find::paragraph("c")).await?;
        let count = "(() => { globalThis.time = 0; looks.push(() => time += 500); return 0 })()";
        page.evaluate(count).await?;
        stay_until_read(&page, "c").await?;
        let words = "document.querySelector('#c .words').textContent.trim().split(/\\s+/).length";
        let (words, time) = (see::count(&page, words).await?, see::count(&page, "time").await?);
        // While it was scrolled past it was in sight for a second and a half at most.
        assert!(words > 30 && (time + 1500) * 6 >= words * 1000, "{words} words in {time} ms");
        // Only what is in the window was read.
        let near = "[...document.querySelectorAll('[data-paragraph]')].filter(p => { const r = p.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight }).map(p => p.id)";
        let near: BTreeSet<String> =
            serde_json::from_value(page.evaluate(near).await?).expect("ids of paragraphs");
        let kept = read(&page).await?;
        assert!(kept.contains("c") && kept.is_subset(&near), "{kept:?} of {near:?}");
        // It is read once, whoever comes back to it.
        let entries = deeds::kept(&page).await?;
        open(&page, "?layers=us#c").await?;
        bring(&page, &find::paragraph("c")).await?;
        page.evaluate(&format!("(async () => {{ {SETTLED} for (let i = 0; i < 200; i += 1) {}; return 0 }})()", deeds::LOOK)).await?;
        let again = deeds::kept(&page).await?;
        assert_eq!(entries.iter().filter(|(key, _)| key.contains(":read:c:")).count(), 1);
        assert_eq!(again.keys().filter(|key| key.contains(":read:c:")).count(), 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_explanation_is_read_once_it_is_open_and_in_sight() {
    with(Options::default(), async |page| {
        deeds::hold_looks(&page).await?;
        open(&page, "").await?;
        bring(&page, &find::words("us-c-4")).await?;
        stay_until_read(&page, "c").await?;
        let closed = |id: &String| id.contains("-c-");
        assert!(!read(&page).await?.iter().any(closed), "what is closed was read");
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        bring(&page, &find::explanation("us-c-4")).await?;
        stay_until_read(&page, "us-c-4").await?;
        bring(&page, &find::explanation("china-c-3")).await?;
        stay_until_read(&page, "china-c-3").await?;
        let own: BTreeSet<String> = read(&page).await?.into_iter().filter(closed).collect();
        assert_eq!(own, ["us-c-4", "china-c-3"].map(str::to_owned).into());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_page_in_the_background_is_not_read() {
    with(Options::default(), async |page| {
        deeds::hold_looks(&page).await?;
        deeds::before_all(&page, "globalThis.away = true; Object.defineProperty(Document.prototype, 'hidden', { get: () => away })").await?;
        open(&page, "").await?;
        bring(&page, &find::paragraph("c")).await?;
        let minutes = format!("(async () => {{ {SETTLED} for (let i = 0; i < 500; i += 1) {}; return Object.keys(localStorage).length }})()", deeds::LOOK);
        assert_eq!(page.evaluate(&minutes).await?, 0);
        page.evaluate("away = false; 0").await?;
        assert!(see::count(&page, &minutes).await? > 0, "nothing was in sight at all");
        assert!(read(&page).await?.contains("c"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_was_read_stands_on_the_map_and_is_weighed_side_by_side() {
    with(Options::default(), async |page| {
        for id in ["c", "us-c-4", "us-c-1", "china-c-3", "g"] {
            // As the pages of the text keep it.
            page.open("about.html").await?;
            deeds::put(&page, &deeds::key(&format!("read:{id}:z-1")), "yes").await?;
        }
        page.open_ready("learn.html").await?;
        let kept = read(&page).await?;
        let map = "[...document.querySelectorAll('.map a')].map(a => [a.dataset.maps, a.dataset.name, a.dataset.annotations.split(' ').filter(Boolean), 'read' in a.dataset, a.dataset.share, a.title, a.textContent])";
        let map = page.evaluate(map).await?;
        let mut paragraphs = 0;
        for one in map.as_array().into_iter().flatten() {
            let all = one[2].as_array().map_or(&[][..], Vec::as_slice);
            let opened = all.iter().filter(|id| id.as_str().is_some_and(|id| kept.contains(id))).count();
            let itself = one[0].as_str().is_some_and(|id| kept.contains(id));
            paragraphs += usize::from(itself);
            assert_eq!(one[3], itself, "{one}");
            let share = if all.is_empty() { 0 } else { opened * 10 / all.len() };
            assert_eq!(one[4], share.to_string(), "{one}");
            let key = if itself { "map-read" } else { "map-not-read" };
            let (opened, all) = (opened.to_string(), all.len().to_string());
            let filled = [("name", one[1].as_str().unwrap_or_default()), ("opened", &opened), ("all", &all)];
            let how = deeds::phrase(&page, key, &filled).await?;
            assert_eq!(one[5], how.as_str(), "{one}");
            assert!(one[6].as_str().is_some_and(|words| words.contains(&how)), "{one}");
        }
        assert_eq!(paragraphs, 2, "{map}");
        assert!(map.as_array().is_some_and(|map| map.iter().any(|one| one[4] != "0")), "{map}");
        let all = map.as_array().map_or(0, Vec::len).to_string();
        deeds::desk_says(&page, "read-paragraphs", &[("count", "2"), ("all", &all)]).await?;
        let sides = page.evaluate("[...document.querySelectorAll('[data-side]')].map(side => [side.textContent, side.dataset.annotations.split(' ')])").await?;
        let side = |at: usize| {
            let own = sides[at][1].as_array().into_iter().flatten().filter_map(Value::as_str);
            (sides[at][0].as_str().unwrap_or_default(), own.filter(|id| kept.contains(*id)).count().to_string())
        };
        let [(first, one), (second, other)] = [side(0), side(1)];
        assert!(one != other, "{sides}");
        deeds::desk_says(&page, "fairness", &[("one", &one), ("first", first), ("other", &other), ("second", second)]).await
    })
    .await;
}

#[tokio::test]
async fn a_clause_whose_explanation_was_read_is_no_longer_to_be_foretold() {
    with(Options::default(), async |page| {
        deeds::hold_looks(&page).await?;
        page.open_ready("learn.html").await?;
        let clauses = deeds::ids(&page, "data-clause").await?;
        let rows = "[...document.querySelectorAll('.desk-clauses .sets .count')].map(e => Number(e.textContent))";
        assert_eq!(page.evaluate(rows).await?, json!([clauses.len()]));
        // An explanation of the first clause, read where the text stands.
        let first = "(() => { const own = document.querySelector(`[data-maps='${document.querySelector('[data-clause]').dataset.clause}']`).dataset.annotations.split(' '); return [...document.querySelectorAll('[data-side]')].flatMap(side => side.dataset.annotations.split(' ')).find(id => own.includes(id)) })()";
        let first = page.evaluate(first).await?.as_str().expect("an explanation").to_owned();
        open(&page, &format!("#{first}")).await?;
        see::explanation(&page, &first).await?;
        bring(&page, &find::explanation(&first)).await?;
        stay_until_read(&page, &first).await?;
        page.open_ready("learn.html").await?;
        assert_eq!(page.evaluate(rows).await?, json!([clauses.len() - 1, clauses.len()]));
        act::tap(&page, ".desk-clauses .sets li:first-child a").await?;
        for (at, clause) in clauses[1..].iter().enumerate() {
            see::shown(&page, &format!("[data-clause='{clause}'][data-now]")).await?;
            let (number, all) = ((at + 1).to_string(), (clauses.len() - 1).to_string());
            let place = deeds::phrase(&page, "where-clause", &[("number", &number), ("all", &all)]).await?;
            let shown = format!("document.querySelector('.pilot .at').textContent.startsWith({})", json!(place));
            page.until(&place, &shown).await?;
            deeds::go_on(&page).await?;
        }
        see::shown(&page, ".desk").await?;
        see::said(&page, &deeds::phrase(&page, "done-clauses", &[]).await?).await
    })
    .await;
}

#[tokio::test]
async fn what_is_read_on_the_learning_page_itself_is_kept_once() {
    with(Options::default(), async |page| {
        deeds::hold_looks(&page).await?;
        for time in 0..2 {
            open(&page, "learn.html?step=1").await?;
            let words =
                "document.querySelector('[data-now] .words')?.closest('[data-paragraph]').id ?? ''";
            while page.evaluate(words).await? == "" {
                deeds::go_on(&page).await?;
            }
            let id = page.evaluate(words).await?.as_str().unwrap_or_default().to_owned();
            bring(&page, "[data-now] .words").await?;
            if time == 0 {
                stay_until_read(&page, &id).await?;
                let map = format!(
                    "document.querySelector(\".map a[data-maps='{id}']\").hasAttribute('data-read')"
                );
                page.until("the map has it at once", &map).await?;
            } else {
                page.evaluate(&format!(
                    "(async () => {{ {SETTLED} for (let i = 0; i < 200; i += 1) {}; return 0 }})()",
                    deeds::LOOK
                ))
                .await?;
            }
            deeds::keeps(&page, &format!("read:{id}:"), 1).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn where_storage_is_refused_reading_goes_on_and_the_lesson_knows_of_it_until_it_is_closed() {
    with(Options { refuse_storage: true, ..Options::default() }, async |page| {
        deeds::hold_looks(&page).await?;
        for address in ["#c", "learn.html?step=1"] {
            open(&page, address).await?;
            let heard = "(globalThis.heard = [], document.querySelector('[data-variorum]').addEventListener('variorum:deed', e => heard.push(e.detail)), 0)";
            page.evaluate(heard).await?;
            while page.evaluate("!document.querySelector('[data-step]:not([data-now]) .words') || !!document.querySelector('[data-now] .words')").await? != true {
                deeds::go_on(&page).await?;
            }
            bring(&page, ":is([data-variorum]:not(:has([data-now])) #c, [data-now]) .words").await?;
            page.until("something is read", &format!("({}, heard.some(deed => deed.startsWith('read:')))", deeds::LOOK)).await?;
            see::hidden(&page, find::LOST).await?;
        }
        page.until("the map has it", "!!document.querySelector('.map a[data-read]')").await
    })
    .await;
}
