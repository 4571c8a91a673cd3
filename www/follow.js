// @ts-check
// Shows what is being read aloud and brings it to the reader, who may look elsewhere meanwhile. What
// stands in the text is left as it is.

import { placesOf } from "./spoken.js";

/** Under this name the style sheets know the sentence that is being read. */
const NAME = "variorum-aloud";
/** What of the window the bar and the panel may cover. */
const COVERED = "-130px 0px -140px";

export class Following {
  /** What is shown as being read. @type {HTMLElement | undefined} */
  #shown;
  /** The sentence before. @type {Range | undefined} */
  #before;

  /**
   * Shows a piece, and brings it into sight if the one before was there: who has scrolled away meant it.
   * @param {import("./spoken.js").Piece} piece
   * @param {boolean} led whether the reader has asked for just this place
   */
  show(piece, led) {
    const places = placesOf(piece);
    // Of an explanation that is closed, the words in the text are seen.
    const shown = /** @type {HTMLElement | null | undefined} */ (places[0]?.startContainer.parentElement?.closest(".words, details[data-layer], h2"));
    if (!shown) return;
    const [now, before, seenBefore] = [places[0], led ? undefined : this.#before, this.#shown];
    this.#mark(shown);
    this.#before = now;
    if (globalThis.Highlight) CSS.highlights.set(NAME, new Highlight(...places));
    const look = new IntersectionObserver(
      (entries) => {
        look.disconnect();
        const among = (/** @type {Element | undefined} */ one) => entries.find(({ target }) => target === one)?.intersectionRect;
        const was = among(seenBefore);
        const old = before?.getBoundingClientRect();
        const left = old && !(was?.height && old.bottom > was.top && old.top < was.bottom);
        const is = among(shown);
        const place = now.getBoundingClientRect();
        const there = is?.height && place.top >= is.top - 1 && place.bottom <= is.bottom + 1;
        if (!left && !there) bring(now, place);
      },
      { rootMargin: COVERED }
    );
    look.observe(shown);
    if (seenBefore) look.observe(seenBefore);
  }

  /** Nothing is read any more. */
  end() {
    this.#mark(undefined);
    this.#before = undefined;
    if (globalThis.Highlight) CSS.highlights.delete(NAME);
  }

  /** @param {HTMLElement | undefined} shown */
  #mark(shown) {
    if (this.#shown === shown) return;
    this.#shown?.removeAttribute("data-aloud");
    shown?.setAttribute("data-aloud", "");
    this.#shown = shown;
  }
}

/** Scrolls to a sentence. @param {Range} range @param {DOMRect} place */
function bring(range, place) {
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const around = range.startContainer.parentElement;
  // A frame of its whole height is scrolled by the host's page, which follows elements alone.
  const long = around && around.getBoundingClientRect().height > innerHeight / 2;
  if (long && parent === window) scrollBy({ top: place.top - innerHeight / 3, behavior });
  else around?.scrollIntoView({ block: "center", behavior });
}
