//! Every place where a term occurs: in any of its forms, upper and lower case alike, as whole words.

use super::borders;
use crate::edition::Range;

/// The places in `text` where one of `forms` stands, in code points, in order and apart. Of several
/// forms that begin at one place the longest counts.
pub fn occurrences(text: &str, forms: &[String]) -> Vec<Range> {
    let characters: Vec<char> = text.chars().collect();
    let mut forms: Vec<Vec<char>> = forms.iter().map(|form| form.chars().collect()).collect();
    forms.retain(|form| !form.is_empty());
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    let borders = borders(text);
    let mut places = Vec::new();
    let mut start = 0;
    while start < characters.len() {
        let here = characters.get(start..).unwrap_or_default();
        let found = forms.iter().find(|form| {
            begins_with(here, form)
                && borders.binary_search(&start).is_ok()
                && borders.binary_search(&(start + form.len())).is_ok()
        });
        match found {
            Some(form) => {
                places.push(Range { start, end: start + form.len() });
                start += form.len();
            }
            None => start += 1,
        }
    }
    places
}

/// The first place of each of several terms, every one given by its forms. Where terms overlap, only
/// the longest is there; of equally long ones the first.
pub fn firsts(text: &str, terms: &[&[String]]) -> Vec<Option<Range>> {
    let mut all: Vec<(Range, usize)> = terms
        .iter()
        .enumerate()
        .flat_map(|(at, forms)| occurrences(text, forms).into_iter().map(move |range| (range, at)))
        .collect();
    all.sort_by_key(|(range, at)| (std::cmp::Reverse(range.end - range.start), range.start, *at));
    let mut there: Vec<(Range, usize)> = Vec::new();
    for (range, at) in all {
        if there.iter().all(|(other, _)| !other.overlaps(range)) {
            there.push((range, at));
        }
    }
    let of = |term| there.iter().filter(move |(_, at)| *at == term).map(|(range, _)| *range).min();
    (0..terms.len()).map(of).collect()
}

fn begins_with(text: &[char], form: &[char]) -> bool {
    text.len() >= form.len() && text.iter().zip(form).all(|(a, b)| folded(*a).eq(folded(*b)))
}

/// A character without the difference of case, and with one apostrophe for both.
fn folded(character: char) -> impl Iterator<Item = char> {
    let character = if character == '\'' { '’' } else { character };
    character.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, forms: &[&str]) -> Vec<String> {
        let forms: Vec<String> = forms.iter().map(|form| (*form).to_owned()).collect();
        occurrences(text, &forms).into_iter().map(|range| range.of(text)).collect()
    }

    #[test]
    fn a_term_is_found_whole_in_any_case_and_the_longest_form_counts() {
        let text = "Information security; the information security of informational States’ space";
        assert_eq!(
            found(text, &["information security"]),
            ["Information security", "information security"]
        );
        assert_eq!(found("cybersecurity", &["security"]), Vec::<String>::new());
        assert_eq!(found("multi-stakeholder", &["stakeholder"]), ["stakeholder"]);
        assert_eq!(
            found("sovereign sovereignty", &["sovereign", "sovereignty"]),
            ["sovereign", "sovereignty"]
        );
        assert_eq!(found("the States' space", &["States’ space"]), ["States' space"]);
        assert_eq!(found("nothing", &[""]), Vec::<String>::new());
    }

    #[test]
    fn of_each_term_the_first_place_counts_and_where_terms_overlap_the_longest() {
        let text = "security of information security, then information, then security";
        let terms = ["security", "information security", "information", "weapons"];
        let terms: Vec<Vec<String>> = terms.iter().map(|term| vec![(*term).to_owned()]).collect();
        let terms: Vec<&[String]> = terms.iter().map(Vec::as_slice).collect();
        let starts: Vec<Option<usize>> =
            firsts(text, &terms).into_iter().map(|range| range.map(|range| range.start)).collect();
        assert_eq!(starts, [Some(0), Some(12), Some(39), None]);
    }

    #[test]
    fn characters_without_spaces_between_words_are_found_within_a_sentence() {
        assert_eq!(found("重視信息安全與網絡", &["信息安全"]), ["信息安全"]);
    }
}
