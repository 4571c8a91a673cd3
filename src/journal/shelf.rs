//! Reading from a shelf, putting on it, setting aside what cannot be read.

use super::entry::{self, Entry};
use crate::learner::{Deed, Kept, Record};

/// A device's storage, as far as deeds need it. Whatever it refuses is false or absent.
pub trait Shelf {
    /// Every key of ours with its value, and others' keys or not; none where storage is refused.
    fn entries(&self) -> Option<Vec<(String, String)>>;
    /// The value under a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Puts a value under a key. Whether it is there afterwards.
    fn put(&self, key: &str, value: &str) -> bool;
    /// Takes a key away.
    fn take(&self, key: &str);
}

/// Every deed of an edition that is on the shelf, and what else was found. What makes no sense is
/// set aside: it is put under another key first and only then taken from its own, so that nothing is
/// lost wherever this is interrupted. What a newer version wrote stays as it is.
pub fn load(shelf: &impl Shelf, edition: &str) -> (Record, Kept) {
    let Some(entries) = shelf.entries() else {
        return (Record::default(), Kept { refused: true, ..Kept::default() });
    };
    let mut kept = Kept::default();
    let mut record = Record::default();
    let aside = entry::aside_prefix(edition);
    for (key, value) in entries {
        if key.starts_with(&aside) {
            kept.aside += 1;
            continue;
        }
        match entry::parse(edition, &key, &value) {
            Entry::Deed(deed) => record.add([deed]),
            Entry::Newer => kept.newer += 1,
            Entry::Foreign => {}
            Entry::Damaged => {
                let place = place_aside(shelf, edition, &key, &value);
                // It may stand there already, if this was interrupted.
                kept.aside += usize::from(shelf.get(&place).is_none());
                if shelf.put(&place, &value) {
                    shelf.take(&key);
                }
            }
        }
    }
    (record, kept)
}

/// Puts a deed on the shelf. Whether it is there afterwards, or another of the very same moment and
/// about the same: a file that was brought may say otherwise, and what was there first stays. What
/// makes no sense is set aside.
pub fn keep(shelf: &impl Shelf, edition: &str, deed: &Deed) -> bool {
    let (key, value) = entry::print(edition, deed);
    match shelf.get(&key) {
        None => shelf.put(&key, &value),
        Some(old) if matches!(entry::parse(edition, &key, &old), Entry::Deed(_)) => true,
        Some(old) => {
            let place = place_aside(shelf, edition, &key, &old);
            shelf.put(&place, &old) && shelf.put(&key, &value)
        }
    }
}

/// The key under which an entry is set aside: one under which nothing stands, or the same already.
fn place_aside(shelf: &impl Shelf, edition: &str, key: &str, value: &str) -> String {
    let mut place = format!("{}{key}", entry::aside_prefix(edition));
    while shelf.get(&place).is_some_and(|other| other != value) {
        place.push('~');
    }
    place
}

