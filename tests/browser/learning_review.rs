//! What was answered comes back: after days, then weeks, by the clock of the reader's device.

use super::support::{
    Options, Page, act, answers,
    clock::Clock,
    find,
    hand::Hand,
    learning::{self, NEXT},
    page::with,
    see,
};
use serde_json::Value;
use std::rc::Rc;
use thirtyfour::prelude::*;
use variorum::{
    journal::entry::{self, Entry},
    learner::{Course, Id, State},
};

/// Asks for what is due.
const REVIEW: &str = ".due button";

/// What the schedule says of everything that the device keeps: the questions that are due today,
/// those first that are due for longest, and in how many days the next will be.
async fn schedule(page: &Page) -> WebDriverResult<(Vec<String>, Option<i64>)> {
    let script = "({ edition: document.querySelector('[data-variorum]').dataset.variorum, \
        kept: Object.entries(localStorage), now: Date.now(), ahead: -new Date().getTimezoneOffset() })";
    let found = page.evaluate(script).await?;
    let edition = found["edition"].as_str().unwrap_or_default();
    let kept = found["kept"].as_array().into_iter().flatten();
    let deed = |entry: &Value| match entry::parse(edition, entry[0].as_str()?, entry[1].as_str()?) {
        Entry::Deed(deed) => Some(deed),
        _ => None,
    };
    let now = found["now"].as_i64().unwrap_or_default();
    let ahead = found["ahead"].as_i64().unwrap_or_default();
    let questions = learning::questions(page).await?;
    let state = State {
        course: Rc::new(Course {
            questions: questions.iter().map(|id| Id::from(id.as_str())).collect(),
            ..Course::default()
        }),
        record: Rc::new(kept.filter_map(deed).collect()),
        today: (now / 60_000 + ahead).div_euclid(24 * 60),
        ahead: i32::try_from(ahead).expect("at most a day"),
        ..State::default()
    };
    let (due, next) = state.due();
    Ok((due.iter().map(ToString::to_string).collect(), next.map(|day| day - state.today)))
}

/// The desk says how many questions are due, or when the next will be.
async fn told(page: &Page, due: usize, next: Option<i64>) -> WebDriverResult<()> {
    learning::task(page, "home").await?;
    let (key, count) = match (due, next) {
        (0, None) => ("due-never", 0),
        (0, Some(days)) => ("due-in", days),
        (count, _) => ("due", i64::try_from(count).unwrap_or_default()),
    };
    let key = if count == 1 { format!("{key}-one") } else { key.to_owned() };
    let words = learning::phrase(page, &key).await?.replace("{count}", &count.to_string());
    let told = format!(
        "document.querySelector('p.due').textContent.startsWith({})",
        Value::from(words.as_str())
    );
    page.until(&format!("the desk says: {words}"), &told).await?;
    if due == 0 { see::absent(page, REVIEW).await } else { see::shown(page, REVIEW).await }
}

/// Opens the desk and sees it say what the schedule says. Gives what is due.
async fn desk(page: &Page) -> WebDriverResult<Vec<String>> {
    page.open_ready("learn.html").await?;
    let (due, next) = schedule(page).await?;
    told(page, due.len(), next).await?;
    Ok(due)
}

/// Answers the question that is shown, rightly or with the first answer that is wrong, and goes on.
async fn answer(page: &Page, id: &str, right: bool) -> WebDriverResult<()> {
    learning::on_question(page, id).await?;
    let question = learning::question(page, id).await?;
    let pick = |row: &'_ learning::Row| {
        if right { row.right.clone() } else { row.wrong()[0].to_owned() }
    };
    let picks: Vec<String> = question.rows.iter().map(pick).collect();
    let picks: Vec<&str> = picks.iter().map(String::as_str).collect();
    answers::answer(page, Hand::Keys, &question, &picks).await?;
    act::tap(page, NEXT).await
}

/// Reviews what is due: it is asked, in its order, and nothing else is.
async fn review(page: &Page, due: &[String], right: impl Fn(&str) -> bool) -> WebDriverResult<()> {
    act::tap(page, REVIEW).await?;
    for (at, id) in due.iter().enumerate() {
        learning::at(page, "where-question", at + 1, due.len()).await?;
        answer(page, id, right(id)).await?;
    }
    let (still, next) = schedule(page).await?;
    assert!(still.is_empty(), "{still:?} is due on the day on which it was answered");
    told(page, 0, next).await
}

