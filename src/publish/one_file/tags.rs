//! A page with its opening tags changed: everything between them stays as it is.

use crate::publish::markup::{Markup, Piece, pieces};

/// An opening tag's name and its attributes in their order. One without a value has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    pub(super) attributes: Vec<(&'a str, Option<String>)>,
}

impl Tag<'_> {
    /// An attribute's value.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| *own == name).and_then(|(_, value)| value.as_deref())
    }
}

/// The same HTML with every opening tag as `change` leaves it.
pub(super) fn each_tag<'a>(html: &'a str, mut change: impl FnMut(&mut Tag<'a>)) -> String {
    let mut out = String::with_capacity(html.len());
    for piece in pieces(html) {
        match piece {
            Piece::Start(text) if !Markup::of(text).begins_nothing() => {
                let mut tag = tag(Markup::of(text));
                change(&mut tag);
                print(&tag, &mut out);
            }
            piece => out.push_str(piece.text()),
        }
    }
    out
}

fn tag(markup: Markup<'_>) -> Tag<'_> {
    let attributes = markup.attributes().map(|(name, value)| (name, value.map(str::to_owned)));
    Tag { name: markup.name(), attributes: attributes.collect() }
}

fn print(tag: &Tag<'_>, out: &mut String) {
    out.push('<');
    out.push_str(tag.name);
    for (name, value) in &tag.attributes {
        out.push(' ');
        out.push_str(name);
        if let Some(value) = value {
            out.push_str("=\"");
            out.push_str(value);
            out.push('"');
        }
    }
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_changed_changes() {
        let html = "<!doctype html><p id=\"a\" hidden>1 &lt; 2</p><!-- <p id=\"b\"> --><a href=\"x>y\">z</a>";
        assert_eq!(each_tag(html, |_| {}), html);
        let marked = each_tag(html, |tag| tag.attributes.retain(|(name, _)| *name != "id"));
        assert_eq!(marked, html.replacen(" id=\"a\"", "", 1));
    }
}
