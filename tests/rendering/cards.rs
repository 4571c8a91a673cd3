//! The cards, as the SVG that they are drawn from and as pictures.

use super::print;
use variorum::{
    edition::{Edition, Paragraph},
    publish::card::{Easel, SIZE, card, svg},
};

fn paragraph<'a>(edition: &'a Edition, id: &str) -> &'a Paragraph {
    edition.paragraph(id).expect("the paragraph")
}

#[test]
fn the_card_of_a_paragraph_with_overlapping_layers() {
    let print = print("minimal");
    let paragraph = paragraph(print.edition(), "a");
    insta::assert_snapshot!(svg(&Easel::new(), &print, Some(paragraph)));
}

#[test]
fn the_card_of_a_paragraph_that_is_partly_checked_says_so() {
    let print = print("minimal");
    let paragraph = paragraph(print.edition(), "b");
    let svg = svg(&Easel::new(), &print, Some(paragraph));
    assert!(svg.contains(">Wording partly checked</text>"), "{svg}");
    insta::assert_snapshot!(svg);
}

#[test]
fn the_card_of_the_whole() {
    insta::assert_snapshot!(svg(&Easel::new(), &print("minimal"), None));
}

#[test]
fn every_card_is_a_picture_of_the_promised_size_and_the_same_each_time() {
    let easel = Easel::new();
    for name in ["minimal", "crossing", "two-scripts"] {
        let print = print(name);
        let paragraphs = print.edition().paragraphs.iter().map(Some);
        for paragraph in paragraphs.chain([None]) {
            let picture = card(&easel, &print, paragraph).expect("a picture");
            assert_eq!(&picture[..8], b"\x89PNG\r\n\x1a\n", "{name}");
            let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
            assert_eq!((number(16), number(20)), SIZE, "{name}");
            assert!(picture.len() < 80_000, "{name}: {} bytes", picture.len());
            assert_eq!(picture, card(&Easel::new(), &print, paragraph).expect("a picture"));
        }
        assert_eq!(print.words().missing(), Vec::<String>::new(), "{name}");
    }
}

/// Words that are longer than the card, and signs that are tags elsewhere.
#[test]
fn no_words_are_too_long_or_too_strange_for_a_card() {
    let print = print("minimal");
    let mut strange = paragraph(print.edition(), "b").clone();
    strange.text = format!("<a> & {} {}", "telecommunication".repeat(30), "信息安全".repeat(200));
    strange.topic = "</svg>".repeat(40);
    strange.name = String::new();
    card(&Easel::new(), &print, Some(&strange)).expect("a picture");
}
