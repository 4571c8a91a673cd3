//! The questions as a file that Anki reads: text with tabs, a note a line, its settings in the lines
//! that begin with `#`. Each note keeps its identity, so that a file read again updates what is there.

use crate::{
    edition::{Question, QuestionKind},
    publish::page::Print,
};

/// The file.
pub(super) fn anki(print: &Print) -> String {
    let edition = print.edition();
    let head = [
        "#separator:tab",
        "#html:true",
        "#notetype:Basic",
        &format!("#deck:{}", edition.title.replace(['\t', '\n'], " ")),
        "#guid column:1",
        "#tags column:4",
    ];
    let mut file = head.join("\n") + "\n";
    for question in &edition.questions.list {
        let fields = [
            format!("{}-{}", edition.id, question.id),
            front(print, question),
            back(print, question),
            format!("{} {}", edition.id, question.kind.word()),
        ];
        file.push_str(&fields.join("\t"));
        file.push('\n');
    }
    file
}

/// What is asked, with everything that could be chosen.
fn front(print: &Print, question: &Question) -> String {
    let mut parts = vec![format!("<b>{}</b>", escaped(&question.prompt))];
    if let Some(words) = &question.words {
        parts.push(format!("<i>{}</i>", escaped(&print.say_with("quoted", &[("words", words)]))));
    }
    let options = question.rows.first().map(|row| row.options.as_slice()).unwrap_or_default();
    if question.kind.is_grid() {
        parts.push(list(question.rows.iter().map(|row| row.words.as_str())));
    }
    if question.kind != QuestionKind::Order {
        parts.push(list(options.iter().map(|one| one.words.as_str())));
    }
    parts.join("<br>")
}

/// The answer, why, and where it can be looked up.
fn back(print: &Print, question: &Question) -> String {
    let mut rows: Vec<_> = question.rows.iter().collect();
    if question.kind == QuestionKind::Order {
        rows.sort_by_key(|row| row.right);
    }
    let right = rows.iter().map(|row| {
        let right = row.options.get(row.right).map_or("", |one| one.words.as_str());
        match question.kind {
            QuestionKind::Order => row.words.clone(),
            kind if kind.is_grid() => {
                print.say_with("guide-row", &[("row", &row.words), ("right", right)])
            }
            _ => right.to_owned(),
        }
    });
    let right: Vec<String> = right.collect();
    let address = print.site().whole(&format!("learn.html#q-{}", question.id));
    format!(
        "{}{}<br><a href=\"{}\">{}</a>",
        list(right.iter().map(String::as_str)),
        escaped(&question.explain),
        escaped(&address),
        escaped(&print.edition().title)
    )
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    let items: String = items.map(|item| format!("<li>{}</li>", escaped(item))).collect();
    format!("<ul>{items}</ul>")
}

/// Words as HTML on one line: a tab or a line's end would end the field.
fn escaped(words: &str) -> String {
    let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    words.replace('"', "&quot;").split_whitespace().collect::<Vec<_>>().join(" ")
}
