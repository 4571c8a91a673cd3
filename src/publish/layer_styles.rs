//! The few rules of style that depend on an edition: which switch shows which layer.
//!
//! Everything else about the look is in `www/styles`, which speaks of layers only by number: the
//! first layer has the first tone and the first line, and so on.

use crate::{
    anchor::runs::runs,
    edition::{Edition, Layer, LayerKind, Paragraph, ShownWith},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

/// How exactly the lengths of paragraphs are told, in characters.
const STEP: usize = 60;
/// How many paragraphs a text has that is not long.
const LONG: usize = 100;

/// The rules, in the cascade layer `layers`.
pub fn layer_styles(edition: &Edition) -> String {
    let mut css = String::from("@layer layers {\n");
    let rules = if is_long(edition) { handed_down } else { one_by_one };
    for (at, layer) in edition.layers.iter().enumerate() {
        let number = at + 1;
        let _ = writeln!(
            css,
            "[data-layer=\"{}\"] {{ --tone: var(--tone-{number}); --wash: var(--wash-{number}); \
             --edge: var(--edge-{number}); }}\n{}",
            layer.id,
            rules(layer, number)
        );
    }
    css.push_str(&lengths(edition));
    css.push_str(&beside(edition));
    css.push_str("}\n");
    if is_long(edition) {
        css.push_str(&any_layer(edition));
    }
    css
}

/// In a text that is not long a switch changes what belongs to its layer and nothing else: few
/// elements, which a browser finds by the first class or attribute of each rule. Of explanations it
/// shall find only those that are open or show their headings beside others, of notes none.
fn one_by_one(layer: &Layer, number: usize) -> String {
    let (id, of, [on, off]) = (&layer.id, class_of(&layer.id), switched(layer));
    format!(
        "{}\n\
         {on} .{of}.sign {{ --shown: inline-grid; --seen: visible; }}\n\
         @media print {{ {on} .note[data-layer=\"{id}\"] {{ --shown: inline; }} \
         {off} .explanation[data-layer=\"{id}\"] {{ display: none; }} }}\n\
         {off} [data-beside][data-layer=\"{id}\"]:not([open]) {{ position: absolute; visibility: hidden; }}\n\
         {off} [open][data-layer=\"{id}\"]:is(:not([data-asked], :has(> :target)), [data-asked=\"no\"]) \
         {{ display: none; }}",
        marks(&format!("{on} .{of}"), number)
    )
}

/// The class of the marks and signs of a layer, in a text that is not long.
pub(super) fn class_of(layer: &str) -> String {
    format!("of-{layer}")
}

/// In a long text a switch changes properties of the text as a whole, which everything below
/// inherits, and each mark, sign and explanation takes those of its own layer. So a browser need not
/// look through the text for what a switch has changed: what is off the screen inherits when it
/// comes into sight.
fn handed_down(layer: &Layer, number: usize) -> String {
    let (id, [on, off]) = (&layer.id, switched(layer));
    format!(
        "{on} {{ --draw-{number}: var(--drawn-{number}); --stroke-{number}: var(--under-{number}); \
         --see-{number}: visible; --press-{number}: auto; --grid-{number}: inline-grid; \
         --inline-{number}: inline; }}\n\
         {off} {{ --none-{number}: none; }}\n\
         mark[data-layer~=\"{id}\"] {{ --line-{number}: var(--draw-{number}); \
         --style-{number}: var(--stroke-{number}); --reach-{number}: var(--see-{number}); \
         --touch-{number}: var(--press-{number}); }}\n\
         .sign[data-layer=\"{id}\"] {{ --shown: var(--grid-{number}); --seen: var(--see-{number}); }}\n\
         @media print {{ .note[data-layer=\"{id}\"] {{ --shown: var(--inline-{number}); }} \
         .explanation[data-layer=\"{id}\"] {{ display: var(--none-{number}, block); }} }}\n\
         .explanation[data-layer=\"{id}\"]:not([open]) > summary {{ \
         display: var(--none-{number}, var(--heading, none)); }}\n\
         .explanation[data-layer=\"{id}\"][open]:is(:not([data-asked], :has(> :target)), \
         [data-asked=\"no\"]) {{ display: var(--none-{number}, block); }}"
    )
}

/// In a long text a mark can be pressed and its link reached as long as one of its layers is on.
fn any_layer(edition: &Edition) -> String {
    let first = |name: &str, none: &str| {
        let numbers = (1..=edition.layers.len()).rev();
        numbers.fold(none.to_owned(), |or, number| format!("var(--{name}-{number}, {or})"))
    };
    format!(
        "@layer marks {{\n#text mark {{ pointer-events: {}; --reach: {}; }}\n}}\n",
        first("touch", "none"),
        first("reach", "hidden")
    )
}

/// What shows the marks of a layer, given their selector. Forced colours alone draw by `--style`.
fn marks(of: &str, number: usize) -> String {
    format!(
        "{of}:is(mark) {{ --line-{number}: var(--drawn-{number}); --reach: visible; pointer-events: auto; }}\n\
         @media (forced-colors: active) {{ {of}:is(mark) {{ --style-{number}: var(--under-{number}); }} }}"
    )
}

/// The rules for a paragraph alone, whose closed explanations stand below it as a list of headings. In
/// a sheet of their own, so that a switch of the whole text need not look for these.
pub fn alone_styles(edition: &Edition) -> String {
    let layers = edition.layers.iter().filter(|_| !is_long(edition));
    let rules = layers.map(|layer| {
        let [_, off] = switched(layer);
        format!(
            ".alone {off} [data-layer=\"{}\"]:not([open]) > summary {{ display: none; }}\n",
            layer.id
        )
    });
    format!("@layer layers {{\n{}}}\n", rules.collect::<String>())
}

/// The rules for pages that show every layer and have no switches, in the same cascade layer.
pub fn every_layer_styles(edition: &Edition) -> String {
    let layers = edition.layers.iter().enumerate();
    let rules = layers.map(|(at, layer)| {
        marks(&format!(".every-layer [data-layer~=\"{}\"]", layer.id), at + 1) + "\n"
    });
    format!("@layer layers {{\n{}}}\n", rules.collect::<String>())
}

/// In a shadow root: what a long text hands down begins anew, whatever names a host's page uses.
pub fn anew_styles(edition: &Edition) -> String {
    if !is_long(edition) {
        return String::new();
    }
    let names = ["draw", "stroke", "see", "press", "grid", "inline", "none", "reach", "touch"];
    let all = (1..=edition.layers.len()).flat_map(|number| names.map(|name| (name, number)));
    let all: String = all.map(|(name, number)| format!("--{name}-{number}: initial; ")).collect();
    format!("@layer layers {{\n.base > [data-outlet] {{ {all}}}\n}}\n")
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

/// About how many characters a paragraph has, in steps: from it the style sheet keeps room for the
/// paragraph while it is off the screen and not laid out. The page says the step, `data-length`, so
/// that there is a rule a step and not a rule a paragraph.
fn lengths(edition: &Edition) -> String {
    let steps: BTreeSet<usize> = edition.paragraphs.iter().map(length).collect();
    let rule = |step| format!("[data-length=\"{step}\"] {{ --length: {}; }}\n", step * STEP);
    let mut css: String = steps.into_iter().map(rule).collect();
    if is_long(edition) {
        for (at, part) in edition.parts.iter().enumerate() {
            let own = edition.paragraphs.iter().filter(|paragraph| paragraph.part == part.id);
            let lengths: Vec<usize> = own.map(|paragraph| length(paragraph) * STEP).collect();
            let _ = writeln!(
                css,
                ".long > .part:nth-child({}) {{ --lengths: {}; --paragraphs: {}; }}",
                at + 1,
                lengths.iter().sum::<usize>(),
                lengths.len()
            );
        }
    }
    css
}

/// Whether a text is so long that its parts, too, are left alone while they are off the screen.
pub(super) fn is_long(edition: &Edition) -> bool {
    edition.paragraphs.len() > LONG
}

/// How many steps long a paragraph is.
pub(super) fn length(paragraph: &Paragraph) -> usize {
    (paragraph.text.chars().count() + STEP / 2) / STEP
}

/// Where several explanations share words, the words' link leads to the first. These rules put the
/// others' headings beside it, so that one tap shows them all before and without WebAssembly. They
/// speak of the paragraph's own numbers, see [`Together`]: a rule a number.
fn beside(edition: &Edition) -> String {
    let all = edition.paragraphs.iter().map(|paragraph| Together::of(edition, paragraph).0.len());
    (1..=all.max().unwrap_or_default()).fold(String::new(), |mut css, number| {
        let _ = writeln!(
            css,
            ".explanations:has(> [data-first=\"{number}\"] > :target) > [data-beside~=\"{number}\"] \
             {{ --heading: flex; --flow: static; --told: visible; }}"
        );
        css
    })
}

/// What stands beside what in one paragraph: each explanation that a link leads to and with which
/// others share words, and those others. The first has the number 1.
#[derive(Debug)]
pub struct Together<'a>(Vec<(&'a str, Vec<&'a str>)>);

impl<'a> Together<'a> {
    /// What shares words in a paragraph.
    pub fn of(edition: &'a Edition, paragraph: &'a Paragraph) -> Self {
        let own: Vec<_> = edition.annotations_on(&paragraph.id).collect();
        let ranges: Vec<_> = own.iter().map(|annotation| annotation.target.range).collect();
        let mut beside: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for run in runs(paragraph.text.chars().count(), &ranges) {
            let ids: Vec<&str> =
                run.over.iter().filter_map(|at| own.get(*at)).map(|a| a.id.as_str()).collect();
            if let [first, others @ ..] = ids.as_slice()
                && !others.is_empty()
            {
                beside.entry(first).or_default().extend(others);
            }
        }
        let all = beside.into_iter().map(|(first, others)| (first, others.into_iter().collect()));
        Self(all.collect())
    }

    /// The number of an explanation beside which others stand.
    pub fn first(&self, id: &str) -> Option<usize> {
        self.0.iter().position(|(first, _)| *first == id).map(|at| at + 1)
    }

    /// The numbers of those beside which an explanation stands.
    pub fn beside(&self, id: &str) -> Vec<usize> {
        let numbered = self.0.iter().enumerate();
        numbered.filter(|(_, (_, others))| others.contains(&id)).map(|(at, _)| at + 1).collect()
    }
}
