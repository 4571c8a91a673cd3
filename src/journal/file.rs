//! Everything that a learner did as one file of text, to take along and to bring back.
//!
//! The first line says what it is; every further line is an entry without the beginning of its key:
//! `answered:tour-c:lq3x9k2-7f 2 right`. A line that makes no sense spoils no other.

use super::entry::{self, Entry};
use crate::learner::{Deed, Record};

/// The beginning of a file's first line; the edition follows.
const HEAD: &str = "variorum progress 1 ";

/// The file of a record.
pub fn print(edition: &str, record: &Record) -> String {
    let prefix = entry::prefix(edition);
    let mut file = format!("{HEAD}{edition}\n");
    for deed in record.deeds() {
        let (key, value) = entry::print(edition, deed);
        file.push_str(key.strip_prefix(&prefix).unwrap_or(&key));
        file.push(' ');
        file.push_str(&value);
        file.push('\n');
    }
    file
}

/// The deeds in a file, and how many of its lines make no sense. None where it is no file of this
/// edition's.
pub fn parse(edition: &str, file: &str) -> Option<(Vec<Deed>, usize)> {
    let mut lines = file.trim_start_matches('\u{feff}').lines();
    if lines.next()?.trim_end().strip_prefix(HEAD)? != edition {
        return None;
    }
    let prefix = entry::prefix(edition);
    let (mut deeds, mut unread) = (Vec::new(), 0);
    for line in lines.map(str::trim_end).filter(|line| !line.is_empty()) {
        let (key, value) = line.split_once(' ').unwrap_or((line, ""));
        match entry::parse(edition, &format!("{prefix}{key}"), value) {
            Entry::Deed(deed) => deeds.push(deed),
            _ => unread += 1,
        }
    }
    Some((deeds, unread))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::entry::tests::{EDITION, deeds};
    use proptest::prelude::*;

    #[test]
    fn a_file_that_is_not_ours_is_none() {
        for file in ["", "hello", "variorum progress 1 other\n", "variorum progress 2 code-2011\n"]
        {
            assert_eq!(parse(EDITION, file), None, "{file}");
        }
        let odd = "\u{feff}variorum progress 1 code-2011\r\nread:c:z-1 yes\r\n\r\nread:c\nx\n";
        let (deeds, unread) = parse(EDITION, odd).unwrap();
        assert_eq!((deeds.len(), unread), (1, 2));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn what_is_taken_along_is_brought_back(all in prop::collection::vec(deeds(), 0..10)) {
            let record: Record = all.into_iter().collect();
            let (read, unread) = parse(EDITION, &print(EDITION, &record)).unwrap();
            prop_assert_eq!(unread, 0);
            prop_assert_eq!(read.into_iter().collect::<Record>(), record);
        }

        #[test]
        fn no_file_makes_it_panic_and_a_cut_loses_only_the_line_that_it_is_in(
            file in ".{0,200}",
            all in prop::collection::vec(deeds(), 1..10),
            cut in 0_usize..400,
        ) {
            let _ = parse(EDITION, &file);
            let record: Record = all.into_iter().collect();
            let whole = print(EDITION, &record);
            let cut = whole.get(..cut.min(whole.len())).unwrap_or_default();
            if let Some((read, unread)) = parse(EDITION, cut) {
                prop_assert!(unread <= 1);
                let lines = cut.lines().count().saturating_sub(2);
                prop_assert!(read.len() >= lines);
            }
        }
    }
}
