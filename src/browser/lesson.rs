//! The learning page: read once at take-over, then a step or a question of it shown at a time. The
//! rest is hidden by the style sheet, which asks the root's `data-task`.

use super::page::{all, focus, one, quoted, text_of};
use crate::{
    learner::{Course, Id, Mapped, Set, Side, Step},
    wire::phrases::Phrases,
};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlInputElement};

/// What there is to learn, as the page says it.
pub(crate) fn course(root: &Element) -> Course {
    let step = |section: &Element| Step {
        id: attribute(section, "data-step").into(),
        title: one(section, "[data-title]")
            .map_or_else(String::new, |h| attribute(&h, "data-title"))
            .into(),
        layers: list(section, "data-layers"),
    };
    let mapped = |link: &Element| Mapped {
        id: attribute(link, "data-maps").into(),
        label: attribute(link, "data-label").into(),
        name: attribute(link, "data-name").into(),
        href: attribute(link, "href").into(),
        annotations: list(link, "data-annotations"),
    };
    let set = |item: &Element| Set {
        id: attribute(item, "data-set").into(),
        name: item.text_content().unwrap_or_default().into(),
        questions: list(item, "data-questions"),
    };
    let side = |item: &Element| Side {
        layer: attribute(item, "data-side").into(),
        name: item.text_content().unwrap_or_default().into(),
        annotations: list(item, "data-annotations"),
    };
    let elements = |selector: &str| all::<Element>(root, selector);
    Course {
        steps: elements("[data-step]").iter().map(step).collect(),
        questions: elements("[data-question]")
            .iter()
            .map(|one| attribute(one, "data-question").into())
            .collect(),
        clauses: elements("[data-clause]")
            .iter()
            .map(|one| attribute(one, "data-clause").into())
            .collect(),
        sets: elements("[data-set]").iter().map(set).collect(),
        map: elements("[data-maps]").iter().map(mapped).collect(),
        sides: elements("[data-side]").iter().map(side).collect(),
    }
}

/// The sentences that the page carries.
pub(crate) fn phrases(root: &Element) -> Phrases {
    let carried = all::<Element>(root, "[data-phrase]");
    let phrase =
        |item: &Element| (attribute(item, "data-phrase"), item.text_content().unwrap_or_default());
    carried.iter().map(phrase).collect()
}

/// Whether the reader has begun before we came: chosen, opened, or gone down the page.
pub(crate) fn is_begun(root: &Element) -> bool {
    let chosen = one(root, "#text input[type=radio]:checked").is_some();
    let opened = one(root, "details:is(.answer, .reveal)[open]").is_some();
    let gone = one(root, "#text").is_some_and(|text| text.get_bounding_client_rect().top() < 0.0);
    chosen || opened || gone
}

/// Whether the box that asks for stances first is checked.
pub(crate) fn is_asking(root: &Element) -> bool {
    asking(root).is_none_or(|field| field.checked())
}

/// Checks that box, or not.
pub(crate) fn set_asking(root: &Element, on: bool) {
    if let Some(field) = asking(root) {
        field.set_checked(on);
    }
}

fn asking(root: &Element) -> Option<HtmlInputElement> {
    one(root, "input[name=asking]")?.dyn_into().ok()
}

/// Whether an address with this fragment names something on the page.
pub(crate) fn names(root: &Element, fragment: &str) -> bool {
    one(root, &format!("[id='{}']", quoted(fragment))).is_some()
}

/// Whether the element with this id stands in the step, the question or the clause that is shown.
pub(crate) fn shows(root: &Element, id: &str) -> bool {
    one(root, &format!("[data-now] [id='{}']", quoted(id))).is_some()
}

/// Shows where one begins, or everything, or what is marked as shown now.
fn show_task(root: &Element, task: &str) {
    for switch in all::<HtmlElement>(root, ".switch[hidden]") {
        switch.set_hidden(false);
    }
    let _ = root.set_attribute("data-task", task);
    for was in all::<Element>(root, "[data-now]") {
        let _ = was.remove_attribute("data-now");
    }
}

/// Shows where one begins. `by_reader`: who has asked for it is brought there.
pub(crate) fn show_home(root: &Element, by_reader: bool) {
    show_task(root, "home");
    if by_reader && let Some(heading) = one(root, ".desk h2") {
        root.scroll_into_view();
        focus(&heading);
    }
}

