//! How a test acts and sees as a reader does. `act`, `see`, `find` and, for the learning page,
//! `learning` and `deeds` are the files that know selectors.

pub(crate) mod act;
pub(crate) mod answers;
pub(crate) mod assets;
pub(crate) mod clock;
pub(crate) mod deeds;
pub(crate) mod ear;
pub(crate) mod faulty;
pub(crate) mod find;
pub(crate) mod foretelling;
pub(crate) mod hand;
pub(crate) mod learning;
pub(crate) mod page;
pub(crate) mod paper;
pub(crate) mod room;
pub(crate) mod rules;
pub(crate) mod see;
pub(crate) mod site;
pub(crate) mod voice;

pub(crate) use page::{Options, Page};
