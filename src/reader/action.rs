//! The closed list of what can happen.

use super::{Id, Link};

/// Something that happened, as an order to the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// A layer's switch was turned.
    SetLayer {
        /// Which layer.
        layer: Id,
        /// Whether it is on now.
        on: bool,
        /// Whether the reader turned it; else the host's page did.
        by_reader: bool,
    },
    /// The reader chose a link to a paragraph where no address leads to it.
    Go(Id),
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
    /// The reader wants a link to where he is.
    CopyLink,
    /// The browser has copied the link, or has refused.
    LinkCopied {
        /// The link.
        link: Id,
        /// Whether it was copied.
        done: bool,
    },
}
