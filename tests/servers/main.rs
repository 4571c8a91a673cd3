//! The settings of servers that we ship, held by the real servers: what a reader, a host's page
//! and a cache get to see.
//!
//! `cargo xtask test` starts nginx and Caddy over `dist/` and says here where. What is asserted is
//! asserted of both.

#![cfg(not(target_arch = "wasm32"))]

mod ask;

mod absent;
mod encodings;
mod files;
mod hosts;
mod machine;
mod oembed;
mod static_hosts;

use std::{env, fs, path::PathBuf};

/// What `cargo xtask test` says.
fn setting(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test`"))
}

/// The addresses of the servers with our settings.
fn servers() -> [String; 2] {
    ["VARIORUM_EMBED", "VARIORUM_CADDY"].map(setting)
}

/// A file of the repository.
fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The text of a file of the repository.
fn read(name: &str) -> String {
    fs::read_to_string(file(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The policy of pages, as the workshop's own server sends it.
fn policy() -> String {
    let code = read("xtask/src/server.rs");
    let (_, rest) = code.split_once("pub const POLICY: &str = \"").expect("the policy");
    let (policy, _) = rest.split_once("\";").expect("the policy's end");
    policy.split("\\\n").map(str::trim_start).collect()
}

/// The policy of a page at this address of a server. Pages for frames name the server, too: in a frame
/// without an origin of its own WebKit takes `'self'` for nobody.
fn policy_of(server: &str, address: &str) -> String {
    let policy = policy();
    if !(address.starts_with("/embed/") || address.starts_with("/zh/embed/")) {
        return format!("{policy}; frame-ancestors 'self'");
    }
    let named = ["script-src", "style-src", "img-src", "connect-src"];
    let policy = named.iter().fold(policy, |policy, kind| {
        policy.replace(&format!("{kind} 'self'"), &format!("{kind} 'self' {server}"))
    });
    format!("{policy}; frame-ancestors *")
}

/// Every file of `dist/` that is for readers, as an address, and none that is compressed.
fn addresses() -> Vec<String> {
    fn walk(folder: &PathBuf, found: &mut Vec<PathBuf>) {
        let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let dist = file("dist");
    let mut found = Vec::new();
    walk(&dist, &mut found);
    let mut addresses: Vec<String> = found
        .iter()
        .map(|path| format!("/{}", path.strip_prefix(&dist).unwrap().to_string_lossy()))
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
        .filter(|name| !name.starts_with("/servers/") && name != "/_headers")
        .collect();
    addresses.sort();
    addresses
}

/// The one file of this stem and ending, whose name changes with its bytes.
fn hashed(stem: &str, ending: &str) -> String {
    let mut all = addresses();
    all.retain(|name| name.starts_with(&format!("/{stem}-")) && name.ends_with(ending));
    assert_eq!(all.len(), 1, "{stem}-….{ending} in dist/: {all:?}");
    all.remove(0)
}
