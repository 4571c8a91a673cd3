// @ts-check
// Notes what a reader waits for. Runs in every page before its own scripts; `PAGES` tells by the port
// what each page calls ready and how it is used.

(() => {
  const page = PAGES[location.port];
  if (!page || globalThis !== globalThis.top) return;
  const input = () => /** @type {HTMLInputElement | null} */ (document.querySelector("input[name=layer]"));
  /** Calls back when the frame that is being made is drawn. */
  const drawn = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  };
  const frame = () => new Promise(requestAnimationFrame);
  /** What something looks like, nothing while it is not there. */
  const now = (look) => {
    try {
      return look() || null;
    } catch {
      return null;
    }
  };

  const bench = {
    /** @type {[number, number][]} */ tasks: [],
    shift: 0,
    ready: 0,
    switchable: 0,
    layer: () => input()?.value,

    /** What is known of loading once the page rests, nothing before. */
    loaded() {
      const text = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      const { ready, switchable, shift } = bench;
      const [navigation] = performance.getEntriesByType("navigation");
      const loaded = navigation?.loadEventEnd;
      if (!text || !ready || !switchable || !loaded || performance.now() < Math.max(ready, loaded) + 1000) return null;
      // A task that still runs when there is something to read or to use stands in the reader's way. How long
      // it ran is told in whole milliseconds, so one that ended with `ready` may seem to have ended before it.
      const first = Math.min(text, ready);
      const inTheWay = bench.tasks.filter(([start, long]) => start + long + 1 > first).map(([, long]) => long);
      const sent = [navigation, ...performance.getEntriesByType("resource")];
      const bytes = sent.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      const task = Math.max(0, ...inTheWay);
      return { bytes, text, ready, loaded, switchable: Math.max(text, switchable), shift, task };
    },

    /** From an act to the end of the frame that shows it, in milliseconds. */
    timed: (act, look) =>
      new Promise((done, fail) => {
        const before = now(look);
        requestAnimationFrame(() => {
          const start = performance.now();
          let frames = 0;
          const see = () => {
            if (now(look) !== before) done(performance.now() - start);
            else if (frames++ > 300) fail(new Error("nothing is seen of it"));
            else requestAnimationFrame(() => drawn(see));
          };
          act();
          drawn(see);
        });
      }),
    turn: () => bench.timed(() => input()?.click(), page.look),
    open: () => bench.timed(page.open, page.opened),
    close: async () => {
      page.close();
      for (let frames = 0; now(page.opened) && frames < 300; frames++) await frame();
    },

    /** How long each frame takes while a reader flicks through the text. */
    async scroll(frames, step) {
      const times = [];
      for (let at = 0; at < frames; at++) {
        await frame();
        const start = performance.now();
        scrollBy(0, step);
        await new Promise(drawn);
        times.push(performance.now() - start);
      }
      scrollTo(0, 0);
      return times;
    },

    /** Elements and texts. */
    nodes() {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      let count = 0;
      while (walker.nextNode()) count++;
      return count;
    },
  };
  Object.assign(globalThis, { bench });

  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("longtask", ({ startTime, duration }) => bench.tasks.push([startTime, duration]));
  observe("layout-shift", (/** @type {any} */ { hadRecentInput, value }) => hadRecentInput || (bench.shift += value));
  const isReady = () => (bench.ready ||= performance.now());
  if (page.ready) new MutationObserver(isReady).observe(document, { subtree: true, attributes: true, attributeFilter: [page.ready] });
  else addEventListener("load", isReady);

  // The reader turns the switch as soon as it is there, until it does something, and back.
  (async () => {
    for (;;) {
      await frame();
      const before = now(page.look);
      const first = input();
      if (!first || before === null) continue;
      const start = performance.now();
      first.click();
      for (let frames = 0; frames < 6 && now(page.look) === before; frames++) await frame();
      if (now(page.look) === before) continue;
      bench.switchable = start;
      first.click();
      return;
    }
  })();
})();
