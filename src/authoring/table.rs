//! A TOML table taken apart key by key, with the place of every value.
//!
//! Nothing stops at the first thing that is wrong: a missing key, a key that nobody asked for and
//! a value of the wrong kind are each noted, and reading goes on.

use super::{Faults, Place};
use std::{collections::BTreeSet, ops};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// Words from a file, with their place.
#[derive(Debug, Clone)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub place: Place,
}

/// A number from a file, with its place.
#[derive(Debug, Clone)]
pub struct Number {
    /// The number, counted from one.
    pub value: usize,
    /// Where it stands.
    pub place: Place,
}

/// A table that is being read.
pub(super) struct Table<'a> {
    file: &'a str,
    span: ops::Range<usize>,
    entries: &'a DeTable<'a>,
    asked: BTreeSet<&'static str>,
}

impl<'a> Table<'a> {
    /// The whole file.
    pub(super) fn root(file: &'a str, parsed: &'a Spanned<DeTable<'a>>) -> Self {
        Self { file, span: 0..0, entries: parsed.get_ref(), asked: BTreeSet::new() }
    }

    /// Where the table stands.
    pub(super) fn place(&self) -> Place {
        Place::at(self.file, self.span.clone())
    }

    fn value(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.insert(key);
        self.entries.get(key)
    }

    /// The string under `key`, if it is there, and where it stands.
    fn string(&mut self, key: &'static str, faults: &mut Faults) -> Option<(&'a str, Place)> {
        let value = self.value(key)?;
        let place = Place::at(self.file, value.span());
        let text = value.get_ref().as_str();
        if text.is_none() {
            faults.error(
                "not-readable",
                place.clone(),
                format!("`{key}` must be words, not {}", value.get_ref().type_str()),
                format!("put it in single quotation marks: {key} = '…'"),
            );
        }
        Some((text?, place))
    }

    /// Words under `key`, if they are there. Space around them is taken away.
    pub(super) fn words(&mut self, key: &'static str, faults: &mut Faults) -> Option<Words> {
        let (text, place) = self.string(key, faults)?;
        let text = text.trim().to_owned();
        if text.is_empty() {
            faults.error(
                "missing-key",
                place,
                format!("`{key}` is empty"),
                "write the words between the quotation marks, or take the line away",
            );
            return None;
        }
        Some(Words { text, place })
    }

    /// Words under `key`, which must be there.
    pub(super) fn required(&mut self, key: &'static str, faults: &mut Faults) -> Option<Words> {
        let there = self.entries.contains_key(key);
        let words = self.words(key, faults);
        if !there {
            faults.error(
                "missing-key",
                self.place(),
                format!("`{key}` is missing"),
                format!("add a line: {key} = '…'"),
            );
        }
        words
    }

    /// Words under `key` exactly as written, which may be empty.
    pub(super) fn verbatim(&mut self, key: &'static str, faults: &mut Faults) -> String {
        self.string(key, faults).map(|(text, _)| text.to_owned()).unwrap_or_default()
    }

    /// A list of words under `key`; empty if it is not there.
    pub(super) fn list(&mut self, key: &'static str, faults: &mut Faults) -> Vec<Words> {
        let file = self.file;
        let Some(value) = self.value(key) else { return Vec::new() };
        let items = value.get_ref().as_array().map(|array| array.iter().collect::<Vec<_>>());
        let words: Option<Vec<Words>> = items.and_then(|items| {
            items
                .into_iter()
                .map(|item| {
                    let text = item.get_ref().as_str()?.to_owned();
                    Some(Words { text, place: Place::at(file, item.span()) })
                })
                .collect()
        });
        let Some(words) = words else {
            faults.error(
                "not-readable",
                Place::at(file, value.span()),
                format!("`{key}` must be a list of words"),
                format!("write it as {key} = ['…', '…']"),
            );
            return Vec::new();
        };
        for empty in words.iter().filter(|words| words.text.trim().is_empty()) {
            faults.error(
                "missing-key",
                empty.place.clone(),
                format!("`{key}` has an entry without words"),
                "write the words between the quotation marks, or take the entry off the list",
            );
        }
        words
    }

