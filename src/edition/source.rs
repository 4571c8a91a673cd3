//! One entry of the bibliography.

use super::Date;

/// Where something was said or seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Its key in the bibliography.
    pub key: String,
    /// The title.
    pub title: String,
    /// Whether the title is the editors' description, because the work has none or it was not seen.
    pub described: bool,
    /// Authors or issuers, given name first.
    pub authors: Vec<String>,
    /// When it is from.
    pub date: Date,
    /// The title's language tag, such as `zh-CN`.
    pub lang: Option<String>,
    /// Where to read it; none where the place must not be linked.
    pub url: Option<String>,
    /// What it was published in.
    pub container: Option<String>,
    /// How it was seen, in one sentence.
    pub note: Option<String>,
}
