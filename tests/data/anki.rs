//! The questions for Anki, read as Anki's manual says that it reads text files: settings in the lines
//! that begin with `#`, then a note a line, its fields between tabs.

use super::{ours, print};
use std::collections::{BTreeMap, BTreeSet};
use variorum::{edition::QuestionKind, publish::data::file};

/// Settings by name, then notes as fields.
fn read(text: &str) -> (BTreeMap<&str, &str>, Vec<Vec<&str>>) {
    let (head, notes): (Vec<&str>, Vec<&str>) =
        text.lines().partition(|line| line.starts_with('#'));
    let settings = head.iter().filter_map(|line| line[1..].split_once(':'));
    let notes = notes.iter().map(|line| line.split('\t').collect());
    (settings.collect(), notes.collect())
}

/// Every element that is opened is closed, in order.
fn is_balanced(html: &str) -> bool {
    let mut open = Vec::new();
    for tag in html.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|it| it.0) {
        let name = tag.split(' ').next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(closed) if open.pop() != Some(closed) => return false,
            None if name != "br" => open.push(name),
            _ => {}
        }
    }
    open.is_empty()
}

#[test]
fn anki_finds_every_question_with_its_answer_on_the_back() {
    let print = ours();
    let text = file(&print, "questions-anki.txt");
    let (settings, notes) = read(&text);
    let expected = [
        ("separator", "tab"),
        ("html", "true"),
        ("notetype", "Basic"),
        ("deck", "One text, two readings"),
        ("guid column", "1"),
        ("tags column", "4"),
    ];
    assert_eq!(settings, expected.into_iter().collect());
    let questions = &print.edition().questions.list;
    assert_eq!(notes.len(), questions.len());
    let ids: BTreeSet<&str> = notes.iter().map(|note| note[0]).collect();
    assert_eq!(ids.len(), notes.len(), "a note's identity is its own");
    for (note, question) in notes.iter().zip(questions) {
        let [id, front, back, tags] = note.as_slice() else { panic!("{note:?}") };
        assert_eq!(*id, format!("code-of-conduct-2011-{}", question.id));
        assert_eq!(*tags, format!("code-of-conduct-2011 {}", question.kind.word()));
        assert!(is_balanced(front) && is_balanced(back), "{id}");
        assert!(back.contains(&format!("https://example.org/small/learn.html#q-{}", question.id)));
        let escaped = |words: &str| words.replace('&', "&amp;");
        for row in &question.rows {
            let right = escaped(&row.options[row.right].words);
            match question.kind {
                QuestionKind::Order => assert!(back.contains(&row.words), "{id}"),
                _ => assert!(back.contains(&right), "{id}"),
            }
            let every = row.options.iter().all(|one| front.contains(&escaped(&one.words)));
            assert!(
                question.kind == QuestionKind::Order || every,
                "{id}: the front shows the choice"
            );
        }
    }
}

#[test]
fn the_order_is_on_the_back_in_order() {
    let print = print("tests/editions/minimal");
    let text = file(&print, "questions-anki.txt");
    let (_, notes) = read(&text);
    let order = notes.iter().find(|note| note[0].ends_with("order-of-rules")).expect("it is there");
    let place = |words: &str| order[2].find(words).expect("every row");
    let places =
        ["North asked for rules", "They were read out", "A guest wrote a letter"].map(place);
    assert!(places.is_sorted());
}
