//! Says in every page which bytes its scripts have: a browser then runs these or none. What is imported
//! later and the programs have no such place in a page; see "Questions we settled".

use crate::files::files;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use variorum::publish::markup::{Markup, Piece, pieces};

/// The digest of a file as browsers check it.
pub fn digest(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// Adds the digests to the pages of a folder and below, whose scripts are small already.
///
/// # Errors
/// When a page or a script cannot be read or written.
pub fn add(folder: &Path) -> Result<(), String> {
    let mut digests = BTreeMap::new();
    for path in files(folder)? {
        if path.extension().is_some_and(|ending| ending == "html") {
            let fault = |error| format!("{}: {error}", path.display());
            let page = fs::read_to_string(&path).map_err(fault)?;
            let own = |src: &str| of(path.with_file_name(src), &mut digests);
            fs::write(&path, with_digests(&page, own)?).map_err(fault)?;
        }
    }
    Ok(())
}

/// The digest of a script, taken once.
fn of(script: PathBuf, known: &mut BTreeMap<PathBuf, String>) -> Result<String, String> {
    let fault = |error| format!("{}: {error}", script.display());
    let script = script.canonicalize().map_err(fault)?;
    if let Some(digest) = known.get(&script) {
        return Ok(digest.clone());
    }
    let fault = |error| format!("{}: {error}", script.display());
    let digest = digest(&fs::read(&script).map_err(fault)?);
    known.insert(script, digest.clone());
    Ok(digest)
}

/// A page with a digest after the address of every script, also of those that are loaded ahead.
fn with_digests(
    page: &str,
    mut digest: impl FnMut(&str) -> Result<String, String>,
) -> Result<String, String> {
    let mut out = String::with_capacity(page.len() + 200);
    for piece in pieces(page) {
        match piece {
            Piece::Start(text) if let Some(address) = script(Markup::of(text)) => {
                let address_quoted = format!("\"{address}\"");
                let with = format!("{address_quoted} integrity=\"{}\"", digest(address)?);
                out.push_str(&text.replacen(&address_quoted, &with, 1));
            }
            piece => out.push_str(piece.text()),
        }
    }
    Ok(out)
}

/// The address of the script that a tag asks for.
fn script(tag: Markup<'_>) -> Option<&str> {
    match tag.name() {
        "script" => tag.attribute("src"),
        "link" if tag.attribute("rel") == Some("modulepreload") => tag.attribute("href"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_that_a_page_names_gets_its_digest_and_nothing_else_changes() {
        let page = "<script type=\"application/ld+json\">{}</script><p>\
            <script type=\"module\" src=\"./start.js\" data-app=\"./a.js\"></script><script src=\"b.js\"></script>\
            <link rel=\"stylesheet\" href=\"c.css\"><link rel=\"modulepreload\" href=\"d.js\">";
        let digested = with_digests(page, |src| Ok(format!("of {src}"))).unwrap();
        let expected = page
            .replace("./start.js\"", "./start.js\" integrity=\"of ./start.js\"")
            .replace("b.js\"", "b.js\" integrity=\"of b.js\"")
            .replace("d.js\"", "d.js\" integrity=\"of d.js\"");
        assert_eq!(digested, expected);
        // As `openssl dgst -sha256 -binary | base64` has it.
        assert_eq!(digest(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
