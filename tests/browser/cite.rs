//! Citing, sharing and taking along: everything can be read and selected without a script; with one, a
//! press copies.

use super::support::{Options, act, page::with, see};
use serde_json::{Value, json};

const CLAUSE: &str = "#cite-c > summary";
const FIRST: &str = "#cite-c [data-copied='MLA 9']";
const COPY: &str = "#cite-c [data-copied='MLA 9'] + button";
const SAID: &str = "#cite-c [data-copied='MLA 9'] + button + [role=status]";

/// What is on the clipboard; the browser must be told that the test may look.
async fn copied(page: &super::support::Page) -> thirtyfour::error::WebDriverResult<Value> {
    page.evaluate("navigator.clipboard.readText()").await
}

async fn allow(
    page: &super::support::Page,
    setting: &str,
) -> thirtyfour::error::WebDriverResult<()> {
    for name in ["clipboard-read", "clipboard-write"] {
        let arguments = json!({ "permission": { "name": name }, "setting": setting });
        page.cdp("Browser.setPermission", arguments).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_clause_and_its_explanations_are_cited_in_six_ways_without_a_script() {
    for options in
        [Options::without_script(), Options { size: (360, 740), ..Options::without_script() }]
    {
        with(options, async |page| {
            page.open("p/c.html#cite").await?;
            see::in_sight(&page, "#cite h2").await?;
            act::tap(&page, CLAUSE).await?;
            see::shown(&page, FIRST).await?;
            let text = page.evaluate(&format!("document.querySelector(\"{FIRST}\").textContent")).await?;
            let text = text.as_str().unwrap_or_default().to_owned();
            assert!(text.contains("Pledge (c)") && text.ends_with("https://variorum.example/p/c.html."), "{text}");
            act::tap(&page, "#cite-c .programs > summary").await?;
            let ways = "[...document.querySelectorAll('#cite-c [data-copied]')].filter(e => e.checkVisibility()).map(e => e.dataset.copied)";
            assert_eq!(
                page.evaluate(ways).await?,
                json!(["MLA 9", "APA 7", "Chicago 18", "BibTeX", "RIS", "CSL-JSON"])
            );
            // Each explanation has its own, and none has a button without a script.
            let each = "[...document.querySelectorAll('aside[data-layer]')].every(a => document.getElementById(`cite-${a.id}`))";
            assert_eq!(page.evaluate(each).await?, true);
            assert_eq!(see::count(&page, "document.querySelectorAll('#cite button').length").await?, 0);
            let select = format!("(() => {{ getSelection().selectAllChildren(document.querySelector(\"{FIRST}\")); return getSelection().toString().trim() }})()");
            assert_eq!(page.evaluate(&select).await?, text.as_str());
            assert_eq!(page.evaluate("document.documentElement.scrollWidth <= innerWidth").await?, true);
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_press_copies_and_says_so_by_keyboard_too() {
    with(Options::default(), async |page| {
        page.open_ready("p/c.html#cite").await?;
        allow(&page, "granted").await?;
        act::tap(&page, CLAUSE).await?;
        see::shown(&page, COPY).await?;
        act::tap(&page, COPY).await?;
        page.until("it is said", &format!("document.querySelector(\"{SAID}\").textContent === 'Copied'")).await?;
        let text = page.evaluate(&format!("document.querySelector(\"{FIRST}\").textContent")).await?;
        assert_eq!(copied(&page).await?, text);
        // From there a reader comes to the next by Tab.
        act::press(&page, thirtyfour::Key::Tab + "").await?;
        act::press(&page, thirtyfour::Key::Enter + "").await?;
        page.until("the next is said", "document.querySelector(\"#cite-c [data-copied='APA 7'] ~ [role=status]\").textContent === 'Copied'").await?;
        let name = page.evaluate("document.activeElement.getAttribute('aria-label')").await?;
        assert_eq!(name, "Copy: APA 7");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn where_copying_is_refused_the_words_are_selected() {
    with(Options::default(), async |page| {
        page.open_ready("p/c.html#cite").await?;
        allow(&page, "denied").await?;
        act::tap(&page, CLAUSE).await?;
        act::tap(&page, COPY).await?;
        page.until(
            "it is said",
            &format!("document.querySelector(\"{SAID}\").textContent.startsWith('Selected')"),
        )
        .await?;
        let same = format!(
            "getSelection().toString().trim() === document.querySelector(\"{FIRST}\").textContent"
        );
        assert_eq!(page.evaluate(&same).await?, true);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_clause_that_is_not_checked_says_so_where_it_is_cited() {
    with(Options::without_script(), async |page| {
        page.open("p/d.html").await?;
        let says = page.evaluate("document.querySelector('#cite .unchecked')?.textContent ?? ''").await?;
        assert!(says.as_str().unwrap_or_default().contains("from memory"), "{says}");
        // No citation of the clause has its words.
        let words = page.evaluate("(() => { const words = document.querySelector('.words').textContent; return [...document.querySelectorAll('#cite-d [data-copied]')].some(e => e.textContent.includes(words.slice(0, 40))) })()").await?;
        assert_eq!(words, false);
        page.open("p/letter-2.html").await?;
        assert_eq!(page.evaluate("document.querySelector('#cite .unchecked')").await?, Value::Null);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_page_of_citing_has_every_source_every_clause_and_every_file() {
    for options in [Options::default(), Options { size: (360, 740), ..Options::without_script() }] {
        with(options, async |page| {
            page.open("cite.html").await?;
            assert_eq!(page.evaluate("document.documentElement.scrollWidth <= innerWidth").await?, true);
            let missing = "(async () => { const edition = await (await fetch('edition.json')).json(); \
                return [...edition.sources.filter(s => !document.getElementById(`cite-${s.key}`)).map(s => s.key), \
                ...edition.paragraphs.filter(p => !document.querySelector(`.columns a[href=\"p/${p.id}.html#cite\"]`)).map(p => p.id)] })()";
            assert_eq!(page.evaluate(missing).await?, json!([]));
            let files = "(async () => { const links = [...document.querySelectorAll('#data a[download]')]; const bad = []; \
                for (const link of links) { const r = await fetch(link.href); if (!r.ok || !(await r.text()).length) bad.push(link.href) } return [links.length, bad] })()";
            assert_eq!(page.evaluate(files).await?, json!([7, []]));
            let state = page.evaluate("(async () => document.querySelector('.aside').textContent.includes((await (await fetch('edition.json')).json()).hash.slice(0, 12)))()").await?;
            assert_eq!(state, true);
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_page_is_handed_on_by_mail_without_a_script_and_by_the_device_where_it_can() {
    with(Options::without_script(), async |page| {
        for (address, whole) in [
            ("cite.html", "https://variorum.example/cite.html"),
            ("p/c.html", "https://variorum.example/p/c.html"),
        ] {
            page.open(address).await?;
            let mail =
                "Object.fromEntries(new URL(document.querySelector('.share a').href).searchParams)";
            let mail = page.evaluate(mail).await?;
            let body = mail["body"].as_str().unwrap_or_default();
            assert!(body.ends_with(whole) && !body.contains('\n'), "{mail}");
            assert!(mail["subject"].as_str().is_some_and(|words| !words.is_empty()), "{mail}");
            assert_eq!(
                see::count(&page, "document.querySelectorAll('.share button').length").await?,
                0
            );
        }
        Ok(())
    })
    .await;
    with(Options::default(), async |page| {
        page.open("cite.html").await?;
        allow(&page, "granted").await?;
        page.until("the script has run", "!!document.querySelector('.share button')").await?;
        // A button for the device stands there where the device has one, and not elsewhere.
        let fits =
            "document.querySelectorAll('.share button').length === ('share' in navigator ? 2 : 1)";
        assert_eq!(page.evaluate(fits).await?, true);
        act::tap(&page, ".share button").await?;
        page.until(
            "it is said",
            "document.querySelector('.share [role=status]').textContent === 'Copied'",
        )
        .await?;
        assert_eq!(copied(&page).await?, "https://variorum.example/cite.html");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn paper_has_the_clause_s_citation_and_none_of_the_buttons() {
    with(Options { medium: "print", ..Options::default() }, async |page| {
        page.open_ready("p/c.html").await?;
        see::shown(&page, FIRST).await?;
        see::hidden(&page, "#cite .share").await?;
        see::hidden(&page, "#cite-us-c-4").await?;
        see::hidden(&page, "#cite-c [data-copied='BibTeX']").await
    })
    .await;
}
