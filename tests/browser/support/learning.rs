//! The learning page: what stands on it, what a learner sees there and what is kept of it.

use super::{Page, see};
use serde_json::Value;
use thirtyfour::prelude::*;

/// The link that begins the tour or goes on with it.
pub(crate) const BEGIN: &str = ".begin a";

/// The step that is shown.
pub(crate) const NOW: &str = ".step[data-now]";

/// What shows the explanations of the step that is shown.
pub(crate) const REVEAL: &str = ".step[data-now] > .reveal > summary";

/// Back, in the strip at the foot.
pub(crate) const BACK: &str = ".pilot button:first-child";

/// On, in the strip at the foot.
pub(crate) const NEXT: &str = ".pilot button:last-child";

/// The box that asks for stances before they are shown.
pub(crate) const ASKING: &str = "input[name=asking]";

/// The label of that box.
pub(crate) const ASKING_LABEL: &str = ".asking label";

/// What checks a question.
pub(crate) fn check(question: &str) -> String {
    format!("[data-question='{question}'] > .answer > summary")
}

/// A step of the tour, as the page says it.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    /// Its place, counted from one.
    pub(crate) number: usize,
    /// Its id.
    pub(crate) id: String,
    /// The layers that shall be on.
    pub(crate) layers: Vec<String>,
    /// The links of its marked words, as selectors.
    pub(crate) marks: Vec<String>,
    /// What may be foretold: one choice for each explanation.
    pub(crate) foretold: Vec<Row>,
    /// The id of its question.
    pub(crate) question: String,
}

/// A choice of one among some: the row of a question, or the stances of an explanation.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// The name that its radio buttons share.
    pub(crate) name: String,
    /// Their values, in the order of the page.
    pub(crate) values: Vec<String>,
    /// The value that is right.
    pub(crate) right: String,
}

impl Row {
    fn read(row: &Value) -> Self {
        let name = words(&row["name"]);
        let right = words(&row["right"]);
        assert!(!right.is_empty(), "{name} has none that is right");
        Self { name, values: list(&row["values"]), right }
    }

    /// The values that are wrong.
    pub(crate) fn wrong(&self) -> Vec<&str> {
        self.values.iter().map(String::as_str).filter(|value| *value != self.right).collect()
    }
}

/// A question, as the page says it.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    /// Its id.
    pub(crate) id: String,
    /// Its choices.
    pub(crate) rows: Vec<Row>,
}

impl Question {
    /// Whether these values, row by row, are right or wrong.
    pub(crate) fn how(&self, picks: &[&str]) -> &'static str {
        assert_eq!(self.rows.len(), picks.len(), "{}", self.id);
        let right = self.rows.iter().zip(picks).all(|(row, pick)| row.right == *pick);
        if right { "right" } else { "wrong" }
    }
}

/// Gives each choice of radio buttons in some element as data.
const ROWS: &str = "(element, kind) => [...element.querySelectorAll(kind)].map((row) => { \
    const fields = [...row.querySelectorAll('input[type=radio]')]; \
    return { name: fields[0].name, values: fields.map((one) => one.value), \
        right: fields.filter((one) => 'right' in one.dataset).map((one) => one.value).join(' ') } })";

/// Every step of the tour.
pub(crate) async fn steps(page: &Page) -> WebDriverResult<Vec<Step>> {
    let script = format!(
        "[...document.querySelectorAll('.step')].map((step) => ({{ id: step.dataset.step, \
            layers: step.dataset.layers.split(' '), \
            marks: [...step.querySelectorAll('mark a:not([tabindex])')].map((link) => link.closest('mark').dataset.annotation), \
            foretold: ({ROWS})(step, '.guess'), \
            question: step.querySelector('.question')?.dataset.question }}))"
    );
    let all = page.evaluate(&script).await?;
    let step = |(at, step): (usize, &Value)| Step {
        number: at + 1,
        id: words(&step["id"]),
        layers: list(&step["layers"]),
        marks: list(&step["marks"])
            .iter()
            .map(|ids| format!("{NOW} mark[data-annotation='{ids}'] a"))
            .collect(),
        foretold: step["foretold"].as_array().into_iter().flatten().map(Row::read).collect(),
        question: words(&step["question"]),
    };
    let steps: Vec<Step> = all.as_array().into_iter().flatten().enumerate().map(step).collect();
    assert!(steps.len() > 1, "there is no tour");
    Ok(steps)
}

/// What may be foretold of a clause.
pub(crate) async fn stances(page: &Page, clause: &str) -> WebDriverResult<Vec<Row>> {
    let script =
        format!("({ROWS})(document.querySelector(\"[data-clause='{clause}']\"), '.guess')");
    let rows = page.evaluate(&script).await?;
    Ok(rows.as_array().into_iter().flatten().map(Row::read).collect())
}

/// A question.
pub(crate) async fn question(page: &Page, id: &str) -> WebDriverResult<Question> {
    let script =
        format!("({ROWS})(document.querySelector(\"[data-question='{id}']\"), 'fieldset')");
    let rows = page.evaluate(&script).await?;
    let rows: Vec<Row> = rows.as_array().into_iter().flatten().map(Row::read).collect();
    assert!(!rows.is_empty(), "{id} has nothing to choose");
    Ok(Question { id: id.to_owned(), rows })
}

