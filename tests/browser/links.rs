//! Links lead to paragraphs and explanations, and the address carries the state.

use super::support::{Options, act, find, page::with, see};

#[tokio::test]
async fn a_link_to_a_paragraph_shows_it() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("#h").await?;
            see::in_sight(&page, &find::paragraph("h")).await
        })
        .await;
    }
}

#[tokio::test]
async fn a_link_to_an_explanation_opens_it_though_its_layer_is_off() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("#segal-k-1").await?;
            see::explanation(&page, "segal-k-1").await?;
            see::in_sight(&page, &find::explanation("segal-k-1")).await?;
            see::switched(&page, "segal", false).await
        })
        .await;
    }
}

#[tokio::test]
async fn the_query_sets_the_switches_and_what_it_cannot_mean_is_ignored() {
    let cases = [
        ("?layers=china", false, true, false),
        ("?layers=us%2Csegal", true, false, true),
        ("?layers=", false, false, false),
        ("?layers=mars", true, true, false),
        ("?layers=us,mars,%FF&lang=xx&theme=purple&step=-1", true, false, false),
        ("?layers[]=us&&&=%", true, true, false),
    ];
    for (query, us, china, segal) in cases {
        with(Options::default(), async move |page| {
            page.open_ready(query).await?;
            see::switched(&page, "us", us).await?;
            see::switched(&page, "china", china).await?;
            see::switched(&page, "segal", segal).await
        })
        .await;
    }
}

#[tokio::test]
async fn a_fragment_that_names_nothing_breaks_nothing() {
    for fragment in ["#nothing", "#'\"]<b>", "#%00%ff", "#us-c-999"] {
        with(Options::default(), async move |page| {
            page.open_ready(fragment).await?;
            act::tap_words(&page, "us-c-1").await?;
            see::explanation(&page, "us-c-1").await
        })
        .await;
    }
}

#[tokio::test]
async fn a_switch_is_written_into_the_address_and_keeps_the_rest_of_it() {
    with(Options::default(), async |page| {
        page.open_ready("?from=news&lang=en#c").await?;
        act::switch(&page, "segal").await?;
        see::address_ends(&page, "?from=news&lang=en&layers=china,segal,us#c").await?;
        act::switch(&page, "us").await?;
        see::address_ends(&page, "?from=news&lang=en&layers=china,segal#c").await
    })
    .await;
}

#[tokio::test]
async fn back_and_forward_lead_from_explanation_to_explanation() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::tap_words(&page, "us-c-2").await?;
        see::address_ends(&page, "#us-c-2").await?;
        act::tap_words(&page, "us-letter-1-1").await?;
        see::address_ends(&page, "#us-letter-1-1").await?;
        act::go_back(&page).await?;
        see::address_ends(&page, "#us-c-2").await?;
        see::in_sight(&page, &find::explanation("us-c-2")).await?;
        act::go_forward(&page).await?;
        see::address_ends(&page, "#us-letter-1-1").await?;
        see::in_sight(&page, &find::explanation("us-letter-1-1")).await
    })
    .await;
}

#[tokio::test]
async fn back_returns_the_layers_that_a_link_had() {
    with(Options::default(), async |page| {
        page.open_ready("?layers=china").await?;
        page.evaluate("history.pushState(null, '', '?layers=us'); history.pushState(null, '', '?layers=us,segal'); 0").await?;
        act::go_back(&page).await?;
        see::switched(&page, "us", true).await?;
        see::switched(&page, "china", false).await
    })
    .await;
}

#[tokio::test]
async fn a_link_inside_an_explanation_leads_to_the_other_side() {
    with(Options::default(), async |page| {
        page.open_ready("#china-letter-1-1").await?;
        act::tap(&page, &find::more("china-letter-1-1")).await?;
        act::tap(&page, "#china-letter-1-1 .see a[href='#us-letter-1-1']").await?;
        see::explanation(&page, "us-letter-1-1").await?;
        see::focused(&page, &find::explanation("us-letter-1-1")).await?;
        see::explanation(&page, "china-letter-1-1").await
    })
    .await;
}

#[tokio::test]
async fn no_link_of_the_page_leads_nowhere() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        let broken = "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1)).filter(id => !document.getElementById(id)).join()";
        assert_eq!(page.evaluate(broken).await?, "");
        let twice = "(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, at) => ids.indexOf(id) !== at).join() })()";
        assert_eq!(page.evaluate(twice).await?, "");
        Ok(())
    })
    .await;
}
