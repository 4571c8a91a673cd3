// @ts-check
// Has the browser keep the pages, so that they read without a network (www/offline.js). Asked for
// last; nothing waits for it, and where it is refused all is as before.

/**
 * Keeps the pages of this page's folder, once the page is whole and the browser has nothing to do.
 * Who saves data is not sent pages that nobody has asked for.
 */
export async function keep() {
  const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
  if (connection?.saveData) return;
  if (document.readyState !== "complete") await new Promise((then) => addEventListener("load", then, { once: true }));
  await new Promise((then) => (window.requestIdleCallback ?? setTimeout)(then));
  try {
    // A paragraph's own page stands a folder below the others.
    const up = document.querySelector(".page.alone") ? "../" : "";
    await navigator.serviceWorker?.register(new URL(`${up}offline.js`, location.href), { updateViaCache: "none" });
  } catch {
    // A sandboxed frame, a browser without it, a full device.
  }
}
