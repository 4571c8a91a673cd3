//! How far the sides meet: every paragraph on which they speak has its judgement, and every
//! explanation of a side belongs to exactly one row.

use super::{prose, targets};
use crate::{
    authoring::{Faults, Place, raw::RawFiles, read::agreement::RawRow, table::Words},
    edition::{Agreement, Annotation, Degree, Layer, Paragraph, Row},
};

/// The judgements in the order of the text; none where the edition has no such file.
pub(super) fn check(
    files: &RawFiles,
    layers: &[Layer],
    paragraphs: &[Paragraph],
    annotations: &[Annotation],
    faults: &mut Faults,
) -> Option<Agreement> {
    let raw = files.agreement.as_ref()?;
    let rows = raw.rows.iter().filter_map(|raw| Some((row(raw, paragraphs, faults)?, raw)));
    let mut rows: Vec<(Row, &RawRow)> = rows.collect();
    let place = |id: &str| paragraphs.iter().position(|paragraph| paragraph.id == id);
    rows.sort_by_key(|(row, _)| (place(&row.paragraph), row.range));
    let sides: Vec<&str> =
        layers.iter().filter(|layer| layer.is_side()).map(|layer| layer.id.as_str()).collect();
    let speaks = |one: &&Annotation| sides.contains(&one.layer.as_str());
    for paragraph in paragraphs {
        let own = || rows.iter().filter(|(row, _)| row.paragraph == paragraph.id);
        for annotation in annotations.iter().filter(speaks) {
            if annotation.target.paragraph != paragraph.id || own().next().is_none() {
                continue;
            }
            let over: Vec<&RawRow> = own()
                .filter(|(row, _)| row.covers(annotation.target.range))
                .map(|(_, raw)| *raw)
                .collect();
            if over.len() != 1 {
                let row = over.last().copied().or(own().next().map(|(_, raw)| *raw));
                let place = row
                    .map_or_else(|| Place::file("agreement.toml"), |row| row.target.place.clone());
                faults.error(
                    "outside-the-rows",
                    place,
                    format!(
                        "`{}` belongs to {} rows of {}",
                        annotation.id,
                        over.len(),
                        paragraph.id
                    ),
                    "choose the rows' words so that each explanation of a side lies over exactly \
                     one of them",
                );
            }
        }
        let spoken_of =
            annotations.iter().filter(speaks).any(|one| one.target.paragraph == paragraph.id);
        if spoken_of && own().next().is_none() {
            faults.error(
                "no-judgement",
                Place::file("agreement.toml"),
                format!("how far the sides meet on paragraph {} is not said", paragraph.id),
                "add an [[agreement]] with paragraph, degree and reason",
            );
        }
    }
    for sentence in [&raw.apart, &raw.meet].into_iter().flatten() {
        prose::no_html(sentence, faults);
    }
    Some(Agreement {
        apart: raw.apart.as_ref()?.text.clone(),
        meet: raw.meet.as_ref()?.text.clone(),
        rows: rows.into_iter().map(|(row, _)| row).collect(),
    })
}

fn row(raw: &RawRow, paragraphs: &[Paragraph], faults: &mut Faults) -> Option<Row> {
    for words in [&raw.topic, &raw.reason].into_iter().flatten() {
        prose::no_html(words, faults);
    }
    if let Some(reason) = &raw.reason {
        prose::short_gist(reason, faults);
    }
    let degree = raw.degree.as_ref().and_then(|degree| degree_of(degree, faults));
    let paragraph = targets::paragraph(raw.target.paragraph.as_ref()?, paragraphs, faults)?;
    let range = match &raw.target.exact {
        Some(_) => Some(targets::target(&raw.target, paragraphs, faults)?.range),
        None => None,
    };
    let topic = raw.topic.as_ref().map_or(&paragraph.topic, |topic| &topic.text);
    Some(Row {
        paragraph: paragraph.id.clone(),
        range,
        topic: topic.clone(),
        degree: degree?,
        reason: raw.reason.as_ref()?.text.clone(),
    })
}

fn degree_of(words: &Words, faults: &mut Faults) -> Option<Degree> {
    let degree = Degree::ALL.into_iter().find(|degree| degree.word() == words.text);
    if degree.is_none() {
        faults.error(
            "unknown-degree",
            words.place.clone(),
            format!("the sides cannot meet `{}`", words.text),
            "write one of both-could-sign, same-aim, apart",
        );
    }
    degree
}
