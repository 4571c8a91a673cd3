//! The words that the page itself says, from message files in Fluent's format.

use crate::edition::Date;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::{cell::RefCell, collections::BTreeSet, fmt};
use unic_langid::LanguageIdentifier;

/// The interface in one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    missing: RefCell<BTreeSet<String>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("locales", &self.bundle.locales).finish_non_exhaustive()
    }
}

impl Words {
    /// Reads a message file.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the language tag or with the file.
    pub fn parse(lang: &str, file: &str) -> Result<Self, String> {
        let lang: LanguageIdentifier =
            lang.parse().map_err(|error| format!("`{lang}` is no language tag: {error}"))?;
        let resource = FluentResource::try_new(file.to_owned())
            .map_err(|(_, errors)| format!("this is not a message file: {errors:?}"))?;
        let mut bundle = FluentBundle::new(vec![lang]);
        // The marks that keep directions apart would be in attributes and in quotations too.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|errors| format!("a message is given twice: {errors:?}"))?;
        Ok(Self { bundle, missing: RefCell::default() })
    }

    /// The language tag of the words.
    pub fn lang(&self) -> String {
        self.bundle.locales.first().map(ToString::to_string).unwrap_or_default()
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
            arguments.set(*name, FluentValue::from(*words));
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        if !errors.is_empty() {
            self.missing.borrow_mut().insert(format!("{id}: {errors:?}"));
        }
        said.into_owned()
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
