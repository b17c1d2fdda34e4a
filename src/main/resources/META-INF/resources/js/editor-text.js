// The texts of the editor: numbers and marks of lines, indentation by the keyboard, and one text at a time.

const INDENT = "  ";

/** Makes each text of a form more than a plain one. */
export function startTexts(form) {
  const texts = [...form.querySelectorAll("textarea.editor-text")].map((area) => new Text(area));
  const tabs = startTabs(form, texts);
  const named = (file) => texts.find((text) => text.file === (file ?? ""));
  return {
    all: texts,
    named,
    /** Marks lines by file: those with flaws, and those of which the linter says something. */
    mark(marks) {
      texts.forEach((text) => text.mark(marks.filter((mark) => mark.file === text.file)));
      tabs.mark(marks);
    },
    /** Puts the cursor at a place. */
    go(file, line, column) {
      const text = named(file);
      if (!text) return false;
      tabs.show(text.file);
      text.go(line, column);
      return true;
    },
  };
}

class Text {
  constructor(area) {
    this.area = area;
    this.file = area.dataset.file;
    this.shown = [];
    this.marks = [];
    this.leave = false;
    this.frame = document.createElement("div");
    this.frame.className = "editor-frame";
    const layers = document.createElement("div");
    layers.className = "editor-layers";
    this.lines = document.createElement("div");
    this.lines.className = "editor-lines";
    this.lines.setAttribute("aria-hidden", "true");
    area.before(this.frame);
    this.frame.append(layers);
    layers.append(this.lines, area);
    area.addEventListener("input", () => this.follow());
    area.addEventListener("keydown", (event) => this.key(event));
    area.addEventListener("blur", () => (this.leave = false));
    document.addEventListener("selectionchange", () => {
      if (document.activeElement === area) this.here();
    });
    this.follow();
  }

  /** Lays the lines anew that are not as they were. */
  follow() {
    const lines = this.area.value.split("\n");
    let start = 0;
    while (start < lines.length && start < this.shown.length && lines[start] === this.shown[start]) start++;
    let end = 0;
    const least = Math.min(lines.length, this.shown.length) - start;
    while (end < least && lines[lines.length - 1 - end] === this.shown[this.shown.length - 1 - end]) end++;
    const children = this.lines.children;
    for (let gone = this.shown.length - end - start; gone > 0; gone--) children[start].remove();
    const fresh = document.createDocumentFragment();
    for (let i = start; i < lines.length - end; i++) {
      const line = document.createElement("div");
      line.className = "editor-line";
      line.textContent = lines[i] || "\u200b";
      fresh.append(line);
    }
    this.lines.insertBefore(fresh, children[start] ?? null);
    const renumber = lines.length === this.shown.length ? lines.length - end : lines.length;
    for (let i = start; i < renumber; i++) children[i].dataset.n = i + 1;
    this.shown = lines;
  }

  mark(marks) {
    for (const line of this.lines.querySelectorAll(".flawed, .found")) line.classList.remove("flawed", "found");
    for (const mark of marks) this.lines.children[mark.line - 1]?.classList.add(mark.kind);
  }

  /** The line that the cursor is on, from 1. */
  line() {
    return this.area.value.slice(0, this.area.selectionStart).split("\n").length;
  }

  here() {
    const line = this.lines.children[this.line() - 1];
    if (line === this.at) return;
    this.at?.classList.remove("here");
    line?.classList.add("here");
    this.at = line;
    this.area.dispatchEvent(new CustomEvent("editor:line", { bubbles: true, detail: { file: this.file, line: this.line() } }));
  }

  go(line, column) {
    const lines = this.area.value.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    // Columns count characters, and the browser counts halves of some.
    const within = [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
    const place = before + within;
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(place, place);
    this.lines.children[line - 1]?.scrollIntoView({ block: "center" });
    this.here();
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      this.leave = true;
    } else if (event.key === "Tab" && !this.leave) {
      event.preventDefault();
      this.indent(event.shiftKey);
    } else if (event.key === "Enter") {
      const start = this.area.value.lastIndexOf("\n", this.area.selectionStart - 1) + 1;
      const space = /^ */.exec(this.area.value.slice(start, this.area.selectionStart))[0];
      if (space) {
        event.preventDefault();
        this.insert("\n" + space);
      }
    } else if (event.key !== "Tab" && event.key !== "Shift") {
      this.leave = false;
    }
  }

  /** A Tab within a line goes to the next even column; over several lines it moves all of them. */
  indent(back) {
    const { value, selectionStart: from, selectionEnd: to } = this.area;
    const start = value.lastIndexOf("\n", from - 1) + 1;
    if (!back && !value.slice(from, to).includes("\n")) {
      this.insert((from - start) % 2 ? " " : INDENT);
      return;
    }
    const next = value.indexOf("\n", Math.max(to - 1, from));
    const end = next < 0 ? value.length : next;
    const before = value.slice(start, end);
    const after = before.split("\n").map((line) => (back ? line.replace(/^ {1,2}/, "") : line && INDENT + line)).join("\n");
    if (after === before) return;
    this.area.setSelectionRange(start, end);
    this.insert(after);
    if (from === to) {
      const place = Math.max(start, from + after.length - before.length);
      this.area.setSelectionRange(place, place);
    } else {
      this.area.setSelectionRange(start, start + after.length);
    }
  }

  /** As if it were typed, so that it can be undone. */
  insert(text) {
    if (!document.execCommand("insertText", false, text)) {
      this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
      this.area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  set(value) {
    this.area.value = value;
    this.follow();
  }
}

/** With several texts, one is shown at a time. */
function startTabs(form, texts) {
  const sections = [...form.querySelectorAll(".editor-file")];
  if (sections.length < 2) return { show() {}, mark() {} };
  const list = document.createElement("div");
  list.className = "row editor-files";
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Files of this document");
  const tabs = sections.map((section, i) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.textContent = section.dataset.name || section.querySelector("label").textContent;
    tab.setAttribute("role", "tab");
    tab.id = `editor-tab-${i}`;
    section.id = `editor-file-${i}`;
    tab.setAttribute("aria-controls", section.id);
    section.setAttribute("role", "tabpanel");
    section.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => show(section.dataset.name));
    list.append(tab);
    return tab;
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const to = (tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length;
    show(sections[to].dataset.name);
    tabs[to].focus();
  });
  sections[0].before(list);

  function show(file) {
    sections.forEach((section, i) => {
      const open = section.dataset.name === file;
      section.hidden = !open;
      tabs[i].setAttribute("aria-selected", open);
      tabs[i].tabIndex = open ? 0 : -1;
    });
  }
  show(sections[0].dataset.name);
  return {
    show,
    mark(marks) {
      sections.forEach((section, i) =>
        tabs[i].classList.toggle("flawed", marks.some((mark) => mark.kind === "flawed" && mark.file === section.dataset.name)),
      );
    },
  };
}
