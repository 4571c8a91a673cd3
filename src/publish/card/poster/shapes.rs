//! A sheet as SVG whose letters are shapes: each is drawn once, in the font's own units, and stands
//! wherever it is used. It is the same picture on a machine that does not have the font.

use super::super::{
    easel::{Cut, Easel},
    sheet::{Drawn, PAPER, Sheet, escaped},
};
use std::{collections::BTreeMap, fmt::Write as _};

/// The sheet, with a title and with what it shows in words for who cannot see it.
pub(super) fn svg(easel: &Easel, sheet: &Sheet, title: &str, in_words: &str) -> String {
    let (width, height) = sheet.size();
    let mut known: BTreeMap<(usize, u32), Option<String>> = BTreeMap::new();
    let mut drawn = String::new();
    for one in sheet.drawn() {
        let (x, foot, letters, paint, words) = match one {
            Drawn::Shape(shape) => {
                let _ = writeln!(drawn, "{shape}");
                continue;
            }
            Drawn::Words { x, foot, letters, paint, words } => (x, foot, letters, paint, words),
        };
        let cut = letters.cut;
        // A font's heights grow upwards.
        let scale = letters.size / easel.units(cut);
        let _ = write!(
            drawn,
            "<g{paint} transform=\"translate({x:.1} {foot:.1}) scale({scale} -{scale})\">"
        );
        for (glyph, [right, up]) in easel.glyphs(cut, words) {
            let place = (cut as usize, glyph);
            if known.entry(place).or_insert_with(|| easel.outline(cut, glyph)).is_none() {
                continue;
            }
            let name = name(cut, glyph);
            let up = if up == 0 { String::new() } else { format!(" y=\"{up}\"") };
            let _ = write!(drawn, "<use xlink:href=\"#{name}\" x=\"{right}\"{up}/>");
        }
        drawn.push_str("</g>\n");
    }
    let mut shapes = String::new();
    for ((cut, glyph), outline) in known {
        if let Some(d) = outline
            && let Some(cut) = Cut::ALL.get(cut)
        {
            let _ = writeln!(shapes, "<path id=\"{}\" d=\"{d}\"/>", name(*cut, glyph));
        }
    }
    // Some programs that take such files know no other name for what a shape is used by.
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"title\" aria-describedby=\"words\">\n<title id=\"title\">{}</title>\n\
         <desc id=\"words\">{}</desc>\n<defs>\n{shapes}</defs>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n{drawn}</svg>\n",
        escaped(title),
        escaped(in_words)
    )
}

/// The name of a shape in the picture.
fn name(cut: Cut, glyph: u32) -> String {
    let cut = match cut {
        Cut::Plain => 'p',
        Cut::Italic => 'i',
        Cut::Strong => 's',
    };
    format!("{cut}{glyph}")
}
