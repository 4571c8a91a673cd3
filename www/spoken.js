// @ts-check
// What is read aloud, piece by piece: short enough for voices that stop after a quarter of a minute,
// each in its own language and with the place where it stands. Nothing in the page is changed.

/**
 * A stretch of words that is said in one go. `unit` is what it is of: a heading, a paragraph's words,
 * an explanation.
 * @typedef {{ text: string, lang: string, range: Range, unit: HTMLElement }} Piece
 */

/** The longest piece, in letters: about ten seconds. */
const LONGEST = 160;

/** How long a browser may take to say which voices it has, in milliseconds. */
const PATIENCE = 3000;

const spelled = (/** @type {string} */ lang) => lang.toLowerCase().replace("_", "-").replace(/^(cmn|yue)(?=-|$)/, "zh");
const family = (/** @type {string} */ lang) => spelled(lang).split("-")[0];
/** Which of a language's voices is meant, where the language says it by its script. @type {Record<string, string>} */
const HOME = { zh: "zh-cn", "zh-hans": "zh-cn", "zh-hant": "zh-tw" };

/**
 * The voice that reads a language; none where the device has none of its own, nor for words in foreign
 * letters, such as pinyin. Other voices send the words away, and nobody shall learn what is read here.
 * @param {string} lang
 * @returns {SpeechSynthesisVoice | undefined}
 */
export function voiceFor(lang) {
  if (/-latn/i.test(lang)) return;
  const wanted = HOME[spelled(lang)] ?? spelled(lang);
  const fit = (/** @type {SpeechSynthesisVoice} */ voice) =>
    (spelled(voice.lang) === wanted ? 2 : 0) + (voice.default ? 1 : 0);
  const own = speechSynthesis.getVoices().filter((voice) => voice.localService && family(voice.lang) === family(lang));
  return own.sort((a, b) => fit(b) - fit(a))[0];
}

/** Waits until the browser has said which voices it has, or nobody can expect it any more. @param {AbortSignal} signal */
export const voices = (signal) =>
  new Promise((/** @type {(done?: unknown) => void} */ done) => {
    if (speechSynthesis.getVoices().length) return done();
    speechSynthesis.addEventListener("voiceschanged", done, { once: true, signal });
    setTimeout(done, PATIENCE);
  });

/** The language in which an element's words are. @param {Element | null | undefined} element */
export const langOf = (element) => element?.closest("[lang]")?.getAttribute("lang") ?? "en";

/**
 * Whether the layer of an explanation is on, be it by a switch of its own or beside others. The sign
 * in the margin is seen as long as it is.
 * @param {HTMLElement} explanation
 */
export const isOn = (explanation) => {
  const sign = explanation.closest("[data-paragraph]")?.querySelector(`.sign[data-layer="${explanation.dataset.layer}"]`);
  return Boolean(sign && getComputedStyle(sign).visibility === "visible");
};

/**
 * What there is to read of a paragraph, in the order of the page: the heading that it stands first
 * below, its words, and the explanations of layers that are on, unless the text is wished alone.
 * @param {HTMLElement} paragraph
 * @param {boolean} alone
 * @returns {HTMLElement[]}
 */
export function unitsOf(paragraph, alone) {
  const all = (/** @type {string} */ selector) => [.../** @type {NodeListOf<HTMLElement>} */ (paragraph.querySelectorAll(selector))];
  const before = paragraph.previousElementSibling;
  const heading = before instanceof HTMLElement && before.matches("h2") ? [before] : [];
  return [...heading, ...all(":scope > .words"), ...(alone ? [] : all("details[data-layer]").filter(isOn))];
}

/** The marked words that an explanation is about. @param {HTMLElement} explanation @returns {HTMLElement[]} */
const marksOf = (explanation) => [
  .../** @type {NodeListOf<HTMLElement>} */ (
    explanation.closest("[data-paragraph]")?.querySelectorAll(`mark[data-annotation~="${explanation.dataset.explanation}"]`) ?? []
  ),
];

/**
 * Where a piece can be seen: itself; of an explanation that is closed, the words that it is about.
 * @param {Piece} piece
 * @returns {Range[]}
 */
