//! The dispute, row by row: what each voice says in a row, and how far the sides meet there. The
//! overview's page and its picture are drawn from it.

use crate::edition::{
    Agreement, Annotation, Edition, Grade, Layer, LayerKind, Paragraph, Part, Row, ShownWith,
    Stance,
};
use std::collections::BTreeSet;

/// The whole of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Dispute<'a> {
    /// The editors' judgement.
    pub(crate) agreement: &'a Agreement,
    /// The two sides in the order of their layers.
    pub(crate) sides: [&'a Layer; 2],
    /// The first voice that is no side: one from outside, drawn more quietly.
    pub(crate) beside: Option<&'a Layer>,
    /// The rows by the document's parts; no part is without a row.
    pub(crate) parts: Vec<(&'a Part, Vec<Line<'a>>)>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line<'a> {
    /// The editors' judgement of it.
    pub(crate) row: &'a Row,
    /// Its paragraph.
    pub(crate) paragraph: &'a Paragraph,
    /// What the sides say, in their order.
    pub(crate) sides: [Reading<'a>; 2],
    /// What the voice beside them says.
    pub(crate) beside: Reading<'a>,
    /// What both could sign.
    pub(crate) common: Reading<'a>,
}

/// What one voice says in a row, or in the whole edition, in the order of the words.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Reading<'a>(pub(crate) Vec<&'a Annotation>);

impl<'a> Dispute<'a> {
    /// The dispute of an edition that has two sides and a judgement of how far they meet.
    pub(crate) fn of(edition: &'a Edition) -> Option<Self> {
        let agreement = edition.agreement.as_ref()?;
        let sides = edition.two_sides()?;
        let beside = edition.voices().find(|layer| !layer.is_side());
        let lines = |part: &Part| -> Vec<Line<'a>> {
            let rows = agreement.rows.iter().filter_map(|row| {
                let paragraph = edition.paragraph(&row.paragraph)?;
                let own = |layer: &Layer| Reading::of(edition, layer, row);
                let line = || Line {
                    row,
                    paragraph,
                    sides: sides.map(own),
                    beside: beside.map(own).unwrap_or_default(),
                    common: Reading::shared(edition, row),
                };
                (paragraph.part == part.id).then(line)
            });
            rows.collect()
        };
        let parts = edition.parts.iter().map(|part| (part, lines(part)));
        let parts = parts.filter(|(_, lines)| !lines.is_empty()).collect();
        Some(Self { agreement, sides, beside, parts })
    }
}

impl<'a> Reading<'a> {
    /// What a voice says in a row.
    fn of(edition: &'a Edition, layer: &Layer, row: &Row) -> Self {
        let all = edition.annotations_of(&layer.id, &row.paragraph);
        Self(all.into_iter().filter(|one| row.covers(one.target.range)).collect())
    }

    /// What all sides could sign in a row.
    fn shared(edition: &'a Edition, row: &Row) -> Self {
        let all = edition.layers.iter().filter(|layer| is_common(layer));
        Self(all.flat_map(|layer| Self::of(edition, layer, row).0).collect())
    }

    /// All that a voice says.
    pub(crate) fn whole(edition: &'a Edition, layer: &'a Layer) -> Self {
        Self(edition.annotations_in(&layer.id).collect())
    }

    /// Its stances, each once, in the order of the words.
    pub(crate) fn stances(&self) -> Vec<Stance> {
        Stance::each_once(&self.0)
    }

    /// In how many sources the editors saw what it rests on.
    pub(crate) fn sources(&self) -> usize {
        let evidence = self.0.iter().flat_map(|one| &one.evidence);
        let seen = evidence.filter(|one| one.grade == Grade::Seen);
        seen.filter_map(|one| one.source.as_deref()).collect::<BTreeSet<_>>().len()
    }
}

/// Whether a layer is what all sides could sign.
pub(crate) fn is_common(layer: &Layer) -> bool {
    matches!(layer.kind, LayerKind::Shared(ShownWith::All(_)))
}
