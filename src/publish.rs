//! An edition to pages: everything that does not change while it is read, drawn once.
//!
//! It knows how an edition is printed and nothing of how it is read from files. The components
//! below `page` are drawn natively and never compiled for the browser; the islands in their slots
//! are the same components that the browser keeps alive.

pub mod card;
pub mod cite;
pub mod conformance;
pub mod data;
pub mod described;
mod dispute;
pub mod dist;
mod embed_code;
pub mod embedding;
pub mod languages;
pub mod layer_styles;
pub mod markup;
pub mod one_file;
pub mod page;
pub mod place;
pub mod search;
pub mod shell;
pub mod site;
pub mod style_sheets;
pub mod words;

pub use conformance::Conformance;
pub use described::Described;
pub use dist::{Materials, Output, Published, publish, publish_text};
pub use page::Print;
pub use place::{Language, Outlet, Place, View};
pub use site::Site;
pub use words::Words;
