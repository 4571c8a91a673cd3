//! One voice over the text, or something that is no voice: what all voices share, other wordings.

/// One layer of explanations.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// Such as `us`: the file's name, the switch's value, the attribute's value.
    pub id: String,
    /// The name on the switch and on every card.
    pub name: String,
    /// The letters before a note's number in print, such as `US`.
    pub short: String,
    /// Who speaks, as CommonMark.
    pub introduction: String,
    /// A voice with a switch, or something shared.
    pub kind: LayerKind,
}

/// What kind of layer it is.
#[derive(Debug, Clone, PartialEq)]
pub enum LayerKind {
    /// One voice; the reader switches it on and off.
    Voice {
        /// Where the voice stands to the text.
        side: Side,
        /// Whether its switch is on when a reader first comes.
        on: bool,
    },
    /// No voice: other wordings of the text, with a switch. They come from the edition's variants.
    Variants {
        /// Whether its switch is on when a reader first comes.
        on: bool,
    },
    /// No voice and no switch: shown together with voices.
    Shared(ShownWith),
}

/// Where a voice stands to the text. It decides which stances the voice can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Put the text forward.
    Sponsor,
    /// Answers it.
    Respondent,
    /// Comments on it from outside.
    Commentator,
}

/// Which voices a shared layer is shown with.
#[derive(Debug, Clone, PartialEq)]
pub enum ShownWith {
    /// Shown when all of these are on.
    All(Vec<String>),
    /// Shown when any of these is on.
    Any(Vec<String>),
}

impl Layer {
    /// Whether the layer is one of the sides whose paragraphs must all be filled.
    pub fn is_side(&self) -> bool {
        matches!(self.kind, LayerKind::Voice { side: Side::Sponsor | Side::Respondent, .. })
    }

    /// Whether the layer holds other wordings.
    pub fn is_variants(&self) -> bool {
        matches!(self.kind, LayerKind::Variants { .. })
    }

    /// Whether the layer's switch is on when a reader first comes.
    pub fn starts_on(&self) -> bool {
        matches!(self.kind, LayerKind::Voice { on: true, .. } | LayerKind::Variants { on: true })
    }
}
