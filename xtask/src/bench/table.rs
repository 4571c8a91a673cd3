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

const WAITS: [LoadRow; 5] = [
    ("first text, ms", |load| load.first_text),
    ("switchable, ms", |load| load.switchable),
    ("ready, ms", |load| load.ready),
    ("loaded, ms", |load| load.loaded),
    ("longest task after the first text or ready, ms", |load| load.longest_task),
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

/// What is known of promises that are missed, by hand: no figure says what was tried.
const TRIED: &str = include_str!("tried.md");

/// The whole document: what was measured where, the promises, what was tried where they are missed,
/// a table an edition.
pub fn document(machine: &str, editions: &[Edition], targets: &[Target]) -> String {
    let mut text = format!(
        "# Measurements\n\nWritten by `cargo xtask bench`: {machine}.\n\nFour pages of the same edition, by turns in one \
         browser: ours; the page that one would write by hand, with `content-visibility` on each \
         paragraph and no script; a page that Preact draws from state; a page that the Recogito text \
         annotator draws on with CSS highlights. Figures are medians and mean something beside each \
         other, not alone. A switch, an opened explanation and scrolling are measured to the end of \
         the frame that shows them. A page is ready when its script has taken over or drawn what it \
         shows, or at its `load` event where no script does either; it is loaded at the end of that \
         event, and text may still be coming when it is ready. The longest task is the longest that \
         ends after the first text or ready, whichever comes first, and 0 where all are shorter than \
         50 ms. Slow 4G is what the browser’s own tools call so. What is larger than a megabyte is \
         compressed as a host does in passing, the rest at brotli’s best.\n\n\
         ![A switch, an opened explanation and the time until a page is ready, by size of the \
         edition](measurements.svg)\n\n## What is promised\n\n| | measured | kept |\n|---|---|---|\n"
    );
    for Target { what, figures, kept } in targets {
        let _ = writeln!(text, "| {what} | {figures} | {} |", if *kept { "yes" } else { "**no**" });
    }
    text.push('\n');
    text.push_str(TRIED);
    for edition in editions {
        text.push('\n');
        text.push_str(&table(edition));
    }
    text
}

/// The table of one edition: a column a page, and our figures as multiples of each other page's.
pub fn table(edition: &Edition) -> String {
    let mut text = format!("## {}\n\n| |", edition.name);
    for page in &edition.pages {
        let _ = write!(text, " {} |", page.name);
    }
    for other in edition.pages.iter().skip(1) {
        let _ = write!(text, " ours to {} |", other.name);
    }
    let _ = writeln!(text, "\n|---|{}", "---|".repeat(columns(edition)));
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

/// How many columns of figures a table has: a page each, and a ratio for each that is not ours.
fn columns(edition: &Edition) -> usize {
    edition.pages.len() + edition.pages.iter().skip(1).count()
}

/// A line between rows.
fn heading(text: &mut String, edition: &Edition, words: &str) {
    let _ = writeln!(text, "| **{words}** |{}", " |".repeat(columns(edition)));
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
    let ours = figures.first().copied().flatten();
    for theirs in figures.iter().skip(1) {
        let _ = write!(text, " {} |", ratio(ours, *theirs));
    }
    text.push('\n');
}

/// Our figure as a multiple of another page's; a dash where there is none, or where it is 0.
fn ratio(ours: Option<f64>, theirs: Option<f64>) -> String {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if theirs > 0.0 => format!("{:.2}", ours / theirs),
        _ => "–".to_owned(),
    }
}

/// A figure with as many digits as mean something.
pub fn figure(value: f64) -> String {
    if value >= 100.0 || value == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(name: &'static str, ready: f64, switch: f64) -> Measured {
        let load = Load { bytes: 12_340.0, ready, loaded: 2.0 * ready, ..Load::default() };
        let used = Use { switch, nodes: 1234.0, ..Use::default() };
        Measured {
            name,
            at: vec![(QUARTER, load, Some(used)), (SLOW, load, None)],
            without_scripts: true,
        }
    }

    fn edition(pages: Vec<Measured>) -> Edition {
        Edition { name: "A text".to_owned(), is_the_code: false, rank: 0, pages }
    }

    #[test]
    fn a_table_has_a_column_a_page_and_a_ratio_to_each_other_page() {
        let edition = edition(vec![
            page("ours", 150.0, 9.0),
            page("by hand", 100.0, 12.0),
            page("other", 300.0, 99.96),
        ]);
        let table = table(&edition);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(
            lines[..3],
            ["## A text", "", "| | ours | by hand | other | ours to by hand | ours to other |"]
        );
        assert!(
            lines.contains(&"| sent, kB after brotli | 12.3 | 12.3 | 12.3 | 1.00 | 1.00 |"),
            "{table}"
        );
        assert!(
            lines.contains(
                &"| a switch to the frame that shows it, ms | 9.0 | 12.0 | 100.0 | 0.75 | 0.09 |"
            ),
            "{table}"
        );
        assert!(lines.contains(&"| ready, ms | 150 | 100 | 300 | 1.50 | 0.50 |"), "{table}");
        assert!(lines.contains(&"| loaded, ms | 300 | 200 | 600 | 1.50 | 0.50 |"), "{table}");
        assert!(
            lines.contains(&"| elements and texts | 1234 | 1234 | 1234 | 1.00 | 1.00 |"),
            "{table}"
        );
        let columns = |line: &&str| line.matches('|').count();
        assert!(lines.iter().skip(2).all(|line| columns(line) == 7), "{table}");
        // What was not measured has no row.
        assert_eq!(lines.iter().filter(|line| line.starts_with("| ready")).count(), 2, "{table}");
    }

    #[test]
    fn there_is_no_ratio_to_what_is_missing_or_0() {
        let mut edition = edition(vec![
            page("ours", 150.0, 9.0),
            page("quick", 0.0, 12.0),
            page("unseen", 1.0, 1.0),
            page("other", 300.0, 18.0),
        ]);
        edition.pages[2].at.clear();
        let table = table(&edition);
        assert!(table.contains("| ready, ms | 150 | 0 | – | 300 | – | – | 0.50 |"), "{table}");
        let switch =
            "| a switch to the frame that shows it, ms | 9.0 | 12.0 | – | 18.0 | 0.75 | – | 0.50 |";
        assert!(table.contains(switch), "{table}");
    }

    #[test]
    fn the_document_says_where_what_is_missed_and_what_was_tried() {
        let target = Target {
            what: "A text: fast".to_owned(),
            figures: "2 of 1 ms".to_owned(),
            kept: false,
        };
        let edition = edition(vec![page("ours", 150.0, 9.0)]);
        let text = document("a machine, a day", &[edition], &[target]);
        assert!(text.contains("`cargo xtask bench`: a machine, a day."));
        assert!(TRIED.starts_with("## Where it misses, and what was tried\n\n"));
        let (promises, tables) = text.split_once(TRIED).expect("what was tried");
        assert!(promises.ends_with("| A text: fast | 2 of 1 ms | **no** |\n\n"), "{promises}");
        assert!(tables.starts_with("\n## A text\n\n"), "{tables}");
    }
}
