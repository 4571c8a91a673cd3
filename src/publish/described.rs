//! What a page says of itself to search engines, catalogues and messengers.

use super::page::commonmark::plain;
use super::{
    Print, Site,
    place::{Language, Place, View},
};
use serde_json::{Value, json};

/// What a page says of itself. Addresses are whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// The page's title.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// The page that stands for this one, whatever outlet this one is for.
    pub canonical: String,
    /// The same page in every language of the interface: the language's tag, and the address. The first
    /// language comes last once more, as the one for everybody else. Nothing where there is only one.
    pub languages: Vec<(String, String)>,
    /// The picture that a link is shown with.
    pub image: String,
    /// The file that tells other sites how to embed this page.
    pub oembed: String,
    /// Who publishes it.
    pub publisher: String,
    /// When it was first published, ISO 8601.
    pub published: String,
    /// The same for search engines, as JSON-LD.
    pub linked: Value,
}

/// What the page at `print`'s place says of itself on this site.
pub fn described(print: &Print, site: &Site) -> Described {
    let edition = print.edition();
    let view = &print.place().view;
    let title = [("title", edition.title.as_str())];
    let (title, description) = match (view, print.paragraph()) {
        (View::Leaf(leaf), _) => {
            let heading = print.say(&format!("heading-{}", leaf.name()));
            let filled = [("heading", heading.as_str()), ("title", edition.title.as_str())];
            let intro = print.say(&format!("intro-{}", leaf.name()));
            (print.say_with("leaf-title", &filled), plain(&intro))
        }
        (_, Some(one)) => {
            let voices: Vec<String> = edition.voices().map(|layer| layer.name.clone()).collect();
            let filled = [
                ("name", one.name.as_str()),
                ("topic", &one.topic),
                ("title", &edition.title),
                ("voices", &print.words().list(&voices)),
            ];
            // No words of the text: some are from memory, and a card would pass them on as checked.
            (
                print.say_with("paragraph-title", &filled),
                print.say_with("paragraph-description", &filled),
            )
        }
        _ => (print.say_with("page-title", &title), plain(&edition.dek)),
    };
    let page = print.place().on_its_own();
    let canonical = site.whole(&page.name());
    let languages = languages(print, site, &page);
    let image = site.whole(&card_name(view));
    let oembed = site.whole(&oembed_name(view));
    let linked = linked(print, site, &title, &description, &canonical, &image);
    Described {
        title,
        description,
        canonical,
        languages,
        image,
        oembed,
        publisher: site.publisher.clone(),
        published: site.published.to_string(),
        linked,
    }
}

fn languages(print: &Print, site: &Site, page: &Place) -> Vec<(String, String)> {
    if print.others().is_empty() {
        return Vec::new();
    }
    let at = |language: &Language| site.whole(&page.in_language(language).name());
    let own = (print.words().lang(), at(&page.language));
    let others = print.others().iter().map(|other| (other.tag.clone(), at(&other.language)));
    let mut all: Vec<(String, String)> = [own].into_iter().chain(others).collect();
    all.sort();
    all.push(("x-default".to_owned(), at(&Language::First)));
    all
}

/// The name in `dist/` of the picture that a link to a view is shown with.
pub fn card_name(view: &View) -> String {
    match view {
        View::Paragraph(id) => format!("p/{id}.png"),
        View::Read | View::Leaf(_) => "card.png".to_owned(),
    }
}

/// The name in `dist/` of the file that tells other sites how to embed a view.
pub fn oembed_name(view: &View) -> String {
    match view {
        View::Paragraph(id) => format!("p/{id}.oembed.json"),
        View::Read | View::Leaf(_) => "oembed.json".to_owned(),
    }
}

fn linked(
    print: &Print,
    site: &Site,
    title: &str,
    description: &str,
    canonical: &str,
    image: &str,
) -> Value {
    let edition = print.edition();
    let publisher =
        json!({ "@type": "Organization", "name": site.publisher, "url": site.whole("index.html") });
    let mut linked = json!({
        "@context": "https://schema.org",
        "@type": ["Article", "LearningResource"],
        "headline": title,
        "description": description,
        "url": canonical,
        "image": image,
        "inLanguage": print.words().lang(),
        "datePublished": site.published.to_string(),
        "author": publisher,
        "publisher": publisher,
        "isAccessibleForFree": true,
        "isBasedOn": based_on(print),
    });
    if print.place().view != View::Read {
        linked["isPartOf"] = json!({
            "@type": "Article", "headline": edition.title, "url": site.whole("index.html"),
        });
    }
    linked
}

/// The document itself, as the bibliography has it.
fn based_on(print: &Print) -> Value {
    let edition = print.edition();
    let mut work = json!({ "@type": "CreativeWork", "name": plain(&edition.document) });
    if let Some(record) = edition.record.as_deref().map(|key| print.source(key)) {
        let author = |name: &String| json!({ "@type": "Organization", "name": name });
        work["alternateName"] = json!(record.title);
        work["datePublished"] = json!(record.date.to_string());
        work["author"] = record.authors.iter().map(author).collect();
    }
    work
}
