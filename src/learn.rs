//! The one place that joins the ports, the store and the islands of the learning page.

use crate::{
    browser::{
        address, clock, deeds, file as chosen,
        frames::after_paint,
        lesson, lesson_events, outlet,
        outlet::Outlet,
        page,
        storage::{self, Device},
    },
    journal::{file, shelf},
    learner::{Action, Deed, Effect, Record, State, Task, What},
    store::{Learner, Store},
    view::learn::{Desk, Heard, LearnProps, Pilot, desk::DeskProps},
};
use gloo_events::EventListener;
use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    rc::Rc,
};
use web_sys::Element;
use yew::{AppHandle, Renderer};

/// What keeps one lesson alive.
struct Lesson {
    desk: AppHandle<Desk>,
    heard: AppHandle<Heard>,
    pilot: AppHandle<Pilot>,
    _listeners: Vec<EventListener>,
}

thread_local! {
    /// Kept here and not handed to JavaScript, as in `app`.
    static RUNNING: RefCell<Vec<(Element, Lesson)>> = const { RefCell::new(Vec::new()) };
}

/// Where deeds go: the device's shelf, and what the shelf did not take.
#[derive(Clone)]
struct Keeper {
    root: Element,
    edition: Rc<str>,
    device: Rc<Device>,
    unkept: Rc<RefCell<Record>>,
    /// Whether the page's first part is shown: from then on it is the learner who goes on.
    shown: Rc<Cell<bool>>,
}

/// Takes over the learning page whose root element is given. Taking over twice is taking over once.
pub fn start(root: Element) {
    let running = RUNNING.with_borrow(|running| running.iter().any(|(other, _)| *other == root));
    if !running && let Some(lesson) = take_over(&root) {
        let _ = root.set_attribute("data-ready", "");
        RUNNING.with_borrow_mut(|running| running.push((root, lesson)));
    }
}

/// Lets go of the learning page whose root element is given; everything stands there again.
pub fn stop(root: Element) {
    let lesson = RUNNING.with_borrow_mut(|running| {
        let at = running.iter().position(|(other, _)| *other == root)?;
        Some(running.swap_remove(at).1)
    });
    if let Some(lesson) = lesson {
        let _ = root.remove_attribute("data-ready");
        let _ = root.remove_attribute("data-keeps");
        lesson::show_all(&root, false);
        page::leave_standing(&root, "desk", || lesson.desk.destroy());
        lesson.heard.destroy();
        lesson.pilot.destroy();
    }
}

fn take_over(root: &Element) -> Option<Lesson> {
    let stands = outlet::outlet(root);
    let page = page::read(root);
    let course = Rc::new(lesson::course(root));
    let phrases = lesson::phrases(root);
    let keeper = Keeper {
        root: root.clone(),
        edition: page.edition.as_str().into(),
        // What the host's page keeps on the device is the host's.
        device: Rc::new(Device { ours: stands != Outlet::Element }),
        unkept: Rc::default(),
        shown: Rc::default(),
    };
    let (record, kept) = shelf::load(&*keeper.device, &keeper.edition);
    let layers: BTreeSet<_> = page.known_layers();
    let (class, step) = address::lesson(stands, &course, &layers);
    let fragment = address::fragment(stands);
    let state = State {
        course: course.clone(),
        class,
        record: Rc::new(record),
        kept,
        today: clock::today(),
        ahead: clock::ahead(),
        task: Task::All,
        ..State::default()
    };
    let asking = lesson::is_asking(root);
    lesson::set_asking(root, state.asking() && asking);
    let _ = root.set_attribute("data-keeps", "");

    let store = Store::<Learner>::new(state, {
        let keeper = keeper.clone();
        move |store, _, effects| effects.into_iter().for_each(|one| keeper.run(store, one))
    });
    let learn = LearnProps { store: store.clone(), phrases, live: true };
    let whole = page::slot(root, "desk").and_then(|slot| slot.get_attribute("data-whole"));
    let desk = DeskProps {
        learn: learn.clone(),
        edition: page.edition.clone().into(),
        whole: whole.map(Into::into),
    };
    let slot = |island: &str| page::slot(root, island).inspect(|slot| slot.set_inner_html(""));
    let desk = Renderer::<Desk>::with_root_and_props(slot("desk")?, desk).render();
    let heard = Renderer::<Heard>::with_root_and_props(slot("heard")?, learn.clone()).render();
    let pilot = Renderer::<Pilot>::with_root_and_props(slot("pilot")?, learn).render();

    let act = || {
        let store = store.clone();
        move |action| store.dispatch(action)
    };
    let (read, import, anew, arrive) = (act(), act(), act(), act());
    let edition = keeper.edition.clone();
    let mut listeners = vec![
        lesson_events::on_toggle(root, act()),
        lesson_events::on_click(root, act()),
        lesson_events::on_change(root, act()),
        deeds::on_read(root, move |id| read(Action::Read(id))),
        chosen::on_choice(root, "progress", move |text| {
            import(Action::Import(text.and_then(|text| file::parse(&edition, &text))));
        }),
    ];
    // Another tab has written, or the learner comes back to this one, perhaps on another day.
    let anew = Rc::new({
        let keeper = keeper.clone();
        move || anew(keeper.load())
    });
    listeners.extend(storage::on_change({
        let anew = anew.clone();
        move || anew()
    }));
    listeners.extend(clock::on_return(root, move || anew()));
    listeners.extend(address::on_change(stands, {
        let (course, layers, root) = (course.clone(), layers.clone(), root.clone());
        move || {
            let step = address::lesson(stands, &course, &layers).1;
            let fragment = address::fragment(stands);
            if let (None, Some(question)) = (step, lesson_events::question_of(&fragment, &course)) {
                arrive(Action::ArriveAt(question));
            } else if step.is_some() || !lesson::shows(&root, &fragment) {
                arrive(Action::Arrive(step));
            }
            // Else marked words have led to an explanation beside them, and the learner stays.
        }
    }));

    // Turned off before we came.
    if !asking && store.state().asking() {
        store.dispatch(Action::SetAsking(false));
    }
    // What the address asks for; else where one begins, unless the reader has begun already.
    let question = lesson_events::question_of(&fragment, &course);
    match (step, question) {
        (Some(_), _) => store.dispatch(Action::Arrive(step)),
        (None, Some(question)) => store.dispatch(Action::ArriveAt(question)),
        (None, None) if !lesson::names(root, &fragment) && !lesson::is_begun(root) => {
            store.dispatch(Action::Home);
        }
        (None, None) => lesson::show_all(root, false),
    }
    keeper.shown.set(true);
    Some(Lesson { desk, heard, pilot, _listeners: listeners })
}

