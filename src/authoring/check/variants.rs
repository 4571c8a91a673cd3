//! Other wordings: only what was seen is printed to the letter, and a version that maps leaves no
//! paragraph out.

use super::{evidence, ids, layers::KnownLayer, prose, targets};
use crate::{
    authoring::{
        Faults, Place,
        raw::{RawFiles, RawTarget},
        read::variants::{RawVariant, RawVariants, RawVersion},
        table::Words,
    },
    edition::{
        Annotation, Body, Change, Counterpart, Evidence, Grade, Paragraph, Range, Target,
        TextQuoteSelector, Variant, VariantWords, Variants, Version,
    },
};

/// Every version and variant; none where the edition has no such file.
pub(super) fn check(
    files: &RawFiles,
    paragraphs: &[Paragraph],
    faults: &mut Faults,
) -> Option<Variants> {
    let raw = files.variants.as_ref()?;
    ids::chosen(raw.versions.iter().filter_map(|version| version.id.as_ref()), faults);
    ids::once(raw.variants.iter().filter_map(|variant| variant.id.as_ref()), faults);
    let versions: Vec<Version> =
        raw.versions.iter().filter_map(|raw| version(raw, faults)).collect();
    let known = |raw| variant(raw, &versions, paragraphs, files, faults);
    let variants: Vec<Variant> = raw.variants.iter().filter_map(known).collect();
    for version in raw.versions.iter().filter(|version| version.maps) {
        whole(version, raw, paragraphs, faults);
    }
    if let Some(introduction) = &raw.introduction {
        prose::no_html(introduction, faults);
    }
    Some(Variants { introduction: raw.introduction.as_ref()?.text.clone(), versions, variants })
}

fn version(raw: &RawVersion, faults: &mut Faults) -> Option<Version> {
    for words in [&raw.name, &raw.introduction].into_iter().flatten() {
        prose::no_html(words, faults);
    }
    let date = raw.date.as_ref().and_then(|date| evidence::date_of(date, faults));
    Some(Version {
        id: raw.id.as_ref()?.text.clone(),
        name: raw.name.as_ref()?.text.clone(),
        lang: raw.lang.as_ref()?.text.clone(),
        date: date?,
        introduction: raw.introduction.as_ref()?.text.clone(),
        maps: raw.maps,
    })
}

/// A version that maps has something for every paragraph, if only that it stayed.
fn whole(version: &RawVersion, raw: &RawVariants, paragraphs: &[Paragraph], faults: &mut Faults) {
    let Some(id) = &version.id else { return };
    let own =
        raw.variants.iter().filter(|one| one.version.as_ref().is_some_and(|v| v.text == id.text));
    let mapped: Vec<&str> = own
        .filter_map(|one| one.on.as_ref()?.paragraph.as_ref())
        .map(|paragraph| paragraph.text.as_str())
        .collect();
    for paragraph in paragraphs.iter().filter(|one| !mapped.contains(&one.id.as_str())) {
        faults.error(
            "unmapped",
            version.place.clone(),
            format!("the version `{}` says nothing of paragraph {}", id.text, paragraph.id),
            "add a [[variant]] for it, with change = 'kept', 'reworded' or 'dropped'",
        );
    }
}

fn variant(
    raw: &RawVariant,
    versions: &[Version],
    paragraphs: &[Paragraph],
    files: &RawFiles,
    faults: &mut Faults,
) -> Option<Variant> {
    let evidence = evidence::required(&raw.place, &raw.evidence, files, faults);
    if let Some(gist) = &raw.gist {
        prose::no_html(gist, faults);
        prose::short_gist(gist, faults);
    }
    let version = raw.version.as_ref()?;
    let Some(version) = versions.iter().find(|known| known.id == version.text) else {
        let known: Vec<&str> = versions.iter().map(|known| known.id.as_str()).collect();
        faults.error(
            "unknown-version",
            version.place.clone(),
            format!("no [[version]] has the id `{}`", version.text),
            format!("write one of {}", known.join(", ")),
        );
        return None;
    };
    let change = change(raw, version, faults);
    let on = raw.on.as_ref().map(|on| counterpart(on, paragraphs, faults));
    well_formed(raw, files, faults);
    let words = words(raw, version, &evidence, faults);
    // What could not be made out is noted; the variant is then left out.
    let on = match on {
        Some(None) => return None,
        Some(on) => on,
        None => None,
    };
    let record_seen = on.as_ref().is_some_and(|on| was_seen(on, paragraphs));
    Some(Variant {
        id: raw.id.as_ref()?.text.clone(),
        version: version.id.clone(),
        on,
        at: raw.at.as_ref().map(|at| at.text.clone()),
        change,
        words,
        gist: raw.gist.as_ref()?.text.clone(),
        evidence,
        record_seen,
    })
}

fn counterpart(
    raw: &RawTarget,
    paragraphs: &[Paragraph],
    faults: &mut Faults,
) -> Option<Counterpart> {
    if raw.exact.is_some() {
        let Target { paragraph, selector, range } = targets::target(raw, paragraphs, faults)?;
        return Some(Counterpart { paragraph, words: Some((selector, range)) });
    }
    let paragraph = targets::paragraph(raw.paragraph.as_ref()?, paragraphs, faults)?;
    Some(Counterpart { paragraph: paragraph.id.clone(), words: None })
}

