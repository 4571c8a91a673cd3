//! Questions: each rests on explanations that are as they were when it was written, and quotes
//! only what was seen.

use super::{
    answers,
    fingerprint::fingerprint,
    ground::{self, Ground, Noun},
    ids, prose, sources,
};
use crate::{
    anchor::stands_in,
    authoring::{
        Faults,
        raw::RawFiles,
        read::questions::{RawQuestion, RawSet},
        table::Words,
    },
    edition::{Question, QuestionKind, QuestionSet, Questions},
};

/// Every question and every set; nothing where the edition has no such file.
pub(super) fn check(files: &RawFiles, ground: &Ground<'_>, faults: &mut Faults) -> Questions {
    let Some(raw) = &files.questions else { return Questions::default() };
    ids::chosen(raw.questions.iter().filter_map(|question| question.id.as_ref()), faults);
    ids::chosen(raw.sets.iter().filter_map(|set| set.id.as_ref()), faults);
    let list = raw.questions.iter();
    let list = list.filter_map(|raw| question(raw, files, ground, faults)).collect();
    let sets = raw.sets.iter().filter_map(|raw| set(raw, files, faults)).collect();
    Questions { list, sets }
}

/// Finds a question that is named and not there.
pub(super) fn is_known(id: &Words, files: &RawFiles, faults: &mut Faults) {
    let questions = files.questions.iter().flat_map(|questions| &questions.questions);
    let mut ids = questions.filter_map(|question| question.id.as_ref());
    if !ids.any(|known| known.text == id.text) {
        faults.error(
            "unknown-question",
            id.place.clone(),
            format!("no question has the id `{}`", id.text),
            "name a question of questions.toml, or add it there",
        );
    }
}

fn question(
    raw: &RawQuestion,
    files: &RawFiles,
    ground: &Ground<'_>,
    faults: &mut Faults,
) -> Option<Question> {
    for words in [&raw.prompt, &raw.words, &raw.explain].into_iter().flatten() {
        prose::no_html(words, faults);
    }
    if let Some(words) = &raw.words {
        stand_somewhere(words, ground, faults);
    }
    if let Some(source) = &raw.source {
        sources::is_known(source, files, faults);
    }
    rests_on(raw, files, ground, faults);
    let kind = raw.kind.as_ref().and_then(|kind| kind_of(kind, faults));
    let rows = kind.and_then(|kind| answers::check(raw, kind, faults));
    let text = |words: &Option<Words>| words.as_ref().map(|words| words.text.clone());
    Some(Question {
        id: text(&raw.id)?,
        kind: kind?,
        prompt: text(&raw.prompt)?,
        words: text(&raw.words),
        rests_on: raw.rests_on.iter().map(|id| id.text.clone()).collect(),
        source: text(&raw.source)?,
        explain: text(&raw.explain)?,
        rows: rows?,
    })
}

fn kind_of(words: &Words, faults: &mut Faults) -> Option<QuestionKind> {
    let kind = QuestionKind::ALL.into_iter().find(|kind| kind.word() == words.text);
    if kind.is_none() {
        faults.error(
            "unknown-kind",
            words.place.clone(),
            format!("there is no question of the kind `{}`", words.text),
            format!("write one of {}", QuestionKind::ALL.map(QuestionKind::word).join(", ")),
        );
    }
    kind
}

/// Words that a question shows are printed to the letter, so they must stand somewhere.
fn stand_somewhere(words: &Words, ground: &Ground<'_>, faults: &mut Faults) {
    if !ground.verbatim().any(|text| stands_in(text, &words.text)) {
        faults.error(
            "words-nowhere",
            words.place.clone(),
            "these words stand neither in the text nor in a quotation that was seen",
            "copy whole words from text.toml or from a quotation (mind ’ and “ ”), or say in \
             `prompt` what they say",
        );
    }
}

/// An answer rests on what is there, on an explanation at least, and on nothing that has changed
/// since the question was written.
fn rests_on(raw: &RawQuestion, files: &RawFiles, ground: &Ground<'_>, faults: &mut Faults) {
    ids::named_once(&raw.rests_on, faults);
    let mut all_known = true;
    for id in &raw.rests_on {
        if ground.noun(&id.text).is_none() && !ground::is_written(&id.text, files) {
            all_known = false;
            faults.error(
                "unknown-annotation",
                id.place.clone(),
                format!("nothing that an answer can rest on has the id `{}`", id.text),
                "name an explanation, a paragraph, a term, a claim of the article, an event or \
                 another wording",
            );
        }
    }
    let nouns = raw.rests_on.iter().map(|id| ground.noun(&id.text));
    let Some(nouns) = nouns.collect::<Option<Vec<Noun<'_>>>>().filter(|_| all_known) else {
        return;
    };
    if nouns.iter().any(|noun| matches!(noun, Noun::Annotation(_))) {
        as_it_was(raw, &nouns, faults);
        return;
    }
    faults.error(
        "rests-on-nothing",
        raw.rests_on.first().map_or(&raw.place, |id| &id.place).clone(),
        "the answer rests on no explanation",
        "add the id of one to `rests_on`: it is where a learner can read why",
    );
}

fn as_it_was(raw: &RawQuestion, nouns: &[Noun<'_>], faults: &mut Faults) {
    let now = fingerprint(nouns);
    if raw.seen.as_ref().is_some_and(|seen| seen.text == now) {
        return;
    }
    let ids: Vec<&str> = raw.rests_on.iter().map(|id| id.text.as_str()).collect();
    let (ids, question) = (ids.join(", "), raw.id.as_ref().map_or("", |id| &id.text));
    let (place, words) = match &raw.seen {
        Some(seen) => (
            &seen.place,
            format!(
                "what question `{question}` rests on has changed since the question was written: \
                 {ids}"
            ),
        ),
        None => {
            (&raw.place, format!("`seen` is missing: was question `{question}` read with {ids}?"))
        }
    };
    faults.error(
        "changed-since",
        place.clone(),
        words,
        format!("read the question again with {ids}; if it still holds, write seen = '{now}'"),
    );
}

fn set(raw: &RawSet, files: &RawFiles, faults: &mut Faults) -> Option<QuestionSet> {
    if let Some(name) = &raw.name {
        prose::no_html(name, faults);
    }
    ids::named_once(&raw.questions, faults);
    for question in &raw.questions {
        is_known(question, files, faults);
    }
    Some(QuestionSet {
        id: raw.id.as_ref()?.text.clone(),
        name: raw.name.as_ref()?.text.clone(),
        questions: raw.questions.iter().map(|id| id.text.clone()).collect(),
    })
}
