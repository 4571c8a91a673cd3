//! The closed list of what can happen.

use super::{Id, Link};

/// Something that happened, as an order to the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The reader turned a layer's switch.
    SetLayer {
        /// Which layer.
        layer: Id,
        /// Whether it is on now.
        on: bool,
    },
    /// The reader chose a link to explanations: open these.
    Open(Vec<Id>),
    /// The reader tapped marked words: open their explanations, or close them if all are open.
    Tap(Vec<Id>),
    /// An explanation was opened or closed by the page itself: by its own heading, by a search in
    /// the page, by a fragment.
    Toggle {
        /// Which explanation.
        id: Id,
        /// Whether it is open now.
        open: bool,
    },
    /// The reader wants an explanation to be closed: the one that he is in, if he is in one, else
    /// the one that was opened last.
    Close(Option<Id>),
    /// The address changed without us: back, forward, or a link within the page.
    Arrive(Link),
}
