// Highlights in the text of a question, kept in the browser's storage for as long as the attempt runs. Words are selected by
// pointer, or by the word cursor, which needs neither a pointer nor a browser with caret browsing.
//
// For each question the storage has [part, start, end]: the how-manieth text of the question, and from which character to
// which, as its textContent counts them, which no highlight changes.
import { usableStorage } from "./exam-answers.js";
import { WordCursor } from "./exam-words.js";

export function startMarks(attempt) {
  const bar = document.getElementById("marks");
  if (!bar) return;
  const key = `rampart.marks.${attempt}`;
  const n = document.getElementById("sheet").dataset.position;
  const parts = [...document.querySelectorAll("[data-text]")];
  const storage = usableStorage();
  const add = document.getElementById("marks-add");
  const clear = document.getElementById("marks-clear");
  const says = document.getElementById("marks-say");
  const cursor = new WordCursor(parts, toggle, say);

  const read = () => JSON.parse(storage.getItem(key) ?? "{}");
  const marks = () => read()[n] ?? [];

  function write(changed) {
    const all = read();
    if (changed.length) all[n] = changed;
    else delete all[n];
    storage.setItem(key, JSON.stringify(all));
    draw();
  }

  function draw() {
    for (const mark of document.querySelectorAll(".exam-mark")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    for (const [part, start, end] of marks()) {
      if (parts[part]) wrap(parts[part], start, end);
    }
    clear.hidden = marks().length === 0;
  }

  function say(text) {
    says.textContent = text;
  }

  /** Highlights what is selected; where all of it is highlighted already, takes that away. */
  function toggle() {
    const selected = parts.map((part, i) => [i, ...selection(part)]).filter(([, start, end]) => start < end);
    if (!selected.length) {
      cursor.start(add);
      return;
    }
    const words = shortened(getSelection().toString().trim());
    const covered = selected.every(([part, start, end]) =>
      marks().some(([p, from, to]) => p === part && from <= start && end <= to),
    );
    write(selected.reduce(covered ? without : united, marks()));
    say(covered ? `Not highlighted any more: ${words}` : `Highlighted: ${words}`);
    if (cursor.active) cursor.select();
    else getSelection().removeAllRanges();
  }

  bar.hidden = false;
  document.addEventListener("selectionchange", () => {
    bar.classList.toggle("near", parts.some((part) => selection(part)[1] > 0));
  });
  // A button that is pressed must not take the selection away.
  add.addEventListener("pointerdown", (event) => event.preventDefault());
  add.addEventListener("mousedown", (event) => event.preventDefault());
  add.addEventListener("click", toggle);
  clear.addEventListener("click", () => {
    write([]);
    say("No highlights any more.");
    add.focus();
  });
  addEventListener("storage", (event) => {
    if (event.key === key) draw();
  });
  draw();
}

/** Enough of them to know which were meant. */
function shortened(words) {
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()} …` : words;
}

/** From which character of the part to which the selection goes, without white space around it. */
function selection(part) {
  const selected = getSelection();
  if (selected.isCollapsed || !selected.rangeCount) return [0, 0];
  const range = selected.getRangeAt(0);
  if (!range.intersectsNode(part)) return [0, 0];
  const before = (node, offset) => {
    const text = document.createRange();
    text.selectNodeContents(part);
    text.setEnd(node, offset);
    return text.toString().length;
  };
  const whole = document.createRange();
  whole.selectNodeContents(part);
  const startsHere = range.compareBoundaryPoints(Range.START_TO_START, whole) > 0;
  const endsHere = range.compareBoundaryPoints(Range.END_TO_END, whole) < 0;
  let start = startsHere ? before(range.startContainer, range.startOffset) : 0;
  let end = endsHere ? before(range.endContainer, range.endOffset) : part.textContent.length;
  while (start < end && /\s/.test(part.textContent[start])) start++;
  while (start < end && /\s/.test(part.textContent[end - 1])) end--;
  return [start, end];
}

/** The marks with one more, grown together with those that it touches. */
function united(marks, [part, start, end]) {
  const apart = marks.filter(([p, from, to]) => p !== part || to < start || end < from);
  const touched = marks.filter((mark) => !apart.includes(mark));
  const from = Math.min(start, ...touched.map((mark) => mark[1]));
  const to = Math.max(end, ...touched.map((mark) => mark[2]));
  return [...apart, [part, from, to]];
}

/** The marks without the piece, which may leave two pieces of one. */
function without(marks, [part, start, end]) {
  return marks.flatMap((mark) => {
    const [p, from, to] = mark;
    if (p !== part || to <= start || end <= from) return [mark];
    return [
      [p, from, start],
      [p, end, to],
    ].filter(([, a, b]) => a < b);
  });
}

function wrap(part, start, end) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let at = 0; walker.nextNode(); ) {
    texts.push([walker.currentNode, at]);
    at += walker.currentNode.length;
  }
  for (const [node, at] of texts) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.length);
    // White space between paragraphs is no text.
    if (from >= to || !node.data.slice(from, to).trim()) continue;
    const mark = document.createElement("mark");
    mark.className = "exam-mark";
    const piece = node.splitText(from);
    piece.splitText(to - from);
    piece.replaceWith(mark);
    mark.append(piece);
  }
}
