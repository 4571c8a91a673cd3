//! The closed list of what can happen.

use super::{Day, Deed, Id, Kept, Kind, Record};
use std::rc::Rc;

/// A stance that was foretold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// Whose explanation it is.
    pub annotation: Id,
    /// The stance that was named.
    pub stance: Id,
    /// Whether the explanation says the same.
    pub hit: bool,
}

/// Something that happened, as an order to the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The learner goes to a step, by its place among the chosen ones.
    Go(usize),
    /// The learner goes to where one begins.
    Home,
    /// The learner wants to see everything at once.
    All,
    /// The learner wants to be asked these.
    Ask(Kind, Rc<[Id]>),
    /// On: the step or the question after this one, or the end.
    Next,
    /// Back: the step or the question before this one.
    Back,
    /// The learner wants to see what a teacher has not chosen, too.
    LeaveClass,
    /// The address changed without us, and names this step, or none.
    Arrive(Option<usize>),
    /// The address names this question.
    ArriveAt(Id),
    /// A question was answered.
    Answer {
        /// Which.
        question: Id,
        /// What was chosen, row by row, counted from one; nothing for a row without a choice.
        picks: Vec<Option<usize>>,
        /// Whether every choice is right.
        right: bool,
        /// What the page says to it.
        words: Rc<str>,
    },
    /// Stances were foretold and their explanations are shown.
    Foretell {
        /// What was foretold.
        guesses: Vec<Guess>,
        /// What the page says to it.
        words: Rc<str>,
    },
    /// Asking for stances before they are shown was turned on or off.
    SetAsking(bool),
    /// Something was in sight long enough to be read.
    Read(Id),
    /// A deed has its time, and is kept or not.
    Did {
        /// The deed.
        deed: Deed,
        /// Whether the device keeps everything that was done.
        kept: bool,
        /// The day it is now.
        today: Day,
    },
    /// The device's shelf was read anew.
    Shelf {
        /// What it holds.
        record: Record,
        /// What else was found there.
        kept: Kept,
        /// The day it is now.
        today: Day,
        /// How many minutes the reader's clock is ahead of universal time: they may have travelled.
        ahead: i32,
    },
    /// A file was read: its deeds, and how many lines of it make no sense. None where it is no file
    /// of ours.
    Import(Option<(Vec<Deed>, usize)>),
    /// The learner presses “erase”, or takes it back.
    WishErase(bool),
    /// The learner has said that everything shall be erased.
    Erase,
}
