// @ts-check
// On the pages about the text: puts the address's theme onto the page and takes the reader's choices
// along to the other pages. The pages read and link without it.

import { apply, followedBy, understand } from "./outside.js";

const root = /** @type {HTMLElement} */ (document.querySelector("[data-variorum]"));
apply(root, understand(Object.fromEntries(new URLSearchParams(location.search))));

addEventListener("click", (event) => {
  const href = followedBy(event);
  const link = event.target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (event.target.closest("a[href]")) : null;
  if (href === undefined || href.startsWith("#") || !link || link.origin !== location.origin || link.search) return;
  // What was searched for stays with the search.
  link.search = location.search.slice(1).split("&").filter((pair) => !pair.startsWith("q=")).join("&");
});

// Last, and only then asked for: nothing waits for it.
import("./keep.js").then(({ keep }) => keep(), () => {});
