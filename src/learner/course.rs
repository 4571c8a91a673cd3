//! What can be learned: the steps, the questions, the map of the text, as the page says it.

use super::Id;
use std::rc::Rc;

/// What the page has to learn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Course {
    /// The tour's steps in their order.
    pub steps: Vec<Step>,
    /// Every question, in the order of the page.
    pub questions: Vec<Id>,
    /// The clauses that the tour leaves out and whose readings can be foretold, by their paragraphs.
    pub clauses: Vec<Id>,
    /// Choices of questions under a name.
    pub sets: Vec<Set>,
    /// The paragraphs of the text in their order.
    pub map: Vec<Mapped>,
    /// The sides, whose explanations are weighed against each other.
    pub sides: Vec<Side>,
}

/// A step of the tour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id.
    pub id: Id,
    /// Its heading.
    pub title: Rc<str>,
    /// The layers that are on while it is shown.
    pub layers: Vec<Id>,
}

/// Some questions under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Rc<str>,
    /// Its questions in their order.
    pub questions: Vec<Id>,
}

/// A paragraph on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// Its id.
    pub id: Id,
    /// What stands in its margin, such as `(c)`.
    pub label: Rc<str>,
    /// How it is called in a sentence.
    pub name: Rc<str>,
    /// The way to it.
    pub href: Rc<str>,
    /// The explanations of it, by their ids.
    pub annotations: Vec<Id>,
}

/// One of the sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Its layer.
    pub layer: Id,
    /// Its name.
    pub name: Rc<str>,
    /// Its explanations, by their ids.
    pub annotations: Vec<Id>,
}

impl Course {
    /// The place of a step among all, by its id.
    pub fn place(&self, step: &str) -> Option<usize> {
        self.steps.iter().position(|one| *one.id == *step)
    }
}
