// What of the exam screen is hidden, its text size and its colours, kept in a cookie so that the next page comes that way.
// The two menus of the top bar are closed here too.
const COOKIE = "rampart_exam_display";
const YEAR = 31536000;

/** Changes the remembered words, as the server writes them; edit is given a set. */
export function remember(edit) {
  const cookie = document.cookie.split("; ").find((one) => one.startsWith(`${COOKIE}=`));
  const words = new Set((cookie?.split("=")[1] ?? "").split(".").filter(Boolean));
  edit(words);
  document.cookie = `${COOKIE}=${[...words].sort().join(".")}; path=/attempts; max-age=${YEAR}; samesite=lax`;
}

export function startDisplay() {
  for (const button of document.querySelectorAll("[data-hides]")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      hide(button, button.getAttribute("aria-pressed") !== "true");
    });
  }
  for (const button of document.querySelectorAll("[data-sets]")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      set(button);
    });
  }
  for (const menu of document.querySelectorAll(".exam-bar details")) {
    menu.hidden = false;
    closeable(menu);
  }
}

function hide(button, hidden) {
  const part = button.dataset.hides;
  button.setAttribute("aria-pressed", String(hidden));
  document.getElementById(part)?.classList.toggle("off", hidden);
  remember((words) => (hidden ? words.add(part) : words.delete(part)));
}

function set(button) {
  const kind = button.dataset.sets;
  const others = [...document.querySelectorAll(`[data-sets=${kind}]`)];
  for (const other of others) {
    document.documentElement.classList.remove(`exam-${other.value}`);
    other.setAttribute("aria-pressed", String(other === button));
  }
  document.documentElement.classList.add(`exam-${button.value}`);
  remember((words) => {
    others.forEach((other) => words.delete(other.value));
    words.add(button.value);
  });
}

/** A click beside the open menu, or Escape, closes it. */
function closeable(menu) {
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}
