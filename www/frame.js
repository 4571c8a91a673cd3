// @ts-check
// Inside a frame: tells the host page how high the explainer is and what the reader has chosen, and
// does what the host page may wish. It works before and without WebAssembly.

import { apply, carrying, find, followedBy, heightOf, inLanguage, understand, watch, without } from "./outside.js";

/** The longest address of a host page that is worth handing on. */
const LONGEST = 2000;

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-variorum]"));
const query = new URLSearchParams(location.search);
/** What the build says of the other pages. @param {string} name */
const said = (name) => document.querySelector(`meta[name="variorum:${name}"]`)?.getAttribute("content")?.split(" ") ?? [];

if (root && parent !== window) {
  const bar = /** @type {HTMLElement | null} */ (root.querySelector(".bar"));
  const id = query.get("id") ?? query.get("childId") ?? root.dataset.variorum;
  // WordPress knows its frames by a secret, which it puts after the # of the first address.
  const secret = query.get("secret") ?? /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
  // Known as soon as the host has spoken; nothing that is told before is a secret.
  let host = "*";

  /** @param {unknown} message */
  const post = (message) => parent.postMessage(message, host);
  /** How often a lesson has gone on to another part of its page. */
  let parts = 0;
  let reports = false;
  /** @param {string} type @param {Record<string, unknown>} fields */
  const tell = (type, fields) => {
    post({ type: `variorum:${type}`, v: 1, id, ...fields });
    if (type === "height") inOtherWords(Number(fields.height));
  };

  /** Says that we are here, and how high. */
  const ready = () => {
    tell("ready", { view: root.dataset.view, page: `${location.pathname}${parts ? `?${parts}` : ""}` });
    tellHeight();
    tellPlace(location.hash.slice(1));
  };
  const tellHeight = () => {
    const scrolls = innerWidth > document.documentElement.clientWidth;
    tell("height", { height: heightOf(root), scrolls });
  };

  /** The same height for hosts that know other messages. @param {number} height */
  const inOtherWords = (height) => {
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ subject: "lti.frameResize", height }));
    const child = query.get("childId");
    if (child) post(["pym", child, "height", height].join("xPYMx"));
    if (secret) post({ message: "height", value: height, secret });
  };

  /** Goes on without leaving a trace in the host's history. @param {string} address */
  const go = (address) => location.replace(new URL(address, location.href));
  /** This page in the language that is wished; nothing where it is in that language. @type {string | undefined} */
  let twin;
  /** What of this page's address is a place in it. */
  const here = () => (location.hash.startsWith("#?") ? "" : location.hash);
  /** Goes to another page with all that this one's address and switches say. @param {string} address */
  const goOn = (address) => {
    const url = new URL(address, twin ?? location.href);
    if (!url.search) url.search = without(location.search, ["lang"]).join("&");
    if (secret && !query.has("secret")) url.search += `${url.search ? "&" : "?"}secret=${secret}`;
    location.replace(carrying(root, url.href));
  };

  /** @param {string} name */
  const goToView = (name) => {
    const view = said("views").find((one) => one.startsWith(`${name}=`));
    if (view && name !== root.dataset.view) goOn(view.slice(name.length + 1));
    else if (twin) goOn(here());
  };

  /**
   * The host scrolls where the frame does not: tells where to, once the place can be seen. No place is
   * the beginning.
   * @param {string} place @param {number} frames how long to wait
   */
  const tellPlace = (place, frames = 120) =>
    requestAnimationFrame(() => {
      const element = find(root, place) ?? root;
      const margin = parseFloat(getComputedStyle(element).scrollMarginTop);
      const top = element.getBoundingClientRect().top + scrollY - margin;
      if (element.checkVisibility()) tell("state", { at: place, top: Math.max(0, Math.round(top)) });
      else if (frames) tellPlace(place, frames - 1);
    });

  /** @param {string} place a paragraph or an explanation */
  const goTo = (place) => {
    if (find(root, place) && root.dataset.view !== "learn") {
      if (twin) return goOn(`#${place}`);
      go(`#${place}`);
      tellPlace(place);
      return;
    }
    // What belongs to a paragraph that this page does not show: us-c-1 to c.
    const owner = [place, place.replace(/^[a-z]+-|-\d+$/g, "")].find((id) => said("paragraphs").includes(id));
    if (owner && root.dataset.view === "paragraph") goOn(`${owner}.html#${place}`);
    else if (owner && root.dataset.view !== "read") goOn(`index.html#${place}`);
    else if (twin) goOn(here());
  };

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || typeof data !== "object" || data?.v !== 1) return;
    if (data.type === "variorum:hello") {
      // The host's script came after us and has missed what we said.
      ready();
    } else if (data.type === "variorum:set") {
      host = origin === "null" ? "*" : origin;
      if (typeof data.host === "string" && data.host.length < LONGEST && data.host.startsWith(`${origin}/`)) {
        root.dataset.host = data.host;
        root.dataset.at = typeof data.at === "string" && /^[\w-]{1,60}$/.test(data.at) ? data.at : "";
      }
      // Whoever gives the frame its whole height needs no scroll bar in it.
      if (data.sized === true && document.documentElement.style.overflow !== "hidden") {
        document.documentElement.style.overflow = "hidden";
        tellHeight();
      }
      const wish = understand(data);
      apply(root, wish);
      if (data.progress === true && !reports) {
        reports = true;
        // One page is one activity, whatever language it is read in.
        const home = (document.querySelector("link[hreflang=x-default]") ?? document.querySelector("link[rel=canonical]"))?.getAttribute("href") ?? location.href;
        import("./statement.js").then(({ report }) => report(root, home, (statement) => tell("progress", { statement }))).catch(() => {});
      }
      const other = inLanguage(root, wish.lang);
      twin = other ? new URL(other, location.href).href : undefined;
      if (wish.paragraph) goTo(wish.paragraph);
      else if (wish.view) goToView(wish.view);
      else if (twin) goOn(here());
    } else if (data.type === "variorum:sight" && bar && Number.isFinite(data.top)) {
      // A frame of its whole height does not scroll: the bar is put where the reader is.
      bar.style.translate = "";
      const start = bar.getBoundingClientRect().top;
      const room = root.getBoundingClientRect().height - start - 2 * bar.offsetHeight;
      bar.style.translate = `0 ${Math.max(0, Math.min(data.top - start, room))}px`;
    }
  });

  // The host's way back stays the host's.
  addEventListener("click", (event) => {
    const href = followedBy(event);
    if (href === undefined) return;
    event.preventDefault();
    twin = undefined;
    if (href.startsWith("#")) go(href);
    else goOn(event.target instanceof Element && event.target.closest("[hreflang]") ? href + here() : href);
  });

  // Another step is another page to whoever scrolls: it begins at its beginning.
  root.addEventListener("variorum:moved", () => {
    parts += 1;
    ready();
  });
  watch(root, (type, fields) => (type === "height" ? tellHeight() : tell(type, fields)));
  const other = inLanguage(root, understand(Object.fromEntries(query)).lang);
  if (other) goOn(other + here());
  else ready();
  // Only where the host asks: what is kept takes room on the reader's device.
  if (query.has("offline")) import("./keep.js").then(({ keep }) => keep()).catch(() => {});
}
