//! What was tested for the Web Content Accessibility Guidelines 2.2, and what was found: read from a
//! file that an editor writes, and refused unless it speaks of every criterion exactly once.

use crate::edition::Date;
use toml::Table;

/// Every criterion of levels A and AA, in the order of the guidelines. 4.1.1 is obsolete.
const CRITERIA: [(&str, &str); 55] = [
    ("1.1.1", "A"),
    ("1.2.1", "A"),
    ("1.2.2", "A"),
    ("1.2.3", "A"),
    ("1.2.4", "AA"),
    ("1.2.5", "AA"),
    ("1.3.1", "A"),
    ("1.3.2", "A"),
    ("1.3.3", "A"),
    ("1.3.4", "AA"),
    ("1.3.5", "AA"),
    ("1.4.1", "A"),
    ("1.4.2", "A"),
    ("1.4.3", "AA"),
    ("1.4.4", "AA"),
    ("1.4.5", "AA"),
    ("1.4.10", "AA"),
    ("1.4.11", "AA"),
    ("1.4.12", "AA"),
    ("1.4.13", "AA"),
    ("2.1.1", "A"),
    ("2.1.2", "A"),
    ("2.1.4", "A"),
    ("2.2.1", "A"),
    ("2.2.2", "A"),
    ("2.3.1", "A"),
    ("2.4.1", "A"),
    ("2.4.2", "A"),
    ("2.4.3", "A"),
    ("2.4.4", "A"),
    ("2.4.5", "AA"),
    ("2.4.6", "AA"),
    ("2.4.7", "AA"),
    ("2.4.11", "AA"),
    ("2.5.1", "A"),
    ("2.5.2", "A"),
    ("2.5.3", "A"),
    ("2.5.4", "A"),
    ("2.5.7", "AA"),
    ("2.5.8", "AA"),
    ("3.1.1", "A"),
    ("3.1.2", "AA"),
    ("3.2.1", "A"),
    ("3.2.2", "A"),
    ("3.2.3", "AA"),
    ("3.2.4", "AA"),
    ("3.2.6", "A"),
    ("3.3.1", "A"),
    ("3.3.2", "A"),
    ("3.3.3", "AA"),
    ("3.3.4", "AA"),
    ("3.3.7", "A"),
    ("3.3.8", "AA"),
    ("4.1.2", "A"),
    ("4.1.3", "AA"),
];

/// What was found of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// The pages do what it asks.
    Holds,
    /// There is nothing here that it is about.
    NoSuchThing,
    /// Somewhere they do not.
    FailsInPart,
}

impl Found {
    /// All of them, what fails first.
    pub const ALL: [Self; 3] = [Self::FailsInPart, Self::Holds, Self::NoSuchThing];

    /// Its word in the file and in the names of messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::NoSuchThing => "no-such-thing",
            Self::FailsInPart => "fails-in-part",
        }
    }
}

/// The ways in which something is tested, by their words in the file.
const WAYS: [&str; 3] = ["machine", "hand", "eye"];

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its number in the guidelines, such as `1.4.10`.
    pub number: String,
    /// Its name there, in English.
    pub name: String,
    /// `A` or `AA`.
    pub level: String,
    /// What was found.
    pub found: Found,
    /// How it was tested: `machine`, `hand`, `eye`; one or several.
    pub ways: Vec<String>,
    /// What was done and seen, in English.
    pub how: String,
    /// What fails, in English, where something does.
    pub fails: Option<String>,
}

/// What was tested and found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conformance {
    /// The day.
    pub tested_on: Date,
    /// With which browser, on what.
    pub tested_with: String,
    /// What was left out.
    pub not_tested: String,
    /// The e-mail address of whoever is to be told.
    pub contact: String,
    /// Every criterion, in the order of the guidelines.
    pub criteria: Vec<Criterion>,
}

impl Conformance {
    /// Reads the file.
    ///
    /// # Errors
    /// A sentence a line that says what is wrong with it.
    pub fn parse(file: &str) -> Result<Self, String> {
        let table: Table = file.parse().map_err(|error| format!("{error}"))?;
        let mut faults = Vec::new();
        let keys = ["tested_on", "tested_with", "not_tested", "contact", "criterion"];
        foreign("the file", &table, &keys, &mut faults);
        let list = table.get("criterion").and_then(|list| list.as_array());
        let list = list.into_iter().flatten().filter_map(|one| one.as_table());
        let criteria: Vec<Criterion> = list.map(|one| criterion(one, &mut faults)).collect();
        for (number, _) in CRITERIA {
            let times = criteria.iter().filter(|one| one.number == number).count();
            if times != 1 {
                faults.push(format!("{number} stands there {times} times, not once"));
            }
        }
        let place = |one: &Criterion| CRITERIA.iter().position(|(number, _)| one.number == *number);
        if !criteria.iter().map(place).is_sorted() {
            faults.push("the criteria are not in the order of their numbers".to_owned());
        }
        let mut words = |key: &str| text("the file", &table, key, &mut faults);
        let [day, tested_with, not_tested, contact] =
            ["tested_on", "tested_with", "not_tested", "contact"].map(&mut words);
        if !contact.contains('@') || contact.contains(char::is_whitespace) {
            faults.push("`contact` is an e-mail address, such as 'access@example.org'".to_owned());
        }
        let tested_on = Date::parse(&day).filter(|date| date.day.is_some());
        match tested_on {
            Some(tested_on) if faults.is_empty() => {
                Ok(Self { tested_on, tested_with, not_tested, contact, criteria })
            }
            Some(_) => Err(faults.join("\n")),
            None => {
                faults.push("`tested_on` is a day, such as '2026-11-23'".to_owned());
                Err(faults.join("\n"))
            }
        }
    }

