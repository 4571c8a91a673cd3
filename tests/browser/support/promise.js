// @ts-check
// What every reader is promised, whatever has gone wrong with the files of a page. Gives what is not
// so, in words; nothing where all is well. `where` gives the explainer's root, `styled` is whether its
// style sheet is sound, `lost` how many lines may say what is lost: "one", "none" or "any".

(where, { styled, lost, mayFail }) => (async () => {
  const wrong = [];
  const pause = () => new Promise((done) => setTimeout(done, 10));
  /** @param {string} what @param {() => unknown} is */
  const holds = async (what, is) => {
    for (let at = 0; at < 500; at += 1) {
      if (is()) return true;
      await pause();
    }
    wrong.push(what);
    return false;
  };
  const seen = (/** @type {Element | null | undefined} */ one) => !!one?.checkVisibility({ visibilityProperty: true });

  if (!(await holds("the page is there", () => where()))) return wrong;
  const root = /** @type {HTMLElement} */ (where());
  const all = (/** @type {string} */ selector) => [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))];
  const lines = () => all("[data-lost]").filter(seen).length;
  if (lost === "none") await holds("the program has taken over", () => root.hasAttribute("data-ready"));
  if (lost === "one") await holds("one line says what is lost", () => lines() === 1 && !root.hasAttribute("data-ready"));

  if (root.querySelector("[data-step]")) await lesson();
  else await text();

  if (lost === "none" && lines()) wrong.push("something is said to be lost");
  if (lines() > 1) wrong.push("what is lost is said more than once");
  const windows = new Set([globalThis, root.ownerDocument.defaultView]);
  const faults = [...windows].flatMap((one) => one?.faults ?? []).filter((words) => !mayFail || !words.includes("SyntaxError"));
  if (faults.length) wrong.push(`nobody has dealt with: ${faults.join("; ")}`);
  return wrong;

  /** The text can be read, switched and opened. */
  async function text() {
    const paragraphs = all("[data-paragraph] > .words");
    if (paragraphs.length < 20) wrong.push(`there are ${paragraphs.length} paragraphs`);
    for (const one of paragraphs) if (!seen(one) || !one.textContent?.trim()) wrong.push(`${one.parentElement?.id} cannot be read`);
    const words = root.querySelector("mark[data-annotation~=us-c-2] a");
    const own = /** @type {HTMLInputElement} */ (root.querySelector("input[name=layer][value=us]"));
    if (styled) {
      const marked = () => words && getComputedStyle(words).visibility === "visible";
      for (let times = 0; times < 2; times += 1) {
        own.click();
        await holds(`the switch ${own.checked ? "shows" : "hides"} its layer`, () => marked() === own.checked);
      }
    }
    /** @type {HTMLElement} */ (words).click();
    const frame = /** @type {HTMLDetailsElement} */ (root.querySelector("details[data-explanation=us-c-2]"));
    await holds("words lead to their explanation", () => frame.open && seen(root.querySelector("aside[id=us-c-2]")));
    frame.open = false;
  }

  /** Every step can be read, or one begins; an answer opens. */
  async function lesson() {
    if (root.hasAttribute("data-ready")) {
      await holds("one can begin", () => seen(root.querySelector(".begin a")));
      return;
    }
    for (const one of all("[data-step] > h3, [data-question] > .prompt")) if (!seen(one)) wrong.push(`${one.textContent} cannot be read`);
    const question = root.querySelector("#questions [data-question]:has(.choice)") ?? root.querySelector("[data-question]:has(.choice)");
    /** @type {HTMLElement} */ (question?.querySelector("input:not([data-right])")).click();
    /** @type {HTMLElement} */ (question?.querySelector(".answer > summary")).click();
    await holds("an answer opens", () => seen(question?.querySelector(".explain")));
    if (styled) await holds("it says what is right", () => seen(question?.querySelector(".verdict.is-wrong")));
  }
})()
