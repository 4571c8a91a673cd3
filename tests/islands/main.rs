//! The islands in a real browser: HTML made natively is put into the page, taken over, acted on and
//! looked at. The HTML is the very snapshot that `tests/rendering` holds the native side to.

#![cfg(target_arch = "wasm32")]

use js_sys::Promise;
use variorum::app::{start, stop};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlDetailsElement, HtmlElement, HtmlInputElement};

mod hosted;
mod lesson;

wasm_bindgen_test_configure!(run_in_browser);

const SNAPSHOT: &str = include_str!("../rendering/snapshots/rendering__islands.snap");

fn document() -> Document {
    let global: JsValue = js_sys::global().into();
    let document = js_sys::Reflect::get(&global, &"document".into()).expect("a document");
    document.unchecked_into()
}

/// The two islands as the build prints them.
fn islands() -> (&'static str, &'static str) {
    let body = SNAPSHOT.splitn(3, "---\n").nth(2).expect("a snapshot").trim();
    body.split_once('\n').expect("two islands")
}

/// An explainer as the build prints it, as small as it can be: two islands, one paragraph.
fn explainer(parent: &Element, edition: &str) -> Element {
    let (bar, status) = islands();
    let root = document().create_element("div").expect("an element");
    root.set_attribute("data-variorum", edition).expect("an attribute");
    root.set_inner_html(&format!(
        "<div data-island=bar>{bar}</div>\
         <div data-island=status data-say-shown='{{layer}} shown: {{count}}' \
         data-say-hidden='{{layer}} hidden' data-say-opened='{{count}} opened' \
         data-say-closed='closed' data-say-copied='copied' data-say-not-copied='Copy it by hand'>{status}</div>\
         <section data-paragraph=a id=a><a href='#a'>a</a>\
         <p><mark data-annotation='north-a-1 south-a-1'><a id=words href='#north-a-1'>words</a></mark></p>\
         <details data-explanation=south-a-1><summary>S</summary><aside id=south-a-1 tabindex=-1>South</aside></details>\
         <details data-explanation=north-a-1><summary>N</summary><aside id=north-a-1 tabindex=-1>North</aside></details>\
         </section>"
    ));
    parent.append_child(&root).expect("a place");
    root
}

fn body() -> Element {
    document().body().expect("a body").into()
}

fn switch(root: &Element, layer: &str) -> HtmlInputElement {
    let selector = format!("input[name=layer][value={layer}]");
    root.query_selector(&selector).expect("a selector").expect("a switch").unchecked_into()
}

fn frame(root: &Element, id: &str) -> HtmlDetailsElement {
    let selector = format!("details[data-explanation={id}]");
    root.query_selector(&selector).expect("a selector").expect("a frame").unchecked_into()
}

fn said(root: &Element) -> String {
    let status = root.query_selector("[role=status]").expect("a selector").expect("a status");
    status.text_content().unwrap_or_default()
}

fn tap_words(root: &Element) {
    let words = root.query_selector("mark a").expect("a selector").expect("words");
    words.unchecked_into::<HtmlElement>().click();
}

fn press(root: &Element, key: &str) {
    let script = format!(
        "arguments[0].dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true }}))"
    );
    let function = js_sys::Function::new_no_args(&script.replace("arguments[0]", "this"));
    function.call0(root).expect("a key");
}

/// Lets the browser and Yew do what they have put off until a frame is drawn and after it.
async fn settle() {
    for turn in ["requestAnimationFrame", "setTimeout", "requestAnimationFrame", "setTimeout"] {
        let later = Promise::new(&mut |done, _| {
            let global: JsValue = js_sys::global().into();
            let timer = js_sys::Reflect::get(&global, &turn.into()).expect("a turn");
            timer.unchecked_into::<js_sys::Function>().call1(&global, &done).expect("a turn");
        });
        wasm_bindgen_futures::JsFuture::from(later).await.expect("a turn");
    }
}

/// Nothing that one test keeps or writes shall reach the next.
fn forget() {
    let script = "localStorage.clear(); history.replaceState(null, '', location.pathname)";
    js_sys::Function::new_no_args(script).call0(&JsValue::NULL).expect("a clean device");
}

/// An explainer that has taken over, on a clean device.
async fn started(edition: &str) -> Element {
    forget();
    let root = explainer(&body(), edition);
    start(root.clone());
    settle().await;
    root
}

/// Lets go of an explainer and of what it kept.
fn end(root: Element) {
    stop(root.clone());
    root.remove();
    forget();
}

#[wasm_bindgen_test]
async fn taking_over_changes_nothing_that_stands_in_the_page() {
    forget();
    let root = explainer(&body(), "same");
    let bar = root.query_selector("[data-island=bar]").unwrap().unwrap();
    let first = bar.query_selector("input").unwrap().unwrap();
    let text = root.text_content();
    start(root.clone());
    settle().await;
    assert!(root.has_attribute("data-ready"));
    assert_eq!(root.text_content(), text);
    let same = bar.query_selector("input").unwrap().unwrap();
    assert!(first.is_same_node(Some(&same)), "the switch was built anew");
    end(root);
}

#[wasm_bindgen_test]
async fn a_switch_announces_writes_the_address_and_is_remembered() {
    let root = started("switch").await;
    switch(&root, "north").click();
    settle().await;
    assert!(!switch(&root, "north").checked());
    assert_eq!(said(&root), "North hidden");
    let global: JsValue = js_sys::global().into();
    let location = js_sys::Reflect::get(&global, &"location".into()).unwrap();
    let search = js_sys::Reflect::get(&location, &"search".into()).unwrap();
    assert_eq!(search.as_string().as_deref(), Some("?layers=south"));
    let kept =
        js_sys::Function::new_no_args("return localStorage.getItem('variorum:switch:choices')");
    let kept = kept.call0(&JsValue::NULL).unwrap();
    assert_eq!(kept.as_string().as_deref(), Some("v=1&layers=south"));
    end(root);
}

