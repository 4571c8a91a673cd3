//! One layer's switch: a native checkbox, which works by CSS alone before anything else arrives.

use super::LayerLabel;
use yew::prelude::*;

/// Properties of [`LayerSwitch`].
#[derive(Properties, PartialEq)]
pub struct LayerSwitchProps {
    /// The layer.
    pub label: LayerLabel,
    /// Whether the switch is on.
    pub on: bool,
    /// Called with the new position when the reader turns the switch.
    pub on_turn: Callback<bool>,
}

/// One layer's switch.
#[component]
pub fn LayerSwitch(props: &LayerSwitchProps) -> Html {
    let (on, on_turn) = (props.on, props.on_turn.clone());
    let onchange = move |_: Event| on_turn.emit(!on);
    html! {
        <label class="switch" data-layer={&props.label.id}>
            <input
                type="checkbox"
                role="switch"
                name="layer"
                value={&props.label.id}
                checked={on}
                data-count={props.label.count.to_string()}
                {onchange}
            />
            <span class="switch-name">{ &props.label.name }</span>
        </label>
    }
}
