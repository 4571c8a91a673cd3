//! Whatever happens to what the device keeps, at whatever moment: full, refused, scribbled over,
//! huge. Reading and learning go on, and what is sound stays.

use super::support::{Options, Page, act, deeds, find, page::with, see};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use thirtyfour::error::WebDriverResult;

const CHOICES: &str = "variorum:code-of-conduct-2011:choices";

/// The storage refuses to write from the write with this number on, for so many writes.
fn full(from: usize, times: usize) -> String {
    format!(
        "{{ const own = Storage.prototype.setItem; let at = 0; Storage.prototype.setItem = function (...what) {{ \
            at += 1; if (at > {from} && at <= {from} + {times}) throw new DOMException('full', 'QuotaExceededError'); \
            return own.apply(this, what) }} }} 0"
    )
}

#[tokio::test]
async fn a_storage_that_is_full_at_any_moment_of_a_lesson_gets_what_is_missing_later() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        for from in 0..4 {
            page.evaluate("localStorage.clear()").await?;
            page.open("about.html").await?;
            page.open_ready("learn.html").await?;
            page.evaluate(&full(from, 1)).await?;
            act::tap(&page, ".begin a").await?;
            deeds::go_on(&page).await?;
            deeds::leave(&page).await?;
            act::tap(&page, ".desk-questions .sets a").await?;
            let first = deeds::ids(&page, "data-question").await?.remove(0);
            deeds::answer(&page, &first, true).await?;
            deeds::leave(&page).await?;
            act::tap(&page, ".begin a").await?;
            // The tour goes on at its second step, which is taken once more; what the device refused is
            // kept with the next.
            deeds::go_on(&page).await?;
            deeds::keeps(&page, "took:", 4).await?;
            deeds::keeps(&page, "answered:", 1).await?;
            see::hidden(&page, find::LOST).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_storage_that_is_taken_away_in_mid_lesson_is_told_of_and_the_lesson_goes_on() {
    with(Options::default(), async |page| {
        let taken = "globalThis.given = Object.getOwnPropertyDescriptor(globalThis, 'localStorage'); Object.defineProperty(globalThis, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError') } }); 0";
        page.open_ready("learn.html").await?;
        act::tap(&page, ".begin a").await?;
        deeds::keeps(&page, "took:", 1).await?;
        page.evaluate(taken).await?;
        deeds::go_on(&page).await?;
        see::said(&page, &deeds::phrase(&page, "refused", &[]).await?).await?;
        deeds::leave(&page).await?;
        deeds::desk_says(&page, "resume", &[("number", "2")]).await?;
        see::hidden(&page, find::LOST).await?;
        // Given back, it gets what it missed with the next deed.
        page.evaluate("Object.defineProperty(globalThis, 'localStorage', given); 0").await?;
        act::tap(&page, ".begin a").await?;
        deeds::keeps(&page, "took:", 3).await?;

        // The text says nothing of it, since nothing that counts is lost.
        page.open_ready("").await?;
        page.evaluate(taken).await?;
        act::switch(&page, "us").await?;
        see::said(&page, "United States hidden").await?;
        act::tap_words(&page, "china-g-2").await?;
        see::explanation(&page, "china-g-2").await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}

/// What can have become of a value.
fn damaged(value: &str, how: usize) -> String {
    match how {
        0 => String::new(),
        1 => value.chars().take(value.chars().count() / 2).collect(),
        2 => format!("{value}{value}"),
        3 => json!({ "was": value }).to_string(),
        4 => "null".to_owned(),
        5 => format!("\u{0}\u{fffd}{value}\u{7f}"),
        _ => "x".repeat(100_000),
    }
}

/// A learner who has done one thing of each kind, and turned a switch.
async fn done_all(page: &Page) -> WebDriverResult<()> {
    let [step, question] = [
        deeds::ids(page, "data-step").await?.remove(0),
        deeds::ids(page, "data-question").await?.remove(0),
    ];
    let all = [
        (format!("took:{step}:z-1"), "yes"),
        (format!("answered:{question}:z-2"), "1 right"),
        ("foretold:us-c-1:z-3".to_owned(), "contests hit"),
        ("read:c:z-4".to_owned(), "yes"),
        ("finished:tour:z-5".to_owned(), "yes"),
        ("asking:tour:z-6".to_owned(), "off"),
    ];
    for (rest, value) in all {
        deeds::put(page, &deeds::key(&rest), value).await?;
    }
    deeds::put(page, CHOICES, "v=1&layers=us").await
}

#[tokio::test]
async fn every_kind_of_damage_to_every_key_is_borne_and_throws_nothing_else_away() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        done_all(&page).await?;
        let sound = deeds::kept(&page).await?;
        assert_eq!(sound.len(), 7);
        for how in 0..=6 {
            // Each second key is damaged, then each other one.
            for which in 0..2 {
                page.evaluate("localStorage.clear()").await?;
                let mut expected: BTreeMap<&str, &str> = BTreeMap::new();
                for (at, (key, value)) in sound.iter().enumerate() {
                    if at % 2 == which {
                        deeds::put(&page, key, &damaged(value, how)).await?;
                    } else {
                        deeds::put(&page, key, value).await?;
                        expected.insert(key, value);
                    }
                }
                let before = deeds::kept(&page).await?;
                page.open_ready(if which == 0 { "learn.html" } else { "index.html" }).await?;
                see::hidden(&page, find::LOST).await?;
                if which == 1 {
                    // What was damaged of the choices says nothing, or what it still says.
                    act::switch(&page, "us").await?;
                    page.until("it is said", &format!("document.querySelector(\"{}\").textContent !== ''", find::STATUS)).await?;
                    page.open_ready("learn.html").await?;
                    see::hidden(&page, find::LOST).await?;
                }
                see::shown(&page, ".begin a").await?;
                let after = deeds::kept(&page).await?;
                for (key, value) in expected.into_iter().filter(|(key, _)| *key != CHOICES) {
                    assert_eq!(after.get(key).map(String::as_str), Some(value), "{key}, {how}");
                }
                // Nothing is thrown away: what makes no sense stands aside, letter for letter.
                for (key, value) in before.iter().filter(|(key, _)| *key != CHOICES) {
                    let aside = format!("variorum:aside:{}:{key}", deeds::EDITION);
                    let still = after.get(key).or_else(|| after.get(&aside));
                    assert_eq!(still, Some(value), "{key}, {how}");
                }
            }
        }
        // A lone half of a letter, which no text can hold, in key and value.
        page.evaluate(&format!("localStorage.clear(); localStorage.setItem({} + '\\ud800', '\\udfff'); 0", Value::from(deeds::key("read:c:")))).await?;
        page.open_ready("learn.html").await?;
        see::hidden(&page, find::LOST).await?;
        // A shelf of others', full of large things: none of it is ours to read.
        page.evaluate("localStorage.clear(); for (let at = 0; at < 4; at += 1) localStorage.setItem('other' + at, 'x'.repeat(1e6)); 0").await?;
        page.open_ready("learn.html").await?;
        act::tap(&page, ".begin a").await?;
        deeds::keeps(&page, "took:", 1).await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}
