//! The dispute as a table and as a picture to take along.

use super::{edition, lines, site, words};
use std::path::Path;
use variorum::{
    authoring::check_folder,
    edition::{Agreement, Degree, Edition, Range, Row},
    publish::{
        Print,
        card::{Easel, poster_files, poster_svg},
        page::{
            draw,
            leaf::{Leaflet, LeafletProps},
        },
        place::{Leaf, Outlet, Place, View},
    },
};

const SOURCE: &str = "Somebody, https://example.org/small/overview.html";

fn row(paragraph: &str, range: Option<(usize, usize)>, topic: &str, degree: Degree) -> Row {
    let range = range.map(|(start, end)| Range { start, end });
    let reason = format!("Why *{topic}* is so.");
    Row { paragraph: paragraph.into(), range, topic: topic.into(), degree, reason }
}

/// The smallest edition with a judgement of how far its sides meet.
fn judged() -> Edition {
    let agreement = Agreement {
        apart: "They part over the square.".into(),
        meet: "Both could sign what is said of doors.".into(),
        rows: vec![
            row("a", Some((0, 36)), "Speaking", Degree::SameAim),
            row("a", Some((37, 82)), "Being silent", Degree::Apart),
            row("b", None, "Who may listen", Degree::BothCouldSign),
        ],
    };
    Edition { agreement: Some(agreement), ..edition("minimal") }
}

fn page(edition: Edition, outlet: Outlet) -> String {
    let print = Print::new(edition, words());
    let print = print.at(Place::new(outlet, View::Leaf(Leaf::Overview)));
    let address = site().whole(&print.place().name());
    let html = draw::<Leaflet>(LeafletProps { print: print.clone(), address, lesson: None });
    assert_eq!(print.words().missing(), Vec::<String>::new());
    html
}

#[test]
fn the_dispute_at_a_glance() {
    insta::assert_snapshot!(lines(&page(judged(), Outlet::Page)));
}

#[test]
fn a_row_has_what_is_said_of_its_words_and_no_other() {
    let html = page(judged(), Outlet::Page);
    let rows: Vec<&str> = html.split("<tr>").collect();
    let row = |topic: &str| rows.iter().find(|row| row.contains(topic)).expect("the row");
    let (speaking, silent) = (row(">Speaking<"), row(">Being silent<"));
    assert!(speaking.contains("#north-a-1") && speaking.contains("#south-a-1"));
    assert!(speaking.contains("#guest-a-1") && !speaking.contains("#north-a-2"));
    assert!(silent.contains("#north-a-2") && silent.contains("#south-a-2"));
    assert!(!silent.contains("#guest-a-1"));
    let listen = row(">Who may listen<");
    assert!(listen.contains("◦") && listen.contains("is silent"), "silence is said: {listen}");
    assert!(listen.contains("#both-b-1"), "what both could sign is named: {listen}");
}

#[test]
fn an_edition_without_a_judgement_has_no_overview() {
    let none: Vec<Leaf> = Leaf::of(&edition("crossing")).collect();
    assert!(!none.contains(&Leaf::Compare) && !none.contains(&Leaf::Overview));
    let unjudged = Edition { agreement: None, ..judged() };
    assert!(!Leaf::of(&unjudged).any(|leaf| leaf == Leaf::Overview));
    assert!(Leaf::of(&judged()).any(|leaf| leaf == Leaf::Overview));
    let print = Print::new(unjudged, words());
    assert_eq!(poster_files(&Easel::new(), &print, SOURCE), Ok(None));
}

#[test]
fn the_poster_of_the_dispute() {
    let print = Print::new(judged(), words());
    insta::assert_snapshot!(poster_svg(&Easel::new(), &print, SOURCE).expect("a poster"));
}

#[test]
fn every_row_is_on_the_poster_with_every_stance_and_its_source() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/code-of-conduct-2011");
    let edition = check_folder(&folder).edition.expect("a sound edition");
    let rows = edition.agreement.clone().expect("a judgement").rows;
    let print = Print::new(edition, words());
    let svg = poster_svg(&Easel::new(), &print, SOURCE).expect("a poster");
    let said: Vec<&str> = svg
        .split("</text>")
        .filter_map(|one| one.rsplit_once('>'))
        .map(|(_, words)| words)
        .collect();
    let all = said.join(" ");
    for row in &rows {
        assert!(all.contains(&row.topic), "{} is not on the poster", row.topic);
    }
    assert!(all.contains(SOURCE) && !all.contains('…'), "nothing is cut: {all}");
    // One line between the sides a row, and one of each kind in the key.
    let count = |part: &str| svg.matches(part).count();
    let of = |degree: Degree| rows.iter().filter(|row| row.degree == degree).count() + 1;
    assert_eq!(count("stroke-width=\"6\""), of(Degree::BothCouldSign));
    assert_eq!(count("stroke-dasharray=\"13 9\""), of(Degree::SameAim));
    assert_eq!(count("stroke-width=\"3\""), of(Degree::Apart));
}

#[test]
fn the_files_of_the_poster_need_no_font_and_are_large_enough_and_the_same_each_time() {
    let print = Print::new(judged(), words());
    let files = || poster_files(&Easel::new(), &print, SOURCE).expect("files").expect("a poster");
    let [svg, png] = files();
    assert_eq!([svg.clone(), png.clone()], files());
    let svg = String::from_utf8(svg).expect("text");
    assert!(!svg.contains("<text") && !svg.contains("font") && !svg.contains("style="), "{svg}");
    assert!(svg.contains("<title") && svg.contains("<desc") && svg.contains("North: supports"));
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    assert!(number(16) >= 1600 && number(20) > 600, "{} x {}", number(16), number(20));
}

/// Words that are longer than their columns, and signs that are tags elsewhere.
#[test]
fn no_words_are_too_long_or_too_strange_for_a_poster() {
    let mut edition = judged();
    if let Some(agreement) = &mut edition.agreement {
        agreement.apart = "</svg> & 信息安全 ".repeat(60);
        for row in &mut agreement.rows {
            row.topic = "telecommunication".repeat(20);
        }
    }
    for layer in &mut edition.layers {
        layer.name = "A very long name of somebody ".repeat(4);
    }
    let print = Print::new(edition, words());
    poster_files(&Easel::new(), &print, SOURCE).expect("files").expect("a poster");
}
