//! What follows from each action.

use super::*;
use crate::learner::{Course, Deed, Kept, Kind, Mapped, Record, Stamp, Step};
use proptest::prelude::*;

fn ids(ids: &[&str]) -> Rc<[Id]> {
    ids.iter().map(|id| Id::from(*id)).collect()
}

fn state() -> State {
    let step = |id: &Id| Step { id: id.clone(), title: "T".into(), layers: ids(&["us"]).to_vec() };
    let mapped = |id: &str, annotations: &[&str]| Mapped {
        id: id.into(),
        label: id.into(),
        name: id.into(),
        href: "#".into(),
        annotations: ids(annotations).to_vec(),
    };
    let course = Course {
        steps: ids(&["asked", "c", "f"]).iter().map(step).collect(),
        questions: ids(&["q-1", "q-2"]).to_vec(),
        clauses: ids(&["a", "i"]).to_vec(),
        map: vec![mapped("a", &["us-a-1"]), mapped("i", &["us-i-1", "china-i-1"])],
        ..Course::default()
    };
    State { course: course.into(), task: Task::Home, today: 100, ..State::default() }
}

fn at(task: Task) -> State {
    State { task, ..state() }
}

fn deed(day: u64, what: What) -> Deed {
    Deed { at: Stamp { milliseconds: day * 86_400_000, chance: 0 }, what }
}

fn did(before: &State, what: What) -> State {
    reduce(before, Action::Did { deed: deed(100, what), kept: true, today: 100 }).0
}

fn step(step: &str, open: bool) -> Effect {
    Effect::ShowStep { step: step.into(), layers: ids(&["us"]).to_vec(), open }
}

#[test]
fn the_tour_goes_on_and_back_and_ends_where_it_began() {
    let (first, effects) = reduce(&state(), Action::Go(0));
    assert_eq!(first.task, Task::Tour(0));
    let took = |id: &str| Effect::Do(What::Took(id.into()));
    assert_eq!(effects, [Effect::WriteAddress(Some(1)), step("asked", false), took("asked")]);
    let (second, effects) = reduce(&first, Action::Next);
    assert_eq!(effects, [Effect::WriteAddress(Some(2)), step("c", false), took("c")]);
    let (again, _) = reduce(&second, Action::Back);
    assert_eq!(again.task, Task::Tour(0));
    assert_eq!(reduce(&again, Action::Back).0.task, Task::Home);
    let (end, effects) = reduce(&at(Task::Tour(2)), Action::Next);
    assert_eq!((end.task, end.heard), (Task::Home, Some(Heard::Finished)));
    let home = [Effect::Do(What::Finished), Effect::WriteAddress(None), Effect::ShowHome];
    assert_eq!(effects, home);
}

#[test]
fn the_way_back_of_the_browser_is_followed_and_not_written() {
    let (there, effects) = reduce(&state(), Action::Arrive(Some(1)));
    assert_eq!(there.task, Task::Tour(1));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::WriteAddress(_))));
    assert_eq!(reduce(&there, Action::Arrive(Some(1))).1, [], "it is shown already");
    assert_eq!(reduce(&there, Action::Arrive(None)).0.task, Task::Home);
    let asked = Task::Ask { kind: Kind::Questions, queue: ids(&["q-1"]), at: 0 };
    assert_eq!(reduce(&at(asked.clone()), Action::Arrive(None)).0.task, asked);
    assert_eq!(reduce(&state(), Action::Arrive(Some(9))).0.task, Task::Home, "no such step");
    let (question, effects) = reduce(&there, Action::ArriveAt("q-1".into()));
    assert_eq!((question.task, effects), (asked, vec![Effect::ShowQuestion("q-1".into())]));
    let all = Effect::ShowAll(ids(&["us"]).to_vec());
    assert_eq!(reduce(&state(), Action::All).1, [Effect::WriteAddress(None), all]);
}

#[test]
fn a_teachers_choice_leads_through_its_steps_with_its_layers() {
    let class = Class {
        steps: Some(ids(&["f", "asked"]).to_vec()),
        layers: Some(ids(&["china"]).to_vec()),
        questions: Some(ids(&["q-2"]).to_vec()),
    };
    let state = State { class, ..state() };
    let (second, effects) = reduce(&state, Action::Go(1));
    let layers = ids(&["china"]).to_vec();
    assert!(effects.contains(&Effect::ShowStep { step: "f".into(), layers, open: false }));
    assert_eq!(reduce(&second, Action::Next).0.task, Task::Home, "the last of two");
    assert_eq!(state.questions(), [&Id::from("q-2")]);
    let (free, effects) = reduce(&state, Action::LeaveClass);
    assert_eq!(effects, [Effect::LeaveClass, Effect::ShowHome]);
    assert_eq!((free.class.clone(), free.task.clone()), (Class::default(), Task::Home));
    assert_eq!((free.route().len(), free.questions().len()), (3, 2));
}

