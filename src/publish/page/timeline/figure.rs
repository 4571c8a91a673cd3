//! The drawing: time along one side, a lane for each side across it, a mark for each event. It is drawn
//! twice. Lying, for wide screens, each mark is a link to its entry, and far enough from every other to
//! be pressed; standing, for phones, where there is no room for that, each year is a link to its events.

use super::{
    axis::{Axis, levels},
    whose::{Lane, Sides, n},
};
use crate::{
    edition::{Date, Event},
    publish::page::Print,
};
use yew::prelude::*;

/// Which way time runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Across,
    Down,
}

/// The measures of a drawing, in its own units.
struct Measures {
    /// The room before the first year.
    margin: f64,
    /// The room of a year.
    year: f64,
    /// The size of a mark.
    mark: f64,
    /// From one mark to the next that would cover it; where marks are pressed, 24 pixels at least,
    /// also where a scroll bar makes the drawing a little smaller.
    step: f64,
    /// The room over the lanes.
    head: f64,
}

/// A mark: an event and where its lane begins, how far along, to where, on which level.
struct Mark<'a> {
    event: &'a Event,
    lane: Lane,
    across: f64,
    span: (f64, f64),
}

/// A lane: where it begins and how broad it is.
type Band = (Lane, f64, f64);

impl Way {
    fn measures(self) -> Measures {
        match self {
            Self::Across => {
                Measures { margin: 122.0, year: 39.5, mark: 5.5, step: 25.0, head: 30.0 }
            }
            Self::Down => Measures { margin: 40.0, year: 44.0, mark: 6.0, step: 17.0, head: 40.0 },
        }
    }

    /// A point from how far along in time and how far across the lanes.
    fn point(self, along: f64, across: f64) -> (f64, f64) {
        match self {
            Self::Across => (along, across),
            Self::Down => (across, along),
        }
    }
}

/// Both drawings with what they mean.
pub(super) fn figure(print: &Print, sides: &Sides<'_>) -> Html {
    let events = &print.edition().events;
    // The day of the text itself, where it lies within the drawing.
    let day = print.edition().record.as_deref().map(|key| print.source(key).date);
    let day = day.filter(|day| Axis::of(events, 0.0, 1.0).years().any(|year| year == day.year));
    let said =
        day.map(|day| print.say_with("timeline-day", &[("date", &print.words().date(day))]) + " ");
    html! {
        <figure class="drawn">
            <figcaption>
                { print.say("timeline-drawing") }{ " " }{ for said }
                <a href="#events">{ print.say("timeline-to-list") }</a>
            </figcaption>
            { drawing(print, sides, day, Way::Across) }
            { drawing(print, sides, day, Way::Down) }
        </figure>
    }
}

fn drawing(print: &Print, sides: &Sides<'_>, day: Option<Date>, way: Way) -> Html {
    let events = &print.edition().events;
    let Measures { margin, year, step, head, .. } = way.measures();
    let (before, lanes_from) = if way == Way::Across { (margin, head) } else { (head, margin) };
    let axis = Axis::of(events, before, year);
    let mut marks: Vec<Mark<'_>> = Vec::new();
    let mut bands: Vec<Band> = Vec::new();
    let mut from = lanes_from;
    for lane in sides.lanes() {
        let own: Vec<&Event> = events.iter().filter(|event| sides.lane(event) == lane).collect();
        let spans: Vec<(f64, f64)> = own.iter().map(|event| axis.span(event)).collect();
        let levels = levels(&spans, step);
        let most = levels.iter().max().map_or(1.0, |most| *most as f64 + 1.0);
        // Standing, a lane must hold its name.
        let least = if way == Way::Across { 0.0 } else { 70.0 };
        let room = (most * step + 12.0).max(least);
        for ((event, span), level) in own.into_iter().zip(spans).zip(levels) {
            let across = from + 6.0 + (level as f64 + 0.5) * step;
            marks.push(Mark { event, lane, across, span });
        }
        bands.push((lane, from, room));
        from += room;
    }
    marks.sort_by_key(|mark| mark.event.date);
    let (width, height) = way.point(axis.end() + 4.0, from + 2.0);
    let class = if way == Way::Across { "across" } else { "down" };
    html! {
        <svg {class} viewBox={format!("0 0 {} {}", n(width), n(height))} role="group" aria-label={print.say("timeline-name")}>
            <g aria-hidden="true">
                { for axis.years().map(|year| year_line(&axis, year, way, from)) }
                { for bands.iter().map(|band| lane_name(print, sides, band, way, &axis)) }
                { for day.map(|day| day_line(&axis, day, way, from)) }
            </g>
            if way == Way::Down {
                { for axis.years().filter_map(|year| year_link(print, sides, &axis, year, width)) }
            }
            { for marks.iter().map(|one| mark(print, sides, one, way)) }
        </svg>
    }
}

