//! What a screen reader hears after a learner's deeds.

use super::LearnProps;
use crate::{
    learner::{Heard as Said, Kind},
    store::use_part,
    wire::phrases::Phrases,
};
use yew::prelude::*;

/// The live region.
#[component]
pub fn Heard(props: &LearnProps) -> Html {
    let heard = use_part(&props.store, |state| state.heard.clone());
    html! { <p role="status" class="unseen">{ sentence(&props.phrases, heard.as_ref()) }</p> }
}

/// The sentence for what happened; empty where nothing did.
pub(super) fn sentence(phrases: &Phrases, heard: Option<&Said>) -> String {
    match heard {
        None => String::new(),
        Some(Said::Reply { right, words, time }) => {
            let how = phrases.say(if *right { "right" } else { "wrong" });
            // The same words again are only said again if they differ.
            let other = if time % 2 == 0 { "" } else { "\u{a0}" };
            format!("{how} {words}{other}")
        }
        Some(Said::Foretold(words)) => words.to_string(),
        Some(Said::Incomplete(missing)) => phrases.count("incomplete", *missing, &[]),
        Some(Said::Done(Kind::Questions, count)) => phrases.count("done", *count, &[]),
        Some(Said::Done(Kind::Clauses, _)) => phrases.say("done-clauses"),
        Some(Said::Finished) => phrases.say("finished"),
        Some(Said::Imported(count, 0)) => phrases.count("imported", *count, &[]),
        Some(Said::Imported(count, unread)) => {
            phrases.count("imported-in-part", *count, &[("unread", &unread.to_string())])
        }
        Some(Said::NotOurs) => phrases.say("not-ours"),
        Some(Said::Erased) => phrases.say("erased"),
        Some(Said::Refused(None)) => phrases.say("refused"),
        Some(Said::Refused(Some(before))) => {
            format!("{} {}", sentence(phrases, Some(before)), phrases.say("refused"))
        }
    }
}
