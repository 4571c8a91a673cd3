//! How to cite the document, this explainer, its parts and its sources; what to take along as data.

use super::{Print, citation, commonmark, share, tongue};
use crate::publish::{
    cite::work,
    data::{DOWNLOADS, annotations::TERMS, questions},
    place::View,
};
use yew::prelude::*;

/// Everything about citing, sharing and taking along.
pub(super) fn cite(print: &Print) -> Html {
    let edition = print.edition();
    let record = edition.record.as_deref().and_then(|key| print.citing().source(key));
    html! {
        <div class="citing" data-copy={print.say("cite-copy")} data-done={print.say("cite-copied")} data-by-hand={print.say("cite-by-hand")}>
            if let Some(record) = record {
                <section id="document">
                    <h2>{ print.say("cite-document") }</h2>
                    <p>{ commonmark::inline(print, &print.say("cite-document-how")) }</p>
                    { citation::all(print, record) }
                </section>
            }
            <section id="explainer">
                <h2>{ print.say("cite-whole") }</h2>
                { citation::all(print, &work::whole(&print.first())) }
                <p class="aside">{ print.say_with("cite-hash", &[("hash", print.short_hash())]) }</p>
            </section>
            { parts(print) }
            { sources(print) }
            { downloads(print) }
            <section id="share">
                <h2>{ print.say("share-heading") }</h2>
                { share::row(print) }
            </section>
        </div>
    }
}

/// Where each paragraph's citations stand: on its own page.
fn parts(print: &Print) -> Html {
    let links = print.edition().paragraphs.iter().map(|paragraph| {
        let way = print.place().to_page(&View::Paragraph(paragraph.id.clone()), "cite");
        html! { <li><a href={way.href} target={way.target}>{ &paragraph.name }</a></li> }
    });
    html! {
        <section id="parts">
            <h2>{ print.say("cite-parts") }</h2>
            <p>{ commonmark::inline(print, &print.say("cite-parts-how")) }</p>
            <ul class="columns">{ for links }</ul>
        </section>
    }
}

/// Every source; for programs they stand in files together.
fn sources(print: &Print) -> Html {
    let all = print.citing().sources().map(|work| {
        let source = print.source(&work.key);
        let named = [("authors", source.authors.join(", ")), ("title", work.title.text())];
        let named = named.each_ref().map(|(name, words)| (*name, words.as_str()));
        let name = print.say_with("cite-source-name", &named);
        citation::one(&work.key, tongue::marked(print, &name), citation::styles(print, work))
    });
    html! {
        if !print.edition().sources.is_empty() {
            <section id="sources">
                <h2>{ print.say("cite-sources") }</h2>
                <p>{ commonmark::inline(print, &print.say("cite-sources-how")) }</p>
                <details class="many">
                    <summary>{ print.say_with("cite-sources-all", &[("count", &print.edition().sources.len().to_string())]) }</summary>
                    { for all }
                </details>
            </section>
        }
    }
}

/// The files, and what their names mean.
fn downloads(print: &Print) -> Html {
    let root = print.place().to_root();
    let files = DOWNLOADS.iter().chain(questions(print.edition())).map(|(name, stem)| {
        let says = commonmark::inline(print, &print.say(&format!("download-{stem}")));
        let target = print.embedded().then_some("_blank");
        html! { <><dt><a href={format!("{root}{name}")} download="" {target}>{ *name }</a></dt><dd>{ says }</dd></> }
    });
    let terms = TERMS.iter().map(|term| {
        let says = commonmark::inline(print, &print.say(&format!("property-{term}")));
        html! { <><dt id={format!("property-{term}")}><code>{ *term }</code></dt><dd>{ says }</dd></> }
    });
    html! {
        <section id="data">
            <h2>{ print.say("data") }</h2>
            <p>{ commonmark::inline(print, &print.say("data-how")) }</p>
            <dl class="files">{ for files }</dl>
            <p>{ print.say("licence") }{ print.say("colon") }{ commonmark::inline(print, &print.edition().licence) }</p>
            <details class="terms">
                <summary>{ print.say("data-terms") }</summary>
                <dl class="files">{ for terms }</dl>
            </details>
        </section>
    }
}
