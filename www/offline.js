// @ts-check
// The service worker: keeps the pages of its folder with all that they load, so that they read
// without a network. What it answers comes from one version, kept whole and checked file by file, or
// not from here at all. A new version waits until no page uses the old one. The build writes a worker
// into every folder that has a first page; its list, VERSION and FILES, stands before this.

/**
 * A service worker's world, as far as it is used here.
 * @typedef {{
 *   VERSION: string,
 *   FILES: Record<string, string>,
 *   registration: ServiceWorkerRegistration,
 *   clients: { get(id: string): Promise<{ url: string } | undefined>, matchAll(options: object): Promise<{ url: string }[]> },
 *   skipWaiting(): Promise<void>,
 *   addEventListener(type: string, then: (event: Asked) => void): void,
 * }} World
 * @typedef {MessageEvent & {
 *   request: Request & { isReloadNavigation?: boolean },
 *   clientId: string,
 *   respondWith(answer: Promise<Response>): void,
 *   waitUntil(work: Promise<unknown>): void,
 * }} Asked
 */
const world = /** @type {World} */ (/** @type {unknown} */ (self));
const { registration, clients } = world;

/** The files of this version: each whole address with its hash. None, and what was kept is given up. */
const files = new Map(Object.entries(world.FILES).map(([name, hash]) => [new URL(name, location.href).href, hash]));
/** Other folders of the same origin, and other sites, have caches of their own. */
const PREFIX = `variorum ${registration.scope} `;
const NAME = PREFIX + world.VERSION;

/** How many navigations were sent to wait for the new version. */
let sent = 0;

/**
 * The file that an address asks for: what stands after ? and # chooses nothing here, a folder is its
 * first page, and some hosts leave .html off.
 * @param {string} address
 */
const fileOf = (address) => {
  const plain = address.replace(/[?#].*/s, "");
  return [plain, `${plain}index.html`, `${plain}.html`].find((one) => files.has(one));
};

/** Fetches every file, one after another: whoever reads comes first. One that differs ends it. */
async function install() {
  const cache = await caches.open(NAME);
  try {
    for (const [address, integrity] of files) {
      const answer = await fetch(address, { integrity, cache: "no-cache", credentials: "omit", referrerPolicy: "no-referrer" });
      // A page may not be answered with something that was redirected.
      await cache.put(address, answer.redirected ? new Response(answer.body, answer) : answer);
    }
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

/** No page uses another version any more. */
async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && (name !== NAME || !files.size)).map((name) => caches.delete(name)));
  if (!files.size) await registration.unregister();
}

/**
 * Whether a page should wait a moment for the version that is ready: it is loaded anew, and no other
 * page is open that goes on with the old one.
 * @param {Asked["request"]} request
 */
async function shouldWait({ isReloadNavigation, cache }) {
  if (!registration.waiting || sent > 2) return false;
  if (!sent) {
    if (!(isReloadNavigation ?? ["no-cache", "reload"].includes(cache))) return false;
    const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
    if (windows.filter(({ url }) => url.startsWith(registration.scope)).length > 1) return false;
  }
  sent += 1;
  return true;
}

/**
 * An empty page, whose script has the new version take over and then loads the page. It is long, so that
 * the browser's memory of where the reader was survives it.
 */
const waitingPage = () => {
  const script = [...files.keys()].find((address) => address.endsWith("/renew.js"));
  const html = `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><script type="module" src="${script}"></script><table height="300000"><tr><td></table>`;
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
};

/** @param {Asked} event @param {string} file */
async function answer({ request, clientId }, file) {
  if (request.mode === "navigate") {
    if (await shouldWait(request)) return waitingPage();
  } else {
    // A page that is not from here has its scripts not from here either.
    const page = await clients.get(clientId);
    if (!page || !fileOf(page.url)) return fetch(request);
  }
  const kept = await caches.match(file, { cacheName: NAME, ignoreVary: true });
  if (kept) return kept;
  // Somebody has cleared up: what is not whole is given up, and may be kept anew by the next page.
  await caches.delete(NAME);
  await registration.unregister();
  return fetch(request);
}

world.addEventListener("install", (event) => event.waitUntil(install()));
world.addEventListener("activate", (event) => event.waitUntil(activate()));
world.addEventListener("message", ({ data }) => data === "take over" && world.skipWaiting());
world.addEventListener("fetch", (event) => {
  const { method, headers, url } = event.request;
  const file = method === "GET" && !headers.has("range") && fileOf(url);
  if (file) event.respondWith(answer(event, file));
});
