//! `annotations.jsonld` against the Web Annotation Data Model, W3C Recommendation of 23 February 2017:
//! what it says MUST be, by its sections; and every place found again by the words and by the numbers.

use super::{all, ours, print};
use serde_json::Value;
use std::collections::BTreeSet;
use variorum::{
    edition::Range,
    publish::{
        Print,
        data::file,
        page::{
            draw,
            leaf::{Leaflet, LeafletProps},
        },
        place::{Leaf, Outlet, Place, View},
    },
};

fn collection(print: &Print) -> Value {
    serde_json::from_str(&file(print, "annotations.jsonld")).expect("JSON")
}

fn items(collection: &Value) -> Vec<Value> {
    collection["first"]["items"].as_array().cloned().unwrap_or_default()
}

fn is_iri(value: &Value) -> bool {
    value.as_str().is_some_and(|one| {
        (one.starts_with("https://") || one.starts_with("http://"))
            && !one.contains([' ', '"', '<'])
    })
}

/// One or more, whether they stand in a list or alone.
fn each(value: &Value) -> Vec<Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(all) => all.clone(),
        one => vec![one.clone()],
    }
}

/// The motivations of the model, 3.3.5.
const MOTIVATIONS: [&str; 13] = [
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
];

/// 3.3.1 and 3.3.2: when and by whom.
fn lifecycle(one: &Value, what: &str) {
    let created = each(&one["created"]);
    assert!(created.len() <= 1, "{what}");
    for moment in created {
        let moment = moment.as_str().unwrap_or_default().to_owned();
        assert!(
            moment.len() == 20 && moment.ends_with('Z') && moment.as_bytes()[10] == b'T',
            "{moment}"
        );
    }
    for agent in each(&one["creator"]) {
        assert!(is_iri(&agent["id"]), "3.3.2, an agent SHOULD have an id: {what}");
        assert_eq!(agent["type"], "Organization", "3.3.2: {what}");
        assert!(agent["name"].is_string(), "3.3.2: {what}");
        assert!(agent["homepage"].is_null() || is_iri(&agent["homepage"]), "3.3.2: {what}");
    }
    for rights in each(&one["rights"]) {
        assert!(is_iri(&rights), "3.3.6, rights MUST be an IRI: {what}");
    }
}

#[test]
fn the_collection_is_one_of_the_model_s() {
    for print in all() {
        let all = collection(&print);
        let contexts = each(&all["@context"]);
        assert_eq!(contexts[0], "http://www.w3.org/ns/anno.jsonld", "5.1, MUST be one of them");
        assert!(contexts[1].is_object());
        assert!(is_iri(&all["id"]), "5.1, MUST have exactly one id that is an IRI");
        assert!(each(&all["type"]).contains(&"AnnotationCollection".into()), "5.1, MUST");
        assert!(all["label"].is_string(), "5.1, SHOULD");
        assert_eq!(all["total"], print.edition().annotations.len(), "5.1");
        lifecycle(&all, "the collection");
        let page = &all["first"];
        assert!(page["@context"].is_null(), "5.2, an embedded page SHOULD NOT have one");
        assert!(is_iri(&page["id"]), "5.2, MUST");
        assert!(each(&page["type"]).contains(&"AnnotationPage".into()), "5.2, MUST");
        assert_eq!(page["partOf"], all["id"], "5.2, SHOULD");
        assert_eq!(page["startIndex"], 0, "5.2");
        assert_eq!(all["last"], page["id"], "5.1");
        assert!(page["items"].is_array(), "5.2, MUST be a list");
        let ids: BTreeSet<String> = items(&all).iter().map(|one| one["id"].to_string()).collect();
        assert_eq!(ids.len(), print.edition().annotations.len(), "every one, and each once");
    }
}

