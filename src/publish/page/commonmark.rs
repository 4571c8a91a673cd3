//! CommonMark without HTML, as elements.

use super::{Print, tongue};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag};
use yew::prelude::*;

/// The blocks of a text: paragraphs, lists, headings. Headings begin at the second level, since
/// the page has its own first.
pub(super) fn blocks(print: &Print, text: &str) -> Html {
    let mut parser = Parser::new(text);
    collect(print, &mut parser)
}

/// A text of one paragraph, without the paragraph around it.
pub(super) fn inline(print: &Print, text: &str) -> Html {
    let mut parser = Parser::new(text).filter(|event| {
        !matches!(
            event,
            Event::Start(Tag::Paragraph) | Event::End(pulldown_cmark::TagEnd::Paragraph)
        )
    });
    collect(print, &mut parser)
}

/// Everything up to the end of the element that was begun, or of the text.
fn collect<'a>(print: &Print, events: &mut dyn Iterator<Item = Event<'a>>) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::End(_) => break,
            Event::Start(tag) => {
                let inner = collect(print, events);
                parts.push(element(print, &tag, inner));
            }
            Event::Text(text) | Event::Code(text) => parts.push(tongue::marked(print, &text)),
            Event::SoftBreak => parts.push(" ".into()),
            Event::HardBreak => parts.push(html! { <br /> }),
            Event::Rule => parts.push(html! { <hr /> }),
            // The check refuses HTML; the rest cannot come from the options that are on.
            _ => {}
        }
    }
    parts.into_iter().collect()
}

fn element(print: &Print, tag: &Tag<'_>, inner: Html) -> Html {
    match tag {
        Tag::Paragraph => html! { <p>{ inner }</p> },
        Tag::Heading { level: HeadingLevel::H1, .. } => html! { <h2>{ inner }</h2> },
        Tag::Heading { .. } => html! { <h3>{ inner }</h3> },
        Tag::List(None) => html! { <ul>{ inner }</ul> },
        Tag::List(Some(_)) => html! { <ol>{ inner }</ol> },
        Tag::Item => html! { <li>{ inner }</li> },
        Tag::Emphasis => html! { <em>{ inner }</em> },
        Tag::Strong => html! { <strong>{ inner }</strong> },
        Tag::BlockQuote(_) => html! { <blockquote>{ inner }</blockquote> },
        Tag::Link { dest_url, .. } => print.link(dest_url, inner),
        _ => inner,
    }
}

/// The words of a text of one paragraph, without any mark: for where there is no markup.
pub(crate) fn plain(text: &str) -> String {
    let words = Parser::new(text).filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.to_string()),
        Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
        _ => None,
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commonmark_loses_its_signs() {
        assert_eq!(
            plain("*A code* · A/66/359, [annex](#x)\n& more"),
            "A code · A/66/359, annex & more"
        );
    }
}
