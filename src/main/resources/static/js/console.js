// Sends the CSRF token with htmx requests, and closes menus when one looks elsewhere.
const MENUS = '.topbar-menu[open], .place details[open]';
document.body.addEventListener('htmx:configRequest', (event) => {
  const { csrfHeader, csrf } = document.body.dataset;
  if (csrfHeader) event.detail.headers[csrfHeader] = csrf;
});
document.addEventListener('click', (event) => {
  document.querySelectorAll(MENUS).forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.querySelectorAll(MENUS).forEach((menu) => (menu.open = false));
});
// A form that is on its way is not sent twice.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));
// Links of the language keep the rest of the address.
document.querySelectorAll('a.lang').forEach((link) => {
  const address = new URL(location.href);
  address.searchParams.set('lang', new URL(link.href).searchParams.get('lang'));
  link.href = address.href;
});
// The chosen files are named; one that is too large is said so before it travels, others may travel at once.
document.addEventListener('change', (event) => {
  if (event.target.type !== 'file') return;
  const form = event.target.closest('form');
  const files = [...event.target.files];
  const tooLarge = form.dataset.most && files.some((file) => file.size > Number(form.dataset.most));
  const button = form.querySelector('button[type=submit]');
  form.querySelector('.file-name').textContent = files.map((file) => file.name).join(', ');
  form.querySelector('.invalid').textContent = tooLarge ? form.dataset.tooLarge : '';
  form.querySelector('.file').classList.toggle('is-wrong', Boolean(tooLarge));
  if (button) button.disabled = Boolean(tooLarge);
  if (files.length && !tooLarge && form.dataset.atOnce) form.requestSubmit();
});
// Files may be dropped where they can be chosen; beside it they do not replace the page.
['dragover', 'dragleave', 'drop'].forEach((kind) =>
  document.addEventListener(kind, (event) => {
    const drop = event.target.closest && event.target.closest('.drop');
    const carriesFiles = event.dataTransfer && [...event.dataTransfer.types].includes('Files');
    if (!carriesFiles || !document.querySelector('.drop')) return;
    event.preventDefault();
    document.querySelectorAll('.drop').forEach((one) => one.classList.toggle('is-over', kind === 'dragover' && one === drop));
    if (kind !== 'drop' || !drop) return;
    const input = drop.querySelector('input[type=file]');
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })
);
document.addEventListener('htmx:xhr:progress', (event) => {
  const sending = event.target.querySelector && event.target.querySelector('.sending');
  if (!sending || !event.detail.lengthComputable) return;
  sending.hidden = false;
  sending.querySelector('progress').value = Math.round((100 * event.detail.loaded) / event.detail.total);
});
document.addEventListener('htmx:sendError', (event) => delete event.target.dataset.sent);
// Copies a text; where the browser lets no page write to the clipboard (no https), it is selected and copied the old way.
document.addEventListener('click', async (event) => {
  const button = event.target.closest && event.target.closest('[data-copy-of]');
  if (!button) return;
  const text = document.getElementById(button.dataset.copyOf);
  let copied = false;
  if (navigator.clipboard) {
    copied = await navigator.clipboard.writeText(text.innerText).then(() => true, () => false);
  }
  if (!copied) {
    getSelection().selectAllChildren(text);
    copied = document.execCommand('copy');
  }
  const label = button.querySelector('span');
  if (!copied || label.dataset.before) return;
  label.dataset.before = label.textContent;
  label.textContent = button.dataset.copied;
  setTimeout(() => {
    label.textContent = label.dataset.before;
    delete label.dataset.before;
  }, 2000);
});
