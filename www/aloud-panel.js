// @ts-check
// What can be pressed while the text is read aloud, and the line that says what went wrong. Its words
// are the button's, which stands in the page.

/**
 * Draws the panel and puts it after the button.
 * @param {HTMLButtonElement} button
 * @param {{ pause(): void, step(by: number): void, choose(): void }} does
 */
export function panel(button, does) {
  const all = document.createElement("div");
  all.className = "aloud-panel";
  const group = document.createElement("div");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", button.textContent ?? "");
  const add = (/** @type {string | undefined} */ words, /** @type {() => void} */ then) => {
    const own = document.createElement("button");
    own.type = "button";
    own.textContent = words ?? "";
    own.onclick = then;
    group.append(own);
    return own;
  };
  const words = button.dataset;
  const pause = add(words.pause, does.pause);
  add(words.previous, () => does.step(-1));
  add(words.next, () => does.step(1));
  const alone = add(words.alone, does.choose);
  for (const own of [pause, alone]) own.setAttribute("aria-pressed", "false");
  // It stands there before it says anything: only then is it heard.
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  all.append(group, line);
  button.parentElement?.querySelector(".aloud-panel")?.remove();
  button.after(all);

  return {
    /** @param {boolean} paused */
    paused: (paused) => pause.setAttribute("aria-pressed", String(paused)),
    /** @param {boolean} wished @param {boolean} offered whether there is anything but the text */
    alone: (wished, offered) => {
      alone.setAttribute("aria-pressed", String(wished));
      alone.hidden = !offered;
    },
    /** Goes, and gives the focus back. @param {Node | null} focused */
    close: (focused) => {
      if (all.contains(focused)) button.focus({ preventScroll: true });
      all.remove();
    },
    /** Says what went wrong until the reader does something else in the explainer. @param {string} fault @param {HTMLElement} root */
    fail: (fault, root) => {
      group.remove();
      line.textContent = fault;
      setTimeout(() => root.addEventListener("click", () => all.remove(), { once: true }));
    },
  };
}