/// Answers three questions on the first day, the second of them wrongly; gives all three.
async fn first_day(page: &Page) -> WebDriverResult<[String; 3]> {
    assert!(desk(page).await?.is_empty());
    let all = learning::questions(page).await?;
    let [one, two, three] = [&all[0], &all[1], &all[all.len() - 1]].map(Clone::clone);
    for (id, right) in [(&one, true), (&two, false), (&three, true)] {
        learning::open_question(page, id).await?;
        answer(page, id, right).await?;
    }
    Ok([one, two, three])
}

#[tokio::test]
async fn what_was_wrong_comes_back_tomorrow_and_what_was_right_after_days_and_then_weeks() {
    with(Options::default(), async |page| {
        let mut clock = Clock::default();
        clock.set(&page, 0, 12).await?;
        let [one, two, three] = first_day(&page).await?;
        assert!(desk(&page).await?.is_empty(), "nothing comes back on the same day");
        told(&page, 0, Some(1)).await?;

        clock.set(&page, 1, 12).await?;
        let due = desk(&page).await?;
        assert_eq!(due, std::slice::from_ref(&two), "what was answered wrongly");
        review(&page, &due, |_| true).await?;
        told(&page, 0, Some(2)).await?;

        clock.set(&page, 2, 12).await?;
        assert!(desk(&page).await?.is_empty());
        told(&page, 0, Some(1)).await?;

        clock.set(&page, 7, 12).await?;
        let due = desk(&page).await?;
        assert!(due.contains(&one) && due.contains(&three), "three days have passed: {due:?}");
        review(&page, &due, |id| id != three).await?;
        told(&page, 0, Some(1)).await?;

        clock.set(&page, 8, 12).await?;
        let due = desk(&page).await?;
        assert!(due.contains(&three) && !due.contains(&one), "{due:?}");

        clock.set(&page, 30, 12).await?;
        let due = desk(&page).await?;
        assert!(due.contains(&three), "{due:?}");
        review(&page, &due, |_| true).await
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_goes_back_a_year_breaks_nothing() {
    with(Options::default(), async |page| {
        let mut clock = Clock::default();
        clock.set(&page, 0, 12).await?;
        let answered = first_day(&page).await?;
        // What was answered on a day that has not come is asked anew, once.
        clock.set(&page, -365, 12).await?;
        let due = desk(&page).await?;
        assert!(due.len() == 3 && answered.iter().all(|id| due.contains(id)), "{due:?}");
        review(&page, &due, |id| id != answered[0]).await?;
        told(&page, 0, Some(1)).await?;
        clock.set(&page, -364, 12).await?;
        let due = desk(&page).await?;
        assert_eq!(due, [answered[0].clone()]);
        review(&page, &due, |_| true).await?;
        // The days come after all.
        clock.set(&page, 30, 12).await?;
        let due = desk(&page).await?;
        assert!(due.contains(&answered[1]), "{due:?}");
        review(&page, &due, |_| true).await?;
        assert_eq!(learning::deeds(&page, "answered").await?.len(), 7 + due.len());
        see::absent(&page, ".note-kept").await?;
        see::hidden(&page, find::LOST).await
    })
    .await;
}

#[tokio::test]
async fn a_day_begins_at_the_learner_s_midnight_also_in_a_page_that_stays_open() {
    with(Options::default(), async |page| {
        // Where it is tomorrow already, and where it is still today.
        for place in ["Asia/Shanghai", "America/New_York"] {
            page.open("about.html").await?;
            page.evaluate("localStorage.clear(); 0").await?;
            let zone = serde_json::json!({ "timezoneId": place });
            page.cdp("Emulation.setTimezoneOverride", zone).await?;
            let mut clock = Clock::default();
            clock.set(&page, 0, 23).await?;
            let [_, two, _] = first_day(&page).await?;
            assert!(desk(&page).await?.is_empty());
            told(&page, 0, Some(1)).await?;
            // The learner comes back to it two hours later.
            page.evaluate("late = 2 * 60 * 60 * 1000; document.dispatchEvent(new Event('visibilitychange')); 0").await?;
            told(&page, 1, None).await?;
            review(&page, &[two], |_| true).await?;
            clock.set(&page, 1, 22).await?;
            assert!(desk(&page).await?.is_empty(), "{place}");
        }
        Ok(())
    })
    .await;
}
