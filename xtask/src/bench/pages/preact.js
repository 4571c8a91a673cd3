// @ts-check
// The page as one would make it with Preact: marks drawn from state, so a switch draws the paragraphs
// again; whether an explanation is open is its paragraph's own affair.

import { h, render } from "preact";
import { useState } from "preact/hooks";

const answer = await fetch("edition.json");
const { paragraphs, layers } = await answer.json();

const Note = ({ note }) =>
  h(
    "aside",
    { id: note.id },
    note.texts.map((text) => h("p", null, text)),
    note.evidence.map(({ quotation, texts, source }) => [
      quotation && h("blockquote", null, quotation),
      texts.map((text) => h("p", null, text)),
      source && h("p", null, source.authors, ", ", h("a", { href: source.url }, source.title), ", ", source.date),
    ])
  );

const Paragraph = ({ paragraph, on }) => {
  const [open, setOpen] = useState(/** @type {string[]} */ ([]));
  const toggle = (event, note) => {
    event.preventDefault();
    setOpen(open.includes(note.id) ? open.filter((id) => id !== note.id) : [...open, note.id]);
  };
  const run = ({ words, over }) => {
    const notes = over.map((at) => paragraph.notes[at]).filter(({ layer }) => on.includes(layer));
    if (!notes.length) return words;
    const lines = notes.map(({ layer }) => layer).join(" ");
    return h("mark", { class: lines }, h("a", { href: `#${notes[0].id}`, onClick: (event) => toggle(event, notes[0]) }, words));
  };
  return h(
    "section",
    { id: paragraph.id },
    h("p", null, paragraph.label, " ", paragraph.runs.map(run)),
    paragraph.notes.filter(({ id }) => open.includes(id)).map((note) => h(Note, { note }))
  );
};

const Page = () => {
  const [on, setOn] = useState(layers.filter((layer) => layer.on).map(({ id }) => id));
  const turn = (id) => setOn(on.includes(id) ? on.filter((other) => other !== id) : [...on, id]);
  return [
    layers.map(({ id, name }) =>
      h("label", null, h("input", { type: "checkbox", name: "layer", value: id, checked: on.includes(id), onChange: () => turn(id) }), name, " ")
    ),
    paragraphs.map((paragraph) => h(Paragraph, { key: paragraph.id, paragraph, on })),
  ];
};

render(h(Page, null), /** @type {Element} */ (document.getElementById("page")));
document.documentElement.dataset.drawn = "";
