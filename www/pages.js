// @ts-check
// For the custom element: gets the pre-rendered pages and the program that takes them over.

import { offerAloud } from "./offer.js";
import { inLanguage } from "./outside.js";
import { load } from "./program.js";

/** @typedef {import("./program.js").App} App */

/** Nothing of the reader goes with a request. @type {RequestInit} */
const QUIETLY = { credentials: "omit", referrerPolicy: "no-referrer" };

/** The programs that were asked for, by address: each is loaded once. @type {Map<string, Promise<App>>} */
const programs = new Map();

/**
 * The program of a page; none where the page has no need of one.
 * @param {{ script?: string, wasm: string }} page
 */
export const program = ({ script, wasm }) => {
  if (!script) return;
  let app = programs.get(script);
  if (!app) {
    app = load(script, wasm, QUIETLY);
    programs.set(script, app);
    // What failed once may be had the next time.
    app.catch(() => programs.delete(script));
  }
  return app;
};

/**
 * The address of the page that is asked for, from any address of the explainer.
 * @param {string | null} src
 * @param {import("./outside.js").Wish} wish
 */
export const addressOf = (src, { paragraph, view }) => {
  const near = new URL(src ?? import.meta.url, document.baseURI);
  const within = near.pathname.indexOf("/embed/");
  const base = new URL(within < 0 ? "embed/" : near.pathname.slice(0, within) + "/embed/", near);
  const file = paragraph ? `p/${paragraph}.html` : view && view !== "read" ? `${view}.html` : "index.html";
  return new URL(file, base).href;
};

/**
 * The parts of a page of ours: its root with addresses that hold anywhere, and what it needs.
 * @param {string} address
 * @param {string} [lang] the language that is wished; if the page is in another, its counterpart's parts
 * @returns {Promise<{ address: string, root: HTMLElement, sheet: string, script?: string, wasm: string }>}
 */
export async function fetched(address, lang) {
  // The page says which program to run: only one from where this script is.
  if (new URL(address).origin !== new URL(import.meta.url).origin) throw new Error(`${address} is not where element.js is`);
  const answer = await fetch(address, QUIETLY);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const whole = (/** @type {string} */ name) => new URL(name, address).href;
  const root = /** @type {HTMLElement | null} */ (page.querySelector("[data-variorum][data-outlet]"));
  const sheet = page.querySelector("meta[name='variorum:element-styles']")?.getAttribute("content");
  // What is cut off says less than it seems to.
  if (!root?.querySelector("footer") || !sheet) throw new Error(`${address} is no whole page of an explainer`);
  const other = inLanguage(root, lang);
  if (other) return fetched(whole(other));
  root.dataset.outlet = "element";
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll("a[href]:not([href^='#'])"))) {
    link.href = whole(link.getAttribute("href") ?? "");
    // A page of ours says so of all its links; in a host's page each link has to.
    link.relList.add("noreferrer");
  }
  // What a host may style by name.
  root.part.add("root");
  for (const part of ["bar", "text", "paragraph", "explanation"]) {
    for (const element of root.querySelectorAll(`.${part}, #${part}`)) element.part.add(part);
  }
  // The host's page has its own banner, its own main part and its own headings; these are below.
  for (const part of root.querySelectorAll("header, main, footer")) {
    const plain = document.createElement("div");
    plain.className = part.className;
    plain.append(...part.childNodes);
    part.replaceWith(plain);
  }
  for (const heading of root.querySelectorAll("h1, h2, h3, h4")) heading.ariaLevel = String(Number(heading.tagName.slice(1)) + 1);
  offerAloud(root);
  turned(root);
  const { app, wasm } = /** @type {HTMLElement | null} */ (page.querySelector("script[data-app]"))?.dataset ?? {};
  return { address, root: document.adoptNode(root), sheet: whole(sheet), script: app && whole(app), wasm: whole(wasm ?? "") };
}

/**
 * A style sheet for a shadow root, and when it has come.
 * @param {string} sheet its address
 */
export function styling(sheet) {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.referrerPolicy = "no-referrer";
  style.href = sheet;
  return { style, styled: new Promise((done, failed) => Object.assign(style, { onload: done, onerror: failed })) };
}

/**
 * Whether a host is dark or light where an element stands; nothing where it goes with the reader's own
 * choice. A page that says nothing of it is white, or has a ground of its own.
 * @param {Element} element
 * @returns {"dark" | "light" | undefined}
 */
export const ground = (element) => {
  const scheme = getComputedStyle(element).colorScheme;
  if (scheme !== "normal") return scheme === "dark" || scheme === "light" ? scheme : undefined;
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
    const [, r, g, b, a] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(getComputedStyle(at).backgroundColor) ?? [];
    if (r && a !== "0") return +r * 0.3 + +g * 0.6 + +b * 0.1 < 128 ? "dark" : "light";
  }
  return "light";
};

/**
 * In a shadow root WebKit overlooks that a switch has turned where a rule asks for it beyond an
 * element's own children; what opens is seen to likewise. What is handed down from the root makes it look again.
 * @param {HTMLElement} root
 */
const turned = (root) => {
  let times = 0;
  const look = () => root.style.setProperty("--turned", String((times += 1)));
  if (!navigator.vendor.startsWith("Apple")) return;
  root.addEventListener("change", look);
  root.addEventListener("toggle", look, true);
};

/** Brings the focus to a heading, which is no stop for Tab. @param {HTMLElement | null} heading */
export function focusOn(heading) {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

// Against hosts that set the size of their root element to anything: see the element's style sheet.
try {
  CSS.registerProperty({ name: "--variorum-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
} catch {
  // It is registered already, or this browser has no registry and takes the text for a number.
}
