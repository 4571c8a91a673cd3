//! The learning page as it stands without a program, its islands at different points of a lesson,
//! and the teacher's guide.

use super::{lines, print, site};
use std::rc::Rc;
use variorum::{
    learner::{Action, Deed, Heard as Said, Id, Kept, Kind, Stamp, State, Task, What, reduce},
    publish::{
        page::{
            draw,
            leaf::{Leaflet, LeafletProps},
            learn::{Lesson, course::course, phrases::phrases},
        },
        place::{Leaf, Outlet, Place, View},
    },
    store::Store,
    view::learn::{Desk, Heard, LearnProps, Pilot, desk::DeskProps},
};

fn leaf(outlet: Outlet, leaf: Leaf) -> String {
    let print = print("minimal").at(Place::new(outlet, View::Leaf(leaf)));
    let address = site().whole(&print.place().name());
    let lesson = (leaf == Leaf::Learn).then(|| Lesson::draw(&print));
    lines(&draw::<Leaflet>(LeafletProps { print, address, lesson }))
}

#[test]
fn the_learning_page_before_a_program_runs() {
    insta::assert_snapshot!(leaf(Outlet::Page, Leaf::Learn));
}

#[test]
fn the_guide_for_teachers() {
    insta::assert_snapshot!(leaf(Outlet::Page, Leaf::Guide));
}

#[test]
fn inside_a_hosts_page_no_form_is_sent_and_no_link_leads_out_of_it() {
    let guide = leaf(Outlet::Embed, Leaf::Guide);
    assert!(!guide.contains("<form"), "a frame may not send forms");
    assert!(leaf(Outlet::Embed, Leaf::Learn).contains("href=\"guide.html\""));
}

/// A learner who has nothing behind him.
fn beginner() -> State {
    let at = Place::new(Outlet::Page, View::Leaf(Leaf::Learn));
    let course = Rc::new(course(&print("minimal").at(at)));
    State { course, task: Task::Home, today: 100, ..State::default() }
}

fn props(state: State) -> LearnProps {
    LearnProps { store: Store::at_rest(state), phrases: phrases(&print("minimal")), live: true }
}

fn desk(state: State) -> String {
    lines(&draw::<Desk>(DeskProps { learn: props(state), edition: "minimal".into(), whole: None }))
}

#[test]
fn the_desk_of_a_beginner() {
    insta::assert_snapshot!(desk(beginner()));
}

#[test]
fn the_desk_of_somebody_who_comes_back() {
    let mut state = beginner();
    let answered = |question: &str, right| What::Answered {
        question: question.into(),
        picks: "1".into(),
        right,
    };
    let id = |id: &str| Id::from(id);
    let deeds = [
        What::Took(id("square")),
        What::Took(id("doors")),
        What::Read(id("a")),
        What::Read(id("north-a-1")),
        What::Foretold { annotation: id("north-a-1"), stance: id("supports"), hit: false },
        answered("whose-ear", false),
        answered("sign-doors", true),
    ];
    for what in deeds {
        let deed = Deed { at: Stamp { milliseconds: 98 * 86_400_000, chance: 0 }, what };
        state = reduce(&state, Action::Did { deed, kept: true, today: 100 }).0;
    }
    state.kept = Kept { refused: true, aside: 2, newer: 1 };
    state.erasing = true;
    insta::assert_snapshot!(desk(state));
}

#[test]
fn the_way_through_a_lesson() {
    let queue: Rc<[Id]> = ["whose-ear", "sign-doors"].map(Id::from).into();
    let asked = |kind, at| Task::Ask { kind, queue: queue.clone(), at };
    let tasks = [
        Task::Tour(0),
        Task::Tour(2),
        asked(Kind::Questions, 1),
        asked(Kind::Clauses, 0),
        Task::Home,
        Task::All,
    ];
    let drawn = tasks.map(|task| lines(&draw::<Pilot>(props(State { task, ..beginner() }))));
    insta::assert_snapshot!(drawn.join("\n\n"));
}

#[test]
fn what_a_screen_reader_hears_of_a_lesson() {
    let reply = |right, time| Said::Reply { right, words: "Because.".into(), time };
    let heard = [
        reply(true, 0),
        reply(false, 1),
        Said::Foretold("As you said.".into()),
        Said::Incomplete(1),
        Said::Incomplete(3),
        Said::Done(Kind::Questions, 2),
        Said::Done(Kind::Clauses, 2),
        Said::Finished,
        Said::Imported(4, 0),
        Said::Imported(4, 1),
        Said::NotOurs,
        Said::Erased,
        Said::Refused(None),
        Said::Refused(Some(reply(true, 0).into())),
    ];
    let drawn = heard.map(|heard| {
        let state = State { heard: Some(heard), ..beginner() };
        lines(&draw::<Heard>(props(state)))
    });
    insta::assert_snapshot!(drawn.join("\n"));
}
