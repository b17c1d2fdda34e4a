// What is typed is checked by the server a moment later. Of several checks the last one wins, and nothing that comes back
// touches what is being typed.
import { pause } from "./exam-network.js";

const QUIET = 400;
const PATIENCE = 15000;

export function startCheck(form, texts, keep) {
  const side = document.getElementById("editor-check");
  const state = document.getElementById("editor-state");
  let timer = 0;
  let latest = 0;
  let running = null;
  let followed = "";

  function soon() {
    clearTimeout(timer);
    side.classList.add("stale");
    timer = setTimeout(now, QUIET);
  }

  async function now() {
    clearTimeout(timer);
    const mine = ++latest;
    running?.abort();
    for (let wait = 1000; mine === latest; wait = Math.min(wait * 2, 30000)) {
      const answer = await ask();
      if (mine !== latest) return;
      if (answer.html) {
        swap(answer.html);
        if (state.dataset.trouble) {
          delete state.dataset.trouble;
          state.textContent = "The check works again. Not saved yet.";
        }
        return;
      }
      state.dataset.trouble = "yes";
      state.textContent = answer.sentence;
      if (!answer.again) return;
      await pause(wait);
    }
  }

  /** What the server answers, or why it does not and whether to ask again. */
  async function ask() {
    running = new AbortController();
    const late = setTimeout(() => running.abort(), PATIENCE);
    try {
      const body = new FormData(form);
      body.delete("image");
      const response = await fetch("/author/checks", {
        method: "POST",
        body,
        credentials: "same-origin",
        redirect: "manual",
        signal: running.signal,
      });
      if (response.ok) return { html: await response.text() };
      if (response.type === "opaqueredirect" || response.status === 401) {
        return { sentence: "You are signed out. Sign in in another tab, then go on here; your text stays.", again: true };
      }
      if (response.status === 413) {
        return { sentence: "The text is larger than a document may be, so it is not checked. Split it.", again: false };
      }
      return response.status < 500
        ? { sentence: "The server refused to check this. Your text stays here; save a copy of it and reload the page.", again: false }
        : { sentence: "The server cannot check at the moment. Your text stays here, and it is tried again.", again: true };
    } catch {
      return { sentence: "The server cannot be reached. Your text stays here, and it is checked when the network is back.", again: true };
    } finally {
      clearTimeout(late);
    }
  }

  /** Puts in what changed and leaves the rest, so that nothing jumps and what is folded stays so. */
  function swap(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const fresh = page.getElementById("editor-result");
    const old = document.getElementById("editor-result");
    if (!fresh || !old) return;
    const known = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
    const children = [...fresh.children].map((child) => {
      const before = known.get(child.id);
      if (before && before.dataset.html === child.outerHTML) return before;
      const folded = before?.querySelector(".editor-key") && !before.querySelector(".editor-key").open;
      const html = child.outerHTML;
      const taken = document.importNode(child, true);
      taken.dataset.html = html;
      if (folded) taken.querySelectorAll(".editor-key").forEach((key) => (key.open = false));
      return taken;
    });
    const top = side.scrollTop;
    old.replaceChildren(...children);
    side.scrollTop = top;
    side.classList.remove("stale");
    after();
  }

  function after() {
    const marks = [...side.querySelectorAll(".editor-list a[data-line]")].map((link) => ({
      file: link.dataset.file,
      line: Number(link.dataset.line),
      kind: link.closest("li").matches(".editor-flaw, .editor-error") ? "flawed" : "found",
    }));
    texts.mark(marks);
    keep.typed(side.querySelector("textarea[data-typed]")?.value);
  }

  side.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-line]");
    if (!link) return;
    event.preventDefault();
    const { file, line, column } = link.dataset;
    if (texts.go(file, Number(line), Number(column))) return;
    // The form shows one question or step at a time: this one, unless it is on the page already.
    const part = item(file, Number(line))?.dataset.part ?? "0";
    const tab = form.querySelector(`.editor-tab[value="part:${part}"]`);
    if (tab && !tab.hasAttribute("aria-current")) form.requestSubmit(tab);
    else form.querySelector(".editor-fields :is(input, select, textarea)")?.focus();
  });

  // The side follows the cursor: what is being written is what is seen.
  form.addEventListener("editor:line", (event) => {
    const { file, line } = event.detail;
    const seen = item(file, line);
    if (seen && side.scrollHeight > side.clientHeight && seen.id !== followed) {
      followed = seen.id;
      side.scrollTop += seen.getBoundingClientRect().top - side.getBoundingClientRect().top;
    }
  });

  /** What is rendered of a line. */
  function item(file, line) {
    const items = [...side.querySelectorAll(".editor-result > .editor-item[data-line]")];
    return file
      ? items.find((each) => each.dataset.file === file)
      : items.filter((each) => Number(each.dataset.line) <= line).pop();
  }

  after();
  return { soon, now };
}
