// Keys of one character, listed by "?". What carries data-key is pressed by that key. None does anything while someone
// types, holds a modifier or has the list open, and all of them can be switched off (WCAG 2.1.4).
import { remember } from "./exam-display.js";

const list = document.getElementById("keys");
const on = document.getElementById("keys-on");
const says = document.getElementById("tools-say");

/** Whether the next key tells which option to strike out. */
let striking = false;

export function startKeys() {
  const opener = document.getElementById("keys-open");
  opener.hidden = false;
  opener.addEventListener("click", () => list.showModal());
  document.getElementById("keys-close").addEventListener("click", () => list.close());
  on.addEventListener("change", () => {
    remember((words) => (on.checked ? words.delete("keys") : words.add("keys")));
    tellShortcuts();
  });
  tellShortcuts();
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.tagName === "SELECT") event.target.blur();
    if (!on.checked || list.open || event.defaultPrevented || typing(event)) return;
    if (press(event.key.toLowerCase())) event.preventDefault();
  });
}

/** A reader of the screen says which key presses what, as long as keys do. */
function tellShortcuts() {
  for (const control of document.querySelectorAll("[data-key]")) {
    if (on.checked) control.setAttribute("aria-keyshortcuts", control.dataset.key.toUpperCase());
    else control.removeAttribute("aria-keyshortcuts");
  }
}

function typing(event) {
  const { target } = event;
  const field = target.closest?.("select, textarea, [contenteditable], input:not([type=radio], [type=checkbox])");
  // Some keyboards have digits, and most the question mark, with Shift.
  const shifted = event.shiftKey && !/^[1-9?]$/.test(event.key);
  return field || shifted || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing;
}

/** @returns whether the key means something here */
function press(key) {
  const was = striking;
  strike(false);
  const place = was && /^[a-i]$/.test(key) ? key.charCodeAt(0) - 97 : Number(key) - 1;
  if (/^[1-9]$/.test(key) || (was && place >= 0)) return choose(was ? "struck" : "pick", place);
  if (was && key === "escape") return true;
  if (key === "s" && document.querySelector("[name=struck]")) return strike(!was);
  if (key === "u") return nextSure();
  const control = key.length === 1 ? document.querySelector(`[data-key="${CSS.escape(key)}"]`) : null;
  if (!control) return false;
  const before = state(control);
  if (control.tagName === "SUMMARY") control.focus();
  control.click();
  if (state(control) !== before) says.textContent = state(control);
  return true;
}

/** What a press changed, in words, for those who do not see it. */
function state(control) {
  if (control.name === "flag") return control.checked ? "Flagged for review" : "Not flagged any more";
  const pressed = control.getAttribute("aria-pressed");
  return pressed === null ? "" : `${control.textContent}: ${pressed === "true" ? "yes" : "no"}`;
}

function strike(armed) {
  striking = armed;
  document.getElementById("sheet")?.classList.toggle("exam-striking", armed);
  if (armed) says.textContent = "Strike out which option?";
  return true;
}

/** The focus goes along, so that a reader of the screen says what was chosen. */
function choose(name, place) {
  const control = document.querySelectorAll(`[name=${name}]`)[place];
  if (!control) return false;
  control.focus();
  if (control.tagName !== "SELECT") control.click();
  return true;
}

function nextSure() {
  const choices = [...document.querySelectorAll("[name=sure]")];
  if (!choices.length) return false;
  const next = choices[(choices.findIndex((choice) => choice.checked) + 1) % choices.length];
  next.focus();
  next.click();
  return true;
}
