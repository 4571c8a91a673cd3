//! What a page loads, read from the page and its scripts as they were built, so that whatever is
//! added there is known here.

use super::faulty::read;
use std::{collections::BTreeSet, path::Path};

/// What a file is to the page that loads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// A style sheet.
    Style,
    /// A script that the page names, or what such a script cannot begin without.
    Entry,
    /// The program or what joins it to the page.
    Program,
    /// A script that is loaded once it is wanted.
    Later,
    /// A page that a script gets.
    Page,
}

/// A file by its name in `dist/`, and what it is to the page.
pub(crate) type Asset = (String, Role);

/// Everything that a page of ours loads.
pub(crate) fn of_page(page: &str) -> BTreeSet<Asset> {
    let html = text(page);
    let mut all = BTreeSet::new();
    for tag in html.split('<') {
        if tag.starts_with("link ") && tag.contains("rel=\"stylesheet\"") {
            all.extend(value(tag, "href").map(|href| (near(page, href), Role::Style)));
        } else if tag.starts_with("script ") && tag.contains("type=\"module\"") {
            if let Some(src) = value(tag, "src") {
                scripts(&near(page, src), Role::Entry, &mut all);
            }
            all.extend(program(page, tag));
        }
    }
    assert!(all.iter().any(|(_, role)| *role == Role::Style), "{page} has no style: {all:?}");
    all
}

/// Everything that the custom element loads for a page.
pub(crate) fn of_element(page: &str) -> BTreeSet<Asset> {
    let mut all = BTreeSet::from([(page.to_owned(), Role::Page)]);
    scripts("element.js", Role::Entry, &mut all);
    for tag in text(page).split('<') {
        if tag.starts_with("meta ") && tag.contains("variorum:element-styles") {
            all.extend(value(tag, "content").map(|href| (near(page, href), Role::Style)));
        } else if tag.starts_with("script ") {
            all.extend(program(page, tag));
        }
    }
    assert!(all.iter().any(|(_, role)| *role == Role::Style), "the element has no style: {all:?}");
    all
}

/// What is loaded only once the reader presses the button that reads aloud.
pub(crate) fn on_a_press() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    scripts("offer.js", Role::Entry, &mut all);
    all.into_iter().filter(|(_, role)| *role == Role::Later).map(|(name, _)| name).collect()
}

/// Another file of the same kind, which would not do.
pub(crate) fn other_than(name: &str) -> String {
    let folder = super::faulty::dist();
    let kind = name.rsplit('.').next().unwrap_or_default();
    let names = std::fs::read_dir(folder).expect("dist/").flatten();
    let mut names: Vec<String> =
        names.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    // The program in another build, or the glue of another: the lesson's for the text's.
    let program = |one: &str| one.starts_with("variorum-") || one.starts_with("learn-");
    let other = names.iter().find(|one| {
        one.rsplit('.').next() == Some(kind)
            && one.as_str() != name
            && program(one) == program(name)
            && one.split('-').next() != name.split('-').next()
    });
    other.cloned().unwrap_or_else(|| panic!("nothing else is like {name}"))
}

/// A script and all that it imports.
fn scripts(name: &str, role: Role, all: &mut BTreeSet<Asset>) {
    // What is needed at once is more than what is needed later.
    if role == Role::Entry {
        all.remove(&(name.to_owned(), Role::Later));
    }
    let known = all.contains(&(name.to_owned(), Role::Entry));
    if known || !all.insert((name.to_owned(), role)) {
        return;
    }
    let words = text(name);
    for (at, _) in words.match_indices("\"./") {
        let Some(file) = words[at + 1..].split('"').next().filter(|file| file.ends_with(".js"))
        else {
            continue;
        };
        let before = words[..at].trim_end();
        if before.ends_with("import(") {
            scripts(&near(name, file), Role::Later, all);
        } else if before.ends_with("from") || before.ends_with("import") {
            scripts(&near(name, file), role, all);
        }
    }
}

/// The program that a script's tag names.
fn program(page: &str, tag: &str) -> Vec<Asset> {
    let parts = ["data-app", "data-wasm"].map(|name| value(tag, name));
    parts.into_iter().flatten().map(|href| (near(page, href), Role::Program)).collect()
}

fn text(name: &str) -> String {
    let bytes = read(name).unwrap_or_else(|| panic!("dist/{name} is not there"));
    String::from_utf8(bytes).expect("text")
}

fn value<'a>(tag: &'a str, attribute: &str) -> Option<&'a str> {
    tag.split(&format!("{attribute}=\"")).nth(1)?.split('"').next()
}

/// The name in `dist/` of what an address in a file leads to.
fn near(from: &str, address: &str) -> String {
    let mut folder: Vec<&str> = Path::new(from)
        .parent()
        .and_then(Path::to_str)
        .map(|folder| folder.split('/').filter(|part| !part.is_empty()).collect())
        .unwrap_or_default();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => drop(folder.pop()),
            part => folder.push(part),
        }
    }
    folder.join("/")
}
