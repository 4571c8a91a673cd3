//! What lands in `dist/`: which files, under which names.

use super::{
    Conformance, Described, Print, Site, Words,
    card::{Easel, card, poster_files},
    data,
    described::{card_name, described, oembed_name},
    embed_code, embedding,
    languages::tagged,
    layer_styles::is_long,
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
    /// What was tested so that everybody can use it.
    pub tested: &'a Conformance,
}

/// Prints an edition: every view for every outlet in every language of the interface, the style
/// sheets, what other sites ask for. `words` are the first language's, `others` those of the others.
///
/// # Errors
/// A sentence that says what is wrong with a shell, with a style sheet or with another language.
pub fn publish(
    edition: Edition,
    words: Words,
    others: Vec<Words>,
    materials: Materials<'_>,
) -> Result<Published, String> {
    for other in &others {
        let differences = other.differences(&words);
        if !differences.is_empty() {
            let name = other.name();
            return Err(format!("content/interface/{name}.ftl: {}", differences.join("; ")));
        }
    }
    let (sheets, mut files) = style_sheets::style_sheets(&edition, &materials)?;
    let prints = Print::in_languages(edition, words, others).into_iter();
    let prints: Vec<Print> =
        prints.map(|print| print.on(materials.site).tested_as(materials.tested)).collect();
    for print in &prints {
        files.extend(pages(print, &sheets, &materials)?);
    }
    let missing_words = prints.iter().flat_map(|print| print.words().missing());
    let missing_words = missing_words.collect();
    // What is no page is made once, in the words of the first language.
    let Some(print) = prints.first() else { return Ok(Published { files, missing_words }) };
    let easel = Easel::new();
    files.extend(for_other_sites(print, &easel, materials.site)?);
    files.extend(poster(print, &easel, materials.site)?);
    let downloads = data::DOWNLOADS.iter().chain(data::questions(print.edition()));
    files.extend(downloads.map(|(name, _)| Output::new(*name, data::file(print, name))));
    let described = described(print, materials.site);
    let line = embedding::line(&described, materials.site, &View::Read, embedding::USUAL.1);
    let page = embed_code::embed_code(print, &line, materials.embed_code)?;
    files.push(Output::new("embed-code.html", page));
    files.push(Output::new(search::NAME, search::index(print).to_string()));
    Ok(Published { files, missing_words })
}

/// Every page in one language.
fn pages(print: &Print, sheets: &Sheets, materials: &Materials<'_>) -> Result<Vec<Output>, String> {
    let islands = Islands::draw(print);
    let paragraphs = print.edition().paragraphs.iter();
    let paragraphs = paragraphs.map(|one| View::Paragraph(one.id.clone()));
    let leaves = Leaf::of(print.edition()).map(View::Leaf);
    let mut files = Vec::new();
    for view in [View::Read].into_iter().chain(leaves).chain(paragraphs) {
        for outlet in [Outlet::Page, Outlet::Embed] {
            let place = Place { outlet, view: view.clone(), ..print.place().clone() };
            let print = print.at(place);
            let described = described(&print, materials.site);
            let page = page(&print, &islands, &described, sheets, materials)?;
            files.push(Output::new(print.place().name(), page));
        }
    }
    Ok(files)
}

/// Prints only the page with the whole text, and its style sheet: what a reader of the text needs
/// besides the programs.
///
/// # Errors
/// As [`publish`].
pub fn publish_text(
    edition: Edition,
    words: Words,
    materials: Materials<'_>,
) -> Result<Published, String> {
    let (sheets, files) = style_sheets::style_sheets(&edition, &materials)?;
    let mut files: Vec<Output> = files.into_iter().filter(|one| one.name == sheets.page).collect();
    let print = Print::new(edition, words).on(materials.site);
    let described = described(&print, materials.site);
    let page = page(&print, &Islands::draw(&print), &described, &sheets, &materials)?;
    files.push(Output::new(print.place().name(), page));
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
    let (lang, direction) = (print.words().lang(), print.words().direction());
    let another = print.speaks_another();
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
            let place = print.place();
            let own = shell::below(materials.shell, &place.to_root());
            // A frame has a script of its own, which comes first.
            let hurried = place.view == View::Read && !print.embedded() && is_long(print.edition());
            let own = if hurried { shell::hurried(&own) } else { own };
            let props = DocumentProps { print, islands: islands.clone(), address };
            (own, draw::<Document>(props))
        }
    };
    let page_shell = shell::in_language(&page_shell, &lang, &direction);
    let page = shell::fill(&page_shell, &[("head", &head), ("page", &page)])
        .map_err(|error| error.to_string())?;
    Ok(if another { tagged(&page, &lang) } else { page })
}

/// The picture of the whole dispute, to take along.
fn poster(print: &Print, easel: &Easel, site: &Site) -> Result<Vec<Output>, String> {
    let page = Place::new(Outlet::Page, View::Leaf(Leaf::Overview));
    let address = site.whole(&page.name());
    let filled = [("publisher", site.publisher.as_str()), ("address", &address)];
    let source = print.say_with("overview-source", &filled);
    let files = poster_files(easel, print, &source)?.into_iter().flatten();
    Ok(PICTURES.into_iter().zip(files).map(|(name, bytes)| Output::new(name, bytes)).collect())
}

/// The picture of the text and of every paragraph, and the answers to sites that ask how to embed them.
fn for_other_sites(print: &Print, easel: &Easel, site: &Site) -> Result<Vec<Output>, String> {
    let mut files = Vec::new();
    let paragraphs = print.edition().paragraphs.iter();
    let paragraphs = paragraphs.map(|one| View::Paragraph(one.id.clone()));
    for view in [View::Read].into_iter().chain(paragraphs) {
        let print = &print.at(Place::new(Outlet::Page, view.clone()));
        let described = described(print, site);
        let answer = |size| format!("{:#}\n", embedding::oembed(&described, site, &view, size));
        files.push(Output::new(card_name(&view), card(easel, print, print.paragraph())?));
        files.push(Output::new(oembed_name(&view), answer(embedding::USUAL)));
        if view == View::Read {
            files.push(Output::new("oembed-compact.json", answer(embedding::COMPACT)));
        }
    }
    Ok(files)
}
