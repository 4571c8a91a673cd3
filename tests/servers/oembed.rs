//! An oEmbed consumer says how much room it has; with too little it gets the compact answer.

use super::{ask::get, file, files::assert_headers, servers};
use std::fs;

#[test]
fn the_answer_fits_the_room() {
    let read = |name: &str| fs::read(file("dist").join(name)).expect("the oEmbed answers in dist/");
    let (full, compact) = (read("oembed.json"), read("oembed-compact.json"));
    assert!(full != compact, "the two answers are one");
    let fits = ["", "?", "?maxwidth=600", "?maxheight=640", "?maxwidth=1200&maxheight=900"];
    let others = ["?maxwidth=", "?maxwidth=wide", "?maxheight=6400", "?minwidth=1", "?url=a%20b"];
    let narrow = ["?maxwidth=599", "?maxwidth=1", "?maxwidth=0", "?url=x&maxwidth=320"];
    let low = ["?maxheight=639", "?maxheight=600", "?maxheight=99", "?maxwidth=800&maxheight=400"];
    for server in servers() {
        let expected = |query: &str, bytes: &[u8]| {
            for encodings in ["identity", "gzip", "br"] {
                let address = format!("/oembed.json{query}");
                let what = format!("{server}{address} as {encodings}");
                let answer = get(&server, &address, encodings);
                assert_eq!(answer.status, 200, "{what}");
                let kind = "application/json; charset=utf-8";
                assert_eq!(answer.header("content-type"), Some(kind), "{what}");
                assert_headers(&answer, &server, "/oembed.json", &what);
                assert!(answer.decoded() == bytes, "{what}: the other answer");
            }
        };
        fits.iter().chain(&others).for_each(|query| expected(query, &full));
        narrow.iter().chain(&low).for_each(|query| expected(query, &compact));
        let page = get(&server, "/index.html?maxwidth=100", "identity");
        assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"), "{server}");
    }
}
