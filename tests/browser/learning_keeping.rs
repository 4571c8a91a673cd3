//! What a learner did is kept on the device and survives whatever else stands there; where nothing
//! can be kept, the page says so and counts all the same.

use super::support::{Options, Page, act, deeds, find, page::with, see};
use std::collections::BTreeMap;
use thirtyfour::error::WebDriverResult;

/// Entries of ours that make no sense: cut off, scribbled over, or of no form that ever was.
fn damaged() -> BTreeMap<String, String> {
    let cut = [
        ("answered:any-question:z-10", "2 ri"),
        ("answered:any-question:z", "2 right"),
        ("answ", ""),
        ("read:c:z-11", "no"),
        ("took:Not An Id:z-12", "yes"),
        ("foretold:us-c-1:z-13", "{\"stance\":\"contests\"}"),
    ];
    let mut all: BTreeMap<String, String> =
        cut.into_iter().map(|(rest, value)| (deeds::key(rest), value.to_owned())).collect();
    all.insert(deeds::key("answered:any-question:z-14"), "x".repeat(2000));
    all
}

/// What a newer version of the page may have left.
fn newer() -> BTreeMap<String, String> {
    let newer = [
        (format!("variorum:2:{}:deeds", deeds::EDITION), "{\"a\":1}"),
        (deeds::key("noted:c:z-20"), "a thought"),
    ];
    newer.map(|(key, value)| (key, value.to_owned())).into()
}

/// What others have put there, and what this page keeps of something else.
fn foreign() -> BTreeMap<String, String> {
    let foreign = [
        ("theme".to_owned(), "dark"),
        ("variorum:1:code-of-conduct-2015:read:c:z-30".to_owned(), "yes"),
        (format!("variorum:{}:choices", deeds::EDITION), "v=1&layers=us"),
        ("variorum-other".to_owned(), ""),
    ];
    foreign.map(|(key, value)| (key, value.to_owned())).into()
}

#[tokio::test]
async fn what_was_done_survives_a_reload() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let steps = deeds::ids(&page, "data-step").await?;
        let questions = deeds::ids(&page, "data-question").await?;
        // To the first step that asks for stances, all of which are foretold as they are.
        act::tap(&page, ".begin a").await?;
        deeds::at_step(&page, &steps[0]).await?;
        let mut taken = 1;
        let guess = "[data-now] .guess";
        let guesses = "document.querySelectorAll('[data-now] .guess').length";
        while see::count(&page, guesses).await? == 0 {
            deeds::go_on(&page).await?;
            deeds::at_step(&page, &steps[taken]).await?;
            taken += 1;
        }
        let stances = see::count(&page, guesses).await?;
        for number in 1..=stances {
            let own = format!("{guess}:nth-of-type({number}) .option:has([data-right])");
            act::tap(&page, &own).await?;
        }
        see::shown(&page, "[data-now] .reveal[open]").await?;
        act::tap(&page, ".asking label").await?;
        deeds::keeps(&page, "asking:", 1).await?;
        // One question rightly, one not.
        let [known, not_known] = [&questions[0], &questions[1]];
        deeds::open_question(&page, known).await?;
        deeds::answer(&page, known, true).await?;
        deeds::open_question(&page, not_known).await?;
        deeds::answer(&page, not_known, false).await?;
        deeds::keeps(&page, "answered:", 2).await?;

        page.open_ready("learn.html").await?;
        for _ in 0..2 {
            let marked = "[...document.querySelectorAll('.desk-tour li')].map(li => li.hasAttribute('data-taken')).join()";
            let expected: Vec<String> = (0..steps.len()).map(|at| (at < taken).to_string()).collect();
            assert_eq!(page.evaluate(marked).await?, expected.join(",").as_str());
            deeds::desk_says(&page, "resume", &[("number", &taken.to_string())]).await?;
            let all = questions.len().to_string();
            deeds::desk_says(&page, "known", &[("count", "1"), ("all", &all)]).await?;
            let stances = stances.to_string();
            deeds::desk_says(&page, "foretold", &[("count", &stances), ("hits", &stances)]).await?;
            deeds::desk_says(&page, "kept-here", &[]).await?;
            assert_eq!(page.evaluate("document.querySelector('[name=asking]').checked").await?, false);
            assert!(deeds::notes(&page).await?.is_empty());
            page.driver.refresh().await?;
            see::ready(&page).await?;
        }
        // It goes on where it was, and no longer asks.
        act::tap(&page, ".begin a").await?;
        deeds::at_step(&page, &steps[taken - 1]).await?;
        see::shown(&page, "[data-now] .reveal[open]").await?;
        see::hidden(&page, guess).await
    })
    .await;
}

