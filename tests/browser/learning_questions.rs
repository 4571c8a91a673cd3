//! Every question, answered wrongly and rightly, by keyboard and by finger; and the ways to them.

use super::support::{
    Options, Page, act, answers, find,
    hand::{self, Hand},
    learning::{self, BACK, NEXT, Question, Row},
    page::with,
    see,
};
use thirtyfour::prelude::*;

/// The first of the lists of questions on a beginner's desk: all of them.
const ALL: &str = ".desk-questions .sets li:first-child a";

/// “Check” says what is missing, shows it, opens nothing and keeps nothing.
async fn is_incomplete(
    page: &Page,
    hand: Hand,
    question: &Question,
    missing: usize,
) -> WebDriverResult<()> {
    let own = format!("[data-question='{}']", question.id);
    let before = learning::deeds(page, "answered").await?;
    hand.press(page, &learning::check(&question.id)).await?;
    see::shown(page, &format!("{own} .missing")).await?;
    let key = if missing == 1 { "incomplete-one" } else { "incomplete" };
    let said = learning::phrase(page, key).await?.replace("{count}", &missing.to_string());
    learning::heard(page, &said).await?;
    see::hidden(page, &format!("{own} .explain")).await?;
    assert_eq!(learning::deeds(page, "answered").await?, before, "{}", question.id);
    Ok(())
}

/// Every way to be wrong that has a reply of its own: each wrong option of a single choice; of
/// several rows each in turn, with the others right, and all of them.
fn wrong(question: &Question) -> Vec<Vec<&str>> {
    let right: Vec<&str> = question.rows.iter().map(|row| row.right.as_str()).collect();
    if let [row] = question.rows.as_slice() {
        return row.wrong().into_iter().map(|value| vec![value]).collect();
    }
    let mut all = vec![question.rows.iter().map(|row| row.wrong()[0]).collect()];
    for (at, row) in question.rows.iter().enumerate() {
        let mut picks = right.clone();
        picks[at] = row.wrong().last().expect("more than one to choose from");
        all.push(picks);
    }
    all
}

/// Asks for all questions and answers each of them: by finger with one answer that is wrong, by
/// keyboard with all of them, then rightly.
async fn answer_all(page: &Page, hand: Hand) -> WebDriverResult<()> {
    page.open_ready("learn.html").await?;
    let all = learning::questions(page).await?;
    hand.press(page, ALL).await?;
    for (at, id) in all.iter().enumerate() {
        learning::on_question(page, id).await?;
        learning::at(page, "where-question", at + 1, all.len()).await?;
        let question = learning::question(page, id).await?;
        let rows = question.rows.len();
        is_incomplete(page, hand, &question, rows).await?;
        if rows > 1 {
            hand.choose(page, &question.rows[0], &question.rows[0].right).await?;
            see::hidden(page, &format!("[data-question='{id}'] .missing")).await?;
            is_incomplete(page, hand, &question, rows - 1).await?;
        }
        let mut wrong = wrong(&question);
        if hand == Hand::Finger {
            wrong = vec![wrong.swap_remove(at % wrong.len())];
        }
        for picks in &wrong {
            answers::answer(page, hand, &question, picks).await?;
        }
        hand.fits(page).await?;
        let right: Vec<&str> = question.rows.iter().map(|row: &Row| row.right.as_str()).collect();
        answers::answer(page, hand, &question, &right).await?;
        hand.fits(page).await?;
        hand.press(page, NEXT).await?;
    }
    learning::task(page, "home").await?;
    see::focused(page, ".desk h2").await?;
    let said = learning::phrase(page, "done").await?.replace("{count}", &all.len().to_string());
    learning::heard(page, &said).await?;
    let count = all.len().to_string();
    let known = learning::phrase(page, "known").await?;
    let known = known.replace("{count}", &count).replace("{all}", &count);
    let told = learning::seen(page, ".desk-questions p").await?;
    assert!(told.contains(&known), "{known} is not told: {told:?}");
    Ok(())
}

#[tokio::test]
async fn every_question_can_be_answered_by_keyboard_alone_and_every_wrong_answer_has_its_reply() {
    with(Options::default(), async |page| answer_all(&page, Hand::Keys).await).await;
}

