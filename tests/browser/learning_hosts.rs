//! The lesson in somebody else's page: it works there, keeps nothing, and tells what is done only to
//! a host that has asked for it.

use super::support::{Options, Page, act, deeds, find, page::with, see};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

/// The statements that the host was told, as a script in its page; each once.
const TOLD: &str = "told";

/// How many statements the host was told.
async fn count_told(page: &Page) -> WebDriverResult<u64> {
    page.leave().await?;
    see::count(page, &format!("{TOLD}.length")).await
}

/// Goes on to the next step and back in the frame until the host is told of it: that it has asked
/// takes a while to be known, and nothing says so.
async fn go_on_until_told(page: &Page) -> WebDriverResult<()> {
    for button in ["last", "first"].into_iter().cycle().take(100) {
        page.enter_frame(0).await?;
        act::tap(page, &format!(".pilot button:{button}-child")).await?;
        if count_told(page).await? > 0 {
            return Ok(());
        }
    }
    panic!("the host has asked and is never told");
}

/// What the statements are about, by the fragments of their objects, with their verbs.
fn short(statements: &Value) -> Vec<(String, String)> {
    let last = |value: &Value, at: char| {
        value.as_str().unwrap_or_default().rsplit(at).next().unwrap_or_default().to_owned()
    };
    let all = statements.as_array().into_iter().flatten();
    all.map(|one| (last(&one["verb"]["id"], '/'), last(&one["object"]["id"], '#'))).collect()
}

/// Every statement has what a record store refuses it without.
fn well_formed(statements: &Value) {
    for one in statements.as_array().into_iter().flatten() {
        let address = |value: &Value| value.as_str().is_some_and(|it| it.starts_with("http"));
        assert_eq!(one["actor"]["objectType"], "Agent", "{one}");
        assert!(address(&one["actor"]["account"]["homePage"]), "{one}");
        assert!(one["actor"]["account"]["name"].is_string(), "{one}");
        assert!(address(&one["verb"]["id"]), "{one}");
        assert_eq!(one["object"]["objectType"], "Activity", "{one}");
        assert!(address(&one["object"]["id"]), "{one}");
        assert!(address(&one["object"]["definition"]["type"]), "{one}");
        let names = one["object"]["definition"]["name"].as_object();
        let named = names.is_some_and(|names| {
            names.values().all(|name| name.as_str().is_some_and(|name| !name.is_empty()))
        });
        assert!(named, "{one}");
        let stamp = one["timestamp"].as_str().unwrap_or_default();
        assert!(stamp.len() == 24 && stamp.starts_with("20") && stamp.ends_with('Z'), "{one}");
    }
}

