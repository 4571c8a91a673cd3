//! What travels to the reader, after brotli at its best.

use brotli::enc::BrotliEncoderParams;
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
                fs::read(entry.path()).map_err(|error| error.to_string()).and_then(|it| brotli(&it))
            };
            match name.rsplit('.').next() {
                Some("css") => bytes.text += size()?,
                Some("html") if name == "index.html" => bytes.text += size()?,
                Some("js") => bytes.script += size()?,
                Some("wasm") => bytes.wasm += size()?,
                _ => {}
            }
        }
        Ok(bytes)
    }
}

/// How many bytes are left after brotli.
///
/// # Errors
/// When the compressor fails, which it does not in memory.
pub fn brotli(bytes: &[u8]) -> Result<usize, String> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters).map_err(|e| e.to_string())?;
    Ok(out.len())
}
