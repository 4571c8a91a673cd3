//! A paragraph as a page of its own: what a link in a messenger leads to.

use super::support::{Options, act, find, page::with, see};
use serde_json::Value;

#[tokio::test]
async fn it_has_its_words_its_explanations_and_a_way_to_the_whole_without_a_script() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("p/c.html").await?;
            see::shown(&page, &find::paragraph("c")).await?;
            assert_eq!(
                see::count(&page, "document.querySelectorAll('[data-paragraph]').length").await?,
                1
            );
            // Its explanations stand below as a list to choose from.
            see::shown(&page, &find::heading("us-c-2")).await?;
            see::no_explanation(&page, "us-c-2").await?;
            act::tap(&page, &find::heading("us-c-2")).await?;
            see::explanation(&page, "us-c-2").await?;
            act::switch(&page, "us").await?;
            see::hidden(&page, &find::heading("us-c-4")).await?;
            see::shown(&page, &find::heading("china-c-3")).await?;
            act::tap(&page, "footer .ways a").await?;
            page.until(
                "the whole is open at the paragraph",
                "location.pathname.endsWith('/index.html') && location.hash === '#c'",
            )
            .await
        })
        .await;
    }
}

#[tokio::test]
async fn what_is_not_checked_says_so_at_its_head() {
    with(Options::default(), async |page| {
        page.open_ready("p/d.html").await?;
        let head = page.evaluate("document.querySelector('.unchecked').textContent").await?;
        assert!(head.as_str().unwrap_or_default().contains("Wording not yet checked"), "{head}");
        page.open_ready("p/c.html").await?;
        assert_eq!(page.evaluate("document.querySelector('.unchecked')").await?, Value::Null);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn links_to_other_paragraphs_lead_to_their_pages_and_take_the_layers_along() {
    with(Options::default(), async |page| {
        page.open_ready("p/c.html?layers=china").await?;
        act::tap(&page, ".header-links a:last-child").await?;
        see::ready(&page).await?;
        see::shown(&page, &find::paragraph("d")).await?;
        see::address_ends(&page, "p/d.html?layers=china").await?;
        see::switched(&page, "us", false).await?;
        let broken = "(async () => { const seen = new Map(); const broken = []; for (const a of document.querySelectorAll('a[href]:not([href^=http], [href^=data], [href^=mailto])')) { const url = new URL(a.getAttribute('href'), location.href); if (!seen.has(url.pathname)) { const r = await fetch(url.pathname); seen.set(url.pathname, r.ok && new DOMParser().parseFromString(await r.text(), 'text/html')) } const page = seen.get(url.pathname); if (!page || (url.hash && !page.getElementById(url.hash.slice(1)))) broken.push(url.href) } return broken.join(' ') })()";
        let mut pages = find::leaves();
        pages.extend(["p/c.html", "embed/p/c.html", "embed/index.html", "p/letter-1.html", "embed/p/pp3.html"].map(String::from));
        for address in &pages {
            page.open(address).await?;
            assert_eq!(page.evaluate(broken).await?, "", "{address}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn in_a_host_s_page_no_link_leads_out_of_it() {
    with(Options::default(), async |page| {
        let mut pages = find::leaves();
        pages.retain(|page| page.starts_with("embed/"));
        pages.extend(["embed/index.html", "embed/p/c.html"].map(String::from));
        for address in &pages {
            page.open(address).await?;
            // What opens in the frame itself is the frame's own: below embed/, or a place in the page.
            let out = "[...document.querySelectorAll('a[href]:not([target=_blank], [download])')].map(a => new URL(a.getAttribute('href'), location.href)).filter(url => !url.pathname.includes('/embed/')).join(' ')";
            assert_eq!(page.evaluate(out).await?, "", "{address}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_paragraph_has_a_page_a_frame_a_card_and_an_answer_for_other_sites() {
    with(Options::default(), async |page| {
        page.open("").await?;
        let asked = "(async () => { const ids = [...document.querySelectorAll('[data-paragraph]')].map(p => p.id); const missing = []; \
            for (const id of ids) for (const file of [`p/${id}.html`, `embed/p/${id}.html`, `p/${id}.png`, `p/${id}.oembed.json`]) { const r = await fetch(file); if (!r.ok || !Number((await r.arrayBuffer()).byteLength)) missing.push(file) } \
            return [ids.length, missing.join(' ')] })()";
        assert_eq!(page.evaluate(asked).await?, serde_json::json!([24, ""]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn cards_catalogues_and_search_engines_find_what_they_ask_for() {
    let asked = "(() => { const m = (s) => document.querySelector(s)?.content ?? null; const linked = JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent); \
        return { canonical: document.querySelector('link[rel=canonical]').href, title: m('meta[property=\"og:title\"]'), image: m('meta[property=\"og:image\"]'), url: m('meta[property=\"og:url\"]'), card: m('meta[name=\"twitter:card\"]'), cited: m('meta[name=citation_title]'), \
        oembed: document.querySelector('link[type=\"application/json+oembed\"]').href, types: linked['@type'], based: linked.isBasedOn.name, author: linked.isBasedOn.author.length } })()";
    with(Options::default(), async move |page| {
        for (address, canonical, image, oembed) in [
            ("", "https://variorum.example/", "card.png", "oembed.json"),
            ("p/c.html", "https://variorum.example/p/c.html", "p/c.png", "p/c.oembed.json"),
        ] {
            page.open(address).await?;
            let said = page.evaluate(asked).await?;
            assert_eq!(said["canonical"], canonical);
            assert_eq!(said["url"], canonical);
            assert_eq!(said["image"], format!("https://variorum.example/{image}"));
            assert_eq!(said["card"], "summary_large_image");
            assert_eq!(said["title"], said["cited"]);
            assert_eq!(said["types"], serde_json::json!(["Article", "LearningResource"]));
            assert!(said["based"].as_str().unwrap_or_default().contains("A/66/359"), "{said}");
            assert_eq!(said["author"], 4);
            assert_eq!(said["oembed"], format!("https://variorum.example/{oembed}"));
            // The answer is oEmbed 1.0, and its line is a frame of this very view.
            let answer = page.evaluate(&format!("fetch('/{oembed}').then(r => r.json())")).await?;
            assert_eq!((&answer["version"], &answer["type"]), (&"1.0".into(), &"rich".into()));
            assert_eq!(answer["thumbnail_url"], said["image"]);
            assert!(answer["width"].is_u64() && answer["height"].is_u64(), "{answer}");
            let line = answer["html"].as_str().unwrap_or_default();
            let src = if address.is_empty() { "embed/index.html" } else { "embed/p/c.html" };
            assert!(line.contains(&format!("src=\"https://variorum.example/{src}\"")), "{line}");
            assert!(line.contains("sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\""), "{line}");
            let size = format!("new Promise((done, failed) => {{ const i = new Image(); i.onload = () => done([i.width, i.height]); i.onerror = failed; i.src = '/{image}' }})");
            assert_eq!(page.evaluate(&size).await?, serde_json::json!([1200, 630]));
        }
        Ok(())
    })
    .await;
}
