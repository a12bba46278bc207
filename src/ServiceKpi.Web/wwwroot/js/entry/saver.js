import { Answers } from './answers.js';
import { NUMBERS } from './row.js';
import { sendDay } from './send.js';

const WATCHED = ['visits', 'revenue'];
const UNSAVED = ['dirty', 'fault', 'ask', 'waiting', 'sending', 'trouble'];

/** Takes a row from typed to sent: keeps a draft and asks what must be asked. */
export class Saver {
  #line = Promise.resolve();
  #answers;

  constructor({ words, drafts, panels, site, told }) {
    this.words = words;
    this.drafts = drafts;
    this.panels = panels;
    this.site = site;
    this.told = told;
    this.#answers = new Answers(this);
  }

  /** Notes what was typed, before anything is done about it. */
  typed(row) {
    row.wants = false;
    this.settle(row);
    if (row.theirs) {
      this.#answers.conflict(row, row.theirs);
    } else {
      this.panels.close(row);
    }

    this.told.changed();
  }

  /** Saves a row. Answers `asked`, `fault`, `clean` or `sent`; the receipt comes later. */
  save(row) {
    const { body, faults } = row.read();
    if (!row.isOpen || !row.isDirty) {
      this.settle(row);
      return 'clean';
    }

    row.markFaults(faults);
    if (faults.length > 0) {
      row.setState('fault', faults.map(({ name, fault }) =>
        this.words.say(`fault${fault[0].toUpperCase()}${fault.slice(1)}`, row.fields[name].value.trim())).join(' · '));
      return 'fault';
    }

    const unusual = unusualIn(row, body);
    if (row.theirs) {
      return 'asked';
    }

    if (unusual.length > 0) {
      this.#askUnusual(row, unusual);
      return 'asked';
    }

    if (row.isOld && row.wasEntered && !row.reason) {
      this.askReason(row);
      return 'asked';
    }

    this.queue(row);
    return 'sent';
  }

  keep(row) {
    const draft = { texts: row.texts(), seen: row.seen, kept: row.kept, reason: row.reason, wants: row.wants, attempt: row.attempt };
    this.told.storage(this.drafts.put(row.day, draft));
    return draft;
  }

  restore(row, draft) {
    Object.assign(row, { seen: draft.seen, kept: draft.kept ?? {}, reason: draft.reason, wants: draft.wants, attempt: draft.attempt });
    row.type(draft.texts);
    this.settle(row);
  }

  /** Keeps a changed row and forgets the draft of one that is as stored. */
  settle(row) {
    row.markFaults([]);
    if (row.isDirty) {
      this.keep(row);
      row.setState('dirty', this.words.say('dirty'));
      return;
    }

    this.drafts.remove(row.day);
    row.wants = false;
    if (UNSAVED.includes(row.element.dataset.state)) {
      row.setState(row.settled.kind, row.settled.text);
    }
  }

  queue(row) {
    row.wants = true;
    this.keep(row);
    if (!row.isQueued) {
      row.isQueued = true;
      row.setState('sending', this.words.say('sending'));
      this.#line = this.#line.then(() => this.#send(row)).catch(reportError);
    }
  }

  /** A question was answered: the row goes on. */
  answered(row) {
    this.panels.close(row);
    this.keep(row);
    if (this.save(row) === 'sent') {
      this.told.answered(row);
    } else {
      row.panel?.querySelector('input, button').focus();
    }
  }

  askReason(row) {
    this.#open(row, 'reason', () => this.panels.reason(row, {
      send: panel => this.#reasoned(panel, [row]),
      all: panel => this.#reasoned(panel, this.told.asking('reason')),
      undo: () => this.#undo(row),
    }));
  }

  /** Shows understood numbers in place of typed ones. */
  tidy(row) {
    NUMBERS.forEach(name => row.tidy(name));
  }

  #reasoned(panel, rows) {
    const input = panel.querySelector('input');
    const reason = input.value.trim();
    if (reason === '') {
      input.focus();
      return;
    }

    for (const row of rows) {
      row.reason = reason;
      this.answered(row);
    }
  }

  #undo(row) {
    row.show(row.stored);
    this.panels.close(row);
    this.settle(row);
    this.told.changed();
    const cell = row.fields[row.column ?? 'visits'] ?? row.closed;
    cell.focus();
    cell.select();
  }

  #askUnusual(row, found) {
    this.#open(row, 'unusual', () => this.panels.unusual(row, found, {
      keep: () => {
        found.forEach(({ name, value }) => { row.kept[name] = value; });
        this.answered(row);
      },
      correct: () => {
        this.panels.close(row);
        this.settle(row);
        row.fields[found[0].name].focus();
        row.fields[found[0].name].select();
      },
    }));
  }

  #open(row, kind, open) {
    row.setState('ask', this.words.say('ask'));
    if (row.panel?.dataset.ask !== kind) {
      open();
      this.told.asked(row);
    }
  }

  async #send(row) {
    row.isQueued = false;
    const { body, faults } = row.read();
    if (faults.length > 0 || !row.isDirty || row.theirs) {
      return;
    }

    const print = JSON.stringify([body, row.seen, row.reason]);
    if (row.attempt?.print !== print) {
      row.attempt = { print, key: newKey() };
    }

    const draft = this.keep(row);
    const request = { version: row.seen, key: row.attempt.key, token: this.site.token };
    const answer = await sendDay(this.site.urlOf(row.day), { ...body, reason: row.reason }, request);
    this.#answers.take(row, body, draft, answer);
    this.told.changed();
  }
}

function unusualIn(row, body) {
  return [...farIn(row, body), ...moreSalesIn(row, body)];
}

function farIn(row, body) {
  return WATCHED.flatMap(name => {
    const { [`${name}Usual`]: usual, [`${name}Least`]: least, [`${name}Most`]: most } = row.element.dataset;
    const value = body[name];
    const isRefund = value !== null && value < 0;
    const isFar = isRefund || (usual !== undefined && value !== null && (value < Number(least) || value > Number(most)));
    return isFar && value !== row.stored[name] && value !== row.kept[name] ? [{ name, usual: Number(usual), value, isRefund }] : [];
  });
}

/** More sales than people who came: one of the two is likely mistyped. */
function moreSalesIn(row, { visits, transactions }) {
  const isNew = visits !== row.stored.visits || transactions !== row.stored.transactions;
  return isNew && visits !== null && transactions !== null && transactions > visits && transactions !== row.kept.transactions
    ? [{ name: 'transactions', usual: visits, value: transactions }]
    : [];
}

function newKey() {
  // Browsers have randomUUID on https and localhost only.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
