//! The few rules of style that depend on an edition: which switch shows which layer.
//!
//! Everything else about the look is in `www/styles`, which speaks of layers only by number: the
//! first layer has the first tone and the first line, and so on.

use crate::{
    anchor::runs::runs,
    edition::{Edition, Layer, LayerKind, ShownWith},
};
use std::{collections::BTreeMap, fmt::Write as _};

/// The rules, in the cascade layer `layers`.
pub fn layer_styles(edition: &Edition) -> String {
    let mut css = String::from("@layer layers {\n");
    for (at, layer) in edition.layers.iter().enumerate() {
        let number = at + 1;
        let (id, on) = (&layer.id, switched_on(layer));
        let _ = writeln!(
            css,
            "[data-layer=\"{id}\"] {{ --tone: var(--tone-{number}); --wash: var(--wash-{number}); \
             --edge: var(--edge-{number}); }}\n\
             {on} mark[data-layer~=\"{id}\"] {{ --line-{number}: var(--drawn-{number}); \
             --style-{number}: var(--under-{number}); --reach: visible; --touch: auto; }}\n\
             {on} :is(.sign, .note)[data-layer=\"{id}\"] {{ --shown: inline-grid; --seen: visible; }}\n\
             {on} .explanation[data-layer=\"{id}\"] {{ --kept: block; }}"
        );
    }
    css.push_str(&lengths(edition));
    css.push_str(&beside(edition));
    css.push_str("}\n");
    css
}

/// The explainer while this layer is on.
fn switched_on(layer: &Layer) -> String {
    let switch = |id: &str| format!("input[name=\"layer\"][value=\"{id}\"]:checked");
    match &layer.kind {
        LayerKind::Voice { .. } => format!("[data-variorum]:has({})", switch(&layer.id)),
        LayerKind::Shared(ShownWith::All(ids)) => {
            let all: String = ids.iter().map(|id| format!(":has({})", switch(id))).collect();
            format!("[data-variorum]{all}")
        }
        LayerKind::Shared(ShownWith::Any(ids)) => {
            let any: Vec<String> = ids.iter().map(|id| switch(id)).collect();
            format!("[data-variorum]:has({})", any.join(", "))
        }
    }
}

/// About how many characters a paragraph has: from it the style sheet keeps room for the paragraph
/// while it is off the screen and not laid out.
fn lengths(edition: &Edition) -> String {
    const STEP: usize = 60;
    let mut by_length: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for paragraph in &edition.paragraphs {
        let steps = (paragraph.text.chars().count() + STEP / 2) / STEP;
        by_length.entry(steps * STEP).or_default().push(format!("[id=\"{}\"]", paragraph.id));
    }
    let rules = by_length.into_iter();
    rules.map(|(length, ids)| format!("{} {{ --length: {length}; }}\n", ids.join(", "))).collect()
}

/// Where several explanations share words, the words' link leads to the first. These rules put the
/// others' headings beside it, so that one tap shows them all before and without WebAssembly.
fn beside(edition: &Edition) -> String {
    let mut beside: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for paragraph in &edition.paragraphs {
        let own: Vec<_> = edition.annotations_on(&paragraph.id).collect();
        let ranges: Vec<_> = own.iter().map(|annotation| annotation.target.range).collect();
        for run in runs(paragraph.text.chars().count(), &ranges) {
            let ids: Vec<&str> =
                run.over.iter().filter_map(|at| own.get(*at)).map(|a| a.id.as_str()).collect();
            if let [first, others @ ..] = ids.as_slice() {
                let known = beside.entry(first).or_default();
                known.extend(others);
            }
        }
    }
    let mut css = String::new();
    for (first, mut others) in beside {
        others.sort_unstable();
        others.dedup();
        if !others.is_empty() {
            let others: Vec<String> =
                others.iter().map(|id| format!("[data-explanation=\"{id}\"]")).collect();
            let _ = writeln!(
                css,
                ".paragraph:has([id=\"{first}\"]:target) :is({}) {{ --heading: flex; --flow: static; }}",
                others.join(", ")
            );
        }
    }
    css
}
