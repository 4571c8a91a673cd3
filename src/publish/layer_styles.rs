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
        let (id, [on, off]) = (&layer.id, switched(layer));
        let _ = writeln!(
            css,
            "[data-layer=\"{id}\"] {{ --tone: var(--tone-{number}); --wash: var(--wash-{number}); \
             --edge: var(--edge-{number}); }}\n\
             {on} mark[data-layer~=\"{id}\"] {{ --line-{number}: var(--drawn-{number}); \
             --style-{number}: var(--under-{number}); --reach: visible; --touch: auto; }}\n\
             {on} .sign[data-layer=\"{id}\"] {{ --shown: inline-grid; --seen: visible; }}\n\
             @media print {{ {on} .note[data-layer=\"{id}\"] {{ --shown: inline; }} \
             {off} .explanation[data-layer=\"{id}\"] {{ display: none; }} }}\n\
             {off} .explanation[data-layer=\"{id}\"]:not([open]) > summary {{ display: none; }}\n\
             {off} .explanation[data-layer=\"{id}\"][open]:is(:not([data-asked], :has(> :target)), \
             [data-asked=\"no\"]) {{ display: none; }}"
        );
    }
    css.push_str(&lengths(edition));
    css.push_str(&beside(edition));
    css.push_str("}\n");
    css
}

/// The rules for pages that show every layer and have no switches, in the same cascade layer.
pub fn every_layer_styles(edition: &Edition) -> String {
    let mut css = String::from("@layer layers {\n");
    for (at, layer) in edition.layers.iter().enumerate() {
        let number = at + 1;
        let _ = writeln!(
            css,
            ".every-layer mark[data-layer~=\"{}\"] {{ --line-{number}: var(--drawn-{number}); \
             --style-{number}: var(--under-{number}); --reach: visible; --touch: auto; }}",
            layer.id
        );
    }
    css.push_str("}\n");
    css
}

/// The text while this layer is on, and while it is off. The question is put to the bar alone, whose
/// neighbour the text is: asked of the whole page, a browser would look through all of it for a
/// switch that is not on, rule by rule.
fn switched(layer: &Layer) -> [String; 2] {
    let bar = |states: String| format!(".bar{states} ~ #text");
    let on = |id: &String| format!(":has([value=\"{id}\"]:checked)");
    let off = |id: &String| format!(":not({})", on(id));
    let each = |ids: &[String], state: &dyn Fn(&String) -> String| -> Vec<String> {
        ids.iter().map(state).collect()
    };
    match &layer.kind {
        LayerKind::Voice { .. } | LayerKind::Variants { .. } => {
            [bar(on(&layer.id)), bar(off(&layer.id))]
        }
        LayerKind::Shared(ShownWith::All(ids)) => {
            [bar(each(ids, &on).concat()), bar(format!(":is({})", each(ids, &off).join(", ")))]
        }
        LayerKind::Shared(ShownWith::Any(ids)) => {
            [bar(format!(":is({})", each(ids, &on).join(", "))), bar(each(ids, &off).concat())]
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
                ".explanations:has(> * > #{first}:target) > :is({}) {{ --heading: flex; --flow: static; --told: visible; }}",
                others.join(", ")
            );
        }
    }
    css
}
