//! What a screen reader hears after a learner's deeds.

use super::LearnProps;
use crate::{learner, store::use_part, wire::phrases::Phrases};
use yew::prelude::*;

/// The live region.
#[component]
pub fn Heard(props: &LearnProps) -> Html {
    let heard = use_part(&props.store, |state| state.heard.clone());
    html! { <p role="status" class="unseen">{ sentence(&props.phrases, heard.as_ref()) }</p> }
}

/// The sentence for what happened; empty where nothing did.
fn sentence(phrases: &Phrases, heard: Option<&learner::Heard>) -> String {
    use learner::Heard as What;
    match heard {
        None => String::new(),
        Some(What::Reply { right, words, time }) => {
            let how = phrases.say(if *right { "right" } else { "wrong" });
            // The same words again are only said again if they differ.
            let other = if time % 2 == 0 { "" } else { "\u{a0}" };
            format!("{how} {words}{other}")
        }
        Some(What::Foretold(words)) => words.to_string(),
        Some(What::Incomplete(missing)) => phrases.count("incomplete", *missing, &[]),
        Some(What::Done(learner::Kind::Questions, count)) => phrases.count("done", *count, &[]),
        Some(What::Done(learner::Kind::Clauses, _)) => phrases.say("done-clauses"),
        Some(What::Finished) => phrases.say("finished"),
        Some(What::Imported(count, 0)) => phrases.count("imported", *count, &[]),
        Some(What::Imported(count, unread)) => {
            phrases.count("imported-in-part", *count, &[("unread", &unread.to_string())])
        }
        Some(What::NotOurs) => phrases.say("not-ours"),
        Some(What::Erased) => phrases.say("erased"),
        Some(What::Refused) => phrases.say("refused"),
    }
}
