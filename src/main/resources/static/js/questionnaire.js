// The questionnaire editor: remembers what is unfolded, goes to what was changed, asks before edits are lost.
(() => {
  let changed = false;
  document.addEventListener('toggle', (event) => {
    if (!event.target.matches?.('details[data-fold]')) return;
    const mark = event.target.querySelector('input[name$=".unfolded"]');
    if (mark) mark.disabled = !event.target.open;
  }, true);
  document.addEventListener('input', (event) => {
    if (event.target.closest('[data-guard]')) changed = true;
  });
  document.addEventListener('submit', (event) => {
    if (event.target.matches('[data-guard]')) changed = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });
  document.addEventListener('htmx:afterSettle', () => {
    const editor = document.getElementById('editor');
    if (!editor) return;
    changed = true;
    const question = document.getElementById(editor.dataset.focus ?? '');
    if (!question) return;
    const box = question.getBoundingClientRect();
    if (box.top < 60 || box.top > window.innerHeight - 120) question.scrollIntoView({ block: 'start' });
    const text = question.querySelector('input[name$=".text"]');
    if (text && !text.value) text.focus({ preventScroll: true });
  });
  // A link to a question unfolds it.
  const unfold = () => {
    const question = /^#q\d+$/.test(location.hash) && document.querySelector(location.hash);
    if (question) question.open = true;
  };
  window.addEventListener('hashchange', unfold);
  unfold();
})();
