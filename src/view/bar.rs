//! The bar: one switch a layer.

use super::layer_switch::LayerSwitch;
use crate::{
    reader::Action,
    store::{Store, use_part},
};
use yew::prelude::*;

/// What the page says about a layer that has a switch.
#[derive(Debug, Clone, PartialEq)]
pub struct LayerLabel {
    /// The layer's id.
    pub id: AttrValue,
    /// The name on the switch.
    pub name: AttrValue,
    /// How many explanations it has.
    pub count: u32,
}

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
        let (store, layer) = (props.store.clone(), label.id.clone());
        let on_turn = Callback::from(move |on| {
            store.dispatch(Action::SetLayer { layer: layer.as_str().into(), on });
        });
        let on = on.contains(label.id.as_str());
        html! { <LayerSwitch key={label.id.to_string()} label={label.clone()} {on} {on_turn} /> }
    });
    html! {
        <fieldset class="switches">
            <legend class="unseen">{ &props.legend }</legend>
            { for switches }
        </fieldset>
    }
}
