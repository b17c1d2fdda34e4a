// The browser knows its time zone; the server cannot. Without this the account starts in UTC.
const field = document.querySelector('input[name="zone"]');
if (field && !field.value) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}
