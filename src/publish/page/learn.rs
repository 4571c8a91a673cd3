//! The learning page: the tour as an essay, the questions, and the slots of the islands that lead
//! through them. Without a program it reads from top to bottom, and every answer opens by hand.

mod clause;
pub mod course;
pub mod phrases;
mod question;
mod readings;
mod step;

use super::{Print, draw};
use crate::{
    learner::State,
    publish::place::{Leaf, View},
    store::Store,
    view::{
        layer_switch::{LayerSwitch, LayerSwitchProps},
        learn::{Desk, LearnProps, desk::DeskProps},
    },
};
use yew::prelude::*;

/// What stands on the learning page, drawn before the page that it stands in: one drawing cannot
/// begin inside another.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    desk: AttrValue,
    switches: AttrValue,
}

impl Lesson {
    /// Draws the desk as it stands there without a program, and the switches of the layers.
    pub fn draw(print: &Print) -> Self {
        let state = State { course: course::course(print).into(), ..State::default() };
        let learn = LearnProps {
            store: Store::at_rest(state),
            phrases: phrases::phrases(print),
            live: false,
        };
        let edition = AttrValue::from(print.edition().id.clone());
        let desk = draw::<Desk>(DeskProps { learn, edition, whole: None });
        // The whole tour stands on the page, with every layer that a step of it speaks of.
        let told = |id: &String| print.edition().tour.iter().any(|step| step.layers.contains(id));
        let switches = super::island::labels(print).into_iter().map(|label| {
            let layer = print.edition().layer(&label.id);
            let on = layer.is_some_and(|layer| layer.starts_on() || told(&layer.id));
            draw::<LayerSwitch>(LayerSwitchProps { label, on })
        });
        Self { desk: desk.into(), switches: switches.collect::<String>().into() }
    }
}

/// What the page holds below its heading.
pub(super) fn learn(print: &Print, lesson: &Lesson) -> Html {
    let edition = print.edition();
    let whole = print.embedded();
    let own: Vec<&str> = edition.tour.iter().map(|step| step.question.as_str()).collect();
    let clauses = clause::clauses(edition);
    let others = edition.questions.list.iter().filter(|one| !own.contains(&one.id.as_str()));
    html! {
        <>
            <div data-island="heard" />
            <p class="lost" data-lost="" role="status" hidden=true>{ print.say("lost-learning") }</p>
            <noscript><p class="lost">{ print.say("noscript-learning") }</p></noscript>
            { phrases::carried(print) }
            { course::carried(print) }
            <div data-island="desk" data-whole={whole.then(|| print.place().to_page(&View::Leaf(Leaf::Learn), "").href)}>{ Html::from_html_unchecked(lesson.desk.clone()) }</div>
            <div class="bar" role="region" aria-label={print.say("bar-name")} data-island="bar">
                <fieldset class="switches">
                    <legend class="unseen">{ print.say("bar-legend") }</legend>
                    { Html::from_html_unchecked(lesson.switches.clone()) }
                </fieldset>
            </div>
            <div id="text">
                if !edition.tour.is_empty() {
                    <section id="tour" aria-labelledby="heading-of-tour">
                        <h2 id="heading-of-tour">{ print.say("learn-tour") }</h2>
                        <p class="asking">
                            <label><input type="checkbox" name="asking" checked=true autocomplete="off" />{ " " }{ print.say("learn-asking") }</label>
                        </p>
                        { for edition.tour.iter().enumerate().map(|(at, one)| step::step(print, one, at + 1)) }
                    </section>
                }
                if !clauses.is_empty() {
                    <section id="clauses" aria-labelledby="heading-of-clauses">
                        <h2 id="heading-of-clauses">{ print.say("learn-clauses") }</h2>
                        <p>{ print.say("learn-clauses-more") }</p>
                        { for clauses.into_iter().enumerate().map(|(at, (one, pair))| clause::clause(print, one, pair, at)) }
                    </section>
                }
                <section id="questions" aria-labelledby="heading-of-questions">
                    <h2 id="heading-of-questions">{ print.say("learn-questions") }</h2>
                    <p>{ print.say("learn-questions-more") }</p>
                    { for others.map(|one| question::question(print, one, 3)) }
                </section>
            </div>
            <div data-island="pilot" />
            <p class="teachers">
                if edition.guide.is_some() {
                    <a href={print.place().to_leaf(Leaf::Guide, "").href}>{ print.say("learn-teachers") }</a>{ " " }
                }
                // A frame may not download.
                if !print.embedded() {
                    <a href={format!("{}questions-anki.txt", print.place().to_root())} download="">{ print.say("learn-anki") }</a>
                }
            </p>
        </>
    }
}
