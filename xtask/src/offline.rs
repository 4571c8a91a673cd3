//! The service workers: into every folder that has a first page goes www/offline.js with the list of
//! what it keeps, each file with its hash.

use crate::{integrity, project};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use variorum::publish::markup::{Markup, tags};

/// The worker's name in each folder.
const NAME: &str = "offline.js";
/// Pages that are not kept: one shows frames, and those are not.
const NOT_KEPT: [&str; 1] = ["embed-code.html"];

/// Writes the workers of a release, whose scripts are small already.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(out: &Path) -> Result<(), String> {
    let code = read(&out.join(NAME))?;
    for folder in folders(out)? {
        let files = kept(out, &folder)?;
        let list: BTreeMap<String, String> = files
            .iter()
            .map(|name| Ok((way(&folder, name), integrity::digest(&read_bytes(&out.join(name))?))))
            .collect::<Result<_, String>>()?;
        put(out, &folder, &list, &code)?;
    }
    Ok(())
}

/// Writes workers that keep nothing and give up what an earlier one has kept: for looking at the page
/// while one writes it.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write_empty(out: &Path) -> Result<(), String> {
    let code = read(&project::root().join("www").join(NAME))?;
    folders(out)?.iter().try_for_each(|folder| put(out, folder, &BTreeMap::new(), &code))
}

/// How many files the pages of their own keep, and how many bytes a browser fetches for them that
/// accepts Brotli.
///
/// # Errors
/// When a file cannot be read.
pub fn weight(out: &Path) -> Result<(usize, u64), String> {
    let files = kept(out, "")?;
    let mut bytes = 0;
    for name in &files {
        let size = |name: &str| fs::metadata(out.join(name)).map(|file| file.len());
        let size = size(&format!("{name}.br")).or_else(|_| size(name));
        bytes += size.map_err(|error| format!("{name}: {error}"))?;
    }
    Ok((files.len(), bytes))
}

fn put(
    out: &Path,
    folder: &str,
    list: &BTreeMap<String, String>,
    code: &str,
) -> Result<(), String> {
    let files = serde_json::to_string(list).map_err(|error| error.to_string())?;
    let digest = Sha256::digest(format!("{files}{code}").as_bytes());
    let version: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let text = format!("Object.assign(self,{{VERSION:\"{version}\",FILES:{files}}});\n{code}");
    let place = out.join(folder).join(NAME);
    fs::write(&place, text).map_err(|error| format!("{}: {error}", place.display()))
}

