//! Inside somebody else's page: what the host wishes, and what is the host's.

use super::{body, end, explainer, forget, said, settle, started, switch, tap_words};
use variorum::app::start;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

#[wasm_bindgen_test]
async fn what_a_hosts_script_turns_is_followed_but_neither_announced_nor_remembered() {
    let root = started("wished").await;
    let wish = "this.checked = false; this.dispatchEvent(new Event('change', { bubbles: true }))";
    js_sys::Function::new_no_args(wish).call0(&switch(&root, "north")).unwrap();
    settle().await;
    assert!(!switch(&root, "north").checked());
    assert_eq!(said(&root), "");
    let kept = js_sys::Function::new_no_args("return localStorage.length");
    assert_eq!(kept.call0(&JsValue::NULL).unwrap().as_f64(), Some(0.0));
    // The state knows of it: what the reader does next is said of what is there.
    switch(&root, "south").click();
    settle().await;
    assert!(!switch(&root, "north").checked() && !switch(&root, "south").checked());
    end(root);
}

#[wasm_bindgen_test]
async fn in_a_hosts_page_neither_address_nor_storage_is_touched_and_links_are_the_hosts() {
    forget();
    let root = explainer(&body(), "hosted");
    root.set_attribute("data-outlet", "element").unwrap();
    root.set_attribute("data-host", "https://host.example/story").unwrap();
    root.set_attribute("data-at", "2").unwrap();
    // A clipboard that keeps what it is given, or refuses.
    let fake = "globalThis.copied = ''; const clipboard = { writeText: (t) => { if (globalThis.refuse) return Promise.reject(new Error('no')); globalThis.copied = t; return Promise.resolve() } }; \
                Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }); globalThis.refuse = false";
    js_sys::Function::new_no_args(fake).call0(&JsValue::NULL).unwrap();
    start(root.clone());
    settle().await;
    switch(&root, "south").click();
    tap_words(&root);
    settle().await;
    let press = |root: &Element| {
        let button = root.query_selector(".copy").expect("a selector").expect("the button");
        button.unchecked_into::<HtmlElement>().click();
    };
    press(&root);
    settle().await;
    assert_eq!(said(&root), "copied");
    let copied = js_sys::Function::new_no_args("return globalThis.copied").call0(&JsValue::NULL);
    let link = "https://host.example/story#variorum=south-a-1&layers=north&at=2";
    assert_eq!(copied.unwrap().as_string().as_deref(), Some(link));
    js_sys::Function::new_no_args("globalThis.refuse = true").call0(&JsValue::NULL).unwrap();
    press(&root);
    settle().await;
    assert_eq!(said(&root), "Copy it by hand");
    let shown = root.query_selector(".by-hand b").unwrap().unwrap();
    assert_eq!(shown.text_content().as_deref(), Some(link));
    let untouched = "return location.search + location.hash + localStorage.length";
    let untouched = js_sys::Function::new_no_args(untouched).call0(&JsValue::NULL).unwrap();
    assert_eq!(untouched.as_string().as_deref(), Some("0"));
    end(root);
}
