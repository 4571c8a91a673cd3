//! The whole dispute in one picture: a row a paragraph or a part of one, a column a voice, and
//! between the sides a line that says how far they meet and opens the reason.

use super::{Print, commonmark, explanation};
use crate::{
    edition::{Degree, Layer, Stance},
    publish::{
        dispute::{Dispute, Line, Reading},
        place::Outlet,
    },
};
use yew::prelude::*;

/// The names of the picture's files in `dist/`.
pub(crate) const PICTURES: [&str; 2] = ["overview.svg", "overview.png"];

/// Two sentences, the table, the key, the picture's files.
pub(super) fn overview(print: &Print) -> Html {
    let Some(dispute) = Dispute::of(print.edition()) else { return Html::default() };
    html! {
        <>
            <div class="sentences">
                <p>{ commonmark::inline(print, &dispute.agreement.apart) }</p>
                <p>{ commonmark::inline(print, &dispute.agreement.meet) }</p>
            </div>
            <div class="dispute">
                <table>
                    <caption>
                        { print.say("overview-caption") }{ " " }
                        <span class="how-to">{ print.say("overview-open") }</span>
                        <span class="counts">{ counts(print, &dispute) }</span>
                    </caption>
                    <colgroup>
                        <col class="topic" /><col class="side" /><col class="between" /><col class="side" />
                        if dispute.beside.is_some() {
                            <col class="beside" />
                        }
                    </colgroup>
                    { head(print, &dispute) }
                    { for dispute.parts.iter().map(|(part, lines)| html! {
                        <tbody>
                            <tr class="group"><th scope="rowgroup" colspan={columns(&dispute)}>{ &part.heading }</th></tr>
                            { for lines.iter().map(|line| row(print, &dispute, line)) }
                        </tbody>
                    }) }
                </table>
            </div>
            { key(print) }
            { take(print) }
        </>
    }
}

fn columns(dispute: &Dispute<'_>) -> &'static str {
    if dispute.beside.is_some() { "5" } else { "4" }
}

/// Who stands in which column.
fn head(print: &Print, dispute: &Dispute<'_>) -> Html {
    let name = |layer: &Layer, class: &'static str| {
        html! {
            <th scope="col" {class} data-layer={layer.id.clone()}>
                <span class="name">{ &layer.name }</span><span class="short" aria-hidden="true">{ &layer.short }</span>
            </th>
        }
    };
    let [one, other] = dispute.sides;
    html! {
        <thead>
            <tr>
                <th scope="col"><span class="unseen">{ print.say("overview-topic") }</span></th>
                { name(one, "left") }
                <th scope="col"><span class="unseen">{ print.say("overview-meet") }</span></th>
                { name(other, "right") }
                { for dispute.beside.map(|layer| name(layer, "beside")) }
            </tr>
        </thead>
    }
}

/// How much each voice has said.
pub(crate) fn counts(print: &Print, dispute: &Dispute<'_>) -> String {
    let voices = dispute.sides.into_iter().chain(dispute.beside);
    let all = voices.map(|layer| counted(print, layer, &Reading::whole(print.edition(), layer)));
    all.collect::<Vec<_>>().join(" · ")
}

fn counted(print: &Print, layer: &Layer, reading: &Reading<'_>) -> String {
    let filled = [("layer", layer.name.as_str()), ("count", &count(print, reading))];
    print.say_with("overview-reading", &filled)
}

fn count(print: &Print, reading: &Reading<'_>) -> String {
    let [explanations, sources] = [reading.0.len(), reading.sources()].map(|many| many.to_string());
    let filled = [("explanations", explanations.as_str()), ("sources", &sources)];
    print.say_with("overview-count", &filled)
}

fn row(print: &Print, dispute: &Dispute<'_>, line: &Line<'_>) -> Html {
    let label = if line.paragraph.label.is_empty() { "§" } else { &line.paragraph.label };
    let topic = html! {
        <>
            <span class="unseen">{ &line.paragraph.name }{ print.say("colon") }</span>
            <b aria-hidden="true">{ label }</b>{ " " }<span>{ &line.row.topic }</span>
        </>
    };
    let [one, other] = dispute.sides;
    let [ones, others] = &line.sides;
    html! {
        <>
        <tr>
            <th scope="row">{ print.link(&format!("#{}", line.paragraph.id), topic) }</th>
            { cell(print, one, ones, "left") }
            <td class="between">{ between(print, line) }</td>
            { cell(print, other, others, "right") }
            { for dispute.beside.map(|layer| cell(print, layer, &line.beside, "beside")) }
        </tr>
        { reason(print, dispute, line) }
        </>
    }
}

