//! What an answer rests on, as eight digits: they change when it changes, and with nothing else.

use super::ground::Noun;
use crate::edition::{Annotation, Claim, Event, Evidence, Paragraph, Term, Variant};
use sha2::{Digest, Sha256};

/// Between two texts of one thing; it stands in no text.
const FIELD: &str = "\u{1F}";
/// Between two things.
const RECORD: &str = "\u{1E}";
/// How many bytes of the digest are kept: enough to notice, short enough to write down.
const BYTES: usize = 4;

/// The first eight digits of the SHA-256 of everything that the nouns say, in order.
pub(super) fn fingerprint(nouns: &[Noun<'_>]) -> String {
    let records: Vec<String> = nouns.iter().map(|noun| says(noun).join(FIELD)).collect();
    let digest = Sha256::digest(records.join(RECORD).as_bytes());
    digest.iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect()
}

/// What a question can be about; not where it was found, nor how far it was checked.
fn says(noun: &Noun<'_>) -> Vec<String> {
    match noun {
        Noun::Annotation(annotation) => of_annotation(annotation),
        Noun::Paragraph(Paragraph { text, .. }) => vec![text.clone()],
        Noun::Term(Term { meaning, uses, .. }) => {
            let uses = uses.iter().map(|term_use| term_use.gist.clone());
            [meaning.clone()].into_iter().chain(uses).collect()
        }
        Noun::Claim(Claim { gist, quotation, leaves_out, .. }) => {
            vec![gist.clone(), some(quotation), some(leaves_out)]
        }
        Noun::Event(Event { name, date, body, .. }) => {
            vec![name.clone(), date.to_string(), body.clone()]
        }
        Noun::Variant(variant) => of_variant(variant),
    }
}

fn of_annotation(annotation: &Annotation) -> Vec<String> {
    let body = &annotation.body;
    let stance = annotation.stance.map_or("", |stance| stance.word()).to_owned();
    let exact = annotation.target.selector.exact.clone();
    let own = [stance, exact, body.gist.clone(), some(&body.why), some(&body.answer)];
    own.into_iter().chain([some(&body.common)]).chain(quoted(&annotation.evidence)).collect()
}

fn of_variant(variant: &Variant) -> Vec<String> {
    let exact = variant.on.as_ref().and_then(|on| on.words.as_ref());
    let exact = exact.map(|(selector, _)| selector.exact.clone()).unwrap_or_default();
    let change = variant.change.map_or("", |change| change.word()).to_owned();
    let words = variant.words.as_ref().map_or_else(Default::default, |words| {
        let text = words.text.clone();
        [text, some(&words.traditional), some(&words.pinyin), some(&words.translation)]
    });
    let own = [exact, change, variant.gist.clone()];
    own.into_iter().chain(words).chain(quoted(&variant.evidence)).collect()
}

/// The quotations with their English.
fn quoted(evidence: &[Evidence]) -> impl Iterator<Item = String> {
    let quotations = evidence.iter().filter_map(|evidence| evidence.quotation.as_ref());
    quotations.flat_map(|quotation| {
        let english = quotation.translation.as_ref().map(|english| english.text.clone());
        [quotation.text.clone(), english.unwrap_or_default()]
    })
}

fn some(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::{
        Body, Change, Counterpart, Date, Grade, Quotation, Range, Rests, Stance, Target, TermUse,
        TextGrade, TextQuoteSelector, Translation, Translator, VariantWords,
    };

    /// Every change of `moves` gives another fingerprint, every one of `stays` the same.
    fn check<T: Clone>(
        thing: &T,
        noun: fn(&T) -> Noun<'_>,
        moves: &[fn(&mut T)],
        stays: &[fn(&mut T)],
    ) {
        let of = |change: &fn(&mut T)| {
            let mut changed = thing.clone();
            change(&mut changed);
            fingerprint(&[noun(&changed)])
        };
        let mut seen = vec![fingerprint(&[noun(thing)])];
        for (at, change) in moves.iter().enumerate() {
            let now = of(change);
            assert!(!seen.contains(&now), "change {at} goes unnoticed");
            seen.push(now);
        }
        for (at, change) in stays.iter().enumerate() {
            assert_eq!(of(change), seen[0], "change {at} is none of a question's");
        }
    }

    fn evidence() -> Evidence {
        let translation = Some(Translation { text: "in English".into(), by: Translator::Ours });
        Evidence {
            grade: Grade::Seen,
            quotation: Some(Quotation { text: "quoted".into(), lang: None, translation }),
            fact: Some("a fact".into()),
            speaker: None,
            date: None,
            occasion: None,
            source: Some("a-source".into()),
            locator: None,
        }
    }

    fn annotation() -> Annotation {
        let selector = TextQuoteSelector { exact: "the words".into(), ..Default::default() };
        let range = Range { start: 0, end: 9 };
        Annotation {
            id: "us-a-1".into(),
            layer: "us".into(),
            target: Target { paragraph: "a".into(), selector, range },
            stance: Some(Stance::Contests),
            body: Body { gist: "a gist".into(), ..Body::default() },
            evidence: vec![evidence()],
            see: Vec::new(),
        }
    }

    #[test]
    fn an_explanation_is_its_stance_its_words_its_body_and_its_quotations() {
        check(
            &annotation(),
            |one| Noun::Annotation(one),
            &[
                |one| one.stance = None,
                |one| one.target.selector.exact = "the other words".into(),
                |one| one.body.gist = "another".into(),
                |one| one.body.why = Some("a reason".into()),
                |one| one.body.answer = Some("a reason".into()),
                |one| one.body.common = Some("a reason".into()),
                |one| one.evidence.clear(),
                |one| one.evidence.push(evidence()),
                |one| one.evidence[0].quotation.as_mut().unwrap().text = "other".into(),
                |one| one.evidence[0].quotation.as_mut().unwrap().translation = None,
            ],
            &[
                |one| one.see.push("us-a-2".into()),
                |one| one.evidence[0].source = Some("another-source".into()),
                |one| one.evidence[0].fact = None,
                |one| one.evidence[0].locator = Some("page 2".into()),
                |one| one.target.range = Range { start: 4, end: 13 },
            ],
        );
    }

    #[test]
    fn a_paragraph_is_its_text() {
        let paragraph = Paragraph {
            id: "a".into(),
            part: "part".into(),
            label: "(a)".into(),
            name: "Pledge (a)".into(),
            topic: "topic".into(),
            text: "text".into(),
            grade: TextGrade::Checked,
            doubt: None,
            witnesses: Vec::new(),
        };
        check(
            &paragraph,
            |one| Noun::Paragraph(one),
            &[|one| one.text = "other".into()],
            &[|one| one.grade = TextGrade::NotChecked, |one| one.doubt = Some("some".into())],
        );
    }

    #[test]
    fn a_term_is_what_it_means_and_what_it_is_used_for() {
        let term_use = TermUse { layer: "us".into(), gist: "gist".into(), evidence: Vec::new() };
        let term = Term {
            id: "term".into(),
            name: "term".into(),
            lang: None,
            pinyin: None,
            translation: None,
            forms: Vec::new(),
            meaning: "meaning".into(),
            uses: vec![term_use],
            see: Vec::new(),
        };
        check(
            &term,
            |one| Noun::Term(one),
            &[|one| one.meaning = "other".into(), |one| one.uses[0].gist = "other".into()],
            &[|one| one.forms.push("terms".into()), |one| one.see.push("other".into())],
        );
    }

    #[test]
    fn a_claim_is_what_it_says_how_it_says_it_and_what_it_leaves_out() {
        let claim = Claim {
            id: "claim-1".into(),
            gist: "gist".into(),
            quotation: None,
            locator: None,
            rests: Rests::TheseWords,
            leaves_out: None,
            note: None,
            on: Vec::new(),
        };
        check(
            &claim,
            |one| Noun::Claim(one),
            &[
                |one| one.gist = "other".into(),
                |one| one.quotation = Some("words".into()),
                |one| one.leaves_out = Some("words".into()),
            ],
            &[|one| one.note = Some("a note".into())],
        );
    }

    #[test]
    fn an_event_is_its_name_its_date_and_its_body() {
        let event = Event {
            id: "2011-event".into(),
            date: Date { year: 2011, month: None, day: None },
            until: None,
            layers: Vec::new(),
            name: "name".into(),
            body: "body".into(),
            paragraphs: Vec::new(),
            evidence: vec![evidence()],
        };
        check(
            &event,
            |one| Noun::Event(one),
            &[
                |one| one.name = "other".into(),
                |one| one.date.month = Some(9),
                |one| one.body = "other".into(),
            ],
            &[|one| one.paragraphs.push("a".into()), |one| one.evidence.clear()],
        );
    }

    #[test]
    fn another_wording_is_all_that_it_says() {
        let words = VariantWords {
            text: "words".into(),
            traditional: None,
            pinyin: None,
            translation: None,
        };
        let selector = TextQuoteSelector { exact: "exact".into(), ..Default::default() };
        let variant = Variant {
            id: "wording-a-1".into(),
            version: "copy".into(),
            on: Some(Counterpart {
                paragraph: "a".into(),
                words: Some((selector, Range { start: 0, end: 5 })),
            }),
            at: None,
            change: None,
            words: Some(words),
            gist: "gist".into(),
            evidence: vec![evidence()],
            record_seen: true,
        };
        check(
            &variant,
            |one| Noun::Variant(one),
            &[
                |one| one.on = None,
                |one| one.change = Some(Change::Reworded),
                |one| one.words = None,
                |one| one.words.as_mut().unwrap().translation = Some("words".into()),
                |one| one.gist = "other".into(),
                |one| one.evidence.clear(),
            ],
            &[|one| one.record_seen = false, |one| one.evidence[0].fact = None],
        );
    }

    #[test]
    fn the_order_counts_and_so_does_every_one() {
        let (one, mut other) = (annotation(), annotation());
        other.body.gist = "another".into();
        let (one, other) = (Noun::Annotation(&one), Noun::Annotation(&other));
        let all = [vec![one], vec![other], vec![one, other], vec![other, one], vec![one, one]];
        let all = all.map(|nouns| fingerprint(&nouns));
        assert!(all.iter().all(|now| now.len() == 8));
        assert!((1..all.len()).all(|at| !all[..at].contains(&all[at])), "{all:?}");
    }
}
