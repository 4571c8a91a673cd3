//! The bibliography.

use super::{Print, evidence};
use crate::edition::Source;
use yew::prelude::*;

/// All sources by author and date.
pub(super) fn list(print: &Print) -> Html {
    let mut sources: Vec<&Source> = print.edition().sources.iter().collect();
    sources.sort_by(|a, b| (&a.authors, a.date, &a.key).cmp(&(&b.authors, b.date, &b.key)));
    html! {
        <section class="ending sources" id="sources">
            <h2>{ print.say("sources") }</h2>
            <p>{ print.say("sources-intro") }</p>
            <details class="more">
                <summary>{ format!("{} ({})", print.say("sources"), sources.len()) }</summary>
                <ul>{ for sources.into_iter().map(|source| entry(print, source)) }</ul>
            </details>
        </section>
    }
}

fn entry(print: &Print, source: &Source) -> Html {
    html! {
        <li id={format!("source-{}", source.key)}>
            { source.authors.join(", ") }{ ", " }
            { evidence::title(source) }
            if let Some(container) = &source.container {
                { ", " }{ container }
            }
            { ", " }{ print.words().date(source.date) }{ ". " }
            if let Some(url) = &source.url {
                <span class="url">{ url }</span>
            }
            if let Some(note) = &source.note {
                <span class="seen">{ print.say_with("source-seen", &[("note", note)]) }</span>
            }
        </li>
    }
}
