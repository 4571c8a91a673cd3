//! The page's head.

use super::Print;
use yew::prelude::*;

/// Properties of [`Head`].
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct HeadProps {
    /// What is printed.
    pub print: Print,
    /// The style sheet's name in `dist/`.
    pub styles: AttrValue,
}

/// Title, description, style sheet.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let edition = props.print.edition();
    let title = props.print.say_with(
        "page-title",
        &[("title", &edition.title), ("document", &edition.document)],
    );
    html! {
        <>
            <title>{ title }</title>
            <meta name="description" content={edition.dek.clone()} />
            <meta name="color-scheme" content="light dark" />
            <link rel="stylesheet" href={&props.styles} />
            <link rel="icon" href="data:," />
        </>
    }
}