#[wasm_bindgen_test]
async fn what_was_touched_before_hydration_is_kept() {
    forget();
    let root = explainer(&body(), "touched");
    switch(&root, "guest").click();
    switch(&root, "south").click();
    frame(&root, "north-a-1").set_open(true);
    start(root.clone());
    settle().await;
    assert!(switch(&root, "guest").checked());
    assert!(!switch(&root, "south").checked());
    press(&root, "Escape");
    settle().await;
    assert!(!frame(&root, "north-a-1").open(), "what was open before is known to the state");
    end(root);
}

#[wasm_bindgen_test]
async fn a_tap_on_words_opens_all_their_explanations_and_escape_returns() {
    let root = started("tap").await;
    tap_words(&root);
    settle().await;
    assert!(frame(&root, "north-a-1").open() && frame(&root, "south-a-1").open());
    assert_eq!(said(&root), "2 opened");
    assert_eq!(document().active_element().map(|e| e.id()).as_deref(), Some("south-a-1"));
    press(&root, "Escape");
    settle().await;
    assert!(!frame(&root, "south-a-1").open(), "the one with the focus counts as last");
    assert_eq!(document().active_element().map(|e| e.id()).as_deref(), Some("words"));
    end(root);
}

#[wasm_bindgen_test]
async fn an_explanation_of_a_hidden_layer_is_not_opened_with_the_others() {
    forget();
    let root = explainer(&body(), "hidden");
    frame(&root, "south-a-1").unchecked_ref::<HtmlElement>().set_hidden(true);
    start(root.clone());
    settle().await;
    tap_words(&root);
    settle().await;
    assert!(frame(&root, "north-a-1").open() && !frame(&root, "south-a-1").open());
    end(root);
}

#[wasm_bindgen_test]
async fn two_explainers_keep_their_own_state() {
    forget();
    let (one, two) = (explainer(&body(), "one"), explainer(&body(), "two"));
    start(one.clone());
    start(two.clone());
    settle().await;
    switch(&one, "north").click();
    settle().await;
    assert!(!switch(&one, "north").checked() && switch(&two, "north").checked());
    assert_eq!(said(&two), "");
    for root in [one, two] {
        stop(root.clone());
        root.remove();
    }
    forget();
}

#[wasm_bindgen_test]
async fn an_explainer_lives_in_a_shadow_root() {
    forget();
    let host = document().create_element("div").unwrap();
    body().append_child(&host).unwrap();
    let attach = js_sys::Function::new_no_args("return this.attachShadow({ mode: 'open' })");
    let shadow: web_sys::ShadowRoot = attach.call0(&host).unwrap().unchecked_into();
    let inner = document().create_element("div").unwrap();
    shadow.append_child(&inner).unwrap();
    let root = explainer(&inner, "shadow");
    start(root.clone());
    settle().await;
    switch(&root, "south").click();
    tap_words(&root);
    settle().await;
    assert!(!switch(&root, "south").checked());
    assert!(frame(&root, "north-a-1").open());
    stop(root);
    host.remove();
    forget();
}

#[wasm_bindgen_test]
async fn starting_twice_is_starting_once_and_what_is_stopped_is_deaf_and_can_start_again() {
    forget();
    let root = explainer(&body(), "again");
    start(root.clone());
    start(root.clone());
    settle().await;
    stop(root.clone());
    settle().await;
    assert!(!root.has_attribute("data-ready"));
    tap_words(&root);
    settle().await;
    assert!(!frame(&root, "south-a-1").open(), "a stopped explainer still listens");
    start(root.clone());
    settle().await;
    switch(&root, "north").click();
    settle().await;
    assert_eq!(said(&root), "North hidden");
    end(root);
}

#[wasm_bindgen_test]
async fn a_page_whose_comments_were_stripped_is_drawn_afresh() {
    forget();
    let root = explainer(&body(), "stripped");
    switch(&root, "guest").click();
    let strip = "const all = document.createTreeWalker(this, NodeFilter.SHOW_COMMENT); \
                 const found = []; while (all.nextNode()) found.push(all.currentNode); \
                 found.forEach(c => c.remove())";
    js_sys::Function::new_no_args(strip).call0(&root).unwrap();
    start(root.clone());
    settle().await;
    assert!(switch(&root, "guest").checked());
    switch(&root, "north").click();
    settle().await;
    assert_eq!(said(&root), "North hidden");
    end(root);
}

#[wasm_bindgen_test]
async fn an_empty_slot_is_drawn_afresh_and_a_missing_one_starts_nothing() {
    forget();
    let root = explainer(&body(), "empty");
    root.query_selector("[data-island=status]").unwrap().unwrap().set_inner_html("");
    start(root.clone());
    settle().await;
    switch(&root, "north").click();
    settle().await;
    assert_eq!(said(&root), "North hidden");
    stop(root.clone());
    root.query_selector("[data-island=bar]").unwrap().unwrap().remove();
    start(root.clone());
    assert!(!root.has_attribute("data-ready"));
    root.remove();
    forget();
}

#[wasm_bindgen_test]
async fn a_modified_click_is_left_to_the_browser() {
    let root = started("modified").await;
    let script = "const e = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }); \
                  this.addEventListener('click', e => { this.ours = e.defaultPrevented; e.preventDefault() }, { once: true }); \
                  this.querySelector('mark a').dispatchEvent(e); return this.ours";
    let ours = js_sys::Function::new_no_args(script).call0(&root).unwrap();
    assert_eq!(ours.as_bool(), Some(false));
    end(root);
}
