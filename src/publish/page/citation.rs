//! How something is cited: in three styles to read, in three formats for programs. The words can be
//! selected; a script adds buttons that copy them.

use super::{Print, commonmark, share, tongue};
use crate::{
    edition::TextGrade,
    publish::cite::{Run, Work, work},
};
use yew::prelude::*;

/// A work in every style and format.
pub(super) fn all(print: &Print, work: &Work) -> Html {
    let citations = print.citing().all(work);
    let formats = citations.formats.iter().map(|(name, text)| {
        html! { <><dt>{ *name }</dt><dd><pre data-copied={*name}>{ text.trim_end_matches(['\r', '\n']) }</pre></dd></> }
    });
    html! {
        <>
            { styles(print, work) }
            <details class="programs">
                <summary>{ print.say("cite-programs") }</summary>
                <dl class="citation">{ for formats }</dl>
            </details>
        </>
    }
}

/// A work in the styles that people read.
pub(super) fn styles(print: &Print, work: &Work) -> Html {
    let citations = print.citing().all(work);
    let styles = citations.styled.iter().map(|(style, runs)| {
        let name = style.name();
        html! { <><dt>{ name }</dt><dd><p data-copied={name}>{ for runs.iter().map(|one| run(print, one)) }</p></dd></> }
    });
    html! { <dl class="citation">{ for styles }</dl> }
}

fn run(print: &Print, run: &Run) -> Html {
    let words = tongue::marked(print, &run.text);
    if run.italic {
        html! { <i>{ words }</i> }
    } else {
        words
    }
}

/// One work of several: closed until it is asked for.
pub(super) fn one(id: &str, name: Html, inner: Html) -> Html {
    html! { <details class="work" id={format!("cite-{id}")}><summary>{ name }</summary>{ inner }</details> }
}

/// How the paragraph that a page shows is cited, and each of its explanations; how the page is shared.
/// Nothing on other pages, and nothing in a host's.
pub(super) fn of_paragraph(print: &Print) -> Html {
    let Some(paragraph) = print.paragraph().filter(|_| !print.embedded()) else {
        return Html::default();
    };
    let first = print.first();
    let clause =
        first.paragraph().map(|own| all(print, &work::clause(&first, own))).unwrap_or_default();
    let explanations = print.edition().annotations_on(&paragraph.id).map(|annotation| {
        let layer = print.layer(&annotation.layer);
        let number = print.number(&annotation.id);
        let named = [("number", number), ("layer", layer.name.as_str())];
        let name = html! {
            <>
                <span class="tone" data-layer={layer.id.clone()}>{ print.say_with("explanation-of-shared-named", &named) }</span>
                { " " }<span class="quoted">{ print.say_with("quoted", &[("words", &annotation.target.selector.exact)]) }</span>
            </>
        };
        one(&annotation.id, name, all(print, &work::explanation(&first, annotation)))
    });
    let grade = paragraph.grade;
    html! {
        <section class="ending citing" id="cite" data-copy={print.say("cite-copy")} data-done={print.say("cite-copied")} data-by-hand={print.say("cite-by-hand")}>
            <h2>{ print.say("cite-heading") }</h2>
            <p>{ commonmark::inline(print, &print.say("cite-place")) }</p>
            if grade != TextGrade::Checked {
                <p class="unchecked">{ print.say_with("cite-unchecked", &[("meaning", &print.say(&format!("checked-meaning-{}", grade.word())))]) }</p>
            }
            { one(&paragraph.id, paragraph.name.clone().into(), clause) }
            { for explanations }
            { share::row(print) }
        </section>
    }
}