#[test]
fn every_annotation_is_one_of_the_model_s() {
    for print in all() {
        for one in items(&collection(&print)) {
            let id = one["id"].as_str().unwrap_or_default().to_owned();
            assert!(is_iri(&one["id"]), "3.1, MUST have exactly one id that is an IRI: {id}");
            assert!(each(&one["type"]).contains(&"Annotation".into()), "3.1, MUST: {id}");
            assert!(!each(&one["target"]).is_empty(), "3.1, MUST have one or more: {id}");
            assert!(one["bodyValue"].is_null(), "3.2.5, not beside body: {id}");
            let motivations = each(&one["motivation"]);
            assert_eq!(motivations.len(), 1, "3.3.5, SHOULD have exactly one: {id}");
            assert!(motivations.iter().all(|own| MOTIVATIONS.iter().any(|known| own == known)));
            lifecycle(&one, &id);
            for body in each(&one["body"]) {
                text_body(&body, &id);
            }
            target(&one["target"], &id);
        }
    }
}

/// 3.2.4, embedded textual bodies.
fn text_body(body: &Value, id: &str) {
    assert_eq!(body["type"], "TextualBody", "3.2.4: {id}");
    assert!(body["value"].as_str().is_some_and(|text| !text.is_empty()), "3.2.4, MUST: {id}");
    let formats = each(&body["format"]);
    assert!(formats.len() == 1, "3.2.2, SHOULD have exactly one: {id}");
    assert!(["text/plain", "text/markdown"].iter().any(|known| formats[0] == *known), "{id}");
    let languages = each(&body["language"]);
    assert!(!languages.is_empty(), "3.2.2, SHOULD: {id}");
    assert!(languages.len() == 1 || body["processingLanguage"].is_string(), "3.2.2: {id}");
    let purposes = each(&body["purpose"]);
    assert!(purposes.len() == 1, "{id}");
    assert!(MOTIVATIONS.iter().any(|known| purposes[0] == *known), "3.3.5: {id}");
    assert!(each(&body["citation"]).iter().all(is_iri), "{id}");
}

/// 4, specific resources: the source, selectors that refine each other, the state.
fn target(target: &Value, id: &str) {
    assert!(is_iri(&target["source"]), "4.1, MUST have exactly one: {id}");
    let fragment = &target["selector"];
    assert_eq!(fragment["type"], "FragmentSelector", "4.2.1: {id}");
    assert!(fragment["value"].as_str().is_some_and(|value| !value.starts_with('#')), "4.2.1: {id}");
    assert_eq!(fragment["conformsTo"], "http://tools.ietf.org/rfc/rfc3236", "4.2.1, HTML: {id}");
    let css = &fragment["refinedBy"];
    assert_eq!(css["type"], "CssSelector", "4.2.2, 4.2.9: {id}");
    assert!(css["value"].is_string(), "4.2.2, MUST: {id}");
    let [quote, position] = each(&css["refinedBy"]).try_into().expect("4.2.9, alternatives");
    assert_eq!(quote["type"], "TextQuoteSelector", "4.2.4: {id}");
    assert!(quote["exact"].is_string(), "4.2.4, MUST: {id}");
    assert_eq!(position["type"], "TextPositionSelector", "4.2.5: {id}");
    let (start, end) = (position["start"].as_u64(), position["end"].as_u64());
    assert!(start.zip(end).is_some_and(|(start, end)| start < end), "4.2.5, MUST: {id}");
    // 4.3: a state of our own class, which the context names.
    assert_eq!(target["state"]["type"], "DigestState", "{id}");
    assert_eq!(target["state"]["sha256"].as_str().map(str::len), Some(64), "{id}");
}

