//! How far a paragraph's wording was checked: a small sign in the margin, words on demand.

use super::{Print, commonmark, evidence, explanation};
use crate::edition::{Paragraph, Range, Shows, TextGrade, Witness};
use yew::prelude::*;

/// The sign of a grade.
pub(super) fn grade_sign(grade: TextGrade) -> &'static str {
    match grade {
        TextGrade::Checked => "●",
        TextGrade::PartlyChecked => "◐",
        TextGrade::NotChecked => "○",
    }
}

/// A paragraph's grade in words, alone and with the paragraph's name.
pub(super) fn grade_words(print: &Print, paragraph: &Paragraph) -> (String, String) {
    let grade = print.say(&format!("checked-{}", paragraph.grade.word()));
    let name = print.say_with("checked-name", &[("grade", &grade), ("name", &paragraph.name)]);
    (grade, name)
}

/// How far some words of a paragraph were checked: the paragraph's sign and grade, and whether these
/// very words were seen.
pub(super) fn words_checked(print: &Print, paragraph: &Paragraph, range: Range) -> Html {
    let (grade, _) = grade_words(print, paragraph);
    let seen = paragraph.seen_of(range);
    let words = if seen == range.end - range.start {
        print.say("words-seen")
    } else if seen == 0 {
        print.say("words-from-memory")
    } else {
        print.say("words-partly-from-memory")
    };
    let said = print.say_with("words-checked", &[("grade", &grade), ("words", &words)]);
    html! { <><span aria-hidden="true">{ grade_sign(paragraph.grade) }</span>{ " " }{ said }</> }
}

/// The sign in the margin, leading to the words.
pub(super) fn sign(print: &Print, paragraph: &Paragraph) -> Html {
    let (_, name) = grade_words(print, paragraph);
    html! {
        <a class="grade-sign" data-grade={paragraph.grade.word()} href={format!("#{}-checked", paragraph.id)} aria-label={name}>
            { grade_sign(paragraph.grade) }
        </a>
    }
}

/// What is in doubt and where the wording was looked at. It opens like an explanation.
pub(super) fn note(print: &Print, paragraph: &Paragraph) -> Html {
    let id = format!("{}-checked", paragraph.id);
    let (grade, name) = grade_words(print, paragraph);
    html! {
        <details class="explanation checked" data-explanation={id.clone()} data-grade={paragraph.grade.word()}>
            <summary>
                <span class="stance" aria-hidden="true">{ grade_sign(paragraph.grade) }</span>
                <span class="who">{ grade }</span>
            </summary>
            <aside {id} aria-label={name}>
                if let Some(doubt) = &paragraph.doubt {
                    <p class="gist">{ commonmark::inline(print, doubt) }</p>
                }
                if !paragraph.witnesses.is_empty() {
                    { explanation::heading(print, "checked-where") }
                    <ul class="evidence">
                        { for paragraph.witnesses.iter().map(|one| witness(print, paragraph, one)) }
                    </ul>
                }
            </aside>
        </details>
    }
}

/// What a witness shows, in words.
pub(super) fn shown(print: &Print, paragraph: &Paragraph, witness: &Witness) -> String {
    match &witness.shows {
        Shows::AllWords => print.say("witness-all"),
        Shows::Words(range) => {
            print.say_with("witness-words", &[("words", &from_to(&range.of(&paragraph.text)))])
        }
        Shows::Sense => print.say("witness-sense"),
    }
}

fn witness(print: &Print, paragraph: &Paragraph, witness: &Witness) -> Html {
    let shows = shown(print, paragraph, witness);
    let source = print.source(&witness.source);
    html! {
        <li>
            <p class="cite">
                { source.authors.join(", ") }{ print.say("comma") }{ evidence::title(print, source) }{ print.say("comma") }
                { print.words().date(source.date) }{ print.say("colon") }{ shows }
                if let Some(note) = &witness.note {
                    { print.say("full-stop") }{ commonmark::inline(print, note) }
                }
            </p>
        </li>
    }
}

/// The first and the last words of a long stretch: where it begins and ends is what a reader asks.
pub(super) fn from_to(words: &str) -> String {
    const ENDS: usize = 4;
    let all: Vec<&str> = words.split(' ').collect();
    match (all.get(..ENDS), all.len().checked_sub(ENDS).and_then(|at| all.get(at..))) {
        (Some(first), Some(last)) if all.len() > 3 * ENDS => {
            format!("{} … {}", first.join(" "), last.join(" "))
        }
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::from_to;

    #[test]
    fn a_long_stretch_is_named_by_its_ends() {
        assert_eq!(from_to("in the square"), "in the square");
        assert_eq!(from_to("1 2 3 4 5 6 7 8 9 10 11 12"), "1 2 3 4 5 6 7 8 9 10 11 12");
        assert_eq!(from_to("1 2 3 4 5 6 7 8 9 10 11 12 13"), "1 2 3 4 … 10 11 12 13");
    }
}
