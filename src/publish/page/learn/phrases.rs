//! The sentences that the islands of the learning page say.

use crate::{publish::page::Print, wire::phrases::Phrases};
use yew::prelude::*;

/// The keys; the messages are under `learn-` and the key.
const KEYS: [&str; 73] = [
    "back",
    "begin",
    "class",
    "class-leave",
    "clauses",
    "done",
    "done-clauses",
    "done-one",
    "due",
    "due-in",
    "due-in-one",
    "due-never",
    "due-one",
    "end-clauses",
    "end-questions",
    "end-tour",
    "erase",
    "erase-no",
    "erase-sure",
    "erase-yes",
    "erased",
    "export",
    "fairness",
    "finished",
    "foretold",
    "foretold-one",
    "import",
    "imported",
    "imported-in-part",
    "imported-one",
    "incomplete",
    "incomplete-one",
    "kept-aside",
    "kept-aside-one",
    "kept-elsewhere",
    "kept-here",
    "kept-newer",
    "kept-newer-one",
    "kept-refused",
    "known",
    "known-one",
    "leave",
    "map-key",
    "map-not-read",
    "map-read",
    "not-ours",
    "on-clause",
    "on-question",
    "on-step",
    "open-whole",
    "progress",
    "questions",
    "read-all",
    "read-paragraphs",
    "read-paragraphs-one",
    "refused",
    "resume",
    "review",
    "right",
    "set-all",
    "set-all-clauses",
    "set-clauses",
    "set-new",
    "taken",
    "to-home",
    "tour",
    "way-clause",
    "way-question",
    "way-step",
    "where-clause",
    "where-question",
    "where-step",
    "wrong",
];

/// The sentences.
pub fn phrases(print: &Print) -> Phrases {
    KEYS.into_iter().map(|key| (key.to_owned(), print.say(&format!("learn-{key}")))).collect()
}

/// The sentences as the page carries them to the program.
pub(super) fn carried(print: &Print) -> Html {
    html! {
        <ul hidden=true>
            { for KEYS.into_iter().map(|key| html! { <li data-phrase={key}>{ print.say(&format!("learn-{key}")) }</li> }) }
        </ul>
    }
}
