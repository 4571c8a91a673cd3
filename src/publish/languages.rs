//! Which words of a page are in which language, where the interface speaks another than the edition.
//!
//! The words of the interface come between two signs, [`HERE`] and [`THERE`], see
//! [`super::Words::told_apart`]. When a page has been drawn, [`tagged`] takes the signs out and puts
//! `lang` where the language changes, as few times as will do: on whole elements where everything in
//! them is in one language, else around the words.

use super::markup::{Markup, Piece, pieces};

/// From here on the words are the interface's. A sign that no text has.
pub const HERE: char = '\u{e000}';
/// From here on the words are the edition's, or whatever language is said of them.
pub const THERE: char = '\u{e001}';
/// The language that the edition is written in.
pub const EDITION: &str = "en";

/// Attributes that are read to people.
const READ: [&str; 4] = ["aria-label", "title", "alt", "placeholder"];

/// Words without the signs.
pub fn unmarked(words: &str) -> String {
    words.chars().filter(|letter| ![HERE, THERE].contains(letter)).collect()
}

/// Signs that stand between words and not before them.
const BETWEEN: [char; 7] = [' ', ',', '.', ':', ';', '·', ')'];

/// What a change of language costs, about in bytes: on an element, around words, and where an
/// element's own label would be in the wrong one.
const ON_ELEMENT: usize = 10;
const AROUND_WORDS: usize = 21;
const WRONG_LABEL: usize = 400;

/// An element, or the whole page.
#[derive(Debug, Default)]
struct Node<'a> {
    /// Its start tag; nothing for the whole.
    start: &'a str,
    /// Its end tag; nothing for an element that has none.
    end: &'a str,
    /// The language that the edition says of it.
    said: Option<&'a str>,
    /// The language of what is read out of its own attributes.
    label: Option<&'a str>,
    /// Whether words in it can be wrapped: not where a program takes over what is drawn, nor where no
    /// element can stand.
    wraps: bool,
    inner: Vec<Inner<'a>>,
    /// What it and everything in it costs, by the language that it is said to have.
    costs: Vec<(&'a str, usize)>,
}

#[derive(Debug)]
enum Inner<'a> {
    Element(Node<'a>),
    /// Words with their language, where they have one.
    Words(String, Option<&'a str>),
}

/// A page's HTML with its languages said. `page` is the language of the page itself, which is said
/// already.
pub fn tagged<'a>(html: &'a str, page: &'a str) -> String {
    let mut pieces = pieces(html);
    let mut state = State { page, said: EDITION, here: false };
    let mut whole = Node { wraps: true, ..Node::default() };
    fill(&mut whole, &mut pieces, &mut state);
    weigh(&mut whole, page);
    let mut out = String::with_capacity(html.len() * 9 / 8);
    write(&whole, page, &mut out);
    out
}

/// Whose words are read: the signs go on from text to text.
struct State<'a> {
    page: &'a str,
    said: &'a str,
    here: bool,
}

impl<'a> State<'a> {
    /// The language of some words; none where they have no letters, or no more than a label such as
    /// `US 12` or `(c)`, which is the same in every language.
    fn of(&self, words: &str) -> Option<&'a str> {
        let han = |sign: char| ('\u{3400}'..='\u{9fff}').contains(&sign);
        let letters = || words.chars().filter(|sign| sign.is_alphabetic());
        // A title in Chinese of which nothing is said.
        if self.page.starts_with("zh") && letters().any(han) && letters().all(han) {
            return Some(if self.said == EDITION { self.page } else { self.said });
        }
        let (own, least) = if self.here { (self.page, 1) } else { (self.said, 4) };
        (letters().count() >= least).then_some(own)
    }
}

/// Reads what is in an element, up to its end.
fn fill<'a>(
    node: &mut Node<'a>,
    pieces: &mut impl Iterator<Item = Piece<'a>>,
    state: &mut State<'a>,
) {
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::End(tag) => {
                node.end = tag;
                return;
            }
            Piece::Raw(text) => node.inner.push(Inner::Words(unmarked(text), None)),
            Piece::Words(text) => words(node, text, state),
            Piece::Start(tag) => {
                let markup = Markup::of(tag);
                let said = markup.attribute("lang");
                let labels = READ.into_iter().filter_map(|name| markup.attribute(name));
                let mut label = labels.filter_map(|label| {
                    let mut own = State { here: label.starts_with(HERE), ..*state };
                    own.said = said.unwrap_or(own.said);
                    own.of(label)
                });
                let atomic = markup.attribute("data-island").is_some()
                    || ["title", "option", "textarea", "text"].contains(&markup.name());
                let mut inner = Node {
                    start: tag,
                    said,
                    label: label.next(),
                    wraps: node.wraps && !atomic,
                    ..Node::default()
                };
                if !markup.is_empty() {
                    let before = state.said;
                    // The root says the page's language, which the edition's words are not in.
                    let root =
                        markup.name() == "html" || markup.attribute("data-variorum").is_some();
                    state.said = said.filter(|_| !root).unwrap_or(before);
                    fill(&mut inner, pieces, state);
                    state.said = before;
                }
                node.inner.push(Inner::Element(inner));
            }
        }
    }
}

