// The editor of documents. Without this file its buttons do the same; here text is checked while it is typed, lines have
// numbers, and what was not saved survives a crash of the browser.
import { startCheck } from "./editor-check.js";
import { startKeep } from "./editor-keep.js";
import { startTexts } from "./editor-text.js";
import { fetchSoon } from "./exam-network.js";

const form = document.getElementById("editor");
const state = document.getElementById("editor-state");

let unsaved = form.hasAttribute("data-unsaved");
let leaving = false;
let sure = false;

const texts = startTexts(form);
const keep = startKeep(form, texts);
const check = startCheck(form, texts, keep);

form.addEventListener("input", (event) => {
  if (event.target.type === "file") return;
  unsaved = true;
  state.textContent = "Not saved yet.";
  check.soon();
});

form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (button?.getAttribute("formtarget") === "_blank") return;
  if (button?.id === "editor-check-now") {
    // The page need not be loaded for this.
    event.preventDefault();
    check.now();
    return;
  }
  keep.now();
  if (!sure && (state.dataset.trouble || !navigator.onLine)) {
    // A page that does not load would take the text off the screen, so the server is asked first.
    event.preventDefault();
    if (await reachable()) {
      sure = true;
      form.requestSubmit(button);
      sure = false;
    } else {
      state.textContent = "The server cannot be reached, so nothing was sent. Your text stays here; try again in a moment.";
    }
    return;
  }
  leaving = true;
});

async function reachable() {
  try {
    return (await fetchSoon("/icon.svg", { method: "HEAD", cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

// A page that comes back from the browser's memory is left again some time.
addEventListener("pageshow", () => (leaving = false));

addEventListener("beforeunload", (event) => {
  if (unsaved && !leaving) event.preventDefault();
});

addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === "s") {
    event.preventDefault();
    form.requestSubmit(document.getElementById("editor-save"));
  }
});

// What changes which fields there are loads the page anew.
form.addEventListener("change", (event) => {
  if (event.target.matches("select[data-whole]")) {
    form.requestSubmit(form.querySelector("button[value=check]"));
  }
});
form.querySelectorAll("[data-hide]").forEach((button) => (button.hidden = true));
