//! How a test acts and sees as a reader does. `act`, `see` and `find` are the only files that know
//! selectors.

pub mod act;
pub mod find;
pub mod page;
pub mod see;

pub use page::{Options, Page};
