//! What an address says about the state.

use super::Id;
use std::collections::BTreeSet;

/// What an address says about the state. What it does not say stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    /// The layers to be on; none where the address does not say.
    pub layers: Option<BTreeSet<Id>>,
    /// The paragraph or explanation to go to.
    pub fragment: Option<Id>,
}
