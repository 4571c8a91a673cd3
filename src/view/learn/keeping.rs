//! What becomes of what was done: how it is kept, taken along, brought back, erased.

use super::{LearnProps, heard::sentence};
use crate::{
    journal::file,
    learner::{Action, Heard},
    store::use_part,
};
use yew::prelude::*;

/// Properties of [`Keeping`].
#[derive(Properties, PartialEq)]
pub struct KeepingProps {
    /// What every island here has.
    pub learn: LearnProps,
    /// The edition's id, for the file's name and first line.
    pub edition: AttrValue,
    /// The way to the lesson on a page of its own, where it stands inside somebody else's.
    pub whole: Option<AttrValue>,
}

/// Notes on how progress is kept, and the three things one can do with it.
#[component]
pub fn Keeping(props: &KeepingProps) -> Html {
    let learn = &props.learn;
    let (kept, record, erasing) =
        use_part(&learn.store, |state| (state.kept, state.record.clone(), state.erasing));
    // What became of a file is for the eye, too: nothing else in the page may have changed.
    let told = use_part(&learn.store, |state| state.heard.clone().filter(is_told));
    let phrases = &learn.phrases;
    // In somebody else's page nothing may be kept or downloaded; on a page of its own it may.
    if let Some(whole) = props.whole.as_ref().filter(|_| kept.refused) {
        return html! {
            <p class="note-kept">
                { phrases.say("kept-elsewhere") }{ " " }
                <a href={whole} target="_blank">{ phrases.say("open-whole") }</a>
            </p>
        };
    }
    let here = (!kept.refused).then(|| phrases.say("kept-here"));
    let notes = [
        (kept.refused, phrases.say("kept-refused")),
        (kept.aside > 0, phrases.count("kept-aside", kept.aside, &[])),
        (kept.newer > 0, phrases.count("kept-newer", kept.newer, &[])),
    ];
    let name = format!("variorum-{}.txt", props.edition);
    let href =
        format!("data:text/plain;charset=utf-8,{}", escaped(&file::print(&props.edition, &record)));
    let erase = if erasing {
        html! {
            <span class="question-erase" role="group" aria-label={phrases.say("erase-sure")}>
                <strong>{ phrases.say("erase-sure") }</strong>{ " " }
                { learn.button(|| Action::Erase, phrases.say("erase-yes")) }
                { learn.button(|| Action::WishErase(false), phrases.say("erase-no")) }
            </span>
        }
    } else {
        learn.button(|| Action::WishErase(true), phrases.say("erase"))
    };
    html! {
        <>
            { for notes.into_iter().filter(|(so, _)| *so).map(|(_, note)| html! { <p class="note-kept">{ note }</p> }) }
            { for here.map(|here| html! { <p>{ here }</p> }) }
            <p class="keeping">
                <a {href} download={name}>{ phrases.say("export") }</a>
                <label class="import">
                    { phrases.say("import") }
                    <input type="file" name="progress" accept=".txt,text/plain" />
                </label>
                { erase }
            </p>
            if told.is_some() {
                <p class="told">{ sentence(phrases, told.as_ref()) }</p>
            }
        </>
    }
}

/// Whether something is said to what was done with the buttons here.
fn is_told(heard: &Heard) -> bool {
    match heard {
        Heard::Imported(..) | Heard::NotOurs | Heard::Erased => true,
        Heard::Refused(Some(before)) => is_told(before),
        _ => false,
    }
}

/// A file of progress as part of an address: it has few characters that an address cannot have.
fn escaped(file: &str) -> String {
    file.replace('%', "%25").replace('\n', "%0A").replace(' ', "%20").replace('#', "%23")
}
