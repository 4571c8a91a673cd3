//! Where the explainer is published: `content/site.toml`, or `--site` for one build.

use crate::project;
use std::{env, fs};
use variorum::{edition::Date, publish::Site};

/// Set for the bundler's hook when `--site` gives the address for one build.
pub const ADDRESS: &str = "VARIORUM_SITE";

/// The site.
///
/// # Errors
/// A sentence that says what is wrong with `content/site.toml` or with the address.
pub fn site() -> Result<Site, String> {
    site_at(env::var(ADDRESS).ok().as_deref())
}

/// The site at the address that is given for one build, or where `content/site.toml` says.
///
/// # Errors
/// As [`site`].
pub fn site_at(given: Option<&str>) -> Result<Site, String> {
    let place = project::root().join("content/site.toml");
    let text =
        fs::read_to_string(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    let fault = |what: &str| format!("content/site.toml: {what}");
    let table: toml::Table = text.parse().map_err(|error| fault(&format!("{error}")))?;
    let words = |key: &str| {
        let value = table.get(key).and_then(|value| value.as_str());
        value.ok_or_else(|| fault(&format!("`{key}` is missing; write {key} = '…'")))
    };
    let known = ["address", "publisher", "published"];
    if let Some(foreign) = table.keys().find(|key| !known.contains(&key.as_str())) {
        return Err(fault(&format!("`{foreign}` means nothing here")));
    }
    let published = Date::parse(words("published")?)
        .ok_or_else(|| fault("`published` is a day, such as '2026-11-23'"))?;
    let address = match given {
        Some(address) => address,
        None => words("address")?,
    };
    Site::new(address, words("publisher")?, published)
}
