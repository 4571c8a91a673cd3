//! The HTML that our own components draw, in its pieces: tags, words, and what scripts hold. No more of
//! HTML than Yew writes: every element is closed or has no end, and every value stands in double
//! quotation marks.

/// A piece of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A start tag, or a comment or declaration, which begins nothing.
    Start(&'a str),
    /// An end tag.
    End(&'a str),
    /// Words between tags.
    Words(&'a str),
    /// What a script or a style sheet holds.
    Raw(&'a str),
}

impl<'a> Piece<'a> {
    /// As it stands in the page.
    pub fn text(self) -> &'a str {
        match self {
            Self::Start(text) | Self::End(text) | Self::Words(text) | Self::Raw(text) => text,
        }
    }
}

/// The pieces of a page in their order; together they are the page.
pub fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
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

/// The start tags of a page in their order.
pub fn tags(html: &str) -> impl Iterator<Item = Markup<'_>> {
    pieces(html).filter_map(|piece| match piece {
        Piece::Start(text) => Some(Markup::of(text)),
        _ => None,
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
pub struct Markup<'a>(&'a str);

/// Elements that have no end.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

impl<'a> Markup<'a> {
    /// Of a start tag with its brackets.
    pub fn of(tag: &'a str) -> Self {
        Self(tag)
    }

    /// The element's name.
    pub fn name(self) -> &'a str {
        let name = self.0.trim_start_matches('<');
        name.split(ends_a_name).next().unwrap_or_default()
    }

    /// Whether nothing stands in it.
    pub fn is_empty(self) -> bool {
        self.begins_nothing() || VOID.contains(&self.name()) || self.0.ends_with("/>")
    }

    /// Whether it is no element at all, but a comment or a declaration.
    pub fn begins_nothing(self) -> bool {
        self.0.starts_with("<!")
    }

    /// An attribute's value.
    pub fn attribute(self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(own, _)| *own == name).and_then(|(_, value)| value)
    }

    /// The attributes in their order, each with its value if it has one.
    pub fn attributes(self) -> impl Iterator<Item = (&'a str, Option<&'a str>)> {
        let name = self.0.trim_start_matches('<');
        let mut rest = name.get(self.name().len()..).unwrap_or_default();
        std::iter::from_fn(move || {
            // A sign that belongs to nothing is passed over.
            rest = rest.trim_start_matches(|sign| sign == '=' || ends_a_name(sign));
            let end = rest.find(|sign| sign == '=' || ends_a_name(sign)).unwrap_or(rest.len());
            let name = take(&mut rest, end);
            let value = rest.strip_prefix("=\"").and_then(|value| value.split_once('"'));
            if let Some((_, after)) = value {
                rest = after;
            }
            (!name.is_empty()).then_some((name, value.map(|(value, _)| value)))
        })
    }
}

/// Whether a name in a tag goes no further than this sign.
fn ends_a_name(sign: char) -> bool {
    sign == '>' || sign == '/' || sign.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
        let markup = Markup::of("<p class=\"a > b\" hidden lang=\"zh\" data-lang=\"x\"/>");
        assert_eq!((markup.name(), markup.attribute("lang")), ("p", Some("zh")));
        let attributes = [("class", "a > b"), ("hidden", ""), ("lang", "zh"), ("data-lang", "x")];
        let read = markup.attributes().map(|(name, value)| (name, value.unwrap_or_default()));
        assert_eq!(read.collect::<Vec<_>>(), attributes);
        assert_eq!(Markup::of("<p a=b = id=\"c\">").attribute("id"), Some("c"));
        assert!(Markup::of("<br>").is_empty() && !Markup::of("<p>").is_empty());
    }

    proptest! {
        #[test]
        fn anything_is_read_to_its_end(html in "[<>/=\"a-c &!-]{0,60}") {
            let whole: String = pieces(&html).map(|piece| {
                if let Piece::Start(text) = piece {
                    Markup::of(text).attributes().for_each(drop);
                }
                piece.text()
            }).collect();
            prop_assert_eq!(whole, html);
        }
    }
}
