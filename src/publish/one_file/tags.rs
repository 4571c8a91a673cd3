//! HTML as we print it, read tag by tag: what stands between tags and in comments stays as it is.

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
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = if from.starts_with("<!--") {
            from.find("-->").map(|at| at + 3)
        } else if from[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (mut tag, length) = tag(from);
            change(&mut tag);
            print(&tag, &mut out);
            rest = from.get(length..).unwrap_or_default();
            continue;
        } else {
            from.find('>').map(|at| at + 1)
        };
        let (whole, after) = from.split_at(end.unwrap_or(from.len()));
        out.push_str(whole);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The tag that begins here, and how long it is.
fn tag(html: &str) -> (Tag<'_>, usize) {
    let is_end = |c: char| c == '>' || c == '/' || c.is_ascii_whitespace();
    let end = html.find(is_end).unwrap_or(html.len());
    let mut tag = Tag { name: &html[1..end], attributes: Vec::new() };
    let mut at = end;
    loop {
        let rest = &html[at..];
        let skipped = rest.trim_start_matches(|c: char| c == '/' || c.is_ascii_whitespace());
        at += rest.len() - skipped.len();
        if skipped.is_empty() || skipped.starts_with('>') {
            return (tag, (at + 1).min(html.len()));
        }
        let name_end = skipped.find(|c| c == '=' || is_end(c)).unwrap_or(skipped.len());
        let (name, after) = skipped.split_at(name_end);
        at += name_end;
        let value = after.strip_prefix("=\"").and_then(|value| value.split_once('"'));
        match value {
            Some((value, _)) => {
                tag.attributes.push((name, Some(value.to_owned())));
                at += value.len() + 3;
            }
            None => {
                tag.attributes.push((name, None));
                // A sign that belongs to nothing is passed over.
                at += usize::from(name.is_empty() || after.starts_with('='));
            }
        }
    }
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
    use proptest::prelude::*;

    #[test]
    fn only_what_is_changed_changes() {
        let html = "<!doctype html><p id=\"a\" hidden>1 &lt; 2</p><!-- <p id=\"b\"> --><a href=\"x>y\">z</a>";
        assert_eq!(each_tag(html, |_| {}), html);
        let marked = each_tag(html, |tag| tag.attributes.retain(|(name, _)| *name != "id"));
        assert_eq!(marked, html.replacen(" id=\"a\"", "", 1));
    }

    proptest! {
        #[test]
        fn anything_is_read_to_its_end(html in "[<>/=\"a-c &!-]{0,60}") {
            each_tag(&html, |_| {});
        }
    }
}
