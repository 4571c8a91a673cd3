// @ts-check
// Reads the text aloud with the browser's own voices, with the explanations of the layers that are
// on, and shows what is being read. Loaded with the first press on its button.

import { panel } from "./aloud-panel.js";
import { Following } from "./follow.js";
import { find } from "./outside.js";
import { isOn, langOf, piecesOf, unitsOf, voiceFor, voices } from "./spoken.js";

/** How much of a paragraph must be in sight to begin with it, in CSS pixels: two lines. */
const ENOUGH = 60;

/** What is reading in this document. @type {Reading | undefined} */
let now;

/**
 * The button is pressed: begins to read where the reader is, or stops.
 * @param {HTMLElement} root
 * @param {HTMLButtonElement} button
 */
export function press(root, button) {
  const own = now?.root === root;
  now?.stop();
  if (!own) new Reading(root, button).begin();
}

class Reading {
  /** @type {import("./spoken.js").Piece[]} */
  #pieces = [];
  #at = 0;
  /** @type {HTMLElement | undefined} */
  #unit;
  #alone = false;
  #paused = false;
  /** Held, or some browsers forget it and its end is never told. @type {SpeechSynthesisUtterance | undefined} */
  #utterance;
  #following = new Following();
  /** Whether the reader has asked for just the place that is read next. */
  #led = true;
  #end = new AbortController();
  /** Other windows of ours: one voice at a time. */
  #others = channel();

  /** @param {HTMLElement} root @param {HTMLButtonElement} button */
  constructor(root, button) {
    now = this;
    this.root = root;
    this.button = button;
    this.words = button.textContent ?? "";
    this.paragraphs = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-paragraph]")]);
    this.panel = panel(button, {
      pause: () => this.#unit && this.#pause(!this.#paused),
      step: (by) => this.#step(by),
      choose: () => this.#choose(),
    });
  }

  async begin() {
    const { signal } = this.#end;
    this.button.textContent = this.button.dataset.stop ?? "";
    addEventListener("pagehide", () => this.stop(), { signal });
    addEventListener("keydown", (event) => this.#key(event), { capture: true, signal });
    this.root.addEventListener("change", () => this.#switched(), { signal });
    this.#others?.postMessage("");
    this.#others?.addEventListener("message", () => this.stop());
    // A page that a host's element puts another in place of is gone without a word.
    const look = setInterval(() => this.root.isConnected || this.stop(), 500);
    signal.onabort = () => clearInterval(look);
    this.#offerAlone();
    await voices(signal);
    if (signal.aborted) return;
    if (voiceFor(langOf(this.root.querySelector(".words")))) this.#read(this.#here());
    else this.stop(this.button.dataset.voiceless);
  }

  /** Ends it. @param {string} [fault] what the reader is told, where something went wrong */
  stop(fault) {
    if (this.#end.signal.aborted) return;
    now = undefined;
    this.#end.abort();
    this.#silence();
    this.#others?.close();
    this.#following.end();
    this.button.textContent = this.words;
    if (fault) this.panel.fail(fault, this.root);
    else this.panel.close(/** @type {Document | ShadowRoot} */ (this.root.getRootNode()).activeElement);
  }

  #silence() {
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }

  /** The paragraph where the reader is: the one of the address if it is in sight, else the first that is. */
  #here() {
    const bar = /** @type {HTMLElement} */ (this.button.parentElement);
    const top = getComputedStyle(bar).position === "fixed" ? 0 : bar.getBoundingClientRect().bottom;
    const inSight = this.paragraphs.filter((one) => one.getBoundingClientRect().bottom > top + ENOUGH);
    const id = this.root.dataset.outlet === "element" ? "" : location.hash.slice(1);
    const named = /** @type {HTMLElement | null | undefined} */ (find(this.root, id)?.closest("[data-paragraph]"));
    const near = named && inSight.includes(named) && named.getBoundingClientRect().top < Math.max(0, top) + Math.min(innerHeight, screen.height);
    return near ? named : (inSight[0] ?? this.paragraphs[0]);
  }

  /** Reads from the beginning of a paragraph. @param {HTMLElement} paragraph */
  #read(paragraph) {
    this.#take(unitsOf(paragraph, this.#alone)[0]);
    this.#led = true;
    this.#pause(false);
  }

  /** @param {HTMLElement | undefined} unit */
  #take(unit) {
    this.#unit = unit;
    this.#pieces = unit ? piecesOf(unit) : [];
    this.#at = 0;
  }

  /** What comes after the unit that is read: in its paragraph as the layers are now, or in the next. */
  #after() {
    const at = this.#place();
    const own = unitsOf(this.paragraphs[at], this.#alone);
    const later = own.find((one) => this.#unit && this.#unit.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    const next = this.paragraphs[at + 1];
    return later ?? (next && unitsOf(next, this.#alone)[0]);
  }

  /** The number of the paragraph that is read; a heading belongs to the one after it. */
  #place() {
    return this.paragraphs.findIndex((one) => this.#unit && (one.contains(this.#unit) || one.previousElementSibling === this.#unit));
  }

  #say() {
    while (this.#unit && !this.#pieces[this.#at]) this.#take(this.#after());
    const piece = this.#pieces[this.#at];
    if (!piece) return this.stop();
    this.#following.show(piece, this.#led);
    this.#led = false;
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.lang = piece.lang;
    utterance.voice = voiceFor(piece.lang) ?? null;
    const after = (/** @type {Event & { error?: string }} */ { error }) => {
      // What was silenced tells its end, too.
      if (this.#utterance !== utterance) return;
      if (error && error !== "language-unavailable" && error !== "voice-unavailable") return this.stop(this.button.dataset.failed);
      this.#at += 1;
      this.#say();
    };
    utterance.onend = utterance.onerror = after;
    this.#utterance = utterance;
    speechSynthesis.speak(utterance);
  }

  /** Browsers' own pause is deaf to some voices: it falls silent, and begins the sentence again. @param {boolean} paused */
  #pause(paused) {
    this.#paused = paused;
    this.panel.paused(paused);
    this.#silence();
    if (!paused) this.#say();
  }

  /** @param {number} by */
  #step(by) {
    const paragraph = this.paragraphs[Math.max(0, this.#place() + by)];
    if (!this.#unit) return;
    if (paragraph) this.#read(paragraph);
    else this.stop();
  }

  #choose() {
    this.#alone = !this.#alone;
    this.#switched();
  }

  /** What is read may have been switched off, or is not wished any more. */
  #switched() {
    this.#offerAlone();
    if (!this.#unit?.matches("details") || (!this.#alone && isOn(this.#unit))) return;
    this.#take(this.#after());
    if (!this.#paused) this.#pause(false);
  }

  /** Where no layer is on there is nothing but the text. */
  #offerAlone() {
    this.panel.alone(this.#alone, Boolean(this.root.querySelector("input[name=layer]:checked")));
  }

  /** Escape stops, before anything that it closes. @param {KeyboardEvent} event */
  #key(event) {
    const at = /** @type {Node} */ (event.composedPath()[0]);
    if (event.key !== "Escape" || event.defaultPrevented || !(this.root.contains(at) || at === document.body || at === document.documentElement)) return;
    event.preventDefault();
    this.stop();
  }
}

/** The way to other windows; none where a browser keeps windows apart. */
function channel() {
  try {
    return new BroadcastChannel("variorum:aloud");
  } catch {
    return undefined;
  }
}
