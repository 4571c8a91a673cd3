//! The sheet that a card is composed on: words, rules and the lines of layers, as SVG.

use super::{
    SIZE,
    easel::{Cut, FAMILY, Letters},
    stroke::Stroke,
};
use std::fmt::Write as _;

/// What words and lines stand on. The colours are those of `www/styles/tokens.css` by day: a card
/// does not know what its surroundings look like.
pub(super) const PAPER: &str = "#fdfcf9";
/// The colour of what is read first.
pub(super) const INK: &str = "#1d1f23";
/// The colour of what is read last.
pub(super) const QUIET: &str = "#565a62";
/// The colour of what only divides.
pub(super) const RULE: &str = "#b9b5ab";

/// The room left free on every side.
pub(super) const MARGIN: f32 = 64.0;
/// The room between the margins.
pub(super) const WIDTH: f32 = SIZE.0 as f32 - 2.0 * MARGIN;

/// A card or another picture in the making.
pub(super) struct Sheet {
    size: (u32, u32),
    drawn: Vec<Drawn>,
}

/// What lies on a sheet, from the lowest on.
pub(super) enum Drawn {
    /// Words on one line, with the attributes that say what they are painted with.
    Words { x: f32, foot: f32, letters: Letters, paint: String, words: String },
    /// A shape, as SVG.
    Shape(String),
}

impl Sheet {
    /// An empty sheet of paper, as large as a card.
    pub(super) fn new() -> Self {
        Self::sized(SIZE)
    }

    /// An empty sheet of this width and height.
    pub(super) fn sized(size: (u32, u32)) -> Self {
        Self { size, drawn: Vec::new() }
    }

    /// Makes the sheet this high.
    pub(super) fn grow_to(&mut self, height: u32) {
        self.size.1 = height;
    }

    /// Words on one line. `foot` is the height of the letters' feet.
    pub(super) fn words(&mut self, x: f32, foot: f32, letters: Letters, tone: &str, words: &str) {
        self.text(x, foot, letters, &format!(" fill=\"{tone}\""), words);
    }

    /// Words over lines that were drawn before: the lines make room for what hangs down from a
    /// letter.
    pub(super) fn words_over_lines(&mut self, x: f32, foot: f32, letters: Letters, words: &str) {
        let gap = letters.size * 0.14;
        let clear = format!(
            " fill=\"{INK}\" stroke=\"{PAPER}\" stroke-width=\"{gap:.1}\" \
             stroke-linejoin=\"round\" paint-order=\"stroke\""
        );
        self.text(x, foot, letters, &clear, words);
    }

    fn text(&mut self, x: f32, foot: f32, letters: Letters, paint: &str, words: &str) {
        let (paint, words) = (paint.to_owned(), words.to_owned());
        self.drawn.push(Drawn::Words { x, foot, letters, paint, words });
    }

    /// The line of a layer below letters of this size, whose feet stand at `foot`.
    pub(super) fn stroke(&mut self, from: f32, to: f32, foot: f32, size: f32, stroke: &Stroke) {
        let (y, width) = (foot + stroke.depth * size, stroke.width * size);
        // A dash without length is a dot; it reaches half its width beyond both ends.
        let dots = matches!(stroke.dashes, Some((0.0, _)));
        let inset = if dots { width / 2.0 } else { 0.0 };
        let (from, to) = (from + inset, to - inset);
        let dashes = stroke.dashes(size, to - from).map(|(dash, gap)| {
            let cap = if dots { " stroke-linecap=\"round\"" } else { "" };
            format!(" stroke-dasharray=\"{dash:.2} {gap:.2}\"{cap}")
        });
        let dashes = dashes.unwrap_or_default();
        // A dash that begins where the path ends would be lost to rounding.
        let to = if dashes.is_empty() { to } else { to + 1.0 };
        let tone = stroke.tone;
        self.push(format!(
            "<path d=\"M{from:.1} {y:.1}H{to:.1}\" stroke=\"{tone}\" stroke-width=\"{width:.1}\"{dashes}/>"
        ));
    }

    /// A thin rule from the left margin on.
    pub(super) fn rule(&mut self, y: f32, width: f32, tone: &str) {
        self.push(format!(
            "<path d=\"M{MARGIN} {y:.1}h{width:.1}\" stroke=\"{tone}\" stroke-width=\"2\"/>"
        ));
    }

    /// A thin rule between these two places.
    pub(super) fn rule_between(&mut self, y: f32, from: f32, to: f32, tone: &str) {
        self.shape((0.0, 0.0), (tone, 1.5), &format!("M{from:.1} {y:.1}H{to:.1}"), "");
    }

    /// A shape drawn with a line of this tone and width, from this place on; `more` are further
    /// attributes.
    pub(super) fn shape(
        &mut self,
        (x, y): (f32, f32),
        (tone, width): (&str, f32),
        d: &str,
        more: &str,
    ) {
        let moved = if (x, y) == (0.0, 0.0) {
            String::new()
        } else {
            format!(" transform=\"translate({x:.1} {y:.1})\"")
        };
        self.push(format!(
            "<path{moved} d=\"{d}\" stroke=\"{tone}\" stroke-width=\"{width}\"{more}/>"
        ));
    }

    fn push(&mut self, shape: String) {
        self.drawn.push(Drawn::Shape(shape));
    }

    /// The width and height.
    pub(super) fn size(&self) -> (u32, u32) {
        self.size
    }

    /// What lies on the sheet, from the lowest on.
    pub(super) fn drawn(&self) -> &[Drawn] {
        &self.drawn
    }

    /// The picture as SVG, before its letters are drawn.
    pub(super) fn finish(&self) -> String {
        let (width, height) = self.size;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             font-family=\"{FAMILY}\" xml:space=\"preserve\">\n<rect width=\"{width}\" height=\"{height}\" \
             fill=\"{PAPER}\"/>\n"
        );
        for one in &self.drawn {
            let _ = match one {
                Drawn::Shape(shape) => writeln!(svg, "{shape}"),
                Drawn::Words { x, foot, letters, paint, words } => {
                    let (size, words) = (letters.size, escaped(words));
                    let cut = match letters.cut {
                        Cut::Plain => String::new(),
                        Cut::Italic => " font-style=\"italic\"".to_owned(),
                        Cut::Strong => format!(" font-weight=\"{}\"", letters.cut.weight()),
                    };
                    writeln!(
                        svg,
                        "<text x=\"{x:.1}\" y=\"{foot:.1}\" font-size=\"{size}\"{cut}{paint}>{words}</text>"
                    )
                }
            };
        }
        svg.push_str("</svg>\n");
        svg
    }
}

/// Words as they may stand between tags; what XML has no place for is left out.
pub(super) fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_tags() {
        assert_eq!(escaped("a < b & “c”\u{1}\n"), "a &lt; b &amp; “c” ");
    }
}
