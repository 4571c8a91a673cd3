//! The lesson, taken over in a real browser. Its page is the very snapshot that `tests/rendering` holds
//! the native side to.

use super::{body, document, forget, settle};
use variorum::learn::{start, stop};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

const SNAPSHOT: &str = include_str!(
    "../rendering/snapshots/rendering__learning__the_learning_page_before_a_program_runs.snap"
);

/// The page as the build prints it.
fn lesson() -> Element {
    let html = SNAPSHOT.splitn(3, "---\n").nth(2).expect("a snapshot");
    let place = document().create_element("div").expect("an element");
    place.set_inner_html(&html.replace(">\n<", "><"));
    body().append_child(&place).expect("a place");
    // What other tests have left above it is no reader's scrolling.
    js_sys::Function::new_no_args("scrollTo(0, 0)").call0(&JsValue::NULL).expect("the top");
    one(&place, "[data-variorum]")
}

fn one(root: &Element, selector: &str) -> Element {
    let found = root.query_selector(selector).expect("a selector");
    found.unwrap_or_else(|| panic!("{selector} is not there"))
}

fn count(root: &Element, selector: &str) -> u32 {
    root.query_selector_all(selector).expect("a selector").length()
}

async fn click(root: &Element, selector: &str) {
    one(root, selector).unchecked_into::<HtmlElement>().click();
    settle().await;
}

fn kept() -> Vec<String> {
    let script = "return Object.entries(localStorage).map(e => e.join(' = ')).join('\\n')";
    let kept = js_sys::Function::new_no_args(script).call0(&JsValue::NULL).expect("a device");
    let kept = kept.as_string().expect("words");
    kept.lines().map(str::to_owned).collect()
}

fn end(root: &Element) {
    stop(root.clone());
    root.remove();
    forget();
}

/// Chooses the right answer of the first question and checks it.
async fn answer(root: &Element) {
    click(root, "#q-whose-ear input[data-right]").await;
    click(root, "#q-whose-ear .answer > summary").await;
}

#[wasm_bindgen_test]
async fn a_lesson_is_taken_over_left_and_taken_over_again() {
    forget();
    let root = lesson();
    let (steps, questions) = (count(&root, ".step"), count(&root, ".question"));
    let desk = one(&root, ".desk-tour ol").text_content();
    start(root.clone());
    start(root.clone());
    settle().await;
    assert!(root.has_attribute("data-ready"));
    assert_eq!(root.get_attribute("data-task").as_deref(), Some("home"));
    assert_eq!(one(&root, ".desk-tour ol").text_content(), desk);
    assert_eq!(count(&root, ".desk"), 1);
    click(&root, ".desk-tour ol li:nth-child(2) a").await;
    assert_eq!(one(&root, "[data-now]").id(), "step-2");
    click(&root, ".pilot button:last-child").await;
    assert_eq!(one(&root, "[data-now]").id(), "step-3");

    stop(root.clone());
    settle().await;
    assert!(!root.has_attribute("data-ready"));
    assert_eq!(root.get_attribute("data-task").as_deref(), Some("all"));
    assert_eq!((count(&root, ".step"), count(&root, ".question")), (steps, questions));
    assert_eq!((count(&root, ".pilot"), count(&root, ".desk")), (0, 1));
    start(root.clone());
    settle().await;
    assert!(one(&root, ".begin").text_content().unwrap_or_default().contains('3'), "it goes on");
    end(&root);
}

#[wasm_bindgen_test]
async fn an_answer_is_one_entry_and_the_next_lesson_knows_it() {
    forget();
    let root = lesson();
    start(root.clone());
    settle().await;
    click(&root, ".sets li:first-child a").await;
    answer(&root).await;
    let said = one(&root, "[data-island=heard]").text_content().unwrap_or_default();
    assert!(said.contains("The letter is the only one. The guest wrote it in a letter."), "{said}");
    let entries = kept();
    assert_eq!(entries.len(), 1, "{entries:?}");
    assert!(entries[0].starts_with("variorum:1:minimal:answered:whose-ear:"), "{entries:?}");
    assert!(entries[0].ends_with(" = 1 right"), "{entries:?}");
    stop(root.clone());
    root.remove();

    let next = lesson();
    start(next.clone());
    settle().await;
    assert_eq!(one(&next, ".sets li:first-child .count").text_content().as_deref(), Some("3"));
    end(&next);
}

#[wasm_bindgen_test]
async fn in_a_hosts_page_a_lesson_keeps_nothing() {
    forget();
    let root = lesson();
    root.set_attribute("data-outlet", "element").expect("an attribute");
    start(root.clone());
    settle().await;
    click(&root, ".sets li:first-child a").await;
    answer(&root).await;
    assert_eq!(kept(), Vec::<String>::new());
    click(&root, ".pilot button:first-child").await;
    let known = one(&root, ".desk-questions").text_content().unwrap_or_default();
    assert!(known.contains("One of 4"), "what was done counts all the same: {known}");
    end(&root);
}
