// A card may be dragged into another column; what shows it is asked for there, as the button does it, too.
let dragged = null;
document.querySelectorAll('.board-card[draggable]').forEach((card) => {
  card.addEventListener('dragstart', (event) => {
    dragged = card;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card.dataset.lead);
  });
  card.addEventListener('dragend', () => {
    dragged = null;
    document.querySelectorAll('.board-column').forEach((column) => column.classList.remove('is-over'));
  });
});
document.querySelectorAll('.board-column').forEach((column) => {
  column.addEventListener('dragover', (event) => {
    if (!dragged) return;
    event.preventDefault();
    column.classList.add('is-over');
  });
  column.addEventListener('dragleave', () => column.classList.remove('is-over'));
  column.addEventListener('drop', (event) => {
    if (!dragged) return;
    event.preventDefault();
    column.classList.remove('is-over');
    const details = dragged.querySelector('details');
    column.append(dragged);
    details.open = true;
    details.querySelector('select').value = column.dataset.stage;
    details.querySelector('input[name=note]').focus();
  });
});
