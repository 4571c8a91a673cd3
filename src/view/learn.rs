//! The islands of the learning page.

pub mod desk;
pub mod heard;
pub mod keeping;
pub mod map;
pub mod pilot;

pub use desk::Desk;
pub use heard::Heard;
pub use pilot::Pilot;

use crate::{
    learner::Action,
    store::{Learner, Store},
    wire::phrases::Phrases,
};
use yew::prelude::*;

/// Properties of every island here.
#[derive(Properties, PartialEq, Clone)]
pub struct LearnProps {
    /// The page's store.
    pub store: Store<Learner>,
    /// The page's sentences.
    pub phrases: Phrases,
    /// Whether the browser keeps it alive; else it is drawn to stand there without a program.
    #[prop_or_default]
    pub live: bool,
}

impl LearnProps {
    /// What happens on a press: an action, in place of what a link would do by itself. The action
    /// first: once the program has stopped, links lead where they lead.
    fn on_press(&self, action: impl Fn() -> Action + 'static) -> Callback<MouseEvent> {
        let store = self.store.clone();
        Callback::from(move |event: MouseEvent| {
            store.dispatch(action());
            event.prevent_default();
        })
    }

    /// A link that works without a program, and with one is an action.
    fn link(&self, href: String, action: impl Fn() -> Action + 'static, words: String) -> Html {
        let onclick = self.live.then(|| self.on_press(action));
        html! { <a {href} {onclick}>{ words }</a> }
    }

    /// A button.
    fn button(&self, action: impl Fn() -> Action + 'static, words: String) -> Html {
        let onclick = self.on_press(action);
        html! { <button type="button" {onclick}>{ words }</button> }
    }
}
