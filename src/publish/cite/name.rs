//! Who made a work.

use hayagriva::types::Person;

/// Somebody who made a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// A person.
    Person {
        /// The family's name, with what stands before it.
        family: String,
        /// The given names.
        given: String,
    },
    /// An institution: a name that is never turned round.
    Body(String),
}

impl Name {
    /// A name of the bibliography. What has no given name is an institution; Hayagriva may have taken
    /// its first words for a prefix, as in “University of …”.
    pub(super) fn of(person: &Person) -> Self {
        let family = match &person.prefix {
            Some(prefix) => format!("{prefix} {}", person.name),
            None => person.name.clone(),
        };
        match &person.given_name {
            Some(given) => Self::Person { family, given: given.clone() },
            None => Self::Body(family),
        }
    }

    /// The name for Hayagriva. With `as_written` the family's name stands first and nothing turns it
    /// round.
    pub(super) fn person(&self, as_written: bool) -> Person {
        let (name, given_name) = match self {
            Self::Person { family, given } if as_written => (format!("{family} {given}"), None),
            Self::Person { family, given } => (family.clone(), Some(given.clone())),
            Self::Body(name) => (name.clone(), None),
        };
        Person { name, given_name, prefix: None, suffix: None, comma_suffix: false, alias: None }
    }

    /// Whether it is an institution of this name.
    pub(super) fn is_body(&self, name: &str) -> bool {
        matches!(self, Self::Body(own) if own == name)
    }
}
