//! The promises, each for any browser.

use super::browser::Browser;
use serde_json::{Value, json};
use std::sync::Arc;
use thirtyfour::prelude::*;

type Kept = WebDriverResult<()>;

const CHINA: &str = "input[name=layer][value=china]";
/// Words over which both sides have an explanation.
const WORDS: &str = "mark[data-annotation~=us-c-4] a";
const OURS: &str = "aside[id=us-c-4]";
const THEIRS: &str = "aside[id=china-c-3]";
const HEARD: &str = "[role=status].unseen";

async fn is(browser: &Browser, selector: &str, on: bool) -> Kept {
    let script = format!("root.querySelector('{selector}').checked === {on}");
    browser.until(&format!("{selector} is {on}"), &script).await
}

/// Whether the words of an explanation are drawn as marked.
async fn marked(browser: &Browser, annotation: &str, so: bool) -> Kept {
    let script = format!(
        "(getComputedStyle(root.querySelector('mark[data-annotation~={annotation}] a')).visibility === 'visible') === {so}"
    );
    browser.until(&format!("{annotation} is marked: {so}"), &script).await
}

pub(crate) async fn without_a_script_the_page_reads_switches_and_opens(
    browser: Arc<Browser>,
) -> Kept {
    browser.open_still("index.html").await?;
    assert_eq!(browser.evaluate("root.querySelectorAll('.words').length").await?, 24);
    browser.hidden("button.aloud").await?;
    marked(&browser, "us-c-2", true).await?;
    browser.press("label.switch[data-layer=us]").await?;
    marked(&browser, "us-c-2", false).await?;
    browser.press("label.switch[data-layer=us]").await?;
    marked(&browser, "us-c-2", true).await?;
    browser.hidden(OURS).await?;
    browser.press(WORDS).await?;
    browser.shown(OURS).await?;
    browser.press(&format!("{OURS} .more > summary")).await?;
    browser.shown(&format!("{OURS} .evidence")).await?;
    assert_eq!(browser.evaluate("root.querySelector('[data-ready]')").await?, Value::Null);
    Ok(())
}

pub(crate) async fn the_program_takes_over_and_a_switch_is_told_and_stands_in_the_address(
    browser: Arc<Browser>,
) -> Kept {
    browser.open_ready("").await?;
    browser.hidden("[data-lost]").await?;
    browser.press("label.switch[data-layer=us]").await?;
    browser.says(HEARD, "United States hidden").await?;
    browser.address_ends("?layers=china").await?;
    marked(&browser, "us-c-2", false).await?;
    browser.press("label.switch[data-layer=us]").await?;
    marked(&browser, "us-c-2", true).await?;
    browser
        .until("both are in the address", "/layers=(us,china|china,us)$/.test(location.href)")
        .await
}

pub(crate) async fn marked_words_open_all_that_lies_over_them_and_escape_closes(
    browser: Arc<Browser>,
) -> Kept {
    browser.open_ready("").await?;
    browser.press(WORDS).await?;
    browser.shown(OURS).await?;
    browser.shown(THEIRS).await?;
    browser
        .until("the reader is there", "root.activeElement?.closest('details')?.open ?? false")
        .await?;
    browser.keys(Key::Escape + "").await?;
    browser.keys(Key::Escape + "").await?;
    browser.hidden(OURS).await?;
    browser.hidden(THEIRS).await?;
    browser.until("the focus is on the words", "!!root.activeElement?.closest('mark')").await
}

pub(crate) async fn a_link_to_an_explanation_opens_it_and_brings_it_into_sight(
    browser: Arc<Browser>,
) -> Kept {
    for page in ["?layers=us#us-g-1", "?layers=china#us-g-1"] {
        browser.open_ready(page).await?;
        browser.shown("aside[id=us-g-1]").await?;
        let in_sight = "(() => { const { top, bottom } = root.querySelector('#us-g-1').getBoundingClientRect(); return bottom > 0 && top < innerHeight })()";
        browser.until("it is in sight", in_sight).await?;
    }
    Ok(())
}

pub(crate) async fn an_address_puts_its_layers_and_theme_onto_the_page(
    browser: Arc<Browser>,
) -> Kept {
    browser.open_ready("?layers=segal&theme=dark&lang=%00").await?;
    is(&browser, "input[value=segal]", true).await?;
    is(&browser, "input[value=us]", false).await?;
    let paper = "getComputedStyle(root.querySelector('[data-variorum]')).backgroundColor === 'rgb(21, 23, 26)'";
    browser.until("it is dark", paper).await?;
    browser.open_ready("?layers=mars").await?;
    is(&browser, "input[value=us]", true).await
}

