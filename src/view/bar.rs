//! The bar: one switch a layer, kept in step with the state. A turned switch has done its work by
//! style alone; the state hears of it from the page, after that is drawn.

use super::layer_switch::LayerSwitch;
use crate::{
    store::{Store, use_part},
    wire::slot::LayerLabel,
};
use yew::prelude::*;

/// Properties of [`Bar`].
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// The explainer's store.
    pub store: Store,
    /// What the group of switches is called.
    pub legend: AttrValue,
    /// The layers in the order of their switches.
    pub layers: Vec<LayerLabel>,
}

/// The group of switches.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let on = use_part(&props.store, |state| state.layers.clone());
    let switches = props.layers.iter().map(|label| {
        let on = on.contains(&label.id);
        html! { <LayerSwitch key={label.id.to_string()} label={label.clone()} {on} /> }
    });
    html! {
        <fieldset class="switches">
            <legend class="unseen">{ &props.legend }</legend>
            { for switches }
        </fieldset>
    }
}
