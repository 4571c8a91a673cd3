//! Reading aloud: the text alone or with the layers that are on, each in its language, followed on the
//! page, and silent when the reader wants it so.

use super::support::{
    Options, Page, act, deeds, find,
    page::with,
    rules, see,
    voice::{self, Said},
};
use serde_json::Value;
use std::sync::Arc;
use thirtyfour::prelude::{Key, WebDriverResult};

/// The words of all that was said, in one line.
fn words(said: &[Said]) -> String {
    said.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The words of an element without what stands around them.
async fn text(page: &Page, selector: &str) -> WebDriverResult<String> {
    let script = format!("{}.querySelector({}).textContent", page.root(), Value::from(selector));
    let text = page.evaluate(&script).await?;
    Ok(text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "))
}

async fn opened(page: &Arc<Page>, address: &str, voices: &[&str]) -> WebDriverResult<()> {
    page.open_ready(address).await?;
    voice::give(page, voices).await
}

#[tokio::test]
async fn nothing_is_heard_before_the_reader_asks_for_it() {
    with(Options::default(), async |page| {
        let note =
            "globalThis.spoken = 0; SpeechSynthesis.prototype.speak = () => void (spoken += 1)";
        deeds::before_all(&page, note).await?;
        let heard = "spoken + document.querySelectorAll('audio, video, object, embed').length";
        for address in ["p/c.html", "?layers=us#us-c-4"] {
            page.open_ready(address).await?;
            act::switch(&page, "china").await?;
            assert_eq!(see::count(&page, heard).await?, 0, "{address}");
        }
        act::tap_in_the_bar(&page, voice::BUTTON).await?;
        page.until("the device is asked to speak", "spoken > 0").await
    })
    .await;
}

#[tokio::test]
async fn with_no_layer_on_the_words_of_the_text_are_read_to_the_letter_in_short_pieces() {
    with(Options { size: (360, 740), ..Options::default() }, async |page| {
        opened(&page, "p/c.html?layers=", &["de-DE", "en-US"]).await?;
        voice::begin(&page).await?;
        see::hidden(&page, voice::ALONE).await?;
        see::shown(&page, ".words[data-aloud]").await?;
        assert_eq!(page.evaluate("CSS.highlights.get('variorum-aloud').size").await?, 1);
        voice::until(&page, "nothing of the kind").await?;
        let said = voice::said(&page).await?;
        assert!(said.len() > 1);
        assert!(said.iter().all(|one| one.text.chars().count() <= 160));
        assert!(said.iter().all(|one| (one.lang.as_str(), one.voice.as_str()) == ("en", "en-US")));
        assert_eq!(words(&said), text(&page, ".words").await?);
        voice::silent(&page).await?;
        see::absent(&page, voice::PAUSE).await
    })
    .await;
}

#[tokio::test]
async fn explanations_of_layers_that_are_on_follow_in_the_order_of_the_page_as_far_as_they_are_open()
 {
    with(Options::default(), async |page| {
        opened(&page, "p/c.html?layers=us", &["en-GB"]).await?;
        let order = "[...document.querySelectorAll('details[data-layer=us] .gist')].map((one) => one.textContent.slice(0, 30))";
        let order = page.evaluate(order).await?;
        let order: Vec<_> = order.as_array().expect("gists").iter().filter_map(Value::as_str).collect();
        assert!(order.len() > 1);
        voice::begin(&page).await?;
        for gist in &order {
            voice::until(&page, gist).await?;
            // A closed explanation is seen by the words that it is about.
            see::shown(&page, ".words[data-aloud]").await?;
        }
        let said = words(&voice::said(&page).await?);
        assert!(said.contains("United States rejects. “undermines other"), "{said}");
        assert!(!said.contains("China s") && !said.contains("Why it matters"), "{said}");
        // A layer that is switched on is read from where the reading is; one that is off is left.
        act::switch(&page, "china").await?;
        act::switch(&page, "us").await?;
        page.until("it goes on elsewhere", "!speaks() || said.at(-1).text.startsWith('China')").await?;
        if page.evaluate("speaks()").await? == true {
            act::tap_in_the_bar(&page, voice::BUTTON).await?;
        }
        voice::silent(&page).await?;
        // What is open is read whole, and shown where it stands.
        act::switch(&page, "us").await?;
        act::tap_words(&page, "us-c-4").await?;
        act::tap(&page, &find::more("us-c-4")).await?;
        voice::begin(&page).await?;
        voice::until(&page, "Why it matters").await?;
        assert!(voice::last(&page).await?.contains("Why it matters"));
        see::shown(&page, "details[data-explanation=us-c-4] [data-aloud]").await?;
        act::tap(&page, voice::ALONE).await?;
        voice::silent(&page).await
    })
    .await;
}

#[tokio::test]
async fn what_is_foreign_is_read_by_a_voice_of_its_own_or_in_translation() {
    with(Options::default(), async |page| {
        for (voices, chinese) in [(vec!["en-US"], false), (vec!["zh-TW", "en-US", "zh_CN"], true)] {
            opened(&page, "p/pp1.html?layers=wording", &voices).await?;
            voice::begin(&page).await?;
            voice::until(&page, "nothing of the kind").await?;
            let said = voice::said(&page).await?;
            let translation = text(&page, ".other-english").await?;
            let (_, translation) = translation.split_once("“").expect("a translation");
            assert!(words(&said).contains(translation.get(..20).expect("words")), "{said:#?}");
            let foreign: Vec<_> = said.iter().filter(|one| one.lang.starts_with("zh")).collect();
            assert_eq!(!foreign.is_empty(), chinese);
            assert!(foreign.iter().all(|one| one.voice == "zh_CN" && one.lang == "zh-Hans"));
            // Nobody reads pinyin, and nobody but a Chinese voice Chinese letters.
            let others = said.iter().filter(|one| one.lang == "en");
            assert!(others.clone().count() > 1);
            assert!(others.clone().all(|one| one.text.chars().all(|letter| letter < '\u{2e80}')));
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn it_begins_where_the_reader_is_and_goes_along_unless_the_reader_looks_elsewhere() {
    let still = vec![("prefers-reduced-motion", "reduce")];
    with(Options { features: still, size: (360, 740), ..Options::default() }, async |page| {
        opened(&page, "?layers=us#g", &["en-US"]).await?;
        see::in_sight(&page, &find::paragraph("g")).await?;
        voice::begin(&page).await?;
        let g = text(&page, "#g .words").await?;
        assert!(g.starts_with(&voice::last(&page).await?));
        // Back and on by paragraphs, which come into sight.
        act::tap_in_the_bar(&page, voice::PREVIOUS).await?;
        assert!(text(&page, "#f .words").await?.starts_with(&voice::last(&page).await?));
        for paragraph in ["g", "h", "i", "j", "k"] {
            act::tap_in_the_bar(&page, voice::NEXT).await?;
            let own = text(&page, &format!("#{paragraph} .words")).await?;
            assert!(own.starts_with(&voice::last(&page).await?), "{paragraph}");
            see::in_sight(&page, &format!("#{paragraph} [data-aloud]")).await?;
        }
        // It falls silent in mid-sentence and begins the sentence again.
        let before = voice::last(&page).await?;
        act::tap_in_the_bar(&page, voice::PAUSE).await?;
        assert_eq!(page.evaluate("speaks()").await?, false);
        see::shown(&page, &format!("{}[aria-pressed=true]", voice::PAUSE)).await?;
        act::tap_in_the_bar(&page, voice::PAUSE).await?;
        assert_eq!(voice::last(&page).await?, before);
        rules::clean(&page).await?;
        // Who scrolls away is left alone.
        page.evaluate("(scrollTo(0, 0), 0)").await?;
        page.until("the page is at its beginning", "scrollY === 0").await?;
        voice::ends(&page).await?;
        assert_ne!(voice::last(&page).await?, before);
        let frames = "new Promise((done) => { let left = 6; const next = () => (left -= 1) ? requestAnimationFrame(next) : done(scrollY); next() })";
        assert_eq!(page.evaluate(frames).await?, 0);
        // The heading of a part belongs to its first paragraph.
        act::tap_in_the_bar(&page, voice::BUTTON).await?;
        voice::silent(&page).await?;
        voice::begin(&page).await?;
        let heading = text(&page, ".part h2").await?;
        assert_eq!(voice::last(&page).await?, heading);
        voice::ends(&page).await?;
        assert!(text(&page, ".part .words").await?.starts_with(&voice::last(&page).await?));
        see::no_sideways_scroll(&page).await
    })
    .await;
}

#[tokio::test]
async fn escape_stops_before_it_closes_and_leaving_stops() {
    with(Options::default(), async |page| {
        opened(&page, "p/c.html?layers=us#us-c-4", &["en-US"]).await?;
        see::explanation(&page, "us-c-4").await?;
        voice::begin(&page).await?;
        act::press(&page, Key::Escape + "").await?;
        voice::silent(&page).await?;
        see::explanation(&page, "us-c-4").await?;
        assert_eq!(text(&page, find::STATUS).await?, "");
        act::press(&page, Key::Escape + "").await?;
        see::no_explanation(&page, "us-c-4").await?;
        voice::begin(&page).await?;
        page.evaluate("(sessionStorage.removeItem('silenced'), 0)").await?;
        page.open("about.html").await?;
        page.until("it was silenced", "sessionStorage.silenced === 'yes'").await
    })
    .await;
}

#[tokio::test]
async fn what_goes_wrong_is_said_in_one_line_and_the_page_is_unharmed() {
    with(Options::default(), async |page| {
        opened(&page, "p/c.html", &["en-US"]).await?;
        for error in ["not-allowed", "synthesis-failed"] {
            voice::begin(&page).await?;
            page.evaluate(&format!("(comes('{error}'), 0)")).await?;
            voice::complains(&page, "This browser could not read the text aloud.").await?;
            voice::silent(&page).await?;
        }
        // A language that a voice turns out not to have is left out.
        voice::begin(&page).await?;
        page.evaluate("(comes('language-unavailable'), 0)").await?;
        assert_eq!(page.evaluate("speaks()").await?, true);
        act::tap_in_the_bar(&page, voice::BUTTON).await?;
        voice::silent(&page).await?;
        for (voices, away) in [(&["fi-FI"][..], false), (&[], false), (&[], true)] {
            voice::give(&page, voices).await?;
            if away {
                // A voice that sends the words away is none of the device's.
                page.evaluate("(speechSynthesis.getVoices().push({ lang: 'en-US', name: 'away', localService: false, default: true }), 0)").await?;
            }
            act::tap_in_the_bar(&page, voice::BUTTON).await?;
            page.evaluate("(speechSynthesis.dispatchEvent(new Event('voiceschanged')), 0)").await?;
            let none = "This device has no voice for the language of the text.";
            voice::complains(&page, none).await?;
            voice::silent(&page).await?;
        }
        rules::clean(&page).await?;
        // The line is gone with the next thing that the reader does, and that is done.
        act::tap_words(&page, "us-c-4").await?;
        see::explanation(&page, "us-c-4").await?;
        see::absent(&page, voice::LINE).await
    })
    .await;
    // Where nothing can speak there is no button, and nothing moves when there is.
    for absent in [true, false] {
        with(Options { size: (360, 740), ..Options::default() }, async move |page| {
            if absent {
                let none = "Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined })";
                deeds::before_all(&page, none).await?;
            }
            page.open_ready("").await?;
            if absent {
                see::hidden(&page, voice::BUTTON).await?;
            } else {
                see::shown(&page, voice::BUTTON).await?;
            }
            let moved = "new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().length)).observe({ type: 'layout-shift', buffered: true }) ?? requestAnimationFrame(() => setTimeout(() => done(0))))";
            assert_eq!(page.evaluate(moved).await?, 0);
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn in_a_host_s_page_it_reads_in_frames_and_elements_and_one_at_a_time() {
    with(Options::default(), async |page| {
        page.open_host("plain.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        voice::give(&page, &["en-US"]).await?;
        voice::begin(&page).await?;
        see::shown(&page, "[data-aloud]").await?;
        act::press(&page, Key::Escape + "").await?;
        voice::silent(&page).await?;

        page.open_host("three.html").await?;
        see::all_fit(&page, 3).await?;
        voice::give(&page, &["en-US"]).await?;
        page.enter_element(0).await?;
        see::ready(&page).await?;
        voice::begin(&page).await?;
        page.enter_element(2).await?;
        see::ready(&page).await?;
        voice::begin(&page).await?;
        assert!(text(&page, "#g .words").await?.starts_with(&voice::last(&page).await?));
        see::shown(&page, ".words[data-aloud]").await?;
        page.enter_element(0).await?;
        let others = format!("!{}.querySelector('[data-aloud], .aloud-panel')", page.root());
        page.until("the other has stopped", &others).await?;
        // An element that is taken out of the page is silent.
        page.evaluate("(document.querySelectorAll('variorum-explainer')[2].remove(), 0)").await?;
        page.until("it is silent", "!speaks()").await
    })
    .await;
}
