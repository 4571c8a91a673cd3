// @ts-check
// What the world outside an explainer may wish of it, and what it is told: the same for the page's
// address, a host's messages to a frame and the attributes of the custom element. It works on the
// page alone, so before and without WebAssembly.

/**
 * What may be wished. What is not wished stays as it is.
 * @typedef {{ layers?: string[], paragraph?: string, theme?: "auto" | "light" | "dark", view?: string, lang?: string }} Wish
 */

/** A name of ours: a layer, an id, a view. */
const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/;

/**
 * What makes sense of something that anybody may have sent. The rest is dropped.
 * @param {Record<string, unknown>} sent
 * @returns {Wish}
 */
export function understand(sent) {
  /** @type {Wish} */
  const wish = {};
  const { layers, theme } = sent;
  const list = typeof layers === "string" ? (layers.trim() ? layers.trim().split(/[\s,]+/) : []) : layers;
  // Spread out, because `every` does not look into holes.
  if (Array.isArray(list) && list.length <= 50 && [...list].every((one) => typeof one === "string")) wish.layers = list;
  if (theme === "auto" || theme === "light" || theme === "dark") wish.theme = theme;
  for (const key of /** @type {const} */ (["paragraph", "view"])) {
    const value = sent[key];
    if (typeof value === "string" && NAME.test(value)) wish[key] = value;
  }
  // Of zh-CN the first part is enough.
  const lang = /^([a-z]{2,3})(-[a-z0-9-]{1,30})?$/i.exec(typeof sent.lang === "string" ? sent.lang : "")?.[1];
  if (lang) wish.lang = lang.toLowerCase();
  return wish;
}

/**
 * Puts layers and theme onto an explainer, as a reader would. A list in which no layer is known says
 * nothing; an empty one turns all layers off.
 * @param {HTMLElement} root @param {Wish} wish
 */
export function apply(root, { layers, theme }) {
  const switches = switchesOf(root);
  if (layers && (!layers.length || switches.some(({ value }) => layers.includes(value)))) {
    // So that a program that comes later does not take it for the reader's own choice.
    root.dataset.wished = "";
    for (const input of switches) {
      const on = layers.includes(input.value);
      if (input.checked === on) continue;
      input.checked = on;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  if (theme === "auto") delete root.dataset.theme;
  else if (theme) root.dataset.theme = theme;
}

/**
 * The element with an id, if the explainer has it. In a shadow root no address leads to it.
 * @param {HTMLElement} root @param {string} id @returns {HTMLElement | null}
 */
export const find = (root, id) => root.querySelector(`[id="${CSS.escape(id)}"]`);

/**
 * Brings a paragraph or an explanation to the reader, and opens it though its layer is off: it was
 * asked for. For where no address can.
 * @param {HTMLElement} root @param {string} id
 */
export function show(root, id) {
  const element = find(root, id);
  const frame = element?.closest("details");
  if (frame) {
    frame.dataset.asked = "";
    frame.open = true;
  }
  element?.scrollIntoView();
}

/**
 * The way from an explainer's page to the same page in another language; nothing where it is in that
 * language already, or is in no such language.
 * @param {HTMLElement} root
 * @param {string | undefined} lang
 */
export const inLanguage = (root, lang) =>
  lang && !root.matches(`:lang(${lang})`) ? root.querySelector(`a[hreflang|="${lang}"]`)?.getAttribute("href") : undefined;

/**
 * A query's pairs but for some. By hand: a comma would be escaped.
 * @param {string} search
 * @param {string[]} names
 */
export const without = (search, names) => search.slice(1).split("&").filter((pair) => pair && !names.includes(pair.split("=")[0]));

/**
 * The address of the page in another language that a link leads to, with all that this page's address
 * says besides: a language that is asked for there has been followed.
 * @param {string} href
 */
export const counterpart = (href) => {
  const url = new URL(href, location.href);
  url.search = without(location.search, ["lang"]).join("&");
  url.hash = location.hash;
  return url.href;
};

/**
 * The layers that are on; none where the page has no switches.
 * @param {HTMLElement} root
 */
export const layersOn = (root) => {
  const switches = switchesOf(root);
  return switches.length ? switches.filter(({ checked }) => checked).map(({ value }) => value) : undefined;
};

/**
 * The address of another page of the explainer, with the choice of layers that goes along.
 * @param {HTMLElement} root @param {string} address
 */
export const carrying = (root, address) => {
  const url = new URL(address, location.href);
  const layers = layersOn(root);
  if (layers) url.search = [...without(url.search, ["layers"]), `layers=${layers}`].join("&");
  return url;
};

/**
 * The state of an explainer as the page has it: layers that are on, explanations that are open in
 * the order of the text, the paragraph of the one that was opened last.
 * @param {HTMLElement} root @param {string | undefined} paragraph
 */
const stateOf = (root, paragraph) => ({
  layers: layersOn(root) ?? [],
  open: [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("details[data-explanation][open]"))]
    .map(({ dataset }) => dataset.explanation),
  ...(paragraph ? { paragraph } : {}),
});

/** The height of an explainer in CSS pixels. @param {HTMLElement} root */
export const heightOf = (root) => Math.ceil(root.getBoundingClientRect().height);

/**
 * Tells the state when it changes and the height when it changes, until it is stopped.
 * @param {HTMLElement} root
 * @param {(type: "state" | "height", fields: Record<string, unknown>) => void} tell
 * @returns {() => void} stops it
 */
export function watch(root, tell) {
  const stop = new AbortController();
  /** @type {string | undefined} */
  let paragraph;
  let before = JSON.stringify(stateOf(root, paragraph));
  const changed = (/** @type {Event} */ { target, type }) => {
    const at = target instanceof Element && target.closest("[data-paragraph]");
    if (at && type === "toggle") paragraph = at.id;
    const state = stateOf(root, paragraph);
    const now = JSON.stringify(state);
    if (now !== before) tell("state", state);
    before = now;
  };
  root.addEventListener("change", changed, { signal: stop.signal });
  root.addEventListener("toggle", changed, { capture: true, signal: stop.signal });
  let told = 0;
  const sizes = new ResizeObserver(() => {
    const height = heightOf(root);
    if (height !== told && height > 0) tell("height", { height: (told = height) });
  });
  sizes.observe(root);
  stop.signal.addEventListener("abort", () => sizes.disconnect());
  return () => stop.abort();
}

/**
 * The link that a click follows in place: not one that asks for another tab, nor one that has been used.
 * @param {MouseEvent} event
 * @returns {string | undefined} its address as it is written
 */
export const followedBy = (event) => {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest("a[href]:not([target])") : null;
  return plain && !event.defaultPrevented ? (link?.getAttribute("href") ?? undefined) : undefined;
};

/** @param {HTMLElement} root */
const switchesOf = (root) => [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input[name=layer]"))];
