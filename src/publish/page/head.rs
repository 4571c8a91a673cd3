//! The page's head.

use super::Print;
use yew::prelude::*;

/// Properties of [`Head`].
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct HeadProps {
    /// What is printed.
    pub print: Print,
    /// The page's title.
    pub title: AttrValue,
    /// The style sheet's name in `dist/`.
    pub styles: AttrValue,
}

/// Title, description, style sheet.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let edition = props.print.edition();
    html! {
        <>
            <title>{ &props.title }</title>
            <meta name="description" content={edition.dek.clone()} />
            // Who reads here is nobody's business where a link leads.
            <meta name="referrer" content="no-referrer" />
            <meta name="color-scheme" content="light dark" />
            <link rel="stylesheet" href={&props.styles} />
            <link rel="icon" href="data:," />
        </>
    }
}
