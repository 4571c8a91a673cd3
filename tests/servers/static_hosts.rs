//! Hosts that read `_headers`, which cannot be run here: the file is read as their manuals say, every
//! rule that matches adds its headers. And one policy stands in all files.

use super::{policy, policy_of, read};
use variorum::publish::place::Leaf;

/// The rules: a pattern of addresses and its headers.
fn rules() -> Vec<(String, Vec<(String, String)>)> {
    let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for line in read("www/servers/_headers").lines() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        match line.strip_prefix("  ") {
            None => {
                assert!(line.starts_with('/'), "no address: {line}");
                // Cloudflare takes one star, and this test's reading wants it at the end.
                assert!(!line.trim_end_matches('*').contains(['*', ':']), "no such star: {line}");
                rules.push((line.to_owned(), Vec::new()));
            }
            Some(header) => {
                let (name, value) = header.split_once(": ").expect("a header");
                let (_, headers) = rules.last_mut().expect("a header without an address");
                headers.push((name.to_owned(), value.to_owned()));
            }
        }
    }
    rules
}

/// Every value that an address gets for a header.
fn values(address: &str, header: &str) -> Vec<String> {
    rules()
        .into_iter()
        .filter(|(pattern, _)| match pattern.strip_suffix('*') {
            Some(start) => address.starts_with(start),
            None => address == pattern,
        })
        .flat_map(|(_, headers)| headers)
        .filter(|(name, _)| name == header)
        .map(|(_, value)| value)
        .collect()
}

const PAGES: [&str; 49] = [
    "/",
    "/index.html",
    "/sources",
    "/sources.html",
    "/compare",
    "/compare.html",
    "/overview",
    "/overview.html",
    "/wordings",
    "/wordings.html",
    "/terms",
    "/terms.html",
    "/timeline",
    "/timeline.html",
    "/article",
    "/article.html",
    "/learn",
    "/learn.html",
    "/guide",
    "/guide.html",
    "/search",
    "/search.html",
    "/cite",
    "/cite.html",
    "/print",
    "/print.html",
    "/about",
    "/about.html",
    "/accessibility",
    "/accessibility.html",
    "/embed-code",
    "/embed-code.html",
    "/p/us-c-4",
    "/p/us-c-4.html",
    "/embed/",
    "/embed/index.html",
    "/embed/sources",
    "/embed/sources.html",
    "/embed/p/us-c-4.html",
    "/zh/",
    "/zh/index.html",
    "/zh/learn",
    "/zh/learn.html",
    "/zh/sources.html",
    "/zh/p/c",
    "/zh/p/c.html",
    "/zh/embed/",
    "/zh/embed/index.html",
    "/zh/embed/p/c.html",
];

/// Every language has the same pages, and every page of the edition a rule in each.
#[test]
fn every_page_has_its_rule_in_every_language() {
    let all: Vec<String> = rules().into_iter().map(|(pattern, _)| pattern).collect();
    for leaf in Leaf::ALL {
        for folder in ["/", "/zh/"] {
            for ending in ["", ".html"] {
                let address = format!("{folder}{}{ending}", leaf.name());
                assert!(all.contains(&address), "no rule for {address}");
            }
        }
    }
    // Cloudflare reads no more.
    assert!(all.len() <= 100, "{} rules", all.len());
}
const FOR_EVER: [&str; 11] = [
    "/learn-bbf0db576f5309e7.js",
    "/learn-bbf0db576f5309e7_bg.wasm",
    "/styles-bbf0db576f5309e7.css",
    "/element-bbf0db576f5309e7.css",
    "/leaf-bbf0db576f5309e7.css",
    "/frame-bbf0db576f5309e7.css",
    "/framed-bbf0db576f5309e7.css",
    "/paper-bbf0db576f5309e7.css",
    "/framedpaper-bbf0db576f5309e7.css",
    "/variorum-bbf0db576f5309e7.js",
    "/variorum-bbf0db576f5309e7_bg.wasm",
];
const STABLE: [&str; 14] = [
    "/offline.js",
    "/embed/offline.js",
    "/keep.js",
    "/start.js",
    "/embed.js",
    "/element.js",
    "/frame.js",
    "/outside.js",
    "/embed-code.js",
    "/embed-code.css",
    "/search.js",
    "/search.json",
    "/oembed.json",
    "/card.png",
];

#[test]
fn each_address_gets_each_header_once() {
    for address in PAGES.iter().chain(&FOR_EVER).chain(&STABLE) {
        for (name, value) in [
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Access-Control-Allow-Origin", "*"),
            ("Cross-Origin-Resource-Policy", "cross-origin"),
        ] {
            assert_eq!(values(address, name), [value], "{address}: {name}");
        }
        // Where nothing is said, these hosts have it asked for again.
        let for_ever = FOR_EVER.contains(address).then_some("public, max-age=31536000, immutable");
        assert_eq!(values(address, "Cache-Control"), Vec::from_iter(for_ever), "{address}");
        assert_eq!(values(address, "Content-Type"), Vec::<String>::new(), "{address}");
        // One rule is for all that is below a folder for frames, the worker that keeps its pages too.
        let page = PAGES.contains(address) || address.starts_with("/embed/");
        let policy = page.then(|| policy_of("https://variorum.example", address));
        assert_eq!(values(address, "Content-Security-Policy"), Vec::from_iter(policy), "{address}");
    }
}

#[test]
fn what_such_hosts_may_not_know_has_its_type() {
    for (address, kind) in [
        ("/annotations.jsonld", "application/ld+json; charset=utf-8"),
        ("/annotations.csv", "text/csv; charset=utf-8"),
        ("/sources.bib", "application/x-bibtex; charset=utf-8"),
        ("/questions-anki.txt", "text/plain; charset=utf-8"),
        ("/sources.ris", "application/x-research-info-systems; charset=utf-8"),
    ] {
        assert_eq!(values(address, "Content-Type"), [kind], "{address}");
        assert_eq!(values(address, "Access-Control-Allow-Origin"), ["*"], "{address}");
    }
}

#[test]
fn one_policy_stands_everywhere() {
    for (name, times) in [("nginx.conf", 1), ("Caddyfile", 1), ("_headers", 66)] {
        let text = read(&format!("www/servers/{name}"));
        let text = text.replace("$variorum_own", "").replace("{vars.own}", "");
        let text = text.replace("'self' https://variorum.example", "'self'");
        assert_eq!(text.matches(&policy()).count(), times, "{name}");
        assert_eq!(text.matches("default-src").count(), times, "{name} has another policy");
    }
}
