//! Where a page stands: what it shows, for which outlet, and how it leads to the others.

use crate::edition::{Edition, Term};

/// What a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlet {
    /// A page of its own.
    Page,
    /// A frame or an element inside somebody else's page: without furniture, and no link in it takes
    /// the reader out of that page.
    Embed,
}

/// What a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// The whole text with its layers.
    Read,
    /// One paragraph with its explanations, by the paragraph's id.
    Paragraph(String),
    /// Something about the text: a page without switches.
    Leaf(Leaf),
}

/// A page about the text, beside the text itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaf {
    /// The two sides beside the text, paragraph by paragraph.
    Compare,
    /// The whole dispute in one picture.
    Overview,
    /// Other wordings of the same words.
    Wordings,
    /// The words at stake: who uses them and what for.
    Terms,
    /// What happened when.
    Timeline,
    /// The argument of the post that started this, claim by claim.
    Article,
    /// The bibliography.
    Sources,
    /// Search in everything.
    Search,
    /// How to cite, what to take along.
    Cite,
    /// Everything at once, for paper.
    Print,
    /// Who made this and how, what the signs mean.
    About,
}

impl Leaf {
    /// All of them, in the order of the navigation.
    pub const ALL: [Self; 3] = [Self::Wordings, Self::Terms, Self::Sources];

    /// Those that an edition has something for, in the order of the navigation.
    pub fn of(edition: &Edition) -> impl Iterator<Item = Self> + use<> {
        let sources = !edition.sources.is_empty();
        let (wordings, terms) = (edition.variants.is_some(), !edition.terms.is_empty());
        Self::ALL.into_iter().filter(move |leaf| match leaf {
            Self::Wordings => wordings,
            Self::Terms => terms,
            Self::Sources => sources,
            _ => true,
        })
    }

    /// Its name, which hosts and addresses use: `sources` is at `sources.html`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Overview => "overview",
            Self::Wordings => "wordings",
            Self::Terms => "terms",
            Self::Timeline => "timeline",
            Self::Article => "article",
            Self::Sources => "sources",
            Self::Search => "search",
            Self::Cite => "cite",
            Self::Print => "print",
            Self::About => "about",
        }
    }
}

/// A page's place in `dist/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What the page is for.
    pub outlet: Outlet,
    /// What it shows.
    pub view: View,
}

/// Where a link leads from a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The address, relative to the page.
    pub href: String,
    /// `_blank` where following it would take the reader out of the host's page.
    pub target: Option<&'static str>,
}

/// The parts of the whole page that no other page has.
const ONLY_ON_THE_WHOLE_PAGE: [&str; 3] = ["about", "key", "text-checked"];

impl Place {
    /// The view's name, as hosts know it.
    pub fn view_name(&self) -> &'static str {
        match self.view {
            View::Read => "read",
            View::Paragraph(_) => "paragraph",
            View::Leaf(leaf) => leaf.name(),
        }
    }

    /// The page's name below `dist/`, such as `embed/p/c.html`.
    pub fn name(&self) -> String {
        let folder = match self.outlet {
            Outlet::Page => "",
            Outlet::Embed => "embed/",
        };
        format!("{folder}{}", file(&self.view))
    }

    /// The way from the page's folder to `dist/`: nothing, `../` or `../../`.
    pub fn to_root(&self) -> String {
        "../".repeat(self.name().matches('/').count())
    }

    /// The way to another view for the same outlet.
    pub fn to_view(&self, view: &View) -> Way {
        let own = file(&self.view).matches('/').count();
        Way { href: format!("{}{}", "../".repeat(own), file(view)), target: None }
    }

    /// The way to a page of its own, out of the host's page.
    pub fn to_page(&self, view: &View, fragment: &str) -> Way {
        let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        Way { href: format!("{}{}{hash}", self.to_root(), file(view)), target: self.outward() }
    }

    /// The way to where a link of the edition leads: an id after `#`, or an address.
    pub fn way(&self, edition: &Edition, href: &str) -> Way {
        let Some(id) = href.strip_prefix('#') else {
            return Way { href: href.to_owned(), target: self.outward() };
        };
        if ONLY_ON_THE_WHOLE_PAGE.contains(&id) {
            return match (self.outlet, &self.view) {
                (Outlet::Page, View::Read) => here(id),
                _ => self.to_page(&View::Read, id),
            };
        }
        if let Some(leaf) = leaf_of(edition, id) {
            let leaf = View::Leaf(leaf);
            return match &self.view {
                own if *own == leaf => here(id),
                // A frame that shows a part stays with it.
                View::Paragraph(_) => self.to_page(&leaf, id),
                _ => Way { href: format!("{}#{id}", self.to_view(&leaf).href), target: None },
            };
        }
        let home = match &self.view {
            View::Read => return here(id),
            View::Leaf(_) => View::Read,
            View::Paragraph(own) => match paragraph_of(edition, id) {
                Some(paragraph) if paragraph != own => View::Paragraph(paragraph.to_owned()),
                _ => return here(id),
            },
        };
        let way = self.to_view(&home);
        Way { href: format!("{}#{id}", way.href), ..way }
    }

    fn outward(&self) -> Option<&'static str> {
        (self.outlet == Outlet::Embed).then_some("_blank")
    }
}