#[test]
fn an_answer_is_done_once_every_row_has_one() {
    let answer = |picks: &[Option<usize>], right| Action::Answer {
        question: "q-1".into(),
        picks: picks.to_vec(),
        right,
        words: "because".into(),
    };
    let (open, effects) = reduce(&state(), answer(&[Some(1), None, None], false));
    assert_eq!((open.heard, effects), (Some(Heard::Incomplete(2)), vec![]));
    let (first, effects) = reduce(&state(), answer(&[Some(1), Some(3)], true));
    let done = What::Answered { question: "q-1".into(), picks: "1.3".into(), right: true };
    assert_eq!(effects, [Effect::Do(done)]);
    let reply = |time| Some(Heard::Reply { right: true, words: "because".into(), time });
    assert_eq!(first.heard, reply(0));
    let (second, _) = reduce(&first, answer(&[Some(1), Some(3)], true));
    assert_eq!(second.heard, reply(1), "the same words are said anew");
}

#[test]
fn questions_follow_each_other_and_what_is_due_comes_first() {
    let both = ids(&["q-1", "q-2"]);
    let (first, effects) = reduce(&state(), Action::Ask(Kind::Questions, both.clone()));
    assert_eq!(effects, [Effect::WriteAddress(None), Effect::ShowQuestion("q-1".into())]);
    let (second, _) = reduce(&first, Action::Next);
    assert_eq!(reduce(&second, Action::Back).0, first);
    let (end, _) = reduce(&second, Action::Next);
    assert_eq!((end.task, end.heard), (Task::Home, Some(Heard::Done(Kind::Questions, 2))));
    assert_eq!(reduce(&state(), Action::Ask(Kind::Questions, ids(&[]))).0.task, Task::Home);

    let answered =
        |id: &str, right| What::Answered { question: id.into(), picks: "1".into(), right };
    assert_eq!(state().due(), (vec![], None), "what was never answered is not due");
    let today = did(&did(&state(), answered("q-1", true)), answered("q-2", false));
    assert_eq!(today.due(), (vec![], Some(101)));
    let tomorrow = State { today: 101, ..today.clone() };
    assert_eq!(tomorrow.due(), (ids(&["q-2"]).to_vec(), Some(103)));
    let later = State { today: 130, ..today };
    assert_eq!(later.due(), (ids(&["q-2", "q-1"]).to_vec(), None), "due for longest first");
}

#[test]
fn a_clause_is_foretold_only_while_nothing_of_it_was_read() {
    assert_eq!(state().closed_clauses(), ids(&["a", "i"]).to_vec());
    let read = did(&state(), What::Read("china-i-1".into()));
    assert_eq!(read.closed_clauses(), ids(&["a"]).to_vec());
    let (_, effects) = reduce(&read, Action::Ask(Kind::Clauses, ids(&["a"])));
    assert!(effects.contains(&Effect::ShowClause("a".into())));
    assert_eq!(reduce(&read, Action::Read("china-i-1".into())).1, [], "reading twice is reading");
}

#[test]
fn who_does_not_want_to_be_asked_sees_at_once() {
    let (off, effects) = reduce(&at(Task::Tour(1)), Action::SetAsking(false));
    assert_eq!(effects, [Effect::Do(What::Asking(false)), step("c", true)]);
    let off = did(&off, What::Asking(false));
    assert!(reduce(&off, Action::Next).1.contains(&step("f", true)));
    assert_eq!(reduce(&state(), Action::SetAsking(true)).1, [Effect::Do(What::Asking(true))]);
}

