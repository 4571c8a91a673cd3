//! The closed list of what may follow from an action. Effects are data; `app` carries them out.

use super::Id;

/// Something for the browser to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Put the state into the address.
    WriteAddress {
        /// What the fragment shall be; none leaves it as it is.
        fragment: Option<Id>,
        /// Whether the reader can come back to where he was with the back button.
        push: bool,
    },
    /// Keep the choice of layers on the device.
    Remember,
    /// Open these explanations and bring the first to the reader.
    Show(Vec<Id>),
    /// Close this explanation.
    Hide(Id),
    /// Close what was asked for by name in a layer that the reader has turned off.
    HideLayer(Id),
    /// Show on the words whether their explanation is open.
    Tint {
        /// Whose words.
        id: Id,
        /// Whether it is open.
        open: bool,
    },
    /// Copy a link to where the reader is.
    CopyLink,
    /// Bring the reader back to the words of this explanation.
    FocusWords(Id),
}