    /// A list of words under `key`, which must be there and hold something.
    pub(super) fn required_list(&mut self, key: &'static str, faults: &mut Faults) -> Vec<Words> {
        let value = self.value(key);
        let list = self.list(key, faults);
        let (place, words) = match value.map(|value| (value.get_ref().as_array(), value.span())) {
            None => (self.place(), format!("`{key}` is missing")),
            Some((Some(array), span)) if array.is_empty() => {
                (Place::at(self.file, span), format!("`{key}` is empty"))
            }
            Some(_) => return list,
        };
        faults.error("missing-key", place, words, format!("add a line: {key} = ['…']"));
        list
    }

    /// A whole number from 1 under `key`, which must be there.
    pub(super) fn number(&mut self, key: &'static str, faults: &mut Faults) -> Option<Number> {
        let Some(value) = self.value(key) else {
            faults.error(
                "missing-key",
                self.place(),
                format!("`{key}` is missing"),
                format!("add a line: {key} = 1"),
            );
            return None;
        };
        let place = Place::at(self.file, value.span());
        let number = value.get_ref().as_integer().and_then(|integer| {
            usize::from_str_radix(integer.as_str(), integer.radix()).ok().filter(|value| *value > 0)
        });
        if number.is_none() {
            faults.error(
                "not-readable",
                place.clone(),
                format!("`{key}` must be a whole number from 1"),
                format!("write it without quotation marks: {key} = 1"),
            );
        }
        Some(Number { value: number?, place })
    }

    /// Every key with its words, for a table whose keys are words themselves.
    pub(super) fn pairs(self, faults: &mut Faults) -> Vec<(Words, Words)> {
        let mut pairs = Vec::new();
        for (key, value) in self.entries {
            let name: &str = key.get_ref();
            let place = Place::at(self.file, value.span());
            match value.get_ref().as_str().map(str::trim) {
                Some(text) if !text.is_empty() => pairs.push((
                    Words { text: name.to_owned(), place: Place::at(self.file, key.span()) },
                    Words { text: text.to_owned(), place },
                )),
                _ => faults.error(
                    "not-readable",
                    place,
                    format!("`{name}` must be given in words"),
                    format!("put them in single quotation marks: '{name}' = '…'"),
                ),
            }
        }
        pairs
    }

    /// Yes or no under `key`; no if it is not there.
    pub(super) fn flag(&mut self, key: &'static str, faults: &mut Faults) -> bool {
        let Some(value) = self.value(key) else { return false };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            faults.error(
                "not-readable",
                Place::at(self.file, value.span()),
                format!("`{key}` must be true or false, not {}", value.get_ref().type_str()),
                format!("write {key} = true without quotation marks, or take the line away"),
            );
        }
        flag.unwrap_or(false)
    }

    /// The tables under `[[key]]`; empty if there are none.
    pub(super) fn tables(&mut self, key: &'static str, faults: &mut Faults) -> Vec<Table<'a>> {
        let file = self.file;
        let Some(value) = self.value(key) else { return Vec::new() };
        let items = value.get_ref().as_array().map(|array| array.iter().collect::<Vec<_>>());
        let tables: Option<Vec<Table<'a>>> = items
            .and_then(|items| items.into_iter().map(|item| Table::inner(file, item)).collect());
        tables.unwrap_or_else(|| {
            faults.error(
                "not-readable",
                Place::at(file, value.span()),
                format!("`{key}` must be written as tables"),
                format!("begin each with a line [[{key}]]"),
            );
            Vec::new()
        })
    }

    /// The table under `key`, as in `on = { … }`.
    pub(super) fn table(&mut self, key: &'static str, faults: &mut Faults) -> Option<Table<'a>> {
        let file = self.file;
        let value = self.value(key)?;
        let table = Table::inner(file, value);
        if table.is_none() {
            faults.error(
                "not-readable",
                Place::at(file, value.span()),
                format!("`{key}` must be a table"),
                format!("write it as {key} = {{ … }}"),
            );
        }
        table
    }

    fn inner(file: &'a str, item: &'a Spanned<DeValue<'a>>) -> Option<Table<'a>> {
        let entries = item.get_ref().as_table()?;
        Some(Table { file, span: item.span(), entries, asked: BTreeSet::new() })
    }

    /// Notes every key that nobody asked for.
    pub(super) fn finish(self, faults: &mut Faults) {
        for key in self.entries.keys() {
            let name: &str = key.get_ref();
            if !self.asked.contains(name) {
                let known: Vec<&str> = self.asked.iter().copied().collect();
                faults.error(
                    "unknown-key",
                    Place::at(self.file, key.span()),
                    format!("`{name}` is not known here"),
                    format!("known are: {}", known.join(", ")),
                );
            }
        }
    }
}
