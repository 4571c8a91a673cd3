//! What an address says of a lesson: which step, and what a teacher's link has chosen.
//!
//! `learn.html?step=3&tour=asked,information&layers=us,china&questions=words`: `tour` names steps,
//! `questions` a set of questions or single ones. A name may also stand in a pair of its own, as
//! forms send it: `tour=asked&tour=information`. What makes no sense is ignored. `layers` alone are no
//! teacher's choice: they are the reader's own, which go along from page to page.

use crate::learner::{Class, Course, Id};
use std::collections::BTreeSet;

/// The step's number in the query, counted from one.
const STEP: &str = "step";
/// What else of a query is a lesson's.
const CLASS: [&str; 3] = ["tour", "layers", "questions"];

/// What an address has chosen, and the place of the step that it names among the chosen ones.
pub fn parse(
    query: &str,
    fragment: &str,
    course: &Course,
    layers: &BTreeSet<Id>,
) -> (Class, Option<usize>) {
    let steps = names(query, "tour", |name| known(&course.steps, |step| &step.id, name));
    let layers = names(query, "layers", |name| layers.get(name).into_iter().cloned().collect());
    let questions =
        names(query, "questions", |name| match course.sets.iter().find(|set| *set.id == *name) {
            Some(set) => set.questions.clone(),
            None => known(&course.questions, |id| id, name),
        });
    let chosen = |steps: &Vec<Id>| -> Vec<Id> {
        let ids = course.steps.iter().map(|step| &step.id);
        ids.filter(|id| steps.contains(id)).cloned().collect()
    };
    let layers = layers.filter(|_| steps.is_some() || questions.is_some());
    let class = Class { steps: steps.as_ref().map(chosen), layers, questions };
    let place = number(query).or_else(|| {
        let at: usize = fragment.strip_prefix("step-")?.parse().ok()?;
        let step = course.steps.get(at.checked_sub(1)?)?;
        match &class.steps {
            Some(ids) => ids.iter().position(|id| *id == step.id),
            None => Some(at - 1),
        }
    });
    (class, place)
}

/// The names in every pair with this key, once each; none where no name is known.
fn names(query: &str, key: &str, ids: impl Fn(&str) -> Vec<Id>) -> Option<Vec<Id>> {
    let values = query.split('&').filter_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
    let mut found: Vec<Id> = Vec::new();
    for value in values {
        let value = value.replace("%2C", ",").replace("%2c", ",");
        for id in value.split(',').flat_map(&ids) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    (!found.is_empty()).then_some(found)
}

fn known<T>(all: &[T], id: impl Fn(&T) -> &Id, name: &str) -> Vec<Id> {
    all.iter().map(id).filter(|id| ***id == *name).cloned().collect()
}

/// The place of the step that a query names.
fn number(query: &str) -> Option<usize> {
    let value = query.split('&').find_map(|pair| pair.strip_prefix(STEP)?.strip_prefix('='))?;
    value.parse::<usize>().ok()?.checked_sub(1)
}

/// The query with this step's number, or without one; whatever else stood in it stays.
pub fn query(old: &str, step: Option<usize>) -> String {
    let own = step.map(|step| format!("{STEP}={step}"));
    let others = without(old, &[STEP]).map(str::to_owned);
    own.into_iter().chain(others).collect::<Vec<_>>().join("&")
}

/// The query without what a teacher has chosen.
pub fn without_class(old: &str) -> String {
    let keys: Vec<&str> = CLASS.into_iter().chain([STEP]).collect();
    without(old, &keys).collect::<Vec<_>>().join("&")
}

/// The pairs of a query but those with these keys.
fn without<'a>(query: &'a str, keys: &[&str]) -> impl Iterator<Item = &'a str> {
    query.split('&').filter(move |pair| {
        let key = pair.split('=').next().unwrap_or_default();
        !pair.is_empty() && !keys.contains(&key)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learner::{Set, Step};
    use proptest::prelude::*;

    fn ids(ids: &[&str]) -> Vec<Id> {
        ids.iter().map(|id| Id::from(*id)).collect()
    }

    fn course() -> Course {
        let step = |id: &Id| Step { id: id.clone(), title: "T".into(), layers: Vec::new() };
        Course {
            steps: ids(&["asked", "c", "f"]).iter().map(step).collect(),
            questions: ids(&["q-1", "q-2", "q-3"]),
            sets: vec![Set {
                id: "words".into(),
                name: "Words".into(),
                questions: ids(&["q-3", "q-1"]),
            }],
            ..Course::default()
        }
    }

    fn read(query: &str, fragment: &str) -> (Class, Option<usize>) {
        parse(query, fragment, &course(), &ids(&["us", "china"]).into_iter().collect())
    }

    #[test]
    fn a_teachers_link_chooses_and_the_rest_is_ignored() {
        assert_eq!(read("", ""), (Class::default(), None));
        assert_eq!(read("step=2&lang=en", ""), (Class::default(), Some(1)));
        for bad in ["step=0", "step=x", "step=-1", "steps=2", "step"] {
            assert_eq!(read(bad, ""), (Class::default(), None), "{bad}");
        }
        let (class, place) = read("tour=f,asked,mars&layers=us%2Cmars&questions=words&step=2", "");
        assert_eq!(place, Some(1));
        assert_eq!(class.steps, Some(ids(&["asked", "f"])), "in the order of the tour");
        assert_eq!(class.layers, Some(ids(&["us"])));
        assert_eq!(class.questions, Some(ids(&["q-3", "q-1"])));
        let (class, _) = read("tour=mars&tour=c&questions=q-2&questions=q-2", "");
        assert_eq!((class.steps, class.questions), (Some(ids(&["c"])), Some(ids(&["q-2"]))));
        assert_eq!(read("tour=mars&layers=&questions=,", "").0, Class::default());
        // They come along from the text, where the reader has chosen them.
        assert_eq!(read("layers=us,china", "").0, Class::default());
    }

    #[test]
    fn a_fragment_names_a_step_of_the_whole_tour() {
        assert_eq!(read("", "step-3").1, Some(2));
        assert_eq!(read("tour=f", "step-3").1, Some(0));
        assert_eq!(read("tour=f", "step-1").1, None);
        assert_eq!(read("step=1", "step-3").1, Some(0));
        for bad in ["step-0", "step-4", "step-", "c", "step-x"] {
            assert_eq!(read("", bad).1, None, "{bad}");
        }
    }

    #[test]
    fn the_step_is_written_and_the_rest_of_the_query_stays() {
        assert_eq!(query("", Some(1)), "step=1");
        assert_eq!(query("tour=c&step=4&theme=dark", Some(2)), "step=2&tour=c&theme=dark");
        assert_eq!(query("step=4&theme=dark", None), "theme=dark");
        assert_eq!(query("step", None), "");
        assert_eq!(without_class("tour=c&theme=dark&layers=us&questions=q-1&step=2"), "theme=dark");
        assert_eq!(without_class("tour=c"), "");
    }

    proptest! {
        #[test]
        fn no_address_makes_it_panic(query in ".{0,60}", fragment in ".{0,20}") {
            let _ = read(&query, &fragment);
        }
    }
}