impl Keeper {
    /// One port call for each effect.
    fn run(&self, store: &Store<Learner>, effect: Effect) {
        let root = &self.root;
        match effect {
            Effect::Do(what) => self.done(store, what),
            Effect::Keep(deeds) => {
                self.keep(&deeds);
                store.dispatch(self.load());
            }
            Effect::Erase => {
                shelf::erase(&*self.device, &self.edition);
                self.unkept.replace(Record::default());
                store.dispatch(self.load());
            }
            Effect::ShowHome => self.moved(|| lesson::show_home(root, self.shown.get())),
            Effect::ShowAll(layers) => self.moved(|| {
                lesson::set_layers(root, &layers);
                lesson::show_all(root, true);
            }),
            Effect::ShowStep { step, layers, open } => {
                self.moved(|| lesson::show_step(root, &step, &layers, open));
            }
            Effect::ShowQuestion(id) => self.moved(|| lesson::show_question(root, &id)),
            Effect::ShowClause(id) => self.moved(|| lesson::show_clause(root, &id)),
            Effect::AttendErasing(asked) => {
                // Once the buttons are drawn.
                let root = root.clone();
                after_paint(move || lesson::attend_erasing(&root, asked));
            }
            Effect::LeaveClass => address::leave_class(outlet::outlet(root)),
            Effect::WriteAddress(step) => {
                if self.shown.get() {
                    address::write_step(outlet::outlet(root), step);
                }
            }
        }
    }

    /// Shows another part of the page, and tells so once the lesson goes on.
    fn moved(&self, show: impl FnOnce()) {
        show();
        if self.shown.get() {
            deeds::tell_moved(&self.root);
        }
    }

    /// Gives a deed its time, keeps it, and tells of it.
    fn done(&self, store: &Store<Learner>, what: What) {
        let at = store.state().record.next(clock::now(), clock::ahead());
        let deed = Deed { at, what };
        let kept = self.keep(std::slice::from_ref(&deed));
        deeds::tell(&self.root, &deed);
        store.dispatch(Action::Did { deed, kept, today: clock::today() });
    }

    /// Keeps deeds, and those that found no room before. Whether every one is kept now.
    fn keep(&self, deeds: &[Deed]) -> bool {
        let waiting = self.unkept.take();
        let all = waiting.deeds().chain(deeds);
        let left = all.filter(|deed| !shelf::keep(&*self.device, &self.edition, deed));
        self.unkept.replace(left.cloned().collect());
        self.unkept.borrow().is_empty()
    }

    /// What the shelf holds now, with what it did not take.
    fn load(&self) -> Action {
        let (mut record, mut kept) = shelf::load(&*self.device, &self.edition);
        let unkept = self.unkept.borrow();
        record.add(unkept.deeds().cloned());
        kept.refused |= !unkept.is_empty();
        Action::Shelf { record, kept, today: clock::today(), ahead: clock::ahead() }
    }
}
