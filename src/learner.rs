//! What a learner has done, and what follows from it.
//!
//! Pure: no browser, no Yew. What was done is a growing set of [`Deed`]s that never change; whatever
//! the page shows of a learner (steps taken, questions due, how much of each side was read) is
//! computed from that set. So two sets are merged by joining them, and the order in which they were
//! written does not matter.

pub mod action;
pub mod course;
pub mod deed;
pub mod effect;
pub mod record;
pub mod reduce;
pub mod schedule;
pub mod state;

pub use action::Action;
pub use course::{Course, Mapped, Set, Side, Step};
pub use deed::{Deed, Stamp, What};
pub use effect::Effect;
pub use record::Record;
pub use reduce::reduce;
pub use state::{Class, Heard, Kept, Kind, State, Task};

use std::rc::Rc;

/// An id as it stands in the page: of a step, a question, a paragraph, an annotation.
pub type Id = Rc<str>;

/// A day, counted from 1 January 1970 where the reader is.
pub type Day = i64;
