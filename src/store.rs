//! One state for all islands of one explainer.

use crate::{learner, reader};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use yew::prelude::*;

/// What a store holds: a state, what can happen to it and what follows.
pub trait Subject: 'static {
    /// The state.
    type State;
    /// What can happen.
    type Action;
    /// What may follow.
    type Effect;

    /// The state after an action, and what follows from it.
    fn reduce(state: &Self::State, action: Self::Action) -> (Self::State, Vec<Self::Effect>);
}

/// Who reads the text.
pub struct Reader;

impl Subject for Reader {
    type State = reader::State;
    type Action = reader::Action;
    type Effect = reader::Effect;

    fn reduce(state: &Self::State, action: Self::Action) -> (Self::State, Vec<Self::Effect>) {
        reader::reduce(state, action)
    }
}

/// Who learns.
pub struct Learner;

impl Subject for Learner {
    type State = learner::State;
    type Action = learner::Action;
    type Effect = learner::Effect;

    fn reduce(state: &Self::State, action: Self::Action) -> (Self::State, Vec<Self::Effect>) {
        learner::reduce(state, action)
    }
}

type Listener = Rc<dyn Fn()>;
/// Carries out what follows from an action.
type Run<S> = Box<dyn Fn(&Store<S>, &<S as Subject>::State, Vec<<S as Subject>::Effect>)>;

/// The state of one explainer, shared by its islands. Clones are the same store.
pub struct Store<S: Subject = Reader>(Rc<Inner<S>>);

struct Inner<S: Subject> {
    state: RefCell<Rc<S::State>>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    next_listener: Cell<u32>,
    run: Run<S>,
}

impl<S: Subject> Clone for Store<S> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<S: Subject> PartialEq for Store<S> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<S: Subject> Store<S> {
    /// A store that begins with `state` and has `run` carry out what follows from actions.
    pub fn new(state: S::State, run: impl Fn(&Self, &S::State, Vec<S::Effect>) + 'static) -> Self {
        Self(Rc::new(Inner {
            state: RefCell::new(Rc::new(state)),
            listeners: RefCell::default(),
            next_listener: Cell::default(),
            run: Box::new(run),
        }))
    }

    /// A store in which nothing follows from anything: for rendering at build time.
    pub fn at_rest(state: S::State) -> Self {
        Self::new(state, |_, _, _| {})
    }

    /// The state as it is now.
    pub fn state(&self) -> Rc<S::State> {
        self.0.state.borrow().clone()
    }

    /// Changes the state, lets the islands draw what changed, then carries out what follows.
    pub fn dispatch(&self, action: S::Action) {
        let (next, effects) = S::reduce(&self.state(), action);
        let next = Rc::new(next);
        *self.0.state.borrow_mut() = next.clone();
        let listeners: Vec<Listener> =
            self.0.listeners.borrow().iter().map(|(_, listener)| listener.clone()).collect();
        for listener in listeners {
            listener();
        }
        (self.0.run)(self, &next, effects);
    }

    fn listen(&self, listener: Listener) -> u32 {
        let id = self.0.next_listener.get();
        self.0.next_listener.set(id + 1);
        self.0.listeners.borrow_mut().push((id, listener));
        id
    }

    fn forget(&self, id: u32) {
        self.0.listeners.borrow_mut().retain(|(other, _)| *other != id);
    }
}

/// The part of the state that an island shows. The island is drawn again only when that part
/// changes.
#[hook]
pub fn use_part<S: Subject, T: PartialEq + Clone + 'static>(
    store: &Store<S>,
    part: impl Fn(&S::State) -> T + 'static,
) -> T {
    let seen = use_state_eq(|| part(&store.state()));
    let now = (*seen).clone();
    use_effect_with(store.clone(), move |store| {
        // Read again: the state may have changed between the first drawing and this listener.
        seen.set(part(&store.state()));
        let listener = {
            let store = store.clone();
            Rc::new(move || seen.set(part(&store.state())))
        };
        let id = store.listen(listener);
        let store = store.clone();
        move || store.forget(id)
    });
    now
}
