//! How other sites take a view in: the line that an editor pastes, and oEmbed 1.0, which asks for it.

use super::{
    Described, card,
    place::{Outlet, Place, View},
    site::Site,
};
use serde_json::{Value, json};

/// Width and height of a frame in CSS pixels where there is room.
pub const USUAL: (u32, u32) = (600, 640);
/// Width and height for a site that has less room.
pub const COMPACT: (u32, u32) = (320, 400);

/// The line that an editor pastes for a view: a frame that works without any script of the host.
pub fn line(described: &Described, site: &Site, view: &View, height: u32) -> String {
    let src = site.whole(&Place::new(Outlet::Embed, view.clone()).name());
    let title = escaped(&described.title);
    format!(
        "<iframe title=\"{title}\" src=\"{src}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" \
         referrerpolicy=\"no-referrer\" allow=\"clipboard-write; fullscreen\" style=\"border:0\"></iframe>"
    )
}

/// The answer to a site that asks how to embed a view. Files cannot read `maxwidth` and `maxheight`:
/// the shipped servers choose between the usual and the compact answer, and the frame takes
/// whatever width it is given.
pub fn oembed(
    described: &Described,
    site: &Site,
    view: &View,
    (width, height): (u32, u32),
) -> Value {
    json!({
        "version": "1.0",
        "type": "rich",
        "title": described.title,
        "author_name": described.publisher,
        "provider_name": described.publisher,
        "provider_url": site.whole("index.html"),
        "cache_age": 86400,
        "thumbnail_url": described.image,
        "thumbnail_width": card::SIZE.0,
        "thumbnail_height": card::SIZE.1,
        "html": line(described, site, view, height),
        "width": width,
        "height": height,
    })
}

/// Words as HTML shows them, in text and in attributes.
pub(super) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
