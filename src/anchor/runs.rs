//! Ranges that overlap and cross, as a flat list of runs.
//!
//! A run is a stretch of text with the same set of annotations over all of it. A paragraph is a
//! list of runs, so that crossing annotations need no tree: a crossing range is split where the
//! other begins or ends.

use crate::edition::Range;

/// A stretch of text with the same annotations over all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Where it stands, in code points.
    pub range: Range,
    /// Positions in the list of ranges that was given, rising.
    pub over: Vec<usize>,
}

/// Divides a text of `length` code points at every border of `ranges`. The runs cover the text
/// once, in order; none is empty. What a range reaches beyond the text is left out.
pub fn runs(length: usize, ranges: &[Range]) -> Vec<Run> {
    let mut borders: Vec<usize> =
        ranges.iter().flat_map(|range| [range.start, range.end]).chain([0, length]).collect();
    borders.retain(|border| *border <= length);
    borders.sort_unstable();
    borders.dedup();
    borders
        .iter()
        .zip(borders.iter().skip(1))
        .map(|(start, end)| Run {
            range: Range { start: *start, end: *end },
            over: ranges
                .iter()
                .enumerate()
                .filter(|(_, range)| range.start <= *start && *end <= range.end)
                .map(|(position, _)| position)
                .collect(),
        })
        .collect()
}

/// The same runs, each divided where one of `borders` lies inside it.
pub fn cut(runs: Vec<Run>, borders: &[usize]) -> Vec<Run> {
    let pieces = runs.into_iter().flat_map(|run| {
        let Range { start, end } = run.range;
        let mut inside: Vec<usize> =
            borders.iter().copied().filter(|border| start < *border && *border < end).collect();
        inside.extend([start, end]);
        inside.sort_unstable();
        inside.dedup();
        let ends = inside.clone().into_iter().skip(1);
        let pieces = inside.into_iter().zip(ends);
        pieces.map(move |(start, end)| Run { range: Range { start, end }, over: run.over.clone() })
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Each line under the text is a range, drawn with dashes; the expectation names the runs by
    /// their words and the letters of the ranges over them.
    fn check(picture: &str, expected: &[(&str, &str)]) {
        let mut lines = picture.lines();
        let text = lines.next().unwrap_or_default();
        let ranges: Vec<Range> = lines
            .map(|line| Range {
                start: line.chars().take_while(|mark| *mark == ' ').count(),
                end: line.trim_end().chars().count(),
            })
            .collect();
        let found: Vec<(String, String)> = runs(text.chars().count(), &ranges)
            .into_iter()
            .map(|run| {
                let letters = run.over.iter().map(|at| char::from(b'a' + *at as u8)).collect();
                (run.range.of(text), letters)
            })
            .collect();
        let found: Vec<(&str, &str)> =
            found.iter().map(|(words, over)| (words.as_str(), over.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_text_without_annotations_is_one_run() {
        check("one two", &[("one two", "")]);
        assert!(runs(0, &[]).is_empty());
    }

    #[test]
    fn nested_crossing_touching_and_equal_ranges() {
        check("one two six\n-----------\n    ---", &[("one ", "a"), ("two", "ab"), (" six", "a")]);
        check("one two six\n-------\n    -------", &[("one ", "a"), ("two", "ab"), (" six", "b")]);
        check("one two six\n---\n   ----", &[("one", "a"), (" two", "b"), (" six", "")]);
        check("one two six\n    ---\n    ---", &[("one ", ""), ("two", "ab"), (" six", "")]);
    }

    #[test]
    fn a_run_is_cut_where_a_border_lies_inside_it_and_nowhere_else() {
        let run =
            |start, end, over: &[usize]| Run { range: Range { start, end }, over: over.into() };
        let cut = cut(vec![run(0, 5, &[]), run(5, 9, &[1, 2])], &[5, 7, 7, 9, 30]);
        assert_eq!(cut, [run(0, 5, &[]), run(5, 7, &[1, 2]), run(7, 9, &[1, 2])]);
    }

    proptest! {
        #[test]
        fn runs_cover_the_text_once_in_order_and_join_to_their_ranges(
            length in 0usize..60,
            pairs in proptest::collection::vec((0usize..60, 1usize..30), 0..8),
        ) {
            let ranges: Vec<Range> = pairs
                .into_iter()
                .map(|(start, size)| Range { start, end: start + size })
                .filter(|range| range.end <= length)
                .collect();
            let runs = runs(length, &ranges);
            let mut position = 0;
            for run in &runs {
                prop_assert_eq!(run.range.start, position);
                prop_assert!(run.range.end > position);
                position = run.range.end;
            }
            prop_assert_eq!(position, length);
            for (at, range) in ranges.iter().enumerate() {
                let own: Vec<Range> =
                    runs.iter().filter(|run| run.over.contains(&at)).map(|run| run.range).collect();
                prop_assert_eq!(own.first().map(|run| run.start), Some(range.start));
                prop_assert_eq!(own.last().map(|run| run.end), Some(range.end));
                prop_assert!(own.windows(2).all(|pair| pair[0].end == pair[1].start));
            }
        }
    }
}