pub(crate) async fn the_choice_is_remembered_and_the_way_back_leads_back(
    browser: Arc<Browser>,
) -> Kept {
    browser.open_ready("").await?;
    browser.press("label.switch[data-layer=china]").await?;
    browser.address_ends("?layers=us").await?;
    browser.open_ready("").await?;
    is(&browser, CHINA, false).await?;
    browser.press("mark[data-annotation~=us-c-2] a").await?;
    browser.shown("aside[id=us-c-2]").await?;
    browser.address_ends("#us-c-2").await?;
    browser.press(".ending .ways a[href='sources.html']").await?;
    browser
        .until(
            "the other page is there",
            "location.pathname.endsWith('sources.html') && !!root.querySelector('.sources')",
        )
        .await?;
    browser.driver.back().await?;
    browser.ready().await?;
    browser.shown("aside[id=us-c-2]").await?;
    is(&browser, CHINA, false).await
}

pub(crate) async fn by_keyboard_alone_a_switch_turns_and_an_explanation_opens(
    browser: Arc<Browser>,
) -> Kept {
    browser.open_ready("").await?;
    let tab_to = async |selector: &str| {
        for _ in 0..60 {
            browser.keys(Key::Tab + "").await?;
            let there = format!("root.activeElement.matches('{selector}')");
            if browser.evaluate(&there).await? == true {
                return Ok::<(), WebDriverError>(());
            }
        }
        panic!("Tab never comes to {selector}");
    };
    tab_to(CHINA).await?;
    browser.keys(" ").await?;
    browser.says(HEARD, "China hidden").await?;
    tab_to("mark a").await?;
    browser.keys(Key::Enter + "").await?;
    browser.until("it is open", "!!root.querySelector('details[data-explanation][open]')").await?;
    browser.keys(Key::Escape + "").await?;
    browser.until("it is closed", "!root.querySelector('details[data-explanation][open]')").await
}

pub(crate) async fn a_link_is_copied_or_shown_to_copy_by_hand(browser: Arc<Browser>) -> Kept {
    browser.open_ready("?layers=us").await?;
    browser.press(".copy").await?;
    browser.until("it is copied, or shown", "root.querySelector('.copy').textContent === 'Link copied' || root.querySelector('.by-hand b').textContent.endsWith('layers=us')").await
}

pub(crate) async fn an_answer_that_is_right_is_counted_and_kept(browser: Arc<Browser>) -> Kept {
    browser.open_ready("learn.html").await?;
    let id = browser.evaluate("[...root.querySelectorAll('[data-question]')].find((one) => one.querySelectorAll('fieldset').length === 1).dataset.question").await?;
    let id = id.as_str().expect("a question with a single choice").to_owned();
    browser.open("about.html").await?;
    browser.open_ready(&format!("learn.html#q-{id}")).await?;
    let own = format!("[data-question='{id}']");
    browser.press(&format!("{own} label:has(input[data-right])")).await?;
    browser.press(&format!("{own} > .answer > summary")).await?;
    browser.shown(&format!("{own} .verdict.is-right")).await?;
    let kept = "Object.entries(localStorage).filter(([key, value]) => key.includes(':answered:') && value.endsWith('right')).length === 1";
    browser.until("the device keeps it", kept).await?;
    browser.driver.refresh().await?;
    browser.ready().await?;
    browser.until("it is kept still", kept).await?;
    browser.open("about.html").await?;
    browser.open_ready("learn.html").await?;
    let known = "(() => { const all = root.querySelectorAll('[data-question]').length, phrase = (root.querySelector('[data-phrase=known-one]') ?? root.querySelector('[data-phrase=known]')).textContent; \
        const sentence = phrase.replace('{count}', 1).replace('{all}', all); return [...root.querySelectorAll('.desk *')].some((one) => one.textContent.trim() === sentence) })()";
    browser.until("the desk counts it", known).await
}