#[tokio::test]
async fn what_is_damaged_is_set_aside_and_what_is_newer_or_foreign_is_left_as_it_is() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let (step, question) = (
            deeds::ids(&page, "data-step").await?.remove(0),
            deeds::ids(&page, "data-question").await?.remove(0),
        );
        let good: BTreeMap<String, String> = [
            (deeds::key(&format!("took:{step}:z-1")), "yes".to_owned()),
            (deeds::key(&format!("answered:{question}:z-2")), "1 right".to_owned()),
        ]
        .into();
        for (key, value) in [good.clone(), damaged(), newer(), foreign()].into_iter().flatten() {
            deeds::put(&page, &key, &value).await?;
        }
        let aside = |(key, value): (String, String)| {
            (format!("variorum:aside:{}:{key}", deeds::EDITION), value)
        };
        let set_aside: BTreeMap<_, _> = damaged().into_iter().map(aside).collect();
        let expected: BTreeMap<_, _> =
            [good.clone(), set_aside, newer(), foreign()].into_iter().flatten().collect();
        let notes = [
            deeds::phrase(&page, "kept-aside", &[("count", &damaged().len().to_string())]).await?,
            deeds::phrase(&page, "kept-newer", &[("count", &newer().len().to_string())]).await?,
        ];
        // The second time it is found set aside already, and told of again.
        for _ in 0..2 {
            page.open_ready("learn.html").await?;
            assert_eq!(deeds::kept(&page).await?, expected);
            assert_eq!(deeds::notes(&page).await?, notes);
            see::shown(&page, ".note-kept").await?;
            deeds::desk_says(&page, "resume", &[("number", "1")]).await?;
            let all = deeds::ids(&page, "data-question").await?.len().to_string();
            deeds::desk_says(&page, "known", &[("count", "1"), ("all", &all)]).await?;
        }
        // What is done from here on is kept beside it.
        act::tap(&page, ".begin a").await?;
        deeds::keeps(&page, "took:", 2).await?;
        let now = deeds::kept(&page).await?;
        assert!(expected.iter().all(|(key, value)| now.get(key) == Some(value)), "{now:#?}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn erasing_takes_what_is_ours_after_asking_and_leaves_what_is_newer_or_foreign() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let step = deeds::ids(&page, "data-step").await?.remove(0);
        let good = (deeds::key(&format!("took:{step}:z-1")), "yes".to_owned());
        for (key, value) in [good].into_iter().chain(damaged()).chain(newer()).chain(foreign()) {
            deeds::put(&page, &key, &value).await?;
        }
        page.open_ready("learn.html").await?;
        deeds::desk_says(&page, "resume", &[("number", "1")]).await?;
        let before = deeds::kept(&page).await?;
        // Asked and taken back, nothing is lost.
        act::tap(&page, ".keeping > button").await?;
        see::shown(&page, ".question-erase").await?;
        assert_eq!(deeds::kept(&page).await?, before);
        act::tap(&page, ".question-erase button:last-child").await?;
        see::absent(&page, ".question-erase").await?;
        assert_eq!(deeds::kept(&page).await?, before);
        deeds::desk_says(&page, "resume", &[("number", "1")]).await?;
        // Asked and meant.
        act::tap(&page, ".keeping > button").await?;
        see::shown(&page, ".question-erase").await?;
        act::tap(&page, ".question-erase button:first-of-type").await?;
        see::said(&page, &deeds::phrase(&page, "erased", &[]).await?).await?;
        see::absent(&page, ".question-erase").await?;
        let left: BTreeMap<_, _> = newer().into_iter().chain(foreign()).collect();
        let newer =
            deeds::phrase(&page, "kept-newer", &[("count", &newer().len().to_string())]).await?;
        for _ in 0..2 {
            assert_eq!(deeds::kept(&page).await?, left);
            deeds::desk_says(&page, "begin", &[]).await?;
            assert_eq!(deeds::notes(&page).await?, [newer.as_str()]);
            page.open_ready("learn.html").await?;
        }
        // One begins again from nothing.
        act::tap(&page, ".begin a").await?;
        deeds::keeps(&page, "took:", 1).await
    })
    .await;
}

