//! The slots that islands live in, filled at build time by the same components that the browser
//! keeps alive.

use super::{Print, draw_island};
use crate::{
    reader::State,
    store::Store,
    view::{Bar, BarProps, Status, StatusProps},
    wire::slot::{LayerLabel, Sayings},
};
use yew::prelude::*;

/// What the page says about its layers that have a switch.
pub fn labels(print: &Print) -> Vec<LayerLabel> {
    let edition = print.edition();
    let label = |layer: &crate::edition::Layer| LayerLabel {
        id: layer.id.as_str().into(),
        name: layer.name.as_str().into(),
        count: u32::try_from(edition.annotations_in(&layer.id).count()).unwrap_or(u32::MAX),
    };
    edition.switches().map(label).collect()
}

/// The state in which a reader first finds the page.
pub fn first_state(print: &Print) -> State {
    let on = print.edition().switches().filter(|layer| layer.starts_on());
    State { layers: on.map(|layer| layer.id.as_str().into()).collect(), ..State::default() }
}

/// The islands as HTML that the browser takes over, drawn before the page that they stand in: one
/// drawing cannot begin inside another.
#[derive(Debug, Clone, PartialEq)]
pub struct Islands {
    bar: AttrValue,
    status: AttrValue,
}

impl Islands {
    /// Draws every island in the state in which a reader first finds it.
    pub fn draw(print: &Print) -> Self {
        let store = Store::at_rest(first_state(print));
        let bar = draw_island::<Bar>(BarProps {
            store: store.clone(),
            legend: print.say("bar-legend").into(),
            copy: print.say("copy-link").into(),
            copied: ["copied", "not-copied"].map(|words| print.say(&format!("say-{words}")).into()),
            layers: labels(print),
        });
        let status = draw_island::<Status>(StatusProps {
            store,
            sayings: Sayings::default(),
            layers: labels(print),
        });
        Self { bar: bar.into(), status: status.into() }
    }

    /// The bar: the island in its slot, and the button that reads aloud.
    pub(super) fn bar(&self, print: &Print) -> Html {
        html! {
            <div class="bar" role="region" aria-label={print.say("bar-name")}>
                <div class="island" data-island="bar">{ Html::from_html_unchecked(self.bar.clone()) }</div>
                { aloud(print) }
            </div>
        }
    }

    /// The live region in its slot, with the sentences that the browser will say.
    pub(super) fn status(&self, print: &Print) -> Html {
        html! {
            <div
                data-island="status"
                data-say-shown={print.say("say-shown")}
                data-say-hidden={print.say("say-hidden")}
                data-say-opened={print.say("say-opened")}
                data-say-closed={print.say("say-closed")}
                data-say-copied={print.say("say-copied")}
                data-say-not-copied={print.say("say-not-copied")}
            >
                { Html::from_html_unchecked(self.status.clone()) }
            </div>
        }
    }
}

/// The button that reads aloud, with the words that its script will say. It is shown by a script,
/// where a browser can speak, and keeps its room until then.
fn aloud(print: &Print) -> Html {
    html! {
        <button
            type="button"
            class="aloud"
            hidden=true
            data-stop={print.say("aloud-stop")}
            data-pause={print.say("aloud-pause")}
            data-previous={print.say("aloud-previous")}
            data-next={print.say("aloud-next")}
            data-alone={print.say("aloud-alone")}
            data-failed={print.say("aloud-failed")}
            data-voiceless={print.say("aloud-voiceless")}
        >
            { print.say("aloud") }
        </button>
    }
}
