//! Whatever file a page loads is missing, broken, late or another: the text is there and can be
//! switched and opened, one line at most says what is lost, what was done stays, and the next visit
//! with sound files is whole again.

use super::support::{
    Options, Page,
    assets::{self, Asset, Role},
    deeds,
    faulty::{Fault, Faulty},
    page::with,
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, time::Duration};
use thirtyfour::error::WebDriverResult;

/// What every reader is promised.
const PROMISE: &str = include_str!("support/promise.js");

/// Notes every error that nobody deals with.
const NOTE: &str = "globalThis.faults = []; \
    addEventListener('error', ({ error }) => error && faults.push(String(error))); \
    addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));";

/// Where the explainer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Text,
    Lesson,
    Frame,
    Element,
}

impl Stand {
    fn page(self) -> &'static str {
        match self {
            Self::Text => "index.html",
            Self::Lesson => "learn.html",
            Self::Frame => "framing.html",
            Self::Element => "holding.html",
        }
    }

    /// The explainer's root, as a script.
    fn root(self) -> &'static str {
        match self {
            Self::Text | Self::Lesson => "document.querySelector('[data-variorum]')",
            Self::Frame => {
                "document.querySelector('iframe')?.contentDocument?.querySelector('[data-variorum]:has(footer)')"
            }
            Self::Element => {
                "document.querySelector('variorum-explainer')?.shadowRoot?.querySelector('.base:not([hidden]) [data-variorum]')"
            }
        }
    }

    /// The button that reads aloud, as a script.
    fn button(self) -> String {
        format!("{}?.querySelector('button.aloud')", self.root())
    }

    fn assets(self) -> BTreeSet<Asset> {
        match self {
            Self::Text | Self::Lesson => assets::of_page(self.page()),
            Self::Frame => {
                let mut all = assets::of_page("embed/index.html");
                all.insert(("embed.js".to_owned(), Role::Entry));
                all
            }
            Self::Element => assets::of_element("embed/index.html"),
        }
    }
}

/// Starts the server with the pages of hosts.
fn server() -> Faulty {
    let server = Faulty::start();
    let host = |body: &str| {
        format!(
            "<!doctype html><html lang=en><title>A story</title><link rel=icon href='data:,'><p id=story>A story.</p>{body}"
        )
    };
    server.host("framing.html", &host("<iframe title=Text src='embed/index.html?offline' width='100%' height=640></iframe><script src='embed.js'></script><script>addEventListener('message', ({ source, data }) => data.type === 'variorum:ready' && source.postMessage({ type: 'variorum:set', v: 1, progress: true }, '*'))</script>"));
    server.host("holding.html", &host("<script type=module src='element.js'></script><variorum-explainer progress><p id=meanwhile>Two readings.</p></variorum-explainer>"));
    server
}

/// A reader whose console may say what failed: the tests look at the page, and note themselves what
/// nobody deals with.
fn reader() -> Options {
    Options { hurried: true, expected: vec![""], ..Options::default() }
}

/// What can be wrong with a file, and what becomes of the page then. With `few`, only what differs most.
fn faults(name: &str, role: Role, few: bool) -> Vec<(Fault, &'static str)> {
    let other = if role == Role::Page { "about.html".to_owned() } else { assets::other_than(name) };
    let all = [
        Fault::Missing,
        Fault::Half,
        Fault::CutOff,
        Fault::WrongType,
        Fault::Garbled,
        Fault::Other(other),
        Fault::Silent,
    ];
    // It does not come, comes in part, or comes as something else.
    let enough =
        |fault: &Fault| !few || matches!(fault, Fault::Missing | Fault::CutOff | Fault::Other(_));
    let outcome = |fault: &Fault| match role {
        // The program's bytes are compiled whatever they are said to be.
        Role::Program if *fault == Fault::WrongType && name.ends_with(".wasm") => "none",
        Role::Program => "one",
        Role::Style | Role::Later => "none",
        Role::Entry | Role::Page => "any",
    };
    all.into_iter().filter(enough).map(|fault| (fault.clone(), outcome(&fault))).collect()
}

/// What of the promise is not kept.
async fn broken(
    page: &Page,
    stand: Stand,
    styled: bool,
    lost: &str,
    may_fail: bool,
) -> WebDriverResult<Value> {
    let root = stand.root();
    let expected = json!({ "styled": styled, "lost": lost, "mayFail": may_fail });
    let promise = PROMISE.lines().skip_while(|line| line.starts_with("//") || line.is_empty());
    let promise = promise.collect::<Vec<_>>().join("\n");
    page.evaluate(&format!("({promise})(() => {root}, {expected})")).await
}

/// All of the promise is kept, and nothing is said to be lost.
async fn is_whole(page: &Page, stand: Stand, when: &str) -> WebDriverResult<()> {
    assert_eq!(broken(page, stand, true, "none", false).await?, json!([]), "{when}");
    Ok(())
}

