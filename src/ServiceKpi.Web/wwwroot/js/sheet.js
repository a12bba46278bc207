// A table as a file: what is shown, with the figures behind it unrounded.
const textOf = cell => {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll('.sr, button, input, svg').forEach(e => e.remove());
  // Lines of a cell stand side by side in a file.
  copy.querySelectorAll('br, small, p, div').forEach(e => e.prepend(' '));
  return copy.textContent.replace(/\s+/g, ' ').trim();
};

function valueOf(cell) {
  const figures = cell.querySelectorAll('data[value]');
  const only = figures.length === 1 && figures[0].value !== '' ? Number(figures[0].value) : NaN;
  return Number.isFinite(only) ? only : textOf(cell);
}

const rowsOf = table => [...table.rows].map(row => [...row.cells].flatMap(cell => [valueOf(cell), ...Array(cell.colSpan - 1).fill('')]));

document.addEventListener('click', async event => {
  const button = event.target.closest('[data-sheet]');
  const part = button?.closest('.part');
  const table = part && ([...part.querySelectorAll('table')].find(t => t.checkVisibility()) ?? part.querySelector('table'));
  if (!table) {
    return;
  }

  const answer = await fetch(`sheets/${button.dataset.sheet}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', RequestVerificationToken: document.querySelector('[name=__RequestVerificationToken]')?.value ?? '' },
    body: JSON.stringify({ name: part.querySelector('h2').textContent.trim(), rows: rowsOf(table) }),
  });
  if (answer.ok) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = decodeURIComponent(answer.headers.get('Content-Disposition').match(/filename\*=UTF-8''([^;]+)/)?.[1] ?? `table.${button.dataset.sheet}`);
    link.click();
    URL.revokeObjectURL(link.href);
  } else {
    location.reload();
  }
});
