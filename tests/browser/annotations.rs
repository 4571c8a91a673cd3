//! The annotations as data, found again on the page by somebody else's program: Apache Annotator reads
//! the selectors as the W3C's model says and knows nothing of us.

use super::support::{
    Options,
    page::{setting, with},
};
use serde_json::{Value, json};
use std::fs;

/// What is odd about any annotation, and how many were looked at.
const FOUND_AGAIN: &str = r#"(async () => {
  const { first } = await (await fetch('annotations.jsonld')).json();
  const { createCssSelectorMatcher, createTextQuoteSelectorMatcher, createTextPositionSelectorMatcher } = annotator;
  const all = async (matcher, scope) => { const found = []; for await (const range of matcher(scope)) found.push(range); return found };
  // The same place has many names in a tree: from before its first character to after its last it has one.
  const one = (range) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const tight = document.createRange();
    let found = false;
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      if (!range.intersectsNode(text)) continue;
      const start = text === range.startContainer ? range.startOffset : 0;
      const end = text === range.endContainer ? range.endOffset : text.length;
      if (start >= end) continue;
      if (!found) tight.setStart(text, start);
      tight.setEnd(text, end);
      found = true;
    }
    return tight;
  };
  const same = (a, b) => !a.compareBoundaryPoints(Range.START_TO_START, b) && !a.compareBoundaryPoints(Range.END_TO_END, b);
  const odd = [];
  for (const { id, target: { selector } } of first.items) {
    const name = id.split('#')[1];
    const scope = document.getElementById(selector.value);
    const places = await all(createCssSelectorMatcher(selector.refinedBy), scope);
    if (places.length !== 1) { odd.push(`${name}: ${places.length} elements`); continue }
    const words = places[0];
    const [quote, position] = selector.refinedBy.refinedBy;
    const byWords = await all(createTextQuoteSelectorMatcher(quote), words);
    const byNumbers = await all(createTextPositionSelectorMatcher(position), words);
    const marks = [...scope.querySelectorAll(`.words mark[data-annotation~="${name}"]`)];
    if (byWords.length !== 1 || byNumbers.length !== 1 || !marks.length) {
      odd.push(`${name}: ${byWords.length} by words, ${byNumbers.length} by numbers, ${marks.length} marks`);
      continue;
    }
    const marked = document.createRange();
    marked.setStartBefore(marks[0]);
    marked.setEndAfter(marks.at(-1));
    const text = marks.map((mark) => mark.textContent).join('');
    for (const range of [...byWords, ...byNumbers]) if (range.toString() !== text || text !== quote.exact) odd.push(`${name}: ${range} is not ${text}`);
    if (!same(one(byWords[0]), one(byNumbers[0]))) odd.push(`${name}: words and numbers differ`);
    if (!same(one(byWords[0]), one(marked))) odd.push(`${name}: the marks stand elsewhere`);
  }
  const drawn = new Set([...document.querySelectorAll('mark')].flatMap((mark) => mark.dataset.annotation.split(' ')));
  return { odd, items: first.items.length, drawn: drawn.size };
})()"#;

#[tokio::test]
async fn another_program_finds_every_annotation_where_we_mark_it() {
    let path = setting("VARIORUM_ANNOTATOR");
    let annotator = fs::read_to_string(path).expect("the program can be read");
    with(Options::default(), async move |page| {
        page.open("").await?;
        page.evaluate(&format!("{annotator};globalThis.annotator = annotator;0")).await?;
        let found = page.evaluate(FOUND_AGAIN).await?;
        assert_eq!(found["odd"], json!([]), "{found:#}");
        // Every one was looked at: as many as the file has, the page draws and the edition names.
        assert_eq!(found["items"], found["drawn"], "{found:#}");
        let named = page
            .evaluate(
                "(async () => (await (await fetch('edition.json')).json()).annotations.length)()",
            )
            .await?;
        assert_eq!(found["items"], named);
        assert!(found["items"].as_u64().is_some_and(|count| count > 100), "{found:#}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_hash_of_the_words_is_that_of_the_words_on_the_page() {
    with(Options::default(), async |page| {
        page.open("").await?;
        let changed = "(async () => { const { first } = await (await fetch('annotations.jsonld')).json(); const changed = []; \
            for (const { id, target } of first.items) { const words = document.querySelector(`[id=\"${target.selector.value}\"] .words`).textContent; \
            const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))); \
            if ([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== target.state.sha256) changed.push(id) } return changed })()";
        assert_eq!(page.evaluate(changed).await?, Value::Array(Vec::new()));
        Ok(())
    })
    .await;
}
