//! One entry: a deed as a key and a value.
//!
//! `variorum:1:EDITION:KIND:SUBJECT:TIME-CHANCE` = value, with time in milliseconds and both numbers
//! in base 36. What is read is written by `www/attention.js`, too, in the same form:
//!
//! | kind | subject | value |
//! |---|---|---|
//! | `read` | a paragraph or an explanation | `yes` |
//! | `took` | a step | `yes` |
//! | `foretold` | an explanation | the stance, then `hit` or `miss` |
//! | `answered` | a question | what was chosen, row by row, then `right` or `wrong` |
//! | `finished` | `tour` | `yes` |
//! | `asking` | `tour` | `on` or `off` |

use crate::learner::{Deed, Id, Stamp, What};

/// The beginning of every key of ours. What else stands on the device is nobody's business here.
pub const OURS: &str = "variorum:";
/// The version of this form.
const VERSION: u32 = 1;
/// What is longer than this was not written by us.
const LONGEST: usize = 300;

/// What an entry of the device's storage is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A deed.
    Deed(Deed),
    /// It bears our name and makes no sense.
    Damaged,
    /// A newer version wrote it.
    Newer,
    /// It is none of ours, or of another edition.
    Foreign,
}

/// The beginning of every key of one edition's deeds.
pub fn prefix(edition: &str) -> String {
    format!("{OURS}{VERSION}:{edition}:")
}

/// The beginning of every key that was set aside for one edition.
pub fn aside_prefix(edition: &str) -> String {
    format!("{OURS}aside:{edition}:")
}

/// A deed as an entry.
pub fn print(edition: &str, deed: &Deed) -> (String, String) {
    let (kind, subject, value) = parts(deed);
    let (time, chance) = (base36(deed.at.milliseconds), base36(u64::from(deed.at.chance)));
    (format!("{}{kind}:{subject}:{time}-{chance}", prefix(edition)), value)
}

/// A deed as it is told to a host's page: `KIND:SUBJECT VALUE`.
pub fn told(deed: &Deed) -> String {
    let (kind, subject, value) = parts(deed);
    format!("{kind}:{subject} {value}")
}

/// A deed's kind, subject and value.
fn parts(deed: &Deed) -> (&'static str, &str, String) {
    match &deed.what {
        What::Read(id) => ("read", &**id, "yes".to_owned()),
        What::Took(id) => ("took", &**id, "yes".to_owned()),
        What::Foretold { annotation, stance, hit } => {
            let how = if *hit { "hit" } else { "miss" };
            ("foretold", &**annotation, format!("{stance} {how}"))
        }
        What::Answered { question, picks, right } => {
            let how = if *right { "right" } else { "wrong" };
            ("answered", &**question, format!("{picks} {how}"))
        }
        What::Finished => ("finished", "tour", "yes".to_owned()),
        What::Asking(on) => ("asking", "tour", if *on { "on" } else { "off" }.to_owned()),
    }
}

/// What an entry is, for one edition.
pub fn parse(edition: &str, key: &str, value: &str) -> Entry {
    let Some(rest) = key.strip_prefix(OURS) else { return Entry::Foreign };
    let Some((written, rest)) = rest.split_once(':') else { return Entry::Foreign };
    let Ok(version) = written.parse::<u32>() else { return Entry::Foreign };
    // One form for one number, as for stamps below: what another key says is no second deed.
    if written != version.to_string() {
        return Entry::Foreign;
    }
    let Some(rest) = rest.strip_prefix(edition).and_then(|rest| rest.strip_prefix(':')) else {
        return Entry::Foreign;
    };
    if version > VERSION {
        return Entry::Newer;
    }
    if key.len() > LONGEST || value.len() > LONGEST || version < VERSION {
        return Entry::Damaged;
    }
    let mut parts = rest.split(':');
    let (Some(kind), Some(subject), Some(stamp), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Entry::Damaged;
    };
    let (Some(at), true) = (self::stamp(stamp), is_plain(subject)) else { return Entry::Damaged };
    match what(kind, subject, value) {
        Some(what) => Entry::Deed(Deed { at, what }),
        // A kind that we do not know, in an entry that is otherwise sound, is a later idea.
        None if !KINDS.contains(&kind) && is_plain(kind) => Entry::Newer,
        None => Entry::Damaged,
    }
}

const KINDS: [&str; 6] = ["read", "took", "foretold", "answered", "finished", "asking"];

fn what(kind: &str, subject: &str, value: &str) -> Option<What> {
    let id = || Id::from(subject);
    let two = || value.split_once(' ');
    let told = |how: &str, yes: &str, no: &str| {
        if how == yes {
            Some(true)
        } else if how == no {
            Some(false)
        } else {
            None
        }
    };
    match kind {
        "read" if value == "yes" => Some(What::Read(id())),
        "took" if value == "yes" => Some(What::Took(id())),
        "foretold" => {
            let (stance, how) = two().filter(|(stance, _)| is_plain(stance))?;
            let hit = told(how, "hit", "miss")?;
            Some(What::Foretold { annotation: id(), stance: stance.into(), hit })
        }
        "answered" => {
            let (picks, how) = two().filter(|(picks, _)| are_picks(picks))?;
            let right = told(how, "right", "wrong")?;
            Some(What::Answered { question: id(), picks: picks.into(), right })
        }
        "finished" if subject == "tour" && value == "yes" => Some(What::Finished),
        "asking" if subject == "tour" => told(value, "on", "off").map(What::Asking),
        _ => None,
    }
}

