//! The choice of layers is remembered where the device lets it be, and nothing breaks where not.

use super::support::{Options, act, page::with, see};

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
