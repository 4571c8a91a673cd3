//! Every source is used.

use crate::authoring::{Faults, raw::RawFiles};
use std::collections::BTreeSet;

/// Runs the rule.
pub(super) fn check(files: &RawFiles, faults: &mut Faults) {
    let evidence = files
        .layers
        .iter()
        .flat_map(|layer| &layer.annotations)
        .flat_map(|annotation| &annotation.evidence)
        .filter_map(|evidence| evidence.source.as_ref());
    let witnesses = files
        .paragraphs
        .iter()
        .flat_map(|paragraph| &paragraph.witnesses)
        .filter_map(|witness| witness.source.as_ref());
    let used: BTreeSet<&str> = evidence.chain(witnesses).map(|key| key.text.as_str()).collect();
    for source in files.sources.iter().filter(|source| !used.contains(source.key.as_str())) {
        faults.error(
            "unused-source",
            source.place.clone(),
            format!("nothing rests on the source `{}`", source.key),
            "name it in an explanation's evidence or in a witness, or take the entry away",
        );
    }
}
