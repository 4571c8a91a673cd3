//! Works in the RIS format, which reference managers read.

use super::{Form, Name, Work};
use crate::edition::Date;

/// Several works.
pub fn file<'a>(works: impl Iterator<Item = &'a Work>) -> String {
    works.map(entry).collect()
}

/// One work: a line a field, each line ended as the format's description says.
pub fn entry(work: &Work) -> String {
    let kind = match work.form {
        Form::Press => "NEWS",
        Form::Blog => "BLOG",
        Form::Page | Form::Site => "ELEC",
        Form::Report => "RPRT",
        Form::Law => "BILL",
    };
    let mut out = String::new();
    let mut line = |tag: &str, words: &str| {
        // A line is a field: no other may begin within one.
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        out.push_str(&format!("{tag}  - {words}\r\n"));
    };
    line("TY", kind);
    line("ID", &work.key);
    for name in &work.authors {
        match name {
            Name::Person { family, given } => line("AU", &format!("{family}, {given}")),
            Name::Body(body) => line("AU", body),
        }
    }
    line("TI", &work.title.text());
    let more = [("T2", &work.container), ("PB", &work.publisher)];
    for (tag, words) in more {
        words.iter().for_each(|words| line(tag, words));
    }
    line("PY", &work.date.year.to_string());
    line("DA", &date(work.date));
    let original = work.original.map(date);
    let more = [("OP", &original), ("UR", &work.url), ("LA", &work.lang), ("N1", &work.note)];
    for (tag, words) in more {
        words.iter().for_each(|words| line(tag, words));
    }
    line("ER", "");
    out
}

/// `YYYY/MM/DD/`, with nothing between the strokes where it is not known.
fn date(date: Date) -> String {
    let two = |number: Option<u8>| number.map(|one| format!("{one:02}")).unwrap_or_default();
    format!("{}/{}/{}/", date.year, two(date.month), two(date.day))
}
