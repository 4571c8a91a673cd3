// @ts-check
// On the pages about the text: puts the address's theme onto the page and takes the reader's choices
// along to the other pages. The pages read and link without it.

import { apply, counterpart, followedBy, inLanguage, understand, without } from "./outside.js";

const root = /** @type {HTMLElement} */ (document.querySelector("[data-variorum]"));
const wish = understand(Object.fromEntries(new URLSearchParams(location.search)));
apply(root, wish);
const other = inLanguage(root, wish.lang);
if (other) location.replace(counterpart(other));

addEventListener("click", (event) => {
  const href = followedBy(event);
  const link = event.target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (event.target.closest("a[href]")) : null;
  if (href === undefined || href.startsWith("#") || !link || link.origin !== location.origin || link.search) return;
  // What was searched for stays with the search, and a language that was asked for is followed already.
  if (link.hreflang) link.href = counterpart(link.href);
  else link.search = without(location.search, ["q", "lang"]).join("&");
});

// Last, and only then asked for: nothing waits for it.
import("./keep.js").then(({ keep }) => keep()).catch(() => {});
