// Saves a form in the background while it is filled. Everything works without it, a page at a time.
(() => {
  const WAIT = 700;
  const AGAIN = 5000;
  for (const form of document.querySelectorAll('form[data-autosave]')) {
    const said = form.querySelector('.saved');
    let timer = 0;
    let running = null;
    let changed = false;
    const say = (word) => { if (said) said.textContent = form.dataset[word] || ''; };
    const save = async () => {
      changed = false;
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: 'POST',
          body: new URLSearchParams(new FormData(form)),
          credentials: 'same-origin',
          headers: { Accept: 'application/json' },
        });
        if (!answer.ok) throw new Error(answer.status);
        show(form, await answer.json());
        say('saved');
      } catch (e) {
        say('unsaved');
        if (!timer && !/^4/.test(e.message)) timer = setTimeout(start, AGAIN);
      }
      running = null;
      if (changed) later(WAIT);
    };
    const start = () => { timer = 0; if (running) changed = true; else running = save(); };
    const later = (wait) => { clearTimeout(timer); timer = setTimeout(start, wait); };
    form.addEventListener('change', () => later(0));
    form.addEventListener('input', () => later(WAIT));
    // What is being saved has arrived before the page itself is sent.
    form.addEventListener('submit', (event) => {
      clearTimeout(timer);
      timer = 0;
      changed = false;
      if (running) {
        event.preventDefault();
        const button = event.submitter;
        running.finally(() => form.requestSubmit(button));
      }
    });
  }
  // What is asked depends on what was answered; the server says which questions are.
  const show = (form, state) => {
    if (form.elements.revision && state.revision !== undefined) form.elements.revision.value = state.revision;
    for (const card of form.querySelectorAll('[data-question]')) card.hidden = (state.hidden || []).includes(card.dataset.question);
    const bar = document.querySelector('progress');
    if (bar && state.asked) { bar.max = state.asked; bar.value = state.answered; }
    for (const button of form.querySelectorAll('[data-count]')) button.textContent = button.dataset.count.replace('{0}', state.answered).replace('{1}', state.asked);
  };
  // Helps typing a nickname; without it the server asks which one was meant.
  for (const input of document.querySelectorAll('input[data-names]')) {
    const list = document.createElement('ul');
    let timer = 0;
    let asked = '';
    list.className = 'names';
    list.hidden = true;
    input.closest('label').after(list);
    input.setAttribute('autocomplete', 'off');
    const offer = (names) => {
      list.replaceChildren(...names.filter((n) => n !== input.value).map((name) => {
        const row = document.createElement('li');
        const pick = document.createElement('button');
        pick.type = 'button';
        pick.textContent = name;
        pick.addEventListener('click', () => { input.value = name; offer([]); });
        row.append(pick);
        return row;
      }));
      list.hidden = !list.children.length;
    };
    input.addEventListener('input', () => {
      clearTimeout(timer);
      asked = input.value.trim();
      const typed = asked;
      if ([...typed].length < 2) { offer([]); return; }
      timer = setTimeout(async () => {
        try {
          const answer = await fetch(`${input.dataset.names}?q=${encodeURIComponent(typed)}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
          if (answer.ok && asked === typed) offer((await answer.json()).names);
        } catch (e) { /* typing goes on without it */ }
      }, 300);
    });
  }
  // One press is enough.
  for (const form of document.querySelectorAll('form')) {
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      setTimeout(() => form.querySelectorAll('button').forEach((b) => { b.disabled = true; }), 0);
    });
  }
  window.addEventListener('pageshow', () => document.querySelectorAll('button:disabled').forEach((b) => { b.disabled = false; }));
})();
