// Keys and the clipboard: Enter goes to what is still empty, then saves and goes down; Escape takes a cell back; arrows step; a
// block of cells fills rows.
import { isBlock, readCells } from './paste.js';
import { CELLS } from './row.js';

const ORDER = [...CELLS, 'closed'];

const cellOf = (row, name) => (name === 'closed' ? row.closed : row.fields[name]);

export class Keys {
  constructor(table, rows, saver, told) {
    this.rows = rows;
    this.saver = saver;
    this.told = told;
    this.byElement = new Map(rows.map(row => [row.element, row]));
    table.addEventListener('keydown', event => this.#press(event));
    table.addEventListener('paste', event => this.#paste(event));
    table.addEventListener('focusin', event => this.#hint(event.target));
    table.addEventListener('input', event => this.#hint(event.target));
    document.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        rows.filter(row => row.isDirty).forEach(row => this.#save(row));
      }
    });
  }

  rowOf(element) {
    return this.byElement.get(element.closest('tr[data-day]'));
  }

  /** Moves to the same cell of the next row that is open; false when there is none. */
  step(row, name, direction) {
    for (let i = this.rows.indexOf(row) + direction; i >= 0 && i < this.rows.length; i += direction) {
      if (this.rows[i].isOpen) {
        this.#focus(cellOf(this.rows[i], name));
        return true;
      }
    }

    return false;
  }

  #press(event) {
    const name = event.target.dataset.cell;
    const row = this.rowOf(event.target);
    if (!row || !name || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }

    const moves = {
      Enter: () => this.#enter(row, name, event.shiftKey ? -1 : 1),
      Escape: () => this.#takeBack(row, name),
      ArrowUp: () => this.step(row, name, -1),
      ArrowDown: () => this.step(row, name, 1),
      ArrowLeft: () => isAtEnd(event.target, 'start') && this.#side(row, name, -1),
      ArrowRight: () => isAtEnd(event.target, 'end') && this.#side(row, name, 1),
    };
    const move = moves[event.key];
    if (move && !(event.shiftKey && event.key !== 'Enter') && move() !== false) {
      event.preventDefault();
    }
  }

  #enter(row, name, direction) {
    if (direction > 0 && wantsRevenue(row, name)) {
      this.#focus(row.fields.revenue);
      return;
    }

    row.column = name;
    const became = this.#save(row);
    if (became === 'asked') {
      row.panel.querySelector('input, button').focus();
    } else if (became === 'fault' || !this.step(row, name, direction)) {
      this.#focus(cellOf(row, name));
    }
  }

  #takeBack(row, name) {
    row.takeBack(name);
    this.saver.typed(row);
    this.#focus(cellOf(row, name));
  }

  /** Lets the keyboard of a phone say what Enter does. */
  #hint(cell) {
    const row = this.rowOf(cell);
    const name = cell.dataset.cell;
    if (row && CELLS.includes(name)) {
      cell.enterKeyHint = wantsRevenue(row, name) || this.rows.slice(this.rows.indexOf(row) + 1).some(other => other.isOpen) ? 'next' : 'done';
    }
  }

  #save(row) {
    this.saver.tidy(row);
    return this.saver.save(row);
  }

  #side(row, name, direction) {
    const to = ORDER[ORDER.indexOf(name) + direction];
    const target = to ? cellOf(row, to) : direction < 0 ? row.element.querySelector('th a') : null;
    if (!target) {
      return false;
    }

    this.#focus(target);
    return true;
  }

  #focus(cell) {
    cell.focus();
    cell.select?.();
  }

  #paste(event) {
    const text = event.clipboardData.getData('text/plain');
    const row = this.rowOf(event.target);
    const from = CELLS.indexOf(event.target.dataset.cell);
    if (!row || from < 0 || !isBlock(text)) {
      return;
    }

    event.preventDefault();
    const lines = readCells(text);
    const targets = this.rows.slice(this.rows.indexOf(row)).slice(0, lines.length);
    const filled = targets.filter(target => target.isOpen);
    const result = { rows: filled.length, left: lines.length - filled.length, bad: 0 };
    targets.forEach((target, i) => {
      if (target.isOpen) {
        fill(target, from, lines[i]);
        result.bad += target.read().faults.length;
        this.saver.tidy(target);
        this.saver.typed(target);
      }
    });
    filled.forEach(target => this.#save(target));
    event.target.select?.();
    this.told.pasted(result);
  }
}

/** Visits are half a day: the other half comes next. */
function wantsRevenue(row, name) {
  return name === 'visits' && !row.closed.checked && row.fields.revenue.value.trim() === '' && row.says('visits');
}

function fill(row, from, cells) {
  cells.slice(0, CELLS.length - from).forEach((text, i) => {
    if (text !== '') {
      row.closed.checked &&= CELLS[from + i] === 'note';
      row.fields[CELLS[from + i]].value = text;
    }
  });
  row.showClosed();
}

function isAtEnd(field, end) {
  return field.type === 'checkbox'
    || (field.selectionStart === 0 && field.selectionEnd === field.value.length)
    || (field.selectionStart === field.selectionEnd && field.selectionStart === (end === 'start' ? 0 : field.value.length));
}
