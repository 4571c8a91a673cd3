//! The HTML that our own components draw, in its pieces: tags, words, and what scripts hold. No more of
//! HTML than Yew writes: every element is closed or has no end, and every value stands in double
//! quotation marks.

/// A piece of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A start tag, or a comment or declaration, which begins nothing.
    Start(&'a str),
    /// An end tag.
    End(&'a str),
    /// Words between tags.
    Words(&'a str),
    /// What a script or a style sheet holds.
    Raw(&'a str),
}

/// The pieces of a page in their order; together they are the page.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    let mut raw: Option<&str> = None;
    std::iter::from_fn(move || {
        if let Some(name) = raw.take() {
            let end = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            return Some(Piece::Raw(take(&mut rest, end)));
        }
        if rest.is_empty() {
            return None;
        }
        if !rest.starts_with('<') {
            let end = rest.find('<').unwrap_or(rest.len());
            return Some(Piece::Words(take(&mut rest, end)));
        }
        let tag = {
            let end = tag_end(rest);
            take(&mut rest, end)
        };
        if tag.starts_with("</") {
            return Some(Piece::End(tag));
        }
        let markup = Markup::of(tag);
        raw = ["script", "style"].into_iter().find(|name| markup.name() == *name);
        Some(Piece::Start(tag))
    })
}

fn take<'a>(rest: &mut &'a str, end: usize) -> &'a str {
    let (taken, after) = rest.split_at(end);
    *rest = after;
    taken
}

/// Where a tag ends: at the first `>` outside quotation marks; a comment at its own end.
fn tag_end(text: &str) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |at| at + 3);
    }
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// A start tag.
#[derive(Debug, Clone, Copy)]
pub(super) struct Markup<'a>(&'a str);

/// Elements that have no end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "!doctype",
];

impl<'a> Markup<'a> {
    /// Of a start tag with its brackets.
    pub(super) fn of(tag: &'a str) -> Self {
        Self(tag)
    }

    /// The element's name.
    pub(super) fn name(self) -> &'a str {
        let name = self.0.trim_start_matches('<');
        name.split([' ', '>', '/', '\n']).next().unwrap_or_default()
    }

    /// Whether nothing stands in it.
    pub(super) fn is_empty(self) -> bool {
        let name = self.name();
        name.starts_with('!') || VOID.contains(&name) || self.0.ends_with("/>")
    }

    /// An attribute's value.
    pub(super) fn attribute(self, name: &str) -> Option<&'a str> {
        let mut rest = self.0;
        while let Some((before, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"')?;
            if before.rsplit([' ', '\n']).next() == Some(name) {
                return Some(value);
            }
            rest = after;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_its_pieces() {
        let html = "<!doctype html><p class=\"a > b\" hidden>One<br>two</p><!-- <p> --><script>a<b</script>";
        let all: Vec<Piece<'_>> = pieces(html).collect();
        let expected = [
            Piece::Start("<!doctype html>"),
            Piece::Start("<p class=\"a > b\" hidden>"),
            Piece::Words("One"),
            Piece::Start("<br>"),
            Piece::Words("two"),
            Piece::End("</p>"),
            Piece::Start("<!-- <p> -->"),
            Piece::Start("<script>"),
            Piece::Raw("a<b"),
            Piece::End("</script>"),
        ];
        assert_eq!(all, expected);
        let markup = Markup::of("<p class=\"a > b\" lang=\"zh\" data-lang=\"x\">");
        assert_eq!((markup.name(), markup.attribute("lang")), ("p", Some("zh")));
        assert!(Markup::of("<br>").is_empty() && !markup.is_empty());
    }
}