#[tokio::test]
async fn a_host_that_asks_is_told_each_deed_as_a_statement() {
    with(Options::default(), async |page| {
        page.open_host("course.html?progress=true").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        let steps = deeds::ids(&page, "data-step").await?;
        act::tap(&page, ".begin a").await?;
        deeds::at_step(&page, &steps[0]).await?;
        go_on_until_told(&page).await?;
        page.enter_frame(0).await?;
        deeds::leave(&page).await?;
        let since = page.evaluate("new Date().toISOString()").await?;
        // From the beginning to the end; on the way what is asked is answered.
        act::tap(&page, ".desk-tour li:first-child a").await?;
        let (mut guesses, mut question) = (Vec::new(), None);
        for step in &steps {
            deeds::at_step(&page, step).await?;
            let own = "[...document.querySelectorAll('[data-now] .guess')].map(g => g.dataset.guess)";
            let own: Vec<String> = serde_json::from_value(page.evaluate(own).await?).expect("ids");
            if guesses.is_empty() && !own.is_empty() {
                for guess in &own {
                    act::tap(&page, &format!("[data-guess='{guess}'] .option:has([data-right])")).await?;
                }
                see::shown(&page, "[data-now] .reveal[open]").await?;
                guesses = own;
            }
            let single = format!("(() => {{ const q = document.querySelector(\"[data-step='{step}'] [data-question]\"); return q?.querySelectorAll('fieldset').length === 1 ? q.dataset.question : '' }})()");
            let single = page.evaluate(&single).await?.as_str().unwrap_or_default().to_owned();
            if question.is_none() && !single.is_empty() {
                deeds::answer(&page, &single, false).await?;
                question = Some(single);
            }
            deeds::go_on(&page).await?;
        }
        page.leave().await?;
        let told = format!("{TOLD}.filter(s => s.timestamp >= {since})");
        let end = format!("{told}.some(s => s.verb.id.endsWith('/completed'))");
        page.until("the host hears of the end", &end).await?;
        let told = page.evaluate(&told).await?;
        well_formed(&told);
        let all = short(&told);
        let count = |verb: &str, id: &str| all.iter().filter(|(v, i)| v == verb && i == id).count();
        for number in 1..=steps.len() {
            assert_eq!(count("experienced", &format!("step-{number}")), 1, "step {number}: {all:?}");
        }
        assert_eq!(count("completed", "tour"), 1, "{all:?}");
        let result = |id: &str| {
            let at = all.iter().position(|(verb, own)| verb == "answered" && own == id);
            told[at.unwrap_or_else(|| panic!("nothing of {id}: {all:?}"))]["result"].clone()
        };
        assert!(!guesses.is_empty(), "no step asks for stances");
        for guess in &guesses {
            let result = result(&format!("foretell-{guess}"));
            assert_eq!(result["success"], true, "{result}");
            assert!(result["response"].as_str().is_some_and(|stance| !stance.is_empty()), "{result}");
        }
        let result = result(&format!("q-{}", question.expect("a question with one choice")));
        assert_eq!(result["success"], false, "{result}");
        let picked = result["response"].as_str().and_then(|pick| pick.parse::<usize>().ok());
        assert!(picked.is_some_and(|pick| (1..=9).contains(&pick)), "{result}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_does_not_ask_rightly_or_is_not_the_host_is_told_nothing() {
    for asked in ["", "?progress=\"yes\"", "?progress=1", "?progress={}", "stranger"] {
        with(Options::default(), async move |page| {
            let stranger = asked == "stranger";
            page.open_host(&format!("course.html{}", if stranger { "" } else { asked })).await?;
            page.enter_frame(0).await?;
            see::ready(&page).await?;
            if stranger {
                page.enter_frame(1).await?;
                let ask = "(globalThis.heard = [], addEventListener('message', e => heard.push(e.data)), \
                    parent.frames[0].postMessage({ type: 'variorum:set', v: 1, progress: true }, '*'), 0)";
                page.evaluate(ask).await?;
                page.enter_frame(0).await?;
            }
            let steps = deeds::ids(&page, "data-step").await?;
            act::tap(&page, ".begin a").await?;
            for step in &steps[..2] {
                deeds::at_step(&page, step).await?;
                deeds::go_on(&page).await?;
            }
            deeds::at_step(&page, &steps[2]).await?;
            let loaded = "performance.getEntriesByType('resource').filter(r => r.name.includes('statement')).length";
            assert_eq!(see::count(&page, loaded).await?, 0, "{asked}");
            assert_eq!(count_told(&page).await?, 0, "{asked}");
            // Asked rightly, it tells what is done from then on, and nothing of before.
            page.evaluate("ask(true); 0").await?;
            go_on_until_told(&page).await?;
            let told = page.evaluate(TOLD).await?;
            well_formed(&told);
            let before = ["step-1", "step-2"];
            assert!(short(&told).iter().all(|(_, id)| !before.contains(&id.as_str())), "{told}");
            if stranger {
                page.enter_frame(1).await?;
                assert_eq!(page.evaluate("heard").await?, json!([]), "a stranger is told");
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn an_element_tells_events_where_it_is_asked_to_and_keeps_nothing() {
    with(Options::default(), async |page| {
        deeds::hold_looks(&page).await?;
        page.open_host("learner.html").await?;
        // Each event with the number of the element that it comes from.
        page.evaluate("globalThis.told = []; document.addEventListener('variorum:progress', e => told.push([[...document.querySelectorAll('variorum-explainer')].indexOf(e.target), e.detail])); 0").await?;
        let address = page.evaluate("location.href").await?;
        // Both note what is read; once both look, what is done can be told.
        page.until("what is done can be told", "looks.length === 2").await?;
        for element in [1, 0] {
            page.enter_element(element).await?;
            see::ready(&page).await?;
            act::tap(&page, ".begin a").await?;
            // To the first step that shows words of the text.
            let words = format!("!!{}.querySelector('[data-now] .words')", page.root());
            for step in deeds::ids(&page, "data-step").await? {
                deeds::at_step(&page, &step).await?;
                if page.evaluate(&words).await? == true {
                    break;
                }
                deeds::go_on(&page).await?;
            }
            let bring = format!("{}.querySelector('[data-now] .words').scrollIntoView()", page.root());
            page.evaluate(&format!("({bring}, 0)")).await?;
        }
        let read = "told.some(([, { statement }]) => statement.object.definition.type.endsWith('/module'))";
        page.until("something is read and told", &format!("({}, {read})", deeds::LOOK)).await?;
        for element in [1, 0] {
            page.enter_element(element).await?;
            deeds::leave(&page).await?;
            act::tap(&page, ".desk-questions .sets a").await?;
            let question = deeds::ids(&page, "data-question").await?.remove(0);
            deeds::answer(&page, &question, true).await?;
        }
        let told = page.evaluate("told").await?;
        let details = told.as_array().into_iter().flatten();
        let statements: Value = details.map(|one| one[1]["statement"].clone()).collect();
        well_formed(&statements);
        let all = short(&statements);
        for (verb, id) in [("experienced", "step-1"), ("answered", "q-")] {
            let these = all.iter().filter(|(v, i)| v == verb && i.starts_with(id)).count();
            assert!(these > 0, "nothing of {verb} {id}: {all:?}");
        }
        let whose = "told.every(([whose, detail]) => whose === 0 && detail.v === 1)";
        assert_eq!(page.evaluate(whose).await?, true, "the one that nobody asks tells: {told}");
        // The host's address and storage are the host's.
        assert_eq!(page.evaluate("location.href").await?, address);
        let kept = "Object.keys(localStorage).concat(Object.keys(sessionStorage), document.cookie || [])";
        assert_eq!(page.evaluate(kept).await?, json!([]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_host_that_fails_at_what_it_is_told_does_not_end_the_lesson() {
    let options = Options { expected: vec!["the host has failed"], ..Options::default() };
    with(options, async |page| {
        deeds::hold_looks(&page).await?;
        page.open_host("learner.html").await?;
        page.evaluate("globalThis.told = 0; document.addEventListener('variorum:progress', () => { told += 1; throw new Error('the host has failed') }); 0").await?;
        page.until("what is done can be told", "looks.length === 2").await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        act::tap(&page, ".desk-questions .sets a").await?;
        let questions = deeds::ids(&page, "data-question").await?;
        for (before, question) in questions.iter().take(2).enumerate() {
            deeds::answer(&page, question, true).await?;
            page.until("the host is told", &format!("told > {before}")).await?;
            see::ready(&page).await?;
            see::hidden(&page, find::LOST).await?;
            deeds::go_on(&page).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn in_an_element_the_tour_goes_on_and_back_and_the_host_s_address_stays() {
    with(Options::default(), async |page| {
        page.open_host("learner.html").await?;
        let before = page.evaluate("[location.href, history.length]").await?;
        page.enter_element(1).await?;
        see::ready(&page).await?;
        see::hidden(&page, find::LOST).await?;
        let steps = deeds::ids(&page, "data-step").await?;
        act::tap(&page, ".begin a").await?;
        for step in &steps {
            deeds::at_step(&page, step).await?;
            let shown = format!(
                "[...{}.querySelectorAll('[data-step]')].filter(s => s.checkVisibility()).length",
                page.root()
            );
            assert_eq!(see::count(&page, &shown).await?, 1, "{step}");
            see::in_sight(&page, &format!("[data-step='{step}'] h3")).await?;
            deeds::go_on(&page).await?;
        }
        see::shown(&page, ".desk").await?;
        see::said(&page, &deeds::phrase(&page, "finished", &[]).await?).await?;
        // Nothing can be kept there; the page says where it can be.
        deeds::desk_says(&page, "open-whole", &[]).await?;
        act::tap(&page, ".begin a").await?;
        deeds::at_step(&page, &steps[0]).await?;
        deeds::go_on(&page).await?;
        deeds::at_step(&page, &steps[1]).await?;
        act::tap(&page, ".pilot button:first-child").await?;
        deeds::at_step(&page, &steps[0]).await?;
        assert_eq!(page.evaluate("[location.href, history.length]").await?, before);
        // The other lesson in the same page stands where it stood.
        page.enter_element(0).await?;
        see::shown(&page, ".desk").await?;
        deeds::desk_says(&page, "begin", &[]).await
    })
    .await;
}

#[tokio::test]
async fn in_a_frame_of_its_whole_height_the_next_step_begins_at_its_beginning() {
    with(Options::default(), async |page| {
        page.open_host("lesson.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        let steps = deeds::ids(&page, "data-step").await?;
        act::tap(&page, ".begin a").await?;
        for (at, step) in steps.iter().enumerate().take(4) {
            deeds::at_step(&page, step).await?;
            page.leave().await?;
            let top = "Math.abs(document.querySelector('iframe').getBoundingClientRect().top) < 2";
            page.until(&format!("the reader is at the beginning of step {}", at + 1), top).await?;
            page.enter_frame_here(0).await?;
            // To its foot, as a reader comes there, and on.
            deeds::go_on(&page).await?;
        }
        Ok(())
    })
    .await;
}
