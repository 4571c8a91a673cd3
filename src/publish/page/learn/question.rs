//! One question: choices of the browser's own, every answer with its reply below it. The replies are
//! in the page and the style sheet shows those that belong to what is chosen, so that a question can
//! be asked and answered without a program.

use crate::{
    edition::{AnswerOption, AnswerRow, Question, QuestionKind},
    publish::page::{Print, evidence, tongue},
};
use sha2::{Digest, Sha256};
use yew::prelude::*;

/// One question; `level` is that of its heading.
pub(super) fn question(print: &Print, question: &Question, level: u8) -> Html {
    let heading = format!("h{level}");
    let id = format!("q-{}", question.id);
    let prompt = format!("{id}-prompt");
    html! {
        <section class="question" {id} data-question={question.id.clone()} data-kind={question.kind.word()} aria-labelledby={prompt.clone()}>
            <@{heading} id={prompt} class="prompt">{ tongue::marked(print, &question.prompt) }</@>
            if let Some(words) = &question.words {
                <p class="quoted">{ tongue::marked(print, &print.say_with("quoted", &[("words", words)])) }</p>
            }
            if question.kind == QuestionKind::Match {
                { meanings(print, question) }
            }
            { for question.rows.iter().enumerate().map(|(at, row)| self::row(print, question, at, row)) }
            <p class="missing" hidden=true>{ print.say(if question.rows.len() > 1 { "question-missing-rows" } else { "question-missing" }) }</p>
            <details class="answer">
                <summary>{ print.say("question-check") }</summary>
                <p class="verdict is-none">{ print.say("question-none") }</p>
                <p class="verdict is-right"><span aria-hidden="true">{ "✓ " }</span>{ print.say("learn-right") }</p>
                <p class="verdict is-wrong"><span aria-hidden="true">{ "✕ " }</span>{ print.say("learn-wrong") }</p>
                <p class="explain">{ tongue::marked(print, &question.explain) }</p>
                { leads(print, question) }
            </details>
        </section>
    }
}

/// The meanings of a match, each with its letter.
fn meanings(print: &Print, question: &Question) -> Html {
    let options = question.rows.first().map(|row| row.options.as_slice()).unwrap_or_default();
    html! {
        <ol class="meanings">{ for options.iter().map(|one| html! { <li>{ tongue::marked(print, &one.words) }</li> }) }</ol>
    }
}

/// One choice.
fn row(print: &Print, question: &Question, at: usize, row: &AnswerRow) -> Html {
    let name = format!("q-{}-{}", question.id, at + 1);
    let grid = question.kind.is_grid();
    let mut options: Vec<(usize, &AnswerOption)> = row.options.iter().enumerate().collect();
    if !grid {
        // In an order that has nothing to do with which is right, and is always the same.
        options.sort_by_key(|(_, one)| {
            Sha256::digest(format!("{} {}", question.id, one.words)).to_vec()
        });
    }
    let option = |(option, one): (usize, &AnswerOption)| {
        let right = (option == row.right).then_some("");
        let (seen, label) = match question.kind {
            QuestionKind::Match => (letter(option), Some(one.words.clone())),
            _ => (one.words.clone(), None),
        };
        html! {
            <div class="choice">
                <label class="option">
                    <input type="radio" name={name.clone()} value={(option + 1).to_string()} data-right={right} aria-label={label} autocomplete="off" />
                    <span>{ tongue::marked(print, &seen) }</span>
                </label>
                if !grid {
                    { for one.reply.as_ref().map(|reply| html! { <p class="reply">{ tongue::marked(print, reply) }</p> }) }
                }
            </div>
        }
    };
    let reply = row.options.iter().find_map(|one| one.reply.as_ref()).filter(|_| grid);
    let right = row.options.get(row.right).map(|one| match question.kind {
        QuestionKind::Match => letter(row.right),
        _ => one.words.clone(),
    });
    html! {
        <fieldset class="row">
            if grid {
                <legend>{ tongue::marked(print, &row.words) }</legend>
            } else {
                <legend class="unseen">{ tongue::marked(print, &question.prompt) }</legend>
            }
            <div class="picks">{ for options.into_iter().map(option) }</div>
            { for reply.zip(right).map(|(reply, right)| html! {
                <p class="reply"><strong class="is-right">{ print.say_with("question-right-is", &[("words", &right)]) }{ " " }</strong>{ tongue::marked(print, reply) }</p>
            }) }
        </fieldset>
    }
}

/// The letter of a meaning.
fn letter(at: usize) -> String {
    let at = u8::try_from(at).unwrap_or_default();
    char::from(b'A' + at.min(25)).to_string()
}

/// The ways to the words and to the source.
fn leads(print: &Print, question: &Question) -> Html {
    let edition = print.edition();
    let source = print.source(&question.source);
    let mut named: Vec<String> = Vec::new();
    let ways = question.rests_on.iter().filter_map(|id| {
        let annotation = edition.annotation(id);
        let paragraph = annotation.map_or(id.as_str(), |one| &one.target.paragraph);
        let fragment = fragment(print, id);
        let words = match (edition.paragraph(paragraph), annotation) {
            (Some(paragraph), Some(annotation)) => print.say_with(
                "question-explanation",
                &[("name", &paragraph.name), ("layer", &print.layer(&annotation.layer).name)],
            ),
            (Some(paragraph), None) => paragraph.name.clone(),
            _ => other_name(print, id),
        };
        // One way of a name is enough.
        let new = !named.contains(&words);
        named.push(words.clone());
        new.then(|| html! { <li>{ print.link(&fragment, tongue::marked(print, &words)) }</li> })
    });
    let ways: Vec<Html> = ways.collect();
    html! {
        <div class="leads">
            <p>{ print.say("question-look") }</p>
            <ul>
                { for ways }
                <li>{ print.say("question-source") }{ " " }{ print.link(&format!("#source-{}", source.key), evidence::cite(source)) }</li>
            </ul>
        </div>
    }
}

/// Where an id of the edition's files stands in the pages.
fn fragment(print: &Print, id: &str) -> String {
    let edition = print.edition();
    if edition.terms.iter().any(|one| one.id == id) {
        format!("#term-{id}")
    } else if edition.events.iter().any(|one| one.id == id) {
        format!("#event-{id}")
    } else {
        format!("#{id}")
    }
}

/// What is neither a paragraph nor an explanation, by its name.
fn other_name(print: &Print, id: &str) -> String {
    let edition = print.edition();
    if let Some(term) = edition.terms.iter().find(|one| one.id == id) {
        return print.say_with("question-term", &[("name", &term.name)]);
    }
    if let Some(event) = edition.events.iter().find(|one| one.id == id) {
        return print.say_with("question-event", &[("name", &event.name)]);
    }
    print.say(if edition.variants.as_ref().is_some_and(|all| all.variant(id).is_some()) {
        "question-wording"
    } else {
        "question-claim"
    })
}
