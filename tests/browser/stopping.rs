//! A program that runs out of memory or stops in the middle of what it does: the page stays, what is
//! native goes on, the reader is told once, what was done is kept, and the next visit is whole.

use super::support::{
    Options, Page, act, assets, deeds,
    faulty::{self, Fault, Faulty},
    find,
    page::with,
    see,
};
use std::sync::Arc;
use thirtyfour::error::WebDriverResult;

const TRAPS: &str = include_str!("support/traps.js");

/// Where the choice of layers is kept.
const CHOICES: &str = "localStorage.getItem('variorum:code-of-conduct-2011:choices')";

/// A reader whose console says that the program has stopped.
fn stopping() -> Options {
    let expected =
        vec!["RuntimeError", "helper program", "memory", "unreachable", "panicked", "Error"];
    Options { expected, ..Options::default() }
}

/// What the program asks of the browser when words are tapped, in the order of it: before anything is
/// done, while the address is written, while the explanation opens, and while islands are drawn.
const IN_THE_TEXT: [&str; 5] =
    ["closest", "pushState", "setAttribute", "set_open", "scrollIntoView"];

async fn set_trap(page: &Page, name: &str) -> WebDriverResult<()> {
    page.evaluate(&format!("globalThis.trap = '{name}'; 0")).await?;
    Ok(())
}

/// One line says what is lost, and no more.
async fn told_once(page: &Page) -> WebDriverResult<()> {
    see::shown(page, find::LOST).await?;
    let lines =
        "[...document.querySelectorAll('[data-lost]')].filter(one => one.checkVisibility()).length";
    assert_eq!(see::count(page, lines).await?, 1);
    assert!(see::not_ready(page).await?);
    Ok(())
}

#[tokio::test]
async fn wherever_the_program_stops_words_open_and_switches_turn() {
    with(stopping(), async |page| {
        deeds::before_all(&page, TRAPS).await?;
        for name in IN_THE_TEXT {
            page.open_ready("?").await?;
            // The reader has done something before.
            if name == IN_THE_TEXT[0] {
                act::switch(&page, "china").await?;
                page.until("it is remembered", &format!("{CHOICES} === 'v=1&layers=us'")).await?;
                page.open_ready("?").await?;
            }
            see::switched(&page, "china", false).await?;
            set_trap(&page, name).await?;
            act::tap_words(&page, "us-c-2").await?;
            told_once(&page).await?;
            // What the program was about to do, the browser does.
            see::explanation(&page, "us-c-2").await?;
            // And goes on doing, also where a part of the program would answer again.
            for trap in [name, ""] {
                set_trap(&page, trap).await?;
                let words = if trap.is_empty() { "us-a-1" } else { "us-g-1" };
                act::tap_words(&page, words).await?;
                see::explanation(&page, words).await?;
            }
            act::switch(&page, "us").await?;
            see::unmarked(&page, "us-c-2").await?;
            act::switch(&page, "us").await?;
            see::marked(&page, "us-c-2").await?;
            told_once(&page).await?;
        }
        page.open_ready("?").await?;
        see::hidden(&page, find::LOST).await?;
        see::switched(&page, "china", false).await
    })
    .await;
}

#[tokio::test]
async fn an_error_that_comes_through_the_program_from_the_browser_is_told_as_well() {
    with(stopping(), async |page| {
        page.open_ready("").await?;
        let throws = "Object.defineProperty(HTMLDetailsElement.prototype, 'open', { get: () => false, set: () => { throw new Error('refused') } })";
        page.evaluate(&format!("{throws}; 0")).await?;
        act::tap_words(&page, "us-c-2").await?;
        told_once(&page).await?;
        see::explanation(&page, "us-c-2").await
    })
    .await;
}

#[tokio::test]
async fn a_listener_of_somebody_else_s_that_fails_has_not_stopped_the_program_that_called_it() {
    let expected = vec!["the host has failed"];
    with(Options { expected, ..Options::default() }, async |page| {
        page.open_ready("").await?;
        let fails = "globalThis.failures = []; document.addEventListener('focusin', () => { \
            const error = new Error('the host has failed'); failures.push(error.stack); throw error })";
        page.evaluate(&format!("{fails}; 0")).await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        let called = "failures.some(stack => /variorum-[0-9a-f]+/.test(stack))";
        page.until("it has failed when the program called it", called).await?;
        see::hidden(&page, find::LOST).await?;
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await
    })
    .await;
}

