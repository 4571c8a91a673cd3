//! The poster: the whole dispute in one picture, to take along. As the overview's page has it, in
//! light colours and with its source.

mod rows;
mod shapes;
mod signs;

use super::{
    easel::{Cut, Easel, Letters, letters},
    png,
    sheet::{INK, MARGIN, QUIET, Sheet},
    stroke::stroke,
    wrap::wrap,
};
use crate::{
    edition::{Degree, Layer, Stance},
    publish::{
        dispute::{Dispute, Reading},
        page::{Print, commonmark::plain, overview::counts},
    },
};

/// How wide it is, and the room between its margins.
const WIDTH: u32 = 1800;
const INNER: f32 = WIDTH as f32 - 2.0 * MARGIN;
/// The tone of lines between sides that meet: that of what both could sign.
const COMMON: &str = "#23634a";

const TITLE: Letters = letters(Cut::Strong, 62.0);
const OVER: Letters = letters(Cut::Italic, 30.0);
const SENTENCE: Letters = letters(Cut::Plain, 34.0);
const SMALL: Letters = letters(Cut::Plain, 26.0);

/// The poster of a dispute as SVG before its letters are drawn; nothing where the edition has none.
/// `source` says where it is from.
pub fn svg(easel: &Easel, print: &Print, source: &str) -> Option<String> {
    Some(sheet(easel, print, source)?.finish())
}

/// The poster as files: SVG whose letters are shapes, so that it is the same without its font; PNG.
///
/// # Errors
/// A sentence that says what could not be drawn.
pub fn files(easel: &Easel, print: &Print, source: &str) -> Result<Option<[Vec<u8>; 2]>, String> {
    let Some(sheet) = sheet(easel, print, source) else { return Ok(None) };
    let title = print.say("heading-overview");
    let svg = shapes::svg(easel, &sheet, &title, &in_words(print));
    Ok(Some([svg.into_bytes(), png(easel, &sheet.finish())?]))
}

fn sheet(easel: &Easel, print: &Print, source: &str) -> Option<Sheet> {
    let dispute = Dispute::of(print.edition())?;
    let mut sheet = Sheet::sized((WIDTH, 0));
    let mut y = head(easel, print, &dispute, &mut sheet);
    y = rows::draw(easel, print, &dispute, &mut sheet, y);
    y = key(easel, print, &mut sheet, y + 66.0);
    y = foot(easel, print, &dispute, source, &mut sheet, y + 60.0);
    sheet.grow_to((y + MARGIN * 0.7).ceil() as u32);
    Some(sheet)
}

/// All that the picture shows, for who cannot see it.
fn in_words(print: &Print) -> String {
    let Some(dispute) = Dispute::of(print.edition()) else { return String::new() };
    let lines = dispute.parts.iter().flat_map(|(_, lines)| lines);
    let lines = lines.map(|line| {
        let voices = dispute.sides.iter().zip(&line.sides);
        let voices = voices.map(|(layer, reading)| {
            let filled = [("layer", layer.name.as_str()), ("count", &stances(print, reading))];
            print.say_with("overview-reading", &filled)
        });
        let all: Vec<String> = [format!("{}, {}", line.paragraph.name, line.row.topic)]
            .into_iter()
            .chain(voices)
            .chain([degree(print, line.row.degree)])
            .collect();
        format!("{}.", all.join("; "))
    });
    let sentences = [&dispute.agreement.apart, &dispute.agreement.meet].map(|one| plain(one));
    sentences.into_iter().chain(lines).collect::<Vec<_>>().join(" ")
}

/// Stances in words.
fn stances(print: &Print, reading: &Reading<'_>) -> String {
    let words = reading.stances().into_iter().map(|stance| word(print, stance));
    print.words().list(&words.collect::<Vec<_>>())
}

fn word(print: &Print, stance: Stance) -> String {
    print.say(&format!("stance-{}", stance.word()))
}

fn degree(print: &Print, degree: Degree) -> String {
    print.say(&format!("degree-{}", degree.word()))
}

