// Typing is being there: headquarters hears of it, so that the session does not end under a long form.
(() => {
  const everyMs = 5 * 60 * 1000;
  const address = document.currentScript.dataset.address;
  let told = Date.now();
  addEventListener("input", () => {
    if (Date.now() - told < everyMs) return;
    told = Date.now();
    fetch(address).catch(() => {});
  });
})();
