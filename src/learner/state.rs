//! What a learner is doing now.

use super::{Course, Day, Id, Record, course::Step};
use std::rc::Rc;

/// What a learner is doing now, and what was done before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// What there is to learn.
    pub course: Rc<Course>,
    /// What a teacher's link has chosen of it.
    pub class: Class,
    /// What is on the page.
    pub task: Task,
    /// What was done.
    pub record: Rc<Record>,
    /// How what was done is kept.
    pub kept: Kept,
    /// Today, where the reader is.
    pub today: Day,
    /// How many minutes the reader's clock is ahead of universal time.
    pub ahead: i32,
    /// Whether the learner was asked if everything shall be erased.
    pub erasing: bool,
    /// What a screen reader should hear next.
    pub heard: Option<Heard>,
}

/// What is on the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Task {
    /// Everything, as it stands there without a program.
    #[default]
    All,
    /// Where one begins and sees how far one is.
    Home,
    /// A step of the tour, by its place among the chosen ones.
    Tour(usize),
    /// One of some questions or clauses.
    Ask {
        /// What they are.
        kind: Kind,
        /// The questions by their ids, or the clauses by their paragraphs'.
        queue: Rc<[Id]>,
        /// Which of them.
        at: usize,
    },
}

/// What can be asked one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Questions.
    Questions,
    /// Clauses, to foretell how they are read.
    Clauses,
}

/// What a teacher's link has chosen. What it does not say is everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Class {
    /// The steps, by their ids, in the order of the tour.
    pub steps: Option<Vec<Id>>,
    /// The layers that are on, whatever a step would set.
    pub layers: Option<Vec<Id>>,
    /// The questions, by their ids.
    pub questions: Option<Vec<Id>>,
}

/// How what was done is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    /// The device keeps nothing: what is done is lost with the page.
    pub refused: bool,
    /// Entries that could not be read and were set aside.
    pub aside: usize,
    /// Entries of a newer version, which are left alone.
    pub newer: usize,
}

/// Something that a screen reader should hear. The words are in the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Stances were foretold, and this is said to it.
    Foretold(Rc<str>),
    /// A question was answered, and this is said to it.
    Reply {
        /// Whether it was right.
        right: bool,
        /// What the page says to it.
        words: Rc<str>,
        /// Tells it from the reply before, which may be the same.
        time: usize,
    },
    /// Not every row of a question has a choice.
    Incomplete(usize),
    /// So many questions or clauses are done.
    Done(Kind, usize),
    /// The tour is done.
    Finished,
    /// So many entries were read from a file, and so many could not be.
    Imported(usize, usize),
    /// A file is none of ours.
    NotOurs,
    /// Everything was erased.
    Erased,
    /// The device keeps nothing; and what is to be heard of the deed that it did not keep.
    Refused(Option<Rc<Heard>>),
}

impl State {
    /// The steps that this learner is led through.
    pub fn route(&self) -> Vec<&Step> {
        let chosen = |step: &&Step| match &self.class.steps {
            Some(ids) => ids.contains(&step.id),
            None => true,
        };
        self.course.steps.iter().filter(chosen).collect()
    }

    /// The questions that this learner is asked, in the order of the page.
    pub fn questions(&self) -> Vec<&Id> {
        let chosen = |id: &&Id| match &self.class.questions {
            Some(ids) => ids.contains(id),
            None => true,
        };
        self.course.questions.iter().filter(chosen).collect()
    }

    /// The clauses of which nothing was read yet, in the order of the text. Once an explanation is
    /// read there is nothing to foretell.
    pub fn closed_clauses(&self) -> Vec<Id> {
        let read = self.record.read();
        let closed = |id: &&Id| {
            let own = self.course.map.iter().find(|one| one.id == **id);
            own.is_none_or(|own| own.annotations.iter().all(|one| !read.contains(one)))
        };
        self.course.clauses.iter().filter(closed).cloned().collect()
    }

    /// The questions that come back today, those first that are due for longest, and the next day on
    /// which one will.
    pub fn due(&self) -> (Vec<Id>, Option<Day>) {
        let mut due = Vec::new();
        let mut next: Option<Day> = None;
        for id in &self.course.questions {
            match self.record.due(id, self.today, self.ahead) {
                Some(day) if day <= self.today => due.push((day, id.clone())),
                Some(day) => next = Some(next.map_or(day, |next| next.min(day))),
                None => {}
            }
        }
        due.sort_by_key(|(day, _)| *day);
        (due.into_iter().map(|(_, id)| id).collect(), next)
    }

    /// Where the tour goes on: at the step that was shown last; nowhere where it was not begun.
    pub fn resume(&self) -> Option<usize> {
        let last = self.record.place(self.today, self.ahead)?;
        self.route().iter().position(|step| step.id == *last)
    }

    /// Whether a question's last answer was right; none where it was never answered.
    pub fn knows(&self, question: &str) -> Option<bool> {
        self.record.knows(question, self.today, self.ahead)
    }

    /// Whether the learner wants to be asked before stances are shown.
    pub fn asking(&self) -> bool {
        self.record.asking(self.today, self.ahead)
    }
}
