//! On paper: the whole lesson as a sheet of exercises, and the guide with every answer.

use super::support::{Options, Page, find, page::with, paper::Paper, see};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

/// The most sides of A4 that the teacher's guide may take.
const SIDES: usize = 20;

/// Strings that a script finds in the page.
async fn strings(page: &Page, script: &str) -> WebDriverResult<Vec<String>> {
    Ok(serde_json::from_value(page.evaluate(script).await?).expect("a list of strings"))
}

/// Every one of these stands on the paper in full.
fn all_on(paper: &Paper, what: &str, pieces: &[String], at_least: usize) {
    assert!(pieces.len() >= at_least, "only {} of {what}", pieces.len());
    for piece in pieces {
        assert!(!piece.trim().is_empty(), "an empty one of {what}");
        assert!(paper.has(piece), "not on paper in full, of {what}: {piece}");
    }
}

/// What is to be read, by selector: the text of each element, as it stands there whether or not
/// anything hides it now.
fn texts(selector: &str) -> String {
    format!("[...document.querySelectorAll({})].map(e => e.textContent)", json!(selector))
}

#[tokio::test]
async fn the_lesson_on_paper_has_every_step_and_question_and_nothing_to_press() {
    for (script, address) in
        [(true, "learn.html"), (true, "learn.html?step=2"), (false, "learn.html")]
    {
        with(Options { script, ..Options::default() }, async move |page| {
            page.open(address).await?;
            if script {
                see::ready(&page).await?;
            }
            let paper = Paper::print(&page).await?;
            let of = async |selector: &str| strings(&page, &texts(selector)).await;
            all_on(&paper, "headings", &of("#text :is(h2, h3)").await?, 10);
            all_on(&paper, "what steps say", &of(".step :is(.say, .after) :is(p, li)").await?, 20);
            all_on(&paper, "words of the text", &of(".step .words > :is(p, li)").await?, 0);
            all_on(&paper, "stances", &of(".guess legend").await?, 5);
            all_on(&paper, "explanations", &of(".reveal .gist").await?, 5);
            all_on(&paper, "questions", &of(".question > .prompt").await?, 30);
            all_on(&paper, "rows", &of(".question .row > legend:not(.unseen)").await?, 10);
            all_on(&paper, "options", &of(".question .option > span").await?, 100);
            all_on(&paper, "meanings", &of(".question .meanings li").await?, 3);
            // The sheet is for exercises: no answer stands on it.
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            for hidden in [find::BAR, "button", ".answer > summary", ".reveal > summary", ".pilot", ".keeping", ".asking", ".missing", ".verdict", ".explain", ".reply"] {
                let seen = format!("[...document.querySelectorAll('main {hidden}')].filter(e => e.checkVisibility({{ contentVisibilityAuto: true, visibilityProperty: true }})).map(e => e.outerHTML.slice(0, 200))");
                assert_eq!(page.evaluate(&seen).await?, json!([]), "{hidden} in {address}");
            }
            assert!(paper.has("https://variorum.example/learn.html"), "the address is not on it");
            Ok(())
        })
        .await;
    }
}

/// A question as the lesson has it: what is asked, and the right answers, row by row.
const RIGHT: &str = "[...document.querySelectorAll('[data-question]')].map(q => [q.dataset.kind, q.querySelector('.prompt').textContent, [...q.querySelectorAll('fieldset')].map(row => [row.querySelector('legend')?.textContent ?? '', row.querySelector('[data-right]').getAttribute('aria-label') ?? row.querySelector('[data-right] + span').textContent])])";

