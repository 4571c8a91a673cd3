//! The rules of the house, held by a machine: who may name whom, how long a file may grow, that
//! every fault is in the manual and every word of the interface in use.

#![cfg(not(target_arch = "wasm32"))]

#[path = "tidy/styles.rs"]
mod styles;
#[path = "tidy/words.rs"]
mod words;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use variorum::authoring::fault::CODES;

/// The rules of import: a module of the library, the modules of ours and the crates that it may
/// name. `std` and the module itself are always allowed. ARCHITECTURE.md prints the same table.
const RULES: [(&str, &[&str], &[&str]); 14] = [
    ("edition", &[], &[]),
    ("anchor", &["edition"], &["unicode_segmentation", "proptest"]),
    ("reader", &[], &[]),
    ("learner", &[], &["chrono", "proptest", "rs_fsrs"]),
    ("journal", &["learner"], &["proptest"]),
    ("wire", &["learner", "reader"], &["proptest"]),
    ("store", &["learner", "reader"], &["yew"]),
    ("view", &["journal", "learner", "reader", "store", "wire"], &["yew"]),
    (
        "browser",
        &["journal", "learner", "reader", "wire"],
        &["gloo_events", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"],
    ),
    (
        "app",
        &["browser", "reader", "store", "view", "wire"],
        &["gloo_events", "wasm_bindgen", "web_sys", "yew"],
    ),
    (
        "learn",
        &["browser", "journal", "learner", "store", "view"],
        &["gloo_events", "web_sys", "yew"],
    ),
    ("bin", &[], &["wasm_bindgen", "web_sys"]),
    (
        "authoring",
        &["edition", "anchor"],
        &["hayagriva", "miette", "pulldown_cmark", "sha2", "toml", "unicode_segmentation"],
    ),
    (
        "publish",
        &["edition", "anchor", "learner", "reader", "store", "view", "wire"],
        &[
            "fluent_bundle",
            "fluent_syntax",
            "futures",
            "hanconv",
            "harfrust",
            "hayagriva",
            "lightningcss",
            "png",
            "proptest",
            "pulldown_cmark",
            "serde_json",
            "resvg",
            "sha2",
            "skrifa",
            "similar",
            "toml",
            "typst_assets",
            "unic_langid",
            "unicode_linebreak",
            "unicode_segmentation",
            "yew",
        ],
    ),
];

/// Files are about one idea; more lines than this are two.
const LINES: usize = 330;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ending, &mut found);
    found.sort();
    let name = |path: &Path| path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
    found.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The module that a file of `src` belongs to.
fn module(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap_or(file);
    inside.split(['/', '.']).next().unwrap_or_default()
}

