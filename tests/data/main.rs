//! What goes out as data: citations as the styles' manuals ask for them, files for reference managers,
//! annotations after the W3C's model, the edition and its table read back.

#![cfg(not(target_arch = "wasm32"))]

mod anki;
mod annotations;
mod citations;
mod formats;
mod read_back;

use std::path::Path;
use variorum::{
    authoring::check_folder,
    edition::Date,
    publish::{Print, Site, Words},
};

fn words() -> Words {
    Words::parse("en", include_str!("../../content/interface/en.ftl")).expect("the messages")
}

fn site() -> Site {
    let published = Date::parse("2026-11-23").expect("a date");
    Site::new("https://example.org/small/", "Somebody", published).expect("an address")
}

/// An edition below `folder`, ready to be printed.
fn print(folder: &str) -> Print {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let checked = check_folder(&folder);
    let faults = checked.faults.list().to_vec();
    let edition = checked.edition.unwrap_or_else(|| panic!("{faults:#?}"));
    Print::new(edition, words()).on(&site())
}

/// The edition that we publish.
fn ours() -> Print {
    print("content/code-of-conduct-2011")
}

/// Every edition that there is.
fn all() -> [Print; 4] {
    [
        ours(),
        print("tests/editions/minimal"),
        print("tests/editions/crossing"),
        print("tests/editions/two-scripts"),
    ]
}
