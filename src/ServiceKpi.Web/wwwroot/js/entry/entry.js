import { Bar } from './bar.js';
import { Drafts } from './drafts.js';
import { Keys } from './keys.js';
import { Outbox } from './outbox.js';
import { Panels } from './panels.js';
import { Row } from './row.js';
import { Saver } from './saver.js';
import { showTotals } from './totals.js';
import { Words } from './words.js';

const page = document.getElementById('entry');
const table = page.querySelector('table');
const language = document.documentElement.lang;
const words = new Words(document.getElementById('entry-words'), { language, zone: page.dataset.zone, money: page.dataset.money });
const rows = [...table.querySelectorAll('tr[data-day]')].map(element => new Row(element, language));
const drafts = new Drafts(page.dataset.account, page.dataset.outlet);
const bar = new Bar(page, words);
const site = {
  token: page.querySelector('input[name=__RequestVerificationToken]').value,
  urlOf: day => `/api/v1/outlets/${encodeURIComponent(page.dataset.outlet)}/daily/${day}`,
};

const told = {
  storage: isKept => bar.set('storage', !isKept),
  changed: () => {
    bar.unsaved(rows.filter(row => row.isDirty));
    showTotals(page.querySelector('.entry-totals'), rows, words);
  },
  saved: (row, time) => {
    bar.say(words.say('receipt', row.element.dataset.name, time));
    ['offline', 'signedOut'].forEach(news => bar.set(news, false));
    outbox.works();
  },
  offline: () => {
    bar.set('offline', true);
    outbox.later();
  },
  trouble: (row, kind) => {
    bar.set(kind === 'signedOut' || kind === 'stale' ? kind : 'refused', true);
    bar.say(`${row.element.dataset.name}: ${row.stateCell.textContent}`);
  },
  asking: kind => rows.filter(row => row.panel?.dataset.ask === kind),
  asked: row => bar.say(`${row.element.dataset.name}: ${row.stateCell.textContent}`),
  answered: row => keys.step(row, row.column ?? 'visits', 1) || row.fields[row.column ?? 'visits']?.focus(),
  pasted: ({ rows: count, left, bad }) => bar.tell(
    [words.say('pasted', count), bad > 0 ? words.say('pastedBad', bad) : '', left > 0 ? words.say('pastedLeft', left) : '']
      .filter(Boolean).join(' ')),
};

const saver = new Saver({ words, drafts, panels: new Panels(words), site, told });
const outbox = new Outbox(rows, row => saver.save(row));
const keys = new Keys(table, rows, saver, told);

table.addEventListener('input', event => {
  const row = keys.rowOf(event.target);
  if (row && event.target.dataset.cell) {
    row.showClosed();
    saver.typed(row);
  }
});
table.addEventListener('focusin', event => {
  const row = keys.rowOf(event.target) ?? rows.find(other => other.panel?.contains(event.target));
  rows.forEach(other => other.element.classList.toggle('is-here', other === row));
});
table.addEventListener('focusout', event => {
  const row = keys.rowOf(event.target);
  if (row && !row.element.contains(event.relatedTarget) && !row.panel?.contains(event.relatedTarget)) {
    // The cell that is left is not the active one any more when its text is replaced.
    queueMicrotask(() => {
      saver.tidy(row);
      saver.save(row);
      told.changed();
    });
  }
});
page.querySelector('[data-save-all]').addEventListener('click', () => {
  const unsaved = rows.filter(row => row.isDirty);
  const asking = unsaved.find(row => ['asked', 'fault'].includes(saver.save(row)));
  (asking?.panel?.querySelector('input, button') ?? asking?.fields.visits)?.focus();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    outbox.now();
  }
});
addEventListener('beforeunload', event => {
  if (rows.some(row => row.isOpen && row.isDirty)) {
    event.preventDefault();
  }
});

// Leaving goes through the browser, which asks when something is not saved.
document.body.dataset.enhanceNav = 'false';

for (const row of rows) {
  row.showClosed();
  const draft = drafts.get(row.day);
  if (draft !== null) {
    saver.restore(row, draft);
  }
}

bar.elsewhere(drafts.elsewhere(rows.map(row => row.day)));
told.changed();
outbox.now();

const asked = rows.find(row => row.element.id === location.hash.slice(1) && row.isOpen);
const first = asked
  ?? rows.find(row => row.isOpen && 'today' in row.element.dataset)
  ?? rows.find(row => row.isOpen && !row.wasEntered)
  ?? rows.find(row => row.isOpen);
if (first) {
  first.fields.visits.focus({ preventScroll: true });
  first.fields.visits.select();
  first.element.scrollIntoView({ block: matchMedia('(max-width: 640px)').matches ? 'start' : 'center' });
}

page.dataset.ready = 'true';