#[tokio::test]
async fn an_address_that_may_not_be_written_is_no_fault() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        let throws = "for (const name of ['pushState', 'replaceState']) History.prototype[name] = () => { throw new DOMException('no more', 'SecurityError') }";
        page.evaluate(&format!("{throws}; 0")).await?;
        for layer in ["us", "us", "china"] {
            act::switch(&page, layer).await?;
        }
        see::said(&page, "China hidden").await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}

/// What the lesson's program asks of the browser when an answer is opened: before the deed is kept,
/// while it is, and after.
const IN_THE_LESSON: [&str; 4] = ["querySelectorAll", "setItem", "dispatchEvent", "setAttribute"];

#[tokio::test]
async fn wherever_the_lesson_stops_it_stands_there_whole_and_what_was_done_is_kept() {
    with(stopping(), async |page| {
        deeds::before_all(&page, TRAPS).await?;
        page.open_ready("learn.html").await?;
        let questions = deeds::single_choices(&page).await?;
        act::tap(&page, ".begin a").await?;
        deeds::keeps(&page, "took:", 1).await?;
        for (at, name) in IN_THE_LESSON.into_iter().enumerate() {
            deeds::open_question(&page, &questions[0]).await?;
            deeds::answer(&page, &questions[0], true).await?;
            deeds::keeps(&page, "answered:", at + 1).await?;
            let before = deeds::kept(&page).await?;
            deeds::open_question(&page, &questions[1]).await?;
            deeds::choose(&page, &questions[1], true).await?;
            set_trap(&page, name).await?;
            act::tap(&page, &format!("[data-question='{}'] > .answer > summary", questions[1]))
                .await?;
            told_once(&page).await?;
            // What a program that has stopped would leave undone is not offered.
            see::hidden(&page, ".pilot").await?;
            for id in deeds::ids(&page, "data-step").await? {
                see::shown(&page, &format!("[data-step='{id}']")).await?;
            }
            let own = format!("[data-question='{}'] > .answer", questions[1]);
            see::shown(&page, &format!("{own} > .explain")).await?;
            // Another can still be answered, by the page itself.
            deeds::choose(&page, &questions[2], false).await?;
            let other = format!("[data-question='{}'] > .answer", questions[2]);
            act::tap(&page, &format!("{other} > summary")).await?;
            see::shown(&page, &format!("{other} > .explain")).await?;
            let after = deeds::kept(&page).await?;
            assert!(
                before.iter().all(|(key, value)| after.get(key) == Some(value)),
                "{name}: {after:#?}"
            );
            // Whatever else was still kept shall not count for the next one.
            for key in after.keys().filter(|key| !before.contains_key(*key)) {
                page.evaluate(&format!("localStorage.removeItem('{key}'); 0")).await?;
            }
        }
        page.open("about.html").await?;
        page.open_ready("learn.html").await?;
        see::hidden(&page, find::LOST).await?;
        deeds::desk_says(&page, "resume", &[("number", "1")]).await?;
        let all = deeds::ids(&page, "data-question").await?.len().to_string();
        deeds::desk_says(&page, "known", &[("count", "1"), ("all", &all)]).await
    })
    .await;
}

/// A program whose memory cannot grow by more than so many pages of 64 KiB.
fn confined(program: &[u8], more: u32) -> Vec<u8> {
    let number = |at: usize| {
        let (mut value, mut length) = (0_u32, 0);
        loop {
            let byte = program[at + length];
            value |= u32::from(byte & 0x7f) << (7 * length);
            length += 1;
            if byte & 0x80 == 0 {
                return (value, length);
            }
        }
    };
    let written = |mut value: u32| {
        let mut bytes = Vec::new();
        while value >= 0x80 {
            bytes.push((value & 0x7f) as u8 | 0x80);
            value >>= 7;
        }
        bytes.push(value as u8);
        bytes
    };
    // After the magic number and the version, sections: a kind, a length, bytes.
    let mut at = 8;
    loop {
        let (length, width) = number(at + 1);
        let (begin, end) = (at + 1 + width, at + 1 + width + length as usize);
        if program[at] == 5 {
            // One memory: a flag whether it has a most, then its least.
            let least = number(begin + 2).0;
            let memory = [vec![1, 1], written(least), written(least + more)].concat();
            let head = [vec![5], written(memory.len() as u32)].concat();
            return [&program[..at], &head, &memory, &program[end..]].concat();
        }
        at = end;
    }
}

