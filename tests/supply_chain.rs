//! What is compiled for readers, package by package, as `docs/supply-chain.md` says it: nothing comes
//! in, grows unsafe code or begins to run at build time without somebody looking.
//!
//! `UPDATE=1 cargo test --test supply_chain` writes the tables anew; what a package is for is written by
//! hand.

#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
    process::Command,
};

const DOCUMENT: &str = "docs/supply-chain.md";
/// Licences under which something may be given to readers, alone or as one of several.
const FOR_READERS: [&str; 4] = ["MIT", "Apache-2.0", "BSD-3-Clause", "Unicode-3.0"];

fn cargo(arguments: &[&str]) -> String {
    let end = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo");
    assert!(end.status.success(), "{}", String::from_utf8_lossy(&end.stderr));
    String::from_utf8(end.stdout).expect("cargo's words")
}

/// The packages, as `name version`, that such edges lead to for a browser.
fn packages(edges: &str) -> BTreeSet<String> {
    let tree = cargo(&[
        "tree",
        "--locked",
        "-p",
        "variorum",
        "--target",
        "wasm32-unknown-unknown",
        "--prefix",
        "none",
        "--format",
        "{p}",
        "-e",
        edges,
    ]);
    let words = tree.lines().filter(|line| !line.starts_with("variorum ")).filter_map(|line| {
        let mut words = line.split(' ');
        Some(format!("{} {}", words.next()?, words.next()?.strip_prefix('v')?))
    });
    words.collect()
}

/// What cargo knows of every package, by `name version`.
fn known() -> BTreeMap<String, Value> {
    let metadata = cargo(&["metadata", "--locked", "--format-version", "1"]);
    let mut metadata: Value = serde_json::from_str(&metadata).expect("JSON");
    let all = metadata["packages"].take();
    let all = all.as_array().expect("packages").iter();
    all.map(|one| (format!("{} {}", text(&one["name"]), text(&one["version"])), one.clone()))
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Its licence; that of a package that names none stands in its file.
fn licence(one: &Value) -> String {
    match one["license"].as_str() {
        Some(licence) => licence.replace(" / ", " OR ").replace('/', " OR "),
        None => {
            let folder = Path::new(text(&one["manifest_path"])).parent().expect("a folder");
            let words = fs::read_to_string(folder.join(text(&one["license_file"])));
            let first = words.as_deref().unwrap_or_default().lines().next().unwrap_or_default();
            first.strip_suffix(" License").unwrap_or("?").to_owned()
        }
    }
}

/// Whose repository it comes from.
fn keeper(one: &Value) -> &str {
    text(&one["repository"]).split('/').nth(3).unwrap_or("not said")
}

/// Whether a target of this kind is among its own.
fn has(one: &Value, kind: &str) -> bool {
    let targets = one["targets"].as_array().into_iter().flatten();
    targets.flat_map(|target| target["kind"].as_array().into_iter().flatten()).any(|it| it == kind)
}

/// How many lines of its sources speak of unsafe code, comments left out.
fn lines_unsafe(one: &Value) -> usize {
    fn count(folder: &Path) -> usize {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let each = entries.map(|entry| match entry.path() {
            path if path.is_dir() => count(&path),
            path if path.extension().is_some_and(|it| it == "rs") => {
                let text = fs::read_to_string(path).unwrap_or_default();
                let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
                let word = |c: char| !c.is_alphanumeric() && c != '_';
                code.filter(|line| line.split(word).any(|word| word == "unsafe")).count()
            }
            _ => 0,
        });
        each.sum()
    }
    count(&Path::new(text(&one["manifest_path"])).parent().expect("a folder").join("src"))
}

/// The rows of both tables: cells but the last, which is written by hand.
fn rows() -> [Vec<String>; 2] {
    let known = known();
    let shipped = packages("normal,no-proc-macro");
    let all = packages("normal,build");
    let row = |name: &String, cells: &[&str]| {
        format!("| {} | {} |", name.replacen(' ', " | ", 1), cells.join(" | "))
    };
    let runs = |one| if has(one, "custom-build") { "yes" } else { "" };
    let first = shipped.iter().map(|name| {
        let one = &known[name];
        let lines = lines_unsafe(one).to_string();
        row(name, &[&licence(one), keeper(one), if lines == "0" { "" } else { &lines }, runs(one)])
    });
    let second = all.difference(&shipped).map(|name| {
        let one = &known[name];
        let is = if has(one, "proc-macro") { "macro" } else { "for macros and build scripts" };
        row(name, &[&licence(one), keeper(one), is])
    });
    [first.collect(), second.collect()]
}

/// A table's head.
const HEADS: [&str; 2] = [
    "| package | version | licence | kept by | lines with `unsafe` | build script | what for |\n\
     |---|---|---|---|---|---|---|\n",
    "| package | version | licence | kept by | is |\n|---|---|---|---|---|\n",
];

#[test]
fn what_is_compiled_for_readers_is_what_the_document_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT);
    let document = fs::read_to_string(&path).expect("the document");
    let purposes: BTreeMap<&str, &str> = document
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|row| row.split(" | ").collect::<Vec<_>>())
        .filter_map(|cells| Some((*cells.first()?, *cells.get(6)?)))
        .collect();
    let [first, second] = rows();
    let first = first.into_iter().map(|row| {
        let name = row.split(' ').nth(1).unwrap_or_default();
        format!("{row} {} |", purposes.get(name).unwrap_or(&"?"))
    });
    let tables = [first.collect::<Vec<_>>(), second].map(|rows| rows.join("\n") + "\n");
    let mut expected = document.clone();
    for (head, table) in HEADS.into_iter().zip(tables) {
        let (before, rest) = expected.split_once(head).expect("the head of a table");
        let after = rest.split_once("\n\n").map_or("", |(_, after)| after);
        expected = format!("{before}{head}{table}\n{after}");
    }
    let expected = format!("{}\n", expected.trim_end());
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, &expected).expect("the document");
    }
    assert!(
        document == expected || env::var_os("UPDATE").is_some(),
        "{DOCUMENT} is not up to date"
    );
    assert!(!expected.contains("| ? |"), "{DOCUMENT} does not say what every package is for");
}

#[test]
fn what_is_given_to_readers_may_be_given() {
    let known = known();
    for name in packages("normal,no-proc-macro") {
        let licence = licence(&known[&name]);
        let may = |one: &str| FOR_READERS.contains(&one.trim_matches(['(', ')']));
        let each = licence.split(" AND ").all(|part| part.split(" OR ").any(may));
        assert!(each, "{name}: {licence}");
        assert_eq!(
            text(&known[&name]["source"]),
            "registry+https://github.com/rust-lang/crates.io-index"
        );
    }
}
