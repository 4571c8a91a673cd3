//! The card of the whole edition: its title, what the document is, the words of the invitation with
//! every voice's line beneath, and whose lines they are.

use super::{
    super::page::Print,
    document::Document,
    easel::{Cut, Easel, Letters, letters},
    marks::{marks, voices},
    passage::Passage,
    sheet::{INK, MARGIN, QUIET, RULE, Sheet, WIDTH},
    voice,
    wrap::one_line,
};
use crate::edition::TextGrade;

/// The sizes of the title, and of the words of the invitation.
const TITLES: [f32; 5] = [96.0, 88.0, 80.0, 68.0, 56.0];
const SIZES: [f32; 4] = [60.0, 54.0, 48.0, 43.0];
/// The letters of where the words of the invitation stand.
const PLACE: Letters = letters(Cut::Italic, 30.0);
/// Where the voices' names have their feet.
const NAMES: f32 = 584.0;
/// The room between two voices.
const GAP: f32 = 56.0;

/// The card as SVG.
pub(super) fn draw(easel: &Easel, print: &Print) -> String {
    let edition = print.edition();
    let mut sheet = Sheet::new();
    let fits = |size: &f32| easel.width(letters(Cut::Strong, *size), &edition.title) <= WIDTH;
    let size = TITLES.into_iter().find(fits).unwrap_or(TITLES[TITLES.len() - 1]);
    let title = letters(Cut::Strong, size);
    let mut foot = 52.0 + 0.72 * size;
    sheet.words(MARGIN, foot, title, INK, &one_line(easel, title, &edition.title, WIDTH));
    let document = Document::set(easel, &edition.document);
    document.draw(&mut sheet, foot + 56.0);
    foot += 84.0 + document.depth();
    sheet.rule(foot, WIDTH, INK);
    let rule = NAMES - 62.0;
    sheet.rule(rule, WIDTH, RULE);
    names(easel, print, &mut sheet);
    invitation(easel, print, &mut sheet, (foot + 28.0, rule - 20.0));
    sheet.finish()
}

/// The voices in a row; what has no room is left to the page.
fn names(easel: &Easel, print: &Print, sheet: &mut Sheet) {
    let mut x = MARGIN;
    for (place, layer) in voices(print.edition()) {
        let width = voice::width(easel, layer);
        if x + width > MARGIN + WIDTH {
            break;
        }
        voice::draw(sheet, x, NAMES, place, layer);
        x += width + GAP;
    }
}

/// The words of the invitation between these heights, and where they stand.
fn invitation(easel: &Easel, print: &Print, sheet: &mut Sheet, (top, bottom): (f32, f32)) {
    let edition = print.edition();
    let invitation = edition.annotation(&edition.invitation);
    let paragraph = invitation.and_then(|one| edition.paragraph(&one.target.paragraph));
    let (Some(invitation), Some(paragraph)) = (invitation, paragraph) else { return };
    let exact = &invitation.target.selector.exact;
    let quoted = print.say_with("quoted", &[("words", exact)]);
    let lead = quoted.find(exact.as_str()).unwrap_or_default();
    let mut marks = marks(edition, paragraph, invitation.target.range, voices(edition));
    for mark in &mut marks {
        mark.bytes.start += lead;
        mark.bytes.end += lead;
    }
    let name = match paragraph.grade {
        TextGrade::Checked => paragraph.name.clone(),
        grade => {
            let grade = print.say(&format!("checked-{}", grade.word()));
            print.say_with("checked-name", &[("grade", &grade), ("name", &paragraph.name)])
        }
    };
    let room = (WIDTH, bottom - top - 44.0);
    let passage = Passage::set(easel, &quoted, &marks, &SIZES, room);
    let free = (room.1 - passage.height()).max(0.0) / 2.0;
    passage.draw(sheet, MARGIN, top + free);
    let name = one_line(easel, PLACE, &name, WIDTH);
    sheet.words(MARGIN, top + free + passage.height() + 40.0, PLACE, QUIET, &name);
}
