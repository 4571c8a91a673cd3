//! The figures as tables in Markdown, the same from the same figures to the letter.

use super::{
    measure::{Load, Use},
    rounds::{FULL, Measured, QUARTER, SLOW},
    targets::{Edition, Target},
};
use std::fmt::Write as _;

/// A row of loading: what it says, and its figure.
type LoadRow = (&'static str, fn(&Load) -> f64);
/// A row of use.
type UseRow = (&'static str, fn(&Use) -> f64);

const WAITS: [LoadRow; 4] = [
    ("first text, ms", |load| load.first_text),
    ("switchable, ms", |load| load.switchable),
    ("ready, ms", |load| load.ready),
    ("longest task after the first text, ms", |load| load.longest_task),
];
const USES: [UseRow; 3] = [
    ("a switch to the frame that shows it, ms", |used| used.switch),
    ("opening an explanation, to the frame that shows it, ms", |used| used.open),
    ("scrolling, the slowest of twenty frames, ms", |used| used.scroll),
];
const HOLDS: [UseRow; 2] = [
    ("memory of scripts and elements, MB", |used| used.memory / 1_000_000.0),
    ("elements and texts", |used| used.nodes),
];

/// The whole document: what was measured where, the promises, a table an edition.
pub fn document(machine: &str, editions: &[Edition], targets: &[Target]) -> String {
    let mut text = format!(
        "# Measurements\n\nWritten by `cargo xtask bench`: {machine}.\n\nFour pages of the same edition, by turns in one \
         browser: ours; the page that one would write by hand, with `content-visibility` on each \
         paragraph and no script; a page that Preact draws from state; a page that the Recogito text \
         annotator draws on with CSS highlights. Figures are medians and mean something beside each \
         other, not alone. A switch, an opened explanation and scrolling are measured to the end of \
         the frame that shows them. The longest task is 0 where all are shorter than 50 ms. Slow 4G \
         is what the browser’s own tools call so. What is larger than a megabyte is compressed as a \
         host does in passing, the rest at brotli’s best.\n\n\
         ![A switch, an opened explanation and the time until a page is ready, by size of the \
         edition](measurements.svg)\n\n## What is promised\n\n| | measured | kept |\n|---|---|---|\n"
    );
    for Target { what, figures, kept } in targets {
        let _ = writeln!(text, "| {what} | {figures} | {} |", if *kept { "yes" } else { "**no**" });
    }
    for edition in editions {
        text.push('\n');
        text.push_str(&table(edition));
    }
    text
}

/// The table of one edition.
pub fn table(edition: &Edition) -> String {
    let mut text = format!("## {}\n\n| |", edition.name);
    for page in &edition.pages {
        let _ = write!(text, " {} |", page.name);
    }
    text.push_str(" ours to the page by hand |\n|---|");
    text.push_str(&"---|".repeat(edition.pages.len() + 1));
    text.push('\n');
    let load =
        |part: fn(&Load) -> f64, setting| move |page: &Measured| page.load(setting).map(part);
    let used = |part: fn(&Use) -> f64, setting| move |page: &Measured| page.used(setting).map(part);
    row(&mut text, edition, "sent, kB after brotli", &load(|load| load.bytes / 1000.0, QUARTER));
    for (what, part) in HOLDS {
        row(&mut text, edition, what, &used(part, QUARTER));
    }
    for (speed, setting) in [("at full speed", FULL), ("at a quarter of the speed", QUARTER)] {
        heading(&mut text, edition, speed);
        for (what, part) in WAITS {
            row(&mut text, edition, what, &load(part, setting));
        }
        for (what, part) in USES {
            row(&mut text, edition, what, &used(part, setting));
        }
    }
    heading(&mut text, edition, "at a quarter of the speed, over slow 4G");
    for (what, part) in WAITS {
        row(&mut text, edition, what, &load(part, SLOW));
    }
    text
}

/// A line between rows.
fn heading(text: &mut String, edition: &Edition, words: &str) {
    let _ = writeln!(text, "| **{words}** |{}", " |".repeat(edition.pages.len() + 1));
}

/// One row; left out where nothing of the kind was measured.
fn row(text: &mut String, edition: &Edition, what: &str, of: &dyn Fn(&Measured) -> Option<f64>) {
    let figures: Vec<Option<f64>> = edition.pages.iter().map(of).collect();
    if figures.iter().all(Option::is_none) {
        return;
    }
    let _ = write!(text, "| {what} |");
    for one in &figures {
        let _ = write!(text, " {} |", one.map_or("–".to_owned(), figure));
    }
    let ratio = match figures.as_slice() {
        [Some(ours), Some(theirs), ..] if *theirs > 0.0 => format!("{:.2}", ours / theirs),
        _ => "–".to_owned(),
    };
    let _ = writeln!(text, " {ratio} |");
}

/// A figure with as many digits as mean something.
pub fn figure(value: f64) -> String {
    if value >= 100.0 || value == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(name: &'static str, ready: f64, switch: f64) -> Measured {
        let load = Load { bytes: 12_340.0, ready, ..Load::default() };
        let used = Use { switch, nodes: 1234.0, ..Use::default() };
        Measured {
            name,
            at: vec![(QUARTER, load, Some(used)), (SLOW, load, None)],
            without_scripts: true,
        }
    }

    #[test]
    fn a_table_has_a_column_a_page_and_the_ratio_of_the_first_two() {
        let edition = Edition {
            name: "A text".to_owned(),
            is_the_code: false,
            rank: 0,
            pages: vec![
                page("ours", 150.0, 9.0),
                page("by hand", 100.0, 12.0),
                page("other", 300.0, 99.96),
            ],
        };
        let table = table(&edition);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(
            lines[..3],
            ["## A text", "", "| | ours | by hand | other | ours to the page by hand |"]
        );
        assert!(
            lines.contains(&"| sent, kB after brotli | 12.3 | 12.3 | 12.3 | 1.00 |"),
            "{table}"
        );
        assert!(
            lines.contains(
                &"| a switch to the frame that shows it, ms | 9.0 | 12.0 | 100.0 | 0.75 |"
            ),
            "{table}"
        );
        assert!(lines.contains(&"| ready, ms | 150 | 100 | 300 | 1.50 |"), "{table}");
        assert!(lines.contains(&"| elements and texts | 1234 | 1234 | 1234 | 1.00 |"), "{table}");
        let columns = |line: &&str| line.matches('|').count();
        assert!(lines.iter().skip(2).all(|line| columns(line) == 6), "{table}");
        // What was not measured has no row.
        assert_eq!(lines.iter().filter(|line| line.starts_with("| ready")).count(), 2, "{table}");
    }

    #[test]
    fn the_document_says_where_and_what_is_missed() {
        let target = Target {
            what: "A text: fast".to_owned(),
            figures: "2 of 1 ms".to_owned(),
            kept: false,
        };
        let text = document("a machine, a day", &[], &[target]);
        assert!(text.contains("`cargo xtask bench`: a machine, a day."));
        assert!(text.contains("| A text: fast | 2 of 1 ms | **no** |"));
    }
}
