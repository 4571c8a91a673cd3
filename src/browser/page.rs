//! The pre-rendered page: read once at take-over, then opened, closed and focused by effects.
//!
//! The page is the database: ids and data attributes are looked up when asked. The explainer may
//! stand in a shadow root, so everything is looked up below its own root.

use super::window;
use crate::{
    reader::{Id, State},
    wire::slot::{LayerLabel, Sayings},
};
use std::collections::BTreeSet;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlDetailsElement, HtmlElement, HtmlInputElement, Node, NodeList,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// What the page says when we take over.
pub(crate) struct Page {
    /// The edition's id.
    pub(crate) edition: String,
    /// The state as the reader left it before we came.
    pub(crate) state: State,
    /// Whether some switch stands otherwise than it was printed: the reader, the address or the
    /// browser's own memory has turned it.
    pub(crate) touched: bool,
    /// Whether an address or a host has said which layers are on.
    pub(crate) wished: bool,
    /// What the group of switches is called.
    pub(crate) legend: String,
    /// The words on the button that copies a link.
    pub(crate) copy: String,
    /// The layers that have a switch.
    pub(crate) layers: Vec<LayerLabel>,
    /// The sentences for the live region.
    pub(crate) sayings: Sayings,
}

impl Page {
    /// The ids of the layers that have a switch.
    pub(crate) fn known_layers(&self) -> BTreeSet<Id> {
        self.layers.iter().map(|label| label.id.clone()).collect()
    }
}

/// Reads the page below `root`.
pub(crate) fn read(root: &Element) -> Page {
    let mut page = Page {
        edition: root.get_attribute("data-variorum").unwrap_or_default(),
        state: State::default(),
        touched: false,
        wished: root.has_attribute("data-wished"),
        legend: text_of(root, "[data-island=bar] legend"),
        copy: text_of(root, "[data-island=bar] button"),
        layers: Vec::new(),
        sayings: sayings(root),
    };
    for switch in all::<HtmlInputElement>(root, "input[name=layer]") {
        let id = switch.value();
        if switch.checked() {
            page.state.layers.insert(id.as_str().into());
        }
        page.touched |= switch.checked() != switch.default_checked();
        let name = switch.parent_element().and_then(|label| label.text_content());
        let count = switch.get_attribute("data-count").and_then(|count| count.parse().ok());
        page.layers.push(LayerLabel {
            id: id.as_str().into(),
            name: name.unwrap_or_default().trim().into(),
            count: count.unwrap_or_default(),
        });
    }
    let open = all::<HtmlDetailsElement>(root, "details[data-explanation][open]");
    page.state.open = open.iter().filter_map(|details| explanation_of(details)).collect();
    page
}

fn sayings(root: &Element) -> Sayings {
    let slot = slot(root, "status");
    let say = |name: &str| {
        let said = slot.as_ref().and_then(|slot| slot.get_attribute(&format!("data-say-{name}")));
        said.unwrap_or_default()
    };
    Sayings {
        shown: say("shown"),
        hidden: say("hidden"),
        opened: say("opened"),
        closed: say("closed"),
        copied: say("copied"),
        not_copied: say("not-copied"),
    }
}

/// The element that an island lives in.
pub(crate) fn slot(root: &Element, island: &str) -> Option<Element> {
    one(root, &format!("[data-island={island}]"))
}

/// Whether what stands in a slot can be taken over: Yew marks it with comments.
pub(crate) fn begins_with_a_mark(slot: &Element) -> bool {
    slot.first_child().is_some_and(|first| first.node_type() == Node::COMMENT_NODE)
}

/// Ends an island and leaves what it had drawn in the page.
pub(crate) fn leave_standing(root: &Element, island: &str, end: impl FnOnce()) {
    let slot = slot(root, island);
    let drawn = slot.as_ref().map(|slot| slot.inner_html());
    end();
    if let (Some(slot), Some(drawn)) = (slot, drawn) {
        slot.set_inner_html(&drawn);
    }
}

/// Sets the switches themselves, for when no island does.
pub(crate) fn set_switches(root: &Element, on: &BTreeSet<Id>) {
    for switch in all::<HtmlInputElement>(root, "input[name=layer]") {
        switch.set_checked(on.contains(switch.value().as_str()));
    }
}

/// Sets the words on the button that copies a link, for when no island does.
pub(crate) fn set_button(root: &Element, words: &str) {
    if let Some(button) = one(root, "[data-island=bar] button") {
        button.set_text_content(Some(words));
    }
}

/// The id that an explanation's frame bears.
pub(super) fn explanation_of(details: &Element) -> Option<Id> {
    details.get_attribute("data-explanation").map(Id::from)
}

/// Whether an explanation with this id stands in the page.
pub(crate) fn is_explanation(root: &Element, id: &str) -> bool {
    frame(root, id).is_some()
}

/// Whether a paragraph with this id stands in the page.
pub(super) fn is_paragraph(root: &Element, id: &str) -> bool {
    one(root, &format!("[data-paragraph='{}']", quoted(id))).is_some()
}

/// The explanations of marked words that the reader's switches leave in the page, in the order in
/// which they stand there.
pub(super) fn explanations_of_mark(mark: &Element) -> Vec<Id> {
    let ids = mark.get_attribute("data-annotation").unwrap_or_default();
    explanations_beside(mark, |section, frame, id| {
        ids.split(' ').any(|over| over == id)
            && frame.offset_parent().is_some()
            && layer_is_on(section, frame)
    })
}

