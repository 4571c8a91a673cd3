//! Every word of the interface is in use.

use super::{files, read, root};
use std::collections::BTreeSet;
use variorum::{
    authoring::check_folder,
    edition::Date,
    publish::{Conformance, Materials, Site, Words, publish},
};

/// The messages that printing asks for. It remembers each that the interface does not have, and here
/// the interface has none.
fn said() -> BTreeSet<String> {
    let edition = check_folder(&root().join("tests/editions/minimal")).edition;
    let nothing = Words::parse("en", "").expect("a file without messages");
    let published = Date::parse("2026-11-23").expect("a date");
    let site = Site::new("https://example.org/", "Somebody", published).expect("an address");
    let tested = Conformance::parse(&read("content/accessibility.toml")).expect("what was tested");
    let shell = "<head><!-- slot: head --></head><body><!-- slot: page --></body>";
    let materials = Materials {
        shell,
        learning_shell: shell,
        styles: &[],
        leaf_styles: "",
        paper_styles: "",
        frame_styles: "",
        element_styles: "",
        embed_code: &read("www/embed-code.html"),
        site: &site,
        tested: &tested,
    };
    let edition = edition.expect("the minimal edition is sound");
    let published = publish(edition, nothing, Vec::new(), materials).expect("a printed edition");
    published.missing_words.into_iter().collect()
}

/// A name that is put together from a stem, such as `stance-` and a stance, is in use where it is said;
/// a name that stands whole in the code may be said of what the smallest edition does not have.
#[test]
fn every_word_of_the_interface_is_in_use() {
    let code: String = files("src/publish", ".rs").into_iter().map(|(_, text)| text).collect();
    let said = said();
    // The months that the smallest edition has no date in.
    let months: Vec<String> = (1..=12).map(|month| format!("month-{month}")).collect();
    let messages = read("content/interface/en.ftl");
    let ids = messages.lines().filter(|line| line.starts_with(char::is_alphabetic));
    let ids: Vec<&str> = ids.filter_map(|line| Some(line.split_once('=')?.0.trim_end())).collect();
    for id in &ids {
        let whole = code.contains(&format!("\"{id}\""));
        let put_together = said.contains(*id) || months.iter().any(|month| month == id);
        assert!(whole || put_together, "nothing says `{id}`");
    }
    assert!(ids.len() > 60, "only {} messages were found", ids.len());
}