pub(crate) async fn a_frame_in_a_host_s_page_gives_itself_its_height(
    browser: Arc<Browser>,
) -> Kept {
    browser.open_host("sized.html").await?;
    let frame = "root.querySelector('iframe')";
    browser.evaluate(&format!("({frame}.scrollIntoView(), 0)")).await?;
    let high = format!("{frame}.getBoundingClientRect().height > 3000");
    browser.until("the frame is as high as the text", &high).await?;
    browser.driver.enter_frame(0).await?;
    browser.ready().await?;
    let fits = "document.documentElement.scrollHeight <= innerHeight + 1";
    browser.until("nothing scrolls in it", fits).await?;
    // Drivers miss what they press in a frame that is higher than the window.
    let press = format!("(root.querySelector('{WORDS}').click(), 0)");
    browser.evaluate(&press).await?;
    browser.shown(OURS).await?;
    browser.until("it has grown along", fits).await?;
    browser.driver.enter_default_frame().await?;
    assert_eq!(browser.evaluate("location.search + location.hash").await?, "");
    Ok(())
}

pub(crate) async fn the_element_reads_switches_and_opens_in_a_host_s_page(
    browser: Arc<Browser>,
) -> Kept {
    browser.open_host("element.html").await?;
    let inside = browser.in_the_element();
    inside.ready().await?;
    inside.press("label.switch[data-layer=us]").await?;
    inside.says(HEARD, "United States hidden").await?;
    marked(&inside, "us-c-2", false).await?;
    inside.press("label.switch[data-layer=us]").await?;
    inside.press(WORDS).await?;
    inside.shown(OURS).await?;
    inside.shown(THEIRS).await?;
    inside.keys(Key::Escape + "").await?;
    inside.keys(Key::Escape + "").await?;
    inside.hidden(OURS).await?;
    assert_eq!(browser.evaluate("location.search + location.hash").await?, "");
    browser
        .evaluate("(root.querySelector('variorum-explainer').setAttribute('paragraph', 'g'), 0)")
        .await?;
    inside
        .until(
            "one paragraph stands alone",
            "root.querySelectorAll('[data-paragraph]').length === 1",
        )
        .await?;
    inside.ready().await
}

pub(crate) async fn search_finds_what_is_said_and_leads_there(browser: Arc<Browser>) -> Kept {
    browser.open("search.html?q=multilateral").await?;
    browser.shown(".results a").await?;
    browser.press(".results a").await?;
    browser.until("it leads on", "!location.pathname.endsWith('search.html')").await
}

pub(crate) async fn the_text_is_read_aloud_and_escape_stops(browser: Arc<Browser>) -> Kept {
    browser.open_ready("p/c.html?layers=").await?;
    browser.shown("button.aloud").await?;
    let voice = "(() => { const said = window.said = []; let current; const own = Object.assign(new EventTarget(), { \
        getVoices: () => [{ lang: 'en-US', localService: true, default: true }], \
        speak(one) { if (one.text) { said.push(one.text); current = one } }, cancel() { current = undefined } }); \
        window.speaks = () => !!current; window.comes = () => { const old = current; current = undefined; old.onend({}) }; \
        Object.defineProperty(window, 'speechSynthesis', { value: own, configurable: true }); \
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }; return 0 })()";
    browser.evaluate(voice).await?;
    browser.press("button.aloud").await?;
    browser.until("something is said", "window.speaks()").await?;
    browser.shown(".words[data-aloud]").await?;
    browser.evaluate("(window.comes(), 0)").await?;
    let said = browser.evaluate("root.querySelector('.words').textContent.startsWith(window.said.slice(0, 2).join(' '))").await?;
    assert_eq!(said, json!(true));
    browser
        .until("the sentence is shown", "!window.Highlight || CSS.highlights.has('variorum-aloud')")
        .await?;
    browser.keys(Key::Escape + "").await?;
    browser.until("it is silent", "!window.speaks()").await?;
    browser.says("button.aloud", "Read aloud").await
}

pub(crate) async fn a_paragraph_alone_has_its_explanations_and_the_ways_on(
    browser: Arc<Browser>,
) -> Kept {
    browser.open_ready("p/c.html").await?;
    browser.press("details[data-explanation=us-c-4] > summary").await?;
    browser.shown(OURS).await?;
    browser.press(".header-links a:last-child").await?;
    browser.until("the next is there", "location.pathname.endsWith('/p/d.html')").await?;
    browser.ready().await?;
    browser.shown("section[data-paragraph=d] .words").await
}
