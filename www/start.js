// @ts-check
// Starts the explainer: puts the address's choices onto the page, loads the WebAssembly, and says in
// one line what is lost if that fails. The page reads and switches without any of this.

import { offerAloud } from "./offer.js";
import { apply, carrying, counterpart, inLanguage, understand } from "./outside.js";
import { load, lost, onPanic } from "./program.js";

const script = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-app]"));
const loading = () => document.readyState === "loading";
// In a long text this begins while the text is still on its way. What is taken over comes before it;
// only who follows a link into the text must wait for that.
while (loading() && (location.hash || !document.querySelector("#text"))) await new Promise((then) => setTimeout(then, 20));
const roots = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-variorum]"));

const query = Object.fromEntries(new URLSearchParams(location.search));
const wish = understand(query);
for (const root of roots) {
  apply(root, wish);
  offerAloud(root);
  // A frame sees to that itself.
  const other = parent === window || !root.dataset.outlet ? inLanguage(root, wish.lang) : undefined;
  if (other) location.replace(counterpart(other));
}

onPanic(() => roots.forEach(lost));

// The choice of layers goes along to the other pages. A frame sees to that itself.
addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (target.closest("a[href]:not([target])")) : null;
  const root = /** @type {HTMLElement | null | undefined} */ (link?.closest("[data-variorum]:not([data-outlet])"));
  if (!link || !root || link.origin !== location.origin || link.getAttribute("href")?.startsWith("#")) return;
  link.href = carrying(root, link.hreflang ? counterpart(link.href) : link.href).href;
});

// The first text before the program, which would only get in its way. What nobody sees has no frames.
await new Promise((then) => {
  requestAnimationFrame(() => setTimeout(then));
  setTimeout(then, 100);
});
try {
  const [code, wasm] = [script.dataset.app, script.dataset.wasm].map((name) => new URL(name ?? "", document.baseURI).href);
  const app = await load(code, wasm);
  for (const root of roots) {
    // A task of its own: between two short ones the browser can answer the reader.
    await new Promise((then) => setTimeout(then));
    app.start(root);
  }
} catch (error) {
  roots.forEach(lost);
  console.warn("The explainer's helper program did not start; the page works without it.", error);
}

// Last, and only then asked for: nothing waits for it.
if (loading()) await new Promise((then) => addEventListener("DOMContentLoaded", then, { once: true }));
import("./attention.js").then(({ attend }) => roots.forEach((root) => attend(root, true))).catch(() => {});
// In somebody else's page only if that asks, see frame.js.
if (!roots[0]?.dataset.outlet) import("./keep.js").then(({ keep }) => keep()).catch(() => {});
