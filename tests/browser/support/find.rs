//! The selectors, and nothing else.

/// The explainer's root.
pub(crate) const ROOT: &str = "[data-variorum]";

/// A layer's switch.
pub(crate) fn switch(layer: &str) -> String {
    format!("input[name=layer][value={layer}]")
}

/// The first marked words of an explanation.
pub(crate) fn words(annotation: &str) -> String {
    format!("mark[data-annotation~={annotation}] a")
}

/// An explanation itself.
pub(crate) fn explanation(annotation: &str) -> String {
    format!("aside[id={annotation}]")
}

/// An explanation's frame, which opens and closes.
pub(crate) fn frame(annotation: &str) -> String {
    format!("details[data-explanation={annotation}]")
}

/// The heading of an explanation's frame.
pub(crate) fn heading(annotation: &str) -> String {
    format!("{} > summary", frame(annotation))
}

/// The heading of an explanation's longer part.
pub(crate) fn more(annotation: &str) -> String {
    format!("{} .more > summary", explanation(annotation))
}

/// A paragraph.
pub(crate) fn paragraph(id: &str) -> String {
    format!("section[data-paragraph={id}]")
}

/// The sign in a paragraph's margin that says how far its wording was checked.
pub(crate) fn grade_sign(id: &str) -> String {
    format!("{} .grade-sign", paragraph(id))
}

/// The sign after a word at stake, by the id of the card that it opens.
pub(crate) fn term(card: &str) -> String {
    format!("a.term[href='#{card}']")
}

/// The bar of switches.
pub(crate) const BAR: &str = ".bar";

/// The button that copies a link.
pub(crate) const COPY: &str = ".copy";

/// The line that says what is lost.
pub(crate) const LOST: &str = "[data-lost]";

/// The live region.
pub(crate) const STATUS: &str = "[role=status].unseen";

/// The page's invitation to a first explanation.
pub(crate) const INVITATION: &str = ".invitation a";

/// The pages about the text that are no frames'.
pub(crate) fn own_leaves() -> impl Iterator<Item = String> {
    leaves().into_iter().filter(|name| !name.starts_with("embed/"))
}

/// The pages about the text, for a page of their own and for frames.
pub(crate) fn leaves() -> Vec<String> {
    let names = [
        "compare",
        "overview",
        "wordings",
        "terms",
        "timeline",
        "article",
        "sources",
        "search",
        "cite",
        "print",
        "about",
        "learn",
        "guide",
        "accessibility",
    ];
    names.iter().flat_map(|name| ["", "embed/"].map(|at| format!("{at}{name}.html"))).collect()
}
