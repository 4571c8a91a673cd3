//! Where a page stands: what it shows, for which outlet, and how it leads to the others.

mod leaf;

pub use leaf::Leaf;

use crate::edition::{Article, Edition, Term};

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

/// Which of the interface's languages a page speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Language {
    /// The one that the edition is written in: its pages stand at the top of `dist/`.
    #[default]
    First,
    /// Another, by the name of its file of messages, such as `zh`: its pages stand in a folder of that
    /// name.
    Other(String),
}

/// A page's place in `dist/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The language of the interface.
    pub language: Language,
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

/// The parts of the page about the explainer that links lead to.
const ABOUT: [&str; 3] = ["about", "key", "text-checked"];

impl Place {
    /// A page in the first language.
    pub fn new(outlet: Outlet, view: View) -> Self {
        Self { language: Language::First, outlet, view }
    }

    /// The same view for the same outlet in another language.
    pub fn in_language(&self, language: &Language) -> Self {
        Self { language: language.clone(), ..self.clone() }
    }

    /// The same view as a page of its own, in the same language.
    pub fn on_its_own(&self) -> Self {
        Self { outlet: Outlet::Page, ..self.clone() }
    }

    /// The view's name, as hosts know it.
    pub fn view_name(&self) -> &'static str {
        match self.view {
            View::Read => "read",
            View::Paragraph(_) => "paragraph",
            View::Leaf(leaf) => leaf.name(),
        }
    }

    /// The page's name below `dist/`, such as `embed/p/c.html` or `zh/embed/p/c.html`.
    pub fn name(&self) -> String {
        let outlet = match self.outlet {
            Outlet::Page => "",
            Outlet::Embed => "embed/",
        };
        match &self.language {
            Language::First => format!("{outlet}{}", file(&self.view)),
            Language::Other(folder) => format!("{folder}/{outlet}{}", file(&self.view)),
        }
    }

    /// The way to the same view for the same outlet in another language.
    pub fn to_language(&self, language: &Language) -> String {
        format!("{}{}", self.to_root(), self.in_language(language).name())
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
        let page = Self { view: view.clone(), ..self.on_its_own() };
        Way { href: format!("{}{}{hash}", self.to_root(), page.name()), target: self.outward() }
    }

    /// The way to a page about the text. A frame that shows one paragraph stays with it.
    pub fn to_leaf(&self, leaf: Leaf, fragment: &str) -> Way {
        let view = View::Leaf(leaf);
        if self.view == view && !fragment.is_empty() {
            return here(fragment);
        }
        if self.outlet == Outlet::Embed && matches!(self.view, View::Paragraph(_)) {
            return self.to_page(&view, fragment);
        }
        let way = self.to_view(&view);
        let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        Way { href: format!("{}{hash}", way.href), ..way }
    }

    /// The way to where a link of the edition leads: an id after `#`, or an address.
    pub fn way(&self, edition: &Edition, href: &str) -> Way {
        let Some(id) = href.strip_prefix('#') else {
            return Way { href: href.to_owned(), target: self.outward() };
        };
        if let Some(leaf) = leaf_of(edition, id) {
            return self.to_leaf(leaf, id);
        }
        let home = match &self.view {
            // Everything is there, too.
            View::Read | View::Leaf(Leaf::Print) => return here(id),
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

/// The page about the text that holds an id, where one does.
fn leaf_of(edition: &Edition, id: &str) -> Option<Leaf> {
    let after = |prefix| id.strip_prefix(prefix);
    let variants = edition.variants.as_ref();
    let has_version = |id| variants.is_some_and(|all| all.version(id).is_some());
    let has_claim = |article: &Article| article.claims.iter().any(|claim| claim.id == id);
    // What is drawn over the text is found there.
    let only_a_wording =
        variants.is_some_and(|all| all.variant(id).is_some()) && edition.annotation(id).is_none();
    if ABOUT.contains(&id) {
        Some(Leaf::About)
    } else if after("source-").is_some_and(|key| edition.source(key).is_some()) {
        Some(Leaf::Sources)
    } else if after("event-").is_some_and(|id| edition.events.iter().any(|one| one.id == id)) {
        Some(Leaf::Timeline)
    } else if only_a_wording || after("version-").is_some_and(has_version) {
        Some(Leaf::Wordings)
    } else if after("term-").is_some_and(|id| edition.terms.iter().any(|one| one.id == id)) {
        Some(Leaf::Terms)
    } else {
        edition.article.as_ref().filter(|article| has_claim(article)).map(|_| Leaf::Article)
    }
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
        Place::new(outlet, view)
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

    #[test]
    fn the_pages_of_another_language_stand_in_its_folder_and_lead_to_each_other() {
        let zh = Language::Other("zh".into());
        let c = || View::Paragraph("c".into());
        let page = place(Outlet::Page, c()).in_language(&zh);
        assert_eq!(page.name(), "zh/p/c.html");
        assert_eq!(page.to_root(), "../../");
        assert_eq!(page.to_view(&View::Read).href, "../index.html");
        assert_eq!(page.to_page(&View::Read, "c").href, "../../zh/index.html#c");
        assert_eq!(page.to_language(&Language::First), "../../p/c.html");
        let frame = place(Outlet::Embed, View::Read).in_language(&zh);
        assert_eq!(frame.name(), "zh/embed/index.html");
        assert_eq!(frame.to_language(&Language::First), "../../embed/index.html");
        assert_eq!(place(Outlet::Embed, c()).to_language(&zh), "../../zh/embed/p/c.html");
        assert_eq!(frame.to_page(&View::Read, "").href, "../../zh/index.html");
    }

    #[test]
    fn what_stands_on_a_page_about_the_text_is_reached_inside_the_host_s_page_but_from_a_part() {
        let leaf = |leaf| View::Leaf(leaf);
        let c = || View::Paragraph("c".into());
        let cases = [
            (place(Outlet::Page, View::Read), "about.html#key", None),
            (place(Outlet::Page, c()), "../about.html#key", None),
            (place(Outlet::Page, leaf(Leaf::Sources)), "about.html#key", None),
            (place(Outlet::Page, leaf(Leaf::About)), "#key", None),
            (place(Outlet::Embed, View::Read), "about.html#key", None),
            (place(Outlet::Embed, leaf(Leaf::About)), "#key", None),
            (place(Outlet::Embed, c()), "../../about.html#key", Some("_blank")),
        ];
        for (place, href, target) in cases {
            let expected = Way { href: href.to_owned(), target };
            assert_eq!(place.to_leaf(Leaf::About, "key"), expected, "{}", place.name());
        }
    }
}
