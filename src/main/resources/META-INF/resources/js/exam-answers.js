// Sends each answer the moment it is given. What is not confirmed stays in the browser's storage, survives a reload, and
// is sent again until the server has it or says why it does not take it.
//
// For each question the storage has { by, base, tried, next }: which tab's it is, the revision that the answer changes, the
// answer that may have reached the server, and a newer one that waits. What was tried is sent again before anything newer,
// since only the answer to it tells the revision; the server takes the same answer twice without harm.
import { fetchSoon, pause, untilReachable } from "./exam-network.js";

const SAVING = "Saving …";
const WAITING = "Not saved yet, will be sent";
const FIELDS = ["pick", "struck", "sure", "flag"];

export function startAnswers(attempt, problem) {
  const key = `rampart.attempt.${attempt}`;
  const form = document.getElementById("sheet");
  const saved = document.getElementById("saved");
  const storage = usableStorage();
  const read = () => JSON.parse(storage.getItem(key) ?? "{}");
  const write = (queue) =>
    Object.keys(queue).length ? storage.setItem(key, JSON.stringify(queue)) : storage.removeItem(key);
  const waiting = () => Object.keys(read());
  // Any tab sends what waits, also another's, and tells that one. A tab's next answer rests on its own last one alone: what
  // another tab gave was not seen here.
  const me = Math.random().toString(36).slice(2);
  const channel = new BroadcastChannel(key);
  let sending = null;
  let leaving = false;
  let refusals = 0;
  let invalid = false;
  let overLimitSaid = false;

  // Tabs share the storage: one sends at a time, where the browser can arrange that.
  const alone = (work) => (navigator.locks ? navigator.locks.request(key, work) : work());

  function change(n, edit) {
    const queue = read();
    const entry = edit(queue[n]);
    if (entry) queue[n] = entry;
    else delete queue[n];
    write(queue);
    return entry;
  }

  function flush() {
    sending ??= alone(sendAll).finally(() => {
      sending = null;
      if (waiting().length) flush();
    });
    return sending;
  }

  async function sendAll() {
    for (let wait = 1000; ; ) {
      const n = waiting()[0];
      if (!n) return;
      const outcome = await sendOne(n);
      if (outcome === "away") {
        state(WAITING);
        await pause(wait);
        wait = Math.min(wait * 2, 30000);
      } else {
        wait = 1000;
      }
    }
  }

  async function sendOne(n) {
    const entry = change(n, (known) => known && (known.tried === null ? { ...known, tried: known.next, next: null } : known));
    if (!entry) return "gone";
    const body = new URLSearchParams(entry.tried);
    body.append("revision", entry.base);
    body.append("csrf", csrf());
    let response;
    let answer;
    try {
      response = await fetchSoon(`/attempts/${attempt}/questions/${n}/answer`, {
        method: "POST",
        body,
        headers: { Accept: "application/json" },
        keepalive: true,
      });
      answer = await response.json();
    } catch {
      if (response?.type === "opaqueredirect" || (response?.status >= 400 && response?.status < 500)) signedOut();
      return "away";
    }
    if (response.ok) return stored(n, answer, entry.by);
    if (answer.reason) return refused(n, answer);
    return "away";
  }

  function stored(n, answer, by) {
    const left = change(n, (known) => known?.next != null && { by: known.by, base: answer.revision, tried: null, next: known.next });
    if (by === me) confirmed(n, answer, left);
    else channel.postMessage({ n, answer, by, left });
    htmx.trigger(document.body, "saved");
    return "stored";
  }

  /** @param left whether a newer answer to the same question still waits */
  function confirmed(n, answer, left) {
    if (isHere(n)) {
      form.elements.revision.value = answer.revision;
      mark(n, answer.complete);
      invalid = false;
    }
    if (!left) {
      state("Saved");
      // That one option was too many is no less true when those before it are saved.
      if (!overLimitSaid) problem(null);
    }
  }

  function refused(n, answer) {
    refusals++;
    if (answer.reason === "over") {
      storage.removeItem(key);
    } else if (answer.reason === "overtaken") {
      change(n, () => null);
    } else {
      // Only what was tried cannot be an answer; what was chosen since may be one.
      if (isHere(n)) invalid = false;
      const left = change(n, (known) => known?.next != null && { ...known, tried: null });
      if (left) return "refused";
      invalid = isHere(n);
    }
    notSaved(
      isHere(n) ? answer.sentence : `Question ${n}: ${answer.sentence}`,
      { over: ["See the result", `/attempts/${attempt}/result`], overtaken: ["Reload", location.href] }[answer.reason],
    );
    return "refused";
  }

  /** @param way out, as its words and its address, if there is one */
  function notSaved(sentence, way) {
    state("Not saved");
    problem(sentence);
    if (!way) return;
    const link = document.createElement("a");
    [link.textContent, link.href] = way;
    document.getElementById("problem")?.append(" ", link);
  }

  function signedOut() {
    problem("You are signed out. Sign in again in another tab: your answer is kept here and is sent then.");
  }

  const csrf = () => document.querySelector("input[name=csrf]").value;
  const isHere = (n) => form && form.dataset.position === String(n);
  const state = (text) => (saved.textContent = text);

  function mark(n, complete) {
    const item = document.querySelector(`.exam-navigator-items [value="${n}"]`);
    const picks = new FormData(form).getAll("pick").filter((pick) => pick !== "");
    item?.classList.toggle("answered", complete);
    item?.classList.toggle("begun", !complete && picks.length > 0);
    item?.classList.toggle("flagged", form.elements.flag.checked);
  }

  function typed() {
    const fields = new URLSearchParams();
    for (const [name, text] of new FormData(form)) {
      if (FIELDS.includes(name)) fields.append(name, text);
    }
    return fields.toString();
  }

  function given() {
    const n = form.dataset.position;
    const body = typed();
    const waits = read()[n];
    if (waits && waits.by !== me) {
      notSaved(
        "An answer that another tab gave to this question still waits to be sent; reload to see it. What you chose here was not stored.",
        ["Reload", location.href],
      );
      return;
    }
    change(n, (known) => ({ by: me, tried: null, base: form.elements.revision.value, ...known, next: body }));
    state(SAVING);
    flush();
    // Another tab may be the one that sends, and be waiting for the network.
    setTimeout(() => {
      if (saved.textContent === SAVING && waiting().length) state(WAITING);
    }, 2500);
  }

  /** Puts back what was given before a reload and has not reached the server; from now on it is this tab's. */
  function restore() {
    const entry = change(form.dataset.position, (known) => known && { ...known, by: me });
    if (!entry) return;
    const fields = new URLSearchParams(entry.next ?? entry.tried);
    for (const name of FIELDS) {
      const texts = fields.getAll(name);
      const controls = [...document.querySelectorAll(`[name="${name}"]`)];
      controls.forEach((control, i) => {
        if (control.tagName === "SELECT") control.value = texts[i] ?? "";
        else control.checked = texts.includes(control.value);
      });
    }
  }

  /** One more than asked for is not taken, and the reason is said. */
  function overLimit(input) {
    const limit = Number(form.dataset.select);
    if (input.name !== "pick" || input.type !== "checkbox" || !input.checked) return false;
    if (form.querySelectorAll("[name=pick]:checked").length <= limit) {
      if (overLimitSaid) problem(null);
      overLimitSaid = false;
      return false;
    }
    overLimitSaid = true;
    input.checked = false;
    const instruction = form.querySelector(".exam-instruction").textContent.replace(".", "");
    problem(`${instruction}: ${limit} are selected already. Take one away first, then choose this one.`);
    return true;
  }

  function target(then) {
    const n = Number(form.dataset.position);
    const base = `/attempts/${attempt}`;
    const at = (m) => `${base}/questions/${m}`;
    switch (then) {
      case "next":
        return n < Number(form.dataset.questions) ? at(n + 1) : `${base}/review`;
      case "previous":
        return at(Math.max(1, n - 1));
      case "review":
        return `${base}/review`;
      case "end":
        return `${base}/submission`;
      default:
        return at(then);
    }
  }

  /** Goes on once everything is saved and the next page can be had; until then this one stays. */
  async function leave(href) {
    if (leaving) return;
    leaving = true;
    const slow = setTimeout(() => {
      problem("The network is away. Your answers are kept in this browser and are sent as soon as it is back; then this goes on.");
    }, 2500);
    const before = refusals;
    // What cannot be an answer was not stored: say so once more, rather than leave it behind.
    if (invalid) given();
    while (waiting().length) await flush();
    if (refusals > before) {
      // Stay, and let it be read.
      clearTimeout(slow);
      leaving = false;
      return;
    }
    await untilReachable(attempt);
    clearTimeout(slow);
    location.assign(href);
  }

  function clear() {
    for (const control of form.querySelectorAll("[name=pick]")) {
      if (control.tagName === "SELECT") control.value = "";
      else control.checked = false;
    }
    given();
  }

  channel.addEventListener("message", ({ data }) => {
    if (data.by === me) confirmed(data.n, data.answer, data.left);
  });
  if (form) {
    restore();
    document.addEventListener("change", (event) => {
      const input = event.target;
      if (input.form === form && FIELDS.includes(input.name) && !overLimit(input)) given();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const then = event.submitter?.value ?? "next";
      if (then === "clear") clear();
      else leave(target(then));
    });
  }
  for (const link of document.querySelectorAll(`.review-item, .exam-foot a, .exam-end a`)) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave(link.href);
    });
  }
  if (waiting().length) {
    state(WAITING);
    flush();
  }
  addEventListener("pageshow", (event) => {
    // A page out of the browser's history may show an old answer.
    if (event.persisted) location.reload();
  });
}

/** The browser's, or where it lets no page store anything one that lasts as long as the page. */
export function usableStorage() {
  try {
    localStorage.setItem("rampart.test", "");
    localStorage.removeItem("rampart.test");
    return localStorage;
  } catch {
    const kept = new Map();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => kept.set(key, text),
      removeItem: (key) => kept.delete(key),
    };
  }
}
