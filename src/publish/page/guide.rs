//! The teacher's guide, made from the same files as the lesson: aims, outline, a link for a class,
//! questions with their answers, prompts for discussion, what to read.

use super::{Print, commonmark, evidence, tongue};
use crate::{
    edition::{Guide, Prompt, Question, QuestionKind, Reading, Step},
    publish::place::{Leaf, View},
};
use yew::prelude::*;

/// What the page holds below its heading.
pub(super) fn guide(print: &Print) -> Html {
    let edition = print.edition();
    let Some(guide) = &edition.guide else { return Html::default() };
    let questions = &edition.questions.list;
    html! {
        <>
            <section>{ commonmark::blocks(print, &guide.introduction) }</section>
            { aims(print, guide) }
            <section>
                <h2>{ print.say("guide-outline") }</h2>
                <ol class="outline">{ for edition.tour.iter().enumerate().map(|(at, one)| step(print, one, at + 1)) }</ol>
            </section>
            { class(print) }
            <section>
                <h2>{ print.say("guide-questions") }</h2>
                <p>{ print.say("guide-questions-more") }</p>
                <ol class="asked">{ for questions.iter().map(|one| question(print, one)) }</ol>
            </section>
            <section>
                <h2>{ print.say("guide-prompts") }</h2>
                <p>{ print.say("guide-prompts-more") }</p>
                <ol class="prompts">{ for guide.prompts.iter().map(|one| prompt(print, one)) }</ol>
            </section>
            <section>
                <h2>{ print.say("guide-reading") }</h2>
                <ul class="reading">{ for guide.reading.iter().map(|one| reading(print, one)) }</ul>
            </section>
        </>
    }
}

fn aims(print: &Print, guide: &Guide) -> Html {
    html! {
        <section>
            <h2>{ print.say("guide-aims") }</h2>
            <p>{ print.say("guide-aims-more") }</p>
            <ul>{ for guide.aims.iter().map(|aim| html! { <li>{ aim }</li> }) }</ul>
        </section>
    }
}

/// A step in the outline: what it tells, on which words, and its question.
fn step(print: &Print, step: &Step, number: usize) -> Html {
    let edition = print.edition();
    let place = print.place().to_leaf(Leaf::Learn, &format!("step-{number}"));
    let paragraphs = step.paragraphs.iter().filter_map(|id| edition.paragraph(id));
    let names: Vec<String> = paragraphs.map(|one| one.name.clone()).collect();
    let asked = edition.questions.question(&step.question);
    html! {
        <li>
            <h3><a href={place.href}>{ &step.title }</a></h3>
            if !names.is_empty() {
                <p class="about-words">{ print.words().list(&names) }</p>
            }
            { commonmark::blocks(print, &step.say) }
            { for asked.map(|one| html! { <p><strong>{ print.say("guide-asks") }</strong>{ " " }{ &one.prompt }</p> }) }
        </li>
    }
}

/// A form that makes a link: the browser's own, so that it works without a program. What it sends is
/// the address to hand out.
/// A frame may not send forms; there the page of its own has it.
fn class(print: &Print) -> Html {
    let edition = print.edition();
    if print.embedded() {
        let way = print.place().to_page(&View::Leaf(Leaf::Guide), "class");
        return html! {
            <section>
                <h2>{ print.say("guide-class") }</h2>
                <p><a href={way.href} target={way.target}>{ print.say("guide-class-there") }</a></p>
            </section>
        };
    }
    let learn = print.place().to_view(&View::Leaf(Leaf::Learn)).href;
    let choice = |name: &'static str, value: &str, words: &str, checked: bool| {
        html! {
            <label><input type="checkbox" {name} value={value.to_owned()} {checked} />{ " " }{ words.to_owned() }</label>
        }
    };
    let sets = edition.questions.sets.iter();
    html! {
        <section class="for-class" id="class">
            <h2>{ print.say("guide-class") }</h2>
            <p>{ print.say("guide-class-more") }</p>
            <form action={learn} method="get">
                <fieldset>
                    <legend>{ print.say("guide-class-steps") }</legend>
                    { for edition.tour.iter().map(|one| choice("tour", &one.id, &one.title, true)) }
                </fieldset>
                <fieldset>
                    <legend>{ print.say("guide-class-layers") }</legend>
                    { for edition.switches().map(|one| choice("layers", &one.id, &one.name, false)) }
                </fieldset>
                <fieldset>
                    <legend>{ print.say("guide-class-questions") }</legend>
                    { for sets.map(|one| choice("questions", &one.id, &one.name, false)) }
                </fieldset>
                <p><button type="submit">{ print.say("guide-class-open") }</button></p>
            </form>
        </section>
    }
}

