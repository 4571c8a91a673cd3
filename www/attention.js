// @ts-check
// Notes what was read: a paragraph or an explanation that was in sight as long as reading it takes.
// It is kept on the device, a key for each, in the form that src/journal/entry.rs says, and told as
// an event to whoever asks at the explainer's root.

/** Nobody reads faster than this, in words a second. */
const PACE = 6;
/** How often we look, in milliseconds. */
const LOOK = 500;

/**
 * Watches an explainer until it is stopped.
 * @param {HTMLElement} root
 * @param {boolean} keep whether the device's storage is ours
 * @returns {() => void} stops it
 */
export function attend(root, keep) {
  const prefix = `variorum:1:${root.dataset.variorum}:read:`;
  const known = new Set(keep ? keysOf(prefix) : []);
  /** What is in sight, and how long it was. @type {Map<Element, number>} */
  const seen = new Map();
  const inSight = new Set();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
        // Most of it, or as much as the window holds.
        const much = intersectionRatio > 0.6 || intersectionRect.height > 0.5 * (rootBounds?.height ?? Infinity);
        if (isIntersecting && much) inSight.add(target);
        else inSight.delete(target);
      }
    },
    { threshold: [0, 0.2, 0.4, 0.6, 0.8, 1] }
  );
  const look = setInterval(() => {
    if (document.hidden) return;
    for (const element of inSight) {
      const time = (seen.get(element) ?? 0) + LOOK;
      seen.set(element, time);
      const words = element.textContent?.trim().split(/\s+/).length ?? 0;
      // What folds out of an explanation is more than the explanation.
      const short = element.matches("aside") ? Math.min(words, 60) : words;
      if (time < Math.max(2000, (short / PACE) * 1000)) continue;
      inSight.delete(element);
      watch.unobserve(element);
      note(idOf(element));
    }
  }, LOOK);

  /** @param {string} id */
  const note = (id) => {
    if (!id || known.has(id)) return;
    known.add(id);
    if (keep && !("keeps" in root.dataset)) {
      const chance = Math.floor(Math.random() * 2 ** 32).toString(36);
      try {
        localStorage.setItem(`${prefix}${id}:${Date.now().toString(36)}-${chance}`, "yes");
      } catch {
        // It is full or forbidden, and reading goes on.
      }
    }
    root.dispatchEvent(new CustomEvent("variorum:deed", { detail: `read:${id} yes` }));
  };

  // Watched closely is only what stands in a paragraph in sight, and paragraphs only in a part in
  // sight: whatever is watched costs at every frame, and a long text has thousands of explanations.
  /** @param {Element} paragraph @param {boolean} here */
  const comes = (paragraph, here) => {
    for (const element of paragraph.querySelectorAll(":scope > .words, .explanation > aside")) {
      if (here && !known.has(idOf(element))) watch.observe(element);
      else watch.unobserve(element);
      if (!here) inSight.delete(element);
    }
  };
  const near = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) comes(target, isIntersecting);
  });
  const paragraphs = [...root.querySelectorAll("[data-paragraph]")];
  /** @type {Map<Element, Element[]>} */
  const parts = Map.groupBy(paragraphs, (paragraph) => /** @type {Element} */ (paragraph.parentElement ?? root));
  const far = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      for (const paragraph of parts.get(target) ?? []) {
        if (isIntersecting) near.observe(paragraph);
        else {
          near.unobserve(paragraph);
          comes(paragraph, false);
        }
      }
    }
  });
  for (const part of parts.keys()) far.observe(part);
  return () => {
    clearInterval(look);
    for (const observer of [far, near, watch]) observer.disconnect();
  };
}

/** @param {Element} element */
const idOf = (element) => element.id || (element.closest("[data-paragraph]")?.id ?? "");

/** The subjects of the keys that begin so. @param {string} prefix */
function keysOf(prefix) {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return keys.map((key) => key.slice(prefix.length).split(":")[0]);
  } catch {
    return [];
  }
}
