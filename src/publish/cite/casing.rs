//! Capital letters in English titles. Hayagriva's own rules begin a sentence after every comma and
//! full stop (“U.S. And China”), so titles are given to it as they must stand.

/// Words that are small in a headline whatever their length: articles, conjunctions, “to”, “as”.
const SMALL: [&str; 13] =
    ["a", "an", "and", "as", "but", "for", "nor", "or", "so", "the", "to", "vs.", "yet"];

/// Prepositions. MLA leaves all of them small, Chicago those of fewer than five letters.
const PREPOSITIONS: [&str; 42] = [
    "about", "above", "across", "after", "against", "along", "among", "around", "at", "before",
    "behind", "below", "beneath", "beside", "between", "beyond", "by", "despite", "down", "during",
    "except", "from", "in", "inside", "into", "near", "of", "off", "on", "onto", "outside", "over",
    "since", "through", "toward", "under", "until", "up", "upon", "with", "within", "without",
];

/// A title as a headline. Pieces with `true` keep their letters; prepositions of at least `long`
/// letters have a capital.
pub(super) fn headline(pieces: &[(String, bool)], long: usize) -> String {
    let text: String = pieces.iter().map(|(piece, _)| piece.as_str()).collect();
    let last = text.split(' ').next_back().map_or(0, str::len);
    let last = text.len() - last;
    let mut out = String::new();
    let mut begins = true;
    for (piece, kept) in pieces {
        for part in piece.split_inclusive([' ', '-']) {
            let word = part.trim_matches(|one: char| !one.is_alphanumeric() && one != '.');
            let small = SMALL.contains(&word.to_lowercase().as_str())
                || PREPOSITIONS.contains(&word.to_lowercase().as_str()) && word.len() < long;
            let edge = begins || out.len() >= last;
            let made = match (*kept || has_its_own(word), small && !edge) {
                (true, _) => part.to_owned(),
                (false, true) => part.to_lowercase(),
                (false, false) => capital(part),
            };
            begins = ends_a_part(part);
            out.push_str(&made);
        }
    }
    out
}

/// A headline as a sentence: small letters but at the beginning, after a colon or a question mark, and
/// where letters are kept.
pub(super) fn sentence(pieces: &[(String, bool)]) -> String {
    let mut out = String::new();
    let mut begins = true;
    for (piece, kept) in pieces {
        for part in piece.split_inclusive([' ', '-']) {
            let word = part.trim_matches(|one: char| !one.is_alphanumeric());
            // What an editor keeps large in a headline, as in “Takes On”, is no name.
            let name = *kept && !PREPOSITIONS.contains(&word.to_lowercase().as_str());
            let made = match (name || has_its_own(word), begins) {
                (true, _) => part.to_owned(),
                (false, true) => capital(part),
                (false, false) => part.to_lowercase(),
            };
            begins = ends_a_part(part);
            out.push_str(&made);
        }
    }
    out
}

/// A sentence whose second part, after a colon, begins with a capital letter, too.
pub(super) fn after_colons(text: &str) -> String {
    let mut out = String::new();
    let mut begins = false;
    for part in text.split_inclusive(' ') {
        out.push_str(&if begins { capital(part) } else { part.to_owned() });
        begins = ends_a_part(part);
    }
    out
}

/// Whether the next word begins a part of the title.
fn ends_a_part(word: &str) -> bool {
    word.ends_with([' ']) && word.trim_end().ends_with([':', '?', '!', '—'])
}

/// A word whose letters are its own: an abbreviation, a number, a symbol such as “(c)”.
fn has_its_own(word: &str) -> bool {
    let letters = word.chars().filter(|one| one.is_alphabetic()).count();
    let is_a_sign = letters == 1 && !["a", "A"].contains(&word);
    is_a_sign || word.chars().any(char::is_numeric) || word.chars().skip(1).any(char::is_uppercase)
}

/// The word with its first letter large.
fn capital(word: &str) -> String {
    let Some(at) = word.find(char::is_alphabetic) else { return word.to_owned() };
    let (before, from) = word.split_at(at);
    let mut letters = from.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{before}{first}{}", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(title: &str) -> Vec<(String, bool)> {
        title
            .split('{')
            .flat_map(|part| match part.split_once('}') {
                Some((kept, after)) => vec![(kept.to_owned(), true), (after.to_owned(), false)],
                None => vec![(part.to_owned(), false)],
            })
            .collect()
    }

    #[test]
    fn headlines_leave_small_words_small() {
        let cases = [
            ("U.S. and China reach agreement", "U.S. and China Reach Agreement"),
            ("purpose and scope, and pledges", "Purpose and Scope, and Pledges"),
            ("China, the Russian Federation", "China, the Russian Federation"),
            ("Review: the end of it", "Review: The End of It"),
            ("What is it for", "What Is It For"),
            ("on non-governmental bodies", "On Non-Governmental Bodies"),
            ("42 U.S.C. 5195c(e)", "42 U.S.C. 5195c(e)"),
            ("chapter II", "Chapter II"),
            ("{Administration} Takes {On} it with care", "Administration Takes On It with Care"),
        ];
        for (title, made) in cases {
            assert_eq!(headline(&pieces(title), usize::MAX), made);
        }
        assert_eq!(headline(&pieces("rules between states"), 5), "Rules Between States");
        assert_eq!(headline(&pieces("rules Between states"), 99), "Rules between States");
    }

    #[test]
    fn sentences_keep_names() {
        let cases = [
            ("{China} Isn’t Happy With the {IGF}", "China Isn’t happy with the IGF"),
            (
                "{Breakthrough} or Just Broken? {China} and Us",
                "Breakthrough or just broken? China and us",
            ),
            ("{International} Strategy: Prosperity Too", "International strategy: Prosperity too"),
            ("{U.S.} Joins Computer-Based Talks", "U.S. joins computer-based talks"),
        ];
        for (title, made) in cases {
            assert_eq!(sentence(&pieces(title)), made.replace("Isn’t", "isn’t"));
        }
        assert_eq!(after_colons("Law: a summary"), "Law: A summary");
    }
}
