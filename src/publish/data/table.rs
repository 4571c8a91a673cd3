//! The explanations as a table, `annotations.csv`: RFC 4180, one row an explanation.
//!
//! It is UTF-8 with a byte order mark: without one, the program that most readers open it with takes
//! Chinese for something else; others skip the mark. A cell that a spreadsheet would run as a formula
//! gets a straight quotation mark before it. Within a cell, several things stand on lines of their own.

use super::annotations::in_one_line;
use crate::{
    edition::{Annotation, Stance},
    publish::Print,
};

/// What the columns hold, as the first row says.
pub const COLUMNS: [&str; 18] = [
    "id",
    "layer",
    "layer_name",
    "paragraph",
    "paragraph_name",
    "wording",
    "start",
    "end",
    "words",
    "stance",
    "gist",
    "why",
    "answer",
    "common",
    "looked_for",
    "evidence",
    "sources",
    "address",
];

/// The whole table.
pub fn table(print: &Print) -> String {
    let rows = print.edition().annotations.iter().map(|one| row(&cells(print, one)));
    let head = row(&COLUMNS.map(str::to_owned));
    format!("\u{feff}{head}{}", rows.collect::<String>())
}

fn cells(print: &Print, one: &Annotation) -> [String; 18] {
    let target = &one.target;
    let paragraph = print.edition().paragraph(&target.paragraph);
    let name = paragraph.map(|one| one.name.clone()).unwrap_or_default();
    let wording = paragraph.map_or("", |one| one.grade.word());
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let lines = |all: Vec<String>| all.join("\n");
    let mut sources: Vec<String> = Vec::new();
    for key in one.evidence.iter().filter_map(|one| one.source.clone()) {
        if !sources.contains(&key) {
            sources.push(key);
        }
    }
    [
        one.id.clone(),
        one.layer.clone(),
        print.layer(&one.layer).name.clone(),
        target.paragraph.clone(),
        name,
        wording.to_owned(),
        target.range.start.to_string(),
        target.range.end.to_string(),
        target.selector.exact.clone(),
        one.stance.map_or("", Stance::word).to_owned(),
        one.body.gist.clone(),
        text(&one.body.why),
        text(&one.body.answer),
        text(&one.body.common),
        text(&one.body.looked_for),
        lines(one.evidence.iter().map(|one| in_one_line(print, one)).collect()),
        lines(sources),
        format!("{}#{}", print.site().whole("index.html"), one.id),
    ]
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| written(cell)).collect();
    format!("{}\r\n", cells.join(","))
}

fn written(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ') {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_written_as_the_rule_says_and_run_nothing() {
        let cases = [
            ("plain", "plain"),
            ("a, b", "\"a, b\""),
            ("said \"so\"", "\"said \"\"so\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=SUM(A1)", "'=SUM(A1)"),
            ("-1, really", "\"'-1, really\""),
            ("@here", "'@here"),
            ("“信息安全”", "“信息安全”"),
        ];
        for (cell, made) in cases {
            assert_eq!(written(cell), made);
        }
        assert_eq!(row(&["a".into(), String::new(), "c".into()]), "a,,c\r\n");
    }
}
