// @ts-check
// Starts the explainer: puts the address's choices onto the page, loads the WebAssembly, and says in
// one line what is lost if that fails. The page reads and switches without any of this.

const script = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-app]"));
const roots = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-variorum]"));
const query = new URLSearchParams(location.search);

const layers = query.get("layers");
const theme = query.get("theme");
for (const root of roots) {
  const switches = [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input[name=layer]"))];
  const on = layers?.split(",") ?? [];
  // A list in which no layer is known says nothing; an empty one turns all layers off.
  if (layers === "" || switches.some((input) => on.includes(input.value))) {
    for (const input of switches) input.checked = on.includes(input.value);
  }
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
}

const lost = () => {
  for (const root of roots) {
    root.removeAttribute("data-ready");
    root.querySelector("[data-lost]")?.removeAttribute("hidden");
  }
};

// A panic in mid-use arrives here; what is native on the page goes on working.
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) lost();
});

try {
  const url = (/** @type {string | undefined} */ name) => new URL(name ?? "", document.baseURI).href;
  const wasm = fetch(url(script.dataset.wasm));
  wasm.catch(() => {}); // It is awaited below; until then a refusal is nobody's yet.
  const app = await import(url(script.dataset.app));
  await app.default({ module_or_path: wasm });
  for (const root of roots) app.start(root);
} catch (error) {
  lost();
  console.warn("The explainer's helper program did not start; the page works without it.", error);
}
