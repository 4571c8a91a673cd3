//! The HTML of every component, as snapshots: markup is what links, tests and readers rely on.
//!
//! `INSTA_UPDATE=always cargo test --test rendering` writes the snapshots anew.

#![cfg(not(target_arch = "wasm32"))]

mod cards;
mod colours;
mod languages;
mod learning;
mod leaves;
mod overview;

use std::path::Path;
use variorum::{
    authoring::check_folder,
    edition::{Date, Edition},
    publish::{
        Conformance, Materials, Published, Site, Words,
        layer_styles::{Together, layer_styles},
        page::{
            Print, compare,
            document::{Document, DocumentProps},
            draw, draw_island, explanation, island, paragraph,
        },
        place::{Leaf, Outlet, Place, View},
        publish, search,
    },
    store::Store,
    view::{Bar, BarProps, Status, StatusProps},
    wire::slot::Sayings,
};
use yew::prelude::*;

fn edition(name: &str) -> Edition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/editions").join(name);
    let checked = check_folder(&folder);
    let faults = checked.faults.list().to_vec();
    checked.edition.unwrap_or_else(|| panic!("{name}: {faults:#?}"))
}

fn words() -> Words {
    Words::parse("en", include_str!("../../content/interface/en.ftl")).expect("the messages")
}

fn site() -> Site {
    let published = Date::parse("2026-11-23").expect("a date");
    Site::new("https://example.org/small/", "Somebody", published).expect("an address")
}

fn tested() -> Conformance {
    let file = include_str!("../../content/accessibility.toml");
    Conformance::parse(file).expect("what was tested")
}

/// An edition printed in the first language and in others, around this shell.
fn published(shell: &str, edition: Edition, others: Vec<Words>) -> Result<Published, String> {
    let styles = [("tokens.css".to_owned(), "@layer a { p { color: red } }".to_owned())];
    let (site, tested) = (site(), tested());
    let materials = Materials {
        shell,
        learning_shell: shell,
        styles: &styles,
        leaf_styles: "@layer a { b { color: red } }",
        paper_styles: "@layer a { s { color: red } }",
        frame_styles: "@layer a { i { color: red } }",
        element_styles: "@layer a { u { top: 2rem } }",
        embed_code: include_str!("../../www/embed-code.html"),
        site: &site,
        tested: &tested,
    };
    publish(edition, words(), others, materials)
}

fn print(name: &str) -> Print {
    Print::new(edition(name), words())
}

/// A line for every element, so that a change shows as a line.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

#[derive(Properties, PartialEq, Clone)]
struct PieceProps {
    print: Print,
    piece: usize,
}

#[component]
fn OneParagraph(props: &PieceProps) -> Html {
    let all = &props.print.edition().paragraphs;
    paragraph::paragraph(&props.print, &all[props.piece], props.piece)
}

#[component]
fn OneExplanation(props: &PieceProps) -> Html {
    let edition = props.print.edition();
    let one = &edition.annotations[props.piece];
    let paragraph = edition.paragraph(&one.target.paragraph).expect("the paragraph");
    explanation::explanation(&props.print, one, Some(1), &Together::of(edition, paragraph))
}

fn explanation_of(name: &str, id: &str) -> String {
    let print = print(name);
    let piece = print.edition().annotations.iter().position(|a| a.id == id).expect("the id");
    lines(&draw::<OneExplanation>(PieceProps { print, piece }))
}

#[test]
fn a_paragraph_with_overlapping_and_crossing_layers() {
    let html = draw::<OneParagraph>(PieceProps { print: print("minimal"), piece: 0 });
    insta::assert_snapshot!(lines(&html));
}

#[test]
fn a_paragraph_that_is_partly_checked() {
    let html = draw::<OneParagraph>(PieceProps { print: print("minimal"), piece: 1 });
    insta::assert_snapshot!(lines(&html));
}

#[test]
fn an_explanation_with_everything() {
    insta::assert_snapshot!(explanation_of("minimal", "north-a-1"));
}

#[test]
fn an_explanation_with_a_quotation_in_another_language() {
    insta::assert_snapshot!(explanation_of("minimal", "south-a-1"));
}

#[test]
fn a_silence() {
    insta::assert_snapshot!(explanation_of("minimal", "south-b-1"));
}

#[test]
fn common_ground() {
    insta::assert_snapshot!(explanation_of("minimal", "both-b-1"));
}

#[test]
fn the_rules_of_style_that_depend_on_an_edition() {
    insta::assert_snapshot!(layer_styles(&edition("minimal")));
}

#[test]
fn the_rules_of_style_of_the_comparison() {
    insta::assert_snapshot!(compare::styles(&edition("minimal")));
    assert_eq!(compare::styles(&edition("crossing")), "", "no sides, no comparison");
}

#[test]
fn what_can_be_searched() {
    let index = search::index(&print("minimal"));
    insta::assert_snapshot!(format!("{index:#}"));
}

#[test]
fn how_a_paragraph_is_cited() {
    let view = View::Paragraph("b".to_owned());
    let print = print("minimal").at(Place::new(Outlet::Page, view));
    let islands = island::Islands::draw(&print);
    let html = draw::<Document>(DocumentProps { print, islands, address: String::new() });
    let start = html.find("<section id=\"cite\"").expect("the section");
    let end = start + html[start..].find("</section>").expect("its end");
    insta::assert_snapshot!(lines(&html[start..end]));
}

