// Every text comes from the page, in its language.
export class Words {
  #data;
  #language;
  #zone;
  #money;

  constructor(element, { language, zone, money }) {
    this.#data = element.dataset;
    this.#language = language;
    this.#zone = zone;
    this.#money = money;
  }

  /** The text of a name with values put in. */
  say(name, ...values) {
    return (this.#data[name] ?? name).replace(/\{(\d)\}/gu, (_, i) => values[i] ?? '');
  }

  /** The time of day at the outlet. */
  time(instant) {
    return new Intl.DateTimeFormat(this.#language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: this.#zone })
      .format(new Date(instant));
  }

  dateTime(instant) {
    const day = new Intl.DateTimeFormat(this.#language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: this.#zone });
    return `${day.format(new Date(instant))} ${this.time(instant)}`;
  }

  count(value) {
    return new Intl.NumberFormat(this.#language, { maximumFractionDigits: 0 }).format(value);
  }

  /** An amount as the server writes zero: its symbol, and as many decimals. */
  money(value) {
    const [, symbol, decimals] = /^(\D*)\d(?:\D(\d+))?/u.exec(this.#money);
    const digits = Math.max(decimals?.length ?? 0, value % 1 === 0 || decimals === undefined ? 0 : 2);
    const format = new Intl.NumberFormat(this.#language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return (value < 0 ? '-' : '') + symbol + format.format(Math.abs(value));
  }

  figure(name, value) {
    return value === null ? '–' : name === 'revenue' ? this.money(value) : this.count(value);
  }
}
