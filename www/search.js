// @ts-check
// Search in everything that an edition says, as the reader types. What is typed stays in the browser:
// the whole index is fetched once.

/**
 * @typedef {{ href: string, heading: string, text: string, layer?: string }} Entry what search.json has of something that can be found
 * @typedef {Entry & { kind: string, rank: number, head: string, body: string }} Known with its kind, the kind's place, and its words folded
 * @typedef {{ words: RegExp[], phrase: RegExp }} Query
 */

const MOST = 50;
const form = /** @type {HTMLFormElement} */ (document.querySelector(".search-form"));
const field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
const again = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
const status = /** @type {HTMLElement} */ (form.querySelector(".found"));
const list = /** @type {HTMLElement} */ (document.querySelector(".results"));
const say = form.dataset;

/** @type {Known[] | undefined} */
let known;
/** Traditional characters to simplified ones. @type {Map<string, string>} */
let same = new Map();
let told = "";
let later = 0;

/**
 * Case, accents, kinds of quotation marks, dashes and Chinese characters do not matter. A letter stays a
 * letter, so that places in the words are places in what is folded.
 * @param {string} words
 */
const fold = (words) => words.replace(/[^\n !-~]|["A-Z-]/g, foldOne);
/** @param {string} letter */
const foldOne = (letter) =>
  same.get(letter) ?? (/[\s\p{Pd}"“”„«»]/u.test(letter) ? " " : /[‘’]/.test(letter) ? "'" : (letter.normalize("NFKD")[0].toLowerCase()[0] ?? " "));

/** @param {string} asked @returns {Query | undefined} nothing where nothing is asked */
const understand = (asked) => {
  const edge = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
  const found = fold(asked.slice(0, 200).normalize()).match(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu) ?? [];
  const words = found.map((word) => word.replace(edge, "").replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).filter(Boolean);
  if (!words.length) return;
  // Words are found by how they begin; Chinese has no spaces and is found anywhere.
  const start = (/** @type {string} */ word) => (/^\p{Script=Han}/u.test(word) ? "" : "(?<![a-z0-9])");
  return {
    words: [...new Set(words)].map((word) => new RegExp(start(word) + word, "gu")),
    phrase: new RegExp(`${start(words[0])}${words.join("[^\\p{L}\\p{N}]*")}(?![a-z0-9])`, "u"),
  };
};

/** Where a word stands in what is folded, all words in one row. @param {string} folded @param {Query} query */
const places = (folded, { words }) =>
  words
    .flatMap((word, of) => [...folded.matchAll(word)].map((match) => ({ of, from: match.index, to: match.index + match[0].length })))
    .sort((a, b) => a.from - b.from);

/**
 * The entries that have all words: the whole phrase before single words, then kind by kind, in each what
 * has them in its heading first.
 * @param {Known[]} all @param {Query} query
 */
const find = (all, query) =>
  all
    .filter(({ head, body }) => query.words.every((word) => head.search(word) >= 0 || body.search(word) >= 0))
    .map((entry) => {
      const phrase = [entry.head, entry.body].map((words) => query.phrase.test(words));
      const heading = phrase[0] || query.words.every((word) => entry.head.search(word) >= 0);
      return { entry, place: (phrase.includes(true) ? 0 : 100) + entry.rank * 2 + (heading ? 0 : 1) };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);

/** Words with what was found in them set off; never as HTML. @param {HTMLElement} element @param {string} words @param {Query} query */
const write = (element, words, query) => {
  let at = 0;
  for (const { from, to } of places(fold(words), query)) {
    if (from < at) continue;
    const bold = document.createElement("b");
    bold.textContent = words.slice(from, to);
    element.append(words.slice(at, from), bold);
    at = to;
  }
  element.append(words.slice(at));
  return element;
};

/** The stretch of an entry's words that has most of what is sought. @param {Known} entry @param {Query} query */
const context = ({ text, body }, query) => {
  const all = places(body, query);
  const phrase = body.search(query.phrase);
  const near = (/** @type {number} */ start) => new Set(all.filter(({ from }) => from >= start && from < start + 150).map(({ of }) => of)).size;
  const best = all.reduce((best, { from }) => (near(from) > near(best) ? from : best), all[0]?.from ?? 0);
  const middle = phrase < 0 ? best : phrase;
  // Not within a word; Chinese has no spaces near.
  const space = middle < 70 ? -1 : text.slice(0, middle).indexOf(" ", middle - 60);
  const from = middle < 70 ? 0 : space < 0 ? middle - 30 : space + 1;
  const end = from + 220 < text.length ? text.lastIndexOf(" ", from + 220) : text.length;
  const to = end < middle + 40 ? from + 220 : end;
  return `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
};

/** @param {Known} entry @param {Query} query */
const item = (entry, query) => {
  const [row, link, kind, words] = ["li", "a", "span", "p"].map((name) => document.createElement(name));
  if (entry.layer) row.dataset.layer = entry.layer;
  kind.className = "kind";
  kind.textContent = entry.kind;
  // What is found is in the edition's own language.
  kind.lang = form.closest("[lang]")?.getAttribute("lang") ?? "";
  link.setAttribute("href", entry.href);
  write(link, entry.heading, query);
  write(words, context(entry, query), query);
  row.append(kind, " ", link, words);
  return row;
};

/** Shows what is found for what stands in the field. */
const show = () => {
  if (!known) return;
  const query = understand(field.value);
  const found = query ? find(known, query) : [];
  list.replaceChildren(...(query ? found.slice(0, MOST).map((entry) => item(entry, query)) : []));
  const words = !query ? "" : found.length > MOST ? say.sayMost : found.length > 1 ? say.sayMany : found.length ? say.sayOne : say.sayNone;
  told = (words ?? "").replace("{count}", String(found.length)).replace("{most}", String(MOST));
  // A reader who listens is not interrupted at every letter, and no browser likes so many addresses.
  clearTimeout(later);
  later = setTimeout(settle, 250);
};

/** Says what is found, and writes into the address what was asked. A host's address is the host's. */
const settle = () => {
  clearTimeout(later);
  status.textContent = told;
  if (parent !== window) return;
  const others = location.search.slice(1).split("&").filter((pair) => pair && !pair.startsWith("q="));
  const asked = field.value ? [`q=${encodeURIComponent(field.value)}`] : [];
  const query = [...others, ...asked].join("&");
  history.replaceState(history.state, "", location.pathname + (query && `?${query}`) + location.hash);
};

const load = async () => {
  again.hidden = true;
  status.textContent = say.sayLoading ?? "";
  try {
    const answer = await fetch(new URL("search.json", import.meta.url), { signal: AbortSignal.timeout(15000) });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const index = await answer.json();
    const pairs = [...index.same];
    same = new Map(pairs.flatMap((letter, at) => (at % 2 ? [] : [[letter, pairs[at + 1]]])));
    const labels = say.kinds?.split("|") ?? [];
    known = index.kinds.flatMap((/** @type {{ entries: Entry[] }} */ { entries }, /** @type {number} */ rank) =>
      entries.map((entry) => {
        const [heading, text] = [entry.heading.normalize(), entry.text.normalize()];
        return { ...entry, heading, text, kind: labels[rank] ?? "", rank, head: fold(heading), body: fold(text) };
      }),
    );
    status.textContent = "";
    show();
  } catch (error) {
    status.textContent = say.sayFailed ?? "";
    again.hidden = false;
  }
};

again.onclick = () => {
  field.focus();
  load();
};
field.oninput = show;
form.onsubmit = (event) => {
  event.preventDefault();
  list.querySelector("a")?.focus();
};
list.addEventListener("click", settle, true);
addEventListener("keydown", (event) => {
  const stops = [field, ...list.querySelectorAll("a")];
  const at = stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
  const to = event.key === "ArrowDown" ? at + 1 : event.key === "ArrowUp" ? at - 1 : event.key === "Escape" ? 0 : -1;
  if (at < 0 || !stops[to] || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (event.key === "Escape" && !at) {
    field.value = "";
    show();
  }
  stops[to].focus();
});

form.hidden = false;
document.querySelector(".unsearched")?.remove();
field.value = (new URLSearchParams(location.search).get("q") ?? "").slice(0, 200);
load();
