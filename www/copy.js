// @ts-check
// On pages with citations: a button beside each that copies it, and the ways to hand the page on that
// need a script. Without it the words can be selected, and a mail can be sent.

/** A button that does something and says what came of it. @param {string} name @param {() => Promise<string>} act */
function button(name, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: name });
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  made.addEventListener("click", async () => {
    said.textContent = ""; // So that the same words are said anew.
    said.textContent = await act();
  });
  return [made, said];
}

/** Copies words; where that is refused, selects them for the reader's own hand. @param {string} words @param {HTMLElement} place @param {DOMStringMap} says */
async function copy(words, place, says) {
  try {
    await navigator.clipboard.writeText(words);
    return says.done ?? "";
  } catch {
    getSelection()?.selectAllChildren(place);
    return says.byHand ?? "";
  }
}

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-copy]"));
const says = root?.dataset ?? {};

/** Gives the citations in an element their buttons, but for those in what is closed. @param {ParentNode} within */
function serve(within) {
  for (const cited of /** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll("[data-copied]"))) {
    if (cited.closest("details:not([open])") || cited.nextElementSibling) continue;
    const [made, said] = button(says.copy ?? "", () => copy(cited.textContent ?? "", cited, says));
    made.setAttribute("aria-label", `${says.copy}: ${cited.dataset.copied}`);
    cited.after(made, said);
  }
}

if (root) {
  serve(root);
  // What opens has its buttons then: a page may have hundreds.
  root.addEventListener("toggle", ({ target }) => target instanceof HTMLDetailsElement && target.open && serve(target), { capture: true });
}

for (const row of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".share"))) {
  const { address = "", title = "", link = "", share = "" } = row.dataset;
  const written = document.createElement("span");
  row.prepend(
    ...button(link, async () => {
      const said = await copy(address, written, says);
      // What is to be copied by hand must be there to be seen.
      written.textContent = said === says.byHand ? ` ${address}` : "";
      if (written.textContent) getSelection()?.selectAllChildren(written);
      return said;
    }),
  );
  if ("share" in navigator) {
    const act = () => navigator.share({ title, url: address }).then(() => "", () => ""); // A reader may think better of it.
    row.append(...button(share, act));
  }
  row.append(written);
}
