// @ts-check
// What a learner does, as xAPI statements for a host that has asked for them: a course system's
// plug-in puts its own learner in place of the actor and passes them on. Loaded only then.

import { attend } from "./attention.js";

const VERB = "http://adlnet.gov/expapi/verbs/";
const KIND = "http://adlnet.gov/expapi/activities/";

/**
 * Tells every deed from here on, until it is stopped.
 * @param {HTMLElement} root
 * @param {string} home the address of the page, which makes the activities' ids
 * @param {(statement: object) => void} tell
 * @returns {() => void} stops it
 */
export function report(root, home, tell) {
  const stop = new AbortController();
  const hear = (/** @type {Event} */ event) => {
    const detail = event instanceof CustomEvent ? event.detail : undefined;
    const statement = typeof detail === "string" ? statementOf(root, home, detail) : undefined;
    // In a task of its own: what a host does with it, and whether it fails at that, is not the program's.
    if (statement) setTimeout(() => tell(statement));
  };
  root.addEventListener("variorum:deed", hear, { signal: stop.signal });
  return () => stop.abort();
}

/**
 * Where nothing notes yet what is read: notes it, keeps nothing of it, and tells whoever has asked.
 * @param {HTMLElement} root @param {string} home @param {((statement: object) => void) | false} tell
 */
export function attendAndReport(root, home, tell) {
  const ends = [attend(root, false), ...(tell ? [report(root, home, tell)] : [])];
  return () => ends.forEach((end) => end());
}

/**
 * A deed as a statement; nothing for what is no step of learning.
 * @param {HTMLElement} root @param {string} home @param {string} deed `KIND:SUBJECT VALUE`
 */
function statementOf(root, home, deed) {
  const [, kind, subject, value] = /^(\w+):([\w-]+) (.*)$/.exec(deed) ?? [];
  const find = (/** @type {string} */ selector) => root.querySelector(selector);
  const [response, how] = [value?.split(" ").slice(0, -1).join(" "), value?.split(" ").at(-1)];
  /** @type {Record<string, () => [string, string, string, string | null | undefined, object?]>} */
  const made = {
    read: () => ["experienced", "module", subject, find(`[id="${subject}"]`)?.getAttribute("aria-label") ?? find(`[id="${subject}"] .label`)?.textContent],
    took: () => ["experienced", "lesson", find(`[data-step="${subject}"]`)?.id ?? subject, find(`[data-step="${subject}"] h3`)?.textContent],
    foretold: () => ["answered", "question", `foretell-${subject}`, find(`[data-guess="${subject}"] legend`)?.textContent, { response, success: how === "hit" }],
    answered: () => ["answered", "question", `q-${subject}`, find(`[data-question="${subject}"] .prompt`)?.textContent, { response, success: how === "right" }],
    finished: () => ["completed", "course", "tour", find("#tour h2")?.textContent, { completion: true }],
  };
  if (!Object.hasOwn(made, kind ?? "")) return undefined;
  const [verb, type, id, name, result] = made[kind]();
  const language = root.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang;
  return {
    actor: { objectType: "Agent", account: { homePage: new URL(home).origin, name: "reader" } },
    verb: { id: VERB + verb, display: { en: verb } },
    object: {
      objectType: "Activity",
      id: `${home}#${id}`,
      definition: { type: KIND + type, ...(name ? { name: { [language]: name.trim() } } : {}) },
    },
    ...(result ? { result } : {}),
    context: { platform: "Variorum", language, contextActivities: { parent: [{ objectType: "Activity", id: home }] } },
    timestamp: new Date().toISOString(),
  };
}
