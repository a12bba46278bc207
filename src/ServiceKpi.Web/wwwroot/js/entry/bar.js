/** What stands above all rows: what is not saved, what stands in the way, and the polite voice. */
export class Bar {
  #page;
  #words;
  #voice;

  constructor(page, words) {
    this.#page = page;
    this.#words = words;
    this.#voice = page.querySelector('.entry-voice');
  }

  /** Says something to those who listen. */
  say(text) {
    this.#voice.textContent = text;
  }

  /** Says something to everybody, until the next time. */
  tell(text) {
    const line = this.#page.querySelector('[data-news=told]');
    line.querySelector('span').textContent = text;
    line.hidden = false;
    this.say(text);
  }

  /** Shows or hides a piece of news. */
  set(news, isSo) {
    this.#page.querySelector(`[data-news=${news}]`).hidden = !isSo;
  }

  unsaved(rows) {
    const line = this.#page.querySelector('[data-news=unsaved]');
    line.querySelector('span').textContent = this.#words.say(rows.length === 1 ? 'unsavedOne' : 'unsaved', rows.length);
    line.hidden = rows.length === 0;
  }

  /** Leads to typed rows of other outlets and months. */
  elsewhere(places) {
    const line = this.#page.querySelector('[data-news=elsewhere]');
    line.hidden = places.length === 0;
    line.querySelector('span').replaceChildren(...places.map(({ outlet, month }) => {
      const link = document.createElement('a');
      link.href = `/entry/${encodeURIComponent(outlet)}?month=${month}`;
      link.textContent = `${outlet} ${month}`;
      return link;
    }));
  }
}
