//! The closed list of what may follow from an action. Effects are data; `learn` carries them out.

use super::{Deed, Id, What};

/// Something for the browser to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Note the time of a deed, keep it on the device and tell whoever asked.
    Do(What),
    /// Keep deeds that have their time.
    Keep(Vec<Deed>),
    /// Take everything off the device's shelf.
    Erase,
    /// Show where one begins.
    ShowHome,
    /// Show everything, with these layers on and the others off.
    ShowAll(Vec<Id>),
    /// Show one step and bring the learner to it.
    ShowStep {
        /// Its id.
        step: Id,
        /// The layers to turn on; the others go off.
        layers: Vec<Id>,
        /// Whether what may be foretold is open at once.
        open: bool,
    },
    /// Show one question, as it was before it was answered, and bring the learner to it.
    ShowQuestion(Id),
    /// Show one clause and bring the learner to it.
    ShowClause(Id),
    /// Bring the learner to the answers of “erase?”, or back to where it was asked.
    AttendErasing(bool),
    /// Put the step's number into the address, or take it out, so that the way back leads here.
    WriteAddress(Option<usize>),
    /// Take what a teacher has chosen out of the address.
    LeaveClass,
}
