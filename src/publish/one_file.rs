//! Everything about the text in one file, which opens from disk and asks for nothing: the text with
//! its layers, and the pages about it as parts of the same page, of which one is shown at a time.
//!
//! It is put together from the pages as they were printed. Links between them become fragments, ids
//! that stand in several become different ones, and what is not inside is linked to where it is
//! published.

mod tags;

use super::{Site, Words, place::Leaf};
use std::collections::{BTreeMap, BTreeSet};
use tags::{Tag, each_tag};

/// The file's name.
pub const NAME: &str = "variorum.html";

/// The pages about the text that are inside.
pub const INSIDE: [Leaf; 8] = [
    Leaf::Compare,
    Leaf::Overview,
    Leaf::Wordings,
    Leaf::Terms,
    Leaf::Timeline,
    Leaf::Article,
    Leaf::Sources,
    Leaf::About,
];

/// The text's part, which is shown unless another is asked for.
const TEXT: &str = "index";

/// Attributes that name ids of the same page, several between spaces.
const REFERENCES: [&str; 6] =
    ["for", "aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "headers"];

/// What the file is made of besides its pages.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// The style of all of them.
    pub style: &'a str,
    /// The program with what starts it, as one module.
    pub script: &'a str,
    /// The words of the interface.
    pub words: &'a Words,
    /// Where the rest is published.
    pub site: &'a Site,
}

/// The file, of the text's page and those pages about it that are there: a name without its ending,
/// and the page. `digest` is how a policy names what it allows, such as `sha256-…` in base 64.
///
/// # Errors
/// A sentence that says which link leads nowhere, or what is wrong with a page.
pub fn one_file(
    pages: &[(String, String)],
    parts: Parts<'_>,
    digest: impl Fn(&[u8]) -> String,
) -> Result<String, String> {
    let names: BTreeSet<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    let mut taken: BTreeSet<String> = names.iter().map(|&name| name.to_owned()).collect();
    let mut ids = BTreeMap::new();
    for (name, page) in pages {
        ids.insert(name.as_str(), ids_of(name, body(name, page)?, &mut taken)?);
    }
    let mut inside = String::new();
    for (name, page) in pages {
        inside.push_str(&part(name, body(name, page)?, &ids, parts)?);
    }
    let (_, text) = pages.iter().find(|(name, _)| name == TEXT).ok_or("the text is missing")?;
    let head = head_of(text);
    let Parts { style, script, words, .. } = parts;
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        digest(script.as_bytes()),
        digest(style.as_bytes())
    );
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{head}\n\
         <style>{style}</style>\n</head>\n<body>\n{inside}\n\
         <script type=\"module\">{script}</script>\n</body>\n</html>\n",
        words.lang()
    ))
}

/// What the text's page says of itself, without what it loads or tells other sites.
fn head_of(page: &str) -> String {
    let head = page.split_once("</head>").map_or(page, |(head, _)| head);
    let title = head.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    let mut kept = format!("<title>{}</title>", title.map_or("", |(title, _)| title));
    each_tag(head, |tag| {
        let plain = ["description", "referrer", "color-scheme"];
        let says = tag.name == "meta" && tag.get("name").is_some_and(|name| plain.contains(&name));
        let is = tag.name == "link"
            && tag.get("rel").is_some_and(|rel| ["canonical", "icon"].contains(&rel));
        if says || is {
            let attributes = tag
                .attributes
                .iter()
                .filter_map(|(name, value)| Some(format!("{name}=\"{}\"", value.as_deref()?)));
            kept.push_str(&format!("<{} {}>", tag.name, attributes.collect::<Vec<_>>().join(" ")));
        }
    });
    kept
}

fn body<'a>(name: &str, page: &'a str) -> Result<&'a str, String> {
    let body = page.split_once("<body>").and_then(|(_, rest)| rest.rsplit_once("</body>"));
    let body = body.map(|(body, _)| body.trim());
    body.filter(|body| body.starts_with("<div data-variorum=\""))
        .ok_or_else(|| format!("{name}.html is no page of an explainer"))
}

/// The ids of a page and what they are in the file: the first that has one keeps it.
fn ids_of(
    name: &str,
    body: &str,
    taken: &mut BTreeSet<String>,
) -> Result<BTreeMap<String, String>, String> {
    let mut ids = BTreeMap::new();
    let mut twice = None;
    each_tag(body, |tag| {
        if is_only_a_way(tag) {
            return;
        }
        let Some(id) = tag.get("id") else { return };
        let own = if taken.contains(id) { format!("{name}-{id}") } else { id.to_owned() };
        if !taken.insert(own.clone()) {
            twice = Some(own.clone());
        }
        ids.insert(id.to_owned(), own);
    });
    twice.map_or(Ok(ids), |id| Err(format!("two elements of {NAME} would be called {id}")))
}

/// A link that has the id of what it leads to on another page, for who comes with an old address.
fn is_only_a_way(tag: &Tag<'_>) -> bool {
    tag.name == "a"
        && matches!((tag.get("id"), tag.get("href").and_then(|href| href.split_once('#'))), (Some(id), Some((page, place))) if id == place && !page.is_empty())
}

