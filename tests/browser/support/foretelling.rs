//! Saying what each side takes as its stance, and then looking.

use super::{
    Page,
    hand::Hand,
    learning::{self, Row},
    see,
};
use thirtyfour::prelude::*;

/// What is chosen of a row: by turns what is right and what is not.
pub(crate) fn pick(row: &Row, turn: usize) -> &str {
    if turn.is_multiple_of(2) { &row.right } else { row.wrong()[turn / 2 % row.wrong().len()] }
}

/// Foretells these stances in a step or a clause, looks, and sees and hears what is said to it.
pub(crate) async fn foretell(
    page: &Page,
    hand: Hand,
    place: &str,
    rows: &[Row],
    turn: usize,
) -> WebDriverResult<()> {
    let picks: Vec<&str> = (turn..).zip(rows).map(|(turn, row)| pick(row, turn)).collect();
    for (row, pick) in rows.iter().zip(&picks) {
        let told = format!("{place} :is(aside, .guess .reply)");
        assert!(learning::seen(page, &told).await?.is_empty(), "{place}: shown before");
        hand.choose(page, row, pick).await?;
    }
    // By keyboard the arrows pass over what is not meant. A finger has said all it can.
    if hand == Hand::Keys {
        see::hidden(page, &format!("{place} aside")).await?;
        hand.press(page, &format!("{place} > .reveal > summary")).await?;
    }
    see::shown(page, &format!("{place} .reveal[open] aside")).await?;
    let (mut said, mut deeds) = (Vec::new(), Vec::new());
    for (row, pick) in rows.iter().zip(&picks) {
        let how = if row.right == **pick { "hit" } else { "miss" };
        let guess = format!("{place} .guess:has([name='{}'])", row.name);
        see::shown(page, &format!("{guess} .{how}")).await?;
        let replies = learning::seen(page, &format!("{guess} .reply")).await?;
        assert_eq!(replies.len(), 1, "{place}: {replies:?}");
        said.extend(replies);
        deeds.push(format!("foretold:{} {pick} {how}", row.name.trim_start_matches("guess-")));
    }
    learning::heard(page, &said.join(" ")).await?;
    let kept = learning::deeds(page, "foretold").await?;
    assert!(deeds.iter().all(|deed| kept.contains(deed)), "{deeds:?} are not kept: {kept:?}");
    Ok(())
}
