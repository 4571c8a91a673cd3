// @ts-check
// The custom element <variorum-explainer>: the pre-rendered page in a shadow root of its own, so
// that neither the host's style nor ours meets the other. What stands between its tags is shown
// until the page is there, and for good if it cannot be had.

import { apply, followedBy, inLanguage, layersOn, show, understand, watch } from "./outside.js";
import { addressOf, fetched, focusOn, ground, program, styling } from "./pages.js";
import { lost, onPanic } from "./program.js";

class VariorumExplainer extends HTMLElement {
  static observedAttributes = ["src", "layers", "paragraph", "view", "theme", "lang"];

  #shadow = this.attachShadow({ mode: "open" });
  /** The page that is shown. */
  #shown = "";
  /** The page that is shown or on its way. */
  #wanted = "";
  /** @type {HTMLElement | undefined} */
  #root;
  /** @type {import("./pages.js").App | undefined} */
  #app;
  #awake = false;
  /** The choice of layers of the page before. @type {string[] | undefined} */
  #layers;
  #unwatch = () => {};
  #unreport = () => {};
  #follow = () => this.#followHost();

  constructor() {
    super();
    this.#shadow.append(document.createElement("slot"));
  }

  connectedCallback() {
    addEventListener("hashchange", this.#follow);
    if (!this.#root) this.#load();
    else if (!this.#awake) this.#wake(this.#root);
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.#follow);
    // An element that is only moved goes on as it was. A task later, not sooner: the program ends an
    // island in a task of its own, and a new one must not begin before.
    setTimeout(() => this.isConnected || !this.#awake || this.#sleep());
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.isConnected) return;
    if (name === "lang" && this.#root) {
      const other = inLanguage(this.#root, this.#wish().lang);
      if (other) this.#load(other);
    } else if (["src", "paragraph", "view", "lang"].includes(name)) {
      // What is on its way is in another language.
      if (name === "lang") this.#wanted = "";
      this.#load();
    } else if (this.#root) {
      const { layers, theme } = this.#wish(); // What did not change is the reader's by now.
      apply(this.#root, name === "layers" ? { layers } : { theme });
    }
  }

  /** What the attributes wish. */
  #wish() {
    const sent = Object.fromEntries(this.getAttributeNames().map((name) => [name, this.getAttribute(name)]));
    const wish = understand(sent);
    if (!wish.theme || wish.theme === "auto") {
      // No black box in a white story, and the reverse.
      wish.theme = ground(this) ?? "auto";
    }
    return wish;
  }

  /** Shows the page at an address in place of the one before. @param {string} address @param {boolean} [asked] by the reader */
  async #load(address = addressOf(this.getAttribute("src"), this.#wish()), asked = false) {
    const [page, place] = address.split("#");
    if (page !== this.#wanted) {
      this.#wanted = page;
      const isWanted = () => this.#wanted === page;
      try {
        const parts = await fetched(page, asked ? undefined : this.#wish().lang);
        if (!isWanted() || !(await this.#stand(parts, isWanted))) return;
        this.#shown = this.#wanted = parts.address;
        this.#begin(parts.root);
        if (asked) focusOn(parts.root.querySelector("h1"));
        this.#run(parts);
      } catch (error) {
        // What stood there stands, and can be left again.
        if (isWanted()) this.#wanted = this.#shown;
        console.warn("The explainer could not be loaded; what is in its place can be read.", error);
      }
    }
    if (place && this.#root) show(this.#root, decodeURIComponent(place));
  }

  /** Lets the program take over. @param {Awaited<ReturnType<typeof fetched>>} parts */
  async #run(parts) {
    try {
      this.#app = await program(parts);
      if (this.#awake && this.#root === parts.root) this.#app?.start(parts.root);
    } catch (error) {
      lost(parts.root);
      console.warn("The explainer's helper program did not start; the page works without it.", error);
    }
  }

  /**
   * Puts a page in place of the one before, once its style is there and if it is wanted still.
   * @param {Awaited<ReturnType<typeof fetched>>} parts @param {() => boolean} isWanted
   * @returns {Promise<boolean>} whether it stands
   */
  async #stand({ root, sheet }, isWanted) {
    const base = Object.assign(document.createElement("div"), { className: "base", hidden: true });
    // Around the root, where the program listens: what it has used is not ours.
    base.onclick = (event) => this.#follows(event);
    const { style, styled } = styling(sheet);
    base.append(root);
    this.#shadow.append(style, base);
    let stands = false;
    try {
      await styled;
      stands = isWanted();
    } finally {
      if (!stands) [style, base].forEach((one) => one.remove());
    }
    if (!stands) return false;
    base.hidden = false;
    if (this.#root) this.#layers = layersOn(this.#root) ?? this.#layers;
    this.#sleep();
    [...this.#shadow.children].filter((one) => one !== style && one !== base).forEach((one) => one.remove());
    this.#root = root;
    return true;
  }

  /** A page that stands for the first time. @param {HTMLElement} root */
  #begin(root) {
    apply(root, this.#wish());
    // From page to page the choice of layers goes along.
    apply(root, { layers: this.#layers });
    const host = location.href.split("#")[0];
    // Without a name a link leads to the first explainer in the page, and frames are counted first.
    const first = this.#number() === 1 && !document.querySelector("iframe[src*='/embed/']");
    const name = /^[\w-]{1,60}$/.test(this.id) ? this.id : `e${this.#number()}`;
    Object.assign(root.dataset, { host, at: first ? "" : name });
    this.#wake(root);
    this.#tell("ready", { view: root.dataset.view });
    this.#followHost();
  }

  /** @param {HTMLElement} root */
  #wake(root) {
    this.#awake = true;
    this.#unwatch = watch(root, (type, detail) => this.#tell(type, detail));
    this.#report(root).catch(() => {}); // Nobody is told then; the page works without it.
    this.#app?.start(root);
  }

  #sleep() {
    this.#awake = false;
    this.#unwatch();
    this.#unreport();
    if (this.#root) this.#app?.stop(this.#root);
  }

  /** Notes what is read for the lesson, and for a host that has asked. @param {HTMLElement} root */
  async #report(root) {
    const tell = this.hasAttribute("progress") && ((/** @type {object} */ statement) => this.#tell("progress", { statement }));
    if (!tell && root.dataset.view !== "learn") return;
    const { attendAndReport } = await import("./statement.js");
    if (this.#awake && this.#root === root) this.#unreport = attendAndReport(root, this.#shown, tell);
  }

  /** @param {string} type @param {object} fields */
  #tell(type, fields) {
    const detail = { v: 1, id: this.id, ...fields };
    this.dispatchEvent(new CustomEvent(`variorum:${type}`, { bubbles: true, composed: true, detail }));
  }

  /** Links within the explainer stay within it. @param {MouseEvent} event */
  #follows(event) {
    const href = followedBy(event);
    if (href === undefined) return;
    event.preventDefault();
    this.#load(new URL(href, this.#shown).href, true);
  }

  #number() {
    return [...document.querySelectorAll(this.localName)].indexOf(this) + 1;
  }

  /** Opens what the page's own address names: #variorum=c&layers=us,china&at=2 */
  #followHost() {
    const words = new URLSearchParams(location.hash.slice(1));
    const wish = understand({ paragraph: words.get("variorum"), layers: words.get("layers") ?? undefined });
    const root = this.#root;
    const at = words.get("at") ?? "";
    if (!root || !wish.paragraph || ![root.dataset.at, this.id || "-", `e${this.#number()}`].includes(at)) return;
    apply(root, wish);
    show(root, wish.paragraph);
  }
}

onPanic(() => {
  for (const one of document.querySelectorAll("variorum-explainer")) {
    one.shadowRoot?.querySelectorAll("[data-variorum]").forEach((root) => lost(/** @type {HTMLElement} */ (root)));
  }
});
if (!customElements.get("variorum-explainer")) customElements.define("variorum-explainer", VariorumExplainer);