/// Shows everything.
pub(crate) fn show_all(root: &Element, by_reader: bool) {
    show_task(root, "all");
    if by_reader && let Some(heading) = one(root, "#tour h2") {
        focus(&heading);
        heading.scroll_into_view();
    }
}

/// Turns these layers on and the others off.
pub(crate) fn set_layers(root: &Element, layers: &[Id]) {
    for switch in all::<HtmlInputElement>(root, "input[name=layer]") {
        switch.set_checked(layers.iter().any(|layer| **layer == *switch.value()));
    }
}

/// Shows one step with its layers on, its answers open or not.
pub(crate) fn show_step(root: &Element, step: &str, layers: &[Id], open: bool) {
    show_task(root, "tour");
    set_layers(root, layers);
    let Some(section) = one(root, &format!("[data-step='{}']", quoted(step))) else { return };
    // A switch for which the step has nothing would do nothing.
    for switch in all::<HtmlElement>(root, ".switch[data-layer]") {
        let layer = quoted(&attribute(&switch, "data-layer"));
        switch.set_hidden(one(&section, &format!("details[data-layer='{layer}']")).is_none());
    }
    let _ = section.set_attribute("data-now", "");
    if open && let Some(reveal) = one(&section, "details.reveal") {
        let _ = reveal.set_attribute("open", "");
    }
    bring(&section, "h3");
}

/// Shows one clause.
pub(crate) fn show_clause(root: &Element, clause: &str) {
    show_task(root, "ask");
    let Some(section) = one(root, &format!("[data-clause='{}']", quoted(clause))) else { return };
    let _ = section.set_attribute("data-now", "");
    bring(&section, "h3");
}

/// Shows one question as it was before it was answered.
pub(crate) fn show_question(root: &Element, question: &str) {
    show_task(root, "ask");
    let Some(section) = one(root, &format!("[data-question='{}']", quoted(question))) else {
        return;
    };
    for field in all::<HtmlInputElement>(&section, "input:checked") {
        field.set_checked(false);
    }
    let _ = section.remove_attribute("data-checked");
    if let Some(answer) = one(&section, "details.answer") {
        let _ = answer.remove_attribute("open");
    }
    let _ = section.set_attribute("data-now", "");
    if let Ok(Some(step)) = section.closest("[data-step]") {
        let _ = step.set_attribute("data-now", "");
    }
    bring(&section, ".prompt");
}

/// Brings the learner to the button that keeps everything, or back to the one that asks to erase.
pub(crate) fn attend_erasing(root: &Element, asked: bool) {
    let button = if asked { ".question-erase button:last-child" } else { ".keeping > button" };
    if let Some(button) = one(root, button) {
        focus(&button);
    }
}

fn bring(section: &Element, heading: &str) {
    if let Some(heading) = one(section, heading) {
        focus(&heading);
    }
    section.scroll_into_view();
}

/// What was chosen in a question, row by row, counted from one; and whether all of it is right.
pub(super) fn picks(question: &Element) -> (Vec<Option<usize>>, bool) {
    let mut right = true;
    let rows = all::<Element>(question, "fieldset");
    let pick = |row: &Element| {
        let field: HtmlInputElement = one(row, "input:checked")?.dyn_into().ok()?;
        right &= field.has_attribute("data-right");
        field.value().parse().ok()
    };
    let picks: Vec<Option<usize>> = rows.iter().map(pick).collect();
    (picks, right)
}

/// What the page says to what was chosen: the replies that the style sheet shows, then why.
pub(super) fn reply(question: &Element) -> Rc<str> {
    let chosen = all::<Element>(question, ".choice:has(:checked) > .reply");
    let rows =
        all::<Element>(question, ".row:has(:checked):not(:has([data-right]:checked)) > .reply");
    let replies = chosen.iter().chain(&rows).filter_map(|reply| reply.text_content());
    let all: Vec<String> = replies.chain([text_of(question, ".explain")]).collect();
    all.join(" ").into()
}

pub(super) fn details(question: &Element, class: &str) -> Option<HtmlDetailsElement> {
    one(question, &format!("details.{class}"))?.dyn_into().ok()
}

pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

fn list(element: &Element, name: &str) -> Vec<Id> {
    attribute(element, name).split_whitespace().map(Id::from).collect()
}
