//! What the figures are held to: each promise with its figure, its limit and whether it is kept.

use super::{
    measure::Load,
    rounds::{Measured, QUARTER},
};

/// One frame of sixty a second, in milliseconds.
pub const FRAME: f64 = 16.7;
/// The longest task while the Code is taken over, in milliseconds.
const TASK: f64 = 50.0;
/// The longest that a switch may take, as a multiple of the page by hand.
const SWITCH: f64 = 1.1;
/// How long the largest edition may take until it is ready, as a multiple of the page by hand.
const READY: f64 = 1.5;

/// An edition and what was measured of every page of it. The first page is ours, the second the one
/// by hand.
pub struct Edition {
    /// What it is called in the table.
    pub name: String,
    /// Whether it is the real one, in which nothing is made.
    pub is_the_code: bool,
    /// Its place among the sizes, from the smallest.
    pub rank: usize,
    /// The pages.
    pub pages: Vec<Measured>,
}

/// A promise and whether it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// What is promised.
    pub what: String,
    /// What was measured, and the limit.
    pub figures: String,
    /// Whether it is kept.
    pub kept: bool,
}

impl Target {
    /// Something that must not exceed a limit.
    pub fn at_most(what: String, figure: f64, limit: f64, unit: &str) -> Self {
        let figures = format!("{figure:.1} of {limit:.1} {unit}");
        Self { what, figures, kept: figure <= limit }
    }
}

/// Every promise about these editions.
pub fn targets(editions: &[Edition]) -> Vec<Target> {
    let largest = editions.iter().map(|edition| edition.rank).max();
    editions.iter().flat_map(|edition| of(edition, Some(edition.rank) == largest)).collect()
}

fn of(edition: &Edition, largest: bool) -> Vec<Target> {
    let [ours, by_hand, others @ ..] = edition.pages.as_slice() else { return Vec::new() };
    let (Some(load), Some(used)) = (ours.load(QUARTER), ours.used(QUARTER)) else {
        return Vec::new();
    };
    let (Some(hand_load), Some(hand)) = (by_hand.load(QUARTER), by_hand.used(QUARTER)) else {
        return Vec::new();
    };
    let name = &edition.name;
    let mut all = vec![
        switchable(name, load, ours.without_scripts),
        Target::at_most(
            format!("{name}: a switch, as a multiple of the page by hand"),
            used.switch / hand.switch.max(f64::MIN_POSITIVE),
            SWITCH,
            "times",
        ),
        Target::at_most(format!("{name}: opening an explanation"), used.open, FRAME, "ms"),
        Target::at_most(format!("{name}: what moves by itself"), load.shift, 0.0, "of the screen"),
    ];
    if edition.is_the_code {
        let what = format!("{name}: the longest task while it is taken over");
        all.push(Target::at_most(what, load.longest_task, TASK, "ms"));
    }
    if edition.rank > 0 {
        for other in others {
            let what = format!("{name}: a switch, ahead of {}", other.name);
            let theirs = other.used(QUARTER).map_or(0.0, |used| used.switch);
            all.push(Target::at_most(what, used.switch, theirs, "ms"));
        }
    }
    if largest && !edition.is_the_code {
        all.push(Target::at_most(
            format!("{name}: ready, as a multiple of what the page by hand takes to load"),
            load.ready / hand_load.ready.max(f64::MIN_POSITIVE),
            READY,
            "times",
        ));
    }
    all
}

/// A reader can switch as soon as there is something to read, and needs no script for it.
fn switchable(name: &str, load: &Load, without_scripts: bool) -> Target {
    let after = load.switchable - load.first_text;
    let scripts = if without_scripts { "without a script" } else { "not without a script" };
    Target {
        what: format!("{name}: switchable at the first text"),
        figures: format!("{after:.1} of {FRAME} ms after it, {scripts}"),
        kept: without_scripts && after <= FRAME,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::measure::Use;

    fn page(name: &'static str, load: Load, used: Use) -> Measured {
        Measured { name, at: vec![(QUARTER, load, Some(used))], without_scripts: true }
    }

    fn edition(rank: usize, is_the_code: bool, ours: (Load, Use)) -> Edition {
        let load = Load { first_text: 100.0, switchable: 100.0, ready: 200.0, ..Load::default() };
        let used = Use { switch: 10.0, open: 20.0, ..Use::default() };
        let pages = vec![
            page("ours", ours.0, ours.1),
            page("by hand", load, used),
            page("other", load, used),
        ];
        Edition { name: "A text".to_owned(), is_the_code, rank, pages }
    }

    fn missed(edition: Edition) -> Vec<String> {
        let all = targets(&[edition]);
        all.into_iter().filter(|target| !target.kept).map(|target| target.what).collect()
    }

    fn good() -> (Load, Use) {
        let load = Load { first_text: 90.0, switchable: 90.0, ready: 290.0, ..Load::default() };
        (load, Use { switch: 9.0, open: 12.0, ..Use::default() })
    }

    #[test]
    fn what_is_within_every_limit_is_kept() {
        assert_eq!(missed(edition(2, false, good())), [""; 0]);
        assert_eq!(missed(edition(0, true, good())), [""; 0]);
    }

    #[test]
    fn each_miss_is_named() {
        let (load, used) = good();
        let slow = (
            Load { longest_task: 51.0, ready: 400.0, shift: 0.1, ..load },
            Use { switch: 10.5, open: 17.0, ..used },
        );
        assert_eq!(
            missed(edition(2, false, slow)),
            [
                "A text: opening an explanation",
                "A text: what moves by itself",
                "A text: a switch, ahead of other",
                "A text: ready, as a multiple of what the page by hand takes to load",
            ]
        );
        assert_eq!(
            missed(edition(0, true, slow)),
            [
                "A text: opening an explanation",
                "A text: what moves by itself",
                "A text: the longest task while it is taken over",
            ]
        );
        let late = (Load { switchable: 140.0, ..load }, Use { switch: 11.5, ..used });
        assert_eq!(
            missed(edition(0, false, late)),
            [
                "A text: switchable at the first text",
                "A text: a switch, as a multiple of the page by hand",
                "A text: ready, as a multiple of what the page by hand takes to load",
            ][..2]
        );
    }

    #[test]
    fn a_switch_that_needs_a_script_is_a_miss() {
        let mut edition = edition(1, false, good());
        edition.pages[0].without_scripts = false;
        assert_eq!(missed(edition), ["A text: switchable at the first text"]);
    }
}
