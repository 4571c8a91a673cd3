//! What goes out as data: citations as the styles' manuals ask for them, files for reference managers,
//! annotations after the W3C's model, the edition and its table read back.

#![cfg(not(target_arch = "wasm32"))]

mod annotations;
mod citations;
mod formats;
mod read_back;

use std::path::Path;
use variorum::{
    authoring::check_folder,
    edition::Date,
    publish::{
        Materials, Print, Site, Words,
        place::{Outlet, Place, View},
        publish,
    },
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

/// A file of `dist/`, by its name.
fn file(print: &Print, name: &str) -> String {
    let place = Place { outlet: Outlet::Page, view: View::Read };
    let print = print.at(place);
    let site = site();
    let materials = Materials {
        shell: "<head><!-- slot: head --></head><body><!-- slot: page --></body>",
        styles: &[("tokens.css".to_owned(), "@layer a { p { color: red } }".to_owned())],
        leaf_styles: "@layer a { b { color: red } }",
        frame_styles: "@layer a { i { color: red } }",
        element_styles: "@layer a { u { color: red } }",
        embed_code: include_str!("../../www/embed-code.html"),
        site: &site,
    };
    let published = publish(print.edition().clone(), words(), materials).expect("pages");
    let files = published.files.into_iter();
    let found = files.filter(|file| file.name == name).map(|file| file.bytes).next();
    String::from_utf8(found.unwrap_or_else(|| panic!("no {name}"))).expect("text")
}
