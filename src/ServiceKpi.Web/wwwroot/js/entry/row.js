import { empty, readNumber, writeNumber } from './number.js';

/** The cells with a number, in their order. */
export const NUMBERS = ['visits', 'revenue', 'transactions'];
export const CELLS = [...NUMBERS, 'note'];

export const kindOf = name => (name === 'revenue' ? 'money' : 'count');

/** One day of the grid: what is stored, what is typed, and how it stands. */
export class Row {
  kept = {};
  reason = null;
  attempt = null;
  wants = false;
  isQueued = false;
  panel = null;
  theirs = null;

  constructor(element, language) {
    this.element = element;
    this.language = language;
    this.day = element.dataset.day;
    this.fields = Object.fromEntries(CELLS.map(name => [name, element.querySelector(`[data-cell=${name}]`)]));
    this.closed = element.querySelector('[data-cell=closed]');
    this.stateCell = element.querySelector('.row-state');
    this.stored = storedIn(element.dataset);
    this.seen = this.stored.version;
    this.settled = { kind: element.dataset.state, text: this.stateCell.textContent.trim() };
  }

  get isOpen() {
    return !this.closed.disabled;
  }

  get isDirty() {
    const { body, faults } = this.read();
    return faults.length > 0 || !sameFigures(body, this.stored);
  }

  get isOld() {
    return this.element.dataset.old !== undefined;
  }

  /** A note that is too long for the grid is not in it, and stays as it is until another is typed. */
  get keepsNote() {
    return this.element.dataset.noteKept !== undefined;
  }

  get wasEntered() {
    return !sameFigures(this.stored, { visits: null, revenue: null, transactions: null, note: null, closed: false });
  }

  /** What the cells say, and the names of those that make no sense. */
  read() {
    const closed = this.closed.checked;
    const note = this.fields.note.value.trim() || null;
    const cells = NUMBERS.map(name => [name, closed ? empty : this.#read(name)]);
    const body = { ...Object.fromEntries(cells.map(([name, cell]) => [name, cell.value])), note, closed };
    if (note === null && this.keepsNote) {
      body.keepNote = true;
    }

    return { body, faults: cells.filter(([, cell]) => cell.fault).map(([name, cell]) => ({ name, fault: cell.fault })) };
  }

  /** Whether a cell has a number in it that makes sense. */
  says(name) {
    return this.#read(name).value !== null;
  }

  /** Puts back what is stored. */
  takeBack(name) {
    if (name === 'closed') {
      this.closed.checked = this.stored.closed;
      this.showClosed();
    } else {
      this.fields[name].value = this.#written(name, this.stored);
    }
  }

  texts() {
    return { ...Object.fromEntries(CELLS.map(name => [name, this.fields[name].value])), closed: this.closed.checked };
  }

  type(texts) {
    for (const name of CELLS) {
      this.fields[name].value = texts[name] ?? '';
    }

    this.closed.checked = texts.closed;
    this.showClosed();
  }

  /** Takes over what is stored now; cells show it when nothing else was typed since it was sent. */
  store(day, sent) {
    const isAsSent = sent === undefined || JSON.stringify(this.read().body) === JSON.stringify(sent);
    if (this.keepsNote && sent?.keepNote) {
      day = { ...day, note: null };
    } else {
      delete this.element.dataset.noteKept;
    }

    this.stored = day;
    this.seen = day.version;
    this.attempt = null;
    this.wants = false;
    if (isAsSent) {
      this.kept = {};
      this.reason = null;
      this.show(day);
    }

    return isAsSent;
  }

  show(figures) {
    for (const name of CELLS) {
      const [field, text] = [this.fields[name], this.#written(name, figures)];
      if (field.value !== text) {
        field.value = text;
        // Whoever types on replaces what is shown, as in any cell that is come to.
        if (document.activeElement === field) {
          field.select();
        }
      }
    }

    this.closed.checked = figures.closed;
    this.showClosed();
  }

  /** Writes what was understood in place of what was typed. */
  tidy(name) {
    const cell = this.#read(name);
    if (cell.fault === null && document.activeElement !== this.fields[name]) {
      this.fields[name].value = writeNumber(cell.value, kindOf(name), this.language);
    }
  }

  showClosed() {
    for (const name of NUMBERS) {
      this.fields[name].readOnly = this.closed.checked || this.closed.disabled;
    }

    this.element.classList.toggle('is-closed', this.closed.checked);
  }

  markFaults(faults) {
    for (const name of NUMBERS) {
      const isBad = faults.some(f => f.name === name);
      this.fields[name].toggleAttribute('aria-invalid', isBad);
      if (isBad) {
        this.fields[name].setAttribute('aria-invalid', 'true');
      }
    }
  }

  setState(kind, text) {
    this.element.dataset.state = kind;
    this.stateCell.textContent = text;
  }

  #read(name) {
    return readNumber(this.fields[name].value, kindOf(name), this.language);
  }

  #written(name, figures) {
    return name === 'note' ? figures.note ?? '' : writeNumber(figures[name], kindOf(name), this.language);
  }
}

export function sameFigures(one, other) {
  return [...NUMBERS, 'note'].every(name => (one[name] ?? null) === (other[name] ?? null)) && one.closed === other.closed;
}

function storedIn(data) {
  const number = text => (text === undefined ? null : Number(text));
  return {
    visits: number(data.visits),
    revenue: number(data.revenue),
    transactions: number(data.transactions),
    note: data.note ?? null,
    closed: data.closed !== undefined,
    version: Number(data.version),
  };
}