/// Whether something is an id of an edition.
fn is_plain(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !id.is_empty() && id.bytes().all(plain)
}

fn are_picks(picks: &str) -> bool {
    picks.split('.').all(|pick| pick.len() == 1 && pick.bytes().all(|byte| byte.is_ascii_digit()))
}

fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        let digit = u32::try_from(number % 36).unwrap_or_default();
        digits.extend(char::from_digit(digit, 36));
        number /= 36;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

fn stamp(words: &str) -> Option<Stamp> {
    let (time, chance) = words.split_once('-')?;
    let (milliseconds, chance) =
        (u64::from_str_radix(time, 36).ok()?, u32::from_str_radix(chance, 36).ok()?);
    let stamp = Stamp { milliseconds, chance };
    // One form for one stamp: `+1`, `01` and `1A` are not how we write.
    (words == format!("{}-{}", base36(milliseconds), base36(u64::from(chance)))).then_some(stamp)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(crate) const EDITION: &str = "code-2011";

    pub(crate) fn deeds() -> impl Strategy<Value = Deed> {
        let id = || "[a-z][a-z0-9-]{0,8}".prop_map(Id::from);
        let what = prop_oneof![
            id().prop_map(What::Read),
            id().prop_map(What::Took),
            (id(), id(), any::<bool>()).prop_map(|(annotation, stance, hit)| What::Foretold {
                annotation,
                stance,
                hit
            }),
            (id(), "[1-4](\\.[1-4]){0,3}", any::<bool>()).prop_map(|(question, picks, right)| {
                What::Answered { question, picks: picks.into(), right }
            }),
            Just(What::Finished),
            any::<bool>().prop_map(What::Asking),
        ];
        (any::<u64>(), any::<u32>(), what).prop_map(|(milliseconds, chance, what)| Deed {
            at: Stamp { milliseconds, chance },
            what,
        })
    }

    fn read(key: &str, value: &str) -> Entry {
        parse(EDITION, key, value)
    }

    #[test]
    fn entries_are_told_apart() {
        let key = |rest: &str| format!("variorum:1:code-2011:{rest}");
        let answered = |picks: &str| {
            Entry::Deed(Deed {
                at: Stamp { milliseconds: 35, chance: 36 },
                what: What::Answered { question: "q".into(), picks: picks.into(), right: true },
            })
        };
        assert_eq!(read(&key("answered:q:z-10"), "2 right"), answered("2"));
        assert_eq!(read(&key("answered:q:z-10"), "1.3.2 right"), answered("1.3.2"));
        for damaged in [
            ("answered:q:z-10", "2"),
            ("answered:q:z-10", "2 rig"),
            ("answered:q:z-10", ""),
            ("answered:q:z-10", "12 right"),
            ("answered:q:Z-10", "2 right"),
            ("answered:q:z", "2 right"),
            ("answered:q", "2 right"),
            ("answered:Q:z-10", "2 right"),
            ("answered:q:z-10:more", "2 right"),
            ("read:c:z-10", "no"),
            ("", ""),
        ] {
            assert_eq!(read(&key(damaged.0), damaged.1), Entry::Damaged, "{damaged:?}");
        }
        assert_eq!(read("variorum:0:code-2011:read:c:z-10", "yes"), Entry::Damaged);
        assert_eq!(read(&key(&format!("read:{}:z-10", "c".repeat(400))), "yes"), Entry::Damaged);
        for newer in ["variorum:2:code-2011:{}", "variorum:1:code-2011:noted:c:z-10"] {
            assert_eq!(read(newer, "anything"), Entry::Newer, "{newer}");
        }
        for foreign in [
            "variorum:1:code-2012:read:c:z-10",
            "variorum:code-2011:choices",
            "variorum:aside:code-2011:read",
            // Found by fuzzing: read as a deed under a key that we would not write.
            "variorum:01:code-2011:read:c:z-10",
            "variorum:+1:code-2011:read:c:z-10",
            "variorum:",
            "theme",
            "",
        ] {
            assert_eq!(read(foreign, "yes"), Entry::Foreign, "{foreign}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn what_is_written_is_read_again(deed in deeds()) {
            let (key, value) = print(EDITION, &deed);
            prop_assert_eq!(read(&key, &value), Entry::Deed(deed));
        }

        #[test]
        fn nothing_that_stands_on_a_device_makes_it_panic(key in ".{0,80}", value in ".{0,40}", rest in "[a-z0-9:-]{0,40}") {
            let _ = read(&key, &value);
            let key = format!("variorum:1:code-2011:{rest}");
            // One way to write each deed: what is read is what would be written.
            if let Entry::Deed(deed) = read(&key, &value) {
                prop_assert_eq!(print(EDITION, &deed), (key, value));
            }
        }
    }
}