/// The folders that have a first page, each ending with a stroke but for the first, which is nothing.
fn folders(out: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut left = vec![String::new()];
    while let Some(folder) = left.pop() {
        for name in names(&out.join(&folder))? {
            if name == "index.html" {
                found.push(folder.clone());
            } else if out.join(&folder).join(&name).is_dir() {
                left.push(format!("{folder}{name}/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// What the worker of a folder keeps, from `dist/` on: its pages, those of single paragraphs, and
/// whatever these load.
fn kept(out: &Path, folder: &str) -> Result<BTreeSet<String>, String> {
    let mut found = BTreeSet::new();
    for below in [folder.to_owned(), format!("{folder}p/")] {
        let place = out.join(&below);
        let names = if place.is_dir() { names(&place)? } else { Vec::new() };
        let pages = names.into_iter().filter(|name| name.ends_with(".html"));
        found.extend(
            pages
                .map(|name| format!("{below}{name}"))
                .filter(|name| !NOT_KEPT.contains(&name.as_str())),
        );
    }
    // What the worker itself shows for a moment.
    found.insert("renew.js".to_owned());
    let mut left: Vec<String> = found.iter().cloned().collect();
    while let Some(name) = left.pop() {
        if !name.ends_with(".html") && !name.ends_with(".js") {
            continue;
        }
        let text = read(&out.join(&name))?;
        for way in if name.ends_with(".html") { in_page(&text) } else { in_script(&text) } {
            let file = from(&name, way);
            if file.split('/').next_back() != Some(NAME)
                && out.join(&file).is_file()
                && found.insert(file.clone())
            {
                left.push(file);
            }
        }
    }
    Ok(found)
}

/// What a page loads: scripts and pictures, programs, style sheets.
fn in_page(html: &str) -> Vec<&str> {
    let names = |tag: Markup<'_>| match tag.name() {
        "script" => ["src", "data-app", "data-wasm"].as_slice(),
        "img" => &["src"],
        "link" if ["stylesheet", "modulepreload"].map(Some).contains(&tag.attribute("rel")) => {
            &["href"]
        }
        _ => &[],
    };
    tags(html)
        .flat_map(|tag| names(tag).iter().filter_map(move |name| tag.attribute(name)))
        .collect()
}

/// What a script may load: every word in it, between quotation marks, that could be a file's name.
fn in_script(code: &str) -> Vec<&str> {
    let words = code.split(['"', '\'', '`']);
    words
        .filter(|word| {
            [".js", ".json", ".wasm", ".css"].iter().any(|ending| word.ends_with(ending))
        })
        .collect()
}

/// The file that a way leads to from another file.
fn from(file: &str, way: &str) -> String {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in way.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The way from a folder to a file.
fn way(folder: &str, file: &str) -> String {
    match file.strip_prefix(folder) {
        Some(rest) => rest.to_owned(),
        None => format!("{}{file}", "../".repeat(folder.matches('/').count())),
    }
}

fn names(folder: &Path) -> Result<Vec<String>, String> {
    let fault = |error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(fault)?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry.map_err(fault)?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn read_bytes(path: &PathBuf) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_folder_keeps_its_pages_and_what_they_load_and_nothing_else() {
        let out = project::fresh_folder("offline-test").unwrap();
        for folder in ["p", "zh/p", "embed/p", "servers"] {
            fs::create_dir_all(out.join(folder)).unwrap();
        }
        for (name, text) in [
            (
                "index.html",
                r#"<link rel="stylesheet" href="a.css"><script type="module" src="./start.js" data-app="./app-1.js" data-wasm="./app-1_bg.wasm"></script><a href="data.json">"#,
            ),
            ("embed-code.html", r#"<script src="embed-code.js"></script>"#),
            ("p/c.html", r#"<script src="../copy.js"></script>"#),
            ("zh/index.html", r#"<script src="../start.js"></script>"#),
            ("zh/p/c.html", ""),
            ("embed/index.html", r#"<script src="../frame.js"></script>"#),
            (
                "start.js",
                r#"import{a}from"./outside.js";import("./late.js");fetch("found.json");"offline.js""#,
            ),
            ("offline.js", "code"),
            ("late.js", "'./start.js'"),
            ("a.css", ""),
            ("app-1.js", ""),
            ("app-1_bg.wasm", ""),
            ("copy.js", ""),
            ("data.json", ""),
            ("embed-code.js", ""),
            ("found.json", ""),
            ("frame.js", ""),
            ("outside.js", ""),
            ("renew.js", ""),
            ("card.png", ""),
            ("servers/Caddyfile", ""),
        ] {
            fs::write(out.join(name), text).unwrap();
        }
        assert_eq!(folders(&out).unwrap(), ["", "embed/", "zh/"]);
        let all = |folder| kept(&out, folder).unwrap().into_iter().collect::<Vec<_>>();
        let common = ["found.json", "late.js", "outside.js", "renew.js", "start.js"];
        let mut own = [
            common.as_slice(),
            &["a.css", "app-1.js", "app-1_bg.wasm", "copy.js", "index.html", "p/c.html"],
        ]
        .concat();
        own.sort_unstable();
        assert_eq!(all(""), own);
        assert_eq!(all("zh/"), [common.as_slice(), &["zh/index.html", "zh/p/c.html"]].concat());
        assert_eq!(all("embed/"), ["embed/index.html", "frame.js", "renew.js"]);

        write(&out).unwrap();
        let worker = |folder: &str| read(&out.join(folder).join(NAME)).unwrap();
        let (first, zh) = (worker(""), worker("zh/"));
        assert!(
            zh.contains("\"../start.js\":\"sha256-") && zh.contains("\"p/c.html\":\"sha256-"),
            "{zh}"
        );
        assert!(first.ends_with("}});\ncode"), "{first}");
        fs::write(out.join(NAME), "code").unwrap();
        fs::write(out.join("late.js"), "other").unwrap();
        write(&out).unwrap();
        assert_ne!(first.get(..40), worker("").get(..40), "another file is another version");
    }

    #[test]
    fn ways_lead_back() {
        for (folder, file, there) in [
            ("", "p/c.html", "p/c.html"),
            ("zh/", "zh/p/c.html", "p/c.html"),
            ("zh/embed/", "start.js", "../../start.js"),
        ] {
            assert_eq!(way(folder, file), there);
            assert_eq!(from(&format!("{folder}index.html"), there), file);
        }
    }
}