/// A page as a part of the file.
fn part(
    name: &str,
    body: &str,
    ids: &BTreeMap<&str, BTreeMap<String, String>>,
    Parts { words, site, .. }: Parts<'_>,
) -> Result<String, String> {
    let mut astray = None;
    let mut first = true;
    let body = each_tag(body, |tag| {
        if is_only_a_way(tag) {
            tag.attributes.retain(|(name, _)| *name != "id");
        }
        let mut out = false;
        for (attribute, value) in &mut tag.attributes {
            let Some(value) = value else { continue };
            let own = |id: &str| ids.get(name).and_then(|ids| ids.get(id)).cloned();
            if *attribute == "id" {
                *value = own(value).unwrap_or_default();
            } else if REFERENCES.contains(attribute) {
                let all: Vec<String> =
                    value.split(' ').map(|id| own(id).unwrap_or_else(|| id.to_owned())).collect();
                *value = all.join(" ");
            } else if *attribute == "href" {
                match lead(name, value, ids) {
                    Lead::Inside(Some(id)) => *value = format!("#{id}"),
                    Lead::Inside(None) => astray = Some(value.clone()),
                    Lead::Published => {
                        *value = site.whole(value);
                        out = true;
                    }
                    Lead::Elsewhere => {}
                }
            }
        }
        if out {
            tag.attributes.push(("data-out", None));
        }
        if first {
            tag.attributes.insert(0, ("id", Some(name.to_owned())));
            if name != TEXT {
                tag.attributes.push(("data-part", None));
            }
            first = false;
        }
    });
    if let Some(href) = astray {
        return Err(format!("{name}.html leads to {href}, which is not there"));
    }
    // A link that is copied leads to where others can read it.
    let home = site.whole("index.html");
    let link = format!("<a href=\"{home}\" data-out=\"\" data-whole=\"\">{home}</a>");
    let note = words.say_with("one-file", &[("address", "\u{1}")]).replace("\u{1}", &link);
    Ok(body.replacen("</footer>", &format!("<p>{note}</p></footer>"), 1))
}

/// Where a link leads.
enum Lead {
    /// To this id of the file; none where it is not there.
    Inside(Option<String>),
    /// To another file of what is published.
    Published,
    /// To somebody else, or to no page.
    Elsewhere,
}

fn lead(from: &str, href: &str, ids: &BTreeMap<&str, BTreeMap<String, String>>) -> Lead {
    let (file, place) = href.split_once('#').unwrap_or((href, ""));
    let scheme = file.split(['/', '?']).next().is_some_and(|start| start.contains(':'));
    if scheme {
        return Lead::Elsewhere;
    }
    let page = if file.is_empty() { from } else { file.strip_suffix(".html").unwrap_or(file) };
    match ids.get(page) {
        None => Lead::Published,
        Some(_) if place.is_empty() => Lead::Inside(Some(page.to_owned())),
        Some(own) => Lead::Inside(own.get(place).cloned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(body: &str) -> String {
        format!(
            "<html><head><title>T</title><meta name=\"description\" content=\"D\">\
             <link rel=\"stylesheet\" href=\"a.css\"></head><body>\n<div data-variorum=\"e\">{body}\
             <footer></footer></div>\n</body></html>"
        )
    }

    fn made(text: &str, about: &str) -> Result<String, String> {
        let pages = [("index".to_owned(), page(text)), ("about".to_owned(), page(about))];
        let words = Words::parse("en", "one-file = One file of { $address }.").unwrap();
        let parts = Parts { style: "a{}", script: "0", words: &words, site: &Site::made_up() };
        one_file(&pages, parts, |bytes| format!("sha256-{}", bytes.len()))
    }

    #[test]
    fn links_between_pages_stay_inside_and_ids_stand_once() {
        let file = made(
            "<p id=\"c\"></p><a id=\"key\" href=\"about.html#key\">k</a><a href=\"learn.html#step-1\">l</a>\
             <a href=\"https://example.org/#c\">e</a><a href=\"#c\">c</a>",
            "<p id=\"c\" aria-labelledby=\"key c\" aria-details=\"c\"></p><h2 id=\"key\"></h2><a href=\"#c\">1</a>\
             <a href=\"index.html#c\">2</a><a href=\"index.html\">3</a><p id=\"about\"></p>",
        )
        .unwrap();
        for part in [
            "<div id=\"index\" data-variorum=\"e\"><p id=\"c\"></p><a href=\"#key\">k</a>\
             <a href=\"https://variorum.example/learn.html#step-1\" data-out>l</a>\
             <a href=\"https://example.org/#c\">e</a><a href=\"#c\">c</a>",
            "<div id=\"about\" data-variorum=\"e\" data-part><p id=\"about-c\" aria-labelledby=\"key about-c\" aria-details=\"about-c\"></p>\
             <h2 id=\"key\"></h2><a href=\"#about-c\">1</a><a href=\"#c\">2</a><a href=\"#index\">3</a>\
             <p id=\"about-about\"></p>",
            "script-src 'sha256-1' 'wasm-unsafe-eval'; style-src 'sha256-3'",
            "<title>T</title><meta name=\"description\" content=\"D\">",
            "<p>One file of ",
        ] {
            assert!(file.contains(part), "{part}\n{file}");
        }
        assert!(!file.contains("a.css"), "{file}");
    }

    #[test]
    fn a_link_that_leads_nowhere_is_refused() {
        let error = made("<a href=\"about.html#nothing\"></a>", "").unwrap_err();
        assert!(error.contains("about.html#nothing"), "{error}");
        assert!(made("<a href=\"#nothing\"></a>", "").is_err());
    }
}