/// Whether the page asks for a file; where only a press of a button does that, it is pressed.
async fn asked_for(
    page: &Page,
    server: &Faulty,
    number: usize,
    name: &str,
    button: Option<&str>,
) -> WebDriverResult<bool> {
    if let Some(button) = button {
        page.evaluate(&format!("{button}.click(); 0")).await?;
    }
    for _ in 0..400 {
        if server.was_asked(number, name) {
            return Ok(true);
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(false)
}

/// Goes through every fault of every file of a page.
async fn go_through(page: &Page, server: &Faulty, stand: Stand) -> WebDriverResult<()> {
    deeds::before_all(page, NOTE).await?;
    // What was done before must survive everything.
    let mut seeded = false;
    let pressed = assets::on_a_press();
    let button = stand.button();
    let (_, sound) = server.with("", Fault::Missing);
    page.go(&format!("{sound}/{}", stand.page())).await?;
    is_whole(page, stand, &format!("{stand:?}, sound")).await?;
    let can_press = page.evaluate(&format!("!!{button}")).await? == true;
    let of_text = Stand::Text.assets();
    for (name, role) in stand.assets() {
        // What the text loads, too, has met everything there.
        let met = stand != Stand::Text && of_text.contains(&(name.clone(), role));
        // Where there is no such button nothing asks for these.
        if pressed.contains(&name) && !can_press {
            continue;
        }
        for (fault, lost) in faults(&name, role, met || role == Role::Later) {
            let what = format!("{stand:?}: {name} ({role:?}) {fault:?}");
            let (number, folder) = server.with(&name, fault);
            page.go(&format!("{folder}/{}", stand.page())).await?;
            if !seeded {
                deeds::put(page, &deeds::key("took:any:z-1"), "yes").await?;
                seeded = true;
            }
            let styled = role != Role::Style;
            if stand == Stand::Element && role != Role::Program && role != Role::Later {
                // The page stands there whole, or what the host has put in its place.
                let either = format!(
                    "!!{} || document.querySelector('#meanwhile').checkVisibility()",
                    stand.root()
                );
                assert_eq!(page.evaluate(&either).await?, true, "{what}");
            } else {
                let wrong = broken(page, stand, styled, lost, role == Role::Entry).await?;
                assert_eq!(wrong, json!([]), "{what}");
            }
            let by_a_press = pressed.contains(&name).then_some(button.as_str());
            assert!(asked_for(page, server, number, &name, by_a_press).await?, "{what}: unasked");
            let kept = deeds::kept(page).await?;
            assert_eq!(
                kept.get(&deeds::key("took:any:z-1")).map(String::as_str),
                Some("yes"),
                "{what}"
            );
            // The next visit finds nothing broken.
            server.heal(number);
            page.go(&format!("{folder}/{}", stand.page())).await?;
            is_whole(page, stand, &format!("{what}, healed")).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn whatever_is_wrong_with_a_file_of_the_text_it_can_be_read() {
    with(reader(), async |page| go_through(&page, &server(), Stand::Text).await).await;
}

#[tokio::test]
async fn whatever_is_wrong_with_a_file_of_the_lesson_it_can_be_read() {
    with(reader(), async |page| go_through(&page, &server(), Stand::Lesson).await).await;
}

#[tokio::test]
async fn whatever_is_wrong_with_a_file_of_a_frame_it_can_be_read() {
    with(reader(), async |page| go_through(&page, &server(), Stand::Frame).await).await;
}

#[tokio::test]
async fn whatever_is_wrong_with_a_file_of_the_element_the_story_can_be_read() {
    with(reader(), async |page| go_through(&page, &server(), Stand::Element).await).await;
}

#[tokio::test]
async fn what_is_loaded_later_may_come_late_and_the_page_is_whole_before_and_after() {
    with(reader(), async |page| {
        let server = server();
        deeds::before_all(&page, NOTE).await?;
        for stand in [Stand::Text, Stand::Lesson] {
            let (pressed, button) = (assets::on_a_press(), stand.button());
            let later: Vec<Asset> =
                stand.assets().into_iter().filter(|(_, role)| *role == Role::Later).collect();
            assert!(later.len() > 1, "{stand:?}: {later:?}");
            for (name, _) in later {
                let by_a_press = pressed.contains(&name).then_some(button.as_str());
                let what = format!("{stand:?}: {name} late");
                let (number, folder) = server.with(&name, Fault::Late);
                page.go(&format!("{folder}/{}", stand.page())).await?;
                is_whole(&page, stand, &what).await?;
                if by_a_press.is_some() && page.evaluate(&format!("!{button}")).await? == true {
                    continue;
                }
                let asked = asked_for(&page, &server, number, &name, by_a_press).await?;
                assert!(asked, "{what}: unasked");
                is_whole(&page, stand, &format!("{what}, while it is waited for")).await?;
                server.heal(number);
                let has_come = format!(
                    "performance.getEntriesByType('resource').some(one => one.name.endsWith('/{name}'))"
                );
                page.until(&format!("{what}, has come"), &has_come).await?;
                is_whole(&page, stand, &format!("{what}, afterwards")).await?;
            }
        }
        Ok(())
    })
    .await;
}
