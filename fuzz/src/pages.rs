//! The pages of an edition, drawn and read.

use crate::html;
use std::collections::BTreeSet;
use variorum::{
    edition::Edition,
    publish::{
        Print, described, languages,
        page::{
            document::{Document, DocumentProps},
            draw,
            head::{Head, HeadProps, Sheets},
            island::Islands,
            leaf::{Leaflet, LeafletProps},
            learn::Lesson,
        },
        place::{Language, Leaf, Outlet, Place, View},
    },
};

/// Draws one page of an edition, the one with this number, and reads it.
///
/// # Panics
/// When it cannot be drawn, or is not a page of words; or when the whole text lacks one of its
/// paragraphs or explanations, or has it twice.
pub fn page(prints: &[Print], number: u8) {
    let number = usize::from(number);
    let outlet = if number.is_multiple_of(2) { Outlet::Page } else { Outlet::Embed };
    let print = &prints[number / 2 % prints.len()];
    let edition = print.edition();
    let leaves: Vec<View> = Leaf::of(edition).map(View::Leaf).collect();
    let paragraphs = edition.paragraphs.iter().map(|one| View::Paragraph(one.id.clone()));
    let views: Vec<View> = [View::Read].into_iter().chain(leaves).chain(paragraphs).collect();
    let view = views[number / 2 / prints.len() % views.len()].clone();
    let print = print.at(Place { outlet, view: view.clone(), ..print.place().clone() });
    let described = described::described(&print, print.site());
    let address = described.canonical.clone();
    let head = draw::<Head>(HeadProps { print: print.clone(), described, sheets: sheets() });
    let body = match view {
        View::Leaf(leaf) => {
            let lesson = (leaf == Leaf::Learn).then(|| Lesson::draw(&print));
            draw::<Leaflet>(LeafletProps { print: print.clone(), address, lesson })
        }
        _ => {
            let islands = Islands::draw(&print);
            draw::<Document>(DocumentProps { print: print.clone(), islands, address })
        }
    };
    let whole = format!("<html><head>{head}</head><body>{body}</body></html>");
    let another = print.place().language != Language::First;
    let whole = if another { told_apart(&print, &whole) } else { whole };
    let ids = html::read(&whole);
    let once: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(once.len(), ids.len(), "an id stands for one thing: {ids:?}");
    if view == View::Read {
        everything_is_there(print.edition(), &once);
    }
}

/// The page with its languages said: the same words in the same order.
fn told_apart(print: &Print, page: &str) -> String {
    let tagged = languages::tagged(page, &print.words().lang());
    assert_eq!(html::words(&tagged), languages::unmarked(&html::words(page)));
    tagged
}

fn everything_is_there(edition: &Edition, ids: &BTreeSet<&String>) {
    let paragraphs = edition.paragraphs.iter().map(|one| &one.id);
    for id in paragraphs.chain(edition.annotations.iter().map(|one| &one.id)) {
        assert!(ids.contains(id), "{id} is not on the page");
    }
}

fn sheets() -> Sheets {
    let sheet = || "styles.css".to_owned();
    Sheets {
        page: sheet(),
        leaf: sheet(),
        paper: sheet(),
        frame: sheet(),
        leaf_in_frame: sheet(),
        paper_in_frame: sheet(),
        element: sheet(),
    }
}
