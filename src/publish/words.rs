//! The words that the page itself says, from message files in Fluent's format.

mod alike;

use super::languages::{HERE, THERE};
use crate::edition::Date;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::{cell::RefCell, collections::BTreeSet, fmt};
use unic_langid::LanguageIdentifier;

/// The interface in one language.
pub struct Words {
    name: String,
    told: bool,
    bundle: FluentBundle<FluentResource>,
    messages: alike::Messages,
    missing: RefCell<BTreeSet<String>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("locales", &self.bundle.locales).finish_non_exhaustive()
    }
}

impl Words {
    /// Reads a message file, which is named after its language.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the language tag or with the file.
    pub fn parse(name: &str, file: &str) -> Result<Self, String> {
        let lang: LanguageIdentifier =
            name.parse().map_err(|error| format!("`{name}` is no language tag: {error}"))?;
        let resource = FluentResource::try_new(file.to_owned())
            .map_err(|(_, errors)| format!("this is not a message file: {errors:?}"))?;
        let messages = alike::messages(&resource);
        let mut bundle = FluentBundle::new(vec![lang]);
        // The marks that keep directions apart would be in attributes and in quotations too.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|errors| format!("a message is given twice: {errors:?}"))?;
        Ok(Self {
            name: name.to_owned(),
            told: false,
            bundle,
            messages,
            missing: RefCell::default(),
        })
    }

    /// The same with every message between [`HERE`] and [`THERE`], so that a page on which two
    /// languages meet can say which words are in which, see [`super::languages::tagged`].
    #[must_use]
    pub fn told_apart(self) -> Self {
        Self { told: true, ..self }
    }

    /// How this file differs from the first in what it must share: a sentence for every message that is
    /// missing, is extra or fills in other words.
    pub fn differences(&self, first: &Self) -> Vec<String> {
        alike::differences(&first.messages, &self.messages)
    }

    /// The name of the message file, such as `zh`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The language tag of the words, such as `zh-Hans`.
    pub fn lang(&self) -> String {
        self.plainly("language-tag")
    }

    /// The language's own name for itself.
    pub fn language(&self) -> String {
        self.plainly("language-name")
    }

    /// `ltr` or `rtl`: which way the language is written.
    pub fn direction(&self) -> String {
        self.plainly("language-direction")
    }

    /// A message that is no words of the page.
    fn plainly(&self, id: &str) -> String {
        super::languages::unmarked(&self.say(id))
    }

    /// The message with this id.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The message with this id and these words filled in. A message that is not in the file is
    /// remembered, see [`Words::missing`], and stands as its id.
    pub fn say_with(&self, id: &str, filled: &[(&str, &str)]) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = pattern else {
            self.missing.borrow_mut().insert(id.to_owned());
            return id.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, words) in filled {
            arguments.set(*name, self.value(words));
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        if !errors.is_empty() {
            self.missing.borrow_mut().insert(format!("{id}: {errors:?}"));
        }
        if self.told { format!("{HERE}{said}{THERE}") } else { said.into_owned() }
    }

    /// What is filled in: a number for whatever depends on one, such as plural forms, else words.
    fn value<'a>(&self, words: &'a str) -> FluentValue<'a> {
        let number = !words.starts_with('0') && words.bytes().all(|byte| byte.is_ascii_digit());
        if number && !words.is_empty() || words == "0" {
            FluentValue::try_number(words)
        } else if self.told {
            FluentValue::from(format!("{THERE}{words}{HERE}"))
        } else {
            FluentValue::from(words)
        }
    }

    /// A date in words, as precise as it is known.
    pub fn date(&self, date: Date) -> String {
        let year = date.year.to_string();
        let Some(month) = date.month else { return year };
        let month = self.say(&format!("month-{month}"));
        match date.day {
            Some(day) => self.say_with(
                "date-day",
                &[("day", &day.to_string()), ("month", &month), ("year", &year)],
            ),
            None => self.say_with("date-month", &[("month", &month), ("year", &year)]),
        }
    }

    /// The words in one list.
    pub fn list(&self, words: &[String]) -> String {
        words.join(&self.say("list-separator"))
    }

    /// What was asked for and is not in the file.
    pub fn missing(&self) -> Vec<String> {
        self.missing.borrow().iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_two_languages_are_told_apart() {
        let words =
            Words::parse("zh", "see = 见 { $title }。\ncount = { $n } 处").unwrap().told_apart();
        let said = words.say_with("see", &[("title", "On norms")]);
        assert_eq!(said, format!("{HERE}见 {THERE}On norms{HERE}。{THERE}"));
        assert_eq!(words.say_with("count", &[("n", "3")]), format!("{HERE}3 处{THERE}"));
    }

    #[test]
    fn a_number_decides_the_form() {
        let file = "n = { $n ->\n    [one] one entry\n   *[other] { $n } entries\n }";
        let words = Words::parse("en", file).unwrap();
        let said = |n| words.say_with("n", &[("n", n)]);
        assert_eq!(["1", "2011", "0"].map(said), ["one entry", "2011 entries", "0 entries"]);
    }

    #[test]
    fn words_are_filled_in_and_what_is_missing_is_remembered() {
        let words = Words::parse(
            "en",
            "hello = Good { $time }\nmonth-9 = September\ndate-day = { $day } { $month } { $year }",
        )
        .unwrap();
        assert_eq!(words.say_with("hello", &[("time", "evening")]), "Good evening");
        assert_eq!(words.date(Date::parse("2011-09-15").unwrap()), "15 September 2011");
        assert_eq!(words.date(Date::parse("2011").unwrap()), "2011");
        assert!(words.missing().is_empty());
        assert_eq!(words.say("good-bye"), "good-bye");
        assert_eq!(words.missing(), ["good-bye"]);
    }

    #[test]
    fn a_broken_file_is_refused_in_words() {
        assert!(Words::parse("en", "a = b\na = c").is_err());
        assert!(Words::parse("en", "= b").is_err());
        assert!(Words::parse("not a tag", "").is_err());
    }
}
