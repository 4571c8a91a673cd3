//! An edition to pages: everything that does not change while it is read, drawn once.
//!
//! It knows how an edition is printed and nothing of how it is read from files. The components
//! below `page` are drawn natively and never compiled for the browser; the islands in their slots
//! are the same components that the browser keeps alive.

pub mod card;
pub mod dist;
pub mod layer_styles;
pub mod page;
pub mod shell;
pub mod words;

pub use dist::{Output, Published, publish};
pub use words::Words;
