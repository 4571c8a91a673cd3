//! What a screen reader gets of the page: read from the tree that Chromium hands it, and from what the
//! live region says.

use super::support::{Options, Page, act, ear, find, page::with, see};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

#[tokio::test]
async fn the_switches_are_switches_with_their_state_below_one_landmark() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        let bar = |us: bool| {
            [
                "region “Whose reading to show”".to_owned(),
                "  group “Layers”".to_owned(),
                format!("    switch “United States” checked={us}"),
                "    switch “China” checked=true".to_owned(),
                "    switch “Adam Segal” checked=false".to_owned(),
                "    switch “Other wordings” checked=false".to_owned(),
                "  button “Copy link”".to_owned(),
                "  button “Read aloud”".to_owned(),
            ]
        };
        ear::hears(&page, find::BAR, &bar(true).each_ref().map(String::as_str)).await?;
        page.evaluate("document.querySelector('[name=layer][value=us]').click(); 0").await?;
        ear::hears(&page, find::BAR, &bar(false).each_ref().map(String::as_str)).await
    })
    .await;
}

#[tokio::test]
async fn marked_words_are_links_tied_to_their_explanations_and_plain_text_where_layers_are_off() {
    with(Options::default(), async |page| {
        page.open_ready("?layers=us").await?;
        ear::lay_out(&page).await?;
        let words = "section#a .words";
        let marked = ear::things(&page, words).await?;
        assert!(marked.iter().any(|thing| thing.role == "link"), "{marked:#?}");
        assert!(marked.iter().all(|thing| thing.role != "mark"), "{marked:#?}");
        page.evaluate("document.querySelector('[name=layer][value=us]').click(); 0").await?;
        see::said(&page, "United States hidden").await?;
        let off = ear::things(&page, words).await?;
        let links = off.iter().filter(|thing| thing.role == "link");
        // Signs of words at stake stay: they are nobody's.
        assert!(links.clone().all(|link| link.name.starts_with("Meaning of")), "{off:#?}");
        let all = "(() => { const links = [...document.querySelectorAll('mark a')]; return links.length > 100 && links.every(a => a.getAttribute('aria-details') === a.closest('mark').dataset.annotation && a.getAttribute('aria-details').split(' ').every(id => document.getElementById(id))) })()";
        assert_eq!(page.evaluate(all).await?, true);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_paragraph_is_told_with_its_open_explanation_and_nothing_of_the_closed_ones() {
    with(Options::default(), async |page| {
        page.open_ready("?layers=us").await?;
        ear::lay_out(&page).await?;
        act::tap_words(&page, "us-c-4").await?;
        see::focused(&page, &find::explanation("us-c-4")).await?;
        let explanation = [
            "group “”",
            "  DisclosureTriangle “United States rejects” expanded=true",
            "  complementary “US 26: United States rejects” focused=true",
            "    paragraph “”",
            "      StaticText ““undermines other countries’ political, economic and social stability””",
            "    paragraph “”",
            "      StaticText “The words reach information that unsettles…",
            "    group “”",
            "      DisclosureTriangle “Why, evidence, answer” expanded=false",
        ];
        ear::hears(&page, &find::frame("us-c-4"), &explanation).await?;
        let all = ear::things(&page, "section#c").await?;
        let count = |role: &str| all.iter().filter(|thing| thing.role == role).count();
        // The one that is open with its longer part, and no frame that says nothing.
        assert_eq!((count("complementary"), count("group")), (1, 2), "{all:#?}");
        let tied = all.iter().find(|thing| thing.name.starts_with("undermines")).expect("the words");
        let details = tied.state("details").unwrap_or_default();
        assert!(details.split(' ').any(|id| id == "us-c-4"), "{tied:?}");
        // One can leave by headings: the paragraph's own before, the next one's after.
        let headings = ear::things(&page, "#text").await?;
        let headings: Vec<&str> = headings
            .iter()
            .filter(|thing| thing.role == "heading")
            .map(|thing| thing.name.as_str())
            .collect();
        let at = headings.iter().position(|name| name.starts_with("(c) ")).expect("a heading");
        assert!(headings[at + 1].starts_with("(d) "), "{headings:?}");
        // And by Escape.
        act::press(&page, thirtyfour::Key::Escape + "").await?;
        see::focused(&page, &find::words("us-c-4")).await
    })
    .await;
}

/// What the live regions say from before the page's own scripts run: each time that one changes.
async fn listen(page: &Page) -> WebDriverResult<()> {
    let script = "window.heard = []; new MutationObserver((records) => { \
        for (const region of new Set(records.map(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest('[role=status]')))) \
            if (region?.textContent && !region.hidden) window.heard.push(region.textContent) \
        }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden'] });";
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    Ok(())
}

/// What was heard since the page was opened, the text that stood in it from the first left out.
async fn heard(page: &Page) -> WebDriverResult<Value> {
    page.evaluate("window.heard").await
}

#[tokio::test]
async fn a_switch_is_told_once_with_the_number_of_explanations_and_nothing_when_the_page_opens() {
    with(Options::default(), async |page| {
        listen(&page).await?;
        page.open_ready("?layers=us,china#us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        assert_eq!(heard(&page).await?, json!([]));
        act::switch(&page, "us").await?;
        see::said(&page, "United States hidden").await?;
        act::switch(&page, "us").await?;
        see::said(&page, "United States shown: 46 explanations").await?;
        let both = json!(["United States hidden", "United States shown: 46 explanations"]);
        assert_eq!(heard(&page).await?, both);
        // What a host wishes is followed and not told.
        page.evaluate("(() => { const one = document.querySelector('[name=layer][value=china]'); one.checked = false; one.dispatchEvent(new Event('change', { bubbles: true })); return 0 })()").await?;
        see::address_ends(&page, "?layers=us#us-c-4").await?;
        assert_eq!(heard(&page).await?, both);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_page_has_one_main_part_named_landmarks_and_headings_in_order() {
    let pages: Vec<String> = find::own_leaves()
        .chain(["index.html", "p/c.html", "embed/index.html", "embed/p/c.html"].map(String::from))
        .collect();
    with(Options::without_script(), async move |page| {
        for address in pages {
            page.open(&address).await?;
            ear::lay_out(&page).await?;
            let all = ear::things(&page, "body").await?;
            let of = |role: &str| -> Vec<&ear::Thing> {
                all.iter().filter(|thing| thing.role == role).collect()
            };
            assert_eq!(of("main").len(), 1, "{address}");
            assert!(of("banner").len() <= 1 && of("contentinfo").len() <= 1, "{address}");
            for role in ["navigation", "region", "complementary"] {
                let mut names: Vec<&str> = of(role).iter().map(|one| one.name.as_str()).collect();
                assert!(names.iter().all(|name| !name.is_empty()), "{address}: {role} {names:?}");
                let all = names.len();
                names.sort_unstable();
                names.dedup();
                assert_eq!(names.len(), all, "{address}: two of {role} have one name: {names:?}");
            }
            let levels: Vec<u64> =
                of("heading").iter().filter_map(|one| one.state("level")?.parse().ok()).collect();
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{address}");
            let skip = levels.windows(2).find(|two| two[1] > two[0] + 1);
            assert_eq!(skip, None, "{address}: a level of headings is left out: {levels:?}");
            let nameless: Vec<String> = all
                .iter()
                .filter(|one| one.is_focusable() && one.name.trim().is_empty())
                .filter(|one| one.role != "RootWebArea")
                .map(ear::Thing::line)
                .collect();
            assert_eq!(nameless, Vec::<String>::new(), "{address}: nobody can say what this is");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nothing_that_can_be_focused_is_hidden_and_chinese_words_say_that_they_are() {
    with(Options::without_script(), async |page| {
        for address in find::own_leaves().chain(["index.html".to_owned(), "p/i.html".to_owned()]) {
            page.open(&address).await?;
            let hidden = "[...document.querySelectorAll('[aria-hidden=true] :is(a[href], button, input, summary, [tabindex])')].map(e => e.outerHTML)";
            assert_eq!(page.evaluate(hidden).await?, json!([]), "{address}");
            let unsaid = "(() => { \
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []; \
                for (let node; (node = walker.nextNode());) { \
                    const lang = node.parentElement.closest('[lang]').lang; \
                    if (/[\\u3400-\\u9fff]/.test(node.data) && !node.parentElement.closest('script, pre') && !lang.startsWith('zh')) found.push(node.data) \
                } \
                return found })()";
            assert_eq!(page.evaluate(unsaid).await?, json!([]), "{address}");
        }
        Ok(())
    })
    .await;
}