/// The line at which a year begins, and its number.
fn year_line(axis: &Axis, year: u16, way: Way, to: f64) -> Html {
    let Measures { head, margin, .. } = way.measures();
    let from = if way == Way::Across { head - 8.0 } else { margin };
    let ((x1, y1), (x2, y2)) = (way.point(axis.begin(year), from), way.point(axis.begin(year), to));
    let (x, y) = match way {
        Way::Across => (axis.begin(year) + axis.year / 2.0, head - 14.0),
        Way::Down => (0.0, axis.begin(year) + axis.year / 2.0 + 4.0),
    };
    let anchor = if way == Way::Across { "middle" } else { "start" };
    html! {
        <>
            <line class="rule" x1={n(x1)} y1={n(y1)} x2={n(x2)} y2={n(y2)} />
            <text x={n(x)} y={n(y)} text-anchor={anchor}>{ year }</text>
        </>
    }
}

/// The whole breadth of a year as a link to its events; nothing where there are none.
fn year_link(print: &Print, sides: &Sides<'_>, axis: &Axis, year: u16, width: f64) -> Option<Html> {
    let events = print.edition().events.iter();
    let own: Vec<&Event> = events.filter(|event| event.date.year == year).collect();
    if own.is_empty() {
        return None;
    }
    Some(html! {
        <a href={format!("#year-{year}")} aria-label={year.to_string()} data-whose={sides.attribute(own)}>
            <rect class="reach" x="0" y={n(axis.begin(year))} width={n(width)} height={n(axis.year)} />
        </a>
    })
}

/// A lane's name with its shape; standing, a word a line.
fn lane_name(print: &Print, sides: &Sides<'_>, band: &Band, way: Way, axis: &Axis) -> Html {
    let (lane, from, room) = *band;
    let mark = way.measures().mark;
    let name = sides.name(print, lane);
    let layer = sides.layer(lane).map(|layer| layer.id.clone());
    let (edge_1, edge_2) = match way {
        Way::Across => ((0.0, from), (axis.end(), from)),
        Way::Down => ((from, 4.0), (from, axis.end())),
    };
    let words = match way {
        Way::Across => {
            let y = n(from + room / 2.0 + 4.5);
            html! { <text class="lane" data-layer={layer} x="16" {y}>{ name }</text> }
        }
        Way::Down => {
            let lines: Vec<&str> = name.split(' ').collect();
            let line = |(at, word): (usize, &&str)| {
                let y = n(14.0 + at as f64 * 13.0);
                let x = n(from + 18.0);
                html! { <text class="lane" data-layer={layer.clone()} {x} {y}>{ word }</text> }
            };
            lines.iter().enumerate().map(line).collect()
        }
    };
    let (x, y) = match way {
        Way::Across => (6.0, from + room / 2.0),
        Way::Down => (from + 9.0, 10.0),
    };
    html! {
        <>
            <line class="edge" x1={n(edge_1.0)} y1={n(edge_1.1)} x2={n(edge_2.0)} y2={n(edge_2.1)} />
            { sides.shape(lane, x, y, mark) }
            { words }
        </>
    }
}

/// The line across all lanes at the day of the text.
fn day_line(axis: &Axis, date: Date, way: Way, to: f64) -> Html {
    let Measures { head, margin, .. } = way.measures();
    let from = if way == Way::Across { head - 8.0 } else { margin };
    let ((x1, y1), (x2, y2)) = (way.point(axis.at(date), from), way.point(axis.at(date), to));
    html! { <line class="record" x1={n(x1)} y1={n(y1)} x2={n(x2)} y2={n(y2)} /> }
}

fn mark(print: &Print, sides: &Sides<'_>, mark: &Mark<'_>, way: Way) -> Html {
    let Measures { mark: size, step, .. } = way.measures();
    let (start, end) = mark.span;
    let ((x, y), (x2, y2)) = (way.point(start, mark.across), way.point(end, mark.across));
    let layer = sides.layer(mark.lane).map(|layer| layer.id.clone());
    let whose = sides.attribute([mark.event]);
    let drawn = html! {
        <>
            if end > start {
                <line class="lasts" data-layer={layer} x1={n(x)} y1={n(y)} x2={n(x2)} y2={n(y2)} />
            }
            { sides.shape(mark.lane, x, y, size) }
        </>
    };
    if way == Way::Down {
        return html! { <g class="seen-only" data-whose={whose} aria-hidden="true">{ drawn }</g> };
    }
    let date = super::list::dates(print, mark.event);
    let named = [("date", date.as_str()), ("name", &mark.event.name)];
    html! {
        <a href={format!("#event-{}", mark.event.id)} data-whose={whose}>
            <title>{ print.say_with("event-named", &named) }</title>
            <circle class="reach" cx={n(x)} cy={n(y)} r={n(step / 2.0)} />
            { drawn }
        </a>
    }
}
