//! Our page of an edition: the text alone, with the programs of the last build.

use super::page::{Page, Ready};
use crate::{project, publish};
use std::fs;
use variorum::edition::Edition;

/// Whether a file of `dist/` is a program or a script that the page may load. The worker that keeps
/// pages for reading without a network is not: it would load the whole of `dist/` meanwhile.
fn is_loaded(name: &str) -> bool {
    let script = name.ends_with(".js") && name != "offline.js";
    (script || name.ends_with(".wasm")) && !name.starts_with("learn-")
}

/// The page.
///
/// # Errors
/// When the page cannot be drawn or `dist/` cannot be read.
pub fn page(edition: Edition) -> Result<Page, String> {
    let mut files = publish::text_alone(edition)?;
    let dist = project::dist();
    let entries = fs::read_dir(&dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_file() && is_loaded(&name) {
            let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            files.push((name, bytes));
        }
    }
    Ok(Page {
        name: "Variorum",
        files,
        strict: true,
        ready: Ready::Attribute("data-ready"),
        look: "getComputedStyle(document.querySelector(`mark[data-layer~='${bench.layer()}']`)).backgroundImage",
        open: "document.querySelector(`mark[data-layer~='${bench.layer()}'] a`).click()",
        opened: "document.querySelector('.explanation[open] > aside')?.offsetHeight > 0",
        close: "document.querySelectorAll('.explanation[open]').forEach(it => it.open = false)",
    })
}
