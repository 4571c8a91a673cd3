// @ts-check
// For host pages: gives the explainer's frames their height, opens what the page's own address
// names, and hands on the theme. It touches nothing but those frames.
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const base = new URL(".", script?.src || location.href);
  // However often it is included, it works once.
  const once = Symbol.for(`variorum ${base}`);
  if (Reflect.get(globalThis, once)) return;
  Reflect.set(globalThis, once, true);

  /** The frames that have spoken, and the page in each. @type {WeakMap<HTMLIFrameElement, unknown>} */
  const ready = new WeakMap();
  /** The frame that the reader is to be brought to, and how far down in it. @type {HTMLIFrameElement | undefined} */
  let awaited;
  let place = NaN;
  /** What the host's address names there; nothing after the reader's own steps. @type {string | undefined} */
  let named;
  /** The fragment that has been followed. What the reader does after that is not undone. */
  let followed = "";

  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(base.href) && /^([\w-]+\/)?embed\//.test(src.slice(base.href.length)));
  /** @param {HTMLIFrameElement} frame @param {number} at */
  const nameOf = (frame, at) => (/^[\w-]{1,60}$/.test(frame.id) ? frame.id : String(at + 1));
  /** How much of the window's top the host's own header covers. @param {HTMLIFrameElement} frame */
  const covered = (frame) => Number(frame.dataset.barTop) || 0;
  /** @param {HTMLIFrameElement} frame @param {object} message */
  const post = (frame, message) => frame.contentWindow?.postMessage({ v: 1, ...message }, "*");

  /** What the page's address wishes: #variorum=c&layers=us,china&at=2 */
  const wished = () => {
    const words = new URLSearchParams(location.hash.slice(1));
    const paragraph = words.get("variorum");
    if (paragraph === null) return;
    const all = frames();
    const at = words.get("at");
    const frame = at === null ? all[0] : all.find((one, number) => nameOf(one, number) === at || String(number + 1) === at);
    return { frame, paragraph, layers: words.get("layers") ?? undefined };
  };

  /**
   * Whether a host is dark or light where an element stands; nothing where it goes with the reader's
   * own choice. As in pages.js, which this script cannot have.
   * @param {Element} element
   */
  const ground = (element) => {
    const scheme = getComputedStyle(element).colorScheme;
    if (scheme !== "normal") return scheme === "dark" || scheme === "light" ? scheme : undefined;
    for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
      const [, r, g, b, a] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(getComputedStyle(at).backgroundColor) ?? [];
      if (r && a !== "0") return +r * 0.3 + +g * 0.6 + +b * 0.1 < 128 ? "dark" : "light";
    }
    return "light";
  };
  /** The frames that were told a theme. @type {WeakSet<HTMLIFrameElement>} */
  const themed = new WeakSet();
  /** What the host says of a frame's theme; nothing where the frame's own address says it. @param {HTMLIFrameElement} frame */
  const themeOf = (frame) => {
    const own = new URL(frame.src).searchParams.has("theme");
    const theme = frame.dataset.theme ?? (own ? undefined : ground(frame));
    if (theme) themed.add(frame);
    // What the host has taken back is the reader's own again.
    return theme ?? (themed.has(frame) ? "auto" : undefined);
  };

  /** @param {HTMLIFrameElement} frame */
  const greet = (frame) => {
    const wish = location.hash === followed ? undefined : wished();
    const { paragraph, layers } = wish?.frame === frame ? wish : {};
    if (paragraph !== undefined) {
      followed = location.hash;
      [awaited, place, named] = [frame, NaN, paragraph];
    }
    const host = location.href.split("#")[0];
    const number = frames().indexOf(frame);
    const at = number ? nameOf(frame, number) : "";
    post(frame, { type: "variorum:set", sized: true, host, at, theme: themeOf(frame), paragraph, layers });
  };

  /** Brings the reader to the place, once the frame is as high as it must be for that. */
  const bring = () => {
    if (!awaited || !(awaited.offsetHeight > place)) return;
    scrollTo({ top: scrollY + awaited.getBoundingClientRect().top + place - covered(awaited) });
    awaited = undefined;
  };

  const tellSight = () => {
    for (const frame of frames().filter((one) => ready.has(one))) {
      const { top, bottom } = frame.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) post(frame, { type: "variorum:sight", top: covered(frame) - top });
    }
  };

  addEventListener("message", ({ source, origin, data }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    // A sandboxed frame has no origin.
    if (!frame || data?.v !== 1 || (origin !== "null" && origin !== base.origin)) return;
    if (data.type === "variorum:ready") {
      // The reader has gone to another page in the frame, and shall see where it begins.
      if (ready.has(frame) && ready.get(frame) !== data.page) [awaited, place, named] = [frame, NaN, undefined];
      ready.set(frame, data.page);
      greet(frame);
    } else if (data.type === "variorum:height" && !data.scrolls && Number.isFinite(data.height) && data.height > 0 && data.height < 1e6) {
      // Against hosts that style every element with force.
      frame.style.setProperty("height", `${Math.ceil(data.height)}px`, "important");
      frame.style.setProperty("max-height", "none", "important");
      if (frame.getAttribute("width") === "100%") frame.style.setProperty("width", "100%", "important");
      bring();
      tellSight();
    } else if (data.type === "variorum:state" && data.top >= 0 && frame === awaited && (named ?? data.at) === data.at) {
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
  const themes = new MutationObserver(() => frames().forEach((frame) => ready.has(frame) && post(frame, { type: "variorum:set", theme: themeOf(frame) })));
  themes.observe(document.documentElement, { subtree: true, attributeFilter: ["data-theme"] });
})();