/// The first names after `use` and in paths: `crate::` with the module, or a crate.
fn named(text: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let word = |rest: &str| {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        rest[..end].to_owned()
    };
    let mut ours = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => {
                let mut depth = 0;
                let mut start = true;
                for (at, character) in group.char_indices() {
                    match character {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        c if start && c.is_alphabetic() => {
                            ours.insert(word(&group[at..]));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
            None => {
                ours.insert(word(rest));
            }
        }
    }
    let mut foreign = BTreeSet::new();
    for line in code.lines().map(str::trim_start) {
        let line = line.strip_prefix("pub(crate) ").unwrap_or(line);
        if let Some(rest) = line.strip_prefix("pub use ").or_else(|| line.strip_prefix("use ")) {
            foreign.insert(word(rest));
        }
    }
    (ours, foreign)
}

fn is_module(name: &str) -> bool {
    RULES.iter().any(|(module, ..)| *module == name)
}

#[test]
fn every_module_names_only_whom_it_may() {
    let mut checked = 0;
    for (file, text) in files("src", ".rs") {
        let own = module(&file).to_owned();
        if own == "lib" {
            continue;
        }
        let (_, may, crates) = RULES
            .iter()
            .find(|(name, ..)| *name == own)
            .unwrap_or_else(|| panic!("{file}: the rules of import do not know `{own}`"));
        let (ours, foreign) = named(&text);
        for name in ours.iter().filter(|name| is_module(name)) {
            assert!(*name == own || may.contains(&name.as_str()), "{file} must not name {name}");
        }
        let siblings: BTreeSet<String> = text
            .lines()
            .filter_map(|line| {
                line.trim().strip_suffix(';')?.rsplit_once("mod ").map(|m| m.1.into())
            })
            .collect();
        for name in &foreign {
            let known = ["std", "crate", "super", "self", "core"].contains(&name.as_str());
            assert!(
                known || crates.contains(&name.as_str()) || siblings.contains(name),
                "{file} must not name the crate {name}"
            );
        }
        checked += 1;
    }
    assert!(checked > 50, "only {checked} files were found");
}

#[test]
fn the_library_starts_no_process_and_only_authoring_reads_files() {
    for (file, text) in files("src", ".rs") {
        assert!(!text.contains("std::process") && !text.contains("Command::new"), "{file}");
        let reads = text.contains("fs::") || text.contains("File::open");
        assert!(!reads || file == "src/authoring/read.rs", "{file} reads files");
    }
}

#[test]
fn no_file_has_outgrown_one_idea() {
    let all = ["src", "xtask/src", "tests", "fuzz/src", "fuzz/targets"];
    let all = all.map(|folder| files(folder, ".rs"));
    let web = [".js", ".css"].map(|ending| files("www", ending));
    for (file, text) in all.into_iter().chain(web).flatten() {
        assert!(text.lines().count() <= LINES, "{file} has {} lines", text.lines().count());
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    let all = ["src", "xtask/src", "fuzz/src", "fuzz/targets"];
    for (file, text) in all.into_iter().flat_map(|folder| files(folder, ".rs")) {
        assert!(text.starts_with("//! "), "{file} does not say what it is for");
    }
}

#[test]
fn every_fault_is_in_the_manual_and_the_manual_knows_no_other() {
    let manual = read("CONTRIBUTING.md");
    let entries: BTreeSet<&str> = manual
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |").map(|(code, _)| code))
        .collect();
    let codes: BTreeSet<&str> = CODES.into_iter().collect();
    let missing: Vec<_> = codes.difference(&entries).collect();
    assert!(missing.is_empty(), "CONTRIBUTING.md lacks {missing:?}");
    let foreign: Vec<_> = entries.difference(&codes).collect();
    assert!(foreign.is_empty(), "CONTRIBUTING.md explains {foreign:?}, which no check finds");
}

#[test]
fn what_the_documents_name_is_there() {
    for document in
        ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "docs/supply-chain.md"]
    {
        let text = read(document);
        for name in text.split('`').skip(1).step_by(2) {
            let is_path =
                name.contains('/') && !name.contains([' ', '<', '*', '{', '…', '=', '$', ':', '~']);
            let made =
                name.starts_with("dist/") || name.starts_with("target/") || name.starts_with('/');
            if is_path && !made {
                assert!(root().join(name).exists(), "{document} names {name}, which is not there");
            }
        }
    }
}

/// Allowing a module a name that it has no use for is a door that somebody will take for a rule.
#[test]
fn the_rule_allows_no_name_that_the_code_does_not_need() {
    let code = files("src", ".rs");
    for (name, may, _) in RULES {
        let own = code.iter().filter(|(file, _)| module(file) == name);
        let mut ours: BTreeSet<String> = own.flat_map(|(_, text)| named(text).0).collect();
        ours.retain(|other| is_module(other) && other != name);
        let may: BTreeSet<String> = may.iter().map(|other| (*other).to_owned()).collect();
        assert_eq!(may, ours, "{name} may name the first and names the second");
    }
}

#[test]
fn the_table_of_the_architecture_is_the_rule() {
    let text = read("ARCHITECTURE.md");
    let table = text.lines().skip_while(|line| !line.starts_with("| module | target | may name"));
    let rows: Vec<Vec<&str>> = table
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let words = |cell: &str| -> BTreeSet<String> {
        cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let printed: Vec<_> = rows.iter().map(|row| (words(row[1]), words(row[3]))).collect();
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let rules: Vec<(BTreeSet<String>, BTreeSet<String>)> =
        RULES.iter().map(|(name, may, _)| (set(&[*name]), set(may))).collect();
    assert_eq!(printed, rules);
}

/// A page then asks for the starter and what it needs at once.
#[test]
fn what_the_starter_imports_is_loaded_ahead() {
    let imported = |script: &str| -> Vec<String> {
        let text = read(&format!("www/{script}"));
        let lines = text.lines().filter(|line| line.starts_with("import "));
        let names = lines.filter_map(|line| line.split_once("\"./")?.1.split_once('"'));
        names.map(|(name, _)| name.to_owned()).collect()
    };
    let needed = imported("start.js");
    assert!(needed.iter().all(|script| imported(script).is_empty()), "and what these import?");
    let ahead = read("Trunk.toml");
    let ahead = ahead.lines().find(|line| line.starts_with("pattern_preload"));
    let ahead = ahead.unwrap_or_default().split("href=\"{base}").skip(1);
    let ahead: Vec<&str> = ahead.filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ahead, needed);
}

#[test]
fn no_script_of_ours_is_long_and_each_is_checked_for_types() {
    for (file, text) in files("www", ".js") {
        assert!(text.starts_with("// @ts-check"), "{file}");
        assert!(text.lines().count() < 210, "{file} has outgrown one idea");
    }
}
