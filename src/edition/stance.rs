//! How a voice stands to some words: an editor's judgement, said to be one.

use super::{Annotation, Side};

/// How a voice stands to some words of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stance {
    /// A sponsor put it forward as new.
    Proposes,
    /// A sponsor gives agreed or older language special weight.
    Stresses,
    /// A sponsor took up what others wanted.
    Concedes,
    /// Who answers said or sponsored the same.
    Supports,
    /// Close enough to be a starting point.
    CouldBuildOn,
    /// The aim is shared in part; these words change its meaning.
    Contests,
    /// Contrary to a stated position.
    Rejects,
    /// No statement was found.
    Silent,
}

impl Stance {
    /// The stances of some annotations, each once, in their order.
    pub fn each_once(annotations: &[&Annotation]) -> Vec<Self> {
        let mut stances = Vec::new();
        for stance in annotations.iter().filter_map(|annotation| annotation.stance) {
            if !stances.contains(&stance) {
                stances.push(stance);
            }
        }
        stances
    }

    /// Every stance, the sponsors' first.
    pub const ALL: [Self; 8] = [
        Self::Proposes,
        Self::Stresses,
        Self::Concedes,
        Self::Supports,
        Self::CouldBuildOn,
        Self::Contests,
        Self::Rejects,
        Self::Silent,
    ];

    /// The word for it in files and in the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Proposes => "proposes",
            Self::Stresses => "stresses",
            Self::Concedes => "concedes",
            Self::Supports => "supports",
            Self::CouldBuildOn => "could-build-on",
            Self::Contests => "contests",
            Self::Rejects => "rejects",
            Self::Silent => "silent",
        }
    }

    /// The sign that stands beside the word and, in small, for it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Proposes => "▲",
            Self::Stresses => "△",
            Self::Concedes => "▽",
            Self::Supports => "✓",
            Self::CouldBuildOn => "≈",
            Self::Contests => "≠",
            Self::Rejects => "✕",
            Self::Silent => "◦",
        }
    }

    /// Whether a voice on this side can take this stance.
    pub fn fits(self, side: Side) -> bool {
        match self {
            Self::Proposes | Self::Stresses | Self::Concedes => side == Side::Sponsor,
            Self::Supports | Self::CouldBuildOn | Self::Contests | Self::Rejects => {
                side != Side::Sponsor
            }
            Self::Silent => true,
        }
    }
}