/// A text in lines over the whole width. Gives the height of the feet of the line that would follow.
fn text(
    easel: &Easel,
    sheet: &mut Sheet,
    mut foot: f32,
    (letters, tone): (Letters, &str),
    words: &str,
) -> f32 {
    let fits = |line: &str| easel.width(letters, line) <= INNER;
    for line in wrap(words, 4, fits).drawn(words) {
        sheet.words(MARGIN, foot, letters, tone, &line);
        foot += letters.size * 1.32;
    }
    foot
}

/// The edition's title, the heading, the two sentences. Gives where the rows begin.
fn head(easel: &Easel, print: &Print, dispute: &Dispute<'_>, sheet: &mut Sheet) -> f32 {
    let y = text(easel, sheet, 84.0, (OVER, QUIET), &print.edition().title);
    let y = text(easel, sheet, y + 30.0, (TITLE, INK), &print.say("heading-overview"));
    let y = text(easel, sheet, y - 10.0, (SENTENCE, INK), &plain(&dispute.agreement.apart));
    let y = text(easel, sheet, y + 8.0, (SENTENCE, INK), &plain(&dispute.agreement.meet));
    y + 30.0
}

/// What lines and signs mean. Gives the height of its last line.
fn key(easel: &Easel, print: &Print, sheet: &mut Sheet, foot: f32) -> f32 {
    let mut x = MARGIN;
    for one in Degree::ALL {
        line(sheet, x, x + 110.0, foot - 8.0, one);
        let words = degree(print, one);
        sheet.words(x + 126.0, foot, SMALL, INK, &words);
        x += 126.0 + easel.width(SMALL, &words) + 56.0;
    }
    let (mut x, mut foot) = (MARGIN, foot + 52.0);
    for stance in Stance::ALL {
        let words = word(print, stance);
        let width = signs::BOX + 12.0 + easel.width(SMALL, &words);
        if x + width > MARGIN + INNER {
            (x, foot) = (MARGIN, foot + 46.0);
        }
        signs::draw(sheet, (x, foot - 25.0), QUIET, Some(0), stance);
        sheet.words(x + signs::BOX + 12.0, foot, SMALL, INK, &words);
        x += width + 44.0;
    }
    foot
}

/// Whose judgement and on how much it rests, which document, who may use the picture, where it is
/// from. Gives the height of its end.
fn foot(
    easel: &Easel,
    print: &Print,
    dispute: &Dispute<'_>,
    source: &str,
    sheet: &mut Sheet,
    foot: f32,
) -> f32 {
    let edition = print.edition();
    let judgement = plain(&print.say("intro-overview"));
    let counts = counts(print, dispute);
    let (document, licence) = (plain(&edition.document), plain(&edition.licence));
    let lines = [&judgement, &counts, &document, &licence, source];
    lines.into_iter().fold(foot, |y, words| text(easel, sheet, y, (SMALL, QUIET), words))
}

/// The line that says how far the sides meet.
fn line(sheet: &mut Sheet, from: f32, to: f32, y: f32, degree: Degree) {
    let (tone, width, more) = match degree {
        Degree::BothCouldSign => (COMMON, 6.0, ""),
        Degree::SameAim => (COMMON, 4.0, " stroke-dasharray=\"13 9\""),
        Degree::Apart => (QUIET, 3.0, ""),
    };
    let third = (to - from) / 3.0;
    let d = match degree {
        Degree::Apart => {
            format!("M{from:.1} {y:.1}H{:.1}M{:.1} {y:.1}H{to:.1}", from + third, to - third)
        }
        _ => format!("M{from:.1} {y:.1}H{to:.1}"),
    };
    sheet.shape((0.0, 0.0), (tone, width), &d, more);
}

/// A layer's place in the edition, from which its line and its tone follow.
fn place(print: &Print, layer: &Layer) -> usize {
    let all = &print.edition().layers;
    all.iter().position(|one| one.id == layer.id).unwrap_or(all.len())
}

/// A layer's tone.
fn tone(print: &Print, layer: &Layer) -> &'static str {
    stroke(place(print, layer)).tone
}
