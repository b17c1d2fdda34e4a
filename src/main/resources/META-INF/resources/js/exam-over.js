// An attempt that is over leaves nothing in the browser: no highlights, and no answer that came too late to be taken.
const attempt = location.pathname.split("/")[2];
try {
  localStorage.removeItem(`rampart.attempt.${attempt}`);
  localStorage.removeItem(`rampart.marks.${attempt}`);
} catch {
  // A browser that stores nothing has nothing to remove.
}
