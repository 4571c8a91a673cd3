//! What the reader has chosen and done, and what follows from it.
//!
//! Pure: no browser, no Yew. The page holds the text, the labels and the counts; the state holds
//! choices and deeds only.

pub mod action;
pub mod effect;
pub mod link;
pub mod reduce;

pub use action::Action;
pub use effect::Effect;
pub use link::Link;
pub use reduce::reduce;

use std::{collections::BTreeSet, rc::Rc};

/// The id of a layer, an annotation or a paragraph, as it stands in the page.
pub type Id = Rc<str>;

/// What the reader has chosen and done in one explainer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// The layers whose switches are on.
    pub layers: BTreeSet<Id>,
    /// The explanations that are open, the one opened last at the end.
    pub open: Vec<Id>,
    /// The paragraph or explanation that a link to here would lead to: the last that was asked for.
    pub place: Option<Id>,
    /// What a screen reader should hear next; none until something has happened.
    pub said: Option<Said>,
}

/// Something that a screen reader should hear. The words are in the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A layer's switch was turned on.
    Shown(Id),
    /// A layer's switch was turned off.
    Hidden(Id),
    /// So many explanations were opened at once.
    Opened(usize),
    /// An explanation was closed.
    Closed,
    /// A link to here was copied.
    Copied,
    /// A link to here could not be copied; this is the link.
    NotCopied(Rc<str>),
}
