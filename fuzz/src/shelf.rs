//! A device's storage in memory, filled with whatever lines say.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};
use variorum::journal::Shelf;

/// Keys and values in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board(pub RefCell<BTreeMap<String, String>>);

impl Board {
    /// A line an entry: a key, a tabulator, a value. `~` stands for the beginning of a key of this
    /// edition's, so that whoever makes lines up need not find it first.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a str>, prefix: &str) -> Self {
        let entry = |line: &str| {
            let (key, value) = line.split_once('\t').unwrap_or((line, ""));
            (key.replacen('~', prefix, 1), value.to_owned())
        };
        Self(RefCell::new(lines.into_iter().map(entry).collect()))
    }

    /// Every value that stands somewhere.
    pub fn values(&self) -> BTreeSet<String> {
        self.0.borrow().values().cloned().collect()
    }
}

impl Shelf for Board {
    fn entries(&self) -> Option<Vec<(String, String)>> {
        Some(self.0.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect())
    }

    fn get(&self, key: &str) -> Option<String> {
        self.0.borrow().get(key).cloned()
    }

    fn put(&self, key: &str, value: &str) -> bool {
        self.0.borrow_mut().insert(key.to_owned(), value.to_owned());
        true
    }

    fn take(&self, key: &str) {
        self.0.borrow_mut().remove(key);
    }
}
