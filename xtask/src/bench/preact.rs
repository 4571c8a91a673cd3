//! The page as one would make it with Preact.

use super::{
    bundle,
    by_hand::LINES,
    data,
    page::{Page, Ready},
};
use crate::tools;
use variorum::edition::Edition;

/// The version of Preact.
const VERSION: &str = "11.2.0";

/// The page, with its script in one file.
///
/// # Errors
/// When Preact cannot be installed or bundled.
pub fn page(edition: &Edition) -> Result<Page, String> {
    let mut all = data::edition(edition);
    all["layers"] = data::layers(edition);
    let mut style = format!(
        "{}section{{content-visibility:auto;contain-intrinsic-size:auto 10rem}}",
        data::STYLE
    );
    for (layer, line) in edition.layers.iter().zip(LINES) {
        style.push_str(&format!("mark.{}{{text-decoration:underline {line}}}", layer.id));
    }
    let packages = tools::npm("preact", VERSION, "Preact (a few seconds)")?;
    let script = bundle::bundle(&packages, "preact", include_str!("pages/preact.js"))?;
    Ok(Page {
        name: "Preact",
        files: vec![
            ("index.html".to_owned(), data::frame(edition, "", "<div id=page></div>").into_bytes()),
            ("style.css".to_owned(), style.into_bytes()),
            ("app.js".to_owned(), script),
            ("edition.json".to_owned(), all.to_string().into_bytes()),
        ],
        strict: true,
        ready: Ready::Attribute("data-drawn"),
        look: "document.querySelector('section p').outerHTML",
        open: "document.querySelector(`mark.${bench.layer()} a`).click()",
        opened: "document.querySelector('section aside')?.offsetHeight > 0",
        close: "document.querySelector(`mark.${bench.layer()} a`).click()",
    })
}
