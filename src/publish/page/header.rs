//! What stands above the text: what this is, what a reader must know of its wording, where to begin.

use super::{Print, checked, commonmark};
use crate::{
    edition::{Paragraph, Part, TextGrade},
    publish::place::{Language, Leaf, View},
};
use yew::prelude::*;

/// The ways to the same page in other languages, each named in its own; nothing where there is none.
pub(super) fn languages(print: &Print) -> Html {
    let others = print.others().iter().map(|other| {
        let href = print.place().to_language(&other.language);
        html! { <a {href} rel="alternate" hreflang={other.tag.clone()} lang={other.tag.clone()}>{ &other.name }</a> }
    });
    html! { if !print.others().is_empty() { <p class="languages">{ for others }</p> } }
}

/// The header of the page at its place.
pub(super) fn header(print: &Print) -> Html {
    html! {
        <header class="header">
            { languages(print) }
            if let Some(paragraph) = print.paragraph() {
                { above_one(print, paragraph) }
            } else {
                { above_all(print) }
            }
        </header>
    }
}

/// Which document it is and, where the interface speaks another language, what is not in that.
fn document(print: &Print) -> Html {
    let translated = print.place().language != Language::First;
    html! {
        <p class="document">
            { commonmark::inline(print, &print.edition().document) }
            if translated {
                { " " }{ print.say("not-translated") }
            }
        </p>
    }
}

fn above_all(print: &Print) -> Html {
    let edition = print.edition();
    html! {
        <>
            <h1>{ &edition.title }</h1>
            // The host's own story says why a reader should look.
            if !print.embedded() {
                <p class="dek">{ commonmark::inline(print, &edition.dek) }</p>
            }
            { document(print) }
            { unchecked(print) }
            <p class="invitation">
                { print.say("invitation") }{ " " }
                { invitation(print) }
            </p>
            if !print.embedded() {
                <nav class="header-links" aria-label={print.say("parts")}>
                    { for edition.parts.iter().filter_map(|part| first_of(print, part)) }
                    { print.link("#key", print.say("invitation-key").into()) }
                </nav>
                <nav class="header-links" aria-label={print.say("header-links")}>
                    { leaves(print, |leaf| !leaf.is_reference()) }
                </nav>
            }
        </>
    }
}

fn above_one(print: &Print, paragraph: &Paragraph) -> Html {
    let edition = print.edition();
    let at = edition.paragraphs.iter().position(|one| one.id == paragraph.id).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|at| edition.paragraphs.get(at));
    let neighbours = [("link-before", before), ("link-after", edition.paragraphs.get(at + 1))];
    let neighbours = neighbours.into_iter().filter_map(|(words, other)| {
        let other = other?;
        let href = print.place().to_view(&View::Paragraph(other.id.clone())).href;
        Some(html! { <a {href}>{ print.say_with(words, &[("name", &other.name)]) }</a> })
    });
    html! {
        <>
            if !print.embedded() {
                <p class="dek">
                    <a href={print.place().to_page(&View::Read, &paragraph.id).href}>{ &edition.title }</a>
                </p>
            }
            <h1>{ print.say_with("paragraph-heading", &[("name", &paragraph.name), ("topic", &paragraph.topic)]) }</h1>
            { document(print) }
            if paragraph.grade != TextGrade::Checked {
                { doubtful(print, paragraph) }
            }
            <nav class="header-links" aria-label={print.say("header-links")}>{ for neighbours }</nav>
        </>
    }
}

/// That a paragraph which stands alone is not wholly checked.
fn doubtful(print: &Print, paragraph: &Paragraph) -> Html {
    let (grade, _) = checked::grade_words(print, paragraph);
    let meaning = print.say(&format!("checked-meaning-{}", paragraph.grade.word()));
    let link = print.link(&format!("#{}-checked", paragraph.id), grade.into());
    html! { <p class="unchecked">{ checked::grade_sign(paragraph.grade) }{ " " }{ link }{ print.say("colon") }{ meaning }{ print.say("last-stop") }</p> }
}

/// How many paragraphs are not checked; nothing where all are.
fn unchecked(print: &Print) -> Html {
    let all = &print.edition().paragraphs;
    let open = all.iter().filter(|paragraph| paragraph.grade == TextGrade::NotChecked).count();
    if open == 0 {
        return Html::default();
    }
    let (open, all) = (open.to_string(), all.len().to_string());
    let words = print.say_with("unchecked", &[("count", &open), ("all", &all)]);
    let how = print.link("#text-checked", print.say("link-text-checked").into());
    html! { <p class="unchecked">{ words }{ " " }{ how }</p> }
}

/// A link to the first paragraph of a part.
pub(super) fn first_of(print: &Print, part: &Part) -> Option<Html> {
    let first = print.edition().paragraphs.iter().find(|paragraph| paragraph.part == part.id)?;
    Some(html! { <a href={format!("#{}", first.id)}>{ &part.heading }</a> })
}

/// Links to those pages about the text that are wanted. The one about accessibility stands at the foot
/// of every page instead, always in the same place.
pub(super) fn leaves(print: &Print, wanted: impl Fn(Leaf) -> bool) -> Html {
    let leaves = Leaf::of(print.edition());
    let leaves = leaves.filter(|leaf| *leaf != Leaf::Accessibility && wanted(*leaf));
    let links = leaves.map(|leaf| {
        let view = View::Leaf(leaf);
        let here = (print.place().view == view).then_some("page");
        let words = print.say(&format!("view-{}", leaf.name()));
        html! { <a href={print.place().to_view(&view).href} aria-current={here}>{ words }</a> }
    });
    links.collect()
}

/// The link to the explanation that a first reader should open.
fn invitation(print: &Print) -> Html {
    let edition = print.edition();
    let first = edition.annotation(&edition.invitation);
    let paragraph = first.and_then(|first| edition.paragraph(&first.target.paragraph));
    let (Some(first), Some(paragraph)) = (first, paragraph) else { return Html::default() };
    let words = print.say_with(
        "invitation-start",
        &[("name", &paragraph.label), ("words", &first.target.selector.exact)],
    );
    html! { <a href={format!("#{}", first.id)} data-as-words="">{ words }</a> }
}
