//! Works as CSL-JSON, which citation processors read.

use super::{Form, Name, Work};
use crate::edition::Date;
use serde_json::{Map, Value, json};

/// Works as a list of items.
pub fn items(works: &[&Work]) -> Value {
    works.iter().map(|work| item(work)).collect()
}

fn item(work: &Work) -> Value {
    let kind = match work.form {
        Form::Press => "article-newspaper",
        Form::Blog => "post-weblog",
        Form::Page | Form::Site => "webpage",
        Form::Report => "report",
        Form::Law => "bill",
    };
    let words = |words: &Option<String>| words.clone().map(Value::String);
    let fields = [
        ("annote", words(&work.note)),
        ("author", Some(work.authors.iter().map(name).collect())),
        ("container-title", words(&work.container)),
        ("id", Some(json!(work.key))),
        ("issued", Some(date(work.date))),
        ("language", words(&work.lang)),
        ("original-date", work.original.map(date)),
        ("publisher", words(&work.publisher)),
        ("title", Some(json!(work.title.text()))),
        ("type", Some(json!(kind))),
        ("URL", words(&work.url)),
    ];
    let there = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(there.collect::<Map<_, _>>())
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