fn change(raw: &RawVariant, version: &Version, faults: &mut Faults) -> Option<Change> {
    let place = raw.change.as_ref().map_or(&raw.place, |change| &change.place);
    let mut fault = |words: String, mend: &str| {
        faults.error("unknown-change", place.clone(), words, mend);
    };
    let known = "write one of kept, reworded, new, dropped";
    let words = match (&raw.change, version.maps) {
        (Some(words), true) => words,
        (Some(_), false) => {
            let said = format!("the version `{}` does not map the text", version.id);
            fault(said, "take the line `change` away");
            return None;
        }
        (None, true) => {
            fault(format!("what became of this in `{}` is not said", version.id), known);
            return None;
        }
        (None, false) => return None,
    };
    let change = Change::ALL.into_iter().find(|change| change.word() == words.text);
    match change {
        None => fault(format!("`{}` is no change", words.text), known),
        Some(Change::New) if raw.on.is_some() => {
            let said = "what is new stands for nothing in the text".to_owned();
            fault(said, "take the line `on` away, or write 'reworded'");
        }
        Some(Change::Kept | Change::Reworded | Change::Dropped) if raw.on.is_none() => {
            let said = format!("what was {} was in the text: `on` is missing", words.text);
            fault(said, "add a line: on = { paragraph = '…' }, or write 'new'");
        }
        Some(_) => {}
    }
    change
}

/// The other words. They are printed to the letter, so they must have been seen.
fn words(
    raw: &RawVariant,
    version: &Version,
    evidence: &[Evidence],
    faults: &mut Faults,
) -> Option<VariantWords> {
    let words = raw.words.as_ref()?;
    evidence::short_quotation(words, faults);
    if !evidence.iter().any(|one| one.grade == Grade::Seen) {
        faults.error(
            "words-not-seen",
            words.place.clone(),
            "only a wording that was seen is printed",
            "add evidence with grade = 'seen' and its source, or tell the sense in `gist` and take \
             the line away",
        );
    }
    if version.foreign_lang().is_some() && raw.translation.is_none() {
        faults.error(
            "no-translation",
            words.place.clone(),
            "words that are not English need their English",
            "add a line: translation = '…'",
        );
    }
    let text = |words: &Option<Words>| words.as_ref().map(|words| words.text.clone());
    Some(VariantWords {
        text: words.text.clone(),
        traditional: text(&raw.traditional),
        pinyin: text(&raw.pinyin),
        translation: text(&raw.translation),
    })
}

/// A variant's id is that of an explanation of its layer.
fn well_formed(raw: &RawVariant, files: &RawFiles, faults: &mut Faults) {
    let Some(id) = &raw.id else { return };
    let layer = files.edition.layers.iter().find(|layer| layer.variants);
    let layer = layer.and_then(|layer| layer.id.as_ref()).map_or("wording", |id| id.text.as_str());
    match raw.on.as_ref().and_then(|on| on.paragraph.as_ref()) {
        Some(paragraph) => ids::well_formed(id, layer, &paragraph.text, faults),
        None => {
            let middle = id.text.strip_prefix(&format!("{layer}-"));
            let middle = middle.and_then(|rest| rest.rsplit_once('-')).map(|(middle, _)| middle);
            let middle = middle.filter(|middle| ids::is_plain(middle)).unwrap_or("new");
            ids::well_formed(id, layer, middle, faults);
        }
    }
}

/// Whether witnesses show every one of these words of the text of record.
fn was_seen(on: &Counterpart, paragraphs: &[Paragraph]) -> bool {
    let Some(paragraph) = paragraphs.iter().find(|one| one.id == on.paragraph) else {
        return false;
    };
    let all = Range { start: 0, end: paragraph.text.chars().count() };
    let wanted = on.words.as_ref().map_or(all, |(_, range)| *range);
    paragraph.seen_of(wanted) == wanted.end - wanted.start
}

/// The variants that name words of the text, as explanations of the layer that draws them over it.
pub(super) fn laid_over(
    variants: Option<&Variants>,
    layer: &KnownLayer,
    files: &RawFiles,
    faults: &mut Faults,
) -> Vec<Annotation> {
    let Some(variants) = variants.filter(|_| layer.layer.is_variants()) else { return Vec::new() };
    let drawn: Vec<Annotation> =
        variants.variants.iter().filter_map(|one| annotation(one, &layer.layer.id)).collect();
    let places: Vec<Place> = drawn
        .iter()
        .map(|one| {
            let raw = files.variants.iter().flat_map(|raw| &raw.variants);
            let mut own = raw.filter(|raw| raw.id.as_ref().is_some_and(|id| id.text == one.id));
            own.next().map_or_else(|| Place::file(&layer.file), |raw| raw.place.clone())
        })
        .collect();
    targets::apart(&drawn, &places, faults);
    drawn
}

fn annotation(variant: &Variant, layer: &str) -> Option<Annotation> {
    let on = variant.on.as_ref()?;
    let (selector, range): &(TextQuoteSelector, Range) = on.words.as_ref()?;
    Some(Annotation {
        id: variant.id.clone(),
        layer: layer.to_owned(),
        target: Target {
            paragraph: on.paragraph.clone(),
            selector: selector.clone(),
            range: *range,
        },
        stance: None,
        body: Body { gist: variant.gist.clone(), ..Body::default() },
        evidence: variant.evidence.clone(),
        see: Vec::new(),
    })
}
