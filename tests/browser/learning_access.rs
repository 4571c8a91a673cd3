//! The lesson for everybody: the rules of accessibility in every state that a learner meets, colours
//! that the reader forces, and text at twice its size.

use super::support::{
    Options, Page, act, answers,
    clock::Clock,
    hand::{self, Hand},
    learning::{self, ASKING_LABEL, NOW, Question, REVEAL, Row, Step},
    page::with,
    rules::clean,
    see,
};
use serde_json::json;
use thirtyfour::prelude::*;

/// A question of each kind.
async fn one_of_each_kind(page: &Page) -> WebDriverResult<Vec<Question>> {
    let kinds = "[...document.querySelectorAll('[data-question]')].filter((one, at, all) => all.findIndex((other) => other.dataset.kind === one.dataset.kind) === at).map((one) => one.dataset.question)";
    let mut all = Vec::new();
    for id in learning::list(&page.evaluate(kinds).await?) {
        all.push(learning::question(page, &id).await?);
    }
    assert!(all.len() > 3, "there are questions of several kinds");
    Ok(all)
}

/// The first step that asks for stances.
async fn step_to_foretell(page: &Page) -> WebDriverResult<Step> {
    let steps = learning::steps(page).await?;
    let step = steps.into_iter().find(|step| step.foretold.len() > 1);
    Ok(step.expect("a step that asks for stances"))
}

fn right(question: &Question) -> Vec<&str> {
    question.rows.iter().map(|row| row.right.as_str()).collect()
}

fn wrong(question: &Question) -> Vec<&str> {
    question.rows.iter().map(|row: &Row| row.wrong()[0]).collect()
}

/// Every combination of light and dark, wide and narrow.
fn looks() -> impl Iterator<Item = Options> {
    ["light", "dark"].into_iter().flat_map(|scheme| {
        [(1100, 800), (360, 640)].map(|size| Options {
            size,
            features: vec![("prefers-color-scheme", scheme)],
            ..Options::default()
        })
    })
}

#[tokio::test]
async fn the_rules_find_nothing_on_a_desk_with_progress_and_where_it_is_to_be_erased() {
    for options in looks() {
        with(options, async |page| {
            let mut clock = Clock::default();
            clock.set(&page, 0, 12).await?;
            page.open_ready("learn.html").await?;
            act::tap(&page, learning::BEGIN).await?;
            let question = one_of_each_kind(&page).await?.remove(0);
            learning::open_question(&page, &question.id).await?;
            answers::answer(&page, Hand::Keys, &question, &wrong(&question)).await?;
            // An entry that makes no sense is told of, too.
            page.evaluate("localStorage.setItem(`variorum:1:${document.querySelector('[data-variorum]').dataset.variorum}:answered:q:z-1`, '2 ri'); 0").await?;
            clock.set(&page, 1, 12).await?;
            page.open_ready("learn.html").await?;
            for told in [".taken", ".due button", ".note-kept", ".desk-questions p:not(.due)"] {
                see::shown(&page, told).await?;
            }
            clean(&page).await?;
            act::tap(&page, ".keeping button").await?;
            see::shown(&page, ".question-erase").await?;
            clean(&page).await
        })
        .await;
    }
}

#[tokio::test]
async fn the_rules_find_nothing_in_a_step_before_and_after_its_explanations_are_shown() {
    for options in looks() {
        with(options, async |page| {
            page.open_ready("learn.html").await?;
            let step = step_to_foretell(&page).await?;
            page.open_ready(&format!("learn.html?step={}", step.number)).await?;
            learning::on_step(&page, &step).await?;
            clean(&page).await?;
            // One hit and one miss.
            let [one, other, ..] = step.foretold.as_slice() else { panic!("two to foretell") };
            Hand::Keys.choose(&page, one, &one.right).await?;
            Hand::Keys.choose(&page, other, other.wrong()[0]).await?;
            Hand::Keys.press(&page, REVEAL).await?;
            see::shown(&page, &format!("{NOW} .reply.hit")).await?;
            let miss = learning::seen(&page, &format!("{NOW} .reply.miss")).await?;
            assert_eq!(miss.len(), 1, "{miss:?}");
            clean(&page).await
        })
        .await;
    }
}

#[tokio::test]
async fn the_rules_find_nothing_in_a_question_of_any_kind_however_it_is_answered() {
    for (at, options) in looks().enumerate() {
        with(options, async move |page| {
            page.open_ready("learn.html").await?;
            // Two kinds a look: they look the same but for what is chosen from.
            let kinds = one_of_each_kind(&page).await?;
            for question in kinds.into_iter().cycle().skip(2 * at).take(2) {
                learning::open_question(&page, &question.id).await?;
                clean(&page).await?;
                Hand::Keys.press(&page, &learning::check(&question.id)).await?;
                see::shown(&page, &format!("[data-question='{}'] .missing", question.id)).await?;
                clean(&page).await?;
                answers::answer(&page, Hand::Keys, &question, &wrong(&question)).await?;
                clean(&page).await?;
                answers::answer(&page, Hand::Keys, &question, &right(&question)).await?;
                clean(&page).await?;
            }
            Ok(())
        })
        .await;
    }
}

