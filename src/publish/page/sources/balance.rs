//! The balance: how much each layer has, the sides first, and what a count cannot show.

use crate::{edition::Share, publish::page::Print};
use yew::prelude::*;

/// What is counted: the name of its message and how to read it.
type Measure = (&'static str, fn(&Share) -> usize);

const MEASURES: [Measure; 6] = [
    ("balance-explanations", |share| share.annotations),
    ("balance-words", |share| share.words),
    ("balance-sources", |share| share.sources),
    ("balance-seen", |share| share.seen),
    ("balance-inferred", |share| share.inferred),
    ("balance-silent", |share| share.silent),
];

/// A table of the sides, a table of what is no side, and what both are for.
pub(super) fn balance(print: &Print) -> Html {
    let counted = print.edition().shares.iter().filter(|share| share.annotations > 0);
    let (sides, others): (Vec<&Share>, Vec<&Share>) = counted.partition(|share| share.is_side);
    html! {
        <section id="balance">
            <h2>{ print.say("balance") }</h2>
            <p>{ print.say("balance-for") }</p>
            <div class="tables">
                { table(print, "balance-sides", &sides) }
                { table(print, "balance-others", &others) }
            </div>
            <p>{ print.say("balance-read") }</p>
            <p>{ print.say("balance-not") }</p>
        </section>
    }
}

fn table(print: &Print, caption: &str, shares: &[&Share]) -> Html {
    if shares.is_empty() {
        return Html::default();
    }
    let names = shares.iter().map(|share| {
        html! { <th scope="col"><span class="tone" data-layer={share.layer.clone()}>{ &share.name }</span></th> }
    });
    let rows = MEASURES.into_iter().map(|(name, measure)| {
        let cells = shares.iter().map(|share| html! { <td>{ measure(share) }</td> });
        html! { <tr><th scope="row">{ print.say(name) }</th>{ for cells }</tr> }
    });
    html! {
        <table>
            <caption>{ print.say(caption) }</caption>
            <thead><tr><td />{ for names }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
