// Whether the server can be reached. A page that does not load would take the exam off the screen, so this is asked first.

const PATIENCE = 8000;

/** A fetch that gives up after a while. */
export function fetchSoon(url, options = {}) {
  return fetch(url, { credentials: "same-origin", redirect: "manual", ...options, signal: AbortSignal.timeout(PATIENCE) });
}

/** Resolves when the server answers; tries again, less and less often, at once when the browser comes online. */
export async function untilReachable(attempt) {
  for (let wait = 1000; ; wait = Math.min(wait * 2, 30000)) {
    try {
      const response = await fetchSoon(`/attempts/${attempt}/pace`);
      if (response.type === "opaqueredirect" || response.status < 500) return;
    } catch {
      // Not yet.
    }
    await pause(wait);
  }
}

/** Waits so many milliseconds, or until the browser is online again. */
export function pause(milliseconds) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener("online", done);
  });
}
