//! What leaves the reader's browser when a host's page has the explainer: requests to the host and to
//! us, and nothing in them that tells who reads.

use super::support::{
    Options, act, find,
    page::{setting, with},
    see,
};
use std::fs;

#[tokio::test]
async fn nothing_leaves_but_requests_to_host_and_explainer_without_cookie_or_referrer() {
    let log = setting("VARIORUM_LOG");
    let [hosts, embed] = ["VARIORUM_HOSTS", "VARIORUM_EMBED"].map(setting);
    let known_embed = embed.clone();
    with(Options { requests: true, ..Options::default() }, async move |page| {
        // Cookies that a host and a careless neighbour on our origin have set.
        page.open_published("sources.html").await?;
        let set = "(() => { document.cookie = 'reader=42; path=/; SameSite=None; Secure'; return document.cookie.includes('reader') })()";
        assert_eq!(page.evaluate(set).await?, true, "a cookie that could go along is set");
        page.open_host("clause.html").await?;
        page.evaluate("document.cookie = 'host=7; path=/'; 0").await?;
        for host in ["clause.html?who=42", "sized.html?who=42", "element.html?who=42"] {
            page.open_host(host).await?;
            if !host.starts_with("element") {
                page.enter_frame(0).await?;
                see::ready(&page).await?;
                act::tap_words(&page, "us-c-2").await?;
                see::explanation(&page, "us-c-2").await?;
                act::switch(&page, "segal").await?;
            }
            if !host.starts_with("sized") {
                page.enter_element(0).await?;
                see::ready(&page).await?;
                act::switch(&page, "segal").await?;
                act::tap_words(&page, "us-c-2").await?;
                see::explanation(&page, "us-c-2").await?;
            }
        }
        page.open_published("index.html").await?;
        see::ready(&page).await?;
        act::tap(&page, find::INVITATION).await?;
        page.open_published("p/c.html").await?;
        see::ready(&page).await?;

        let requests = page.requests().await?;
        let addresses: Vec<&str> = requests.iter().filter_map(|one| one["url"].as_str()).collect();
        assert!(
            addresses.iter().any(|one| one.ends_with(".wasm")),
            "the requests are not noted: {addresses:?}"
        );
        let known = |one: &&&str| {
            one.starts_with(&hosts) || one.starts_with(&known_embed) || one.starts_with("data:")
        };
        let strangers: Vec<_> = addresses.iter().filter(|one| !known(one)).collect();
        assert!(strangers.is_empty(), "{strangers:?}");
        Ok(())
    })
    .await;
    // What the server saw, whatever the browser says. Other tests of this program ask it too, and the
    // rule is the same; those of servers themselves run later.
    let asked = fs::read_to_string(&log).expect("the log can be read");
    assert!(asked.lines().count() > 10, "nobody has asked for anything");
    for line in asked.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [_, _, address, _, referrer, cookie, _] = fields.as_slice() else { panic!("{line}") };
        // pym.js makes its own frame, without our line's `referrerpolicy`: what it tells is its host's doing.
        if address.contains("childId") {
            continue;
        }
        assert!(["-", ""].contains(referrer) || referrer.starts_with(&embed), "{line}");
        // Pages opened by their own address carry what that address's origin has set; nothing within
        // a host's page does.
        if address.contains("/embed") || address.contains("element") {
            assert!(["-", ""].contains(cookie), "{line}");
        }
    }
}
