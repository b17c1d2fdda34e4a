// The exam screen: its clock and what happens at the end. Each of its other parts has a file of its own.
import { startAnswers } from "./exam-answers.js";
import { startDisplay } from "./exam-display.js";
import { startKeys } from "./exam-keys.js";
import { startMarks } from "./exam-marks.js";
import { untilReachable } from "./exam-network.js";

const attempt = document.body.dataset.attempt;
const timeLeft = document.getElementById("time-left");
const says = document.getElementById("time-says");

/** Minutes at which a screen reader is told; it is not told each second. */
const THRESHOLDS = [30, 10, 5, 1];

// The server tells how much time is left; from there on the browser's own clock, which may be wrong or be changed, is not
// asked: performance.now() only measures how long ago that was.
let deadline = 0;
let lastSaid = Infinity;

function follow() {
  const pace = document.getElementById("pace");
  deadline = performance.now() + Number(pace.dataset.remaining);
}

function remaining() {
  return Math.max(0, Math.ceil((deadline - performance.now()) / 1000));
}

function clock(seconds) {
  const two = (n) => String(n).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function tick() {
  const seconds = remaining();
  timeLeft.textContent = clock(seconds);
  const passed = THRESHOLDS.filter((minutes) => seconds <= minutes * 60);
  const threshold = passed.length ? passed[passed.length - 1] : Infinity;
  if (threshold < lastSaid && seconds > 0) {
    // What was passed before this page came needs no saying.
    if (seconds > threshold * 60 - 5) {
      says.textContent = threshold === 1 ? "1 minute left" : `${threshold} minutes left`;
    }
    lastSaid = threshold;
  }
  if (seconds === 0) {
    clearInterval(ticking);
    end();
  }
}

async function end() {
  says.textContent = "Time is over.";
  problem("Time is over. The server submits what it has; the result opens as soon as it can be reached.");
  await untilReachable(attempt);
  location.assign(`/attempts/${attempt}/result`);
}

/** Tells what went wrong, or that it is mended. */
export function problem(sentence) {
  const box = document.getElementById("problem");
  if (box) {
    box.hidden = !sentence;
    box.textContent = sentence ?? "";
  }
}

// Without a clock there is nothing to follow.
const ticking = timeLeft && setInterval(tick, 1000);
if (timeLeft) {
  follow();
  tick();
  document.body.addEventListener("htmx:afterSwap", () => {
    follow();
    tick();
  });
}
// A sleeping computer may stop counting: ask again on waking.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) htmx.trigger("#pace", "refresh");
});

startAnswers(attempt, problem);
startDisplay();
startMarks(attempt);
startKeys();
