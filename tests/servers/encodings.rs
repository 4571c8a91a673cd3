//! Which of a file's encodings is chosen, and that caches may ask whether it is still the same.

use super::{
    ask::{ask, get},
    files::assert_headers,
    hashed, servers,
};

#[test]
fn the_best_encoding_that_is_accepted_is_sent() {
    let cases = [
        ("gzip, deflate, br, zstd", Some("br")),
        ("gzip, deflate, br", Some("br")),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", Some("br")),
        ("gzip,deflate", Some("gzip")),
        ("br;q=0, gzip", Some("gzip")),
        ("gzip, br;q=0.0", Some("gzip")),
        ("gzip;q=0", None),
        ("deflate", None),
        ("brr", None),
        ("identity", None),
    ];
    for server in servers() {
        for (accepted, encoding) in cases {
            let answer = get(&server, "/index.html", accepted);
            assert_eq!(answer.header("content-encoding"), encoding, "{server}: {accepted}");
        }
        let answer = ask(&server, "GET", "/index.html", &[]);
        assert_eq!(answer.header("content-encoding"), None, "{server}: nothing is said");
    }
}

#[test]
fn gzip_is_sent_through_an_intermediary_too() {
    for server in servers() {
        let headers = [("Accept-Encoding", "gzip"), ("Via", "1.1 somebody")];
        let answer = ask(&server, "GET", "/index.html", &headers);
        assert_eq!(answer.header("content-encoding"), Some("gzip"), "{server}");
    }
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    for server in servers() {
        for address in ["/index.html".to_owned(), hashed("styles", ".css")] {
            let mut tags = Vec::new();
            for encodings in ["identity", "gzip", "br"] {
                let what = format!("{server}{address} as {encodings}");
                let first = get(&server, &address, encodings);
                let tag = first.header("etag").expect("an ETag").to_owned();
                let headers = [("Accept-Encoding", encodings), ("If-None-Match", &*tag)];
                let again = ask(&server, "GET", &address, &headers);
                assert_eq!(again.status, 304, "{what}");
                assert!(again.body.is_empty(), "{what}: a body");
                assert_eq!(again.header("content-encoding"), None, "{what}");
                assert_eq!(again.header("etag"), Some(&*tag), "{what}");
                assert_headers(&again, &server, &address, &what);
                let headers = [("Accept-Encoding", encodings), ("If-None-Match", "\"other\"")];
                assert_eq!(ask(&server, "GET", &address, &headers).status, 200, "{what}");
                assert!(!tags.contains(&tag), "{what}: the tag of another encoding");
                tags.push(tag);
            }
        }
    }
}

#[test]
fn a_head_says_what_the_whole_says() {
    for server in servers() {
        for encodings in ["identity", "gzip", "br"] {
            let headers = [("Accept-Encoding", encodings)];
            let head = ask(&server, "HEAD", "/index.html", &headers);
            let whole = ask(&server, "GET", "/index.html", &headers);
            let what = format!("{server} as {encodings}");
            assert_eq!(head.status, 200, "{what}");
            assert!(head.body.is_empty(), "{what}: a body");
            assert_headers(&head, &server, "/index.html", &what);
            for name in ["content-type", "content-encoding", "etag", "last-modified"] {
                assert_eq!(head.header(name), whole.header(name), "{what}: {name}");
            }
        }
    }
}
