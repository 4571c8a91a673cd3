//! The layers that an edition names, their files, and the annotations in them.

use super::{evidence, prose, targets, variants};
use crate::{
    authoring::{
        Faults, Place,
        raw::{RawAnnotation, RawFiles, RawLayer, RawLayerFile},
        table::Words,
    },
    edition::{Annotation, Body, Layer, LayerKind, Paragraph, ShownWith, Side, Stance, Variants},
};

/// A layer with the name of its file.
#[derive(Debug)]
pub(super) struct KnownLayer {
    /// The layer.
    pub(super) layer: Layer,
    /// Its file.
    pub(super) file: String,
}

/// The layers in the order of `edition.toml`.
pub(super) fn check(files: &RawFiles, faults: &mut Faults) -> Vec<KnownLayer> {
    for file in &files.layers {
        let named = files.edition.layers.iter().filter_map(|layer| layer.id.as_ref());
        if !named.into_iter().any(|id| id.text == file.layer) {
            faults.error(
                "unknown-layer",
                Place::file(&file.file),
                format!("edition.toml names no layer `{}`", file.layer),
                "add a [[layer]] with this id to edition.toml, or take the file away",
            );
        }
    }
    files.edition.layers.iter().filter_map(|raw| layer(raw, files, faults)).collect()
}

fn layer(raw: &RawLayer, files: &RawFiles, faults: &mut Faults) -> Option<KnownLayer> {
    let id = raw.id.as_ref()?;
    for other in raw.with_all.iter().chain(&raw.with_any) {
        if !files.edition.layers.iter().any(|layer| {
            layer.side.is_some() && layer.id.as_ref().is_some_and(|id| id.text == other.text)
        }) {
            faults.error(
                "unknown-layer",
                other.place.clone(),
                format!("no layer with a side has the id `{}`", other.text),
                "name layers that have a switch",
            );
        }
    }
    let kind = kind(raw, faults);
    let known = |introduction: &Option<Words>, file: &str| {
        let layer = Layer {
            id: id.text.clone(),
            name: raw.name.as_ref()?.text.clone(),
            short: raw.short.as_ref()?.text.clone(),
            introduction: introduction.as_ref()?.text.clone(),
            kind: kind?,
        };
        Some(KnownLayer { layer, file: file.to_owned() })
    };
    if let (Some(variants), true) = (&files.variants, raw.variants) {
        return known(&variants.introduction, "variants.toml");
    }
    let Some(file) = files.layers.iter().find(|file| file.layer == id.text) else {
        faults.error(
            "missing-file",
            id.place.clone(),
            format!("the layer `{}` has no file", id.text),
            if raw.variants {
                "add variants.toml".to_owned()
            } else {
                format!("add layers/{}.toml", id.text)
            },
        );
        return None;
    };
    known(&file.introduction, &file.file)
}

fn kind(raw: &RawLayer, faults: &mut Faults) -> Option<LayerKind> {
    let texts = |words: &[Words]| words.iter().map(|word| word.text.clone()).collect::<Vec<_>>();
    if raw.variants {
        return Some(LayerKind::Variants { on: raw.on });
    }
    let side = match raw.side.as_ref().map(|side| side.text.as_str()) {
        Some("sponsor") => Some(Side::Sponsor),
        Some("respondent") => Some(Side::Respondent),
        Some("commentator") => Some(Side::Commentator),
        Some(_) => None,
        None if !raw.with_all.is_empty() => {
            return Some(LayerKind::Shared(ShownWith::All(texts(&raw.with_all))));
        }
        None if !raw.with_any.is_empty() => {
            return Some(LayerKind::Shared(ShownWith::Any(texts(&raw.with_any))));
        }
        None => None,
    };
    if side.is_none() {
        let place = raw.side.as_ref().map_or_else(|| raw.place.clone(), |side| side.place.clone());
        faults.error(
            "unknown-side",
            place,
            "a layer must say where its voice stands, or what it is shown with",
            "write side = 'sponsor', 'respondent' or 'commentator'; or shown_with_all or \
             shown_with_any with the ids of layers; or variants = true for other wordings",
        );
    }
    side.map(|side| LayerKind::Voice { side, on: raw.on })
}

/// Every annotation of the known layers, in the layers' order.
pub(super) fn annotations(
    files: &RawFiles,
    layers: &[KnownLayer],
    paragraphs: &[Paragraph],
    variants: Option<&Variants>,
    faults: &mut Faults,
) -> Vec<Annotation> {
    let mut all = Vec::new();
    for known in layers {
        all.extend(variants::laid_over(variants, known, files, faults));
        let Some(file) = files.layers.iter().find(|file| file.file == known.file) else { continue };
        let start = all.len();
        let mut places = Vec::new();
        for raw in &file.annotations {
            if let Some(annotation) = annotation(raw, file, known, files, paragraphs, faults) {
                places.push(raw.place.clone());
                all.push(annotation);
            }
        }
        targets::apart(all.get(start..).unwrap_or_default(), &places, faults);
    }
    all
}

fn annotation(
    raw: &RawAnnotation,
    file: &RawLayerFile,
    known: &KnownLayer,
    files: &RawFiles,
    paragraphs: &[Paragraph],
    faults: &mut Faults,
) -> Option<Annotation> {
    let texts = [&raw.gist, &raw.why, &raw.answer, &raw.common, &raw.looked_for];
    for words in texts.into_iter().flatten() {
        prose::no_html(words, faults);
    }
    if let Some(gist) = &raw.gist {
        prose::short_gist(gist, faults);
    }
    let stance = stance(raw, known, faults);
    let evidence = evidence::check(raw, stance, files, faults);
    let target = targets::target(&raw.target, paragraphs, faults);
    let text = |words: &Option<Words>| words.as_ref().map(|words| words.text.clone());
    Some(Annotation {
        id: text(&raw.id)?,
        layer: file.layer.clone(),
        target: target?,
        stance,
        body: Body {
            gist: text(&raw.gist)?,
            why: text(&raw.why),
            answer: text(&raw.answer),
            common: text(&raw.common),
            looked_for: text(&raw.looked_for),
        },
        evidence,
        see: raw.see.iter().map(|id| id.text.clone()).collect(),
    })
}

/// The stance, if it is one that this layer's voice can take.
fn stance(raw: &RawAnnotation, known: &KnownLayer, faults: &mut Faults) -> Option<Stance> {
    let side = match &known.layer.kind {
        LayerKind::Voice { side, .. } => *side,
        LayerKind::Shared(_) | LayerKind::Variants { .. } => {
            if let Some(words) = &raw.stance {
                faults.error(
                    "unknown-stance",
                    words.place.clone(),
                    format!("the layer `{}` is no voice and takes no stance", known.layer.id),
                    "take the line away",
                );
            }
            return None;
        }
    };
    let fitting = Stance::ALL.into_iter().filter(|stance| stance.fits(side));
    let Some(words) = &raw.stance else {
        faults.error(
            "missing-key",
            raw.place.clone(),
            "`stance` is missing: how does this voice stand to these words?",
            format!("add a line: stance = '…', one of {}", list(fitting)),
        );
        return None;
    };
    let stance = fitting.clone().find(|stance| stance.word() == words.text);
    if stance.is_none() {
        faults.error(
            "unknown-stance",
            words.place.clone(),
            format!("the layer `{}` cannot take the stance `{}`", known.layer.id, words.text),
            format!("write one of {}", list(fitting)),
        );
    }
    stance
}

fn list(stances: impl Iterator<Item = Stance>) -> String {
    stances.map(Stance::word).collect::<Vec<_>>().join(", ")
}
