//! How a test acts and sees as a reader does. `act`, `see` and `find` are the only files that know
//! selectors.

pub(crate) mod act;
pub(crate) mod find;
pub(crate) mod page;
pub(crate) mod paper;
pub(crate) mod see;

pub(crate) use page::{Options, Page};
