//! One state for all islands of one explainer.

use crate::reader::{Action, Effect, State, reduce};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use yew::prelude::*;

type Listener = Rc<dyn Fn()>;
/// Carries out what follows from an action.
type Run = Box<dyn Fn(&Store, &State, Vec<Effect>)>;

/// The state of one explainer, shared by its islands. Clones are the same store.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    state: RefCell<Rc<State>>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    next_listener: Cell<u32>,
    run: Run,
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// A store that begins with `state` and has `run` carry out what follows from actions.
    pub fn new(state: State, run: impl Fn(&Self, &State, Vec<Effect>) + 'static) -> Self {
        Self(Rc::new(Inner {
            state: RefCell::new(Rc::new(state)),
            listeners: RefCell::default(),
            next_listener: Cell::default(),
            run: Box::new(run),
        }))
    }

    /// A store in which nothing follows from anything: for rendering at build time.
    pub fn at_rest(state: State) -> Self {
        Self::new(state, |_, _, _| {})
    }

    /// The state as it is now.
    pub fn state(&self) -> Rc<State> {
        self.0.state.borrow().clone()
    }

    /// Changes the state, lets the islands draw what changed, then carries out what follows.
    pub fn dispatch(&self, action: Action) {
        let (next, effects) = reduce(&self.state(), action);
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
pub fn use_part<T: PartialEq + Clone + 'static>(
    store: &Store,
    part: impl Fn(&State) -> T + 'static,
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
