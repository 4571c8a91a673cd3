//! Works as CSL-JSON, which citation processors read.

use super::{Form, Name, Work};
use crate::edition::Date;
use serde_json::{Value, json};

/// Works as a list of items, a line a field.
pub fn file<'a>(works: impl Iterator<Item = &'a Work>) -> String {
    format!("[{}]\n", works.map(object).collect::<Vec<_>>().join(", "))
}

/// One work as a list of one item.
pub fn entry(work: &Work) -> String {
    file([work].into_iter())
}

fn object(work: &Work) -> String {
    let lines = fields(work).into_iter().map(|(name, value)| format!("  {}: {value}", json!(name)));
    format!("{{\n{}\n}}", lines.collect::<Vec<_>>().join(",\n"))
}

fn fields(work: &Work) -> Vec<(&'static str, Value)> {
    let kind = match work.form {
        Form::Press => "article-newspaper",
        Form::Blog => "post-weblog",
        Form::Page | Form::Site => "webpage",
        Form::Report => "report",
        Form::Law => "bill",
    };
    let words = |words: &Option<String>| words.clone().map(Value::String);
    let fields = [
        ("id", Some(json!(work.key))),
        ("type", Some(json!(kind))),
        ("author", Some(work.authors.iter().map(name).collect())),
        ("title", Some(json!(work.title.text()))),
        ("container-title", words(&work.container)),
        ("publisher", words(&work.publisher)),
        ("issued", Some(date(work.date))),
        ("original-date", work.original.map(date)),
        ("URL", words(&work.url)),
        ("language", words(&work.lang)),
        ("annote", words(&work.note)),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

fn name(name: &Name) -> Value {
    match name {
        Name::Person { family, given } => json!({ "family": family, "given": given }),
        Name::Body(body) => json!({ "literal": body }),
    }
}

fn date(date: Date) -> Value {
    let rest = [date.month, date.day].into_iter().flatten().map(u16::from);
    let parts: Vec<u16> = [date.year].into_iter().chain(rest).collect();
    json!({ "date-parts": [parts] })
}
