//! What an edition is: one text with its layers and sources, after every check has passed.
//!
//! Nothing here reads files, knows HTML or can be invalid: `authoring` builds it, `publish` prints
//! it. A noun a file.

pub mod agreement;
pub mod annotation;
pub mod article;
pub mod date;
pub mod event;
pub mod evidence;
pub mod guide;
pub mod layer;
pub mod names;
pub mod paragraph;
pub mod question;
pub mod selector;
pub mod share;
pub mod source;
pub mod stance;
pub mod term;
pub mod tour;
pub mod variant;

pub use agreement::{Agreement, Degree, Row};
pub use annotation::{Annotation, Body};
pub use article::{Article, Claim, ClaimTarget, Rests};
pub use date::Date;
pub use event::Event;
pub use evidence::{Evidence, Grade, Passage, Quotation, Translation, Translator};
pub use guide::{Guide, Prompt, Reading};
pub use layer::{Layer, LayerKind, ShownWith, Side};
pub use names::Names;
pub use paragraph::{Paragraph, Part, Shows, TextGrade, Witness};
pub use question::{AnswerOption, AnswerRow, Question, QuestionKind, QuestionSet, Questions};
pub use selector::{Range, Target, TextQuoteSelector};
pub use share::Share;
pub use source::Source;
pub use stance::Stance;
pub use term::{Term, TermUse};
pub use tour::Step;
pub use variant::{Change, Counterpart, Variant, VariantWords, Variants, Version};

use std::collections::BTreeMap;

/// One text of record with every reading of it, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// The folder's name, for ever: it is in the page and in what is kept on the reader's device.
    pub id: String,
    /// The page's heading.
    pub title: String,
    /// One or two sentences under the heading.
    pub dek: String,
    /// What the document is: its own title, symbol and date, who proposed it.
    pub document: String,
    /// When the edition was last changed.
    pub revised: Date,
    /// Who may use what, in one sentence.
    pub licence: String,
    /// Where the licence of the explanations stands, for programs.
    pub licence_address: Option<String>,
    /// The document's own entry in the bibliography, by its key.
    pub record: Option<String>,
    /// How the document is called where one of its paragraphs is cited.
    pub called: String,
    /// The id of the annotation that the page's invitation leads to.
    pub invitation: String,
    /// The document's parts in their order.
    pub parts: Vec<Part>,
    /// The text of record in its order.
    pub paragraphs: Vec<Paragraph>,
    /// The layers in the order of their switches; shared layers last.
    pub layers: Vec<Layer>,
    /// Every explanation, layer by layer, in the order of the files.
    pub annotations: Vec<Annotation>,
    /// The bibliography in its order.
    pub sources: Vec<Source>,
    /// Other wordings of the same words; none where the edition knows of none.
    pub variants: Option<Variants>,
    /// The words at stake, in their order; empty where the edition has no glossary.
    pub terms: Vec<Term>,
    /// What happened around the text, in order of date; empty where the edition tells nothing.
    pub events: Vec<Event>,
    /// Somebody's article about the text, claim by claim.
    pub article: Option<Article>,
    /// How far the sides meet.
    pub agreement: Option<Agreement>,
    /// The tour, step by step; empty where the edition has none.
    pub tour: Vec<Step>,
    /// What a learner can be asked; empty where the edition asks nothing.
    pub questions: Questions,
    /// The teacher's guide.
    pub guide: Option<Guide>,
    /// What every layer has, counted.
    pub shares: Vec<Share>,
    /// The bibliography as it is written, in Hayagriva's format: what citing needs and a [`Source`]
    /// does not hold, such as which part of a name is the family's.
    pub bibliography: String,
    /// What its parts are called in other languages, by the language, such as `zh`.
    pub names: BTreeMap<String, Names>,
    /// “About this explainer”, as CommonMark.
    pub about: String,
    /// “How the text was checked”, as CommonMark.
    pub text_checked: String,
}

impl Edition {
    /// The layer with this id.
    pub fn layer(&self, id: &str) -> Option<&Layer> {
        self.layers.iter().find(|layer| layer.id == id)
    }

    /// The paragraph with this id.
    pub fn paragraph(&self, id: &str) -> Option<&Paragraph> {
        self.paragraphs.iter().find(|paragraph| paragraph.id == id)
    }

    /// The annotation with this id.
    pub fn annotation(&self, id: &str) -> Option<&Annotation> {
        self.annotations.iter().find(|annotation| annotation.id == id)
    }

    /// The source with this key.
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.key == key)
    }

    /// The annotations of one paragraph, layer by layer in the layers' order.
    pub fn annotations_on<'a>(
        &'a self,
        paragraph: &'a str,
    ) -> impl Iterator<Item = &'a Annotation> + 'a {
        self.annotations.iter().filter(move |annotation| annotation.target.paragraph == paragraph)
    }

    /// The annotations of one layer, in the order of its file.
    pub fn annotations_in<'a>(
        &'a self,
        layer: &'a str,
    ) -> impl Iterator<Item = &'a Annotation> + 'a {
        self.annotations.iter().filter(move |annotation| annotation.layer == layer)
    }

    /// The annotations of one layer on one paragraph, in the order of their words.
    pub fn annotations_of(&self, layer: &str, paragraph: &str) -> Vec<&Annotation> {
        let mut own: Vec<&Annotation> = self
            .annotations
            .iter()
            .filter(|one| one.layer == layer && one.target.paragraph == paragraph)
            .collect();
        own.sort_by_key(|annotation| annotation.target.range);
        own
    }

    /// The stances of one layer on one paragraph, each once, in the order of their words.
    pub fn stances_of(&self, layer: &str, paragraph: &str) -> Vec<Stance> {
        Stance::each_once(&self.annotations_of(layer, paragraph))
    }

    /// The two sides that stand against each other, in the order of their layers; nothing where an
    /// edition has more of them or fewer.
    pub fn two_sides(&self) -> Option<[&Layer; 2]> {
        let mut sides = self.layers.iter().filter(|layer| layer.is_side());
        match (sides.next(), sides.next(), sides.next()) {
            (Some(one), Some(other), None) => Some([one, other]),
            _ => None,
        }
    }

    /// The layers that speak with a voice of their own, in order.
    pub fn voices(&self) -> impl Iterator<Item = &Layer> {
        self.layers.iter().filter(|layer| matches!(layer.kind, LayerKind::Voice { .. }))
    }

    /// The layers that have a switch, in order: the voices, then other wordings.
    pub fn switches(&self) -> impl Iterator<Item = &Layer> {
        self.layers.iter().filter(|layer| !matches!(layer.kind, LayerKind::Shared(_)))
    }
}
