//! Any bytes as one of an edition's files, in an edition that is sound without them: every fault has a
//! place inside a file; if there is none, every explanation is anchored to its exact words, and a page
//! of it holds nothing but words.
//!
//! The first byte says which file, the second which page.

#![no_main]

use libfuzzer_sys::fuzz_target;
use variorum::{
    anchor::anchor,
    authoring::{
        Checked, Severity,
        fault::CODES,
        report::{Style, report},
    },
    edition::Edition,
};
use variorum_fuzz::{Folder, pages, prints};

thread_local! {
    static FOLDER: Folder = Folder::new();
}

fuzz_target!(|data: &[u8]| {
    let [file, page, bytes @ ..] = data else { return };
    FOLDER.with(|folder| {
        let names: Vec<&str> = folder.names().collect();
        let name = names[usize::from(file.wrapping_sub(b'a')) % names.len()];
        let checked = folder.check_with(&[(name, bytes)]);
        faults(&checked, &names);
        let Some(edition) = checked.edition else { return };
        anchored(&edition);
        pages::page(&prints(edition), page.wrapping_sub(b'a'));
    });
});

fn faults(checked: &Checked, names: &[&str]) {
    let faults = &checked.faults;
    for fault in faults.list() {
        assert!(CODES.contains(&fault.code) && !fault.words.is_empty() && !fault.mend.is_empty());
        let file = fault.place.file.as_str();
        assert!(names.contains(&file), "{file}: {}", fault.words);
        let (start, end) = fault.place.span;
        match faults.text(file) {
            Some(text) => assert!(text.get(start..end).is_some(), "{file} {start}..{end}"),
            None => assert_eq!((start, end), (0, 0), "{file} could not be read"),
        }
    }
    let errors = faults.list().iter().any(|fault| fault.severity == Severity::Error);
    assert_eq!(
        checked.edition.is_none(),
        errors,
        "an edition or faults, and never both or neither"
    );
    assert_eq!(report(faults, Style::Plain).is_empty(), faults.list().is_empty());
}

fn anchored(edition: &Edition) {
    for one in &edition.annotations {
        let target = &one.target;
        let paragraph = edition.paragraph(&target.paragraph).expect("its paragraph");
        assert_eq!(anchor(&paragraph.text, &target.selector), Ok(target.range), "{}", one.id);
        assert_eq!(target.range.of(&paragraph.text), target.selector.exact, "{}", one.id);
    }
}
