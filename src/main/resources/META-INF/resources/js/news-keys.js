// The keys that feed readers have, listed by "?". None does anything while someone types, holds a modifier or has the list
// open, and all of them can be switched off (WCAG 2.1.4). On the way back the list is where it was left.
const OFF = "rampart-news-keys-off";
const PLACE = "rampart-news-place";

const list = document.getElementById("keys");
const on = document.getElementById("keys-on");
/** A search changes it while one types. */
const here = () => location.pathname + location.search;

const entries = () => [...document.querySelectorAll(".news-entry")];
const title = (entry) => entry.querySelector("h2 a");

/** The entry that the focus is in, or the one it was in before htmx swapped its row. */
let current = null;

function start() {
  on.checked = localStorage.getItem(OFF) === null;
  on.addEventListener("change", () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "")));
  const opener = document.getElementById("keys-open");
  opener.hidden = false;
  opener.addEventListener("click", () => list.showModal());
  document.getElementById("keys-close").addEventListener("click", () => list.close());
  document.addEventListener("keydown", (event) => {
    if (!on.checked || list.open || event.defaultPrevented || typing(event)) return;
    if (press(event.key.toLowerCase())) event.preventDefault();
  });
  document.addEventListener("focusin", (event) => {
    current = event.target.closest?.(".news-entry")?.id ?? current;
  });
  document.body.addEventListener("htmx:afterSettle", () => {
    if (document.activeElement === document.body && current) document.getElementById(current)?.querySelector("h2 a")?.focus();
  });
  document.addEventListener("click", (event) => {
    const entry = event.target.closest?.(".news-entry h2 a")?.closest(".news-entry");
    if (entry) keep(entry);
  });
  comeBack();
}

function typing(event) {
  const field = event.target.closest?.("select, textarea, [contenteditable], input:not([type=radio], [type=checkbox])");
  const shifted = event.shiftKey && !/^[?/]$/.test(event.key);
  return field || shifted || event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
}

/** @returns whether the key means something here */
function press(key) {
  switch (key) {
    case "?":
      list.showModal();
      return true;
    case "/":
      return go("words") || follow("[data-back]");
    case "u":
      return leave();
    case "j":
      return move(1);
    case "k":
      return move(-1);
    case "o":
      return entries().length ? click(focused() && title(focused())) : follow("[data-source]");
    case "m":
      return button("[id^=read-]", "[data-unread]");
    case "s":
      return button("[id^=save-]", "[data-save]");
    default:
      return false;
  }
}

function focused() {
  return document.activeElement.closest(".news-entry") ?? (current ? document.getElementById(current) : null);
}

function move(step) {
  const all = entries();
  if (!all.length) return false;
  const at = focused() ? all.indexOf(focused()) + step : 0;
  const next = all[Math.min(Math.max(at, 0), all.length - 1)];
  title(next).focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function go(id) {
  const field = document.getElementById(id);
  field?.focus();
  field?.select();
  return field !== null;
}

/** Of the row in the list, or of the entry's own page. */
function button(ofRow, ofPage) {
  const entry = focused();
  if (entry) keep(entry);
  return click(entry?.querySelector(ofRow) ?? document.querySelector(ofPage));
}

function click(control) {
  control?.click();
  return Boolean(control);
}

function follow(selector) {
  return click(document.querySelector(selector));
}

function keep(entry) {
  sessionStorage.setItem(PLACE, JSON.stringify({ here: here(), id: entry.id, at: entries().indexOf(entry) }));
}

/** To the list as it was left, with its filters. */
function leave() {
  const back = document.querySelector("[data-back]");
  const place = kept();
  if (back && place) back.href = place.here;
  return click(back);
}

function kept() {
  return JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
}

/** Only on the way back: who opens the list anew begins at its top. */
function comeBack() {
  const place = kept();
  const fromEntry = /\/news\/\d+$/.test(document.referrer);
  const back = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  // A row that htmx does not know yet leads through the whole page.
  const again = document.referrer === location.href;
  if (!place || place.here !== here() || !(back || fromEntry || again)) return;
  const entry = document.getElementById(place.id) ?? entries()[Math.min(place.at, entries().length - 1)];
  if (!entry) return;
  entry.scrollIntoView({ block: "center" });
  title(entry).focus({ preventScroll: true });
}

start();
