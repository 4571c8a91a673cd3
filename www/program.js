// @ts-check
// For whatever loads a program: gets it, hears when it has stopped, and says in the page what is lost.

/**
 * Says in the page what is lost: its program did not start, or has stopped.
 * @param {HTMLElement} root
 */
export function lost(root) {
  // A lesson stands there again as a whole, and nobody else keeps what is read.
  for (const name of ["data-ready", "data-task", "data-keeps"]) root.removeAttribute(name);
  root.querySelector("[data-lost]")?.removeAttribute("hidden");
}

/**
 * Loads a program; where that fails once more, past what the browser keeps: what never changes is kept for
 * ever, also where it came broken.
 * @typedef {{ start(root: Element): void, stop(root: Element): void, default(options: object): Promise<unknown> }} App
 * @param {string} script @param {string} wasm @param {RequestInit} [how] @returns {Promise<App>}
 */
export async function load(script, wasm, how) {
  const get = async (again = "") => {
    const bytes = fetch(wasm, again ? { ...how, cache: "reload" } : how);
    bytes.catch(() => {}); // It is awaited below; until then a refusal is nobody's yet.
    const app = await import(script + again);
    await app.default({ module_or_path: bytes });
    return app;
  };
  return get().catch(() => get(`?${Date.now()}`));
}

/**
 * Calls back when the program has stopped in mid-use; what is native on the page goes on working. Whatever
 * error comes out of the program has ended it: what it was about to do is half done. What fails while the
 * program goes on, such as a host's listener that it has called, has not.
 * @param {() => void} then
 */
export function onPanic(then) {
  const folder = new URL(".", import.meta.url).href;
  // A host's page may have programs of its own.
  const isOurs = (/** @type {string} */ line) => line.includes(folder) && /\/(variorum|learn)-[0-9a-f]+(_bg)?\./.test(line);
  const runs = (/** @type {Error} */ { stack }) => Boolean(stack?.split("\n").some(isOurs));
  const hear = (/** @type {unknown} */ error) => error instanceof Error && runs(error) && !runs(new Error()) && then();
  addEventListener("error", ({ error }) => hear(error));
  addEventListener("unhandledrejection", ({ reason }) => hear(reason));
}