#[tokio::test]
async fn the_guide_has_each_question_with_its_right_answer_and_each_source_to_read() {
    with(Options::without_script(), async |page| {
        page.open("learn.html").await?;
        let lesson = page.evaluate(RIGHT).await?;
        page.open("guide.html").await?;
        let guide = "[...document.querySelectorAll('.asked > li')].map(li => [li.querySelector('p').textContent, li.querySelector('.right-answers').localName, [...li.querySelectorAll('.right-answers > li')].map(one => one.textContent)])";
        let guide = page.evaluate(guide).await?;
        let guide: Vec<&Value> = guide.as_array().into_iter().flatten().collect();
        let lesson: Vec<&Value> = lesson.as_array().into_iter().flatten().collect();
        assert!(lesson.len() >= 30 && lesson.len() == guide.len(), "{} {}", lesson.len(), guide.len());
        for question in lesson {
            let (kind, prompt) = (&question[0], question[1].as_str().unwrap_or_default());
            // What is quoted follows the prompt.
            let own = guide.iter().find(|one| one[0].as_str().is_some_and(|asked| asked.trim().starts_with(prompt)));
            let own = own.unwrap_or_else(|| panic!("the guide does not ask: {prompt}"));
            let rows: Vec<&Value> = question[2].as_array().into_iter().flatten().collect();
            let answers: Vec<&str> = own[2].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            assert_eq!(answers.len(), rows.len(), "{prompt}");
            assert_eq!(own[1], if kind == "order" { "ol" } else { "ul" }, "{prompt}");
            for row in rows {
                let (words, right) = (row[0].as_str().unwrap_or_default(), row[1].as_str().unwrap_or_default());
                match kind.as_str() {
                    // The list is in order: the place is the number.
                    Some("order") => {
                        let at: usize = right.trim().parse().unwrap_or_else(|_| panic!("{prompt}: {right}"));
                        assert!(words.contains(answers[at - 1]), "{prompt}: {right} {answers:?}");
                    }
                    Some("sign" | "match") => {
                        let has = |one: &&&str| one.contains(words.trim()) && one.contains(right.trim());
                        assert!(answers.iter().any(|one| has(&one)), "{prompt}: {words} {right} {answers:?}");
                    }
                    _ => assert_eq!(answers, [right], "{prompt}"),
                }
            }
        }
        let sources = "[...document.querySelectorAll('.reading li')].map(li => [li.querySelector('a')?.getAttribute('href') ?? '', li.textContent])";
        let sources = page.evaluate(sources).await?;
        page.open("sources.html").await?;
        let sources: Vec<&Value> = sources.as_array().into_iter().flatten().collect();
        assert!(sources.len() >= 3, "{sources:?}");
        for one in sources {
            let id = one[0].as_str().and_then(|href| href.strip_prefix("sources.html#"));
            let id = id.unwrap_or_else(|| panic!("no source: {one}"));
            let there = format!("!!document.getElementById({})", json!(id));
            assert_eq!(page.evaluate(&there).await?, true, "{one}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_guide_takes_at_most_twenty_sides_and_lacks_nothing() {
    for script in [true, false] {
        with(Options { script, ..Options::default() }, async move |page| {
            page.open("guide.html").await?;
            let paper = Paper::print(&page).await?;
            println!("the guide takes {} sides", paper.pages);
            assert!(paper.pages <= SIDES, "the guide takes {} sides", paper.pages);
            let small = paper.smaller_than(6.4);
            assert!(small < 0.05, "{small} is too small to read: {:?}", paper.sizes);
            let of = async |selector: &str| strings(&page, &texts(selector)).await;
            all_on(&paper, "aims", &of(".guide section:has(> ul:not([class])) li").await?, 3);
            all_on(&paper, "steps", &of(".outline > li > :is(h3, p)").await?, 20);
            all_on(&paper, "questions", &of(".asked > li > p:not(.explain)").await?, 30);
            all_on(&paper, "answers", &of(".right-answers > li").await?, 30);
            all_on(&paper, "reasons", &of(".asked .explain").await?, 30);
            all_on(&paper, "prompts", &of(".prompts > li > p").await?, 5);
            all_on(&paper, "sources", &of(".reading > li").await?, 3);
            assert!(paper.has("https://variorum.example/guide.html"), "the address is not on it");
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            for hidden in ["form", "button", "input", ".header-links"] {
                let seen = format!("[...document.querySelectorAll('{hidden}')].filter(e => e.checkVisibility()).length");
                assert_eq!(see::count(&page, &seen).await?, 0, "{hidden}");
            }
            Ok(())
        })
        .await;
    }
}