fn here(id: &str) -> Way {
    Way { href: format!("#{id}"), target: None }
}

/// A view's file in its outlet's folder.
fn file(view: &View) -> String {
    match view {
        View::Read => "index.html".to_owned(),
        View::Paragraph(id) => format!("p/{id}.html"),
        View::Leaf(leaf) => format!("{}.html", leaf.name()),
    }
}

/// The page about the text that an id belongs to: a version's, a wording's that is not drawn over
/// the text, a term's.
fn leaf_of(edition: &Edition, id: &str) -> Option<Leaf> {
    let variants = edition.variants.as_ref();
    let is_version = |id| variants.is_some_and(|all| all.version(id).is_some());
    let is_variant = variants.is_some_and(|all| all.variant(id).is_some());
    let is_term = |id| edition.terms.iter().any(|term| term.id == id);
    if id.strip_prefix("version-").is_some_and(is_version)
        || is_variant && edition.annotation(id).is_none()
    {
        return Some(Leaf::Wordings);
    }
    id.strip_prefix("term-").is_some_and(is_term).then_some(Leaf::Terms)
}

/// The paragraph that an id belongs to: its own, an explanation's, its note's on the wording, or that
/// of a term's card.
fn paragraph_of<'a>(edition: &'a Edition, id: &'a str) -> Option<&'a str> {
    if let Some(annotation) = edition.annotation(id) {
        return Some(&annotation.target.paragraph);
    }
    if let Some(card) = id.strip_prefix("term-") {
        let on = |term: &Term| edition.paragraph(card.strip_suffix(&term.id)?.strip_suffix('-')?);
        if let Some(paragraph) = edition.terms.iter().find_map(on) {
            return Some(&paragraph.id);
        }
    }
    let id = id.strip_suffix("-checked").unwrap_or(id);
    edition.paragraph(id).map(|paragraph| paragraph.id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(outlet: Outlet, view: View) -> Place {
        Place { outlet, view }
    }

    #[test]
    fn names_and_ways_fit_each_other() {
        let c = || View::Paragraph("c".into());
        let cases = [
            (place(Outlet::Page, View::Read), "index.html", "", "p/c.html", "index.html#c"),
            (place(Outlet::Page, c()), "p/c.html", "../", "../p/c.html", "../index.html#c"),
            (
                place(Outlet::Embed, View::Read),
                "embed/index.html",
                "../",
                "p/c.html",
                "../index.html#c",
            ),
            (
                place(Outlet::Embed, c()),
                "embed/p/c.html",
                "../../",
                "../p/c.html",
                "../../index.html#c",
            ),
        ];
        for (place, name, root, view, page) in cases {
            assert_eq!(place.name(), name);
            assert_eq!(place.to_root(), root, "{name}");
            assert_eq!(place.to_view(&c()).href, view, "{name}");
            assert_eq!(place.to_page(&View::Read, "c").href, page, "{name}");
            let outward = place.to_page(&View::Read, "").target;
            assert_eq!(outward.is_some(), name.starts_with("embed/"), "{name}");
        }
    }
}
