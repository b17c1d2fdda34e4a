// Whoever signs out leaves no text of documents in this browser that was not saved.
const form = document.querySelector("form[action='/sign-out']");

form?.addEventListener("submit", () => {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(`rampart-draft-${form.dataset.account}-`)) localStorage.removeItem(name);
    }
  } catch {
    // Storage is forbidden, so there is none.
  }
});
