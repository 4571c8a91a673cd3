//! What travels to the reader, after brotli at its best.

use crate::compress::brotli;
use std::{fs, path::Path};

/// Bytes after brotli, by what they are for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bytes {
    /// The page and its style sheet.
    pub text: usize,
    /// The starter and the glue.
    pub script: usize,
    /// The program.
    pub wasm: usize,
}

impl Bytes {
    /// The bytes that a reader of `index.html` fetches.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn of(dist: &Path) -> Result<Self, String> {
        let mut bytes = Self::default();
        let entries = fs::read_dir(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let size = || {
                fs::read(entry.path())
                    .map_err(|error| error.to_string())
                    .and_then(|it| brotli(&it))
                    .map(|it| it.len())
            };
            // What is for hosts, and what is compressed already, is not asked for by this page.
            match name.as_str() {
                "index.html" => bytes.text += size()?,
                "start.js" | "outside.js" => bytes.script += size()?,
                _ if is(&name, "styles-", ".css") => bytes.text += size()?,
                _ if is(&name, "variorum-", ".js") => bytes.script += size()?,
                _ if is(&name, "variorum-", ".wasm") => bytes.wasm += size()?,
                _ => {}
            }
        }
        Ok(bytes)
    }
}

/// Whether a name, which changes with its bytes, is of this stem and ending.
fn is(name: &str, stem: &str, ending: &str) -> bool {
    name.starts_with(stem) && name.ends_with(ending)
}
