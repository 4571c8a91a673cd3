//! The pages about the text: which there are, what they are called.

use crate::edition::Edition;

/// A page about the text, beside the text itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaf {
    /// The two sides beside the text, paragraph by paragraph.
    Compare,
    /// The whole dispute in one picture.
    Overview,
    /// Other wordings of the same words.
    Wordings,
    /// The words at stake: who uses them and what for.
    Terms,
    /// What happened when.
    Timeline,
    /// The argument of the post that started this, claim by claim.
    Article,
    /// The bibliography.
    Sources,
    /// The tour and the questions.
    Learn,
    /// What a teacher needs.
    Guide,
    /// Search in everything.
    Search,
    /// How to cite, what to take along.
    Cite,
    /// Everything at once, for paper.
    Print,
    /// Who made this and how, what the signs mean.
    About,
    /// What was tested so that everybody can use it.
    Accessibility,
}

impl Leaf {
    /// All of them, in the order of the navigation.
    pub const ALL: [Self; 14] = [
        Self::Learn,
        Self::Compare,
        Self::Overview,
        Self::Wordings,
        Self::Terms,
        Self::Timeline,
        Self::Article,
        Self::Sources,
        Self::Search,
        Self::Guide,
        Self::Cite,
        Self::Print,
        Self::About,
        Self::Accessibility,
    ];

    /// Those that an edition has something for, in the order of the navigation.
    pub fn of(edition: &Edition) -> impl Iterator<Item = Self> + use<> {
        let events = !edition.events.is_empty();
        let article = edition.article.is_some();
        let sources = !edition.sources.is_empty();
        let sides = edition.two_sides().is_some();
        let judged = sides && edition.agreement.is_some();
        let (wordings, terms) = (edition.variants.is_some(), !edition.terms.is_empty());
        let learning = !edition.tour.is_empty() || !edition.questions.list.is_empty();
        let guide = edition.guide.is_some();
        Self::ALL.into_iter().filter(move |leaf| match leaf {
            Self::Learn => learning,
            Self::Guide => guide && learning,
            Self::Compare => sides,
            Self::Overview => judged,
            Self::Wordings => wordings,
            Self::Terms => terms,
            Self::Timeline => events,
            Self::Article => article,
            Self::Sources => sources,
            _ => true,
        })
    }

    /// Whether a reader looks something up in it; the others are read.
    pub fn is_reference(self) -> bool {
        matches!(
            self,
            Self::Guide
                | Self::Sources
                | Self::Cite
                | Self::Print
                | Self::About
                | Self::Accessibility
        )
    }

    /// Its name, which hosts and addresses use: `sources` is at `sources.html`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Overview => "overview",
            Self::Wordings => "wordings",
            Self::Terms => "terms",
            Self::Timeline => "timeline",
            Self::Article => "article",
            Self::Sources => "sources",
            Self::Learn => "learn",
            Self::Guide => "guide",
            Self::Search => "search",
            Self::Cite => "cite",
            Self::Print => "print",
            Self::About => "about",
            Self::Accessibility => "accessibility",
        }
    }
}
