//! The figures as a picture: three panels of bars on a logarithmic scale, in SVG.

use super::{
    rounds::{Measured, QUARTER},
    table::figure,
    targets::{Edition, FRAME},
};
use std::fmt::Write as _;

/// A panel: its heading, its figure of a page, and a line that is drawn across.
type Panel = (&'static str, fn(&Measured) -> Option<f64>, Option<f64>);

const PANELS: [Panel; 3] = [
    ("A switch, ms", |page| page.used(QUARTER).map(|used| used.switch), None),
    ("Opening an explanation, ms", |page| page.used(QUARTER).map(|used| used.open), Some(FRAME)),
    ("Ready, ms", |page| page.load(QUARTER).map(|load| load.ready), None),
];
/// The pages' colours, in their order.
const COLOURS: [&str; 4] = ["#1f4e9c", "#6b7280", "#b45309", "#0f766e"];

const WIDTH: f64 = 960.0;
/// Where bars begin and how long the longest may be.
const LEFT: f64 = 190.0;
const LONGEST: f64 = 680.0;
const BAR: f64 = 15.0;
const GAP: f64 = 14.0;
const HEADING: f64 = 34.0;

/// The picture of these editions.
pub fn picture(machine: &str, editions: &[Edition]) -> String {
    let mut drawn = String::new();
    let mut y = 58.0;
    for (heading, of, line) in PANELS {
        y = panel(&mut drawn, y, heading, editions, of, line);
    }
    let mut legend = String::new();
    let names = editions.iter().max_by_key(|edition| edition.pages.len());
    for (at, page) in names.into_iter().flat_map(|edition| &edition.pages).enumerate() {
        let x = LEFT + 140.0 * at as f64;
        let _ = write!(
            legend,
            "<rect x=\"{x}\" y=\"18\" width=\"12\" height=\"12\" fill=\"{}\"/>\
             <text x=\"{}\" y=\"29\">{}</text>",
            colour(at),
            x + 18.0,
            page.name
        );
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         font-family=\"sans-serif\" font-size=\"13\" fill=\"#1d1f23\"><title>Measurements at a quarter \
         of the speed</title><rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fdfcf9\"/>{legend}{drawn}\
         <text x=\"20\" y=\"{}\" font-size=\"11\" fill=\"#565a62\">At a quarter of the speed, shorter is \
         better, logarithmic scale. {machine}.</text></svg>\n",
        y + 14.0,
        height = y + 30.0
    )
}

/// Draws a panel from `y` on; gives where it ends.
fn panel(
    drawn: &mut String,
    mut y: f64,
    heading: &str,
    editions: &[Edition],
    of: fn(&Measured) -> Option<f64>,
    line: Option<f64>,
) -> f64 {
    let figures = editions.iter().flat_map(|edition| edition.pages.iter().filter_map(of));
    let most = figures.fold(1.0, f64::max);
    let long = |value: f64| LONGEST * (value.max(1.0).ln() / most.max(2.0).ln()).min(1.0);
    let top = y;
    let _ = write!(drawn, "<text x=\"20\" y=\"{}\" font-weight=\"600\">{heading}</text>", y + 14.0);
    y += HEADING;
    for edition in editions {
        let _ = write!(
            drawn,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            LEFT - 10.0,
            y + 12.0,
            edition.name
        );
        for (at, page) in edition.pages.iter().enumerate() {
            let Some(value) = of(page) else { continue };
            let length = long(value);
            let _ = write!(
                drawn,
                "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{length:.1}\" height=\"{}\" fill=\"{}\"/>\
                 <text x=\"{:.1}\" y=\"{}\" font-size=\"11\">{}</text>",
                BAR - 3.0,
                colour(at),
                LEFT + length + 6.0,
                y + 10.0,
                figure(value)
            );
            y += BAR;
        }
        y += GAP;
    }
    if let Some(line) = line {
        let x = LEFT + long(line);
        let _ = write!(
            drawn,
            "<path d=\"M{x:.1} {}V{}\" stroke=\"#1d1f23\" stroke-dasharray=\"3 3\"/>\
             <text x=\"{x:.1}\" y=\"{}\" font-size=\"11\" text-anchor=\"middle\">one frame</text>",
            top + 24.0,
            y - GAP,
            top + 20.0
        );
    }
    y + 12.0
}

fn colour(at: usize) -> &'static str {
    COLOURS.get(at).copied().unwrap_or("#000")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::measure::{Load, Use};

    #[test]
    fn a_picture_has_a_bar_a_figure_and_stays_the_same() {
        let page = |name, switch| Measured {
            name,
            at: vec![(
                QUARTER,
                Load { ready: 900.0, ..Load::default() },
                Some(Use { switch, open: 9.0, ..Use::default() }),
            )],
            without_scripts: true,
        };
        let editions = || {
            let pages = vec![page("ours", 9.0), page("by hand", 90.0)];
            vec![Edition { name: "A text".to_owned(), is_the_code: false, rank: 0, pages }]
        };
        let drawn = picture("A machine", &editions());
        // Three panels of two bars, two signs of the legend, the ground.
        assert_eq!(drawn.matches("<rect").count(), 9);
        assert_eq!(drawn, picture("A machine", &editions()));
        assert!(drawn.contains(&format!("width=\"{LONGEST:.1}\"")), "the longest has all the room");
    }
}
