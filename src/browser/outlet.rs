//! Where the explainer stands, and what a link to it shall lead to.

use super::page::{frame, one};
use crate::reader::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

/// Where the explainer stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outlet {
    /// On a page of its own.
    Page,
    /// On a page of its own inside a frame of somebody else's.
    Frame,
    /// In an element of somebody else's page.
    Element,
}

/// Where the explainer stands, as its root says.
pub(crate) fn outlet(root: &Element) -> Outlet {
    match root.get_attribute("data-outlet").as_deref() {
        Some("frame") => Outlet::Frame,
        Some("element") => Outlet::Element,
        _ => Outlet::Page,
    }
}

/// The host's page that the explainer stands in and the explainer's name there; none where no host
/// has said.
pub(crate) fn host(root: &Element) -> Option<(String, String)> {
    let host = root.get_attribute("data-host")?;
    Some((host, root.get_attribute("data-at").unwrap_or_default()))
}

/// The address, without query, of the page of its own that shows the whole of what a page inside a
/// host's shows; and the place there, where that is a part of the whole.
pub(crate) fn home(root: &Element) -> Option<(String, Option<Id>)> {
    let link: HtmlAnchorElement = one(root, "a[data-whole]")?.dyn_into().ok()?;
    let href = link.href();
    let (address, place) =
        href.split_once('#').map_or((href.as_str(), None), |(a, p)| (a, Some(p)));
    let address = address.split('?').next().unwrap_or_default().to_owned();
    Some((address, place.filter(|place| !place.is_empty()).map(Id::from)))
}

/// What a link to a place shall lead to: an explanation that is closed again is handed on as its
/// paragraph.
pub(crate) fn still_there(root: &Element, id: &Id) -> Id {
    let closed = frame(root, id).filter(|frame| !frame.open());
    let section = closed.and_then(|frame| frame.closest("[data-paragraph]").ok().flatten());
    section.map_or_else(|| id.clone(), |section| Id::from(section.id()))
}
