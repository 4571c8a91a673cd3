// @ts-check
// The page as one would make it with the Recogito text annotator: the text is HTML, annotations are
// drawn as CSS highlights and filtered by layer, and the one that is selected is shown in an aside.

import { createTextAnnotator } from "@recogito/text-annotator";

const answer = await fetch("edition.json");
const { paragraphs } = await answer.json();
const container = /** @type {HTMLElement} */ (document.getElementById("text"));
const aside = /** @type {HTMLElement} */ (document.getElementById("note"));

const annotator = createTextAnnotator(container, {
  renderer: "CSS_HIGHLIGHTS",
  annotatingEnabled: false,
  userSelectAction: "SELECT",
  style: ({ properties }) => ({ fillOpacity: 0, underlineThickness: properties.layer.length % 3 + 1, underlineColor: "#333333" }),
});

/** The explanations by their ids. @type {Map<string, any>} */
const notes = new Map();
const annotations = paragraphs.flatMap(({ id, notes: own }) => {
  // The text of a paragraph is one node, so a range needs no search for its place.
  const node = /** @type {Node} */ (document.querySelector(`#${id} .words`)?.firstChild);
  return own.map((note) => {
    notes.set(note.id, note);
    const range = document.createRange();
    range.setStart(node, note.start);
    range.setEnd(node, note.end);
    const selector = [{ id: note.id, start: note.start, end: note.end, quote: range.toString(), range }];
    return { id: note.id, bodies: [], properties: { layer: note.layer }, target: { annotation: note.id, selector } };
  });
});
annotator.setAnnotations(annotations);

const inputs = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=layer]")]);
const filter = () => {
  const on = inputs.filter((input) => input.checked).map((input) => input.value);
  annotator.setFilter(({ properties }) => on.includes(properties.layer));
};
for (const input of inputs) input.addEventListener("change", filter);
filter();

/** @param {string} name @param {string | null} text */
const element = (name, text) => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};
annotator.on("selectionChanged", ([first]) => {
  const note = first && notes.get(first.id);
  aside.hidden = !note;
  const evidence = note?.evidence.flatMap(({ quotation, texts, source }) => [
    ...(quotation ? [element("blockquote", quotation)] : []),
    ...texts.map((text) => element("p", text)),
    ...(source ? [element("p", `${source.authors}, ${source.title}, ${source.date}`)] : []),
  ]);
  aside.replaceChildren(...(note?.texts.map((text) => element("p", text)) ?? []), ...(evidence ?? []));
});

// What happens outside, and when all is drawn.
Object.assign(globalThis, { annotator });
annotator.renderer.on("onRedraw", () => (document.documentElement.dataset.drawn = ""));
