//! The lines of the layers, as `www/styles/tokens.css` and `www/styles/marks.css` have them: the
//! first layer's is solid, the second's dotted, and so on, each with its tone and at its height.

/// The line of a layer. Measures are in parts of the letters' size.
#[derive(Debug, PartialEq)]
pub(super) struct Stroke {
    /// Its colour.
    pub(super) tone: &'static str,
    /// How far below the feet of the letters its middle is.
    pub(super) depth: f32,
    /// How thick it is.
    pub(super) width: f32,
    /// Length of a dash and of the gap behind it; none where it is solid.
    pub(super) dashes: Option<(f32, f32)>,
}

impl Stroke {
    /// Dash and gap below letters of this size, stretched a little so that a line of this length
    /// begins and ends with a dash.
    pub(super) fn dashes(&self, size: f32, length: f32) -> Option<(f32, f32)> {
        let (dash, gap) = self.dashes?;
        let count = ((length / size + gap) / (dash + gap)).round().max(1.0);
        let reach = size * (count * (dash + gap) - gap);
        let stretch = if reach > 0.0 { length / reach } else { 1.0 };
        Some((dash * size * stretch, gap * size * stretch))
    }
}

const STROKES: [Stroke; 4] = [
    Stroke { tone: "#1f4e9c", depth: 0.17, width: 0.085, dashes: None },
    // A dash without length is a dot: its ends are round.
    Stroke { tone: "#a3231f", depth: 0.32, width: 0.13, dashes: Some((0.0, 0.25)) },
    Stroke { tone: "#7a4d00", depth: 0.48, width: 0.085, dashes: Some((0.45, 0.22)) },
    Stroke { tone: "#565a62", depth: 0.6, width: 0.05, dashes: None },
];

/// The line of the layer at this place of the edition. More than four cannot be told apart on a
/// card; those that follow share the fourth.
pub(super) fn stroke(place: usize) -> &'static Stroke {
    &STROKES[place.min(STROKES.len() - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_begins_and_ends_with_a_dash() {
        for place in [1, 2] {
            for length in [60.0, 333.3, 1072.0] {
                let (dash, gap) = stroke(place).dashes(40.0, length).expect("dashes");
                let count = ((length + gap) / (dash + gap)).round();
                assert!((count * (dash + gap) - gap - length).abs() < 0.1, "{place} {length}");
            }
        }
        let (dash, gap) = stroke(1).dashes(40.0, 1.0).expect("dashes");
        assert!(dash == 0.0 && gap > 0.0, "one dot");
        assert_eq!(stroke(0).dashes(40.0, 100.0), None);
        assert_eq!(stroke(9), stroke(3));
    }
}