export function placesOf({ unit, range }) {
  const { parentElement } = range.startContainer;
  const whose = parentElement?.closest("summary") ? unit : parentElement;
  if (!unit.matches("details:not([open])") || !whose) return [range];
  return marksOf(unit).map((mark) => {
    const words = new Range();
    words.selectNodeContents(mark);
    return words;
  });
}

/**
 * What is said of a unit. Of an explanation: who and how, then what of it is open. What no voice can
 * read is left out; its translation stands beside it.
 * @param {HTMLElement} unit
 * @returns {Piece[]}
 */
export function piecesOf(unit) {
  if (!unit.matches("details")) return pieces(unit, unit);
  const blocks = [.../** @type {NodeListOf<HTMLElement>} */ (unit.querySelectorAll("aside :is(p, h2, h3, h4, li)"))];
  const said = blocks.filter((block) => !block.querySelector("p, h2, h3, h4, li") && !block.closest(".more:not([open])"));
  return [...heading(unit), ...said.flatMap((block) => pieces(unit, block))];
}

/** Who explains, and how they stand to the words. @param {HTMLElement} unit @returns {Piece[]} */
function heading(unit) {
  const names = [...unit.querySelectorAll("summary > :is(.who, .how)")];
  const range = new Range();
  if (names[0]?.firstChild) range.selectNodeContents(names[0]);
  const lang = langOf(names[0]);
  return names.length && voiceFor(lang) ? [{ text: `${names.map((one) => one.textContent).join(" ")}.`, lang, range, unit }] : [];
}

/** The pieces of a block of words. @param {HTMLElement} unit @param {HTMLElement} block @returns {Piece[]} */
function pieces(unit, block) {
  /** Stretches of one language, with the nodes that they are made of. @type {{ lang: string, text: string, nodes: { node: Text, start: number }[] }[]} */
  const stretches = [];
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = /** @type {Text | null} */ (walk.nextNode()); node; node = /** @type {Text | null} */ (walk.nextNode())) {
    const lang = langOf(node.parentElement);
    if (!voiceFor(lang) || node.parentElement?.closest("[aria-hidden=true]")) continue;
    let last = stretches[stretches.length - 1];
    if (last?.lang !== lang) stretches.push((last = { lang, text: "", nodes: [] }));
    last.nodes.push({ node, start: last.text.length });
    last.text += node.data;
  }
  return stretches.flatMap(({ lang, text, nodes }) => {
    /** @param {number} at @param {boolean} end */
    const place = (at, end) => {
      const found = nodes.filter(({ start }) => (end ? start < at : start <= at)).pop() ?? nodes[0];
      return /** @type {const} */ ([found.node, at - found.start]);
    };
    return cuts(text, lang).flatMap(([start, end]) => {
      const words = text.slice(start, end).replace(/^[\s:,.;]+|\s+$/g, "");
      if (!/[\p{L}\p{N}]/u.test(words)) return [];
      const range = new Range();
      range.setStart(...place(start, false));
      range.setEnd(...place(end, true));
      return [{ text: words, lang, range, unit }];
    });
  });
}

/**
 * Where a text is cut: between sentences, and in a long one after a comma, or between words.
 * @param {string} text
 * @param {string} lang
 * @returns {[number, number][]}
 */
function cuts(text, lang) {
  const sentences =
    "Segmenter" in Intl
      ? [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)].map(({ segment }) => segment)
      : (text.match(/[^.!?。！？]*[.!?。！？]*\s*/g) ?? []);
  /** @type {[number, number][]} */
  const found = [];
  let start = 0;
  for (const sentence of sentences) {
    const end = start + sentence.length;
    while (end - start > LONGEST) {
      const part = text.slice(start, start + LONGEST);
      const comma = part.search(/[^,;:，；：、]*$/);
      const cut = comma > LONGEST / 4 ? comma : part.lastIndexOf(" ") + 1 || LONGEST;
      found.push([start, start + cut]);
      start += cut;
    }
    if (end > start) found.push([start, end]);
    start = end;
  }
  return found;
}
