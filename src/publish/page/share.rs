//! How a page is handed on: by mail, which needs no script; by a copied link and by what the reader's
//! device offers, which a script adds.

use super::Print;
use crate::publish::{described::described, languages::unmarked};
use yew::prelude::*;

/// The row of ways, for the page at `print`'s place; its address is that of the page of its own.
pub(super) fn row(print: &Print) -> Html {
    let page = print.at(print.place().on_its_own());
    let described = described(&page, print.site());
    let filled = [("title", described.title.as_str()), ("address", &described.canonical)];
    let mail = format!(
        "mailto:?subject={}&body={}",
        encoded(&described.title),
        encoded(&print.say_with("share-mail-body", &filled))
    );
    html! {
        <p class="share" data-address={described.canonical.clone()} data-title={described.title.clone()} data-link={print.say("copy-link")} data-share={print.say("share-device")}>
            <a href={mail} target={print.embedded().then_some("_blank")}>{ print.say("share-mail") }</a>
        </p>
    }
}

/// Words for a field of a mail's address: everything but letters, digits and four signs is written as
/// bytes.
fn encoded(words: &str) -> String {
    let mut out = String::new();
    for byte in unmarked(words).bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_mail_begins_another_field() {
        assert_eq!(encoded("A & B? 100 % “c”"), "A%20%26%20B%3F%20100%20%25%20%E2%80%9Cc%E2%80%9D");
    }
}
