//! Zoom, spacing, size of text, colours and pointers of the reader's own: everything stays readable and
//! can be reached.

use super::support::{
    Options, Page, act, find, hand,
    page::with,
    room::{self, Letters},
    see,
};
use serde_json::{Value, json};
use thirtyfour::{Key, error::WebDriverResult};

/// Widths in CSS pixels with how letters stand: as it is, at 200 % and 400 % of 1100 and 1280, on the
/// narrowest phone; with the reader's own spacing and size of text.
const LOOKS: [(u32, Letters); 8] = [
    (1100, Letters::Plain),
    (1100, Letters::Spaced),
    (1100, Letters::Large),
    (550, Letters::Plain),
    (320, Letters::Plain),
    (320, Letters::Spaced),
    (280, Letters::Plain),
    (280, Letters::Spaced),
];

async fn has_its_room(page: &Page, address: &str) -> WebDriverResult<()> {
    for (width, letters) in LOOKS {
        room::make(page, width, letters).await?;
        let lacking = room::lacking(page).await?;
        assert_eq!(lacking, json!([]), "{address} at {width}, letters {letters:?}: {lacking:#}");
    }
    Ok(())
}

#[tokio::test]
async fn at_every_zoom_and_spacing_the_text_keeps_its_room_with_everything_open() {
    with(Options::default(), async |page| {
        page.open_ready("?layers=us,china,segal,wording").await?;
        has_its_room(&page, "index.html").await?;
        page.open("p/c.html").await?;
        see::ready(&page).await?;
        has_its_room(&page, "p/c.html").await
    })
    .await;
}

/// Every page about the text has its room, half of them: two tests go through them side by side.
async fn pages_have_their_room(half: usize) {
    let chinese = ["zh/index.html", "zh/learn.html"].map(String::from);
    let pages: Vec<String> = find::own_leaves().chain(chinese).skip(half).step_by(2).collect();
    with(Options::without_script(), async move |page| {
        for address in pages {
            page.open(&address).await?;
            has_its_room(&page, &address).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn at_every_zoom_and_spacing_the_pages_about_the_text_keep_their_room() {
    pages_have_their_room(0).await;
}

#[tokio::test]
async fn at_every_zoom_and_spacing_the_other_pages_about_the_text_keep_their_room() {
    pages_have_their_room(1).await;
}

#[tokio::test]
async fn the_bar_never_hides_what_has_the_focus() {
    // Some part of it can be seen: the point in its middle or in a corner is its own or within it.
    let seen = "(() => { \
        const one = document.activeElement, target = one.closest('label') ?? one; \
        return [...target.getClientRects()].some(({ left, right, top, bottom }) => \
            [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3]].some(([x, y]) => { \
                const at = document.elementFromPoint(x, y); \
                return at && (target.contains(at) || at.contains(target) && !at.matches('.bar, .bar *')) })) })()";
    for size in [(1100, 800), (360, 740), (320, 256)] {
        with(Options { size, ..Options::default() }, async move |page| {
            page.open_ready("?layers=us,china,segal,wording#g").await?;
            page.evaluate("document.querySelector('#g mark a').focus(); 0").await?;
            for at in 0..60 {
                let keys = if at < 25 { Key::Tab + "" } else { Key::Shift + Key::Tab };
                act::press(&page, keys).await?;
                let what = page.evaluate("document.activeElement.outerHTML.slice(0, 90)").await?;
                page.until(&format!("{what} can be seen at {size:?}"), seen).await?;
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn without_colour_the_lines_of_layers_differ() {
    with(Options::default(), async |page| {
        page.open_ready("?layers=us,china,segal,wording").await?;
        // Each layer's line as it is drawn over words that are its alone, with every colour the same.
        let lines = "Object.fromEntries([...new Set([...document.querySelectorAll('mark')].map(m => m.dataset.layer))].filter(l => !l.includes(' ')).map(layer => { \
            const style = getComputedStyle(document.querySelector(`mark[data-layer=\"${layer}\"]`)); \
            return [layer, style.backgroundImage.replace(/(rgba?|color|oklab|srgb)\\([^()]*\\)/g, 'c')] }))";
        let lines = page.evaluate(lines).await?;
        let mut drawn: Vec<&Value> = lines.as_object().map(|all| all.values().collect()).unwrap_or_default();
        let all = drawn.len();
        assert!(all >= 4, "{lines:#}");
        drawn.sort_by_key(|line| line.to_string());
        drawn.dedup();
        assert_eq!(drawn.len(), all, "two layers are drawn alike: {lines:#}");
        assert!(drawn.iter().all(|line| line.as_str().is_some_and(|line| line.contains("gradient"))));
        // And what stands in the margin differs by its sign, what is on by the place of its knob.
        let knob = |layer: &str| format!("getComputedStyle(document.querySelector('input[value={layer}]'), '::after').left");
        let on = page.evaluate(&knob("us")).await?;
        act::switch(&page, "us").await?;
        see::switched(&page, "us", false).await?;
        assert_ne!(page.evaluate(&knob("us")).await?, on);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn in_forced_colours_switches_and_focus_can_be_seen() {
    let options = Options { features: vec![("forced-colors", "active")], ..Options::default() };
    with(options, async |page| {
        page.open_ready("").await?;
        let look = |layer: &str| format!("(() => {{ const switch_ = document.querySelector('.switch[data-layer={layer}]'), s = getComputedStyle(switch_), i = getComputedStyle(switch_.querySelector('input')); return [s.borderTopWidth, i.backgroundColor, i.borderTopStyle] }})()");
        let (on, off) = (page.evaluate(&look("us")).await?, page.evaluate(&look("segal")).await?);
        assert_ne!(on[0], off[0], "the frame");
        assert_ne!(on[1], off[1], "the ground");
        assert_eq!(off[2], "solid");
        act::tab_to(&page, &find::switch("us")).await?;
        let frame = "(() => { const s = getComputedStyle(document.activeElement.closest('label')); return s.outlineStyle + ' ' + s.outlineWidth })()";
        assert_eq!(page.evaluate(frame).await?, "solid 3px");
        act::tab_to(&page, &find::words("us-letter-1-1")).await?;
        let words = "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + ' ' + s.outlineWidth })()";
        assert_eq!(page.evaluate(words).await?, "solid 3px");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_finger_finds_the_switches_44_pixels_high_and_room_enough_for_the_rest() {
    for (address, width) in [("index.html", 360), ("index.html", 280), ("embed/index.html", 360)] {
        with(Options { size: (width, 740), ..Options::default() }, async move |page| {
            hand::glass(&page).await?;
            page.open_ready(address).await?;
            assert_eq!(page.evaluate("matchMedia('(pointer: coarse)').matches").await?, true);
            let low = "[...document.querySelectorAll('.bar :is(label, button)')].filter(e => e.getBoundingClientRect().height < (e.matches('label') ? 43.5 : 27.5)).map(e => e.outerHTML)";
            assert_eq!(page.evaluate(low).await?, json!([]), "{address} at {width}");
            Ok(())
        })
        .await;
    }
}
