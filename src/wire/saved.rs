//! What is kept on the device: the choice of layers, with the version of its form.
//!
//! The form is that of a query, so that one reader serves both and no data format travels to the
//! browser for one line: `v=1&layers=china,us`.

use super::link;
use crate::reader::Id;
use std::collections::BTreeSet;

/// The beginning of everything that this version writes.
const VERSION: &str = "v=1&";

/// The key under which an edition's choices are kept.
pub fn key(edition: &str) -> String {
    format!("variorum:{edition}:choices")
}

/// The layers that were kept. None where nothing was kept, or something that this version does
/// not understand.
pub fn parse(text: &str, known: &BTreeSet<Id>) -> Option<BTreeSet<Id>> {
    link::parse(text.strip_prefix(VERSION)?, "", known).layers
}

/// The words to keep.
pub fn print(layers: &BTreeSet<Id>) -> String {
    format!("{VERSION}{}", link::query("", layers))
}

/// Whether what is kept may be written over: not when a newer version wrote it.
pub fn may_replace(kept: Option<&str>) -> bool {
    kept.is_none_or(|text| text.starts_with(VERSION) || !text.starts_with("v="))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known() -> BTreeSet<Id> {
        ["china", "us"].into_iter().map(Id::from).collect()
    }

    #[test]
    fn a_choice_survives_being_kept() {
        for layers in [known(), BTreeSet::new(), ["us".into()].into()] {
            assert_eq!(parse(&print(&layers), &known()), Some(layers));
        }
    }

    #[test]
    fn what_is_damaged_or_foreign_is_nothing_and_what_is_newer_is_left_alone() {
        for text in ["", "v=1", "v=2&layers=us", "{\"layers\":[]}", "layers=us", "v=1&layers=mars"]
        {
            assert_eq!(parse(text, &known()), None, "{text}");
        }
        assert!(may_replace(None) && may_replace(Some("v=1&layers=us")) && may_replace(Some("{}")));
        assert!(!may_replace(Some("v=2&layers=us")));
    }

    proptest! {
        #[test]
        fn nothing_that_was_kept_makes_it_panic(text in ".{0,60}") {
            let _ = parse(&text, &known());
        }
    }
}
