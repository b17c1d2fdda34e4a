// A cursor of words over the texts of a question, for those who select without a pointer. What it is on is selected, and
// said to those who do not see it.
const HELP =
  "Arrow keys go from word to word and from text to text, with Shift they take in more. Enter highlights or takes the highlight away, Esc ends.";

export class WordCursor {
  #parts;
  #toggle;
  #say;
  #words = [];
  #anchor = 0;
  #focus = 0;
  #back = null;

  /**
   * @param parts elements with text
   * @param toggle highlights what is selected
   * @param say tells in words what happened
   */
  constructor(parts, toggle, say) {
    this.#parts = parts;
    this.#toggle = toggle;
    this.#say = say;
    addEventListener("keydown", (event) => this.active && this.#key(event), { capture: true });
    addEventListener("pointerdown", () => this.active && this.#end(), { capture: true });
  }

  get active() {
    return this.#back !== null;
  }

  /** @param back what has the focus afterwards, unless something has it now */
  start(back) {
    this.#back = document.activeElement === document.body ? back : document.activeElement;
    this.#words = this.#parts.flatMap((part, i) =>
      [...part.textContent.matchAll(/\S+/g)].map((word) => ({ part: i, start: word.index, end: word.index + word[0].length, text: word[0] })),
    );
    this.#anchor = this.#focus = 0;
    this.select();
    this.#say(HELP);
  }

  /** Selects the words that the cursor is on. */
  select() {
    const [first, last] = [this.#words[Math.min(this.#anchor, this.#focus)], this.#words[Math.max(this.#anchor, this.#focus)]];
    const [from, to] = [this.#at(first.part, first.start), this.#at(last.part, last.end)];
    getSelection().setBaseAndExtent(...from, ...to);
    to[0].parentElement.scrollIntoView({ block: "nearest" });
  }

  /** The text node and place in it of a character of a part. */
  #at(part, character) {
    const walker = document.createTreeWalker(this.#parts[part], NodeFilter.SHOW_TEXT);
    let before = 0;
    while (walker.nextNode() && before + walker.currentNode.length < character) before += walker.currentNode.length;
    return [walker.currentNode, character - before];
  }

  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Tab") {
      this.#end();
      return;
    }
    const moves = { ArrowLeft: -1, ArrowRight: 1 };
    if (event.key in moves) this.#move(this.#focus + moves[event.key], event.shiftKey);
    else if (event.key === "ArrowUp") this.#move(this.#beginning(-1), event.shiftKey);
    else if (event.key === "ArrowDown") this.#move(this.#beginning(1), event.shiftKey);
    else if (event.key === "Enter" || event.key.toLowerCase() === "h") this.#toggle();
    else if (event.key === "Escape") this.#end();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The first word of the text before or after. */
  #beginning(step) {
    const part = this.#words[this.#focus].part + step;
    const first = this.#words.findIndex((word) => word.part === part);
    return first < 0 ? this.#focus : first;
  }

  #move(to, extend) {
    this.#focus = Math.max(0, Math.min(this.#words.length - 1, to));
    if (!extend) this.#anchor = this.#focus;
    this.select();
    this.#say(this.#words[this.#focus].text);
  }

  #end() {
    getSelection().removeAllRanges();
    this.#back.focus();
    this.#back = null;
    this.#say("");
  }
}
