/** Deals with what the server answered to a sent row. */
export class Answers {
  #saver;

  constructor(saver) {
    this.#saver = saver;
  }

  take(row, body, draft, answer) {
    const { words, told } = this.#saver;
    switch (answer.kind) {
      case 'saved':
        this.#saved(row, body, draft, answer.day);
        break;
      case 'conflict':
        row.wants = false;
        this.#saver.keep(row);
        this.conflict(row, { ...answer.day, who: answer.who, at: answer.at });
        told.asked(row);
        break;
      case 'reason':
        row.wants = false;
        row.reason = null;
        row.element.dataset.old = '';
        this.#saver.keep(row);
        this.#saver.askReason(row);
        break;
      case 'keyTaken':
        row.attempt = null;
        this.#saver.queue(row);
        break;
      case 'offline':
        row.setState('waiting', words.say('waiting'));
        told.offline();
        break;
      default:
        row.wants = answer.kind === 'signedOut';
        this.#saver.keep(row);
        row.setState('trouble', words.say(answer.status === 403 ? 'forbidden' : answer.kind));
        told.trouble(row, answer.kind);
    }
  }

  /** Shows both values until one is chosen. */
  conflict(row, theirs) {
    const { words, panels, drafts, told } = this.#saver;
    row.theirs = theirs;
    row.setState('conflict', words.say('conflict'));
    panels.conflict(row, theirs, {
      mine: () => {
        row.theirs = null;
        row.stored = theirs;
        row.seen = theirs.version;
        this.#saver.answered(row);
      },
      theirs: () => {
        row.theirs = null;
        panels.close(row);
        row.store(theirs);
        row.markFaults([]);
        drafts.remove(row.day);
        this.#settled(row, words.say('taken'));
        told.answered(row);
        told.changed();
      },
    });
  }

  #saved(row, body, draft, day) {
    const { words, drafts, told } = this.#saver;
    const time = words.time(day.at);
    const isAllSaved = row.store(day, body);
    this.#settled(row, words.say('saved', time));
    if (isAllSaved) {
      drafts.remove(row.day, draft);
    } else {
      this.#saver.settle(row);
    }

    told.saved(row, time);
  }

  #settled(row, text) {
    row.settled = { kind: row.stored.closed ? 'closed' : 'saved', text };
    row.setState(row.settled.kind, text);
  }
}
