// @ts-check
// Makes the line to paste. The form gives a choice; line and preview are made from one list of attributes,
// so that what is seen is what is pasted. Without this the page has the build's default line.

/** @typedef {{ kind: string, folder: string, paragraph: string, title: string, layers?: string[], theme: string, height: string }} Choice */
/** Attributes in their order; what is undefined is left out. @typedef {[name: string, value: string | undefined][]} Attributes */

/** A part of the template; if it is missing, the error says which. @template {HTMLElement} T @param {string} id @param {new () => T} type */
const part = (id, type) => {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`embed-code.html lacks #${id}`);
};

const base = new URL(".", location.href).href.replace(/\/$/, "");
const form = part("choice", HTMLFormElement);
const layers = [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=layers]"))];
const paragraph = part("paragraph", HTMLSelectElement);
const height = part("height", HTMLInputElement);
const line = part("line", HTMLTextAreaElement);
const address = part("address", HTMLInputElement);
const preview = part("preview", HTMLElement);
const fault = part("preview-fault", HTMLElement);
const edition = part("edition", HTMLElement).textContent?.trim() ?? "";
let goodHeight = height.defaultValue;

/** @returns {Choice} */
const choose = () => {
  const chosen = new FormData(form);
  return {
    kind: String(chosen.get("kind")),
    folder: String(chosen.get("folder")),
    paragraph: paragraph.value,
    title: paragraph.value ? `${edition}: ${paragraph.selectedOptions[0]?.text}` : edition, // Two frames need two names.
    layers: layers.every((one) => one.checked === one.defaultChecked) ? undefined : chosen.getAll("layers").map(String),
    theme: String(chosen.get("theme")),
    height: goodHeight,
  };
};

/** @param {Choice} choice @returns {Attributes} */
const frame = ({ folder, paragraph, title, layers, theme, height }) => {
  // By hand: URLSearchParams would write the comma as %2C.
  const query = [layers && `layers=${layers.map(encodeURIComponent)}`, theme !== "auto" && `theme=${theme}`].filter(Boolean);
  const page = `${base}/${folder}embed/${paragraph ? `p/${paragraph}` : "index"}.html`;
  return [
    ["title", title],
    ["src", page + (query.length ? `?${query.join("&")}` : "")],
    ["width", "100%"], ["height", height],
    ["loading", "lazy"],
    ["sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox"],
    ["referrerpolicy", "no-referrer"],
    ["allow", "clipboard-write; fullscreen"],
    ["style", "border:0"],
  ];
};

/** @param {Choice} choice @returns {Attributes} */
const element = ({ folder, paragraph, layers, theme }) => [
  ["src", `${base}/${folder}embed/index.html`],
  ["layers", layers?.join(" ")],
  ["paragraph", paragraph || undefined],
  ["theme", theme === "auto" ? undefined : theme],
];

const escaped = (/** @type {string} */ words) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const written = (/** @type {Attributes} */ attributes) =>
  attributes.map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(value)}"`)).join("");

const write = (/** @type {Choice} */ choice) => {
  const own = `${base}/${choice.folder}index.html${choice.paragraph && `#${choice.paragraph}`}`;
  line.value =
    choice.kind === "element"
      ? `<script type="module" src="${escaped(base)}/element.js" referrerpolicy="no-referrer"></script>` +
        `<variorum-explainer${written(element(choice))}><a href="${escaped(own)}">${escaped(choice.title)}</a></variorum-explainer>`
      : `<iframe${written(frame(choice))}></iframe>` +
        (choice.kind === "sized" ? `<script async src="${escaped(base)}/embed.js" referrerpolicy="no-referrer"></script>` : "");
  address.value = choice.paragraph ? `${base}/${choice.folder}p/${choice.paragraph}.html` : own;
};

/** What a kind needs in this page, as a host's line has it. @type {Record<string, { src: string, type: string } | undefined>} */
const scripts = { element: { src: `${base}/element.js`, type: "module" }, sized: { src: `${base}/embed.js`, type: "" } };

const show = (/** @type {Choice} */ choice) => {
  const [name, attributes] = choice.kind === "element" ? ["variorum-explainer", element(choice)] : ["iframe", frame(choice)];
  const kept = preview.firstElementChild?.localName === name ? preview.firstElementChild : undefined;
  const shown = /** @type {HTMLElement} */ (kept ?? document.createElement(name));
  for (const [key, value] of attributes) {
    if (value === undefined) shown.removeAttribute(key);
    else if (key === "style") shown.style.border = "0"; // The attribute itself is barred by this page's policy.
    else if (shown.getAttribute(key) !== value) shown.setAttribute(key, value); // The same address again would load again.
  }
  // Once run, embed.js sizes every frame; the style sheet holds a plain one to its height.
  preview.style.setProperty("--height", `${choice.height}px`);
  if (!kept) preview.replaceChildren(shown);
  if (preview.dataset.kind === choice.kind) return;
  preview.dataset.kind = choice.kind;
  fault.textContent = "";
  const needed = scripts[choice.kind];
  if (!needed || document.querySelector(`script[src=${JSON.stringify(needed.src)}]`)) return;
  const script = Object.assign(document.createElement("script"), needed);
  script.addEventListener("error", () => {
    script.remove(); // So that choosing the kind again tries again.
    if (preview.dataset.kind === choice.kind) fault.textContent = `The preview could not load ${needed.src}. The line stays as it is.`;
  });
  document.head.append(script);
};

const update = () => {
  const choice = choose();
  part("height-field", HTMLElement).hidden = choice.kind === "element";
  write(choice);
  show(choice);
};

const checkHeight = (/** @type {Event} */ { type }) => {
  const value = height.value.trim();
  const good = /^\d+$/.test(value) && Number(value) >= 320 && Number(value) <= 2000;
  if (!good && type === "input" && /^\d{0,3}$/.test(value)) return; // Nobody is corrected in the middle of a number.
  if (good) goodHeight = String(Number(value));
  height.setAttribute("aria-invalid", String(!good));
  part("height-fault", HTMLElement).textContent = good ? "" : `Give a whole number from 320 to 2000. The line keeps ${goodHeight}.`;
};

form.addEventListener("submit", (event) => event.preventDefault());
height.addEventListener("input", checkHeight);
height.addEventListener("change", checkHeight);
form.addEventListener("input", update);
part("widths", HTMLElement).addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement) preview.style.width = target.value;
});

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-copy]"))) {
  const field = button.dataset.copy === "line" ? line : address;
  const said = /** @type {HTMLElement} */ (button.parentElement?.querySelector("[role=status]"));
  button.addEventListener("click", async () => {
    said.textContent = ""; // So that the same words are said anew.
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = "Copied";
    } catch {
      field.select();
      said.textContent = "Press Ctrl+C to copy (⌘C on a Mac)";
    }
  });
}

for (const place of document.querySelectorAll("[data-origin]")) place.textContent = location.origin;
for (const place of document.querySelectorAll("[data-scripted]")) place.removeAttribute("hidden");
update();
