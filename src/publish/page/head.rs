//! The page's head.

use super::Print;
use crate::publish::{
    Described, card,
    place::{Leaf, Outlet, View},
};
use yew::prelude::*;

/// The style sheets' names in `dist/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheets {
    /// For the whole page.
    pub page: String,
    /// For a paragraph alone and for leaves.
    pub leaf: String,
    /// For everything on paper.
    pub paper: String,
    /// For the whole text in a frame.
    pub frame: String,
    /// For a paragraph alone and for leaves in a frame.
    pub leaf_in_frame: String,
    /// For everything on paper, in a frame.
    pub paper_in_frame: String,
    /// For the custom element.
    pub element: String,
}

/// Properties of [`Head`].
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct HeadProps {
    /// What is printed.
    pub print: Print,
    /// What the page says of itself.
    pub described: Described,
    /// The style sheets.
    pub sheets: Sheets,
}

/// Title, description, style sheet, and what other sites ask for.
#[component]
pub fn Head(HeadProps { print, described, sheets }: &HeadProps) -> Html {
    let root = print.place().to_root();
    let sheet = match (print.place().outlet, &print.place().view) {
        (Outlet::Page, View::Leaf(Leaf::Print)) => &sheets.paper,
        (Outlet::Embed, View::Leaf(Leaf::Print)) => &sheets.paper_in_frame,
        (Outlet::Embed, View::Read) => &sheets.frame,
        (Outlet::Embed, View::Paragraph(_) | View::Leaf(_)) => &sheets.leaf_in_frame,
        (Outlet::Page, View::Read) => &sheets.page,
        (Outlet::Page, View::Paragraph(_) | View::Leaf(_)) => &sheets.leaf,
    };
    html! {
        <>
            <title>{ &described.title }</title>
            <meta name="description" content={described.description.clone()} />
            // Who reads here is nobody's business where a link leads.
            <meta name="referrer" content="no-referrer" />
            <meta name="color-scheme" content="light dark" />
            <link rel="canonical" href={described.canonical.clone()} />
            { for described.languages.iter().filter(|one| said(print, one)).map(|(lang, href)| html! {
                <link rel="alternate" hreflang={lang.clone()} href={href.clone()} />
            }) }
            <link rel="stylesheet" href={format!("{root}{sheet}")} />
            <link rel="icon" href="data:," />
            if print.place().view == View::Leaf(Leaf::Search) {
                <script type="module" src={format!("{root}search.js")} />
            }
            { match print.place().outlet {
                Outlet::Page => for_other_sites(print, described),
                Outlet::Embed => for_hosts(print, sheets),
            } }
        </>
    }
}

/// Whether a page says where it is in a language. What is made for frames is for no catalogue: it needs
/// only the address by which it is known whatever its language.
fn said(print: &Print, (lang, _): &(String, String)) -> bool {
    !print.embedded() || print.speaks_another() && lang == "x-default"
}

/// The cards of messengers, oEmbed, catalogues of articles, search engines.
fn for_other_sites(print: &Print, described: &Described) -> Html {
    let own = |name: &'static str, content: &str| {
        html! { <meta {name} content={content.to_owned()} /> }
    };
    let root = print.place().to_root();
    // These have a `property` where others have a `name`.
    let graph = |property: &'static str, content: &str| {
        html! { <meta {property} content={content.to_owned()} /> }
    };
    let json = described.linked.to_string().replace('<', "\\u003c");
    let script = format!("<script type=\"application/ld+json\">{json}</script>");
    html! {
        <>
            { graph("og:type", "article") }
            { graph("og:title", &described.title) }
            { graph("og:description", &described.description) }
            { graph("og:url", &described.canonical) }
            { graph("og:site_name", &described.publisher) }
            { graph("og:image", &described.image) }
            { graph("og:image:width", &card::SIZE.0.to_string()) }
            { graph("og:image:height", &card::SIZE.1.to_string()) }
            { graph("og:image:alt", &described.title) }
            { own("twitter:card", "summary_large_image") }
            { own("citation_title", &described.title) }
            { own("citation_author", &described.publisher) }
            { own("citation_publication_date", &described.published.replace('-', "/")) }
            { own("citation_public_url", &described.canonical) }
            if !matches!(print.place().view, View::Leaf(_)) {
                <link rel="alternate" type="application/json+oembed" href={described.oembed.clone()} title={described.title.clone()} />
            }
            { Html::from_html_unchecked(script.into()) }
            // The learning page has a starter, which does this, too.
            if matches!(print.place().view, View::Leaf(leaf) if leaf != Leaf::Learn) {
                <script type="module" src={format!("{root}leaf.js")} />
            }
            { copying(print) }
        </>
    }
}

/// What the frame's script and the custom element must know. The canonical address says to search
/// engines which page to show; to forbid them this one as well would contradict it.
fn for_hosts(print: &Print, sheets: &Sheets) -> Html {
    let root = print.place().to_root();
    let edition = print.edition();
    let leaves = Leaf::of(edition).map(|leaf| (leaf.name(), View::Leaf(leaf)));
    let views = [("read", View::Read)].into_iter().chain(leaves);
    let views = views.map(|(name, view)| format!("{name}={}", print.place().to_view(&view).href));
    let views: Vec<String> = views.collect();
    let ids: Vec<&str> = edition.paragraphs.iter().map(|one| one.id.as_str()).collect();
    html! {
        <>
            <meta name="variorum:element-styles" content={format!("{root}{}", sheets.element)} />
            <meta name="variorum:views" content={views.join(" ")} />
            <meta name="variorum:paragraphs" content={ids.join(" ")} />
            <script type="module" src={format!("{root}frame.js")} />
            { copying(print) }
        </>
    }
}

/// What copies citations, on pages that have some.
fn copying(print: &Print) -> Html {
    let root = print.place().to_root();
    let cites = match print.place().view {
        View::Leaf(Leaf::Cite) => true,
        View::Paragraph(_) => !print.embedded(),
        View::Read | View::Leaf(_) => false,
    };
    html! { if cites { <script type="module" src={format!("{root}copy.js")} /> } }
}
