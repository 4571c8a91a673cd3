//! What questions and the tour stand on: the rest of the edition, checked, found by its ids.

use super::ids;
use crate::{
    authoring::raw::RawFiles,
    edition::{
        Annotation, Article, Claim, Event, Evidence, Grade, Layer, Paragraph, Term, Variant,
        Variants,
    },
};

/// The rest of the edition.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground<'a> {
    /// The text.
    pub(super) paragraphs: &'a [Paragraph],
    /// The layers.
    pub(super) layers: &'a [Layer],
    /// The explanations, those that draw other wordings included.
    pub(super) annotations: &'a [Annotation],
    /// Other wordings.
    pub(super) variants: Option<&'a Variants>,
    /// The words at stake.
    pub(super) terms: &'a [Term],
    /// What happened.
    pub(super) events: &'a [Event],
    /// The article.
    pub(super) article: Option<&'a Article>,
}

/// Something that an answer can rest on.
#[derive(Debug, Clone, Copy)]
pub(super) enum Noun<'a> {
    /// An explanation of a layer.
    Annotation(&'a Annotation),
    /// A paragraph of the text.
    Paragraph(&'a Paragraph),
    /// A word at stake.
    Term(&'a Term),
    /// A claim of the article.
    Claim(&'a Claim),
    /// Something that happened.
    Event(&'a Event),
    /// Another wording.
    Variant(&'a Variant),
}

impl<'a> Ground<'a> {
    /// What has this id. Another wording is not the explanation that draws it.
    pub(super) fn noun(&self, id: &str) -> Option<Noun<'a>> {
        let variant = self.variants.and_then(|variants| variants.variant(id)).map(Noun::Variant);
        let annotation = || self.annotation(id).map(Noun::Annotation);
        let paragraph = || self.paragraphs.iter().find(|one| one.id == id).map(Noun::Paragraph);
        let term = || self.terms.iter().find(|one| one.id == id).map(Noun::Term);
        let claim = || self.claims().find(|one| one.id == id).map(Noun::Claim);
        let event = || self.events.iter().find(|one| one.id == id).map(Noun::Event);
        variant.or_else(annotation).or_else(paragraph).or_else(term).or_else(claim).or_else(event)
    }

    /// The explanation with this id.
    pub(super) fn annotation(&self, id: &str) -> Option<&'a Annotation> {
        self.annotations.iter().find(|one| one.id == id)
    }

    fn claims(&self) -> impl Iterator<Item = &'a Claim> {
        self.article.into_iter().flat_map(|article| &article.claims)
    }

    /// Every text whose words somebody saw or can look up: the text of record, quotations, other
    /// wordings.
    pub(super) fn verbatim(&self) -> impl Iterator<Item = &'a str> {
        let variants = self.variants.into_iter().flat_map(|variants| &variants.variants);
        let uses = self.terms.iter().flat_map(|term| &term.uses);
        let evidence = self.annotations.iter().flat_map(|annotation| &annotation.evidence);
        let evidence = evidence
            .chain(variants.clone().flat_map(|variant| &variant.evidence))
            .chain(uses.flat_map(|term_use| &term_use.evidence))
            .chain(self.events.iter().flat_map(|event| &event.evidence));
        let paragraphs = self.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
        paragraphs
            .chain(evidence.filter_map(seen))
            .chain(self.claims().filter_map(|claim| claim.quotation.as_deref()))
            .chain(variants.filter_map(|variant| Some(variant.words.as_ref()?.text.as_str())))
    }
}

fn seen(evidence: &Evidence) -> Option<&str> {
    let quotation = evidence.quotation.as_ref().filter(|_| evidence.grade == Grade::Seen);
    quotation.map(|quotation| quotation.text.as_str())
}

/// Whether something is written under this id, be it sound or not. What is unsound has a fault of
/// its own; that it is not there would be one too many.
pub(super) fn is_written(id: &str, files: &RawFiles) -> bool {
    let paragraphs = files.paragraphs.iter().map(|paragraph| &paragraph.id);
    let terms = files.terms.iter().map(|term| &term.id);
    let events = files.events.iter().map(|event| &event.id);
    let claims = files.article.iter().flat_map(|article| &article.claims).map(|claim| &claim.id);
    let others = paragraphs.chain(terms).chain(events).chain(claims).flatten();
    let others = others.map(|id| id.text.as_str());
    ids::explanations(files).chain(ids::variants(files)).chain(others).any(|known| known == id)
}
