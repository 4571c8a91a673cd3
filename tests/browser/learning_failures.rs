//! When the lesson's program fails or is late, the page reads, says what is lost, and takes nothing
//! from whoever has begun without it.

use super::support::{Options, Page, act, deeds, find, page::with, see};
use thirtyfour::error::WebDriverResult;

/// The program comes when `arrive` is called, and not before.
const LATE: &str = "{ const own = fetch; globalThis.fetch = (address, ...more) => String(address).endsWith('.wasm') \
    ? new Promise((go) => { globalThis.arrive = () => go(own(address, ...more)) }) : own(address, ...more) }";

/// Every step and every question can be read, and an answer opens by hand.
async fn reads(page: &Page) -> WebDriverResult<()> {
    for (attribute, least) in [("data-step", 5), ("data-clause", 1), ("data-question", 20)] {
        let ids = deeds::ids(page, attribute).await?;
        assert!(ids.len() >= least, "{attribute}: {ids:?}");
        for id in ids {
            see::shown(page, &format!("[{attribute}='{id}']")).await?;
        }
    }
    let question = deeds::single_choices(page).await?.remove(0);
    deeds::choose(page, &question, false).await?;
    let own = format!("[data-question='{question}'] > .answer");
    act::tap(page, &format!("{own} > summary")).await?;
    see::shown(page, &format!("{own} > .verdict.is-wrong")).await?;
    see::shown(page, &format!("{own} > .explain")).await?;
    // The list of steps leads into the page.
    act::tap(page, ".desk-tour li:nth-child(2) a").await?;
    see::in_sight(page, "#step-2 h3").await
}

#[tokio::test]
async fn without_its_program_the_lesson_reads_and_says_what_is_lost() {
    for place in ["no-wasm/", "broken-wasm/"] {
        let expected = vec!["helper program", "404", ".wasm"];
        with(Options { expected, ..Options::default() }, async move |page| {
            page.open(&format!("{place}learn.html")).await?;
            see::shown(&page, find::LOST).await?;
            assert!(see::not_ready(&page).await?);
            reads(&page).await?;
            see::absent(&page, ".keeping").await
        })
        .await;
    }
}

#[tokio::test]
async fn a_program_of_the_wrong_type_still_leads_through_the_lesson() {
    let options = Options { expected: vec!["application/wasm"], ..Options::default() };
    with(options, async |page| {
        page.open_ready("wrong-type/learn.html").await?;
        see::hidden(&page, find::LOST).await?;
        act::tap(&page, ".begin a").await?;
        deeds::at_step(&page, &deeds::ids(&page, "data-step").await?[0]).await
    })
    .await;
}

#[tokio::test]
async fn when_the_program_stops_in_the_middle_the_whole_lesson_stands_there_again() {
    with(Options::default(), async |page| {
        for begin in ["", ".begin a", ".desk-questions .sets a"] {
            page.open_ready("learn.html").await?;
            if !begin.is_empty() {
                act::tap(&page, begin).await?;
                see::hidden(&page, ".desk").await?;
            }
            act::stop_program(&page, "learn").await?;
            see::shown(&page, find::LOST).await?;
            for id in deeds::ids(&page, "data-step").await? {
                see::shown(&page, &format!("[data-step='{id}']")).await?;
            }
            see::shown(&page, "#questions").await?;
        }
        Ok(())
    })
    .await;
}

/// How a reader may have begun before the program is there.
#[derive(Clone, Copy, PartialEq)]
enum Begun {
    /// An answer is chosen.
    Chosen,
    /// An answer is open.
    Opened,
    /// The reader has gone down the page.
    Gone,
}

#[tokio::test]
async fn a_late_program_leaves_everything_as_the_reader_has_it() {
    for begun in [Begun::Chosen, Begun::Opened, Begun::Gone] {
        with(Options::default(), async move |page| {
            deeds::before_all(&page, LATE).await?;
            page.open("learn.html").await?;
            page.until("the program is on its way", "'arrive' in globalThis").await?;
            let question = deeds::single_choices(&page).await?.remove(1);
            let own = format!("[data-question='{question}']");
            match begun {
                Begun::Chosen => deeds::choose(&page, &question, true).await?,
                Begun::Opened => act::tap(&page, &format!("{own} > .answer > summary")).await?,
                Begun::Gone => {
                    let down = format!("document.querySelector(\"{own}\").scrollIntoView({{ block: 'center', behavior: 'instant' }})");
                    page.evaluate(&format!("({down}, 0)")).await?;
                }
            }
            if begun != Begun::Gone {
                page.evaluate("scrollTo({ top: 0, behavior: 'instant' }); 0").await?;
            }
            // What the reader sees does not move, though the desk above it has more to say by now.
            let as_it_is = format!(
                "(() => {{ const own = document.querySelector(\"{own}\"); return [own.querySelector(':checked')?.value ?? '', own.querySelector('.answer').open, document.querySelector('[data-variorum]').getBoundingClientRect().top < 0 ? Math.round(own.getBoundingClientRect().top) : 0].join() }})()"
            );
            let before = page.evaluate(&as_it_is).await?;
            page.evaluate("arrive(); 0").await?;
            see::ready(&page).await?;
            let task = "document.querySelector('[data-variorum]').dataset.task";
            assert_eq!(page.evaluate(task).await?, "all");
            page.until("everything is as it was", &format!("{as_it_is} === {before}")).await?;
            // What is done from here on counts.
            if begun != Begun::Chosen {
                deeds::choose(&page, &question, true).await?;
            }
            // Another choice has closed the answer.
            deeds::check(&page, &question).await?;
            deeds::keeps(&page, "answered:", 1).await
        })
        .await;
    }
}

#[tokio::test]
async fn whoever_has_not_begun_is_led_to_the_beginning_by_a_late_program() {
    with(Options::default(), async |page| {
        deeds::before_all(&page, LATE).await?;
        page.open("learn.html").await?;
        page.until("the program is on its way", "'arrive' in globalThis").await?;
        see::shown(&page, "#step-1").await?;
        page.evaluate("arrive(); 0").await?;
        see::ready(&page).await?;
        see::shown(&page, ".keeping").await?;
        see::hidden(&page, "#step-1").await
    })
    .await;
}
