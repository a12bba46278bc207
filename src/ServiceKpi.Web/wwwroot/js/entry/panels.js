import { NUMBERS } from './row.js';

/** What is asked about a row, right below it. */
export class Panels {
  #words;

  constructor(words) {
    this.#words = words;
  }

  close(row) {
    const hadFocus = row.panel?.contains(document.activeElement) ?? false;
    row.panel?.remove();
    row.panel = null;
    return hadFocus;
  }

  /** Asks whether figures far from the usual ones, or that do not go together, are right. */
  unusual(row, found, answers) {
    const panel = this.#open(row, 'unusual', answers);
    panel.querySelector('[data-fill=text]').replaceChildren(...found.map(({ name, usual, value, isRefund }) => {
      const line = document.createElement('p');
      const [figure, other] = [this.#words.figure(name, value), this.#words.figure(name, usual)];
      line.textContent = isRefund ? this.#words.say('refund', figure)
        : name === 'transactions' ? this.#words.say('moreSales', figure, other)
        : this.#words.say(name === 'revenue' ? 'unusualRevenue' : 'unusualVisits', other, row.element.dataset.weekday, figure);
      return line;
    }));
  }

  /** Asks why an earlier day is changed. */
  reason(row, answers) {
    const panel = this.#open(row, 'reason', answers);
    const input = panel.querySelector('input');
    input.value = row.reason ?? '';
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        panel.querySelector('[data-answer=send]').click();
      }
    });
  }

  /** Shows what somebody else has stored beside what was typed. */
  conflict(row, theirs, answers) {
    const panel = this.#open(row, 'conflict', answers);
    const mine = row.read().body;
    panel.querySelector('[data-fill=who]').textContent = theirs.who
      ? this.#words.say('changedBy', theirs.who, this.#words.dateTime(theirs.at))
      : this.#words.say('changed');
    for (const [side, day] of [['mine', mine], ['theirs', theirs]]) {
      for (const name of NUMBERS) {
        this.#fill(panel, side, name, this.#words.figure(name, day[name]), mine[name] !== theirs[name]);
      }

      this.#fill(panel, side, 'note', day.note ?? '–', mine.note !== theirs.note);
      this.#fill(panel, side, 'closed', this.#words.say(day.closed ? 'yes' : 'no'), mine.closed !== theirs.closed);
    }
  }

  #fill(panel, side, name, text, isOther) {
    const cell = panel.querySelector(`[data-${side}=${name}]`);
    cell.textContent = text;
    cell.closest('tr').classList.toggle('other', isOther);
  }

  #open(row, kind, answers) {
    this.close(row);
    const panel = document.getElementById(`ask-${kind}`).content.firstElementChild.cloneNode(true);
    panel.addEventListener('click', event => {
      const answer = event.target.closest('[data-answer]')?.dataset.answer;
      if (answer) {
        answers[answer](panel);
      }
    });
    row.element.after(panel);
    row.panel = panel;
    return panel;
  }
}
