//! The query and the fragment of an address, to and from a [`Link`]; links for handing on.

use crate::reader::{Id, Link};
use std::collections::BTreeSet;

/// The name of the layers in the query.
const LAYERS: &str = "layers";

/// Reads a query (without `?`) and a fragment (without `#`). Layers that are not `known` are
/// ignored; a list in which none is known is no list, but an empty one turns all layers off.
pub fn parse(query: &str, fragment: &str, known: &BTreeSet<Id>) -> Link {
    let value = query.split('&').find_map(|pair| pair.strip_prefix(LAYERS)?.strip_prefix('='));
    Link {
        layers: value.and_then(|value| layers(value, known)),
        fragment: (!fragment.is_empty()).then(|| fragment.into()),
    }
}

/// A comma-separated list of layers; commas may be escaped.
pub(super) fn layers(value: &str, known: &BTreeSet<Id>) -> Option<BTreeSet<Id>> {
    let value = value.replace("%2C", ",").replace("%2c", ",");
    let found: BTreeSet<Id> =
        value.split(',').filter_map(|name| known.get(name)).cloned().collect();
    (value.is_empty() || !found.is_empty()).then_some(found)
}

/// The query that says which layers are on and keeps whatever else stood in it.
pub fn query(old: &str, layers: &BTreeSet<Id>) -> String {
    let others = old.split('&').filter(|pair| !pair.is_empty() && !is_layers(pair));
    let own = format!("{LAYERS}={}", join(layers));
    others.map(str::to_owned).chain([own]).collect::<Vec<_>>().join("&")
}

/// The layers as one comma-separated value.
pub(super) fn join(layers: &BTreeSet<Id>) -> String {
    layers.iter().map(|layer| &**layer).collect::<Vec<_>>().join(",")
}

/// A link to a place in the explainer's own page. `home` is the page's address without a query.
pub fn to_page(home: &str, layers: &BTreeSet<Id>, place: Option<&Id>) -> String {
    let place = place.filter(|id| is_plain(id)).map(|id| format!("#{id}")).unwrap_or_default();
    format!("{home}?{}{place}", query("", layers))
}

/// A link to a place in an explainer inside a host's page: the host's address with the place, the
/// layers and, where it is not the first, the explainer's name in its fragment.
pub fn to_host(host: &str, layers: &BTreeSet<Id>, place: Option<&Id>, at: &str) -> String {
    let place = place.filter(|id| is_plain(id)).map_or("", |id| id);
    let at = if at.is_empty() { String::new() } else { format!("&at={at}") };
    format!("{host}#variorum={place}&{}{at}", query("", layers))
}

/// Whether an id is one that an edition can have; addresses may name anything.
fn is_plain(id: &Id) -> bool {
    id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn is_layers(pair: &str) -> bool {
    pair.strip_prefix(LAYERS).is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn set(layers: &[&str]) -> BTreeSet<Id> {
        layers.iter().map(|layer| Id::from(*layer)).collect()
    }

    fn known() -> BTreeSet<Id> {
        set(&["china", "segal", "us"])
    }

    #[test]
    fn known_layers_are_read_and_unknown_ones_ignored() {
        let read = |query| parse(query, "", &known()).layers;
        assert_eq!(read("layers=us,china"), Some(set(&["us", "china"])));
        assert_eq!(read("lang=en&layers=us%2Cchina"), Some(set(&["us", "china"])));
        assert_eq!(read("layers=us,mars,,%FF"), Some(set(&["us"])));
        assert_eq!(read("layers="), Some(set(&[])), "an empty list turns all off");
        assert_eq!(read("layers=mars"), None, "a foreign list says nothing");
        assert_eq!(read("layersx=us"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn the_fragment_is_taken_as_it_is() {
        assert_eq!(parse("", "us-c-1", &known()).fragment.as_deref(), Some("us-c-1"));
        assert_eq!(parse("", "", &known()).fragment, None);
    }

    #[test]
    fn what_else_stands_in_the_query_is_kept() {
        assert_eq!(query("", &set(&["us", "china"])), "layers=china,us");
        assert_eq!(query("theme=dark&layers=us&lang=zh", &set(&[])), "theme=dark&lang=zh&layers=");
        assert_eq!(query("layers&x", &set(&["us"])), "x&layers=us");
    }

    #[test]
    fn links_for_handing_on_carry_place_and_layers() {
        let (on, c) = (set(&["us", "china"]), Id::from("us-c-1"));
        assert_eq!(to_page("https://a/", &on, Some(&c)), "https://a/?layers=china,us#us-c-1");
        assert_eq!(to_page("https://a/p/c.html", &on, None), "https://a/p/c.html?layers=china,us");
        let host = "https://host/story?page=2";
        let link = to_host(host, &on, Some(&c), "");
        assert_eq!(link, "https://host/story?page=2#variorum=us-c-1&layers=china,us");
        assert_eq!(to_host(host, &set(&[]), None, "2"), format!("{host}#variorum=&layers=&at=2"));
        let odd = Id::from("c&x=<script>");
        assert_eq!(to_page("https://a/", &set(&[]), Some(&odd)), "https://a/?layers=");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(old in "[a-z=&%,0-9]{0,30}", on in proptest::collection::btree_set("us|china|segal", 0..3)) {
            let on: BTreeSet<Id> = on.into_iter().map(Id::from).collect();
            let written = query(&old, &on);
            prop_assert_eq!(parse(&written, "", &known()).layers, Some(on.clone()));
            prop_assert_eq!(query(&written, &on), written, "writing again changes nothing");
        }

        #[test]
        fn no_address_makes_it_panic(query in ".{0,60}", fragment in ".{0,20}") {
            let _ = parse(&query, &fragment, &known());
        }
    }
}
