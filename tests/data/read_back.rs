//! The edition as JSON and as a table, read back by others' readers: what stands there is what the
//! edition has.

use super::{all, ours};
use serde_json::Value;
use sha2::{Digest, Sha256};
use variorum::{
    edition::Stance,
    publish::data::{file, table::COLUMNS},
};

#[test]
fn the_edition_as_json_says_what_the_edition_has() {
    for print in all() {
        let edition = print.edition();
        let json: Value = serde_json::from_str(&file(&print, "edition.json")).expect("JSON");
        assert_eq!(json["schema"], 1);
        assert_eq!(json["id"], edition.id.as_str());
        assert_eq!(json["title"], edition.title.as_str());
        let list = |name: &str| json[name].as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        assert_eq!(list("parts").len(), edition.parts.len());
        let paragraphs = list("paragraphs");
        assert_eq!(paragraphs.len(), edition.paragraphs.len());
        for (found, one) in paragraphs.iter().zip(&edition.paragraphs) {
            assert_eq!(found["id"], one.id.as_str());
            assert_eq!(found["text"], one.text.as_str());
            assert_eq!(found["grade"], one.grade.word());
            assert_eq!(text(&found["doubt"]), one.doubt);
            assert_eq!(found["witnesses"].as_array().map_or(0, Vec::len), one.witnesses.len());
        }
        let layers = list("layers");
        assert_eq!(layers.len(), edition.layers.len());
        for (found, one) in layers.iter().zip(&edition.layers) {
            assert_eq!(found["introduction"], one.introduction.as_str());
            assert_eq!(found["side"].is_string(), edition.voices().any(|voice| voice == one));
        }
        let annotations = list("annotations");
        assert_eq!(annotations.len(), edition.annotations.len());
        for (found, one) in annotations.iter().zip(&edition.annotations) {
            assert_eq!(found["id"], one.id.as_str());
            assert_eq!(found["layer"], one.layer.as_str());
            assert_eq!(found["on"]["paragraph"], one.target.paragraph.as_str());
            assert_eq!(found["on"]["exact"], one.target.selector.exact.as_str());
            assert_eq!(found["on"]["start"], one.target.range.start);
            assert_eq!(found["on"]["end"], one.target.range.end);
            assert_eq!(text(&found["stance"]).as_deref(), one.stance.map(Stance::word));
            assert_eq!(found["gist"], one.body.gist.as_str());
            for (name, own) in [
                ("why", &one.body.why),
                ("answer", &one.body.answer),
                ("common", &one.body.common),
                ("looked_for", &one.body.looked_for),
            ] {
                assert_eq!(&text(&found[name]), own, "{} {name}", one.id);
            }
            let pieces = found["evidence"].as_array().cloned().unwrap_or_default();
            assert_eq!(pieces.len(), one.evidence.len());
            for (found, piece) in pieces.iter().zip(&one.evidence) {
                assert_eq!(found["grade"], piece.grade.word());
                assert_eq!(text(&found["fact"]), piece.fact);
                assert_eq!(text(&found["source"]), piece.source);
                assert_eq!(text(&found["speaker"]), piece.speaker);
                assert_eq!(text(&found["locator"]), piece.locator);
                let quotation = piece.quotation.as_ref();
                let said = &found["quotation"];
                assert_eq!(text(&said["text"]), quotation.map(|words| words.text.clone()));
                assert_eq!(text(&said["lang"]), quotation.and_then(|words| words.lang.clone()));
                let english = quotation.and_then(|words| words.translation.as_ref());
                let english = english.map(|english| english.text.clone());
                assert_eq!(text(&said["translation"]["text"]), english);
            }
            let see = found["see"].as_array().into_iter().flatten().filter_map(text);
            assert_eq!(see.collect::<Vec<_>>(), one.see);
        }
        let sources = list("sources");
        assert_eq!(sources.len(), edition.sources.len());
        for (found, one) in sources.iter().zip(&edition.sources) {
            assert_eq!(found["key"], one.key.as_str());
            assert_eq!(found["title"], one.title.as_str());
            assert_eq!(found["described"], one.described);
            assert_eq!(found["date"], one.date.to_string());
            assert_eq!(text(&found["url"]), one.url);
            assert_eq!(text(&found["note"]), one.note);
        }
    }
}

