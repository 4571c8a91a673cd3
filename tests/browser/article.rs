//! The article claim by claim: the author's words in short, the words of the text that each claim
//! rests on, and how far those were checked.

use super::support::{Options, act, find, page::with, see};

#[tokio::test]
async fn every_claim_has_the_words_it_rests_on_and_says_how_far_they_were_checked() {
    with(Options::without_script(), async |page| {
        page.open("article.html").await?;
        let claims = "document.querySelectorAll('.claim').length";
        assert!(see::count(&page, claims).await? > 10);
        let bare = "[...document.querySelectorAll('.claim')].filter(c => !c.id || !c.querySelector('.gist') || !c.querySelector('.rests') || ![...c.querySelectorAll('.on > li')].every(li => li.querySelector('.quoted') && li.querySelector('a[href$=\"-checked\"]'))).map(c => c.id).join(' ')";
        assert_eq!(page.evaluate(bare).await?, "");
        // Only what was seen is quoted: each quotation says whose words they are and where.
        let unattributed = "[...document.querySelectorAll('blockquote')].filter(q => !q.parentElement.querySelector('figcaption')?.textContent.includes('Segal')).length";
        assert_eq!(see::count(&page, unattributed).await?, 0);
        // No copy shows the wording of pledge (d); whoever reads the claim on it is told.
        let told = page.evaluate("document.querySelector('#claim-5 .on').textContent").await?;
        assert!(told.as_str().unwrap_or_default().contains("from memory"), "{told}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_overview_counts_and_leads_to_the_claims() {
    with(Options { size: (360, 740), ..Options::without_script() }, async |page| {
        page.open("article.html").await?;
        let counted = "[...document.querySelectorAll('.tally .count')].reduce((sum, c) => sum + Number(c.textContent), 0) === document.querySelectorAll('.claim').length";
        assert_eq!(page.evaluate(counted).await?, true);
        let wrong = "[...document.querySelectorAll('.tally > ul > li')].filter(li => Number(li.querySelector('.count').textContent) !== li.querySelectorAll('a').length).length";
        assert_eq!(see::count(&page, wrong).await?, 0);
        act::tap(&page, ".tally a[href='#claim-14']").await?;
        see::in_sight(&page, "#claim-14:target h2").await
    })
    .await;
}

#[tokio::test]
async fn from_a_claim_to_the_explanation_though_its_layer_is_off() {
    for options in [Options::default(), Options::without_script()] {
        with(options, async |page| {
            page.open("article.html").await?;
            act::tap(&page, "#claim-14 a[href='index.html#segal-k-1']").await?;
            see::explanation(&page, "segal-k-1").await?;
            see::in_sight(&page, &find::explanation("segal-k-1")).await
        })
        .await;
    }
}
