//! What is not for readers is not there, and what is not there is not kept.

use super::{addresses, ask::get, file, files::assert_common, servers};

#[test]
fn what_is_not_for_readers_is_not_there() {
    for server in servers() {
        for address in [
            "/nothing.html",
            "/embed/nothing.html",
            "/styles-0000000000000000.css",
            "/p/",
            "/servers",
            "/servers/",
            "/servers/nginx.conf",
            "/servers/Caddyfile",
            "/_headers",
            "/index.html.br.br",
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
        ] {
            for encodings in ["identity", "gzip", "br"] {
                let what = format!("{server}{address} as {encodings}");
                let answer = get(&server, address, encodings);
                // Addresses that lead outside are refused earlier, and by whom is no matter.
                if address.contains("Cargo") {
                    assert!([400, 404].contains(&answer.status), "{what}: {}", answer.status);
                    continue;
                }
                assert_eq!(answer.status, 404, "{what}");
                assert_common(&answer, &what);
                let plain = "text/plain; charset=utf-8";
                assert_eq!(answer.header("content-type"), Some(plain), "{what}");
                assert_eq!(answer.header("content-encoding"), None, "{what}");
                assert_eq!(answer.header("cache-control"), Some("no-cache"), "{what}");
                let body = String::from_utf8(answer.body).unwrap();
                assert_eq!(body.trim(), "Not found", "{what}");
            }
        }
    }
}

#[test]
fn a_compressed_file_has_no_address_of_its_own() {
    let mut seen = 0;
    for address in addresses() {
        for ending in ["br", "gz"] {
            let address = format!("{address}.{ending}");
            if !file("dist").join(&address[1..]).exists() {
                continue;
            }
            for server in servers() {
                for encodings in ["identity", "gzip", "br"] {
                    let status = get(&server, &address, encodings).status;
                    assert_eq!(status, 404, "{server}{address} as {encodings}");
                }
            }
            seen += 1;
        }
    }
    assert!(seen > 5, "only {seen} compressed files in dist/");
}
