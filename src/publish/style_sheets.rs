//! The style sheets: one for the whole page, one for a paragraph alone and for leaves, one for
//! everything on paper, the same three for frames, one for the custom element, each bundled and made
//! small.

use super::{
    dist::{Materials, Output},
    layer_styles::{alone_styles, anew_styles, every_layer_styles, layer_styles},
    page::{compare, head::Sheets},
};
use crate::edition::Edition;
use lightningcss::{
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions, StyleSheet},
};
use sha2::{Digest, Sha256};

/// Styles of what the page with everything on paper does not have: switches, explanations that open and
/// how these are printed, cards of terms.
const NOT_ON_PAPER: [&str; 4] =
    ["bar.css", "explanation.css", "print-explanations.css", "terms.css"];

/// The sheets under names that change with their bytes.
///
/// # Errors
/// A sentence that says what is wrong with a style sheet.
pub(super) fn style_sheets(
    edition: &Edition,
    materials: &Materials<'_>,
) -> Result<(Sheets, Vec<Output>), String> {
    let own = layer_styles(edition);
    let all = materials.styles.iter().map(|(_, css)| css.as_str());
    let all: Vec<&str> = all.chain([own.as_str()]).collect();
    let with = |more: &[&str]| bundle(&[all.as_slice(), more].concat());
    let bare = materials.styles.iter().filter(|(name, _)| !NOT_ON_PAPER.contains(&name.as_str()));
    let bare: Vec<&str> = bare.map(|(_, css)| css.as_str()).chain([own.as_str()]).collect();
    let on_paper = |more: &[&str]| bundle(&[bare.as_slice(), more].concat());
    let Materials { leaf_styles, paper_styles, frame_styles, element_styles, .. } = *materials;
    let every = every_layer_styles(edition);
    let page = with(&[])?;
    let leaves = &(compare::styles(edition) + &alone_styles(edition));
    let leaf = with(&[leaf_styles, leaves])?;
    let paper = on_paper(&[paper_styles, &every])?;
    let frame = with(&[frame_styles])?;
    let leaf_in_frame = with(&[leaf_styles, leaves, frame_styles])?;
    let paper_in_frame = on_paper(&[paper_styles, &every, frame_styles])?;
    // The element takes every page in and has one sheet for all.
    let whole = [
        leaf_styles,
        paper_styles,
        leaves,
        &every,
        frame_styles,
        element_styles,
        &anew_styles(edition),
    ];
    let element = with(&whole)?;
    let element = in_the_elements_own_measures(&element);
    let name = |stem, css: &str| hashed(stem, "css", css.as_bytes());
    let sheets = Sheets {
        page: name("styles", &page),
        leaf: name("leaf", &leaf),
        paper: name("paper", &paper),
        frame: name("frame", &frame),
        leaf_in_frame: name("framed", &leaf_in_frame),
        paper_in_frame: name("framedpaper", &paper_in_frame),
        element: name("element", &element),
    };
    let file = |name: &str, css: String| Output { name: name.to_owned(), bytes: css.into_bytes() };
    let files = vec![
        file(&sheets.page, page),
        file(&sheets.leaf, leaf),
        file(&sheets.paper, paper),
        file(&sheets.frame, frame),
        file(&sheets.leaf_in_frame, leaf_in_frame),
        file(&sheets.paper_in_frame, paper_in_frame),
        file(&sheets.element, element),
    ];
    Ok((sheets, files))
}

/// One style sheet of all, made small. The order of the cascade is `@layer`'s, not the files'.
fn bundle(styles: &[&str]) -> Result<String, String> {
    let all = styles.join("\n");
    let fault = |error: String| format!("the style sheets cannot be bundled: {error}");
    let mut sheet = StyleSheet::parse(&all, ParserOptions::default())
        .map_err(|error| fault(error.to_string()))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| fault(error.to_string()))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })
        .map_err(|error| fault(error.to_string()))?;
    Ok(printed.code)
}

/// A sheet for a shadow root. There `rem` is the host's, who may have set it to anything, and the
/// window's width is not the element's: `rem` becomes a length that the element sets, and questions
/// about the window become questions about the element.
fn in_the_elements_own_measures(css: &str) -> String {
    let mut out = String::with_capacity(css.len() * 5 / 4);
    let mut rest = css;
    while let Some(at) = rest.find("@media") {
        let (before, from) = rest.split_at(at);
        out.push_str(&own_lengths(before));
        let (question, after) = from.split_at(from.find('{').unwrap_or(from.len()));
        if question.contains("width") {
            out.push_str(&question.replacen("@media", "@container", 1).replace("rem", "em"));
        } else {
            out.push_str(question);
        }
        rest = after;
    }
    out.push_str(&own_lengths(rest));
    out
}

/// Every length in `rem` as a multiple of the element's own.
fn own_lengths(css: &str) -> String {
    let mut out = String::with_capacity(css.len() * 5 / 4);
    let mut parts = css.split("rem").peekable();
    while let Some(part) = parts.next() {
        let before = part.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let (before, number) = part.split_at(before.len());
        let length = parts.peek().is_some() && number.contains(|c: char| c.is_ascii_digit());
        if length {
            let (before, sign) = match before.strip_suffix('-') {
                Some(before) => (before, "-"),
                None => (before, ""),
            };
            out.push_str(&format!("{before}calc({sign}{number}*var(--variorum-rem))"));
        } else {
            out.push_str(part);
            if parts.peek().is_some() {
                out.push_str("rem");
            }
        }
    }
    out
}

/// A name that changes with the bytes, so that it may be kept for ever.
pub fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{hash}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_elements_measures_are_its_own() {
        let cases = [
            (
                "a{margin:1.5rem -.75rem}",
                "a{margin:calc(1.5*var(--variorum-rem)) calc(-.75*var(--variorum-rem))}",
            ),
            ("a{margin:calc(1em - 2rem)}", "a{margin:calc(1em - calc(2*var(--variorum-rem)))}"),
            (
                "@media (width<=44rem){a{top:1rem}}b{top:0}",
                "@container (width<=44em){a{top:calc(1*var(--variorum-rem))}}b{top:0}",
            ),
            ("@media print{a{top:1rem}}", "@media print{a{top:calc(1*var(--variorum-rem))}}"),
            ("a{--remark:1;content:\"rem\"}", "a{--remark:1;content:\"rem\"}"),
        ];
        for (css, own) in cases {
            assert_eq!(in_the_elements_own_measures(css), own);
        }
    }
}
