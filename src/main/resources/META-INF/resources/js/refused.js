// What htmx asked for and did not get is told beside what was pressed; the page stays as it is.
const AWAY = 'The server could not be reached, so nothing was changed. Try again when the network is back.';
const FAILED = 'The server could not do that, and nothing was changed. Try again in a minute.';

document.body.addEventListener('htmx:beforeRequest', (event) => forget(event.detail.target));
document.body.addEventListener('htmx:sendError', (event) => tell(event.detail.target, AWAY));
document.body.addEventListener('htmx:timeout', (event) => tell(event.detail.target, AWAY));
document.body.addEventListener('htmx:responseError', (event) => tell(event.detail.target, sentence(event.detail.xhr)));

function tell(place, text) {
  forget(place);
  const refusal = document.createElement('p');
  refusal.className = 'notice bad refusal';
  refusal.setAttribute('role', 'alert');
  refusal.textContent = text;
  place.append(refusal);
}

function forget(place) {
  place.querySelector(':scope > .refusal')?.remove();
}

/** What the error page says, which a browser without scripts would have shown. */
function sentence(request) {
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  return page.querySelector('main .measure')?.textContent.trim() || FAILED;
}
