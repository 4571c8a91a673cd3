//! Whose an event is: one side's, several sides' or nobody's.

use crate::{
    edition::{Edition, Event, Layer},
    publish::page::Print,
};
use yew::prelude::*;

/// The layers to which events belong, with their places among the edition's layers.
#[derive(Debug)]
pub(super) struct Sides<'a> {
    layers: Vec<(usize, &'a Layer)>,
    events: &'a [Event],
}

/// A lane of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    /// The layer with this place among those to which events belong.
    Side(usize),
    /// More than one layer.
    Several,
    /// No layer.
    Nobody,
}

/// What the reader can choose to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Every event.
    All,
    /// A side's events, those that it shares with others among them; or a lane's.
    Lane(Lane),
}

impl Choice {
    /// The word for it in the page; a side goes by its number there.
    pub(super) fn word(self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Lane(Lane::Side(at)) => (at + 1).to_string(),
            Self::Lane(Lane::Several) => "several".to_owned(),
            Self::Lane(Lane::Nobody) => "nobody".to_owned(),
        }
    }
}

impl<'a> Sides<'a> {
    /// The sides of an edition's events.
    pub(super) fn of(edition: &'a Edition) -> Self {
        let named = |layer: &&Layer| edition.events.iter().any(|e| e.layers.contains(&layer.id));
        Self {
            layers: edition.layers.iter().filter(named).enumerate().collect(),
            events: &edition.events,
        }
    }

    /// The layers.
    pub(super) fn layers(&self) -> impl Iterator<Item = &'a Layer> + '_ {
        self.layers.iter().map(|(_, layer)| *layer)
    }

    /// The layer of a lane, where it is one side's.
    pub(super) fn layer(&self, lane: Lane) -> Option<&'a Layer> {
        match lane {
            Lane::Side(at) => self.layers.get(at).map(|(_, layer)| *layer),
            Lane::Several | Lane::Nobody => None,
        }
    }

    /// The lane that an event is drawn in.
    pub(super) fn lane(&self, event: &Event) -> Lane {
        let mut own = self.layers.iter().filter(|(_, layer)| event.layers.contains(&layer.id));
        match (own.next(), own.next()) {
            (None, _) => Lane::Nobody,
            (Some((at, _)), None) => Lane::Side(*at),
            _ => Lane::Several,
        }
    }

    /// The lanes that hold an event: what is shared between the sides, what is nobody's last.
    pub(super) fn lanes(&self) -> Vec<Lane> {
        let mut lanes: Vec<Lane> = self.layers.iter().map(|(at, _)| Lane::Side(*at)).collect();
        lanes.insert(lanes.len() / 2, Lane::Several);
        lanes.push(Lane::Nobody);
        lanes.retain(|lane| self.events.iter().any(|event| self.lane(event) == *lane));
        lanes
    }

    /// What can be chosen: all, each side, what is shared, what is nobody's.
    pub(super) fn choices(&self) -> Vec<Choice> {
        let sides = self.layers.iter().map(|(at, _)| Lane::Side(*at));
        let lanes = sides.chain([Lane::Several, Lane::Nobody]).map(Choice::Lane);
        [Choice::All].into_iter().chain(lanes.filter(|one| self.count(*one) > 0)).collect()
    }

    /// How many events a choice shows.
    pub(super) fn count(&self, choice: Choice) -> usize {
        let word = choice.word();
        let shown = |event: &&Event| self.words(event).contains(&word);
        match choice {
            Choice::All => self.events.len(),
            Choice::Lane(_) => self.events.iter().filter(shown).count(),
        }
    }

    /// The choices that show an event, but for all.
    fn words(&self, event: &Event) -> Vec<String> {
        let own = self.layers.iter().filter(|(_, layer)| event.layers.contains(&layer.id));
        let own = own.map(|(at, _)| Choice::Lane(Lane::Side(*at)));
        let lane = Some(self.lane(event)).filter(|lane| !matches!(lane, Lane::Side(_)));
        own.chain(lane.map(Choice::Lane)).map(Choice::word).collect()
    }

    /// Whose these events are, as the style sheet reads it.
    pub(super) fn attribute<'e>(&self, events: impl IntoIterator<Item = &'e Event>) -> String {
        let mut words: Vec<String> =
            events.into_iter().flat_map(|event| self.words(event)).collect();
        words.sort();
        words.dedup();
        words.join(" ")
    }

    /// The name of a lane.
    pub(super) fn name(&self, print: &Print, lane: Lane) -> String {
        let two = self.layers.len() == 2;
        match lane {
            Lane::Side(at) => self.layers.get(at).map_or_else(String::new, |(_, l)| l.name.clone()),
            Lane::Several if two => print.say("whose-both"),
            Lane::Several => print.say("whose-several"),
            Lane::Nobody if two => print.say("whose-neither"),
            Lane::Nobody => print.say("whose-nobody"),
        }
    }

    /// The shape of a lane's events around a point: so that colour is not all that tells sides apart.
    pub(super) fn shape(&self, lane: Lane, x: f64, y: f64, r: f64) -> Html {
        match lane {
            Lane::Side(at) => {
                let layer = self.layer(lane).map(|layer| layer.id.clone());
                if at == 0 {
                    return html! { <circle class="shape" data-layer={layer} cx={n(x)} cy={n(y)} r={n(r)} /> };
                }
                let d = if at == 1 { square(x, y, r * 0.88) } else { triangle(x, y, r * 1.1) };
                html! { <path class="shape" data-layer={layer} {d} /> }
            }
            // One half for the first side, the other for the last.
            Lane::Several => {
                let half = |layer: Option<&Layer>, way: f64| {
                    let r = r * 1.25;
                    let d = format!(
                        "M{} {}L{} {}L{} {}Z",
                        n(x),
                        n(y - r),
                        n(x + way * r),
                        n(y),
                        n(x),
                        n(y + r),
                    );
                    html! { <path class="shape" data-layer={layer.map(|layer| layer.id.clone())} {d} /> }
                };
                html! { <>{ half(self.layers().next(), -1.0) }{ half(self.layers().last(), 1.0) }</> }
            }
            Lane::Nobody => html! { <circle class="ring" cx={n(x)} cy={n(y)} r={n(r * 0.85)} /> },
        }
    }

    /// The same by itself, beside words.
    pub(super) fn sign(&self, lane: Lane) -> Html {
        html! {
            <svg class="shape-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                { self.shape(lane, 8.0, 8.0, 5.5) }
            </svg>
        }
    }
}

fn square(x: f64, y: f64, r: f64) -> String {
    let d = n(2.0 * r);
    format!("M{} {}h{d}v{d}h-{d}Z", n(x - r), n(y - r))
}

fn triangle(x: f64, y: f64, r: f64) -> String {
    format!("M{} {}l{r} {d}h-{d}Z", n(x), n(y - r), r = n(r), d = n(2.0 * r))
}

/// A number as short as a drawing needs it.
pub(super) fn n(number: f64) -> String {
    let short = format!("{number:.1}");
    short.strip_suffix(".0").unwrap_or(&short).to_owned()
}
