//! The files for reference managers: each work once, nothing that their readers would take for a sign.

use super::{all, ours};
use serde_json::Value;
use std::collections::BTreeSet;
use variorum::publish::{
    cite::{bibtex, ris, work},
    data::file,
};

/// Type, key, fields by name.
type Entry = (String, String, Vec<(String, String)>);

/// The entries of a BibTeX file as a reader takes them: type and key, then fields, braces counted.
fn read_bibtex(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let (kind, after) = rest[at + 1..].split_once('{').expect("a brace after the type");
        let (key, mut fields_of) = after.split_once(',').expect("a comma after the key");
        let mut fields = Vec::new();
        loop {
            fields_of = fields_of.trim_start();
            if let Some(end) = fields_of.strip_prefix('}') {
                rest = end;
                break;
            }
            let (name, value) = fields_of.split_once(" = ").expect("a field");
            let mut depth = 0;
            let mut escaped = false;
            let end = value.char_indices().find(|(_, one)| {
                match one {
                    _ if escaped => escaped = false,
                    '\\' => escaped = true,
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => {}
                }
                *one == ',' && depth == 0
            });
            let (end, _) = end.expect("a comma after the value");
            fields.push((name.to_owned(), value[..end].to_owned()));
            fields_of = &value[end + 1..];
        }
        entries.push((kind.to_owned(), key.to_owned(), fields));
    }
    entries
}

#[test]
fn bibtex_has_every_source_once_and_nothing_unescaped() {
    let print = ours();
    let entries = read_bibtex(&file(&print, "sources.bib"));
    let keys: BTreeSet<&str> = entries.iter().map(|(_, key, _)| key.as_str()).collect();
    assert_eq!(keys.len(), entries.len(), "a key stands twice");
    assert_eq!(keys.len(), print.edition().sources.len());
    for (kind, key, fields) in &entries {
        assert!(["article", "misc", "techreport"].contains(&kind.as_str()), "{key}");
        assert!(key.chars().all(|one| one.is_ascii_alphanumeric() || one == '-'), "{key}");
        for needed in ["author", "title", "date", "year"] {
            assert!(fields.iter().any(|(name, _)| name == needed), "{key} has no {needed}");
        }
        for (name, value) in fields.iter().filter(|(name, _)| name != "url") {
            let mut before = ' ';
            for one in value.chars() {
                let sign = ['%', '&', '#', '$', '_', '~', '^'].contains(&one);
                assert!(!sign || before == '\\', "{key}: {one} in {name} = {value}");
                before = one;
            }
        }
    }
}

#[test]
fn names_of_institutions_and_of_things_keep_their_letters_in_bibtex() {
    let print = ours();
    let entry = |key: &str| bibtex::entry(print.citing().source(key).expect("the source"));
    let code = entry("code-2011-09-12");
    assert!(
        code.contains(
            "author = {{China} and {Russian Federation} and {Tajikistan} and {Uzbekistan}}"
        ),
        "{code}"
    );
    assert!(entry("circleid-2009-11-19").contains("title = {{China} Isn’t Happy With the {IGF}}"));
    assert!(entry("news-observer-2014-03-22").contains("journal = {The News \\& Observer}"));
    assert!(entry("he-zhenhua-2010-01-25").contains("title = {“网络自由”与“巧实力”外交}"));
    assert!(entry("franke-2013").contains("url = {https://informationethics.ca/index.php/irie/citationstylelanguage/download/bibtex?submissionId=340&publicationId=337}"));
}

#[test]
fn ris_has_every_source_once_a_line_a_field() {
    let print = ours();
    let text = file(&print, "sources.ris");
    let mut keys = BTreeSet::new();
    let mut open = false;
    for line in text.split_terminator("\r\n") {
        let (tag, value) = line.split_at(6);
        assert!(!value.contains(['\n', '\r']), "{line}");
        assert!(
            tag.ends_with("  - ") && tag.chars().take(2).all(|one| one.is_ascii_alphanumeric()),
            "{line}"
        );
        match &tag[..2] {
            "TY" => {
                assert!(!open, "{line}");
                open = true;
            }
            "ER" => open = false,
            "ID" => assert!(keys.insert(value.to_owned()), "{value} stands twice"),
            _ => assert!(open && !value.is_empty(), "{line}"),
        }
    }
    assert_eq!(keys.len(), print.edition().sources.len());
    let mufson = ris::entry(print.citing().source("mufson-2010-01-23").expect("the source"));
    assert!(
        mufson.starts_with("TY  - NEWS\r\nID  - mufson-2010-01-23\r\nAU  - Mufson, Steven\r\n")
    );
    assert!(mufson.contains("\r\nDA  - 2010/01/23/\r\n") && mufson.ends_with("ER  - \r\n"));
}

#[test]
fn csl_json_is_json_and_has_every_source_once() {
    for print in all() {
        let items: Value = serde_json::from_str(&file(&print, "sources.csl.json")).expect("JSON");
        let items = items.as_array().expect("a list");
        let keys: BTreeSet<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
        assert_eq!((keys.len(), items.len()), (print.edition().sources.len(), keys.len()));
        for item in items {
            let source = print.edition().source(item["id"].as_str().unwrap_or_default());
            let source = source.expect("a source of the edition");
            assert_eq!(item["title"], source.title.as_str());
            assert_eq!(item["issued"]["date-parts"][0][0], source.date.year);
            assert_eq!(item["URL"].as_str(), source.url.as_deref());
            let name = |name: &Value| name["literal"].is_string() || name["family"].is_string();
            assert!(item["author"].as_array().is_some_and(|all| all.iter().all(name)), "{item}");
        }
    }
}

#[test]
fn every_work_of_an_edition_has_a_key_of_its_own() {
    for print in all() {
        let edition = print.edition();
        let clauses = edition.paragraphs.iter().map(|one| work::clause(&print, one).key);
        let explanations = edition.annotations.iter().map(|one| work::explanation(&print, one).key);
        let sources = edition.sources.iter().map(|source| source.key.clone());
        let works = [work::whole(&print).key].into_iter();
        let keys: Vec<String> = works.chain(clauses).chain(explanations).chain(sources).collect();
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{}", edition.id);
    }
}
