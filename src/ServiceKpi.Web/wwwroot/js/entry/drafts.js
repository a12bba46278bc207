// What was typed and not stored yet, kept by the browser per account, outlet and day until the server has given a receipt.
const PREFIX = 'servicekpi.entry';

export class Drafts {
  #account;
  #outlet;

  constructor(account, outlet) {
    this.#account = encodeURIComponent(account);
    this.#outlet = encodeURIComponent(outlet);
  }

  /** What was kept of the day; null when nothing was. */
  get(day) {
    try {
      return JSON.parse(localStorage.getItem(this.#keyOf(day)));
    } catch {
      return null;
    }
  }

  /** Keeps a draft; false when the browser refuses to. */
  put(day, draft) {
    try {
      localStorage.setItem(this.#keyOf(day), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  /** Forgets the draft, unless another tab has typed something else meanwhile. */
  remove(day, draft) {
    const kept = this.get(day);
    if (kept !== null && (draft === undefined || sameText(kept, draft))) {
      localStorage.removeItem(this.#keyOf(day));
    }
  }

  /** The outlets and months with drafts that are not among these days. */
  elsewhere(days) {
    const here = new Set(days.map(day => this.#keyOf(day)));
    const found = new Map();
    for (const key of keys()) {
      const [prefix, account, outlet, day] = key.split(':');
      if (prefix === PREFIX && account === this.#account && !here.has(key) && day) {
        const month = day.slice(0, 7);
        found.set(`${outlet} ${month}`, { outlet: decodeURIComponent(outlet), month });
      }
    }

    return [...found.values()];
  }

  #keyOf(day) {
    return `${PREFIX}:${this.#account}:${this.#outlet}:${day}`;
  }
}

function keys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function sameText(one, other) {
  return JSON.stringify(one.texts) === JSON.stringify(other.texts);
}
