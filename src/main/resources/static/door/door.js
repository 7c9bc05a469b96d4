// Saves a form in the background while it is filled. Everything works without it, a page at a time.
(() => {
  const WAIT = 700;
  for (const form of document.querySelectorAll('form[data-autosave]')) {
    const said = form.querySelector('.saved');
    let timer = 0, running = false, again = false;
    const say = (word) => { if (said) said.textContent = form.dataset[word] || ''; };
    const save = async () => {
      timer = 0;
      if (running) { again = true; return; }
      running = true;
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin', headers: { Accept: 'application/json' },
        });
        if (!answer.ok) throw new Error(answer.status);
        show(form, await answer.json());
        say('saved');
      } catch (e) { say('unsaved'); }
      running = false;
      if (again) { again = false; later(); }
    };
    const later = () => { clearTimeout(timer); timer = setTimeout(save, WAIT); };
    form.addEventListener('change', () => { clearTimeout(timer); save(); });
    form.addEventListener('input', later);
    form.addEventListener('submit', () => { clearTimeout(timer); timer = 0; again = false; });
  }
  // What is asked depends on what was answered; the server says which questions are.
  const show = (form, state) => {
    const revision = form.elements.revision;
    if (revision && state.revision !== undefined) revision.value = state.revision;
    for (const card of form.querySelectorAll('[data-question]')) card.hidden = (state.hidden || []).includes(card.dataset.question);
    const bar = document.querySelector('progress');
    if (bar && state.answered !== undefined) bar.value = state.answered;
  };
  // One press is enough.
  for (const form of document.querySelectorAll('form')) {
    form.addEventListener('submit', () => setTimeout(() => form.querySelectorAll('button').forEach((b) => { b.disabled = true; }), 0));
  }
  window.addEventListener('pageshow', () => document.querySelectorAll('button:disabled').forEach((b) => { b.disabled = false; }));
})();
