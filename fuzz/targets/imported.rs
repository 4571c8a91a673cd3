//! Any file that a learner brings: nothing panics, every line is a deed or is counted, what is written
//! out is read back the same, and nothing that was on the device is written over.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::collections::BTreeSet;
use variorum::{
    journal::{Shelf, entry, file, shelf},
    learner::{Deed, Record},
};
use variorum_fuzz::shelf::Board;

const EDITION: &str = "code-2011";
/// What every file of ours begins with, so that nobody need find it first.
const HEAD: &str = "variorum progress 1 code-2011\n";

fuzz_target!(|text: &str| {
    let whole = file::parse(EDITION, text);
    assert_eq!(whole.is_some(), is_ours(text));
    let with_head = format!("{HEAD}{text}");
    let (deeds, unread) = file::parse(EDITION, &with_head).expect("it has our head");
    let lines = text.lines().filter(|line| !line.trim_end().is_empty()).count();
    assert_eq!(deeds.len() + unread, lines, "every line is a deed or is counted");

    let record: Record = deeds.iter().cloned().collect();
    let out = file::print(EDITION, &record);
    let (back, unread) = file::parse(EDITION, &out).expect("a file of ours");
    assert_eq!(unread, 0);
    assert_eq!(back.into_iter().collect::<Record>(), record, "what is written is read back");
    assert_eq!(file::parse("another", &out), None, "another edition's file is none of ours");

    onto_a_device(&deeds);
});

fn is_ours(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    text.lines().next().is_some_and(|line| line.trim_end() == HEAD.trim_end())
}

/// A device that holds the first half already, in part with other values at the same moments.
fn onto_a_device(deeds: &[Deed]) {
    let (here, _) = deeds.split_at(deeds.len() / 2);
    let board = Board::default();
    for deed in here {
        assert!(shelf::keep(&board, EDITION, deed));
    }
    let before = board.entries().unwrap_or_default();
    for deed in deeds {
        assert!(shelf::keep(&board, EDITION, deed));
    }
    for (key, value) in before {
        assert_eq!(board.get(&key), Some(value), "nothing is written over");
    }
    let keys: BTreeSet<String> = deeds.iter().map(|deed| entry::print(EDITION, deed).0).collect();
    let (record, kept) = shelf::load(&board, EDITION);
    assert_eq!(record.deeds().count(), keys.len(), "one deed a key");
    assert_eq!(kept, Default::default());
    let all: BTreeSet<&Deed> = deeds.iter().collect();
    assert!(record.deeds().all(|deed| all.contains(deed)), "and none that nobody did");
}
