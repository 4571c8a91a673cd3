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

/// Two hundred hostile messages, then one that is right, forty times over; each right one turns three
/// switches and is waited for. Gives how often the frame has told another state. What structured cloning lets through is here: cycles, depths, lengths, holes,
/// own `__proto__`s, buffers, blobs, ports, errors.
const RIGHT_AMONG_WRONG: &str = r#"(async () => {
  let seed = 20110922;
  const random = (n) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed % n };
  const pick = (list) => list[random(list.length)];
  let deep = []; for (let i = 0; i < 900; i += 1) deep = [deep];
  const cycle = { type: "variorum:set", v: 1 }; cycle.layers = cycle; cycle.self = cycle;
  const holes = Array(40); holes[39] = "mars";
  const own = JSON.parse('{"__proto__":{"us":1,"layers":["us"]},"constructor":{"prototype":{"us":1}},"toString":null,"valueOf":1}');
  const things = () => pick([deep, cycle, holes, own, Array(51).fill("us"), "x".repeat(200000), "us,".repeat(60), new ArrayBuffer(64), new Uint32Array(3), new Blob(["us"]), new ImageData(1, 1),
    new Error("us"), new RangeError("x"), new Set(["us"]), new Map([["layers", ["us"]]]), Object("us"), Object(1), new Date(NaN), -0, 2n ** 64n, "\u202eus", "us\u0000", null, true]);
  const wrong = () => pick([things, () => ({ ...own, v: 1 }), () => ({ type: "variorum:set", v: 1, layers: things(), theme: things(), paragraph: things(), view: things(), lang: things(), host: things(), at: things(), sized: things() }),
    () => ({ type: "variorum:sight", v: 1, top: things() }), () => ({ type: things(), v: 1, layers: ["segal"] }), () => ({ type: "variorum:set", v: things(), layers: ["segal"], theme: "dark" })])();
  const to = document.querySelector("iframe").contentWindow;
  // The frame tells its state after each switch that it turns, so what it says last is what was asked.
  let states = 0;
  let [asked, done] = ["", () => {}];
  addEventListener("message", ({ source, data }) => {
    if (source !== to || data?.type !== "variorum:state" || !data.layers) return;
    states += 1;
    if (data.layers.toSorted().join() === asked) done();
  });
  for (let i = 0; i < 40; i += 1) {
    for (let j = 0; j < 200; j += 1) {
      const port = random(20) ? [] : [new MessageChannel().port1];
      const one = wrong();
      if (one?.sized === true) one.sized = 1;
      to.postMessage(one, "*", port);
    }
    const layers = i % 2 ? ["china", "us"] : ["segal"];
    const followed = new Promise((then) => { [asked, done] = [layers.join(), then] });
    to.postMessage({ ...own, type: "variorum:set", v: 1, layers, paragraph: deep, more: cycle }, "*");
    await followed;
  }
  return states;
})()"#;

/// The same from inside: the last word on the height is right.
const HEIGHT_AMONG_WRONG: &str = r#"(() => {
  let deep = []; for (let i = 0; i < 900; i += 1) deep = [deep];
  const things = [deep, { valueOf: 1 }, Array(3), "1e9", -1, NaN, new Blob(["1"]), new Map(), 2n ** 70n, "javascript:alert(1)", null];
  for (let i = 0; i < 5000; i += 1) {
    const [a, b] = [things[i % 11], things[(i * 7 + 3) % 11]];
    parent.postMessage(i % 3 ? { type: "variorum:height", v: 1, height: a, scrolls: b } : { type: "variorum:ready", v: b, page: a, view: b }, "*");
  }
  parent.postMessage({ type: "variorum:height", v: 1, height: 1234.2, id: deep }, "*");
  parent.postMessage("last", "*");
})()"#;

#[tokio::test]
async fn what_is_right_among_hostile_messages_is_followed() {
    with(Options::default(), async |page| {
        page.open_host("plain.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        let place = page.evaluate("location.origin + location.pathname").await?;
        page.leave().await?;
        // Three switches, forty times, and not one more.
        assert_eq!(page.evaluate(RIGHT_AMONG_WRONG).await?, 120);
        page.enter_frame(0).await?;
        assert_eq!(page.evaluate("location.origin + location.pathname").await?, place);
        let clean = "({}).us === undefined && document.querySelector('[data-variorum]').dataset.theme === undefined && document.querySelector('[data-variorum]').dataset.host === undefined";
        assert_eq!(page.evaluate(clean).await?, true);
        act::switch(&page, "us").await?;
        see::said(&page, "United States hidden").await
    })
    .await;
}

#[tokio::test]
async fn a_host_follows_what_is_right_among_a_frame_s_hostile_messages() {
    with(Options::default(), async |page| {
        page.open_host("sized.html").await?;
        page.enter_frame(0).await?;
        see::ready(&page).await?;
        page.until("the frame has its height", "innerHeight > 700").await?;
        page.leave().await?;
        // Read at once: the frame itself may say its own height again.
        let remember = "addEventListener('message', e => { if (e.data === 'last') globalThis.height = document.querySelector('iframe').style.height }); 0";
        page.evaluate(remember).await?;
        page.enter_frame_here(0).await?;
        page.evaluate(HEIGHT_AMONG_WRONG).await?;
        page.leave().await?;
        page.until("the last word was heard", "!!globalThis.height").await?;
        assert_eq!(page.evaluate("globalThis.height").await?, "1235px");
        Ok(())
    })
    .await;
}
