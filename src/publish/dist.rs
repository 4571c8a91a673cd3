//! What lands in `dist/`: which files, under which names.

use super::{
    Words,
    layer_styles::layer_styles,
    page::{
        Print,
        document::{Document, DocumentProps},
        draw,
        head::{Head, HeadProps},
        island::Islands,
        sources::{Sources, SourcesProps},
    },
    shell,
};
use crate::edition::Edition;
use lightningcss::{
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions, StyleSheet},
};
use sha2::{Digest, Sha256};

/// A file for `dist/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Its name below `dist/`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Everything that an edition becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The files.
    pub files: Vec<Output>,
    /// Messages that the page asked for and that the interface does not have.
    pub missing_words: Vec<String>,
}

/// Prints an edition: the shell's slots filled, the styles bundled. `styles` are the style sheets
/// in their order.
///
/// # Errors
/// A sentence that says what is wrong with the shell or with a style sheet.
pub fn publish(
    edition: Edition,
    words: Words,
    page_shell: &str,
    styles: &[(String, String)],
) -> Result<Published, String> {
    let css = bundle(styles, &layer_styles(&edition))?;
    let styles = hashed("styles", "css", css.as_bytes());
    let print = Print::new(edition, words);
    let title = &print.edition().title;
    let title = [("title", title.as_str())];
    let head = |title: String| {
        let (print, styles) = (print.clone(), styles.clone().into());
        draw::<Head>(HeadProps { print, title: title.into(), styles })
    };
    let fill = |page_shell: &str, head: &str, page: &str| {
        shell::fill(page_shell, &[("head", head), ("page", page)]).map_err(|e| e.to_string())
    };

    let islands = Islands::draw(&print);
    let page = draw::<Document>(DocumentProps { print: print.clone(), islands });
    let index = fill(page_shell, &head(print.say_with("page-title", &title)), &page)?;
    let page = draw::<Sources>(SourcesProps { print: print.clone() });
    let sources = fill(shell::PLAIN, &head(print.say_with("sources-title", &title)), &page)?;
    Ok(Published {
        files: vec![
            Output { name: "index.html".into(), bytes: index.into_bytes() },
            Output { name: "sources.html".into(), bytes: sources.into_bytes() },
            Output { name: styles, bytes: css.into_bytes() },
        ],
        missing_words: print.words().missing(),
    })
}

/// One style sheet of all, made small. The order of the cascade is `@layer`'s, not the files'.
fn bundle(styles: &[(String, String)], own: &str) -> Result<String, String> {
    let all: Vec<&str> = styles.iter().map(|(_, css)| css.as_str()).chain([own]).collect();
    let all = all.join("\n");
    let fault = |error: String| format!("the style sheets cannot be bundled: {error}");
    let mut sheet = StyleSheet::parse(&all, ParserOptions::default())
        .map_err(|error| fault(error.to_string()))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| fault(error.to_string()))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })
        .map_err(|error| fault(error.to_string()))?;
    Ok(printed.code)
}

/// A name that changes with the bytes, so that it may be kept for ever.
fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{hash}.{ending}")
}
