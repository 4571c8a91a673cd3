//! Names in other languages: every name has one, and none is for a name that is not there.

use super::prose;
use crate::{
    authoring::{Faults, Place, raw::RawFiles},
    edition::{Edition, Names},
};
use std::collections::{BTreeMap, BTreeSet};

/// The names by language.
pub(super) fn check(
    files: &RawFiles,
    edition: &Edition,
    faults: &mut Faults,
) -> BTreeMap<String, Names> {
    if files.names.is_empty() {
        return BTreeMap::new();
    }
    let mut own = BTreeSet::new();
    edition.clone().for_each_name(|name| {
        own.insert(name.clone());
    });
    let mut all = BTreeMap::new();
    for raw in &files.names {
        let mut names = Names::new();
        for (name, words) in &raw.names {
            if own.contains(&name.text) {
                prose::no_html(words, faults);
                names.insert(name.text.clone(), words.text.clone());
            } else {
                faults.error(
                    "unknown-key",
                    name.place.clone(),
                    format!("nothing in the edition is called `{}`", name.text),
                    "write the name as the edition has it, to the letter, or take the line away",
                );
            }
        }
        for name in own.iter().filter(|name| !names.contains_key(*name)) {
            faults.error(
                "missing-key",
                Place::file(&raw.file),
                format!("`{name}` has no name in this language"),
                format!("add a line: '{name}' = '…'"),
            );
        }
        all.insert(raw.language.clone(), names);
    }
    all
}
