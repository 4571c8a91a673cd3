//! What a screen reader hears after the reader's deeds.

use crate::{
    store::{Store, use_part},
    wire::slot::{LayerLabel, Sayings},
};
use yew::prelude::*;

/// Properties of [`Status`].
#[derive(Properties, PartialEq)]
pub struct StatusProps {
    /// The explainer's store.
    pub store: Store,
    /// The sentences.
    pub sayings: Sayings,
    /// The layers that have a switch.
    pub layers: Vec<LayerLabel>,
}

/// The live region.
#[component]
pub fn Status(props: &StatusProps) -> Html {
    let said = use_part(&props.store, |state| state.said.clone());
    let sentence = props.sayings.sentence(said.as_ref(), &props.layers);
    html! { <p role="status" class="unseen">{ sentence }</p> }
}
