//! What travels to the reader, after brotli at its best.

use super::host::Files;
use crate::{
    compress::{brotli, brotli_at},
    files::files,
};
use std::{
    fs,
    path::{Path, PathBuf},
};
use variorum::publish::markup::tags;

/// Scripts that pages of other sites load, or the page where lines are made; no page of the edition
/// asks for them.
const FOR_HOSTS: [&str; 5] =
    ["embed.js", "element.js", "pages.js", "statement.js", "embed-code.js"];

/// Bytes after brotli, by what they are for.
#[derive(Debug, Clone, Default)]
pub struct Bytes {
    /// The starter and the glue, which the whole text's page loads.
    pub script: usize,
    /// The text's program.
    pub wasm: usize,
    /// The learning page's program with its glue, which that page alone loads.
    pub learning: usize,
    /// Every script that some page of the edition loads.
    pub all_scripts: usize,
    /// The page that weighs most with its style sheet, and what both weigh.
    pub heaviest: (String, usize),
}

impl Bytes {
    /// The bytes of a built `dist/`.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn of(dist: &Path) -> Result<Self, String> {
        let mut bytes = Self::default();
        let size = |path: &Path| {
            let read = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
            brotli(&read).map(|it| it.len())
        };
        for path in files(dist)? {
            let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().into_owned();
            if name.ends_with(".html") && name != "embed-code.html" {
                let page = size(&path)?
                    + styles(&path)?.iter().map(|css| size(css)).sum::<Result<usize, _>>()?;
                if page > bytes.heaviest.1 {
                    bytes.heaviest = (name, page);
                }
            } else if name.starts_with("learn-") && !name.ends_with(".br") && !name.ends_with(".gz")
            {
                bytes.learning += size(&path)?;
            } else if name.ends_with(".wasm") {
                bytes.wasm += size(&path)?;
            } else if name.ends_with("/offline.js") {
                // Frames' worker, which no page of the edition registers.
            } else if name.ends_with(".js") && !FOR_HOSTS.contains(&name.as_str()) {
                let script = size(&path)?;
                bytes.all_scripts += script;
                if ["start.js", "outside.js", "program.js", "offer.js", "attention.js", "keep.js"]
                    .contains(&name.as_str())
                    || name.starts_with("variorum-")
                {
                    bytes.script += script;
                }
            }
        }
        Ok(bytes)
    }
}

/// The style sheets that a page links to.
fn styles(page: &Path) -> Result<Vec<PathBuf>, String> {
    let html = fs::read_to_string(page).map_err(|error| format!("{}: {error}", page.display()))?;
    let folder = page.parent().unwrap_or(page);
    let sheets = tags(&html).filter(|tag| tag.attribute("rel") == Some("stylesheet"));
    Ok(sheets.filter_map(|tag| tag.attribute("href")).map(|href| folder.join(href)).collect())
}

/// Files as a host sends them: compressed at its best, and what is large as a host does in passing.
///
/// # Errors
/// When the compressor fails.
pub fn compressed(files: &[(String, Vec<u8>)]) -> Result<Files, String> {
    let one = |(name, bytes): &(String, Vec<u8>)| {
        let quality = if bytes.len() > 1_000_000 { 5 } else { 11 };
        Ok((name.clone(), brotli_at(quality, bytes)?))
    };
    files.iter().map(one).collect()
}