#[test]
fn a_paragraph_with_words_at_stake_inside_and_outside_marks() {
    let html = draw::<OneParagraph>(PieceProps { print: print("worded"), piece: 0 });
    insta::assert_snapshot!(lines(&html));
}

/// What is drawn over the text is found there; the rest of wordings and terms has pages of its own.
#[test]
fn links_to_wordings_and_terms_lead_to_the_page_that_has_them() {
    let edition = edition("worded");
    let read = || View::Read;
    let one = || View::Paragraph("a".into());
    let cases = [
        (read(), "#wording-a-1", "#wording-a-1"),
        (read(), "#wording-b-2", "wordings.html#wording-b-2"),
        (read(), "#version-draft", "wordings.html#version-draft"),
        (read(), "#term-square", "terms.html#term-square"),
        (read(), "#term-a-square", "#term-a-square"),
        (one(), "#term-square", "../terms.html#term-square"),
        (one(), "#term-a-square", "#term-a-square"),
        (one(), "#term-b-ground", "../p/b.html#term-b-ground"),
        (one(), "#wording-b-1", "../p/b.html#wording-b-1"),
        (View::Leaf(Leaf::Wordings), "#wording-b-2", "#wording-b-2"),
        (View::Leaf(Leaf::Wordings), "#wording-a-1", "index.html#wording-a-1"),
        (View::Leaf(Leaf::Wordings), "#term-square", "terms.html#term-square"),
        (View::Leaf(Leaf::Terms), "#term-square", "#term-square"),
        (View::Leaf(Leaf::Terms), "#term-a-square", "index.html#term-a-square"),
    ];
    for (view, id, expected) in cases {
        let place = Place::new(Outlet::Page, view);
        assert_eq!(place.way(&edition, id).href, expected, "from {}", place.name());
    }
    // A frame that shows a part stays with it.
    let frame = Place::new(Outlet::Embed, one());
    let way = frame.way(&edition, "#term-square");
    assert_eq!((way.href.as_str(), way.target), ("../../terms.html#term-square", Some("_blank")));
}

#[test]
fn a_whole_page() {
    let shell = "<head><!-- slot: head --></head><body><!-- slot: page --></body>";
    let published = published(shell, edition("minimal"), Vec::new()).expect("a page");
    assert_eq!(published.missing_words, Vec::<String>::new());
    let names: Vec<&str> = published.files.iter().map(|file| file.name.as_str()).collect();
    for name in [
        "index.html",
        "sources.html",
        "compare.html",
        "search.html",
        "search.json",
        "print.html",
        "cite.html",
        "edition.json",
        "annotations.jsonld",
        "annotations.csv",
        "sources.bib",
        "sources.ris",
        "sources.csl.json",
        "embed/index.html",
        "p/a.html",
        "embed/p/a.html",
        "embed-code.html",
    ] {
        assert!(names.contains(&name), "{name} is not among {names:?}");
    }
    let styles = names.iter().find(|name| name.starts_with("styles-")).expect("a style sheet");
    let page = published.files.iter().find(|file| file.name == "index.html").expect("the page");
    let page = String::from_utf8(page.bytes.clone()).expect("text");
    insta::assert_snapshot!(lines(&page.replace(styles, "STYLES")));
}

#[test]
fn marks_add_nothing_to_the_text() {
    for name in ["minimal", "crossing", "two-scripts", "worded"] {
        let print = print(name);
        for (piece, paragraph) in print.edition().paragraphs.iter().enumerate() {
            let html = draw::<OneParagraph>(PieceProps { print: print.clone(), piece });
            let start =
                html.find("<p class=\"words\">").expect("words") + "<p class=\"words\">".len();
            let inner = &html[start..start + html[start..].find("</p>").expect("an end")];
            let mut text = String::new();
            let mut in_tag = false;
            for character in inner.chars() {
                match character {
                    '<' => in_tag = true,
                    '>' => in_tag = false,
                    _ if !in_tag => text.push(character),
                    _ => {}
                }
            }
            assert_eq!(text.replace("&amp;", "&"), paragraph.text, "{name} {}", paragraph.id);
        }
    }
}

#[test]
fn an_edition_in_two_scripts_is_marked_between_characters() {
    insta::assert_snapshot!(lines(&draw::<OneParagraph>(PieceProps {
        print: print("two-scripts"),
        piece: 0
    })));
}

/// The islands as the browser finds them; `tests/islands` takes over these very lines.
#[test]
fn the_islands_before_take_over() {
    let print = print("minimal");
    let store = || Store::at_rest(island::first_state(&print));
    let layers = island::labels(&print);
    let bar = BarProps {
        store: store(),
        legend: "Layers".into(),
        copy: "Copy link".into(),
        copied: ["Link copied".into(), "Copy it by hand".into()],
        layers: layers.clone(),
    };
    let status = StatusProps { store: store(), sayings: Sayings::default(), layers };
    let html = format!("{}\n{}", draw_island::<Bar>(bar), draw_island::<Status>(status));
    insta::assert_snapshot!("islands", html);
}
