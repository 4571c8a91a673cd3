//! The page as one would make it with the Recogito text annotator.

use super::{
    bundle, data,
    page::{Page, Ready, escaped},
};
use crate::tools;
use std::fmt::Write as _;
use variorum::edition::Edition;

/// The version of the annotator.
const VERSION: &str = "4.1.1";

/// The page, with its script in one file.
///
/// # Errors
/// When the annotator cannot be installed or bundled.
pub fn page(edition: &Edition) -> Result<Page, String> {
    let mut body = data::switches(edition);
    body.push_str("<aside id=note hidden></aside><div id=text>");
    for paragraph in &edition.paragraphs {
        let _ = write!(
            body,
            "<section id={}><span class=not-annotatable>{}</span> <p class=words>{}</p></section>",
            paragraph.id,
            escaped(&paragraph.label),
            escaped(&paragraph.text)
        );
    }
    body.push_str("</div>");
    // The annotator measures where every annotation stands, so all of the text is laid out.
    let style = format!(
        "{}.words{{display:inline}}#note{{position:fixed;inset:auto 1rem 1rem;background:#fff;max-height:50vh;overflow:auto}}",
        data::STYLE
    );
    let what = "the Recogito text annotator (a few seconds)";
    let packages = tools::npm("@recogito/text-annotator", VERSION, what)?;
    let script = bundle::bundle(&packages, "recogito", include_str!("pages/recogito.js"))?;
    Ok(Page {
        name: "Recogito",
        files: vec![
            ("index.html".to_owned(), data::frame(edition, "", &body).into_bytes()),
            ("style.css".to_owned(), style.into_bytes()),
            ("app.js".to_owned(), script),
            ("edition.json".to_owned(), data::edition(edition).to_string().into_bytes()),
        ],
        strict: false,
        ready: Ready::Attribute("data-drawn"),
        look: "CSS.highlights.size",
        open: "annotator.setSelected([...CSS.highlights.keys()][0].slice(1))",
        opened: "!document.querySelector('#note').hidden",
        close: "annotator.cancelSelected()",
    })
}