/// A question with its answer.
fn question(print: &Print, question: &Question) -> Html {
    let edition = print.edition();
    let in_order = question.kind == QuestionKind::Order;
    let mut rows: Vec<_> = question.rows.iter().collect();
    if in_order {
        rows.sort_by_key(|row| row.right);
    }
    let answers = rows.into_iter().map(|row| {
        let right = row.options.get(row.right).map_or("", |one| one.words.as_str());
        match (question.kind.is_grid(), in_order) {
            (false, _) => right.to_owned(),
            (true, true) => row.words.clone(),
            (true, false) => print.say_with("guide-row", &[("row", &row.words), ("right", right)]),
        }
    });
    let leads = question
        .rests_on
        .first()
        .filter(|id| edition.annotation(id).is_some() || edition.paragraph(id).is_some());
    html! {
        <li>
            <p>
                { tongue::marked(print, &question.prompt) }
                if let Some(words) = &question.words {
                    { " " }<span class="quoted">{ print.say_with("quoted", &[("words", words)]) }</span>
                }
            </p>
            if !question.kind.is_grid() {
                { others(print, question) }
            }
            if in_order {
                <ol class="right-answers">{ for answers.map(|one| html! { <li>{ tongue::marked(print, &one) }</li> }) }</ol>
            } else {
                <ul class="right-answers">{ for answers.map(|one| html! { <li>{ tongue::marked(print, &one) }</li> }) }</ul>
            }
            <p class="explain">
                { tongue::marked(print, &question.explain) }
                { for leads.map(|id| html! { <>{ " " }{ print.link(&format!("#{id}"), print.say("guide-words").into()) }</> }) }
            </p>
        </li>
    }
}

/// The answers that are wrong, for a teacher who reads the question out.
fn others(print: &Print, question: &Question) -> Html {
    let rows = question.rows.iter();
    let wrong =
        rows.flat_map(|row| row.options.iter().enumerate().filter(|(at, _)| *at != row.right));
    let wrong: Vec<String> = wrong.map(|(_, one)| one.words.clone()).collect();
    html! { <p class="wrong-answers">{ tongue::marked(print, &print.say_with("guide-not", &[("words", &wrong.join(" / "))])) }</p> }
}

fn prompt(print: &Print, prompt: &Prompt) -> Html {
    let edition = print.edition();
    let on = prompt.paragraphs.iter().filter_map(|id| edition.paragraph(id));
    let links: Vec<Html> =
        on.map(|one| print.link(&format!("#{}", one.id), one.name.clone().into())).collect();
    html! {
        <li>
            <p><strong>{ &prompt.words }</strong></p>
            <p>{ &prompt.note }</p>
            <p class="about-words">{ for links.into_iter().map(|one| html! { <>{ one }{ " " }</> }) }</p>
        </li>
    }
}

fn reading(print: &Print, reading: &Reading) -> Html {
    let source = print.source(&reading.source);
    let date = print.words().date(source.date);
    let link = print.link(&format!("#source-{}", source.key), evidence::cite(source));
    html! {
        <li>{ source.authors.join(", ") }{ print.say("comma") }{ link }{ print.say("comma") }{ date }{ print.say("full-stop") }{ &reading.why }</li>
    }
}