/// What an element looks like, with the focus elsewhere.
async fn picture(page: &Page, selector: &str) -> WebDriverResult<Vec<u8>> {
    page.evaluate("document.activeElement.blur(); 0").await?;
    page.element(selector).await?.screenshot_as_png().await
}

#[tokio::test]
async fn in_forced_colours_right_and_wrong_on_and_off_are_told_by_more_than_colour() {
    let options = Options { features: vec![("forced-colors", "active")], ..Options::default() };
    with(options, async |page| {
        hand::glass(&page).await?;
        page.open_ready("learn.html").await?;
        assert_eq!(page.evaluate("matchMedia('(forced-colors: active)').matches").await?, true);
        for question in one_of_each_kind(&page).await? {
            learning::open_question(&page, &question.id).await?;
            let id = &question.id;
            let row = &question.rows[0];
            // What is chosen looks otherwise than what is not.
            let option = format!("label:has([name='{}'][value='{}'])", row.name, row.wrong()[0]);
            let off = picture(&page, &option).await?;
            Hand::Finger.choose(&page, row, row.wrong()[0]).await?;
            assert_ne!(picture(&page, &option).await?, off, "{id}: chosen or not");
            for (picks, sign) in [(wrong(&question), '✕'), (right(&question), '✓')] {
                answers::answer(&page, Hand::Finger, &question, &picks).await?;
                let verdict = format!("[data-question='{id}'] .verdict");
                let told = learning::seen(&page, &verdict).await?;
                assert!(told[0].starts_with(sign), "{id}: {told:?}");
                // What is right bears one sign, what is chosen and not right another.
                let signed = format!(
                    "[...document.querySelectorAll(\"[data-question='{id}'] input\")].every((one) => {{ \
                        const sign = getComputedStyle(one.nextElementSibling, '::after'); \
                        const due = 'right' in one.dataset ? '✓' : one.checked ? '✕' : ''; \
                        return sign.visibility === 'visible' ? due && sign.content.includes(due) : !due }})"
                );
                assert_eq!(page.evaluate(&signed).await?, true, "{id}: signs after {picks:?}");
            }
        }
        // So it is with what is turned on and off.
        let step = step_to_foretell(&page).await?;
        page.open_ready(&format!("learn.html?step={}", step.number)).await?;
        for label in [ASKING_LABEL, "label.switch:not([hidden])"] {
            let before = picture(&page, label).await?;
            Hand::Finger.press(&page, label).await?;
            let turned = format!("document.querySelector('{label} input').checked");
            page.until(&format!("{label} is off"), &format!("!{turned}")).await?;
            assert_ne!(picture(&page, label).await?, before, "{label}: on or off");
        }
        // The sign of a step that was seen is a sign.
        page.open_ready("learn.html").await?;
        let taken = learning::seen(&page, ".taken").await?;
        assert!(!taken.is_empty() && taken.iter().all(|one| one.contains('✓')), "{taken:?}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn text_of_twice_its_size_and_narrow_windows_make_nothing_scroll_sideways() {
    for (width, size) in [(550, 32), (280, 16), (320, 16), (768, 16)] {
        with(Options { size: (width, 740), ..Options::default() }, async move |page| {
            let sizes = json!({ "fontSizes": { "standard": size, "fixed": size } });
            page.cdp("Page.setFontSizes", sizes).await?;
            page.open_ready("learn.html").await?;
            let real = "parseFloat(getComputedStyle(document.documentElement).fontSize)";
            assert_eq!(page.evaluate(real).await?, size);
            let fits = async |what: &str| {
                let over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
                let wide = "[...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => `${one.localName}.${one.className}`).slice(0, 5)";
                let wide = page.evaluate(wide).await?;
                let over = see::count(&page, over).await?;
                assert_eq!(over, 0, "{what} at {width}, text at {size}: {wide}");
                WebDriverResult::Ok(())
            };
            fits("the desk").await?;
            act::tap(&page, learning::BEGIN).await?;
            learning::task(&page, "tour").await?;
            fits("a step").await?;
            for question in one_of_each_kind(&page).await? {
                learning::open_question(&page, &question.id).await?;
                answers::answer(&page, Hand::Keys, &question, &wrong(&question)).await?;
                fits(&question.id).await?;
            }
            // Everything at once, with everything open.
            page.open_ready("learn.html").await?;
            act::tap(&page, ".desk-tour > p:not(.begin) > a").await?;
            learning::task(&page, "all").await?;
            page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true); 0").await?;
            fits("the essay").await
        })
        .await;
    }
}
