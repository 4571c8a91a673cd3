//! Any address and any kept choice: nothing panics, what is unknown is ignored, what is understood
//! comes back as it went out.
//!
//! The first line is a query, the second a fragment, the third what a device has kept, the fourth a
//! host's address.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::{cell::OnceCell, collections::BTreeSet};
use variorum::{
    learner::{Course, Set, Step},
    wire::{lesson, link, saved},
};
use variorum_fuzz::is_plain;

type Id = variorum::reader::Id;

fn ids<T: FromIterator<Id>>(names: &[&str]) -> T {
    names.iter().map(|name| Id::from(*name)).collect()
}

fn course() -> Course {
    let step = |id: &str| Step { id: id.into(), title: id.into(), layers: Vec::new() };
    let set = Set { id: "words".into(), name: "Words".into(), questions: ids(&["q-3", "q-1"]) };
    Course {
        steps: ["asked", "c", "f"].map(step).into(),
        questions: ids(&["q-1", "q-2", "q-3"]),
        sets: vec![set],
        ..Course::default()
    }
}

thread_local! {
    static COURSE: OnceCell<Course> = const { OnceCell::new() };
}

fuzz_target!(|text: &str| {
    let mut lines = text.splitn(4, '\n');
    let [query, fragment, kept, host] = [(); 4].map(|()| lines.next().unwrap_or_default());
    let known: BTreeSet<Id> = ids(&["china", "segal", "us"]);
    layers(query, fragment, &known);
    handed_on(query, fragment, host, &known);
    device(kept, &known);
    COURSE.with(|course| teachers(query, fragment, course.get_or_init(self::course), &known));
});

fn layers(query: &str, fragment: &str, known: &BTreeSet<Id>) {
    let link = link::parse(query, fragment, known);
    assert_eq!(link.fragment.as_deref().unwrap_or_default(), fragment);
    let Some(layers) = link.layers else { return };
    assert!(layers.is_subset(known));
    let written = link::query(query, &layers);
    assert_eq!(link::parse(&written, "", known).layers.as_ref(), Some(&layers));
    assert_eq!(link::query(&written, &layers), written, "writing again changes nothing");
    let ours = |pair: &&str| *pair == "layers" || pair.starts_with("layers=");
    let others = |query| str::split(query, '&').filter(|pair| !pair.is_empty() && !ours(pair));
    assert!(others(query).eq(others(&written)), "what is not ours stays in its order");
    let among = format!("utm=1&{query}&layersx=us");
    assert_eq!(link::parse(&among, "", known).layers, Some(layers), "strangers change nothing");
}

fn handed_on(query: &str, fragment: &str, host: &str, known: &BTreeSet<Id>) {
    let on = link::parse(query, "", known).layers.unwrap_or_default();
    let place = Id::from(fragment);
    let page = link::to_page("https://a.example/p/c.html", &on, Some(&place));
    let (before, after) = page.split_once('?').expect("a query");
    assert_eq!(before, "https://a.example/p/c.html");
    let (said, at) = after.split_once('#').unwrap_or((after, ""));
    assert_eq!(link::parse(said, "", known).layers.as_ref(), Some(&on));
    assert!(is_plain(at) && (at == fragment || at.is_empty()));
    // A host's address has no fragment when it reaches us.
    let host = host.split('#').next().unwrap_or_default();
    let link = link::to_host(host, &on, Some(&place), "2");
    let said = link.strip_prefix(host).and_then(|rest| rest.strip_prefix("#variorum="));
    let (at, said) = said.and_then(|said| said.split_once('&')).expect("a place and more");
    assert!(is_plain(at) && (at == fragment || at.is_empty()));
    assert_eq!(link::parse(said, "", known).layers, Some(on));
    assert!(said.ends_with("&at=2"));
}

fn device(kept: &str, known: &BTreeSet<Id>) {
    let Some(layers) = saved::parse(kept, known) else { return };
    assert!(layers.is_subset(known));
    assert!(saved::may_replace(Some(kept)), "what is understood is ours to write over");
    assert_eq!(saved::parse(&saved::print(&layers), known), Some(layers));
}

fn teachers(query: &str, fragment: &str, course: &Course, known: &BTreeSet<Id>) {
    let (class, place) = lesson::parse(query, fragment, course, known);
    let all: Vec<&Id> = course.steps.iter().map(|step| &step.id).collect();
    if let Some(steps) = &class.steps {
        let places = steps.iter().map(|id| all.iter().position(|one| *one == id));
        let places: Vec<usize> = places.map(|at| at.expect("a step of the tour")).collect();
        assert!(places.is_sorted_by(|a, b| a < b) && !places.is_empty(), "once, in their order");
    }
    for id in class.questions.iter().flatten() {
        assert!(course.questions.contains(id));
    }
    assert!(class.layers.iter().flatten().all(|id| known.contains(id)));
    if let Some(step) = place.and_then(|at| at.checked_add(1)) {
        let written = lesson::query(query, Some(step));
        assert_eq!(lesson::parse(&written, "", course, known), (class, place));
        assert_eq!(lesson::query(&written, Some(step)), written);
    }
    let cleared = lesson::without_class(query);
    let (none, place) = lesson::parse(&cleared, "", course, known);
    assert!(none == Default::default() && place.is_none(), "{cleared}");
    assert_eq!(lesson::without_class(&cleared), cleared);
}
