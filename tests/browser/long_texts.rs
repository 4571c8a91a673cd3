//! A text so long that its parts are left alone while they are off the screen: what a switch, a link,
//! a search of the browser's own and a printer do with what is far away.

use super::support::{
    Options, act, find,
    page::{setting, with},
    paper::Paper,
    see,
};
use serde_json::json;

/// A reader of a text of 150 paragraphs in three parts.
fn of_a_long_text() -> Options {
    Options { at: Some(setting("VARIORUM_LONG")), ..Options::default() }
}

#[tokio::test]
async fn a_switch_shows_and_hides_near_and_far_with_and_without_a_script() {
    for options in [of_a_long_text(), Options { script: false, ..of_a_long_text() }] {
        with(options, async |page| {
            page.open("").await?;
            see::shown(&page, "#text.long").await?;
            for paragraph in ["p1", "p75", "p150"] {
                let [north, south] =
                    ["north", "south"].map(|voice| format!("{voice}-{paragraph}-1"));
                let near = format!("[id={paragraph}]");
                page.evaluate(&format!("(document.querySelector('{near}').scrollIntoView(), 0)"))
                    .await?;
                see::in_sight(&page, &near).await?;
                see::marked(&page, &north).await?;
                see::shown(&page, &format!("{near} .sign[data-layer=north]")).await?;
                act::switch(&page, "north").await?;
                see::unmarked(&page, &north).await?;
                see::hidden(&page, &format!("{near} .sign[data-layer=north]")).await?;
                see::shown(&page, &format!("{near} .sign[data-layer=south]")).await?;
                see::marked(&page, &south).await?;
                act::switch(&page, "north").await?;
                see::marked(&page, &north).await?;
            }
            // Words of two voices can be reached as long as one of them is shown.
            let both = "mark[data-layer='north south'] a, mark[data-layer='south north'] a";
            let reached =
                format!("getComputedStyle(document.querySelector(\"{both}\")).visibility");
            for (layer, visibility) in [("north", "visible"), ("south", "hidden")] {
                act::switch(&page, layer).await?;
                page.until("the words of both follow", &format!("{reached} === '{visibility}'"))
                    .await?;
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_link_and_a_tap_open_what_is_far_away_and_a_switch_takes_it_off() {
    for options in [of_a_long_text(), Options { script: false, ..of_a_long_text() }] {
        let script = options.script;
        with(options, async move |page| {
            page.open("#south-p140-1").await?;
            see::explanation(&page, "south-p140-1").await?;
            see::in_sight(&page, &find::explanation("south-p140-1")).await?;
            act::tap_words(&page, "north-p90-1").await?;
            see::explanation(&page, "north-p90-1").await?;
            see::in_sight(&page, &find::explanation("north-p90-1")).await?;
            if script {
                see::ready(&page).await?;
            }
            page.evaluate("(location.hash = 'p90', 0)").await?;
            act::switch(&page, "north").await?;
            see::no_explanation(&page, "north-p90-1").await
        })
        .await;
    }
}

#[tokio::test]
async fn it_is_taken_over_while_the_text_is_still_on_its_way() {
    let options = Options { hurried: true, ..of_a_long_text() };
    with(options, async |page| {
        page.cdp("Network.enable", json!({})).await?;
        let slow = json!({ "offline": false, "latency": 0, "downloadThroughput": 150_000, "uploadThroughput": -1 });
        page.cdp("Network.emulateNetworkConditions", slow).await?;
        page.open("?layers=north").await?;
        see::ready(&page).await?;
        see::switched(&page, "south", false).await?;
        act::tap_words(&page, "north-p1-1").await?;
        see::explanation(&page, "north-p1-1").await?;
        assert_eq!(page.evaluate("document.readyState").await?, "loading", "it has waited for the text");
        act::switch(&page, "south").await?;
        see::said(&page, "South shown: 300 explanations").await?;
        let fast = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        page.cdp("Network.emulateNetworkConditions", fast).await?;
        page.until("the text is whole", "document.readyState === 'complete'").await?;
        // What came later listens as well, and what is read there is noted.
        act::tap_words(&page, "south-p150-1").await?;
        see::explanation(&page, "south-p150-1").await?;
        see::explanation(&page, "north-p1-1").await?;
        page.until("what is read is noted", "Object.keys(localStorage).some(key => key.includes(':read:'))").await
    })
    .await;
}

#[tokio::test]
async fn a_search_of_the_browser_finds_what_is_not_laid_out() {
    with(of_a_long_text(), async |page| {
        page.open_ready("").await?;
        for (words, place) in [("(149)", "[id=p149]"), ("(88)", "[id=p88]")] {
            assert_eq!(page.evaluate(&format!("find('{words}')")).await?, true, "{words}");
            see::in_sight(&page, place).await?;
            page.evaluate("(scrollTo(0, 0), getSelection().empty(), 0)").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn paper_has_every_part_and_what_is_on() {
    with(of_a_long_text(), async |page| {
        page.open_ready("?layers=south").await?;
        // Between the words stand the numbers of the notes.
        let texts = "JSON.stringify([...document.querySelectorAll('[id=p1], [id=p75], [id=p150]')].map(p => [[...p.querySelector('.words').childNodes].map(words => words.textContent), ...['north', 'south'].map(layer => [p.querySelector(`.explanation[data-layer=${layer}] .gist`).textContent])]))";
        let texts = page.evaluate(texts).await?;
        let texts: Vec<[Vec<String>; 3]> =
            serde_json::from_str(texts.as_str().unwrap_or_default()).expect("texts");
        assert_eq!(texts.len(), 3);
        let paper = Paper::print(&page).await?;
        for [words, north, south] in texts {
            for text in words.iter().chain(&south) {
                assert!(paper.has(text), "{text}");
            }
            assert!(!paper.has(&north[0]), "{}", north[0]);
        }
        Ok(())
    })
    .await;
}