/// Takes everything of an edition off the shelf but what a newer version wrote.
pub fn erase(shelf: &impl Shelf, edition: &str) {
    let aside = entry::aside_prefix(edition);
    for (key, value) in shelf.entries().unwrap_or_default() {
        let ours = !matches!(entry::parse(edition, &key, &value), Entry::Foreign | Entry::Newer);
        if ours || key.starts_with(&aside) {
            shelf.take(&key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        journal::entry::tests::{EDITION, deeds},
        learner::What,
    };
    use proptest::prelude::*;
    use std::{
        cell::{Cell, RefCell},
        collections::{BTreeMap, BTreeSet},
    };

    /// A shelf that is killed, or is full, after so many acts.
    #[derive(Default)]
    struct Board {
        holds: RefCell<BTreeMap<String, String>>,
        acts_left: Cell<Option<usize>>,
        full: Cell<bool>,
    }

    impl Board {
        fn with(entries: impl IntoIterator<Item = (String, String)>) -> Self {
            Self { holds: RefCell::new(entries.into_iter().collect()), ..Self::default() }
        }

        /// One act; false once the tab was killed.
        fn act(&self) -> bool {
            match self.acts_left.get() {
                Some(0) => false,
                Some(left) => {
                    self.acts_left.set(Some(left - 1));
                    true
                }
                None => true,
            }
        }

        fn deeds(&self) -> BTreeSet<Deed> {
            load(self, EDITION).0.deeds().cloned().collect()
        }
    }

    impl Shelf for Board {
        fn entries(&self) -> Option<Vec<(String, String)>> {
            Some(self.holds.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect())
        }

        fn get(&self, key: &str) -> Option<String> {
            self.holds.borrow().get(key).cloned()
        }

        fn put(&self, key: &str, value: &str) -> bool {
            if self.full.get() || !self.act() {
                return false;
            }
            self.holds.borrow_mut().insert(key.to_owned(), value.to_owned());
            true
        }

        fn take(&self, key: &str) {
            if self.act() {
                self.holds.borrow_mut().remove(key);
            }
        }
    }

    /// A device that refuses storage.
    struct Refusing;

    impl Shelf for Refusing {
        fn entries(&self) -> Option<Vec<(String, String)>> {
            None
        }

        fn get(&self, _: &str) -> Option<String> {
            None
        }

        fn put(&self, _: &str, _: &str) -> bool {
            false
        }

        fn take(&self, _: &str) {}
    }

    #[test]
    fn what_makes_no_sense_is_set_aside_and_never_lost() {
        let damaged = ("variorum:1:code-2011:answered:q:z-1".to_owned(), "2 ri".to_owned());
        let newer = ("variorum:2:code-2011:anything".to_owned(), "{".to_owned());
        let foreign = ("theme".to_owned(), "dark".to_owned());
        let board = Board::with([damaged.clone(), newer.clone(), foreign.clone()]);
        let found = Kept { refused: false, aside: 1, newer: 1 };
        assert_eq!(load(&board, EDITION), (Record::default(), found));
        assert_eq!(load(&board, EDITION), (Record::default(), found), "and is still told of");
        let aside = format!("variorum:aside:code-2011:{}", damaged.0);
        let expected = BTreeMap::from([(aside, damaged.1), newer.clone(), foreign.clone()]);
        assert_eq!(*board.holds.borrow(), expected);
        erase(&board, EDITION);
        assert_eq!(*board.holds.borrow(), BTreeMap::from([newer, foreign]));
    }

    #[test]
    fn a_shelf_that_is_refused_or_full_says_so() {
        let deed = Deed { at: crate::learner::Stamp::default(), what: What::Finished };
        assert!(load(&Refusing, EDITION).1.refused);
        assert!(!keep(&Refusing, EDITION, &deed));
        erase(&Refusing, EDITION);
        let board = Board::with([("variorum:1:code-2011:x".to_owned(), "y".to_owned())]);
        board.full.set(true);
        assert!(!keep(&board, EDITION, &deed));
        assert_eq!(load(&board, EDITION).1.aside, 1);
        assert_eq!(board.holds.borrow().len(), 1, "what cannot be set aside stays where it is");
    }

    /// Found by fuzzing: a file with another value at the same moment wrote over the learner's own.
    #[test]
    fn what_is_kept_first_stays_and_what_is_damaged_makes_room() {
        let at = crate::learner::Stamp { milliseconds: 35, chance: 1 };
        let answered = |right| Deed {
            at: at.clone(),
            what: What::Answered { question: "q".into(), picks: "1".into(), right },
        };
        let board = Board::default();
        assert!(keep(&board, EDITION, &answered(true)) && keep(&board, EDITION, &answered(false)));
        assert_eq!(board.deeds(), BTreeSet::from([answered(true)]));

        let (key, _) = entry::print(EDITION, &answered(true));
        for damaged in ["1 ri", "1 wr"] {
            board.holds.borrow_mut().insert(key.clone(), damaged.to_owned());
            assert!(keep(&board, EDITION, &answered(true)));
        }
        board.holds.borrow_mut().insert(key.clone(), "1".to_owned());
        assert_eq!(load(&board, EDITION).1.aside, 3);
        let values: BTreeSet<String> = board.holds.borrow().values().cloned().collect();
        let all = ["1", "1 ri", "1 wr"].map(str::to_owned);
        assert_eq!(values, BTreeSet::from(all), "each has a place of its own");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn whatever_stands_on_the_device_no_deed_is_lost_and_nothing_panics(
            kept in prop::collection::vec(deeds(), 0..6),
            rubbish in prop::collection::vec(("(variorum:[12]:code-2011:)?[a-z0-9:-]{0,30}", ".{0,20}"), 0..6),
            more in deeds(),
        ) {
            let entries: Vec<_> = kept.iter().map(|deed| entry::print(EDITION, deed)).collect();
            // Rubbish does not stand under the very key of a deed: a key holds one value.
            let keys: BTreeSet<_> = entries.iter().map(|(key, _)| key.clone()).collect();
            let rubbish = rubbish.into_iter().filter(|(key, _)| !keys.contains(key));
            let board = Board::with(rubbish.chain(entries));
            let values: BTreeSet<String> = board.holds.borrow().values().cloned().collect();
            let before = board.deeds();
            prop_assert!(kept.iter().all(|deed| before.contains(deed)));
            prop_assert!(keep(&board, EDITION, &more));
            let after = board.deeds();
            prop_assert!(before.iter().all(|deed| after.contains(deed)) && after.contains(&more));
            // Not a value was thrown away, whether it made sense or not.
            let still: BTreeSet<String> = board.holds.borrow().values().cloned().collect();
            prop_assert!(values.is_subset(&still));
        }

        #[test]
        fn two_tabs_in_any_order_keep_what_both_did(
            acts in prop::collection::vec((any::<bool>(), any::<bool>(), deeds()), 1..20),
        ) {
            let board = Board::default();
            let mut tabs = [Record::default(), Record::default()];
            let mut done = BTreeSet::new();
            for (tab, reads, deed) in acts {
                let tab = &mut tabs[usize::from(tab)];
                if reads {
                    // As when the browser says that another tab has written.
                    *tab = load(&board, EDITION).0;
                } else {
                    prop_assert!(keep(&board, EDITION, &deed));
                    tab.add([deed.clone()]);
                    done.insert(deed);
                }
                prop_assert_eq!(board.deeds(), done.clone());
            }
            for tab in &mut tabs {
                *tab = load(&board, EDITION).0;
            }
            prop_assert_eq!(&tabs[0], &tabs[1]);
        }

        #[test]
        fn killed_at_any_point_it_loses_the_last_deed_at_most(
            kept in prop::collection::vec(deeds(), 0..8),
            damaged in prop::collection::vec("[a-z0-9]{1,9}", 0..4),
            acts in 0_usize..20,
        ) {
            let rubbish = damaged.iter().map(|rest| (format!("variorum:1:code-2011:{rest}"), rest.clone()));
            let board = Board::with(rubbish);
            let values: BTreeSet<String> = board.holds.borrow().values().cloned().collect();
            board.acts_left.set(Some(acts));
            // A tab that loads, sets aside, and keeps one deed after the other until it is killed.
            load(&board, EDITION);
            let mut written = Vec::new();
            for deed in &kept {
                if !keep(&board, EDITION, deed) {
                    break;
                }
                written.push(deed);
            }
            board.acts_left.set(None);
            let found = board.deeds();
            prop_assert!(written.iter().all(|deed| found.contains(*deed)));
            let still: BTreeSet<String> = board.holds.borrow().values().cloned().collect();
            prop_assert!(values.is_subset(&still), "what was set aside is there under one key or both");
            // Erasing that is interrupted and taken up again ends the same.
            board.acts_left.set(Some(acts));
            erase(&board, EDITION);
            board.acts_left.set(None);
            erase(&board, EDITION);
            prop_assert!(board.holds.borrow().is_empty());
        }
    }
}
