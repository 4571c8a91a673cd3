//! Which words of the text an annotation is about.

/// A paragraph and the words in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The paragraph's id.
    pub paragraph: String,
    /// The words as the editor wrote them.
    pub selector: TextQuoteSelector,
    /// Where those words stand.
    pub range: Range,
}

/// Words quoted from the text, with what stands around them where that is needed to tell two
/// places apart. The names are those of the W3C Web Annotation Data Model, 4.2.4.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TextQuoteSelector {
    /// The words.
    pub exact: String,
    /// What stands directly before them.
    pub prefix: String,
    /// What stands directly after them.
    pub suffix: String,
}

/// A stretch of a paragraph, in Unicode code points of its text as printed. Positions lie between
/// characters; the end is not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// The position before the first character.
    pub start: usize,
    /// The position after the last character.
    pub end: usize,
}

impl Range {
    /// Whether some character is in both.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether some character is in both and neither range holds the other.
    pub fn crosses(self, other: Self) -> bool {
        let (first, second) = if self <= other { (self, other) } else { (other, self) };
        first.start < second.start && second.start < first.end && first.end < second.end
    }

    /// The characters of the range, or nothing where it leaves the text.
    pub fn of(self, text: &str) -> String {
        text.chars().skip(self.start).take(self.end.saturating_sub(self.start)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossing_is_neither_nesting_nor_touching() {
        let range = |start, end| Range { start, end };
        assert!(range(0, 5).crosses(range(3, 8)));
        assert!(range(3, 8).crosses(range(0, 5)));
        assert!(!range(0, 5).crosses(range(5, 8)), "touching");
        assert!(!range(0, 8).crosses(range(3, 5)), "nested");
        assert!(!range(0, 8).crosses(range(0, 5)), "same start");
        assert!(!range(0, 5).crosses(range(0, 5)), "the same");
    }

    #[test]
    fn overlapping_is_more_than_touching() {
        let range = |start, end| Range { start, end };
        assert!(range(0, 5).overlaps(range(4, 8)) && range(4, 8).overlaps(range(0, 5)));
        assert!(range(0, 8).overlaps(range(3, 5)));
        assert!(!range(0, 5).overlaps(range(5, 8)) && !range(5, 8).overlaps(range(0, 5)));
    }

    #[test]
    fn a_range_counts_code_points() {
        assert_eq!(Range { start: 1, end: 3 }.of("其信息"), "信息");
        assert_eq!(Range { start: 2, end: 9 }.of("abc"), "c");
    }
}
