//! Sentences that the page has for its islands, each under a key; `{name}` stands for what is filled
//! in. They travel in the page, so that the program carries no language.

use std::{collections::BTreeMap, rc::Rc};

/// Sentences under keys. Clones are the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrases(Rc<BTreeMap<String, String>>);

impl FromIterator<(String, String)> for Phrases {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(phrases: I) -> Self {
        Self(Rc::new(phrases.into_iter().collect()))
    }
}

impl Phrases {
    /// The sentence under a key; empty where the page has none.
    pub fn say(&self, key: &str) -> String {
        self.0.get(key).cloned().unwrap_or_default()
    }

    /// The sentence with these words filled in.
    pub fn with(&self, key: &str, filled: &[(&str, &str)]) -> String {
        let sentence = self.say(key);
        filled.iter().fold(sentence, |sentence, (name, words)| {
            sentence.replace(&format!("{{{name}}}"), words)
        })
    }

    /// The sentence about so many; that about one is under the same key with `-one`.
    pub fn count(&self, key: &str, count: usize, filled: &[(&str, &str)]) -> String {
        let one = format!("{key}-one");
        let key = if count == 1 && self.0.contains_key(&one) { one } else { key.to_owned() };
        let count = count.to_string();
        let all: Vec<_> = filled.iter().copied().chain([("count", count.as_str())]).collect();
        self.with(&key, &all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_filled_in_and_one_is_not_many() {
        let phrases: Phrases = [
            ("due", "{count} questions are due of {all}"),
            ("due-one", "One question is due of {all}"),
            ("read", "{count} read"),
        ]
        .map(|(key, words)| (key.to_owned(), words.to_owned()))
        .into_iter()
        .collect();
        assert_eq!(phrases.count("due", 2, &[("all", "9")]), "2 questions are due of 9");
        assert_eq!(phrases.count("due", 1, &[("all", "9")]), "One question is due of 9");
        assert_eq!(phrases.count("read", 1, &[]), "1 read");
        assert_eq!(phrases.say("none"), "");
    }
}
