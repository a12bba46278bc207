// Sends again what could not be sent: when the connection is back, and from time to time until then.
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;

export class Outbox {
  #rows;
  #send;
  #wait = FIRST_WAIT;
  #timer = 0;

  constructor(rows, send) {
    this.#rows = rows;
    this.#send = send;
    addEventListener('online', () => this.now());
    addEventListener('focus', () => this.now());
  }

  get waiting() {
    return this.#rows.filter(row => row.wants && row.isDirty && row.panel === null);
  }

  /** Tries all rows now. */
  now() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.waiting.forEach(row => this.#send(row));
  }

  /** Tries again after a while, longer each time. */
  later() {
    if (this.#timer === 0) {
      this.#timer = setTimeout(() => this.now(), this.#wait);
      this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
    }
  }

  /** A receipt has come: the connection is there. */
  works() {
    this.#wait = FIRST_WAIT;
    this.now();
  }
}
