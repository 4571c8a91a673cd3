//! What one learns with, for `edition.json`: the tour, the questions, the teacher's guide.

use crate::edition::{AnswerRow, Guide, Question, QuestionSet, Step};
use serde_json::{Value, json};

pub(super) fn step(one: &Step) -> Value {
    json!({
        "id": one.id,
        "title": one.title,
        "say": one.say,
        "layers": one.layers,
        "paragraphs": one.paragraphs,
        "annotations": one.annotations,
        "predict": one.predict,
        "after": one.after,
        "question": one.question,
    })
}

pub(super) fn question(one: &Question) -> Value {
    json!({
        "id": one.id,
        "kind": one.kind.word(),
        "prompt": one.prompt,
        "words": one.words,
        "rests_on": one.rests_on,
        "source": one.source,
        "explain": one.explain,
        "rows": one.rows.iter().map(row).collect::<Value>(),
    })
}

/// `right` counts from one, as in the files.
fn row(one: &AnswerRow) -> Value {
    let options =
        one.options.iter().map(|option| json!({ "words": option.words, "reply": option.reply }));
    let words = (!one.words.is_empty()).then_some(&one.words);
    json!({ "words": words, "options": options.collect::<Value>(), "right": one.right + 1 })
}

pub(super) fn set(one: &QuestionSet) -> Value {
    json!({ "id": one.id, "name": one.name, "questions": one.questions })
}

pub(super) fn guide(one: &Guide) -> Value {
    let prompts = one.prompts.iter().map(|prompt| {
        json!({ "words": prompt.words, "note": prompt.note, "paragraphs": prompt.paragraphs })
    });
    let reading = one.reading.iter();
    let reading = reading.map(|one| json!({ "source": one.source, "why": one.why }));
    json!({
        "introduction": one.introduction,
        "aims": one.aims,
        "prompts": prompts.collect::<Value>(),
        "reading": reading.collect::<Value>(),
    })
}
