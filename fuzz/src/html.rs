//! A strict reader of the pages that we draw: whatever an edition says, it must come out as words.
//!
//! It knows no more of HTML than our pages use, and refuses everything else. So a page that it has
//! read to the end holds no script, no handler and no link that would run something.

/// Elements without an end.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "wbr", "col"];
/// What runs, or brings something in that does.
const FORBIDDEN: [&str; 6] = ["style", "iframe", "object", "embed", "base", "template"];
/// Our own scripts, and what search engines read, which no browser runs.
const SCRIPTS: [&str; 4] = ["search.js", "leaf.js", "frame.js", "copy.js"];
/// Attributes that act: a `style` draws, an `http-equiv` leads away or sets a policy of its own.
const ACTING: [&str; 2] = ["style", "http-equiv"];
/// Attributes that hold an address.
const ADDRESSES: [&str; 5] = ["href", "src", "action", "formaction", "xlink:href"];
/// The sign in the tab, which is none.
const NO_SIGN: &str = "data:,";

/// Reads a page, and gives the ids in it in their order.
///
/// # Panics
/// When it is not what we draw: a tag that does not end, an element that is not closed, a script, a
/// handler, a `<meta>` that leads away, an address that is neither here nor on the web.
pub fn read(page: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut ids = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").expect("a comment ends").1;
        } else if let Some(end) = after.strip_prefix('/') {
            let (name, after) = end.split_once('>').expect("an end tag ends");
            assert_eq!(open.pop().as_deref(), Some(name), "what was opened last is closed first");
            rest = after;
        } else {
            let (name, attributes, after) = tag(after);
            assert!(!FORBIDDEN.contains(&name), "<{name}> stands in a page");
            for &(key, value) in &attributes {
                let acts = key.starts_with("on") || ACTING.contains(&key);
                assert!(!acts, "{key} stands in a page");
                assert!(
                    !ADDRESSES.contains(&key) || value == NO_SIGN || leads_somewhere_plain(value),
                    "{key}: {value}"
                );
                if key == "id" {
                    ids.push(value.to_owned());
                }
            }
            rest = after;
            if name == "script" {
                rest = script(&attributes, rest);
            } else if !VOID.contains(&name) {
                open.push(name.to_owned());
            }
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    ids
}

/// The words of a page, without any tag.
pub fn words(page: &str) -> String {
    let (mut tag, mut quoted) = (false, false);
    let outside = page.chars().filter(|sign| {
        match sign {
            '<' if !tag => tag = true,
            '"' if tag => quoted = !quoted,
            '>' if tag && !quoted => {
                tag = false;
                return false;
            }
            _ => {}
        }
        !tag
    });
    outside.collect()
}

/// A script of ours has no words of its own; data has, and ends where its element ends. Gives what comes
/// after it.
fn script<'a>(attributes: &[(&str, &str)], rest: &'a str) -> &'a str {
    let (words, after) = rest.split_once("</script>").expect("a script ends");
    match attributes {
        [("type", "application/ld+json")] => {
            let data = serde_json::from_str::<serde_json::Value>(words);
            assert!(data.is_ok_and(|data| data.is_object()) && !words.contains('<'), "{words}");
        }
        [("type", "module"), ("src", name)] => {
            let own = SCRIPTS.iter().any(|own| name.trim_start_matches("../") == *own);
            assert!(own && words.is_empty(), "{name}");
        }
        other => panic!("a script of nobody's: {other:?}"),
    }
    after
}

/// The name of a tag, its attributes, and what comes after it.
fn tag(text: &str) -> (&str, Vec<(&str, &str)>, &str) {
    let plain = |c: char| c.is_ascii_alphanumeric() || ['-', ':', '_'].contains(&c);
    let word = |text: &str| text.find(|c| !plain(c)).unwrap_or(text.len());
    let (name, mut rest) = text.split_at(word(text));
    assert!(!name.is_empty(), "a tag has a name: <{}", text.chars().take(40).collect::<String>());
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '\n']);
        if let Some(after) = rest.strip_prefix("/>").or_else(|| rest.strip_prefix('>')) {
            return (name, attributes, after);
        }
        let (key, after) = rest.split_at(word(rest));
        assert!(
            !key.is_empty(),
            "an attribute has a name: {}",
            rest.chars().take(40).collect::<String>()
        );
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("a value ends"),
            None => ("", after),
        };
        attributes.push((key, value));
        rest = after;
    }
}

/// Whether an address is on this site or on the web: nothing that a browser would run.
fn leads_somewhere_plain(address: &str) -> bool {
    // What a browser takes away before it looks at the scheme.
    let seen: String = address.chars().filter(|c| !c.is_ascii_control() && *c != ' ').collect();
    let seen = seen.to_ascii_lowercase();
    let scheme = seen.split(['/', '?', '#']).next().and_then(|first| first.split_once(':'));
    scheme.is_none_or(|(scheme, _)| ["http", "https", "mailto"].contains(&scheme))
}