    /// The criteria of which this was found.
    pub fn with(&self, found: Found) -> impl Iterator<Item = &Criterion> {
        self.criteria.iter().filter(move |one| one.found == found)
    }
}

fn criterion(table: &Table, faults: &mut Vec<String>) -> Criterion {
    let number = text("a criterion", table, "number", faults);
    let place = if number.is_empty() { "a criterion" } else { number.as_str() };
    let keys = ["number", "name", "level", "result", "tested", "how", "fails"];
    foreign(place, table, &keys, faults);
    let [name, level, result, how] =
        ["name", "level", "result", "how"].map(|key| text(place, table, key, faults));
    if !CRITERIA.contains(&(number.as_str(), level.as_str())) {
        faults.push(format!("{place}: the guidelines have no such number at level {level}"));
    }
    let found = Found::ALL.into_iter().find(|found| found.word() == result);
    if found.is_none() {
        let words = Found::ALL.map(Found::word).join(", ");
        faults.push(format!("{place}: `{result}` is no result; write one of {words}"));
    }
    let ways = table.get("tested").and_then(|ways| ways.as_array());
    let ways: Vec<String> =
        ways.into_iter().flatten().filter_map(|way| way.as_str().map(str::to_owned)).collect();
    if ways.is_empty() || ways.iter().any(|way| !WAYS.contains(&way.as_str())) {
        faults.push(format!("{place}: `tested` is a list of {}", WAYS.join(", ")));
    }
    let found = found.unwrap_or(Found::FailsInPart);
    let fails = table.get("fails").and_then(|words| words.as_str()).map(str::to_owned);
    if fails.is_some() != (found == Found::FailsInPart) {
        faults.push(format!("{place}: `fails` is said where something fails, and nowhere else"));
    }
    Criterion { number, name, level, found, ways, how, fails }
}

/// The words under a key, which must be there and not be empty.
fn text(place: &str, table: &Table, key: &str, faults: &mut Vec<String>) -> String {
    let words = table.get(key).and_then(|value| value.as_str()).unwrap_or_default().trim();
    if words.is_empty() {
        faults.push(format!("{place}: `{key}` is missing; write {key} = '…'"));
    }
    words.to_owned()
}

/// Keys that mean nothing are misspellings of some that do.
fn foreign(place: &str, table: &Table, known: &[&str], faults: &mut Vec<String>) {
    for key in table.keys().filter(|key| !known.contains(&key.as_str())) {
        faults.push(format!("{place}: `{key}` means nothing here"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../content/accessibility.toml");

    #[test]
    fn the_file_speaks_of_every_criterion_once() {
        let tested = Conformance::parse(FILE).expect("the file is sound");
        assert_eq!(tested.criteria.len(), 55);
        assert_eq!(tested.criteria.iter().filter(|one| one.level == "A").count(), 31);
    }

    #[test]
    fn what_is_wrong_is_told() {
        let cases = [
            ("number = '1.1.1'", "number = '1.1.2'", "1.1.1 stands there 0 times"),
            ("number = '1.2.2'", "number = '1.1.1'", "1.1.1 stands there 2 times"),
            ("result = 'fails-in-part'", "result = 'perhaps'", "`perhaps` is no result"),
            ("result = 'fails-in-part'", "result = 'holds'", "`fails` is said where"),
            ("tested = ['hand']", "tested = []", "`tested` is a list of machine, hand, eye"),
            ("contact = 'access@", "contact = 'access at ", "`contact` is an e-mail address"),
            ("tested_on = '2026-11-23'", "tested_on = '2026'", "`tested_on` is a day"),
            ("level = 'AA'", "level = 'A'", "no such number at level A"),
            ("how = 'There is no video.'", "howe = 'x'", "`howe` means nothing here"),
        ];
        for (words, others, told) in cases {
            assert!(FILE.contains(words), "{words}");
            let faults = Conformance::parse(&FILE.replacen(words, others, 1)).expect_err(told);
            assert!(faults.contains(told), "{told}: {faults}");
        }
    }
}