/// What anybody can do with the file: take the hash out, order the keys, leave the spaces out.
#[test]
fn the_hash_can_be_checked_by_anybody_and_changes_with_a_word() {
    fn canonical(value: &Value) -> String {
        match value {
            Value::Object(fields) => {
                let mut fields: Vec<_> = fields.iter().collect();
                fields.sort_by_key(|(name, _)| name.as_str());
                let fields = fields.iter().map(|(name, value)| {
                    format!("{}:{}", Value::from(name.as_str()), canonical(value))
                });
                format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
            }
            Value::Array(items) => {
                format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(","))
            }
            other => other.to_string(),
        }
    }
    let print = ours();
    let mut json: Value = serde_json::from_str(&file(&print, "edition.json")).expect("JSON");
    let said = json.as_object_mut().and_then(|fields| fields.remove("hash")).expect("a hash");
    assert_eq!(said, print.hash());
    assert!(print.hash().starts_with(print.short_hash()) && print.short_hash().len() == 12);
    let mut digits = String::new();
    for byte in Sha256::digest(canonical(&json).as_bytes()) {
        digits.push_str(&format!("{byte:02x}"));
    }
    assert_eq!(said, digits);

    let mut other = print.edition().clone();
    other.annotations[0].body.gist.push('.');
    assert_ne!(variorum::publish::data::edition::hash(&other), print.hash());
    assert_eq!(variorum::publish::data::edition::hash(print.edition()), print.hash());
}

#[test]
fn a_title_in_square_brackets_is_ours_and_braces_are_for_citing_alone() {
    let print = ours();
    let ours = print.edition().source("kennedy-2010-10-20").expect("the source");
    assert!(ours.described && ours.title.starts_with("Statement in the"), "{ours:?}");
    let theirs = print.edition().source("circleid-2009-11-19").expect("the source");
    assert!(!theirs.described && theirs.title == "China Isn’t Happy With the IGF", "{theirs:?}");
    let signs = |title: &str| title.contains(['[', ']', '{', '}']);
    assert!(print.edition().sources.iter().all(|source| !signs(&source.title)));
}

#[test]
fn the_table_read_back_has_a_row_an_explanation() {
    for print in all() {
        let edition = print.edition();
        let text = file(&print, "annotations.csv");
        let text = text.strip_prefix('\u{feff}').expect("the mark that spreadsheets look for");
        let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        let head: Vec<String> =
            reader.headers().expect("a head").iter().map(String::from).collect();
        assert_eq!(head, COLUMNS);
        let rows: Vec<csv::StringRecord> =
            reader.records().map(|row| row.expect("a row")).collect();
        assert_eq!(rows.len(), edition.annotations.len());
        for (row, one) in rows.iter().zip(&edition.annotations) {
            let cell = |name: &str| {
                let at = COLUMNS.iter().position(|column| *column == name).expect("a column");
                let cell = row.get(at).expect("a cell");
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "it runs: {cell}");
                // The mark before what would run is not part of the words.
                cell.strip_prefix('\'')
                    .filter(|rest| rest.starts_with(['=', '+', '-', '@']))
                    .unwrap_or(cell)
                    .to_owned()
            };
            let paragraph = edition.paragraph(&one.target.paragraph).expect("a paragraph");
            assert_eq!(cell("id"), one.id);
            assert_eq!(cell("layer"), one.layer);
            assert_eq!(cell("paragraph"), one.target.paragraph);
            assert_eq!(cell("wording"), paragraph.grade.word());
            assert_eq!(cell("start"), one.target.range.start.to_string());
            assert_eq!(cell("end"), one.target.range.end.to_string());
            assert_eq!(cell("words"), one.target.selector.exact);
            assert_eq!(cell("stance"), one.stance.map_or("", Stance::word));
            assert_eq!(cell("gist"), one.body.gist);
            assert_eq!(cell("why"), one.body.why.clone().unwrap_or_default());
            assert_eq!(cell("answer"), one.body.answer.clone().unwrap_or_default());
            assert_eq!(cell("common"), one.body.common.clone().unwrap_or_default());
            assert_eq!(cell("looked_for"), one.body.looked_for.clone().unwrap_or_default());
            let evidence = cell("evidence");
            let pieces = evidence.lines().filter(|line| !line.is_empty()).count();
            assert_eq!(pieces, one.evidence.len(), "{}: {evidence}", one.id);
            let keys = one.evidence.iter().filter_map(|piece| piece.source.as_deref());
            let sources = cell("sources");
            assert!(keys.clone().all(|key| sources.lines().any(|line| line == key)), "{sources}");
            assert_eq!(cell("address"), format!("https://example.org/small/#{}", one.id));
        }
    }
}
