//! How much each layer has, counted: what the report of balance is made of.

/// What one layer has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The layer's id.
    pub layer: String,
    /// The layer's name.
    pub name: String,
    /// Whether the layer is one of the sides that are weighed against each other.
    pub is_side: bool,
    /// Words of its explanations, quotations left out.
    pub words: usize,
    /// Its explanations.
    pub annotations: usize,
    /// The different sources that they rest on.
    pub sources: usize,
    /// Pieces of evidence that were seen.
    pub seen: usize,
    /// Pieces of evidence that are inferred.
    pub inferred: usize,
    /// Explanations that say that nothing was found.
    pub silent: usize,
}