/// A folder in which a page's program has no room to grow by more than so many pages.
fn without_room(server: &Faulty, page: &str, more: u32) -> String {
    let program = assets::of_page(page).into_iter().find(|(name, _)| name.ends_with(".wasm"));
    let name = program.expect("the page has a program").0;
    let own = faulty::read(&name).expect("the program is there");
    server.with(&name, Fault::Rewritten(Arc::new(confined(&own, more)))).1
}

#[tokio::test]
async fn a_text_without_memory_can_be_read_and_switched() {
    with(stopping(), async |page| {
        let server = Faulty::start();
        // None at all: it ends while it takes over, or does without.
        page.driver.goto(format!("{}/index.html", without_room(&server, "index.html", 0))).await?;
        page.until(
            "it has come to an end",
            "document.querySelector('[data-ready], [data-lost]:not([hidden])') !== null",
        )
        .await?;
        act::switch(&page, "us").await?;
        see::unmarked(&page, "us-c-2").await?;
        act::tap_words(&page, "china-g-2").await?;
        see::explanation(&page, "china-g-2").await?;
        // Enough to begin with. What is kept and too large to be read is as if it were not there.
        page.driver.goto(format!("{}/index.html", without_room(&server, "index.html", 24))).await?;
        see::ready(&page).await?;
        let huge = "x".repeat(3_000_000);
        deeds::put(&page, "variorum:code-of-conduct-2011:choices", &huge).await?;
        let turned = "document.querySelector('input[value=us]').checked";
        let on = page.evaluate(turned).await?;
        act::switch(&page, "us").await?;
        page.until("it is turned", &format!("{turned} !== {on}")).await?;
        act::switch(&page, "us").await?;
        see::said(&page, &format!("United States {}", if on == true { "shown: 46 explanations" } else { "hidden" })).await?;
        see::hidden(&page, find::LOST).await?;
        // Then something comes that has no room.
        page.evaluate("document.querySelector('mark[data-annotation~=china-g-2]').dataset.annotation += ` ${'x'.repeat(3e6)}`; 0").await?;
        act::tap_words(&page, "china-g-2").await?;
        told_once(&page).await?;
        see::explanation(&page, "china-g-2").await?;
        act::switch(&page, "china").await?;
        see::unmarked(&page, "china-g-2").await?;
        // With memory all is well.
        page.driver.goto(format!("{}/index.html?layers=us", server.with("", Fault::Missing).1)).await?;
        see::ready(&page).await?;
        act::switch(&page, "china").await?;
        page.until("it is remembered", &format!("{CHOICES} === 'v=1&layers=china,us'")).await
    })
    .await;
}

#[tokio::test]
async fn a_lesson_without_memory_keeps_what_was_done() {
    with(stopping(), async |page| {
        let server = Faulty::start();
        page.driver.goto(format!("{}/learn.html", without_room(&server, "learn.html", 32))).await?;
        see::ready(&page).await?;
        act::tap(&page, ".begin a").await?;
        deeds::keeps(&page, "took:", 1).await?;
        let before = deeds::kept(&page).await?;
        // Another tab has left something huge under a name of ours: it is as if it were not there.
        deeds::put(&page, &deeds::key("huge"), &"x".repeat(4_000_000)).await?;
        page.evaluate("dispatchEvent(new StorageEvent('storage')); 0").await?;
        deeds::go_on(&page).await?;
        deeds::keeps(&page, "took:", 2).await?;
        // Then something is to be said for which there is no room.
        deeds::leave(&page).await?;
        act::tap(&page, ".desk-questions .sets a").await?;
        let question = deeds::ids(&page, "data-question").await?.remove(0);
        page.evaluate(&format!("document.querySelector('[data-question=\"{question}\"] .explain').textContent = 'x '.repeat(2e6); 0")).await?;
        deeds::choose(&page, &question, true).await?;
        act::tap(&page, &format!("[data-question='{question}'] > .answer > summary")).await?;
        told_once(&page).await?;
        see::shown(&page, &format!("[data-question='{question}'] > .answer > .explain")).await?;
        see::shown(&page, "#questions").await?;
        let after = deeds::kept(&page).await?;
        assert!(before.iter().all(|(key, value)| after.get(key) == Some(value)));
        // With memory it is set aside if there is room, and nothing else is lost.
        page.driver.goto(format!("{}/learn.html", server.with("", Fault::Missing).1)).await?;
        see::ready(&page).await?;
        deeds::desk_says(&page, "resume", &[("number", "2")]).await
    })
    .await;
}
