//! How much each side has, so that neither is given short measure.

use super::{Faults, Place, check::count_words};
use crate::edition::{Annotation, Edition, Evidence, Grade, Share};
use std::{collections::BTreeSet, fmt};

/// How far the sides may lie apart before it is a warning, in hundredths of the larger.
const TOLERANCE: usize = 25;

/// What is weighed: its name and how to read it.
type Measure = (&'static str, fn(&Share) -> usize);

/// What every layer has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// The layers in order.
    pub shares: Vec<Share>,
}

impl Balance {
    /// Counts an edition.
    pub fn of(edition: &Edition) -> Self {
        let shares = edition.layers.iter().map(|layer| {
            let own: Vec<&Annotation> = edition.annotations_in(&layer.id).collect();
            let evidence: Vec<&Evidence> = own.iter().flat_map(|a| &a.evidence).collect();
            let graded = |grade| evidence.iter().filter(|e| e.grade == grade).count();
            let sources: BTreeSet<&str> =
                evidence.iter().filter_map(|e| e.source.as_deref()).collect();
            Share {
                layer: layer.id.clone(),
                name: layer.name.clone(),
                is_side: layer.is_side(),
                words: own.iter().map(|annotation| words(annotation)).sum(),
                annotations: own.len(),
                sources: sources.len(),
                seen: graded(Grade::Seen),
                inferred: graded(Grade::Inferred),
                silent: own.iter().filter(|a| a.body.looked_for.is_some()).count(),
            }
        });
        Self { shares: shares.collect() }
    }

    /// Notes sides that lie too far apart.
    pub(super) fn warn(&self, edition: &Edition, faults: &mut Faults) {
        let sides: Vec<&Share> = self.shares.iter().filter(|share| share.is_side).collect();
        let measures: [Measure; 2] =
            [("words", |share| share.words), ("explanations", |share| share.annotations)];
        for (what, measure) in measures {
            let most = sides.iter().max_by_key(|share| measure(share));
            let least = sides.iter().min_by_key(|share| measure(share));
            let (Some(most), Some(least)) = (most, least) else { continue };
            if (measure(most) - measure(least)) * 100 > measure(most) * TOLERANCE {
                faults.warning(
                    "unbalanced",
                    Place::file(&format!("layers/{}.toml", least.layer)),
                    format!(
                        "{} has {} {what}, {} has {}: more than {TOLERANCE} % apart in {}",
                        most.name,
                        measure(most),
                        least.name,
                        measure(least),
                        edition.id
                    ),
                    format!("say more for {} or less for {}", least.name, most.name),
                );
            }
        }
    }
}

fn words(annotation: &Annotation) -> usize {
    let body = &annotation.body;
    let own = [&body.why, &body.answer, &body.common, &body.looked_for];
    let facts = annotation.evidence.iter().filter_map(|evidence| evidence.fact.as_ref());
    let texts = own.into_iter().flatten().chain(facts).chain([&body.gist]);
    texts.map(|text| count_words(text)).sum()
}

/// The report that closes a check.
impl fmt::Display for Balance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.shares.iter().map(|share| share.name.chars().count()).max().unwrap_or(0);
        writeln!(f, "{:width$}  words  explanations  sources  seen  inferred  silent", "balance")?;
        for share in &self.shares {
            writeln!(
                f,
                "{:width$}  {:5}  {:12}  {:7}  {:4}  {:8}  {:6}",
                share.name,
                share.words,
                share.annotations,
                share.sources,
                share.seen,
                share.inferred,
                share.silent
            )?;
        }
        Ok(())
    }
}
