// Targets are an ordinary form. This adds what a spreadsheet has: keys that move, a block that can be pasted, and a count of
// what is not saved. Only what was changed is sent.
import { isBlock, readCells } from './entry/paste.js';

const form = document.querySelector('.target-form');
const rows = [...form.querySelectorAll('tbody tr')]
  .map(row => [...row.querySelectorAll('td.target')].map(cell => ({
    value: cell.querySelector('input[data-target=value]'),
    limit: cell.querySelector('input[data-target=limit]'),
  })));
const places = new Map(rows.flatMap((cells, row) => cells.flatMap((cell, column) => ['value', 'limit']
  .filter(kind => cell[kind]).map(kind => [cell[kind], { row, column, kind }]))));
const inputs = [...places.keys()];
const line = form.querySelector('[data-unsaved]');
let entered = '';
let isSent = false;

const isChanged = input => input.value.trim() !== input.dataset.stored;
const fieldAt = ({ row, column, kind }) => rows[row]?.[column]?.[kind];

function count() {
  const changed = rows.flat().filter(cell => [cell.value, cell.limit].some(input => input && isChanged(input))).length;
  const { none, one, many } = line.dataset;
  line.textContent = changed === 0 ? none : changed === 1 ? one : many.replace('{0}', changed);
  return changed;
}

function mark(input) {
  input.classList.toggle('is-changed', isChanged(input));
}

function go(place, down, right) {
  for (let { row, column } = place; rows[row]?.[column];) {
    row += down;
    column += right;
    const next = fieldAt({ row, column, kind: place.kind });
    if (next) {
      next.focus();
      next.select();
      return true;
    }
  }

  return false;
}

function isAtEnd(field, end) {
  const all = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  return all || (field.selectionStart === field.selectionEnd && field.selectionStart === (end < 0 ? 0 : field.value.length));
}

form.addEventListener('keydown', event => {
  const place = places.get(event.target);
  if (!place || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }

  const moves = {
    Enter: () => go(place, event.shiftKey ? -1 : 1, 0) || true,
    ArrowUp: () => go(place, -1, 0),
    ArrowDown: () => go(place, 1, 0),
    ArrowLeft: () => isAtEnd(event.target, -1) && go(place, 0, -1),
    ArrowRight: () => isAtEnd(event.target, 1) && go(place, 0, 1),
    Escape: () => {
      // Once back to what stood here before, twice to what is stored.
      event.target.value = event.target.value === entered ? event.target.dataset.stored : entered;
      event.target.select();
      mark(event.target);
      count();
      return true;
    },
  };
  if (!(event.shiftKey && event.key !== 'Enter') && moves[event.key]?.()) {
    event.preventDefault();
  }
});

form.addEventListener('focusin', event => {
  if (places.has(event.target)) {
    entered = event.target.value;
  }
});

form.addEventListener('input', event => {
  if (places.has(event.target)) {
    mark(event.target);
    count();
  }
});

form.addEventListener('paste', event => {
  const place = places.get(event.target);
  const text = event.clipboardData.getData('text/plain');
  if (!place || !isBlock(text)) {
    return;
  }

  event.preventDefault();
  readCells(text).forEach((cells, down) => cells.forEach((pasted, right) => {
    const field = fieldAt({ row: place.row + down, column: place.column + right, kind: place.kind });
    if (field) {
      field.value = pasted;
      mark(field);
    }
  }));
  count();
});

form.addEventListener('formdata', event => inputs
  .filter(input => !isChanged(input) && !('changed' in input.dataset))
  .forEach(input => event.formData.delete(input.name)));
form.addEventListener('submit', () => { isSent = true; });
addEventListener('pageshow', () => { isSent = false; });
addEventListener('beforeunload', event => {
  if (!isSent && count() > 0) {
    event.preventDefault();
  }
});

// Leaving goes through the browser, which asks when something is not saved.
document.body.dataset.enhanceNav = 'false';
form.querySelector('[aria-invalid=true]')?.focus();
count();
form.dataset.ready = 'true';
