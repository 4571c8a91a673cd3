//! Every event by its year: when, whose act, what, what it rests on, where it bears on the text.

use super::whose::Sides;
use crate::{
    edition::{Event, Grade},
    publish::{
        page::{Print, commonmark, evidence},
        place::View,
    },
};
use yew::prelude::*;

/// The list by years, with ways to the years.
pub(super) fn list(print: &Print, sides: &Sides<'_>) -> Html {
    let events = &print.edition().events;
    let years: Vec<&[Event]> = events.chunk_by(|a, b| a.date.year == b.date.year).collect();
    let ways = years.iter().filter_map(|own| {
        let year = own.first()?.date.year;
        let whose = sides.attribute(*own);
        Some(html! { <li data-whose={whose}><a href={format!("#year-{year}")}>{ year }</a></li> })
    });
    html! {
        <div id="events">
            <nav aria-label={print.say("timeline-years")}><ul class="contents">{ for ways }</ul></nav>
            { for years.iter().map(|own| year(print, sides, own)) }
        </div>
    }
}

fn year(print: &Print, sides: &Sides<'_>, own: &[Event]) -> Html {
    let Some(first) = own.first() else { return Html::default() };
    let year = first.date.year;
    html! {
        <section class="year" data-whose={sides.attribute(own)}>
            <h2 id={format!("year-{year}")}>{ year }</h2>
            <ol>{ for own.iter().map(|one| event(print, sides, one)) }</ol>
        </section>
    }
}

fn event(print: &Print, sides: &Sides<'_>, event: &Event) -> Html {
    let lane = sides.lane(event);
    let layers: Vec<Html> = sides
        .layers()
        .filter(|layer| event.layers.contains(&layer.id))
        .map(|layer| html! { <span class="tone" data-layer={layer.id.clone()}>{ &layer.name }</span> })
        .collect();
    html! {
        <li class="event" id={format!("event-{}", event.id)} data-whose={sides.attribute([event])}>
            <p class="when">
                { time(print, event) }
                <span class="whose">
                    { sides.sign(lane) }
                    if layers.is_empty() {
                        { sides.name(print, lane) }
                    } else {
                        { for layers }
                    }
                </span>
            </p>
            <h3>{ &event.name }</h3>
            <p>{ commonmark::inline(print, &event.body) }</p>
            { bears_on(print, event) }
            { grounds(print, event) }
        </li>
    }
}

/// When it was, for readers and for programs.
fn time(print: &Print, event: &Event) -> Html {
    let until = event.until.map(|until| {
        html! { <>{ " – " }<time datetime={until.to_string()}>{ print.words().date(until) }</time></> }
    });
    html! {
        <span>
            <time datetime={event.date.to_string()}>{ print.words().date(event.date) }</time>
            { for until }
        </span>
    }
}

/// When it was, in words alone.
pub(super) fn dates(print: &Print, event: &Event) -> String {
    let dates = [Some(event.date), event.until].into_iter().flatten();
    dates.map(|date| print.words().date(date)).collect::<Vec<_>>().join(" – ")
}

/// The paragraphs that it bears on, or the whole text.
fn bears_on(print: &Print, event: &Event) -> Html {
    let whole = event.paragraphs.is_empty().then(|| {
        html! { <li>{ print.link_to(&View::Read, print.say("bears-on-whole").into()) }</li> }
    });
    let paragraphs = event.paragraphs.iter().filter_map(|id| print.edition().paragraph(id));
    let paragraphs = paragraphs.map(|paragraph| {
        html! { <li>{ print.link(&format!("#{}", paragraph.id), paragraph.name.clone().into()) }</li> }
    });
    html! {
        <div class="bears-on">
            <span>{ print.say("bears-on") }</span>
            <ul>{ for whole }{ for paragraphs }</ul>
        </div>
    }
}

/// What it rests on: how much of each grade, and on demand each piece.
fn grounds(print: &Print, event: &Event) -> Html {
    let counts = Grade::ALL.into_iter().filter_map(|grade| {
        let count = event.evidence.iter().filter(|one| one.grade == grade).count();
        let word = print.say(&format!("grade-{}", grade.word()));
        let filled = [("count", &*count.to_string()), ("grade", word.as_str())];
        let words = print.say_with("grade-counted", &filled);
        (count > 0).then(|| html! { <>{ " " }<span class="grade">{ words }</span></> })
    });
    html! {
        <details class="grounds">
            <summary>{ print.say("evidence") }{ for counts }</summary>
            <ul class="evidence">
                { for event.evidence.iter().map(|one| evidence::evidence(print, one)) }
            </ul>
        </details>
    }
}
