//! Works in BibTeX's format, which BibLaTeX and reference managers read, too.

use super::{Form, Name, Work};
use std::fmt::Write as _;

/// Several works, an empty line between.
pub fn file<'a>(works: impl Iterator<Item = &'a Work>) -> String {
    works.map(entry).collect::<Vec<_>>().join("\n")
}

/// One work as an entry. The encoding is UTF-8.
pub fn entry(work: &Work) -> String {
    let (kind, within) = match work.form {
        Form::Press | Form::Blog => ("article", "journal"),
        Form::Report => ("techreport", "howpublished"),
        Form::Page | Form::Law | Form::Site => ("misc", "howpublished"),
    };
    let mut out = format!("@{kind}{{{},\n", work.key);
    let mut field = |name: &str, value: &str| {
        // What is written to a string is written.
        let _ = writeln!(out, "  {name} = {value},");
    };
    let braced = |words: &str| format!("{{{}}}", escaped(words));
    let names = |names: &[Name]| names.iter().map(name).collect::<Vec<_>>().join(" and ");
    field("author", &format!("{{{}}}", names(&work.authors)));
    field("title", &format!("{{{}}}", title(work)));
    if let Some(container) = &work.container {
        field(within, &braced(container));
    }
    let publisher = work.publisher.as_deref();
    if work.form == Form::Report {
        let issuer = publisher.map_or_else(|| bodies(work), str::to_owned);
        field("institution", &braced(&issuer));
    } else if let Some(publisher) = publisher {
        field("publisher", &braced(publisher));
    }
    field("date", &format!("{{{}}}", work.date));
    field("year", &format!("{{{}}}", work.date.year));
    if let Some(month) = work.date.month.and_then(|month| MONTHS.get(usize::from(month) - 1)) {
        field("month", month);
    }
    if let Some(original) = work.original {
        field("origdate", &format!("{{{original}}}"));
    }
    if let Some(url) = &work.url {
        field("url", &format!("{{{}}}", address(url)));
    }
    if let Some(lang) = &work.lang {
        field("langid", &format!("{{{}}}", language(lang)));
    }
    if let Some(note) = &work.note {
        field("annotation", &braced(note));
    }
    out.push_str("}\n");
    out
}

/// BibTeX's own words for months, which every style translates.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn name(name: &Name) -> String {
    match name {
        Name::Person { family, given } => format!("{}, {}", escaped(family), escaped(given)),
        // Braces: an institution's “and” and its spaces are its own.
        Name::Body(body) => format!("{{{}}}", escaped(body)),
    }
}

fn bodies(work: &Work) -> String {
    let bodies = work.authors.iter().map(|name| match name {
        Name::Person { family, given } => format!("{given} {family}"),
        Name::Body(body) => body.clone(),
    });
    bodies.collect::<Vec<_>>().join(", ")
}

/// The title, with braces around what must keep its letters when a style makes the others small.
fn title(work: &Work) -> String {
    let headline = work.title.pieces.iter().any(|(_, kept)| *kept);
    let mut first = true;
    let mut out = String::new();
    for (piece, kept) in &work.title.pieces {
        if *kept {
            out.push_str(&format!("{{{}}}", escaped(piece)));
        } else if headline {
            out.push_str(&escaped(piece));
        } else {
            for word in piece.split_inclusive(' ') {
                // The first letter of a title is large anyhow.
                let names = word.chars().skip(usize::from(first)).any(char::is_uppercase);
                first = false;
                let (own, space) = word.split_at(word.trim_end().len());
                let own = escaped(own);
                out.push_str(&if names { format!("{{{own}}}{space}") } else { own + space });
            }
        }
    }
    out
}

/// BibLaTeX's name for the languages that it prints dates and quotation marks in.
fn language(tag: &str) -> &str {
    match tag.split('-').next() {
        Some("en") if tag.ends_with("GB") => "british",
        Some("en") => "american",
        Some("fr") => "french",
        Some("es") => "spanish",
        Some("hr") => "croatian",
        Some("ja") => "japanese",
        Some("zh") => "chinese",
        _ => tag,
    }
}

/// Words in which nothing is a command of TeX.
fn escaped(words: &str) -> String {
    let mut out = String::new();
    for one in words.chars() {
        match one {
            '\\' => out.push_str("{\\textbackslash}"),
            '~' => out.push_str("{\\textasciitilde}"),
            '^' => out.push_str("{\\textasciicircum}"),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(one);
            }
            '\n' | '\r' => out.push(' '),
            _ => out.push(one),
        }
    }
    out
}

/// An address, in which only what would end the field is written otherwise.
fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_words_is_a_command() {
        assert_eq!(escaped("50 % & a_b {c} #1 $2"), "50 \\% \\& a\\_b \\{c\\} \\#1 \\$2");
        assert_eq!(
            escaped("a\\b~c^d"),
            "a{\\textbackslash}b{\\textasciitilde}c{\\textasciicircum}d"
        );
        assert_eq!(escaped("“网络自由” said \"so\""), "“网络自由” said \"so\"");
        assert_eq!(address("https://a.b/x_y?p=0%2C1&q={1}"), "https://a.b/x_y?p=0%2C1&q=%7B1%7D");
    }
}
