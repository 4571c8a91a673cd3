//! The bar: one switch a layer, kept in step with the state, and a link to where the reader is. A
//! turned switch has done its work by style alone; the state hears of it from the page, after that
//! is drawn.

use super::layer_switch::LayerSwitch;
use crate::{
    reader::{Action, Said},
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
    /// The words on the button that copies a link.
    pub copy: AttrValue,
    /// What the button says when the link is copied, and the field when it could not be.
    pub copied: [AttrValue; 2],
    /// The layers in the order of their switches.
    pub layers: Vec<LayerLabel>,
}

/// The group of switches and the button.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let on = use_part(&props.store, |state| state.layers.clone());
    let said = use_part(&props.store, |state| match &state.said {
        Some(said @ (Said::Copied | Said::NotCopied(_))) => Some(said.clone()),
        _ => None,
    });
    let switches = props.layers.iter().map(|label| {
        let on = on.contains(&label.id);
        html! { <LayerSwitch key={label.id.to_string()} label={label.clone()} {on} /> }
    });
    let [copied, by_hand] = &props.copied;
    let onclick = {
        let store = props.store.clone();
        move |_| store.dispatch(Action::CopyLink)
    };
    let words = if said == Some(Said::Copied) { copied } else { &props.copy };
    // A browser that does not let a page copy lets the reader.
    let link = match said {
        Some(Said::NotCopied(link)) => Some(AttrValue::from(link)),
        _ => None,
    };
    let hidden = link.is_none();
    // No field for it: with a field in the page, Chromium at times does not scroll to the fragment.
    html! {
        <>
            <fieldset class="switches">
                <legend class="unseen">{ &props.legend }</legend>
                { for switches }
            </fieldset>
            <button type="button" class="copy" {onclick}>{ words }</button>
            <p class="by-hand" {hidden}>{ by_hand }{ " " }<b>{ link }</b></p>
        </>
    }
}
