//! The card of one paragraph: its topic, as many of its words as fit, what each side says to it.

use super::{
    super::page::Print,
    document::Document,
    easel::{Cut, Easel, Letters, letters},
    marks::{Mark, marks, voices},
    passage::Passage,
    sheet::{INK, MARGIN, QUIET, RULE, Sheet, WIDTH},
    voice,
    wrap::{one_line, wrap},
};
use crate::edition::{Edition, Layer, Paragraph, Range, TextGrade};
use unicode_segmentation::UnicodeSegmentation;

/// The letters of what stands around the words.
const SMALL: Letters = letters(Cut::Plain, 30.0);
/// The letters of the topic.
const TOPIC: Letters = letters(Cut::Strong, 52.0);
/// The letters of the stances.
const STANCES: Letters = letters(Cut::Plain, 32.0);
/// The sizes of the paragraph's words, the largest for a line that has the card for itself.
const SIZES: [f32; 6] = [76.0, 68.0, 60.0, 54.0, 48.0, 43.0];
/// Where the words begin.
const TOP: f32 = 176.0;
/// Where the last line of the card has its feet.
const LAST: f32 = 588.0;
/// From line to line of the stances.
const STEP: f32 = 40.0;

/// The card as SVG.
pub(super) fn draw(easel: &Easel, print: &Print, paragraph: &Paragraph) -> String {
    let mut sheet = Sheet::new();
    head(easel, print, paragraph, &mut sheet);
    let top_of_foot = foot(easel, print, paragraph, &mut sheet);
    let size = (WIDTH, top_of_foot - TOP);
    let set = |start| {
        let (words, marks) = excerpt(print.edition(), paragraph, start);
        Passage::set(easel, &words, &marks, &SIZES, size)
    };
    let mut passage = set(0);
    if !passage.whole && !passage.is_marked() {
        // What the card is about lies in the words that were cut: begin at its sentence.
        let later = set(sentence_of_first_mark(print.edition(), paragraph));
        if later.is_marked() {
            passage = later;
        }
    }
    let free = (top_of_foot - TOP - passage.height()).max(0.0);
    passage.draw(&mut sheet, MARGIN, TOP + free / 2.5);
    sheet.finish()
}

/// The paragraph's name, the edition's title, the topic.
fn head(easel: &Easel, print: &Print, paragraph: &Paragraph, sheet: &mut Sheet) {
    let italic = letters(Cut::Italic, SMALL.size);
    let title = one_line(easel, italic, &print.edition().title, WIDTH / 2.0);
    let title_width = easel.width(italic, &title);
    let room = WIDTH - title_width - SMALL.size;
    let foot = 70.0;
    sheet.words(MARGIN, foot, SMALL, QUIET, &one_line(easel, SMALL, &paragraph.name, room));
    sheet.words(MARGIN + WIDTH - title_width, foot, italic, QUIET, &title);
    sheet.rule(88.0, WIDTH, INK);
    let topic = one_line(easel, TOPIC, &paragraph.topic, WIDTH);
    sheet.words(MARGIN, 146.0, TOPIC, INK, &topic);
}

/// What stands below the words: how far they are checked, and what each voice says to them. Gives
/// the height at which it begins.
fn foot(easel: &Easel, print: &Print, paragraph: &Paragraph, sheet: &mut Sheet) -> f32 {
    let columns = columns(print, paragraph);
    let gap = SMALL.size;
    let width = (WIDTH + gap) / columns.len().max(1) as f32 - gap;
    let fits = |line: &str| easel.width(STANCES, line) <= width;
    let stances: Vec<Vec<String>> = columns
        .iter()
        .map(|column| wrap(&column.stances, 2, fits).drawn(&column.stances).collect())
        .collect();
    let most = stances.iter().map(Vec::len).max().unwrap_or_default();
    let names = LAST - STEP * most as f32;
    for (at, (column, lines)) in columns.iter().zip(&stances).enumerate() {
        let x = MARGIN + at as f32 * (width + gap);
        voice::draw(sheet, x, names, column.place, column.voice);
        for (at, line) in lines.iter().enumerate() {
            sheet.words(x, names + STEP * (at + 1) as f32, STANCES, INK, line);
        }
    }
    let rule = if columns.is_empty() {
        let document = Document::set(easel, &print.edition().document);
        let first = LAST - document.depth();
        document.draw(sheet, first);
        first - 54.0
    } else {
        names - 56.0
    };
    checked(easel, print, paragraph, sheet, rule);
    rule - 18.0
}

/// The rule below the words. Where they are not wholly checked, it says so: words from memory are
/// not to be passed on as checked.
fn checked(easel: &Easel, print: &Print, paragraph: &Paragraph, sheet: &mut Sheet, y: f32) {
    if paragraph.grade == TextGrade::Checked {
        return sheet.rule(y, WIDTH, RULE);
    }
    let italic = letters(Cut::Italic, SMALL.size);
    let grade = print.say(&format!("checked-{}", paragraph.grade.word()));
    let width = easel.width(italic, &grade);
    sheet.words(MARGIN + WIDTH - width, y + 0.25 * italic.size, italic, INK, &grade);
    sheet.rule(y, WIDTH - width - 16.0, RULE);
}

/// What one voice says to a paragraph.
struct Column<'a> {
    place: usize,
    voice: &'a Layer,
    stances: String,
}

/// The voices that speak to a paragraph and start on. As on the page, they change columns from
/// paragraph to paragraph: no voice is always first.
fn columns<'a>(print: &'a Print, paragraph: &Paragraph) -> Vec<Column<'a>> {
    let edition = print.edition();
    let columns = on(edition).filter_map(|(place, voice)| {
        let stances: Vec<String> = edition
            .stances_of(&voice.id, &paragraph.id)
            .into_iter()
            .map(|stance| print.say(&format!("stance-{}", stance.word())))
            .collect();
        let stances = print.words().list(&stances);
        (!stances.is_empty()).then_some(Column { place, voice, stances })
    });
    let mut columns: Vec<Column<'_>> = columns.collect();
    let at = edition.paragraphs.iter().position(|one| one.id == paragraph.id);
    if at.is_some_and(|at| at % 2 == 1) {
        columns.reverse();
    }
    columns
}

/// The voices that start on, with their places.
fn on(edition: &Edition) -> impl Iterator<Item = (usize, &Layer)> {
    voices(edition).filter(|(_, voice)| voice.starts_on())
}

/// The paragraph's words from a code point on, with the marks over them.
fn excerpt(edition: &Edition, paragraph: &Paragraph, start: usize) -> (String, Vec<Mark>) {
    let within = Range { start, end: paragraph.text.chars().count() };
    let lead = if start == 0 { "" } else { "…\u{a0}" };
    let mut marks = marks(edition, paragraph, within, on(edition));
    for mark in &mut marks {
        mark.bytes.start += lead.len();
        mark.bytes.end += lead.len();
    }
    (format!("{lead}{}", within.of(&paragraph.text)), marks)
}

/// The code point at which the sentence of the first marked words begins.
fn sentence_of_first_mark(edition: &Edition, paragraph: &Paragraph) -> usize {
    let firsts = on(edition).filter_map(|(_, voice)| {
        let own = edition.annotations_of(&voice.id, &paragraph.id);
        own.first().map(|annotation| annotation.target.range.start)
    });
    let first = firsts.min().unwrap_or_default();
    let mut begin = 0;
    let mut at = 0;
    for sentence in paragraph.text.split_sentence_bounds() {
        if at <= first {
            begin = at;
        }
        at += sentence.chars().count();
    }
    begin
}
