// A wall screen moves on by itself and nobody stands beside it: what cannot be fetched leaves the last figures where they
// are, with their time, and says why; the next turn tries again.
const patience = 15_000;

const screenOf = page => page.querySelector('[data-wall-next]');
const sheetsOf = page => [...page.querySelectorAll('link[rel=stylesheet]')].map(link => link.getAttribute('href')).join();

function say(screen, what) {
  for (const note of ['lost', 'out']) {
    screen.querySelector(`[data-wall-${note}]`).hidden = note !== what;
  }
}

async function turn() {
  const screen = screenOf(document);
  if (!screen) {
    return;
  }

  try {
    const answer = await fetch(screen.dataset.wallNext, { cache: 'no-store', signal: AbortSignal.timeout(patience) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = screenOf(page);
    if (new URL(answer.url).pathname.startsWith('/sign-in') || answer.status === 401) {
      say(screen, 'out');
    } else if (!answer.ok || !next) {
      say(screen, 'lost');
    } else if (sheetsOf(page) !== sheetsOf(document)) {
      // The application was replaced by a newer one, and its looks with it.
      location.replace(answer.url);
      return;
    } else {
      history.replaceState(null, '', answer.url);
      screen.replaceWith(next);
    }
  } catch {
    say(screen, 'lost');
  }

  wait();
}

function wait() {
  setTimeout(turn, 1000 * Number(screenOf(document)?.dataset.wallSeconds ?? 20));
}

wait();
