//! What can be learned, as the program knows it: made from the edition here, read from the page in
//! the browser.

use crate::{
    edition::Annotation,
    learner::{Course, Id, Mapped, Set, Side, Step},
    publish::page::Print,
};
use yew::prelude::*;

/// What there is to learn.
pub fn course(print: &Print) -> Course {
    let edition = print.edition();
    let id = |annotation: &Annotation| Id::from(annotation.id.as_str());
    let list = |ids: &[String]| ids.iter().map(|id| Id::from(id.as_str())).collect();
    let step = |step: &crate::edition::Step| Step {
        id: step.id.as_str().into(),
        title: step.title.as_str().into(),
        layers: list(&step.layers),
    };
    let mapped = |paragraph: &crate::edition::Paragraph| Mapped {
        id: paragraph.id.as_str().into(),
        label: if paragraph.label.is_empty() { "§" } else { &paragraph.label }.into(),
        name: paragraph.name.as_str().into(),
        href: print.way(&format!("#{}", paragraph.id)).href.into(),
        annotations: edition.annotations_on(&paragraph.id).map(id).collect(),
    };
    let side = |layer: &crate::edition::Layer| Side {
        layer: layer.id.as_str().into(),
        name: layer.name.as_str().into(),
        annotations: edition.annotations_in(&layer.id).map(id).collect(),
    };
    let questions = &edition.questions;
    Course {
        steps: edition.tour.iter().map(step).collect(),
        questions: in_order(print).into_iter().map(Id::from).collect(),
        clauses: super::clause::clauses(edition)
            .iter()
            .map(|(one, _)| one.id.as_str().into())
            .collect(),
        sets: questions
            .sets
            .iter()
            .map(|set| Set {
                id: set.id.as_str().into(),
                name: set.name.as_str().into(),
                questions: list(&set.questions),
            })
            .collect(),
        map: edition.paragraphs.iter().map(mapped).collect(),
        sides: edition.layers.iter().filter(|layer| layer.is_side()).map(side).collect(),
    }
}

/// The ids of the questions in the order of the page: the tour's, then the others.
fn in_order(print: &Print) -> Vec<&str> {
    let edition = print.edition();
    let tour: Vec<&str> = edition.tour.iter().map(|step| step.question.as_str()).collect();
    let others = edition.questions.list.iter().map(|one| one.id.as_str());
    let others: Vec<&str> = others.filter(|id| !tour.contains(id)).collect();
    [tour, others].concat()
}

/// What the page does not show and the program must know: the sets and the sides.
pub(super) fn carried(print: &Print) -> Html {
    let course = course(print);
    let join = |ids: &[Id]| ids.iter().map(|id| &**id).collect::<Vec<_>>().join(" ");
    html! {
        <ul hidden=true>
            { for course.sets.iter().map(|set| html! { <li data-set={set.id.to_string()} data-questions={join(&set.questions)}>{ &*set.name }</li> }) }
            { for course.sides.iter().map(|side| html! { <li data-side={side.layer.to_string()} data-annotations={join(&side.annotations)}>{ &*side.name }</li> }) }
        </ul>
    }
}
