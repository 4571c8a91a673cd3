// @ts-check
// For host pages: gives the explainer's frames their height, opens what the page's own address
// names, and hands on the theme. It touches nothing but those frames.
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const base = new URL("embed/", script?.src || location.href);
  // However often it is included, it works once.
  const once = Symbol.for(`variorum ${base}`);
  if (Reflect.get(globalThis, once)) return;
  Reflect.set(globalThis, once, true);

  /** @type {Set<HTMLIFrameElement>} */
  const ready = new Set();
  /** The frame that the reader is to be brought to, and how far down in it. @type {HTMLIFrameElement | undefined} */
  let awaited;
  let place = NaN;
  /** The fragment that has been followed. What the reader does after that is not undone. */
  let followed = "";

  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(base.href));
  /** @param {HTMLIFrameElement} frame @param {number} at */
  const nameOf = (frame, at) => frame.id || String(at + 1);
  /** @param {HTMLIFrameElement} frame @param {object} message */
  const post = (frame, message) => frame.contentWindow?.postMessage({ v: 1, ...message }, "*");

  /** What the page's address wishes: #variorum=c&layers=us,china&at=2 */
  const wished = () => {
    const words = new URLSearchParams(location.hash.slice(1));
    const paragraph = words.get("variorum");
    if (paragraph === null) return;
    const all = frames();
    const at = words.get("at") ?? "1";
    const frame = all.find((one, number) => nameOf(one, number) === at) ?? all[0];
    return { frame, paragraph, layers: words.get("layers") ?? undefined };
  };

  /** @param {HTMLIFrameElement} frame */
  const themeOf = (frame) => {
    const scheme = getComputedStyle(frame).colorScheme;
    return frame.dataset.theme ?? (scheme === "dark" || scheme === "light" ? scheme : undefined);
  };

  /** @param {HTMLIFrameElement} frame */
  const greet = (frame) => {
    const wish = location.hash === followed ? undefined : wished();
    const { paragraph, layers } = wish?.frame === frame ? wish : {};
    if (paragraph !== undefined) {
      followed = location.hash;
      awaited = frame;
      place = NaN;
    }
    const host = location.href.split("#")[0];
    const at = nameOf(frame, frames().indexOf(frame));
    post(frame, { type: "variorum:set", sized: true, host, at: at === "1" ? "" : at, theme: themeOf(frame), paragraph, layers });
  };

  /** Brings the reader to the place, once the frame is as high as it must be for that. */
  const bring = () => {
    if (!awaited || !(awaited.offsetHeight > place)) return;
    scrollTo({ top: scrollY + awaited.getBoundingClientRect().top + place - 96 });
    awaited = undefined;
  };

  const tellSight = () => {
    for (const frame of ready) {
      const { top, bottom } = frame.getBoundingClientRect();
      const below = Number(frame.dataset.barTop) || 0;
      if (bottom > 0 && top < innerHeight) post(frame, { type: "variorum:sight", top: below - top });
    }
  };

  addEventListener("message", ({ source, origin, data }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    // A sandboxed frame has no origin.
    if (!frame || data?.v !== 1 || (origin !== "null" && origin !== base.origin)) return;
    if (data.type === "variorum:ready") {
      ready.add(frame);
      greet(frame);
    } else if (data.type === "variorum:height" && !data.scrolls && data.height > 0 && data.height < 1e5) {
      // Against hosts that style every element with force.
      frame.style.setProperty("height", `${Math.ceil(data.height)}px`, "important");
      if (frame.getAttribute("width") === "100%") frame.style.setProperty("width", "100%", "important");
      bring();
      tellSight();
    } else if (data.type === "variorum:state" && data.top >= 0 && frame === awaited) {
      place = data.top;
      bring();
    }
  });

  const arrive = () => {
    followed = "";
    const frame = wished()?.frame;
    frame?.scrollIntoView();
    if (frame && ready.has(frame)) greet(frame);
  };
  addEventListener("hashchange", arrive);
  // Frames that were here before this script have spoken to nobody.
  for (const frame of frames()) post(frame, { type: "variorum:hello" });
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", arrive);
  else arrive();

  // While the page moves the bar moves with it; at rest it is put where the reader is.
  /** @type {number | undefined} */
  let rest;
  addEventListener("scroll", () => {
    clearTimeout(rest);
    rest = setTimeout(tellSight, 120);
  }, { passive: true });

  // The host may change its theme under the reader's eyes.
  const themes = new MutationObserver(() => ready.forEach((frame) => post(frame, { type: "variorum:set", theme: themeOf(frame) ?? "auto" })));
  themes.observe(document.documentElement, { subtree: true, attributeFilter: ["data-theme"] });
})();
