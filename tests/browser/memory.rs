//! The choice of layers is remembered where the device lets it be, and nothing breaks where not.

use super::support::{
    Options, act,
    assets::{self, Role},
    faulty::{Fault, Faulty},
    page::with,
    see,
};

const KEY: &str = "variorum:code-of-conduct-2011:choices";

#[tokio::test]
async fn the_choice_of_layers_is_remembered() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await?;
        page.open_ready("").await?;
        see::switched(&page, "china", false).await?;
        see::unmarked(&page, "china-g-2").await?;
        // A link knows better than the memory.
        page.open_ready("?layers=china").await?;
        see::switched(&page, "china", true).await?;
        see::switched(&page, "us", false).await?;
        // Also where it asks for what is on at first.
        page.open_ready("?layers=us,china").await?;
        see::switched(&page, "china", true).await?;
        see::switched(&page, "us", true).await
    })
    .await;
}

#[tokio::test]
async fn what_a_host_wishes_before_the_program_is_there_holds_and_is_not_remembered() {
    with(Options { hurried: true, ..Options::default() }, async |page| {
        let server = Faulty::start();
        server.host("story.html", "<!doctype html><html lang=en><title>A story</title><link rel=icon href='data:,'><iframe title=Text src='embed/index.html'></iframe>");
        let program = assets::of_page("embed/index.html").into_iter().find(|(_, role)| *role == Role::Program);
        let (program, _) = program.expect("a page has a program");
        let (number, folder) = server.with(&program, Fault::Late);
        page.go(&format!("{folder}/story.html")).await?;
        page.evaluate(&format!("localStorage.setItem('{KEY}', 'v=1&layers=china'); 0")).await?;
        page.evaluate("frames[0].postMessage({ type: 'variorum:set', v: 1, layers: ['segal'] }, '*'); 0").await?;
        let layers = "[...frames[0].document.querySelectorAll('input[name=layer]:checked')].map(one => one.value).join() === 'segal'";
        page.until("what the host wishes is followed", layers).await?;
        server.heal(number);
        page.until("the program takes over", "!!frames[0].document.querySelector('[data-ready]')").await?;
        assert_eq!(page.evaluate(layers).await?, true);
        assert_eq!(page.evaluate(&format!("localStorage.getItem('{KEY}')")).await?, "v=1&layers=china");
        // What the reader chooses from then on is the reader's.
        page.evaluate("frames[0].document.querySelector('input[value=us]').click(); 0").await?;
        page.until("the choice is remembered", &format!("localStorage.getItem('{KEY}') === 'v=1&layers=segal,us'")).await
    })
    .await;
}

#[tokio::test]
async fn what_is_kept_damaged_or_by_a_newer_version_is_ignored_and_the_newer_left_alone() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        for kept in ["", "{", "v=1&layers=mars", "v=1", "\u{0}\u{fffd}"] {
            page.evaluate(&format!(
                "localStorage.setItem('{KEY}', {}); 0",
                serde_json::json!(kept)
            ))
            .await?;
            page.open_ready("").await?;
            see::switched(&page, "us", true).await?;
            see::switched(&page, "china", true).await?;
        }
        page.evaluate(&format!("localStorage.setItem('{KEY}', 'v=9&layers=segal'); 0")).await?;
        page.open_ready("").await?;
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await?;
        assert_eq!(
            page.evaluate(&format!("localStorage.getItem('{KEY}')")).await?,
            "v=9&layers=segal"
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn where_storage_is_refused_the_page_says_nothing_and_works() {
    with(Options { refuse_storage: true, ..Options::default() }, async |page| {
        page.open_ready("").await?;
        let refused = "(() => { try { localStorage; return false } catch { return true } })()";
        assert_eq!(page.evaluate(refused).await?, true);
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await?;
        see::hidden(&page, super::support::find::LOST).await
    })
    .await;
}