/// The explanations of a sign's layer on its paragraph. A sign can be pressed only while its layer
/// is on.
pub(super) fn explanations_of_sign(sign: &Element) -> Vec<Id> {
    let layer = sign.get_attribute("data-layer");
    explanations_beside(sign, |_, frame, _| frame.get_attribute("data-layer") == layer)
}

/// Those of a paragraph's explanations that are wanted, given the paragraph, each frame and its id.
fn explanations_beside(
    element: &Element,
    wanted: impl Fn(&Element, &HtmlDetailsElement, &str) -> bool,
) -> Vec<Id> {
    let Ok(Some(section)) = element.closest("[data-paragraph]") else { return Vec::new() };
    all::<HtmlDetailsElement>(&section, "details[data-explanation]")
        .iter()
        .filter_map(|frame| explanation_of(frame).filter(|id| wanted(&section, frame, id)))
        .collect()
}

/// Whether the layer of an explanation is drawn: the style sheet says so on the layer's sign in the
/// paragraph's margin, for layers without a switch as well.
fn layer_is_on(section: &Element, frame: &Element) -> bool {
    let layer = frame.get_attribute("data-layer").unwrap_or_default();
    let sign = one(section, &format!(".sign[data-layer='{}']", quoted(&layer)));
    sign.and_then(|sign| window()?.get_computed_style(&sign).ok().flatten())
        .and_then(|style| style.get_property_value("--seen").ok())
        .is_none_or(|seen| seen.trim() == "visible")
}

/// The first words that an explanation lies over.
pub(super) fn words_of(root: &Element, id: &str) -> Option<Element> {
    one(&around(root, id), &marks(id))
}

/// Opens these explanations and brings the first to the reader, without a jump where it is in
/// sight already. An explanation whose layer is off is shown all the same: it was asked for.
pub(crate) fn show(root: &Element, ids: &[Id]) {
    for id in ids {
        if let Some(frame) = frame(root, id) {
            let _ = frame.set_attribute("data-asked", "");
            frame.set_open(true);
        }
    }
    let Some(first) = ids.first().and_then(|id| by_id(root, id)) else { return };
    focus(&first);
    bring(&first);
}

/// Scrolls no further than it must.
fn bring(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Closes an explanation.
pub(crate) fn hide(root: &Element, id: &str) {
    if let Some(frame) = frame(root, id) {
        let _ = frame.remove_attribute("data-asked");
        frame.set_open(false);
    }
}

/// What was asked for by name in a layer goes with the layer, though the address still names it.
pub(crate) fn hide_layer(root: &Element, layer: &str) {
    let selector = format!(
        "details[data-layer='{}'][data-explanation]:is([data-asked], :has(> :target))",
        quoted(layer)
    );
    for frame in all::<Element>(root, &selector) {
        let _ = frame.set_attribute("data-asked", "no");
    }
}

/// Shows on an explanation's words whether it is open.
pub(crate) fn tint(root: &Element, id: &str, open: bool) {
    for mark in all::<Element>(&around(root, id), &marks(id)) {
        let _ = if open {
            mark.set_attribute("data-open", "")
        } else {
            mark.remove_attribute("data-open")
        };
    }
}

/// Brings the reader back to the words of an explanation; where it is about no words with a link of
/// their own, to the sign that leads to it, else to its paragraph.
pub(crate) fn focus_words(root: &Element, id: &str) {
    let around = around(root, id);
    let words = one(&around, &format!("{} a", marks(id)));
    let sign = || one(&around, &format!("a[href='#{}']", quoted(id)));
    if let Some(element) = words.or_else(sign).or_else(|| one(&around, "a[href]")) {
        focus(&element);
        bring(&element);
    }
}

pub(super) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An explanation is no stop for Tab, but the focus can be brought to it.
        if element.tab_index() < 0 {
            element.set_tab_index(-1);
        }
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = element.focus_with_options(&still);
    }
}

/// The selector of all words that an explanation lies over.
fn marks(id: &str) -> String {
    format!("mark[data-annotation~='{}']", quoted(id))
}

/// The frame of an explanation. An id is found at once; for an attribute a browser looks through the
/// whole page, which in a long text takes longer than a frame.
pub(super) fn frame(root: &Element, id: &str) -> Option<HtmlDetailsElement> {
    let frame = by_id(root, id)?.closest("details[data-explanation]").ok()??;
    let own = frame.get_attribute("data-explanation").is_some_and(|own| own == id);
    frame.dyn_into().ok().filter(|_| own)
}

/// The paragraph that an explanation and its words stand in; the whole page where it is in none.
fn around(root: &Element, id: &str) -> Element {
    let paragraph = by_id(root, id).and_then(|it| it.closest("[data-paragraph]").ok().flatten());
    paragraph.unwrap_or_else(|| root.clone())
}

fn by_id(root: &Element, id: &str) -> Option<Element> {
    one(root, &format!("[id='{}']", quoted(id)))
}

/// An id for use inside a quoted selector. Ids come from addresses too, which may hold anything.
pub(super) fn quoted(id: &str) -> String {
    id.replace('\\', "\\\\").replace('\'', "\\'").replace(['\n', '\r', '\u{c}'], " ")
}

pub(super) fn one(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

pub(super) fn text_of(root: &Element, selector: &str) -> String {
    one(root, selector).and_then(|element| element.text_content()).unwrap_or_default()
}

pub(super) fn all<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let list: Option<NodeList> = root.query_selector_all(selector).ok();
    let list = list.into_iter().flat_map(|list| (0..list.length()).map(move |at| list.get(at)));
    list.flatten().filter_map(|node| node.dyn_into().ok()).collect()
}
