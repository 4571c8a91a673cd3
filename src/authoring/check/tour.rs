//! The tour: what a step shows stands in it, and what it lets foretell is a side's stance.

use super::{
    ground::{self, Ground},
    ids, prose, questions, targets,
};
use crate::{
    authoring::{Faults, raw::RawFiles, read::tour::RawStep, table::Words},
    edition::{Annotation, Step},
};
use std::collections::BTreeMap;

/// The most words before the text of a step, and after it.
const STEP_WORDS: usize = 110;

/// Every step, in the order of the file.
pub(super) fn check(files: &RawFiles, ground: &Ground<'_>, faults: &mut Faults) -> Vec<Step> {
    ids::chosen(files.steps.iter().filter_map(|step| step.id.as_ref()), faults);
    in_one_step(&files.steps, faults);
    files.steps.iter().filter_map(|raw| step(raw, files, ground, faults)).collect()
}

/// A paragraph is printed in one step at most: its explanations have one place.
fn in_one_step(steps: &[RawStep], faults: &mut Faults) {
    let mut first: BTreeMap<&str, &RawStep> = BTreeMap::new();
    for step in steps {
        for paragraph in &step.paragraphs {
            let Some(earlier) = first.insert(&paragraph.text, step) else { continue };
            let earlier = earlier.id.as_ref().map_or("", |id| &id.text);
            faults.error(
                "named-twice",
                paragraph.place.clone(),
                format!("paragraph {} is printed in step `{earlier}` already", paragraph.text),
                "leave it in one of the steps, or make one step of both",
            );
        }
    }
}

fn step(raw: &RawStep, files: &RawFiles, ground: &Ground<'_>, faults: &mut Faults) -> Option<Step> {
    for words in [&raw.title, &raw.say, &raw.after].into_iter().flatten() {
        prose::no_html(words, faults);
    }
    for words in [&raw.say, &raw.after].into_iter().flatten() {
        short(words, faults);
    }
    for layer in &raw.layers {
        ids::switch(layer, ground.layers, faults);
    }
    for paragraph in &raw.paragraphs {
        targets::paragraph(paragraph, ground.paragraphs, faults);
    }
    for list in [&raw.layers, &raw.annotations, &raw.predict] {
        ids::named_once(list, faults);
    }
    for id in &raw.annotations {
        shown(id, raw, files, ground, faults);
    }
    foretold(raw, ground, faults);
    if let Some(question) = &raw.question {
        questions::is_known(question, files, faults);
    }
    let text = |words: &Option<Words>| words.as_ref().map(|words| words.text.clone());
    let texts = |words: &[Words]| words.iter().map(|words| words.text.clone()).collect();
    Some(Step {
        id: text(&raw.id)?,
        title: text(&raw.title)?,
        say: text(&raw.say)?,
        layers: texts(&raw.layers),
        paragraphs: texts(&raw.paragraphs),
        annotations: texts(&raw.annotations),
        predict: texts(&raw.predict),
        after: text(&raw.after)?,
        question: text(&raw.question)?,
    })
}

fn short(words: &Words, faults: &mut Faults) {
    let count = prose::count_words(&words.text);
    if count > STEP_WORDS {
        faults.error(
            "long-step",
            words.place.clone(),
            format!("this has {count} words"),
            format!("say it in {STEP_WORDS} words at most, or make two steps of it"),
        );
    }
}

/// An explanation that a step shows is there and is about words that the step prints.
fn shown(id: &Words, step: &RawStep, files: &RawFiles, ground: &Ground<'_>, faults: &mut Faults) {
    let Some(annotation) = ground.annotation(&id.text) else {
        // One that is written and could not be made out has a fault of its own; a variant that was
        // made out and is drawn over no words, a paragraph or a term, is no explanation.
        let lost = ground.noun(&id.text).is_none() && ground::is_written(&id.text, files);
        if !lost {
            ids::no_such_annotation(id, faults);
        }
        return;
    };
    let paragraph = &annotation.target.paragraph;
    if step.paragraphs.iter().all(|printed| printed.text != *paragraph) {
        faults.error(
            "not-in-this-step",
            id.place.clone(),
            format!("`{}` is about words of paragraph {paragraph}", id.text),
            format!(
                "add `{paragraph}` to the step's paragraphs, or take the explanation off the list"
            ),
        );
    }
}

/// What the learner foretells is shown in the step, and is the stance of a side, one a side.
fn foretold(step: &RawStep, ground: &Ground<'_>, faults: &mut Faults) {
    let mut sides: Vec<(&str, &Annotation)> = Vec::new();
    for id in &step.predict {
        if step.annotations.iter().all(|shown| shown.text != id.text) {
            faults.error(
                "not-in-this-step",
                id.place.clone(),
                format!("`{}` is foretold and not shown", id.text),
                "add it to the step's annotations, or take it off `predict`",
            );
        }
        let Some(annotation) = ground.annotation(&id.text) else { continue };
        let Some(layer) = ground.layers.iter().find(|layer| layer.id == annotation.layer) else {
            continue;
        };
        let earlier = sides.iter().find(|(side, _)| *side == layer.id);
        let words = match earlier {
            _ if !layer.is_side() => format!("`{}` is the stance of no side", id.text),
            Some((_, other)) if other.id != id.text => {
                format!("`{}` and `{}` are of the same side", other.id, id.text)
            }
            _ => {
                sides.push((&layer.id, annotation));
                continue;
            }
        };
        faults.error(
            "not-foretellable",
            id.place.clone(),
            words,
            "name one explanation of each side at most",
        );
    }
}
