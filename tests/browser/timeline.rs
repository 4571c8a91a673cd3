//! The timeline: whose events to show is the reader's choice, for the drawing and the list alike; a
//! mark leads to its entry, an entry to the text; paper has everything.

use super::support::{Options, Page, act, page::with, see};
use serde_json::{Value, json};
use thirtyfour::{Key, error::WebDriverResult};

/// The choices with the number that each label says.
const CHOICES: [(&str, &str); 4] =
    [("1", "United States"), ("2", "China"), ("several", "Both"), ("nobody", "Neither")];

/// How many events the list shows, and how many marks the drawing that is shown.
async fn shown(page: &Page) -> WebDriverResult<Value> {
    let counted = |selector: &str| {
        format!(
            "[...{}.querySelectorAll('{selector}')].filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'none').length",
            page.root()
        )
    };
    page.evaluate(&format!(
        "[{}, {}]",
        counted(".event"),
        counted(".drawn [data-whose]:not([href^=\"#year-\"])")
    ))
    .await
}

/// The number in a choice's label.
async fn said(page: &Page, choice: &str) -> WebDriverResult<u64> {
    let root = page.root();
    let number = format!(
        "Number({root}.querySelector('[value={choice:?}]').closest('label').textContent.match(/\\((\\d+)\\)/)[1])"
    );
    see::count(page, &number).await
}

#[tokio::test]
async fn the_reader_chooses_whose_events_to_see_without_a_script() {
    for size in [(1100, 800), (360, 740)] {
        with(Options { size, ..Options::without_script() }, async move |page| {
            page.open("timeline.html").await?;
            let all = said(&page, "all").await?;
            assert!(all > 40, "{all}");
            assert_eq!(shown(&page).await?, json!([all, all]));
            for (choice, name) in CHOICES {
                act::tap(&page, &format!("label:has([value='{choice}'])")).await?;
                let count = said(&page, choice).await?;
                assert!(count > 0 && count < all, "{name}: {count}");
                assert_eq!(shown(&page).await?, json!([count, count]), "{name}");
                let empty = "[...document.querySelectorAll('.year')].filter(y => y.checkVisibility() && ![...y.querySelectorAll('.event')].some(e => e.checkVisibility())).length";
                assert_eq!(see::count(&page, empty).await?, 0, "{name}: a year without an event");
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn the_choice_is_made_by_arrow_keys_and_the_drawing_can_be_passed_over() {
    with(Options::without_script(), async |page| {
        page.open("timeline.html").await?;
        act::tab_to(&page, "[value=all]").await?;
        act::press(&page, Key::Right + "").await?;
        assert!(see::focus_on(&page, "[value='1']:checked").await?);
        let count = said(&page, "1").await?;
        assert_eq!(shown(&page).await?, json!([count, count]));
        act::tab_to(&page, ".drawn figcaption a").await?;
        act::press(&page, Key::Enter + "").await?;
        // Past sixty marks, at the list.
        act::press(&page, Key::Tab + "").await?;
        assert!(see::focus_on(&page, "#events nav a").await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_mark_has_a_name_and_leads_to_its_entry_and_an_entry_to_the_text() {
    for size in [(1100, 800), (360, 740)] {
        with(Options { size, ..Options::without_script() }, async move |page| {
            page.open("timeline.html").await?;
            let nameless = "[...document.querySelectorAll('.drawn a[href^=\"#event-\"]')].filter(a => !a.querySelector('title')?.textContent || !document.querySelector(`[id=\"${a.getAttribute('href').slice(1)}\"]`)).length";
            assert_eq!(see::count(&page, nameless).await?, 0);
            // On a phone there is no room to press a mark: its year leads there.
            let narrow = size.0 < 960;
            let mark = if narrow { ".down a[href='#year-2011']" } else { ".across a[href='#event-2011-code-submitted']" };
            page.evaluate(&format!("document.querySelector(\"{mark}\").focus(); 0")).await?;
            act::press(&page, Key::Enter + "").await?;
            if narrow {
                see::in_sight(&page, "[id=year-2011]:target").await?;
                act::tap(&page, ".year:has([id=year-2011]) .bears-on a").await?;
                return page.until("the text is open", "location.pathname.endsWith('/index.html')").await;
            }
            see::in_sight(&page, "[id=event-2011-code-submitted]:target h3").await?;
            // What it rests on is one tap away and says how it was seen.
            act::tap(&page, ":target .grounds > summary").await?;
            see::shown(&page, ":target .evidence .grade").await?;
            act::tap(&page, "[id=event-2011-nairobi] .bears-on a").await?;
            page.until("the paragraph is open", "location.pathname.endsWith('/index.html') && location.hash === '#g'").await
        })
        .await;
    }
}

#[tokio::test]
async fn paper_has_every_event_with_its_evidence_whatever_was_chosen() {
    with(Options { medium: "print", ..Options::without_script() }, async |page| {
        page.open("timeline.html").await?;
        page.evaluate("document.querySelector('[value=\"2\"]').checked = true; 0").await?;
        let all = said(&page, "all").await?;
        assert_eq!(shown(&page).await?, json!([all, all]));
        see::shown(&page, ".event .evidence .source").await?;
        see::hidden(&page, ".choices").await
    })
    .await;
}

#[tokio::test]
async fn it_works_in_a_host_s_page_as_an_element_too() {
    with(Options::default(), async |page| {
        page.open_host("element.html").await?;
        page.evaluate(
            "document.querySelector('variorum-explainer').setAttribute('view', 'timeline'); 0",
        )
        .await?;
        page.enter_element(0).await?;
        see::shown(&page, ".timeline .event").await?;
        let all = said(&page, "all").await?;
        assert_eq!(shown(&page).await?, json!([all, all]));
        act::tap(&page, "[value='2']").await?;
        let count = said(&page, "2").await?;
        assert_eq!(shown(&page).await?, json!([count, count]));
        Ok(())
    })
    .await;
}
