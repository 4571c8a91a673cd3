// @ts-check
// On the empty page that www/offline.js shows for a moment: the page that was there is gone, so the
// new version takes over, and then the page is loaded from it.

const { serviceWorker } = navigator;
const load = () => location.reload();
serviceWorker.addEventListener("controllerchange", load);
// Should it not come, the old version still has the page.
setTimeout(load, 3000);
const waiting = (await serviceWorker.getRegistration())?.waiting;
if (waiting) waiting.postMessage("take over");
else load();