async fn says_that_nothing_is_kept(page: &Page) -> WebDriverResult<()> {
    deeds::desk_says(page, "kept-refused", &[]).await?;
    assert_eq!(deeds::notes(page).await?, [deeds::phrase(page, "kept-refused", &[]).await?]);
    let here = deeds::phrase(page, "kept-here", &[]).await?;
    assert!(!deeds::is_in_desk(page, &here).await?, "it says both");
    Ok(())
}

#[tokio::test]
async fn where_storage_is_full_answers_count_and_the_page_says_once_that_they_are_lost() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        deeds::fill_up(&page).await?;
        let before = deeds::kept(&page).await?.len();
        let all = deeds::ids(&page, "data-question").await?;
        act::tap(&page, ".desk-questions .sets a").await?;
        let refused = deeds::phrase(&page, "refused", &[]).await?;
        let said = format!("document.querySelector(\"{}\").textContent", find::STATUS);
        deeds::answer(&page, &all[0], true).await?;
        // The reply to the answer is heard, and what becomes of it.
        let right = deeds::phrase(&page, "right", &[]).await?;
        let both = format!("{said}.startsWith('{right}') && {said}.endsWith('{refused}')");
        page.until("the reply and that it is lost are heard", &both).await?;
        deeds::go_on(&page).await?;
        deeds::answer(&page, &all[1], true).await?;
        let once = format!("{said}.startsWith('{right}') && !{said}.includes('{refused}')");
        page.until("it is said once", &once).await?;
        deeds::leave(&page).await?;
        let number = all.len().to_string();
        deeds::desk_says(&page, "known", &[("count", "2"), ("all", &number)]).await?;
        says_that_nothing_is_kept(&page).await?;
        assert_eq!(deeds::kept(&page).await?.len(), before, "something else was pushed out");
        // It can be taken along all the same.
        let file = "decodeURIComponent(document.querySelector('.keeping a[download]').href)";
        let lines =
            format!("{file}.split('\\n').filter(line => line.startsWith('answered:')).length");
        assert_eq!(see::count(&page, &lines).await?, 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn where_storage_is_refused_the_page_says_so_and_counts_until_it_is_closed() {
    with(Options { refuse_storage: true, ..Options::default() }, async |page| {
        page.open_ready("learn.html").await?;
        let refused = "(() => { try { localStorage; return false } catch { return true } })()";
        assert_eq!(page.evaluate(refused).await?, true);
        says_that_nothing_is_kept(&page).await?;
        see::hidden(&page, find::LOST).await?;
        let all = deeds::ids(&page, "data-question").await?;
        act::tap(&page, ".desk-questions .sets a").await?;
        deeds::answer(&page, &all[0], true).await?;
        deeds::leave(&page).await?;
        let number = all.len().to_string();
        deeds::desk_says(&page, "known", &[("count", "1"), ("all", &number)]).await?;
        act::tap(&page, ".begin a").await?;
        deeds::at_step(&page, &deeds::ids(&page, "data-step").await?[0]).await?;
        act::tap(&page, ".pilot button:first-child").await?;
        deeds::desk_says(&page, "resume", &[("number", "1")]).await?;
        act::tap(&page, ".keeping > button").await?;
        act::tap(&page, ".question-erase button:first-of-type").await?;
        deeds::desk_says(&page, "begin", &[]).await?;
        says_that_nothing_is_kept(&page).await?;
        page.open_ready("learn.html").await?;
        deeds::desk_says(&page, "begin", &[]).await
    })
    .await;
}
