//! The hosts' side of the tests: their pages know our address, add nothing of their own, and what
//! is asked of us can be read afterwards.

use super::{
    ask::{ask, get},
    setting,
};
use std::{fs, thread, time::Duration};

#[test]
fn a_host_s_page_knows_where_we_are_and_adds_nothing() {
    let (hosts, embed) = (setting("VARIORUM_HOSTS"), setting("VARIORUM_EMBED"));
    assert_ne!(hosts, embed, "a host's page must be on another origin");
    let answer = get(&hosts, "/empty.html", "identity");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    let page = String::from_utf8(answer.body.clone()).unwrap();
    assert_eq!(page.matches(&format!("{embed}/")).count(), 2, "{page}");
    assert!(!page.contains("variorum.example"), "{page}");
    let usual = ["server", "date", "content-type", "transfer-encoding", "connection"];
    let further: Vec<_> = answer.names().into_iter().filter(|n| !usual.contains(&&**n)).collect();
    assert!(further.is_empty(), "a host's page comes with {further:?}");
}

#[test]
fn a_foreign_resizer_can_be_had() {
    let answer = get(&setting("VARIORUM_HOSTS"), "/vendor/pym.v1.js", "identity");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("text/javascript; charset=utf-8"));
    assert!(String::from_utf8_lossy(&answer.body).contains("pym.Parent"));
}

#[test]
fn what_is_asked_can_be_read_afterwards() {
    let mark = format!("/nothing-{}.html", std::process::id());
    let headers = [("Referer", "http://a.example/"), ("Cookie", "a=b"), ("Origin", "null")];
    for (server, log) in
        [("VARIORUM_EMBED", "VARIORUM_LOG"), ("VARIORUM_HOSTS", "VARIORUM_HOSTS_LOG")]
    {
        let server = setting(server);
        ask(&server, "GET", &format!("{mark}?all"), &headers);
        ask(&server, "GET", &mark, &[]);
        let port = server.rsplit(':').next().unwrap();
        let all = format!("{port}\tGET\t{mark}?all\t404\thttp://a.example/\ta=b\tnull");
        let bare = format!("{port}\tGET\t{mark}\t404\t-\t-\t-");
        // nginx writes the line after the answer.
        let written = || {
            let lines = fs::read_to_string(setting(log)).unwrap();
            [&all, &bare].iter().all(|line| lines.lines().any(|own| own == line.as_str()))
        };
        let in_time = (0..100).any(|_| {
            thread::sleep(Duration::from_millis(20));
            written()
        });
        assert!(in_time, "{log} lacks {all:?} or {bare:?}");
    }
}
