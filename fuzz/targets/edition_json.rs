//! Editions with words of every kind, most of them sound: what they become as data can be read by
//! somebody who knows the format alone, both files say the same, and every place is found.

#![no_main]

use libfuzzer_sys::{arbitrary::Unstructured, fuzz_target};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use variorum::publish::data::file;
use variorum_fuzz::{Folder, made, pages, prints};

thread_local! {
    static FOLDER: Folder = Folder::bare();
}

fuzz_target!(|data: &[u8]| {
    let mut bytes = Unstructured::new(data);
    let Ok(files) = made::files(&mut bytes) else { return };
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let checked = FOLDER.with(|folder| folder.check_with(&files));
    let Some(edition) = checked.edition else { return };
    let prints = prints(edition);
    let read = |name| serde_json::from_str::<Value>(&file(&prints[0], name)).expect("JSON");
    let (whole, linked) = (read("edition.json"), read("annotations.jsonld"));
    hash(&whole);
    same(&whole, &linked);
    pages::page(&prints, 0);
    pages::page(&prints, data.first().copied().unwrap_or_default());
});

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// As anybody checks it: the object without its hash, keys in order, no spaces.
fn hash(whole: &Value) {
    assert_eq!(whole["schema"], 1);
    let mut rest = whole.clone();
    let said = rest.as_object_mut().and_then(|fields| fields.remove("hash")).expect("a hash");
    // This library keeps an object's keys in order.
    let digest = Sha256::digest(rest.to_string().as_bytes());
    let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(said, digits);
}

/// Every explanation by its id, in both files.
fn same(whole: &Value, linked: &Value) {
    let paragraphs = list(&whole["paragraphs"]).iter();
    let texts: BTreeMap<&str, Vec<char>> =
        paragraphs.map(|one| (text(&one["id"]), text(&one["text"]).chars().collect())).collect();
    let items = list(&linked["first"]["items"]).iter();
    let items: BTreeMap<&str, &Value> =
        items.map(|one| (text(&one["id"]).split_once('#').expect("an id").1, one)).collect();
    let annotations = list(&whole["annotations"]);
    assert_eq!(items.len(), annotations.len());
    assert_eq!(linked["total"], annotations.len());
    for one in annotations {
        let item = items[text(&one["id"])];
        let on = &one["on"];
        let words = &texts[text(&on["paragraph"])];
        let given = |key: &str| on[key].as_str().unwrap_or_default();
        let place = [given("prefix"), given("exact"), given("suffix")];
        let found = find(words, place);
        assert_eq!(found, [position(&on["start"])], "{one}");

        let selector = &item["target"]["selector"];
        assert_eq!(selector["value"], on["paragraph"]);
        let [quote, numbers] = list(&selector["refinedBy"]["refinedBy"]) else { panic!("{item}") };
        for key in ["start", "end"] {
            assert_eq!(numbers[key], on[key]);
        }
        let place = ["prefix", "exact", "suffix"].map(|key| text(&quote[key]));
        assert_eq!(find(words, place), found, "{item}");
        assert_eq!(place[1], given("exact"));
        assert_eq!(position(&on["end"]) - position(&on["start"]), place[1].chars().count());

        let bodies = list(&item["body"]);
        let body = |key: &str, value: &Value| bodies.iter().any(|one| one[key] == *value);
        assert!(body("layer", &one["layer"]) && body("stance", &one["stance"]), "{item}");
        for part in ["gist", "why", "answer", "common", "looked_for"] {
            let said = bodies.iter().find(|body| body["part"] == part).map(|body| &body["value"]);
            assert_eq!(said, one.get(part), "{part} of {item}");
        }
        let evidence = bodies.iter().filter(|body| body["part"] == "evidence").count();
        assert_eq!(evidence, list(&one["evidence"]).len());
    }
}

fn position(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).expect("a position")
}

/// Every place, in code points, at which the words stand between what stands around them.
fn find(text: &[char], [prefix, exact, suffix]: [&str; 3]) -> Vec<usize> {
    let whole: Vec<char> = [prefix, exact, suffix].concat().chars().collect();
    let before = prefix.chars().count();
    let places = text.windows(whole.len()).enumerate().filter(|(_, some)| *some == whole);
    places.map(|(at, _)| at + before).collect()
}
