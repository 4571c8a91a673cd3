//! Messages that nobody should send: they change nothing and say nothing.

use super::support::{Options, act, page::with, see};

/// Sends a hundred thousand messages to the frame, made from a seed: rubbish of every type, and
/// messages that are nearly right. The last is right, so that one can see when all have been read.
const FLOOD: &str = r#"(async () => {
  let seed = 20110912;
  const random = (n) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed % n };
  const pick = (list) => list[random(list.length)];
  const rubbish = () => pick([null, undefined, 0, -1, NaN, Infinity, 1e308, "", "us", "china", "\u0000", "\ud800", "<img src=x onerror=alert(1)>",
    "javascript:alert(1)", "../../etc", "a".repeat(random(3000)), [], ["us", 1], [[["us"]]], {}, { layers: ["us"] }, new Date(0), /x/, new Map([["v", 1]]), new Uint8Array(8), true, 10n]);
  const wrong = () => ({ ...pick([{ type: "variorum:set" }, { type: "variorum:sets", v: 1 }, { type: "variorum:set", v: "1" }, { type: "variorum:set", v: 2 }, { v: 1 }, { type: ["variorum:set"], v: 1 },
    { type: "variorum:sight", v: 1 }, { type: "variorum:height", v: 1 }, { type: "variorum:set", v: 1, sized: "yes" }]),
    ...(random(2) ? { top: pick(["1", NaN, null, {}, Infinity]) } : {}) });
  const empty = () => ({ type: "variorum:set", v: 1, layers: pick([["mars"], [1, 2], "mars pluto", 7, {}, null, Array(99).fill("us")]), theme: pick(["purple", 1, {}, null]),
    paragraph: pick(["nowhere", "US-C-1", "../c", "c d", "", 3, "__proto__", "constructor", {}]), view: pick(["../../x", "READ", "admin", "constructor", 0, []]), host: pick(["javascript:alert(1)", "https://elsewhere.example/", 5, "x".repeat(5000)]), lang: pick([1, "<", {}]) });
  const to = document.querySelector("iframe").contentWindow;
  for (let i = 0; i < 100000; i += 1) {
    const kind = random(4);
    const message = kind === 0 ? rubbish() : kind === 1 ? wrong() : kind === 2 ? empty() : { ...wrong(), layers: rubbish(), theme: rubbish(), paragraph: rubbish(), view: rubbish() };
    if (message?.type === "variorum:set" && message.v === 1 && kind === 3) message.v = 3;
    to.postMessage(message, "*");
    if (i % 500 === 0) await new Promise((done) => setTimeout(done));
  }
  to.postMessage({ type: "variorum:set", v: 1, theme: "light" }, "*");
})()"#;

/// The same the other way, by a frame whose sender and origin are right.
const FROM_INSIDE: &str = r#"(async () => {
  let seed = 20110915;
  const random = (n) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed % n };
  const pick = (list) => list[random(list.length)];
  const nothing = [undefined, null, NaN, -1, 0, Infinity, 1e6, 1e300, "x", "-7", {}, []];
  for (let i = 0; i < 100000; i += 1) {
    parent.postMessage(pick([
      { type: "variorum:height", v: 1, height: pick(nothing) }, { type: "variorum:height", v: 1, height: 700, scrolls: true },
      { type: "variorum:height", v: pick([0, 2, "1", null]), height: 700 }, { type: "variorum:state", v: 1, top: pick(nothing), at: pick(nothing) },
      { type: "variorum:state", v: 1, top: random(9000) }, { type: pick(nothing), v: 1, height: 700 }, { v: 1 }, pick(nothing), "variorum:height", 7n,
    ]), "*");
    if (i % 500 === 0) await new Promise((done) => setTimeout(done));
  }
  parent.postMessage("last", "*");
})()"#;

#[tokio::test]
async fn a_hundred_thousand_hostile_messages_to_a_frame_change_nothing() {
    with(Options::default(), async |page| {
        page.open_host("plain.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        act::tap_words(&page, "us-c-2").await?;
        see::explanation(&page, "us-c-2").await?;
        let state = "JSON.stringify([location.href, document.body.innerHTML.length, [...document.querySelectorAll('input')].map(i => i.checked), [...document.querySelectorAll('details[open]')].map(d => d.dataset.explanation), document.documentElement.getAttribute('style'), document.querySelector('[data-variorum]').dataset])";
        let before = page.evaluate(state).await?;
        page.leave().await?;
        page.evaluate(FLOOD).await?;
        page.enter_frame(0).await?;
        page.until("all have been read", "document.querySelector('[data-variorum]').dataset.theme === 'light'").await?;
        page.evaluate("document.querySelector('[data-variorum]').removeAttribute('data-theme')").await?;
        assert_eq!(page.evaluate(state).await?, before);
        // The frame still listens to the reader.
        act::switch(&page, "china").await?;
        see::said(&page, "China hidden").await
    })
    .await;
}

#[tokio::test]
async fn a_hostile_neighbour_moves_neither_the_host_nor_our_frame() {
    with(Options::default(), async |page| {
        page.open_host("hostile.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        page.leave().await?;
        page.until("the frame has its height", "document.querySelector('iframe').offsetHeight > 700").await?;
        page.evaluate("scrollTo(0, 0); 0").await?;
        let look = "JSON.stringify([...document.querySelectorAll('iframe')].map(f => [f.offsetWidth, f.offsetHeight, f.getAttribute('style')]).concat([[scrollY]]))";
        let before = page.evaluate(look).await?;
        page.evaluate("new Promise(done => { addEventListener('message', e => e.data === 'sent' && done(0)); const f = document.getElementById('hostile'); f.src = f.src })").await?;
        assert_eq!(page.evaluate(look).await?, before);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_frame_that_is_ours_by_address_alone_cannot_ask_for_nonsense() {
    with(Options::default(), async |page| {
        page.open_host("sized.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        page.until("the frame has its height", "innerHeight > 700").await?;
        let before = page.evaluate("innerHeight").await?;
        // From inside, with a sender and an origin that are right.
        page.leave().await?;
        let scrolled = page.evaluate("scrollY").await?;
        // It reads what comes after everything else.
        page.evaluate("globalThis.read = 0; addEventListener('message', e => { if (e.data === 'last') read = 1 }); 0").await?;
        page.enter_frame_here(0).await?;
        page.evaluate(FROM_INSIDE).await?;
        page.leave().await?;
        page.until("all have been read", "read === 1").await?;
        assert_eq!(page.evaluate("scrollY").await?, scrolled);
        page.enter_frame_here(0).await?;
        assert_eq!(page.evaluate("innerHeight").await?, before);
        Ok(())
    })
    .await;
}