#[tokio::test]
async fn every_question_can_be_answered_by_finger_alone_on_a_small_phone() {
    let phone = Options { size: (360, 640), ..Options::default() };
    with(phone, async |page| {
        hand::glass(&page).await?;
        answer_all(&page, Hand::Finger).await
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_is_closed_and_opened_again_is_no_second_answer() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let id = learning::questions(&page).await?.remove(0);
        // A page that is open goes to the question, too.
        page.open(&format!("learn.html#q-{id}")).await?;
        see::shown(&page, &format!("[data-task=ask] [data-question='{id}']")).await?;
        let question = learning::question(&page, &id).await?;
        let picks: Vec<&str> = question.rows.iter().map(|row| row.right.as_str()).collect();
        answers::answer(&page, Hand::Keys, &question, &picks).await?;
        let check = learning::check(&id);
        for open in [false, true, false, true] {
            act::tap(&page, &check).await?;
            let explain = format!("[data-question='{id}'] .explain");
            if open {
                see::shown(&page, &explain).await?
            } else {
                see::hidden(&page, &explain).await?
            }
        }
        assert_eq!(learning::deeds(&page, "answered").await?.len(), 1);
        // Asked once more in the same page it is as before it was answered, and the answer counts.
        act::tap(&page, NEXT).await?;
        act::tap(&page, ".desk-questions .sets li:nth-child(2) a").await?;
        learning::on_question(&page, &id).await?;
        answers::answer(&page, Hand::Keys, &question, &picks).await
    })
    .await;
}

#[tokio::test]
async fn a_link_opens_one_question_and_after_it_comes_the_desk() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        // One of each kind: in a step of the tour, and below it.
        let kinds = "[...document.querySelectorAll('[data-question]')].filter((one, at, all) => all.findIndex((other) => other.dataset.kind === one.dataset.kind && !other.closest('.step') === !one.closest('.step')) === at).map((one) => one.dataset.question)";
        let ids = learning::list(&page.evaluate(kinds).await?);
        assert!(ids.len() > 5, "{ids:?}");
        for id in ids {
            learning::open_question(&page, &id).await?;
            learning::at(&page, "where-question", 1, 1).await?;
            act::tap(&page, NEXT).await?;
            learning::task(&page, "home").await?;
            learning::heard(&page, &learning::phrase(&page, "done-one").await?).await?;
            see::address_ends(&page, "/learn.html").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_set_asks_its_own_questions_in_its_order_and_back_leads_to_the_one_before() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let sets =
            "[...document.querySelectorAll('[data-set]')].map((one) => one.dataset.questions)";
        let sets = learning::list(&page.evaluate(sets).await?);
        assert!(!sets.is_empty(), "there are no sets");
        for (at, set) in sets.iter().enumerate() {
            let ids: Vec<&str> = set.split(' ').collect();
            // The list of all questions stands before the sets.
            act::tap(&page, &format!(".desk-questions .sets li:nth-child({}) a", at + 2)).await?;
            for (place, id) in ids.iter().enumerate() {
                learning::on_question(&page, id).await?;
                learning::at(&page, "where-question", place + 1, ids.len()).await?;
                if place == 1 {
                    // What is chosen and left is not chosen when one comes again.
                    act::tap(&page, &format!("[data-question='{id}'] .option")).await?;
                    act::tap(&page, BACK).await?;
                    learning::on_question(&page, ids[0]).await?;
                    act::tap(&page, NEXT).await?;
                    learning::on_question(&page, id).await?;
                }
                act::tap(&page, NEXT).await?;
            }
            learning::task(&page, "home").await?;
        }
        assert!(learning::deeds(&page, "answered").await?.is_empty(), "nothing was answered");
        see::hidden(&page, find::LOST).await
    })
    .await;
}

#[tokio::test]
async fn numbers_and_letters_stand_in_one_line_on_a_phone_before_and_after_the_answer() {
    with(Options { size: (360, 640), ..Options::default() }, async |page| {
        page.open_ready("learn.html").await?;
        let all = "[...document.querySelectorAll(':is([data-kind=order], [data-kind=match])')].map((one) => one.dataset.question)";
        let all = learning::list(&page.evaluate(all).await?);
        assert!(!all.is_empty(), "there are no such questions");
        for id in all {
            learning::open_question(&page, &id).await?;
            let lines = format!(
                "[...document.querySelectorAll(\"[data-question='{id}'] .picks\")].map((row) => new Set([...row.children].map((one) => one.getBoundingClientRect().top)).size).join('')"
            );
            let question = learning::question(&page, &id).await?;
            let one_each = "1".repeat(question.rows.len());
            assert_eq!(page.evaluate(&lines).await?, one_each.as_str(), "{id}");
            let wrong: Vec<&str> = question.rows.iter().map(|row: &Row| row.wrong()[0]).collect();
            answers::answer(&page, Hand::Keys, &question, &wrong).await?;
            assert_eq!(page.evaluate(&lines).await?, one_each.as_str(), "{id} answered");
        }
        Ok(())
    })
    .await;
}
