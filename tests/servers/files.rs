//! Every file of `dist/`, over every server, in every encoding: its type, its bytes, its headers.

use super::{
    addresses,
    ask::{Answer, get},
    file, hashed, policy_of, servers,
};
use std::fs;

/// The type that an address must have.
fn kind(address: &str) -> &'static str {
    match address.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("jsonld") => "application/ld+json; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("bib") => "application/x-bibtex; charset=utf-8",
        Some("ris") => "application/x-research-info-systems; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("png") => "image/png",
        _ => panic!("{address}: no type was agreed for such a file"),
    }
}

/// Whether a name changes with its bytes: a stem and 16 digits.
fn is_hashed(address: &str) -> bool {
    let stem = address.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        // The bundler writes a number, which may begin with noughts that it leaves out.
        (8..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// What every answer says, whatever it is about.
pub(crate) fn assert_common(answer: &Answer, what: &str) {
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{what}");
    assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{what}");
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{what}");
    assert_eq!(answer.header("cross-origin-resource-policy"), Some("cross-origin"), "{what}");
    assert_eq!(answer.header("set-cookie"), None, "{what}");
}

/// What an answer for a file says besides: whether it may be kept, what a page may do, and that
/// there is more than one encoding.
pub(crate) fn assert_headers(answer: &Answer, server: &str, address: &str, what: &str) {
    assert_common(answer, what);
    let cache = if is_hashed(address) { "public, max-age=31536000, immutable" } else { "no-cache" };
    assert_eq!(answer.header("cache-control"), Some(cache), "{what}");
    let policy = address.ends_with(".html").then(|| policy_of(server, address));
    assert_eq!(answer.header("content-security-policy"), policy.as_deref(), "{what}");
    let vary = (!address.ends_with(".png")).then_some("Accept-Encoding");
    assert_eq!(answer.header("vary"), vary, "{what}");
    assert!(answer.header("etag").is_some(), "{what}: no ETag");
}

#[test]
fn every_file_is_served_right() {
    let mut without_a_compressed_one = 0;
    for address in addresses() {
        let plain = fs::read(file("dist").join(&address[1..])).unwrap();
        for server in servers() {
            for (asked, ending, encoding) in
                [("identity", "none", None), ("gzip", "gz", Some("gzip")), ("br", "br", Some("br"))]
            {
                let what = format!("{server}{address} as {asked}");
                let answer = get(&server, &address, asked);
                assert_eq!(answer.status, 200, "{what}");
                assert_eq!(answer.header("content-type"), Some(kind(&address)), "{what}");
                assert_headers(&answer, &server, &address, &what);
                let there = file("dist").join(format!("{}.{ending}", &address[1..])).exists();
                assert_eq!(answer.header("content-encoding"), encoding.filter(|_| there), "{what}");
                assert!(answer.decoded() == plain, "{what}: other bytes");
                assert!(!there || answer.body.len() < plain.len(), "{what}: no smaller");
                without_a_compressed_one += usize::from(!there && ending == "br");
            }
        }
    }
    assert!(without_a_compressed_one > 0, "every file has its .br: that one may lack went unseen");
}

#[test]
fn the_files_that_hosts_and_readers_name_are_there() {
    let all = addresses();
    for name in [
        "/index.html",
        "/sources.html",
        "/cite.html",
        "/edition.json",
        "/annotations.jsonld",
        "/annotations.csv",
        "/sources.bib",
        "/sources.ris",
        "/learn.html",
        "/guide.html",
        "/questions-anki.txt",
        "/sources.csl.json",
        "/start.js",
        "/embed/index.html",
        "/zh/index.html",
        "/zh/embed/index.html",
        "/oembed.json",
        "/oembed-compact.json",
    ] {
        assert!(all.iter().any(|address| address == name), "dist/ lacks {name}");
    }
    for (stem, ending) in [
        ("styles", ".css"),
        ("variorum", ".js"),
        ("variorum", ".wasm"),
        ("learn", ".js"),
        ("learn", ".wasm"),
    ] {
        let name = hashed(stem, ending);
        assert!(is_hashed(&name), "{name} may not be kept for ever");
    }
}

#[test]
fn a_folder_is_its_page() {
    for server in servers() {
        for (folder, page) in
            [("/", "/index.html"), ("/embed/", "/embed/index.html"), ("/zh/", "/zh/index.html")]
        {
            for encodings in ["identity", "gzip", "br"] {
                let (answer, same) =
                    (get(&server, folder, encodings), get(&server, page, encodings));
                let what = format!("{server}{folder} as {encodings}");
                assert_eq!(answer.status, 200, "{what}");
                assert_headers(&answer, &server, page, &what);
                assert_eq!(answer.header("content-type"), same.header("content-type"), "{what}");
                assert!(answer.body == same.body, "{what}: other bytes than {page}");
            }
        }
        let answer = get(&server, "/embed", "identity");
        assert!([301, 308].contains(&answer.status), "{server}: {}", answer.status);
        assert_eq!(answer.header("location"), Some("/embed/"), "{server}");
    }
}
