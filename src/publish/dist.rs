//! What lands in `dist/`: which files, under which names.

use super::{
    Described, Print, Site, Words,
    card::{Easel, card, poster_files},
    data,
    described::{card_name, described, oembed_name},
    embed_code, embedding,
    page::{
        document::{Document, DocumentProps},
        draw,
        head::{Head, HeadProps, Sheets},
        island::Islands,
        leaf::{Leaflet, LeafletProps},
        learn::Lesson,
        overview::PICTURES,
    },
    place::{Leaf, Outlet, Place, View},
    search, shell, style_sheets,
};
use crate::edition::Edition;

/// A file for `dist/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Its name below `dist/`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Output {
    fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }
}

/// Everything that an edition becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The files.
    pub files: Vec<Output>,
    /// Messages that the page asked for and that the interface does not have.
    pub missing_words: Vec<String>,
}

/// What an edition is printed with: files of the repository, read by whoever calls.
#[derive(Debug, Clone, Copy)]
pub struct Materials<'a> {
    /// The bundler's page, with slots.
    pub shell: &'a str,
    /// The same with the program of the learning page.
    pub learning_shell: &'a str,
    /// The style sheets of every page in their order: name and text.
    pub styles: &'a [(String, String)],
    /// What a paragraph that stands alone and the leaves have besides.
    pub leaf_styles: &'a str,
    /// What the page with everything on paper has instead.
    pub paper_styles: &'a str,
    /// What frames have besides.
    pub frame_styles: &'a str,
    /// What the custom element has besides.
    pub element_styles: &'a str,
    /// The page on which an editor makes the line to paste, with slots.
    pub embed_code: &'a str,
    /// Where the edition is published.
    pub site: &'a Site,
}

/// Prints an edition: every view for every outlet, the style sheets, what other sites ask for.
///
/// # Errors
/// A sentence that says what is wrong with a shell or with a style sheet.
pub fn publish(
    edition: Edition,
    words: Words,
    materials: Materials<'_>,
) -> Result<Published, String> {
    let (sheets, mut files) = style_sheets::style_sheets(&edition, &materials)?;
    let print = Print::new(edition, words).on(materials.site);
    let islands = Islands::draw(&print);
    let easel = Easel::new();
    let paragraphs = print.edition().paragraphs.iter();
    let paragraphs = paragraphs.map(|one| View::Paragraph(one.id.clone()));
    let leaves = Leaf::of(print.edition()).map(View::Leaf);
    for view in [View::Read].into_iter().chain(leaves).chain(paragraphs) {
        for outlet in [Outlet::Page, Outlet::Embed] {
            let print = print.at(Place { outlet, view: view.clone() });
            let described = described(&print, materials.site);
            let page = page(&print, &islands, &described, &sheets, &materials)?;
            files.push(Output::new(print.place().name(), page));
            if outlet == Outlet::Page && !matches!(view, View::Leaf(_)) {
                files.extend(for_other_sites(&print, &easel, &described, materials.site)?);
            }
        }
    }
    files.extend(poster(&print, &easel, materials.site)?);
    let downloads = data::DOWNLOADS.iter().chain(data::questions(print.edition()));
    files.extend(downloads.map(|(name, _)| Output::new(*name, data::file(&print, name))));
    let described = described(&print, materials.site);
    let line = embedding::line(&described, materials.site, &View::Read, embedding::USUAL.1);
    let page = embed_code::embed_code(&print, &line, materials.embed_code)?;
    files.push(Output::new("embed-code.html", page));
    files.push(Output::new(search::NAME, search::index(&print).to_string()));
    Ok(Published { files, missing_words: print.words().missing() })
}

/// One page: the shell with its head and its body.
fn page(
    print: &Print,
    islands: &Islands,
    described: &Described,
    sheets: &Sheets,
    materials: &Materials<'_>,
) -> Result<String, String> {
    let head =
        HeadProps { print: print.clone(), described: described.clone(), sheets: sheets.clone() };
    let head = draw::<Head>(head);
    let (print, address) = (print.clone(), described.canonical.clone());
    let (page_shell, page) = match print.place().view {
        View::Leaf(leaf) => {
            let learning = leaf == Leaf::Learn;
            let lesson = learning.then(|| Lesson::draw(&print));
            let own = if learning {
                shell::below(materials.learning_shell, &print.place().to_root())
            } else {
                shell::PLAIN.to_owned()
            };
            (own, draw::<Leaflet>(LeafletProps { print, address, lesson }))
        }
        View::Read | View::Paragraph(_) => {
            let depth = print.place().to_root();
            let props = DocumentProps { print, islands: islands.clone(), address };
            (shell::below(materials.shell, &depth), draw::<Document>(props))
        }
    };
    shell::fill(&page_shell, &[("head", &head), ("page", &page)]).map_err(|error| error.to_string())
}

/// The picture of the whole dispute, to take along.
fn poster(print: &Print, easel: &Easel, site: &Site) -> Result<Vec<Output>, String> {
    let page = Place { outlet: Outlet::Page, view: View::Leaf(Leaf::Overview) };
    let address = site.whole(&page.name());
    let filled = [("publisher", site.publisher.as_str()), ("address", &address)];
    let source = print.say_with("overview-source", &filled);
    let files = poster_files(easel, print, &source)?.into_iter().flatten();
    Ok(PICTURES.into_iter().zip(files).map(|(name, bytes)| Output::new(name, bytes)).collect())
}

/// A view's picture, and its answers to sites that ask how to embed it.
fn for_other_sites(
    print: &Print,
    easel: &Easel,
    described: &Described,
    site: &Site,
) -> Result<Vec<Output>, String> {
    let view = &print.place().view;
    let answer = |size| format!("{:#}\n", embedding::oembed(described, site, view, size));
    let mut files = vec![
        Output::new(card_name(view), card(easel, print, print.paragraph())?),
        Output::new(oembed_name(view), answer(embedding::USUAL)),
    ];
    if *view == View::Read {
        files.push(Output::new("oembed-compact.json", answer(embedding::COMPACT)));
    }
    Ok(files)
}
