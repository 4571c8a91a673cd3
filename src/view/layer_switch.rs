//! One layer's switch: a native checkbox, which works by CSS alone before anything else arrives.

use crate::wire::slot::LayerLabel;
use yew::prelude::*;

/// Properties of [`LayerSwitch`].
#[derive(Properties, PartialEq)]
pub struct LayerSwitchProps {
    /// The layer.
    pub label: LayerLabel,
    /// Whether the switch is on.
    pub on: bool,
}

/// One layer's switch.
#[component]
pub fn LayerSwitch(props: &LayerSwitchProps) -> Html {
    let id = AttrValue::from(props.label.id.clone());
    let name = AttrValue::from(props.label.name.clone());
    html! {
        <label class="switch" data-layer={id.clone()}>
            <input
                type="checkbox"
                role="switch"
                name="layer"
                value={id}
                checked={props.on}
                data-count={props.label.count.to_string()}
            />
            <span class="switch-name">{ name }</span>
        </label>
    }
}
