//! What Hayagriva printed, put right where it slips.

use super::{QUOTED, Run, Style, TITLE, entry::family_first};
use crate::{
    edition::Date,
    publish::cite::{Name, Work},
};
use hayagriva::{ElemChild, ElemChildren, citationberg::FontStyle};

/// The words and their italics, whatever element they stand in.
pub(super) fn flatten(children: &ElemChildren, runs: &mut Vec<Run>) {
    for child in &children.0 {
        let (text, format) = match child {
            ElemChild::Text(formatted) | ElemChild::Link { text: formatted, .. } => {
                (formatted.text.clone(), Some(formatted.formatting))
            }
            ElemChild::Elem(element) => {
                flatten(&element.children, runs);
                continue;
            }
            ElemChild::Markup(text) => (text.clone(), None),
            ElemChild::Transparent { .. } => continue,
        };
        push(runs, &text, format.is_some_and(|format| format.font_style == FontStyle::Italic));
    }
}

fn push(runs: &mut Vec<Run>, text: &str, italic: bool) {
    match runs.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.italic == italic => last.text.push_str(text),
        _ => runs.push(Run { text: text.to_owned(), italic }),
    }
}

/// What Hayagriva printed, with the marks around the title taken away and its slips mended.
pub(super) fn mended(runs: Vec<Run>, work: &Work, style: Style) -> Vec<Run> {
    let described = work.title.is_described();
    let bracket = |mark| if described && style == Style::Apa { mark } else { "" };
    let mut out: Vec<Run> = Vec::new();
    let mut in_title = false;
    for run in runs {
        for piece in run.text.split_inclusive(TITLE) {
            push(&mut out, piece.trim_end_matches(TITLE), run.italic && !(in_title && described));
            if piece.ends_with(TITLE[0]) {
                in_title = true;
                if described {
                    without_opening(&mut out);
                }
                push(&mut out, bracket("["), false);
            } else if piece.ends_with(TITLE[1]) {
                in_title = false;
                push(&mut out, bracket("]"), false);
            }
        }
    }
    let turned = matches!(work.authors.as_slice(), [Name::Person { .. }, _]) && !family_first(work);
    if let ([_, _], false, Some(first)) = (work.authors.as_slice(), turned, out.first_mut())
        && style != Style::Apa
    {
        first.text = first.text.replacen(", and ", " and ", 1);
    }
    for run in &mut out {
        if described {
            // The mark that the style closed; the description's own are still out of sight.
            run.text = run.text.replacen(".”", ".", 1);
            run.text = run.text.replace(QUOTED[0], "“").replace(QUOTED[1], "”");
            run.text = run.text.replace("”.", ".”");
        } else if work.title.text().ends_with('”') {
            run.text = run.text.replacen("’.”", ".’”", 1);
        }
        run.text = run.text.replace(",)", ")");
        if let (Style::Chicago, Some(original)) = (style, work.original) {
            run.text = run.text.replacen(".” ", &format!(".” {}. ", in_english(original)), 1);
        }
    }
    question_marks(&mut out);
    out
}

/// A date as Chicago prints it.
fn in_english(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = date.month.and_then(|month| MONTHS.get(usize::from(month).saturating_sub(1)));
    match (month, date.day) {
        (Some(month), Some(day)) => format!("{month} {day}, {}", date.year),
        (Some(month), None) => format!("{month} {}", date.year),
        _ => date.year.to_string(),
    }
}

/// Takes away the quotation mark that a style opened before a description.
fn without_opening(runs: &mut [Run]) {
    if let Some(last) = runs.last_mut()
        && let Some(words) = last.text.strip_suffix('“')
    {
        last.text = words.to_owned();
    }
}

/// After a question mark or an exclamation mark stands no full stop.
fn question_marks(runs: &mut [Run]) {
    let mut asked = false;
    for run in runs {
        for mark in ['?', '!'] {
            for (double, single) in [(".”", "”"), (". ", " ")] {
                run.text = run.text.replace(&format!("{mark}{double}"), &format!("{mark}{single}"));
            }
        }
        if asked && let Some(after) = run.text.strip_prefix('.') {
            run.text = after.to_owned();
        }
        asked = run.text.ends_with(['?', '!']);
    }
}
