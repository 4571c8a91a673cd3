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
    /// The reader chose words, or a link to an explanation: open these.
    Open(Vec<Id>),
    /// An explanation was opened or closed by the page itself: by its own heading, by a search in
    /// the page, by a fragment.
    Toggle {
        /// Which explanation.
        id: Id,
        /// Whether it is open now.
        open: bool,
    },
    /// The reader wants the explanation that was opened last to be closed.
    Close,
    /// The address changed without us: back, forward, or a link within the page.
    Arrive(Link),
}