#[test]
fn what_the_device_does_not_keep_is_told_once_and_still_counts() {
    let refused = |before: &State, day| {
        let deed = deed(day, What::Took("c".into()));
        reduce(before, Action::Did { deed, kept: false, today: 100 }).0
    };
    let first = refused(&state(), 1);
    assert_eq!(first.heard, Some(Heard::Refused(None)));
    assert!(first.kept.refused && first.resume() == Some(1));
    let quiet = State { heard: None, ..first };
    assert_eq!(refused(&quiet, 2).heard, None);
    assert!(!did(&quiet, What::Finished).kept.refused, "there is room again");
    // What is said to an answer is said all the same.
    let picks = vec![Some(1)];
    let answer = Action::Answer { question: "q-1".into(), picks, right: true, words: "so".into() };
    let (answered, _) = reduce(&state(), answer);
    let what = What::Answered { question: "q-1".into(), picks: "1".into(), right: true };
    let lost = Action::Did { deed: deed(1, what), kept: false, today: 100 };
    let reply = answered.heard.clone().map(Rc::new);
    assert_eq!(reduce(&answered, lost).0.heard, Some(Heard::Refused(reply)));
}

#[test]
fn progress_is_imported_joined_and_erased() {
    let deeds = vec![deed(1, What::Took("c".into())), deed(2, What::Finished)];
    let (more, effects) = reduce(&state(), Action::Import(Some((deeds.clone(), 1))));
    assert_eq!(effects, [Effect::Keep(deeds.clone())]);
    assert_eq!(more.heard, Some(Heard::Imported(2, 1)));
    assert_eq!(reduce(&more, Action::Import(Some((deeds, 0)))).0.record, more.record);
    assert_eq!(reduce(&more, Action::Import(None)).0.record, more.record);
    let full = Kept { refused: true, ..Kept::default() };
    let shelf = Action::Shelf { record: (*more.record).clone(), kept: full, today: 100, ahead: 0 };
    let (lost, _) = reduce(&more, shelf.clone());
    assert_eq!(lost.heard, Some(Heard::Refused(Some(Heard::Imported(2, 1).into()))));
    assert_eq!(reduce(&lost, shelf).0, lost, "it is said once");
    let kept = Kept { refused: false, aside: 2, newer: 1 };
    let (anew, _) =
        reduce(&more, Action::Shelf { record: Record::default(), kept, today: 101, ahead: 60 });
    assert!(anew.record.is_empty() && anew.kept == kept && anew.today == 101);
    let (asked, effects) = reduce(&more, Action::WishErase(true));
    assert!(asked.erasing && !asked.record.is_empty());
    assert_eq!(effects, [Effect::AttendErasing(true)]);
    assert!(!reduce(&asked, Action::WishErase(false)).0.erasing);
    let (gone, effects) = reduce(&asked, Action::Erase);
    assert!(gone.record.is_empty() && !gone.erasing);
    assert_eq!(effects, [Effect::Erase, Effect::AttendErasing(false)]);
}

fn actions() -> impl Strategy<Value = Action> {
    let queue = prop::collection::vec("q-[12]|x", 0..4);
    let queue = queue.prop_map(|ids| ids.into_iter().map(Id::from).collect::<Rc<[Id]>>());
    prop_oneof![
        (0_usize..5).prop_map(Action::Go),
        Just(Action::Home),
        Just(Action::All),
        Just(Action::LeaveClass),
        (any::<bool>(), queue).prop_map(|(questions, queue)| {
            Action::Ask(if questions { Kind::Questions } else { Kind::Clauses }, queue)
        }),
        Just(Action::Next),
        Just(Action::Back),
        prop::option::of(0_usize..5).prop_map(Action::Arrive),
        "q-[12]".prop_map(|id| Action::ArriveAt(id.into())),
        any::<bool>().prop_map(Action::SetAsking),
        Just(Action::Shelf {
            record: Record::default(),
            kept: Kept::default(),
            today: 7,
            ahead: 0
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// What is on the page is what the state says, wherever a learner goes.
    #[test]
    fn no_way_through_a_lesson_panics_or_leads_nowhere(all in prop::collection::vec(actions(), 0..20)) {
        let mut state = state();
        for action in all {
            let (next, effects) = reduce(&state, action);
            match &next.task {
                Task::Tour(place) => prop_assert!(*place < next.route().len()),
                Task::Ask { queue, at, .. } => prop_assert!(at < &queue.len()),
                Task::Home | Task::All => {}
            }
            let shows = effects.iter().any(|effect| {
                matches!(effect, Effect::ShowHome | Effect::ShowAll(_) | Effect::ShowStep { .. } | Effect::ShowQuestion(_) | Effect::ShowClause(_))
            });
            prop_assert!(shows || next.task == state.task, "another task is shown");
            state = next;
        }
    }
}