/// What one voice says in a row: signs and words, leading to the first explanation.
fn cell(print: &Print, layer: &Layer, reading: &Reading<'_>, class: &'static str) -> Html {
    let stances = reading.stances();
    let last = stances.len().saturating_sub(1);
    let stances = stances.into_iter().enumerate().map(|(at, stance)| {
        // Read aloud, it is a list.
        let comma = (at < last)
            .then(|| html! { <span class="unseen">{ print.say("list-separator") }</span> });
        html! {
            <span class="stance">
                <span class="sign" aria-hidden="true">{ stance.sign() }</span>
                <span class="word">{ word(print, stance) }{ for comma }</span>
            </span>
        }
    });
    let inner = match reading.0.first() {
        Some(first) => print.link(&format!("#{}", first.id), stances.collect()),
        None if class == "beside" => Html::default(),
        None => html! { <span class="unseen">{ print.say("overview-none") }</span> },
    };
    html! { <td {class} data-layer={layer.id.clone()}>{ inner }</td> }
}

fn word(print: &Print, stance: Stance) -> String {
    print.say(&format!("stance-{}", stance.word()))
}

fn degree(print: &Print, degree: Degree) -> String {
    print.say(&format!("degree-{}", degree.word()))
}

/// The line between the sides. It opens the row below: an open `<details>` is what the style sheet
/// asks for, and the reason has the table's width without covering a cell.
fn between(print: &Print, line: &Line<'_>) -> Html {
    let said = degree(print, line.row.degree);
    html! {
        <details>
            <summary>
                <span class="line" data-degree={line.row.degree.word()}></span>
                <span class="unseen">{ said }{ print.say("colon") }</span><span class="why">{ print.say("overview-why") }</span>
            </summary>
        </details>
    }
}

/// Why the sides meet so far and no further, on how much that rests, what both could sign.
fn reason(print: &Print, dispute: &Dispute<'_>, line: &Line<'_>) -> Html {
    let readings = dispute.sides.iter().zip(&line.sides);
    let readings = readings.map(|(layer, reading)| counted(print, layer, reading));
    let readings: Vec<String> = readings.collect();
    let common = line.common.0.iter().map(|one| {
        let layer = print.layer(&one.layer);
        let words = print.say_with("quoted", &[("words", &one.target.selector.exact)]);
        let (sign, _) = explanation::signed(print, one);
        let seen = html! { <><span aria-hidden="true">{ sign }</span>{ " " }{ &layer.name }{ print.say("colon") }{ words }</> };
        html! { <p>{ print.link(&format!("#{}", one.id), seen) }</p> }
    });
    html! {
        <tr class="reason">
            <td colspan={columns(dispute)}>
                <p><strong>{ degree(print, line.row.degree) }</strong>{ print.say("full-stop") }{ commonmark::inline(print, &line.row.reason) }</p>
                <p class="readings">{ readings.join(" · ") }</p>
                { for common }
            </td>
        </tr>
    }
}

/// What lines and signs mean.
fn key(print: &Print) -> Html {
    let lines = Degree::ALL.into_iter().map(|one| {
        html! { <li><span class="line" data-degree={one.word()}></span>{ degree(print, one) }</li> }
    });
    let signs = Stance::ALL.into_iter().map(|stance| {
        html! { <li><span class="sign" aria-hidden="true">{ stance.sign() }</span>{ word(print, stance) }</li> }
    });
    html! {
        <div class="keys">
            <h2 class="unseen">{ print.say("key") }</h2>
            <ul aria-label={print.say("key-lines")}>{ for lines }</ul>
            <ul aria-label={print.say("key-signs")}>
                { for signs }
                <li>{ print.link("#key", print.say("invitation-key").into()) }</li>
            </ul>
        </div>
    }
}

/// The picture as files.
fn take(print: &Print) -> Html {
    let own = print.place().outlet == Outlet::Page;
    let links = PICTURES.into_iter().zip(["overview-svg", "overview-png"]).map(|(file, words)| {
        let href = format!("{}{file}", print.place().to_root());
        // A frame may not save files; there the picture opens beside the host's page.
        html! {
            <a {href} download={own.then_some(file)} target={(!own).then_some("_blank")}>{ print.say(words) }</a>
        }
    });
    html! { <p class="take">{ print.say("overview-take") }{ for links.map(|link| html! { <>{ " " }{ link }</> }) }</p> }
}
