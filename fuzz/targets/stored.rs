//! Anything on a device: nothing panics, no value is lost, what is damaged is set aside once, and
//! reading is the same however often and in whatever order it is done.
//!
//! A line an entry, see `Board::of`. An empty line stands between two devices, whose deeds are joined.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::collections::BTreeSet;
use variorum::{
    journal::{
        Shelf,
        entry::{self, Entry},
        shelf,
    },
    learner::{Deed, Id, Record, What},
};
use variorum_fuzz::shelf::Board;

const EDITION: &str = "code-2011";

fuzz_target!(|text: &str| {
    let (one, other) = text.split_once("\n\n").unwrap_or((text, ""));
    let prefix = entry::prefix(EDITION);
    let boards = [one, other].map(|lines| Board::of(lines.lines(), &prefix));
    let records = boards.each_ref().map(alone);
    together(&boards, &records);
});

/// What one device holds is read, and read again.
fn alone(board: &Board) -> Record {
    let before = board.clone();
    let (record, kept) = shelf::load(board, EDITION);
    assert!(!kept.refused);
    assert!(before.values().is_subset(&board.values()), "no value is lost or changed");
    for (key, value) in before.0.borrow().iter() {
        match entry::parse(EDITION, key, value) {
            Entry::Deed(deed) => {
                assert_eq!(entry::print(EDITION, &deed), (key.clone(), value.clone()));
                assert!(record.deeds().any(|one| *one == deed));
                // Hosts are told what is kept, in its words.
                assert!(entry::told(&deed).ends_with(value));
            }
            Entry::Newer | Entry::Foreign => assert_eq!(board.get(key).as_ref(), Some(value)),
            Entry::Damaged => assert_ne!(board.get(key).as_ref(), Some(value), "it is set aside"),
        }
    }
    let settled = board.clone();
    assert_eq!(shelf::load(board, EDITION), (record.clone(), kept), "reading again is the same");
    assert_eq!(*board, settled, "and changes nothing more");
    asked(&record);
    record
}

/// Every question that can be asked of a record has an answer.
fn asked(record: &Record) {
    let deeds: Vec<&Deed> = record.deeds().collect();
    assert!(deeds.is_sorted());
    let (all, hits) = record.foretold();
    assert!(hits <= all && all <= deeds.len());
    let places: BTreeSet<&Id> = record.took();
    // Whatever the clock says.
    for (today, ahead) in [(0, 0), (20_781, -12 * 60), (i64::MAX, 14 * 60)] {
        assert!(record.place(today, ahead).is_none_or(|id| places.contains(id)));
        let _ = record.asking(today, ahead);
    }
    let _ = record.read();
    for deed in deeds {
        let What::Answered { question, .. } = &deed.what else { continue };
        for ahead in [-12 * 60, 0, 14 * 60] {
            let day = deed.at.day(ahead);
            for today in [0, day, 20_781] {
                assert!(record.knows(question, today, ahead).is_some());
                let due = record.due(question, today, ahead).expect("it was answered");
                assert!(due <= today + 365, "nothing goes away for longer than a year");
            }
        }
    }
}

/// What two devices hold, brought together.
fn together(boards: &[Board; 2], records: &[Record; 2]) {
    let [ours, theirs] = records;
    let conflicts = |deed: &Deed, others: &Record| {
        let (key, value) = entry::print(EDITION, deed);
        others.deeds().map(|one| entry::print(EDITION, one)).any(|(k, v)| k == key && v != value)
    };
    let board = boards[0].clone();
    for deed in theirs.deeds() {
        assert!(shelf::keep(&board, EDITION, deed));
    }
    let joined = shelf::load(&board, EDITION).0;
    assert!(ours.deeds().all(|deed| joined.deeds().any(|one| one == deed)), "ours stay");
    for deed in theirs.deeds().filter(|deed| !conflicts(deed, ours)) {
        assert!(joined.deeds().any(|one| one == deed), "theirs come");
    }
    assert_eq!(joined.deeds().count(), {
        let keys = ours.deeds().chain(theirs.deeds()).map(|deed| entry::print(EDITION, deed).0);
        keys.collect::<BTreeSet<_>>().len()
    });
    let settled = board.clone();
    for deed in theirs.deeds().chain(ours.deeds()) {
        assert!(shelf::keep(&board, EDITION, deed));
    }
    assert_eq!(board, settled, "keeping again changes nothing");
    let others: Vec<(String, String)> = board.entries().unwrap_or_default();
    shelf::erase(&board, EDITION);
    assert!(shelf::load(&board, EDITION).0.is_empty());
    for (key, value) in others {
        if let Entry::Newer | Entry::Foreign = entry::parse(EDITION, &key, &value)
            && !key.starts_with(&entry::aside_prefix(EDITION))
        {
            assert_eq!(board.get(&key), Some(value), "what is not ours stays");
        }
    }
}