#[test]
fn every_name_that_the_model_does_not_have_is_in_the_context_and_explained() {
    // The names of the model that we use; Appendix A and the context of the W3C have them.
    let known = [
        "@context",
        "id",
        "type",
        "label",
        "creator",
        "created",
        "rights",
        "total",
        "last",
        "first",
        "partOf",
        "startIndex",
        "items",
        "motivation",
        "body",
        "target",
        "value",
        "format",
        "language",
        "processingLanguage",
        "purpose",
        "source",
        "selector",
        "conformsTo",
        "refinedBy",
        "exact",
        "prefix",
        "suffix",
        "start",
        "end",
        "state",
        "name",
        "homepage",
    ];
    fn names(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => {
                for (name, inner) in fields.iter().filter(|(name, _)| *name != "@context") {
                    found.insert(name.clone());
                    names(inner, found);
                }
            }
            Value::Array(all) => all.iter().for_each(|inner| names(inner, found)),
            _ => {}
        }
    }
    let print = ours();
    let all = collection(&print);
    let own = all["@context"][1].as_object().cloned().unwrap_or_default();
    let mut found = BTreeSet::new();
    names(&all, &mut found);
    found.insert("DigestState".to_owned());
    let place = Place::new(Outlet::Page, View::Leaf(Leaf::Cite));
    let page = draw::<Leaflet>(LeafletProps {
        print: print.at(place),
        address: String::new(),
        lesson: None,
    });
    for name in found.iter().filter(|name| !known.contains(&name.as_str())) {
        let meaning = own.get(name).unwrap_or_else(|| panic!("the context lacks {name}"));
        if let Some(iri) = meaning.as_str() {
            let fragment = iri.strip_prefix("https://example.org/small/cite.html#").expect("ours");
            assert!(page.contains(&format!("id=\"{fragment}\"")), "{name} is not explained");
        }
    }
    assert!(own.keys().all(|name| found.contains(name)), "the context names what is not there");
}

/// The words and the numbers lead to the same place, and to no other, in the paragraph's text.
#[test]
fn words_and_positions_are_of_the_same_place() {
    for print in all() {
        let found = items(&collection(&print));
        for (found, one) in found.iter().zip(&print.edition().annotations) {
            let text = &print.edition().paragraph(&one.target.paragraph).expect("there").text;
            let selectors = &found["target"]["selector"]["refinedBy"]["refinedBy"];
            let words = |name: &str| selectors[0][name].as_str().unwrap_or_default().to_owned();
            let number = |name: &str| {
                usize::try_from(selectors[1][name].as_u64().unwrap_or_default()).expect("a number")
            };
            let range = Range { start: number("start"), end: number("end") };
            assert_eq!(range.of(text), words("exact"), "{}", one.id);
            let (prefix, exact, suffix) = (words("prefix"), words("exact"), words("suffix"));
            let whole = format!("{prefix}{exact}{suffix}");
            let places = text
                .match_indices(&whole)
                .map(|(byte, _)| text[..byte].chars().count() + prefix.chars().count());
            assert_eq!(places.collect::<Vec<_>>(), [range.start], "{}", one.id);
            assert!(prefix.chars().count() <= 32 && suffix.chars().count() <= 32, "{}", one.id);
        }
    }
}

#[test]
fn positions_count_code_points_and_no_letter_is_cut() {
    let print = print("tests/editions/two-scripts");
    let found = items(&collection(&print));
    let place = |id: &str| {
        let one = found.iter().find(|one| one["id"].as_str().is_some_and(|own| own.ends_with(id)));
        let selectors =
            one.expect("the annotation")["target"]["selector"]["refinedBy"]["refinedBy"].clone();
        (selectors[0].clone(), selectors[1]["start"].clone(), selectors[1]["end"].clone())
    };
    // 信息安全 (information security) au cafe◌́, 网络安全: four characters, then twenty-nine, then a word
    // of five code points whose last two are one letter.
    let (quote, start, end) = place("#one-a-1");
    assert_eq!((start, end), (0.into(), 4.into()));
    assert_eq!(quote["exact"], "信息安全");
    let (quote, start, end) = place("#one-a-2");
    let exact = quote["exact"].as_str().expect("words").to_owned();
    assert_eq!(
        end.as_u64().zip(start.as_u64()).map(|(end, start)| end - start),
        Some(exact.chars().count() as u64)
    );
    assert!(!quote["suffix"].as_str().expect("a suffix").starts_with('\u{301}'));
    let (quote, ..) = place("#two-a-2");
    assert!(!quote["prefix"].as_str().expect("a prefix").starts_with('\u{301}'));
}