/// The ids of every question, in the order of the page.
pub(crate) async fn questions(page: &Page) -> WebDriverResult<Vec<String>> {
    let all =
        "[...document.querySelectorAll('[data-question]')].map((one) => one.dataset.question)";
    let all = list(&page.evaluate(all).await?);
    assert!(all.len() > 1, "there are no questions");
    Ok(all)
}

/// The sentence that the page carries for its islands under a key.
pub(crate) async fn phrase(page: &Page, key: &str) -> WebDriverResult<String> {
    let script = format!("document.querySelector('[data-phrase={key}]').textContent");
    Ok(words(&page.evaluate(&script).await?))
}

/// What the device keeps of this kind, as `KIND:SUBJECT VALUE`, in the order of time.
pub(crate) async fn deeds(page: &Page, kind: &str) -> WebDriverResult<Vec<String>> {
    let script = format!(
        "Object.entries(localStorage).map(([key, value]) => [key.split(':'), value]) \
            .filter(([key]) => key[0] === 'variorum' && key[1] === '1' && key[3] === '{kind}') \
            .map(([key, value]) => [parseInt(key[5], 36), `${{key[3]}}:${{key[4]}} ${{value}}`]) \
            .sort((one, other) => one[0] - other[0]).map(([, deed]) => deed)"
    );
    Ok(list(&page.evaluate(&script).await?))
}

/// The desk is shown, or a step, a question, everything.
pub(crate) async fn task(page: &Page, task: &str) -> WebDriverResult<()> {
    let script = format!("document.querySelector('[data-variorum]').dataset.task === '{task}'");
    page.until(&format!("the page shows: {task}"), &script).await
}

/// A step is shown, it alone, as it begins: the learner is at its heading and its layers are on.
pub(crate) async fn on_step(page: &Page, step: &Step) -> WebDriverResult<()> {
    task(page, "tour").await?;
    let shown = format!(
        "JSON.stringify([...document.querySelectorAll('.step, .clause, #questions, .desk')].filter((one) => one.checkVisibility()).map((one) => one.dataset.step)) === '[\"{}\"]'",
        step.id
    );
    page.until(&format!("step {} is shown, and no other", step.number), &shown).await?;
    see::focused(page, &format!("#step-{} > h3", step.number)).await?;
    see::in_sight(page, &format!("#step-{} > h3", step.number)).await?;
    let mut layers = step.layers.clone();
    layers.sort();
    let on = format!(
        "[...document.querySelectorAll('input[name=layer]:checked')].map((one) => one.value).sort().join() === '{}'",
        layers.join(",")
    );
    page.until(&format!("the layers of step {} are on", step.number), &on).await
}

/// A question is shown, it alone and as it was before it was answered; the learner is at its prompt.
pub(crate) async fn on_question(page: &Page, id: &str) -> WebDriverResult<()> {
    task(page, "ask").await?;
    let shown = format!(
        "[...document.querySelectorAll('.question, .say, .clause, .desk, .bar')].filter((one) => one.checkVisibility()).map((one) => one.dataset.question).join() === '{id}'"
    );
    page.until(&format!("{id} is shown, and nothing else"), &shown).await?;
    let question = format!("[data-question='{id}']");
    see::focused(page, &format!("{question} > .prompt")).await?;
    see::in_sight(page, &format!("{question} > .prompt")).await?;
    let told = format!("{question} :is(input:checked, .answer[open], .missing:not([hidden]))");
    let told = format!("!document.querySelector(\"{told}\")");
    page.until(&format!("{id} is as before it was answered"), &told).await
}

/// Opens a link to a question.
pub(crate) async fn open_question(page: &Page, id: &str) -> WebDriverResult<()> {
    // Another fragment alone would not load the page anew.
    page.open("about.html").await?;
    page.open_ready(&format!("learn.html#q-{id}")).await?;
    on_question(page, id).await
}

/// The strip at the foot says so.
pub(crate) async fn at(page: &Page, key: &str, number: usize, all: usize) -> WebDriverResult<()> {
    let at = phrase(page, key).await?;
    let at = at.replace("{number}", &number.to_string()).replace("{all}", &all.to_string());
    let script = format!(
        "document.querySelector('.pilot .at').textContent.startsWith({})",
        Value::from(at.as_str())
    );
    page.until(&format!("the strip at the foot says: {at}"), &script).await
}

/// A screen reader hears these words and no others.
pub(crate) async fn heard(page: &Page, words: &str) -> WebDriverResult<()> {
    let region = "document.querySelector('[data-island=heard] [role=status]').textContent.trim()";
    let script = format!("{region} === {}", Value::from(words.trim()));
    for _ in 0..400 {
        if page.evaluate(&script).await? == true {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("a screen reader does not hear:\n{words}\nbut:\n{}", page.evaluate(region).await?);
}

/// The words of what can be seen, for each element that matches.
pub(crate) async fn seen(page: &Page, selector: &str) -> WebDriverResult<Vec<String>> {
    let script = format!(
        "[...document.querySelectorAll({})].filter((one) => one.checkVisibility()).map((one) => one.textContent)",
        Value::from(selector)
    );
    Ok(list(&page.evaluate(&script).await?))
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The strings in a list.
pub(crate) fn list(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(words).collect()
}
