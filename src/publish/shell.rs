//! The page's shell: `index.html` with slots named by comments. Each slot is filled exactly once,
//! or it is an error.

use std::fmt;

/// The shell of a page that nothing takes over: the same slots, no script.
pub const PLAIN: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
    <!-- slot: head -->\n</head>\n<body>\n<!-- slot: page -->\n</body>\n</html>\n";

/// Why a shell could not be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlotError {
    /// The shell has no such slot.
    Missing(String),
    /// The shell has the slot more than once.
    Twice(String),
    /// The shell has a slot that nothing fills.
    Unfilled(String),
}

impl fmt::Display for SlotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(name) => write!(f, "index.html lacks the line <!-- slot: {name} -->"),
            Self::Twice(name) => write!(f, "index.html has <!-- slot: {name} --> more than once"),
            Self::Unfilled(name) => write!(f, "nothing fills <!-- slot: {name} --> of index.html"),
        }
    }
}

impl std::error::Error for SlotError {}

/// The bundler's page for a page in a folder below: its own addresses begin with `./` there.
pub fn below(shell: &str, to_root: &str) -> String {
    if to_root.is_empty() {
        shell.to_owned()
    } else {
        shell.replace("=\"./", &format!("=\"{to_root}"))
    }
}

/// A page that says which language it is in, and which way that is written where it is not from left
/// to right.
pub fn in_language(shell: &str, lang: &str, direction: &str) -> String {
    let dir = if direction == "ltr" { String::new() } else { format!(" dir=\"{direction}\"") };
    shell.replacen("<html lang=\"en\"", &format!("<html lang=\"{lang}\"{dir}"), 1)
}

/// The bundler's page for a long text: its starter does not wait until all of the text is there.
pub fn hurried(shell: &str) -> String {
    shell.replacen("<script type=\"module\" src=", "<script type=\"module\" async src=", 1)
}

/// The bundler's page with another program: its script and its WebAssembly, by their names in `dist/`.
pub fn with_program(shell: &str, script: &str, wasm: &str) -> String {
    let replaced = |shell: &str, attribute: &str, name: &str| {
        let start = format!("{attribute}=\"./");
        match shell
            .split_once(&start)
            .and_then(|(before, rest)| Some((before, rest.split_once('"')?.1)))
        {
            Some((before, after)) => format!("{before}{start}{name}\"{after}"),
            None => shell.to_owned(),
        }
    };
    replaced(&replaced(shell, "data-app", script), "data-wasm", wasm)
}

/// Puts each filling into its slot.
///
/// # Errors
/// When a slot is missing, stands twice or is left over.
pub fn fill(shell: &str, fillings: &[(&str, &str)]) -> Result<String, SlotError> {
    let mut filled = shell.to_owned();
    for (name, words) in fillings {
        let slot = format!("<!-- slot: {name} -->");
        match shell.matches(&slot).count() {
            0 => return Err(SlotError::Missing((*name).to_owned())),
            1 => filled = filled.replacen(&slot, words, 1),
            _ => return Err(SlotError::Twice((*name).to_owned())),
        }
    }
    let left = shell.split("<!-- slot: ").skip(1).filter_map(|rest| rest.split(" -->").next());
    match left.into_iter().find(|name| fillings.iter().all(|(filled, _)| filled != name)) {
        Some(name) => Err(SlotError::Unfilled(name.to_owned())),
        None => Ok(filled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_a_hurry_the_starter_waits_for_nothing() {
        let shell = "<script type=\"module\" src=\"./start.js\" data-app=\"./a.js\"></script>";
        assert_eq!(hurried(shell), shell.replace(" src=", " async src="));
    }

    #[test]
    fn a_page_in_a_folder_finds_what_the_bundler_made() {
        let shell = "<script src=\"./start.js\" data-app=\"./a.js\"></script><a href=\"#b\">";
        assert_eq!(below(shell, ""), shell);
        let moved =
            "<script src=\"../../start.js\" data-app=\"../../a.js\"></script><a href=\"#b\">";
        assert_eq!(below(shell, "../../"), moved);
    }

    #[test]
    fn a_page_says_its_language() {
        assert_eq!(in_language(PLAIN, "en", "ltr"), PLAIN);
        assert!(in_language(PLAIN, "ar", "rtl").contains("<html lang=\"ar\" dir=\"rtl\">"));
        assert!(in_language(PLAIN, "zh-Hans", "ltr").contains("<html lang=\"zh-Hans\">"));
    }

    #[test]
    fn another_program_takes_the_place_of_the_first() {
        let shell =
            "<script src=\"./start.js\" data-app=\"./a.js\" data-wasm=\"./a.wasm\"></script>";
        let other =
            "<script src=\"./start.js\" data-app=\"./b.js\" data-wasm=\"./b.wasm\"></script>";
        assert_eq!(with_program(shell, "b.js", "b.wasm"), other);
        assert_eq!(with_program("<p>", "b.js", "b.wasm"), "<p>");
    }

    #[test]
    fn every_slot_is_filled_exactly_once_or_it_is_an_error() {
        let shell = "a <!-- slot: head --> b <!-- slot: page -->";
        let fill_both = [("head", "H"), ("page", "P")];
        assert_eq!(fill(shell, &fill_both).as_deref(), Ok("a H b P"));
        assert_eq!(fill("<!-- slot: page -->", &fill_both), Err(SlotError::Missing("head".into())));
        assert_eq!(fill(shell, &[("head", "H")]), Err(SlotError::Unfilled("page".into())));
        let twice = "<!-- slot: head --><!-- slot: head -->";
        assert_eq!(fill(twice, &[("head", "H")]), Err(SlotError::Twice("head".into())));
    }
}
