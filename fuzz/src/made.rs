//! Editions made from bytes: mostly sound ones, with words of every kind at every place.

use libfuzzer_sys::arbitrary::{Result, Unstructured};
use std::fmt::Write as _;

/// Pieces of text that have been trouble somewhere: scripts without spaces, letters of several code
/// points, signs of HTML, of CommonMark, of TOML and of tables, directions, what cannot be seen.
const PIECES: [&str; 49] = [
    "house",
    "may",
    "square",
    "the",
    "door",
    "in",
    "a",
    "A",
    "’s",
    "speak",
    "信息安全",
    "房子",
    "e\u{301}",
    "👩‍👩‍👧",
    "🇨🇭",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "\u{a0}",
    "ﬁ",
    "ß",
    "İ",
    "नमस्ते",
    "ไทย",
    "שלום",
    "مرحبا",
    "\"",
    "'",
    "'''",
    "\\",
    "<",
    "1<b",
    "->",
    "&amp;",
    "&",
    "*",
    "**",
    "_",
    "`",
    "[x](#b)",
    "[x](javascript:a)",
    "](",
    "#",
    "=1+1",
    "@x",
    "-",
    "—",
    "12",
    "\u{1}",
];

/// Layers that the made edition has, with stances that fit their side.
const LAYERS: [(&str, &[&str]); 2] = [
    ("north", &["supports", "could-build-on", "contests", "rejects"]),
    ("south", &["proposes", "stresses", "concedes"]),
];

/// The files of a made edition that differ from the smallest one's.
///
/// # Errors
/// Never but when the bytes have come to their end at the wrong place.
pub fn files(bytes: &mut Unstructured<'_>) -> Result<Vec<(&'static str, String)>> {
    let texts = [paragraph(bytes)?, paragraph(bytes)?];
    let mut text = String::new();
    for (id, words) in ["a", "b"].into_iter().zip(&texts) {
        let (name, topic) = (toml(&phrase(bytes, "Line")?), toml(&phrase(bytes, "Topic")?));
        let words = toml(&words.concat());
        writeln!(
            text,
            "[[paragraph]]\nid = '{id}'\npart = 'lines'\nlabel = '({id})'\nname = {name}\n\
             topic = {topic}\ntext = {words}\ngrade = 'checked'\n[[paragraph.witness]]\n\
             shows = 'words'\nsource = 'town-2000-01-01'\n"
        )
        .expect("a string takes everything");
    }
    let edition = format!(
        "title = {}\ndek = {}\ndocument = {}\nrevised = '2026-11-23'\nlicence = 'CC BY 4.0.'\n\
         invitation = 'north-a-9'\n[[part]]\nid = 'lines'\nheading = {}\n\
         [[layer]]\nid = 'north'\nname = {}\nshort = 'N'\nside = 'respondent'\non = true\n\
         [[layer]]\nid = 'south'\nname = 'South'\nshort = {}\nside = 'sponsor'\n",
        toml(&phrase(bytes, "A text")?),
        toml(&phrase(bytes, "Dek")?),
        toml(&phrase(bytes, "Document")?),
        toml(&phrase(bytes, "Lines")?),
        toml(&phrase(bytes, "North")?),
        toml(&phrase(bytes, "S")?),
    );
    let about = phrase(bytes, "About")?;
    let mut files = vec![("edition.toml", edition), ("text.toml", text), ("about.md", about)];
    for ((layer, stances), file) in
        LAYERS.into_iter().zip(["layers/north.toml", "layers/south.toml"])
    {
        let mut words = format!("introduction = {}\n", toml(&phrase(bytes, "In")?));
        for number in 1..=bytes.int_in_range(0..=3)? {
            words += &annotation(bytes, layer, stances, number, &texts)?;
        }
        // One that nothing can hurt, so that every side has something to say of every paragraph.
        for (id, words_of) in ["a", "b"].into_iter().zip(&texts) {
            words += &silence(layer, id, words_of);
        }
        files.push((file, words));
    }
    Ok(files)
}

/// A paragraph by its words: the spaces between them belong to the word before.
fn paragraph(bytes: &mut Unstructured<'_>) -> Result<Vec<String>> {
    let mut words = vec!["Every ".to_owned()];
    for _ in 0..bytes.int_in_range(1..=9)? {
        let space = if bytes.ratio(3, 4)? { " " } else { "" };
        words.push(format!("{}{space}", bytes.choose(&PIECES)?));
    }
    words.push("end".to_owned());
    Ok(words)
}

/// Some words for where any may stand.
fn phrase(bytes: &mut Unstructured<'_>, first: &str) -> Result<String> {
    let mut words = first.to_owned();
    for _ in 0..bytes.int_in_range(0..=4)? {
        let space = if bytes.ratio(2, 3)? { " " } else { "" };
        words += space;
        words += bytes.choose(&PIECES)?;
    }
    Ok(words)
}

/// An explanation of some words of a paragraph, told apart by what stands around them.
fn annotation(
    bytes: &mut Unstructured<'_>,
    layer: &str,
    stances: &[&str],
    number: u8,
    texts: &[Vec<String>; 2],
) -> Result<String> {
    let which = usize::from(bytes.arbitrary::<bool>()?);
    let (id, words) = (["a", "b"][which], &texts[which]);
    let first = bytes.choose_index(words.len())?;
    let last = bytes.int_in_range(first..=words.len() - 1)?;
    let around = bytes.int_in_range(0..=3)?;
    let prefix = words[first.saturating_sub(around)..first].concat();
    let mut exact = words[first..=last].concat();
    let mut suffix = words[last + 1..words.len().min(last + 1 + around)].concat();
    // A space at the end belongs to what comes after.
    if exact.ends_with(' ') {
        exact.pop();
        if !suffix.is_empty() {
            suffix.insert(0, ' ');
        }
    }
    let mut entry = format!(
        "\n[[annotation]]\nid = '{layer}-{id}-{number}'\non = {{ paragraph = '{id}', exact = {}, \
         prefix = {}, suffix = {} }}\nstance = '{}'\ngist = {}\n",
        toml(&exact),
        toml(&prefix),
        toml(&suffix),
        bytes.choose(stances)?,
        toml(&phrase(bytes, "Gist")?),
    );
    for key in ["why", "answer", "common"] {
        if bytes.ratio(1, 3)? {
            writeln!(entry, "{key} = {}", toml(&phrase(bytes, "Words")?)).expect("a string");
        }
    }
    entry += "[[annotation.evidence]]\ngrade = 'seen'\nsource = 'letter-2000-02'\n";
    writeln!(entry, "fact = {}", toml(&phrase(bytes, "Fact")?)).expect("a string");
    if bytes.ratio(1, 2)? {
        writeln!(entry, "quotation = {}", toml(&phrase(bytes, "every")?)).expect("a string");
    }
    Ok(entry)
}

fn silence(layer: &str, id: &str, words: &[String]) -> String {
    let exact = toml(words.concat().trim_end());
    format!(
        "\n[[annotation]]\nid = '{layer}-{id}-9'\non = {{ paragraph = '{id}', exact = {exact} }}\n\
         stance = 'silent'\ngist = 'Nothing was found.'\nlooked_for = 'Letters.'\n"
    )
}

/// Words as TOML's basic string.
fn toml(words: &str) -> String {
    let mut string = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' | '\\' => string.extend(['\\', letter]),
            letter if letter.is_control() => {
                write!(string, "\\u{:04X}", u32::from(letter)).expect("a string");
            }
            letter => string.push(letter),
        }
    }
    string + "\""
}
