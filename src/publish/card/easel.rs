//! The fonts. What is measured here is what is drawn: both come from the same bytes and the same
//! shaper.

use harfrust::{FontRef, GlyphBuffer, ShapeOptions, ShaperData, UnicodeBuffer};
use resvg::usvg::{
    FontResolver, Options,
    fontdb::{Database, Source, Style},
};
use skrifa::{
    GlyphId, MetadataProvider as _,
    instance::{LocationRef, Size},
    outline::{DrawSettings, pen::SvgPen},
};
use std::{fmt, sync::Arc};

/// The one family of the card.
pub(super) const FAMILY: &str = "Libertinus Serif";

/// How letters are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// Upright.
    Plain,
    /// Slanted.
    Italic,
    /// Upright and stronger.
    Strong,
}

impl Cut {
    pub(super) const ALL: [Self; 3] = [Self::Plain, Self::Italic, Self::Strong];

    /// Its weight, as in CSS.
    pub(super) fn weight(self) -> u16 {
        if self == Self::Strong { 600 } else { 400 }
    }
}

/// Letters of one cut and size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letters {
    pub(super) cut: Cut,
    pub(super) size: f32,
}

/// Letters of this cut and size.
pub(super) const fn letters(cut: Cut, size: f32) -> Letters {
    Letters { cut, size }
}

/// The fonts, loaded once for all cards.
pub struct Easel {
    fonts: Arc<Database>,
    measures: [Measure; Cut::ALL.len()],
}

struct Measure {
    font: FontRef<'static>,
    shaper: ShaperData,
}

impl fmt::Debug for Easel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Easel").field("fonts", &self.fonts.len()).finish_non_exhaustive()
    }
}

impl Default for Easel {
    fn default() -> Self {
        Self::new()
    }
}

impl Easel {
    /// Takes the fonts out of the program; none of the machine's own are asked for.
    pub fn new() -> Self {
        let mut fonts = Database::new();
        let measures = Cut::ALL.map(|cut| {
            let data = typst_assets::fonts().find(|data| add(&mut fonts, data, cut));
            let font = data.and_then(|data| FontRef::new(data).ok());
            let font = font.expect("typst-assets has Libertinus Serif in every cut of the card");
            Measure { shaper: ShaperData::new(&font), font }
        });
        Self { fonts: Arc::new(fonts), measures }
    }

    /// How the drawing finds its fonts. A character that a cut does not have is not looked for in
    /// another, whose letters were not measured: its place shows the font's empty box.
    pub(super) fn options(&self) -> Options<'_> {
        Options {
            fontdb: Arc::clone(&self.fonts),
            font_resolver: FontResolver {
                select_font: FontResolver::default_font_selector(),
                select_fallback: Box::new(|_, _, _| None),
            },
            ..Options::default()
        }
    }

    /// Where the letters of a line stand: the place in bytes and the distance from the line's
    /// beginning of each group that is drawn as one, and of the end.
    pub(super) fn stops(&self, letters: Letters, line: &str) -> Vec<(usize, f32)> {
        let shaped = self.shaped(letters.cut, line);
        let scale = letters.size / self.units(letters.cut);
        let mut stops: Vec<(usize, f32)> = Vec::new();
        let mut units = 0;
        for (glyph, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let at = glyph.cluster as usize;
            if stops.last().is_none_or(|(last, _)| *last != at) {
                stops.push((at, units as f32 * scale));
            }
            units += position.x_advance;
        }
        stops.push((line.len(), units as f32 * scale));
        stops
    }

    /// The shapes of a line in the font's own units, each by its number with its place.
    pub(super) fn glyphs(&self, cut: Cut, line: &str) -> Vec<(u32, [i32; 2])> {
        let shaped = self.shaped(cut, line);
        let mut units = 0;
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        let glyphs = glyphs.map(|(glyph, position)| {
            let at = [units + position.x_offset, position.y_offset];
            units += position.x_advance;
            (glyph.glyph_id, at)
        });
        glyphs.collect()
    }

    /// The outline of a shape in the font's own units, where it has one.
    pub(super) fn outline(&self, cut: Cut, glyph: u32) -> Option<String> {
        let outlines = self.measures[cut as usize].font.outline_glyphs();
        let mut pen = SvgPen::with_precision(0);
        let unscaled = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        outlines.get(GlyphId::new(glyph))?.draw(unscaled, &mut pen).ok()?;
        Some(pen.to_string()).filter(|d| !d.is_empty())
    }

    /// How many of its own units a font has to the size of its letters.
    pub(super) fn units(&self, cut: Cut) -> f32 {
        let Measure { font, shaper } = &self.measures[cut as usize];
        shaper.shaper(font).build().units_per_em() as f32
    }

    fn shaped(&self, cut: Cut, line: &str) -> GlyphBuffer {
        let Measure { font, shaper } = &self.measures[cut as usize];
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(line);
        buffer.guess_segment_properties();
        shaper.shaper(font).build().shape(buffer, ShapeOptions::new())
    }

    /// How wide a line is.
    pub(super) fn width(&self, letters: Letters, line: &str) -> f32 {
        self.stops(letters, line).last().map_or(0.0, |(_, width)| *width)
    }
}

/// Adds a font if it is of this cut.
fn add(fonts: &mut Database, data: &'static [u8], cut: Cut) -> bool {
    let style = if cut == Cut::Italic { Style::Italic } else { Style::Normal };
    let mut kept = false;
    for id in fonts.load_font_source(Source::Binary(Arc::new(data))) {
        let is_it = fonts.face(id).is_some_and(|face| {
            let family = face.families.iter().any(|(name, _)| name == FAMILY);
            family && face.weight.0 == cut.weight() && face.style == style
        });
        if is_it {
            kept = true;
        } else {
            fonts.remove_face(id);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_grow_with_the_words_and_with_the_size() {
        let easel = Easel::new();
        assert_eq!(easel.width(letters(Cut::Plain, 40.0), ""), 0.0);
        let width = |cut, size, words| easel.width(letters(cut, size), words);
        assert!(width(Cut::Plain, 40.0, "ab") > width(Cut::Plain, 40.0, "a"));
        assert!((width(Cut::Plain, 80.0, "ab") - 2.0 * width(Cut::Plain, 40.0, "ab")).abs() < 0.01);
        assert_ne!(width(Cut::Strong, 40.0, "each"), width(Cut::Plain, 40.0, "each"));
        assert!(width(Cut::Plain, 40.0, "信息") > 0.0, "what the font lacks has a box's room");
    }

    #[test]
    fn a_letter_of_two_code_points_is_one_stop() {
        let stops = Easel::new().stops(letters(Cut::Plain, 40.0), "e\u{301}a");
        assert_eq!(stops.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [0, 3, 4]);
    }
}
