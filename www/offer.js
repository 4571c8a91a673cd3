// @ts-check
// Offers to read aloud. Small, because every reader of the text loads it.

/**
 * Shows the button that reads aloud, where a browser can speak. What it does is loaded when it is pressed.
 * @param {HTMLElement} root
 */
export const offerAloud = (root) => {
  const button = /** @type {HTMLButtonElement | null} */ (root.querySelector("button.aloud"));
  if (!button || !globalThis.speechSynthesis) return;
  button.hidden = false;
  button.onclick = () => {
    // Some browsers speak only where that has begun with the press itself.
    speechSynthesis.speak(new SpeechSynthesisUtterance(""));
    import("./aloud.js").then(({ press }) => press(root, button)).catch(() => (button.textContent = button.dataset.failed ?? ""));
  };
};
