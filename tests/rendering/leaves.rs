//! The pages about the text.

use super::{edition, lines, print, site, tested};
use variorum::publish::{
    page::{
        draw,
        leaf::{Leaflet, LeafletProps},
    },
    place::{Leaf, Outlet, Place, View},
};

fn leaf(name: &str, leaf: Leaf) -> String {
    let print = print(name).at(Place::new(Outlet::Page, View::Leaf(leaf)));
    let address = site().whole(&print.place().name());
    lines(&draw::<Leaflet>(LeafletProps { print, address, lesson: None }))
}

#[test]
fn the_bibliography() {
    insta::assert_snapshot!(leaf("minimal", Leaf::Sources));
}

#[test]
fn the_sides_side_by_side() {
    insta::assert_snapshot!(leaf("minimal", Leaf::Compare));
}

#[test]
fn the_timeline() {
    insta::assert_snapshot!(leaf("minimal", Leaf::Timeline));
}

#[test]
fn an_article_claim_by_claim() {
    insta::assert_snapshot!(leaf("minimal", Leaf::Article));
}

#[test]
fn the_page_about_the_explainer() {
    insta::assert_snapshot!(leaf("minimal", Leaf::About));
}

#[test]
fn what_was_tested_for_everybody_to_use_it() {
    let place = Place::new(Outlet::Page, View::Leaf(Leaf::Accessibility));
    let print = print("minimal").tested_as(&tested()).at(place);
    let address = site().whole(&print.place().name());
    let html = draw::<Leaflet>(LeafletProps { print, address, lesson: None });
    // The sum and what fails; the rest is the file.
    let (before, _) = html.split_once("criterion-1.2.1").expect("the second criterion");
    insta::assert_snapshot!(lines(before));
}

#[test]
fn an_edition_without_events_or_article_has_no_pages_for_them() {
    let leaves: Vec<Leaf> = Leaf::of(&edition("crossing")).collect();
    assert!(!leaves.contains(&Leaf::Timeline) && !leaves.contains(&Leaf::Article), "{leaves:?}");
    assert!(leaves.contains(&Leaf::About));
}

#[test]
fn the_search_before_a_script_runs() {
    insta::assert_snapshot!(leaf("minimal", Leaf::Search));
}

#[test]
fn everything_for_paper() {
    insta::assert_snapshot!(leaf("minimal", Leaf::Print));
}

#[test]
fn how_everything_is_cited() {
    let hash = print("minimal").short_hash().to_owned();
    insta::assert_snapshot!(leaf("minimal", Leaf::Cite).replace(&hash, "HASH"));
}

#[test]
fn other_wordings() {
    insta::assert_snapshot!(leaf("worded", Leaf::Wordings));
}

#[test]
fn the_words_at_stake() {
    insta::assert_snapshot!(leaf("worded", Leaf::Terms));
}
