// Typing is being there: headquarters hears of it, so that the session does not end under a long form.
// Where it has ended all the same, the form stays with what was typed until somebody is signed in again.
(() => {
  const everyMs = 5 * 60 * 1000;
  const address = document.currentScript.dataset.address;
  const signedOut = document.getElementById("signed-out");
  let told = Date.now();
  let isOut = false;
  const isStale = () => Date.now() - told >= everyMs;
  const ask = async () => {
    told = Date.now();
    try {
      isOut = (await fetch(address, { redirect: "manual" })).type === "opaqueredirect";
    } catch {
      isOut = false; // not reached: the browser says so itself once the form is sent
    }
    signedOut.hidden = !isOut;
  };
  addEventListener("input", () => isStale() && ask());
  addEventListener("focus", ask);
  document.addEventListener("visibilitychange", () => document.hidden || ask());
  addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.enctype !== "multipart/form-data" || !(isOut || isStale())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await ask();
    if (isOut) signedOut.scrollIntoView();
    else form.requestSubmit(event.submitter);
  }, true);
})();
