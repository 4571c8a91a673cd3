//! `questions.toml` as written.

use crate::authoring::{
    Faults, Place,
    table::{Number, Table, Words},
};

/// The whole file.
#[derive(Debug)]
pub(in crate::authoring) struct RawQuestions {
    pub(in crate::authoring) questions: Vec<RawQuestion>,
    pub(in crate::authoring) sets: Vec<RawSet>,
}

/// A `[[question]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawQuestion {
    pub(in crate::authoring) place: Place,
    pub(in crate::authoring) id: Option<Words>,
    pub(in crate::authoring) kind: Option<Words>,
    pub(in crate::authoring) prompt: Option<Words>,
    pub(in crate::authoring) words: Option<Words>,
    pub(in crate::authoring) rests_on: Vec<Words>,
    pub(in crate::authoring) seen: Option<Words>,
    pub(in crate::authoring) source: Option<Words>,
    pub(in crate::authoring) explain: Option<Words>,
    pub(in crate::authoring) columns: Vec<Words>,
    pub(in crate::authoring) options: Vec<RawOption>,
    pub(in crate::authoring) rows: Vec<RawAnswerRow>,
}

/// A `[[question.option]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawOption {
    pub(in crate::authoring) place: Place,
    pub(in crate::authoring) words: Option<Words>,
    pub(in crate::authoring) right: bool,
    pub(in crate::authoring) reply: Option<Words>,
}

/// A `[[question.row]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawAnswerRow {
    pub(in crate::authoring) place: Place,
    pub(in crate::authoring) words: Option<Words>,
    pub(in crate::authoring) right: Option<Number>,
    pub(in crate::authoring) reply: Option<Words>,
}

/// A `[[set]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawSet {
    pub(in crate::authoring) id: Option<Words>,
    pub(in crate::authoring) name: Option<Words>,
    pub(in crate::authoring) questions: Vec<Words>,
}

/// Reads the file.
pub(super) fn questions(mut root: Table<'_>, faults: &mut Faults) -> RawQuestions {
    let questions = root.tables("question", faults).into_iter();
    let questions = questions.map(|table| question(table, faults)).collect();
    let sets = root.tables("set", faults).into_iter();
    let sets = sets.map(|table| set(table, faults)).collect();
    root.finish(faults);
    RawQuestions { questions, sets }
}

fn question(mut table: Table<'_>, faults: &mut Faults) -> RawQuestion {
    let id = table.required("id", faults);
    let options = table.tables("option", faults).into_iter();
    let rows = table.tables("row", faults).into_iter();
    let question = RawQuestion {
        place: id.as_ref().map_or_else(|| table.place(), |id| id.place.clone()),
        id,
        kind: table.required("kind", faults),
        prompt: table.required("prompt", faults),
        words: table.words("words", faults),
        rests_on: table.list("rests_on", faults),
        seen: table.words("seen", faults),
        source: table.required("source", faults),
        explain: table.required("explain", faults),
        columns: table.list("columns", faults),
        options: options.map(|table| option(table, faults)).collect(),
        rows: rows.map(|table| row(table, faults)).collect(),
    };
    table.finish(faults);
    question
}

fn option(mut table: Table<'_>, faults: &mut Faults) -> RawOption {
    let option = RawOption {
        place: table.place(),
        words: table.required("words", faults),
        right: table.flag("right", faults),
        reply: table.required("reply", faults),
    };
    table.finish(faults);
    option
}

fn row(mut table: Table<'_>, faults: &mut Faults) -> RawAnswerRow {
    let row = RawAnswerRow {
        place: table.place(),
        words: table.required("words", faults),
        right: table.number("right", faults),
        reply: table.required("reply", faults),
    };
    table.finish(faults);
    row
}

fn set(mut table: Table<'_>, faults: &mut Faults) -> RawSet {
    let set = RawSet {
        id: table.required("id", faults),
        name: table.required("name", faults),
        questions: table.required_list("questions", faults),
    };
    table.finish(faults);
    set
}
