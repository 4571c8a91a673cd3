// @ts-check
// Starts the explainer in the one file that opens from disk, which has its program inside. The build
// puts this, the program and its glue into one script; no page of dist/ asks for it.

import { offerAloud } from "./offer.js";
import { apply, understand } from "./outside.js";
import { lost } from "./program.js";

/**
 * @param {{ default(options: object): Promise<unknown>, start(root: Element): void }} app the glue
 * @param {Uint8Array} program
 */
export async function begin(app, program) {
  const root = /** @type {HTMLElement} */ (document.querySelector("[data-variorum]"));
  apply(root, understand(Object.fromEntries(new URLSearchParams(location.search))));
  offerAloud(root);
  addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && lost(root));
  try {
    await app.default({ module_or_path: program });
    app.start(root);
  } catch (error) {
    lost(root);
    console.warn("The explainer's helper program did not start; the page works without it.", error);
  }
}