/// Takes a text apart where its language changes. What has no letters goes with what stands before.
fn words<'a>(node: &mut Node<'a>, text: &str, state: &mut State<'a>) {
    for part in text.split_inclusive([HERE, THERE]) {
        let plain = part.trim_end_matches([HERE, THERE]);
        let lang = state.of(plain);
        match node.inner.last_mut() {
            _ if plain.is_empty() => {}
            Some(Inner::Words(before, own)) if lang.is_none() || *own == lang => {
                before.push_str(plain);
            }
            _ => node.inner.push(Inner::Words(plain.to_owned(), lang)),
        }
        if part.ends_with(HERE) {
            state.here = true;
        } else if part.ends_with(THERE) {
            state.here = false;
        }
    }
}

/// What each language for an element would cost, from the innermost out.
fn weigh<'a>(node: &mut Node<'a>, page: &'a str) {
    for inner in &mut node.inner {
        if let Inner::Element(inner) = inner {
            weigh(inner, page);
        }
    }
    let may: Vec<&str> = match node.said {
        Some(said) => vec![said],
        None => vec![page, EDITION],
    };
    let cost = |lang: &'a str| {
        let inner = node.inner.iter().map(|inner| match inner {
            Inner::Element(inner) => least(inner, lang).1,
            Inner::Words(_, own) => {
                if own.is_none_or(|own| own == lang) {
                    0
                } else {
                    AROUND_WORDS
                }
            }
        });
        let label = if node.label.is_none_or(|own| own == lang) { 0 } else { WRONG_LABEL };
        (lang, inner.sum::<usize>() + label)
    };
    let costs = may.into_iter().map(cost).collect();
    node.costs = costs;
}

/// The language that an element is best said to have inside another, and what it then costs.
fn least<'a>(node: &Node<'a>, around: &str) -> (&'a str, usize) {
    let change = |lang: &str| if node.said.is_some() || lang == around { 0 } else { ON_ELEMENT };
    let all = node.costs.iter().map(|(lang, cost)| (*lang, cost + change(lang)));
    all.min_by_key(|(lang, cost)| (*cost, *lang != around)).unwrap_or((EDITION, 0))
}

fn write(node: &Node<'_>, lang: &str, out: &mut String) {
    for inner in &node.inner {
        match inner {
            Inner::Element(inner) => {
                let (own, _) = least(inner, lang);
                let start = unmarked(inner.start);
                if own == lang || inner.said.is_some() {
                    out.push_str(&start);
                } else {
                    let name = 1 + Markup::of(inner.start).name().len();
                    let (name, rest) = start.split_at(name);
                    out.push_str(&format!("{name} lang=\"{own}\"{rest}"));
                }
                write(inner, own, out);
                out.push_str(inner.end);
            }
            Inner::Words(words, Some(own)) if *own != lang && node.wraps => {
                // What stands between the words of two languages belongs to what is around.
                let inside = words.trim_start_matches(BETWEEN).trim_end_matches([' ', ')']);
                let (before, after) = words.split_once(inside).unwrap_or_default();
                out.push_str(&format!("{before}<bdi lang=\"{own}\">{inside}</bdi>{after}"));
            }
            Inner::Words(words, _) => out.push_str(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[` and `]` stand for the signs.
    fn check(html: &str, expected: &str) {
        let html = html.replace('[', "\u{e000}").replace(']', "\u{e001}");
        assert_eq!(tagged(&html, "zh"), expected);
    }

    #[test]
    fn the_language_is_said_where_it_changes() {
        check("<p>[来源]</p><p>A code</p>", "<p>来源</p><p lang=\"en\">A code</p>");
        check(
            "<div><p>First</p><p>Second</p><h3>[为什么]</h3><p>Three</p></div>",
            "<div lang=\"en\"><p>First</p><p>Second</p><h3 lang=\"zh\">为什么</h3><p>Three</p></div>",
        );
        check("<p>[第 ]First[ 步]</p>", "<p>第 <bdi lang=\"en\">First</bdi> 步</p>");
        check(
            "<p>[见] <i>Title</i>, 1 Part</p>",
            "<p>见 <i lang=\"en\">Title</i>, <bdi lang=\"en\">1 Part</bdi></p>",
        );
    }

    #[test]
    fn what_the_edition_says_of_its_words_stays() {
        check(
            "<blockquote><p lang=\"zh\">准则</p><p>A code [我们的译文]</p></blockquote>",
            "<blockquote><p lang=\"zh\">准则</p><p><bdi lang=\"en\">A code</bdi> 我们的译文</p></blockquote>",
        );
        check("<p>Writer Ann[：]一封信</p>", "<p><bdi lang=\"en\">Writer Ann：</bdi>一封信</p>");
        check("<p>[见] US 12, (c)</p>", "<p>见 US 12, (c)</p>");
        check("<p lang=\"ru\">Кодекс</p>", "<p lang=\"ru\">Кодекс</p>");
    }

    #[test]
    fn a_label_has_its_element_s_language() {
        check(
            "<aside aria-label=\"[注解]\"><p>First</p><p>Second</p></aside>",
            "<aside aria-label=\"注解\"><p lang=\"en\">First</p><p lang=\"en\">Second</p></aside>",
        );
    }

    #[test]
    fn what_a_program_takes_over_is_not_wrapped_and_scripts_stay() {
        check(
            "<div data-island=\"bar\"><b>[图层]layer</b></div><script>\"[a]<b>\"</script><br><p>1 · 2</p>",
            "<div data-island=\"bar\"><b>图层layer</b></div><script>\"a<b>\"</script><br><p>1 · 2</p>",
        );
    }
}
