//! What several fuzz targets need: the smallest sound edition with one file exchanged, an edition
//! ready to be printed, a reader of pages that trusts nothing.

pub mod html;
pub mod made;
pub mod pages;
pub mod shelf;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
};
use variorum::{
    authoring::{Checked, check_folder},
    edition::{Date, Edition},
    publish::{Print, Site, Words},
};

/// A folder with the edition `tests/editions/minimal`, one for each process, of which files can be
/// exchanged.
#[derive(Debug)]
pub struct Folder {
    folder: PathBuf,
    files: Vec<(String, Vec<u8>)>,
}

impl Folder {
    /// Lays the edition out where temporary files go.
    ///
    /// # Panics
    /// When it cannot be read or written: nothing can be tried then.
    pub fn new() -> Self {
        Self::of(|_| true)
    }

    /// The same with two layers and otherwise nothing but the files that every edition has.
    pub fn bare() -> Self {
        let wanted = [
            "edition.toml",
            "text.toml",
            "sources.yml",
            "about.md",
            "text-checked.md",
            "layers/north.toml",
            "layers/south.toml",
        ];
        Self::of(|name| wanted.contains(&name))
    }

    fn of(wanted: impl Fn(&str) -> bool) -> Self {
        let minimal = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/editions/minimal");
        let mut files = Vec::new();
        for below in ["", "layers"] {
            for entry in fs::read_dir(minimal.join(below)).expect("the minimal edition").flatten() {
                if entry.path().is_file() {
                    let name = Path::new(below).join(entry.file_name());
                    let bytes = fs::read(entry.path()).expect("a file of the minimal edition");
                    let name = name.to_string_lossy().into_owned();
                    if wanted(&name) {
                        files.push((name, bytes));
                    }
                }
            }
        }
        files.sort();
        let folder = env::temp_dir().join(format!("variorum-{}", process::id())).join("minimal");
        fs::create_dir_all(folder.join("layers")).expect("a folder for the edition");
        let own = Self { folder, files };
        for (name, bytes) in &own.files {
            own.write(name, bytes);
        }
        own
    }

    /// The names of the edition's files, in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(name, _)| name.as_str())
    }

    /// What the edition is with these files in place of its own.
    pub fn check_with(&self, others: &[(&str, &[u8])]) -> Checked {
        for (name, bytes) in others {
            self.write(name, bytes);
        }
        let checked = check_folder(&self.folder);
        for (name, _) in others {
            let own = self.files.iter().find(|(own, _)| own == name);
            self.write(name, own.map_or(&[], |(_, bytes)| bytes));
        }
        checked
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.folder.join(name), bytes).expect("a file of the edition");
    }
}

impl Default for Folder {
    fn default() -> Self {
        Self::new()
    }
}

/// An edition ready to be printed, in every language of the interface, the edition's own first.
///
/// # Panics
/// When the words of the interface cannot be read.
pub fn prints(edition: Edition) -> Vec<Print> {
    let english = include_str!("../../content/interface/en.ftl");
    let chinese = include_str!("../../content/interface/zh.ftl");
    let words = |name, file| Words::parse(name, file).expect("the words of the interface");
    let published = Date::parse("2026-11-23").expect("a date");
    let site = Site::new("https://example.org/small/", "Somebody", published).expect("a site");
    let prints = Print::in_languages(edition, words("en", english), vec![words("zh", chinese)]);
    prints.into_iter().map(|print| print.on(&site)).collect()
}

/// Whether something is an id that an edition can have.
pub fn is_plain(id: &str) -> bool {
    id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
