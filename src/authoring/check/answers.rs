//! What can be chosen: one list of options with one that is right, or rows that share their
//! columns.

use super::prose;
use crate::{
    authoring::{
        Faults, Place,
        read::questions::{RawAnswerRow, RawQuestion},
        table::{Number, Words},
    },
    edition::{AnswerOption, AnswerRow, QuestionKind},
};
use std::ops::RangeInclusive;

/// How many options a plain question has.
const OPTIONS: RangeInclusive<usize> = 3..=4;
/// How many rows a table has.
const ROWS: RangeInclusive<usize> = 2..=4;
/// How many columns a table has.
const COLUMNS: RangeInclusive<usize> = 2..=4;

/// The choices of a question, a row each; none where a part of one is missing. What does not fit the
/// kind is noted.
pub(super) fn check(
    raw: &RawQuestion,
    kind: QuestionKind,
    faults: &mut Faults,
) -> Option<Vec<AnswerRow>> {
    let options = raw.options.iter().flat_map(|option| [&option.words, &option.reply]);
    let rows = raw.rows.iter().flat_map(|row| [&row.words, &row.reply]);
    for words in options.chain(rows).flatten().chain(&raw.columns) {
        prose::no_html(words, faults);
    }
    other_form(raw, kind, faults);
    if kind.is_grid() { table(raw, kind, faults) } else { plain(raw, faults) }
}

fn malformed(
    place: &Place,
    words: impl Into<String>,
    mend: impl Into<String>,
    faults: &mut Faults,
) {
    faults.error("malformed-question", place.clone(), words, mend);
}

/// Notes what a question of this kind does not have.
fn other_form(raw: &RawQuestion, kind: QuestionKind, faults: &mut Faults) {
    let word = kind.word();
    let option = raw.options.first().filter(|_| kind.is_grid()).map(|option| &option.place);
    if let Some(place) = option {
        let words = format!("a question of the kind `{word}` is a table and has no options");
        malformed(place, words, "write each as a [[question.row]]", faults);
    }
    let row = raw.rows.first().filter(|_| !kind.is_grid()).map(|row| &row.place);
    if let Some(place) = row {
        let words = format!("a question of the kind `{word}` is one choice and has no rows");
        malformed(place, words, "write each as a [[question.option]]", faults);
    }
    let columns = !kind.is_grid() || kind == QuestionKind::Order;
    if let Some(column) = raw.columns.first().filter(|_| columns) {
        let words = format!("a question of the kind `{word}` has no columns of its own");
        malformed(&column.place, words, "take the line `columns` away", faults);
    }
}

fn plain(raw: &RawQuestion, faults: &mut Faults) -> Option<Vec<AnswerRow>> {
    counted(raw.options.len(), &OPTIONS, "options", &raw.place, faults);
    twice(raw.options.iter().filter_map(|option| option.words.as_ref()), "options", faults);
    let right = raw.options.iter().enumerate().filter(|(_, option)| option.right);
    let right: Vec<(usize, &Place)> = right.map(|(at, option)| (at, &option.place)).collect();
    let mend = "write right = true in exactly one of the options";
    match right.as_slice() {
        [] => malformed(&raw.place, "no option is right", mend, faults),
        [_] => {}
        [.., (_, last)] => {
            malformed(last, format!("{} options are right", right.len()), mend, faults);
        }
    }
    let options = raw.options.iter().map(|raw| {
        let (words, reply) = (raw.words.as_ref()?.text.clone(), raw.reply.as_ref()?.text.clone());
        Some(AnswerOption { words, reply: Some(reply) })
    });
    let (right, _) = *right.first()?;
    Some(vec![AnswerRow { words: String::new(), options: options.collect::<Option<_>>()?, right }])
}

fn table(raw: &RawQuestion, kind: QuestionKind, faults: &mut Faults) -> Option<Vec<AnswerRow>> {
    counted(raw.rows.len(), &ROWS, "rows", &raw.place, faults);
    twice(raw.rows.iter().filter_map(|row| row.words.as_ref()), "rows", faults);
    let columns: Vec<String> = if kind == QuestionKind::Order {
        (1..=raw.rows.len()).map(|place| place.to_string()).collect()
    } else {
        counted(raw.columns.len(), &COLUMNS, "columns", &raw.place, faults);
        twice(raw.columns.iter(), "columns", faults);
        raw.columns.iter().map(|column| column.text.clone()).collect()
    };
    let mut before: Vec<usize> = Vec::new();
    for right in raw.rows.iter().filter_map(|row| row.right.as_ref()) {
        within(right, kind, columns.len(), faults);
        // Each place and each meaning belongs to one row; what a side would sign may be the same.
        if kind != QuestionKind::Sign && before.contains(&right.value) {
            malformed(
                &right.place,
                format!("`right` is {} in two rows", right.value),
                if kind == QuestionKind::Order {
                    "give each row its own place, from 1"
                } else {
                    "give each row a column of its own"
                },
                faults,
            );
        }
        before.push(right.value);
    }
    raw.rows.iter().map(|raw| row(raw, &columns)).collect()
}

/// In a table every row has the same options; all but the right one are answered by the row's reply.
fn row(raw: &RawAnswerRow, columns: &[String]) -> Option<AnswerRow> {
    let right = raw.right.as_ref()?.value - 1;
    let reply = &raw.reply.as_ref()?.text;
    let options = columns.iter().enumerate().map(|(at, words)| AnswerOption {
        words: words.clone(),
        reply: (at != right).then(|| reply.clone()),
    });
    Some(AnswerRow { words: raw.words.as_ref()?.text.clone(), options: options.collect(), right })
}

fn within(right: &Number, kind: QuestionKind, columns: usize, faults: &mut Faults) {
    let what = if kind == QuestionKind::Order { "places" } else { "columns" };
    if right.value > columns && columns > 0 {
        malformed(
            &right.place,
            format!("`right` is {}, and there are {columns} {what}", right.value),
            format!("write a number from 1 to {columns}"),
            faults,
        );
    }
}

fn counted(
    count: usize,
    wanted: &RangeInclusive<usize>,
    what: &str,
    place: &Place,
    faults: &mut Faults,
) {
    if !wanted.contains(&count) {
        let (least, most) = (wanted.start(), wanted.end());
        let few_or_many = if count < *least { "few" } else { "many" };
        malformed(
            place,
            format!("this question has too {few_or_many} {what}: {count}"),
            format!("give it at least {least} and at most {most}"),
            faults,
        );
    }
}

/// Notes words that can be chosen twice.
fn twice<'a>(all: impl Iterator<Item = &'a Words>, what: &str, faults: &mut Faults) {
    let mut before: Vec<&str> = Vec::new();
    for words in all {
        if before.contains(&words.text.as_str()) {
            malformed(
                &words.place,
                format!("two {what} have the same words"),
                "say what tells them apart, or take one away",
                faults,
            );
        }
        before.push(&words.text);
    }
}
