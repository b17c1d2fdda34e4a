// What was not saved is kept in this browser, by account, draft and revision, and offered when its page is opened again; to
// nobody else who signs in here. Whoever signs out leaves none (sign-out.js).

const AGES = 14 * 24 * 3600 * 1000;

export function startKeep(form, texts) {
  const { account, draft, revision } = form.dataset;
  const prefix = `rampart-draft-${account}-${draft}-`;
  const key = prefix + revision;
  const base = form.querySelector("textarea[data-base]");
  let timer = 0;
  /** Whether this page has stored something. */
  let mine = false;
  /** Whether its author signs out; who stays on the page after all and types is kept again. */
  let leaving = false;
  /** The document as text: what is typed, or what the server made of the form's fields. */
  let document_ = base?.value;

  function current() {
    const files = {};
    form.querySelectorAll("textarea[name^='file:']").forEach((area) => (files[area.name.slice(5)] = area.value));
    return { text: texts.named("")?.area.value ?? document_ ?? "", files };
  }

  const saved = current();

  function now() {
    clearTimeout(timer);
    if (leaving) return;
    const text = current();
    try {
      if (same(text, saved) && !form.hasAttribute("data-unsaved")) {
        // Typed and taken back; what an earlier page left here is still offered.
        if (mine) localStorage.removeItem(key);
        return;
      }
      mine = true;
      localStorage.setItem(key, JSON.stringify({ ...text, at: Date.now() }));
    } catch {
      // A full or forbidden storage: the page itself still asks before it is left.
    }
  }

  function same(a, b) {
    return a.text === b.text && Object.keys(a.files).every((name) => a.files[name] === (b.files[name] ?? ""));
  }

  /** What is stored for this draft, the newest last; what says the same as the page is forgotten. */
  function stored() {
    const found = [];
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith("rampart-draft-")) continue;
      let text = null;
      try {
        text = JSON.parse(localStorage.getItem(name));
      } catch {
        // Not ours any more.
      }
      // A name without an account is from before accounts were told apart.
      const old = !text?.at || Date.now() - text.at > AGES || !/^rampart-draft-\d+-\d+-\d+$/.test(name);
      if (old || (name.startsWith(prefix) && same(text, saved) && !form.hasAttribute("data-unsaved"))) {
        localStorage.removeItem(name);
      } else if (name.startsWith(prefix)) {
        found.push({ name, text });
      }
    }
    return found.sort((a, b) => a.text.at - b.text.at);
  }

  function offer({ name, text }) {
    const box = document.getElementById("editor-found");
    document.getElementById("editor-found-when").textContent = `written on ${new Date(text.at).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" })}`;
    box.hidden = false;
    document.getElementById("editor-found-drop").addEventListener("click", () => {
      localStorage.removeItem(name);
      box.hidden = true;
    });
    document.getElementById("editor-found-take").addEventListener("click", () => {
      box.hidden = true;
      // Saved over a later revision it would be told, and nothing lost.
      form.elements.revision.value = name.slice(prefix.length);
      form.querySelectorAll("textarea[name^='file:']").forEach((area) => put(area, text.files[area.name.slice(5)]));
      for (const file of Object.keys(text.files)) {
        if (!form.elements["file:" + file]) add("file:" + file, text.files[file]);
      }
      if (base) {
        base.value = text.text;
        form.elements.mode.value = "text";
        form.requestSubmit(button("form"));
      } else {
        put(form.elements.text, text.text);
        form.elements.text.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  }

  function put(area, value) {
    if (value === undefined) return;
    const text = texts.all.find((each) => each.area === area);
    if (text) text.set(value);
    else area.value = value;
  }

  function add(name, value) {
    const area = document.createElement("textarea");
    area.name = name;
    area.hidden = true;
    area.value = value;
    form.append(area);
  }

  function button(value) {
    const made = document.createElement("button");
    made.name = "do";
    made.value = value;
    made.hidden = true;
    form.append(made);
    return made;
  }

  document.querySelector("form[action='/sign-out']")?.addEventListener("submit", () => (leaving = true));
  form.addEventListener("input", () => {
    leaving = false;
    clearTimeout(timer);
    timer = setTimeout(now, 500);
  });
  addEventListener("pagehide", now);

  try {
    const last = stored().pop();
    if (last && !form.hasAttribute("data-unsaved")) offer(last);
  } catch {
    // Storage is forbidden.
  }
  return {
    now,
    typed(text) {
      if (text !== undefined && base) {
        document_ = text;
        if (text !== saved.text) now();
      }
    },
  };
}
