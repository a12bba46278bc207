// Where a page opens: a new path at its top with the focus on the field that it begins with or its heading, the same path where one was, and Back where one left.
// A page whose circuit is up is replaced in place; its heading comes when it has been read.

// A page without a circuit is loaded as a whole. Blazor, whose address is that page's already, makes another of it for a moment by a
// "?" at its end; behind a fragment that is the same address still, nothing is loaded, and it would try for ever.
const { replaceState } = history;
history.replaceState = (state, unused, address) => replaceState.call(history, state, unused, address && `${address}`.replace(/#.*\?$/, '?'));

const left = new Map();
let path = location.pathname;
let entry = known(history.state?.entry);
let isBack = false;
let isLeaving = false;

function known(id) {
  if (id === undefined) {
    id = crypto.getRandomValues(new Uint32Array(1))[0];
    history.replaceState({ ...history.state, entry: id }, '');
  }

  return id;
}

function isShown(element) {
  return element?.isConnected && element !== document.body && element.checkVisibility();
}

function focusHeading() {
  const heading = document.querySelector('h1');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

// The browser comes to the field that a page begins with only when it draws, and not at all once the focus is somewhere else.
function focusFirst() {
  const field = document.querySelector('[autofocus]');
  field ? field.focus({ preventScroll: true }) : focusHeading();
}

// On the way back the browser moves the page that is left: where that was before counts.
addEventListener('popstate', () => { isBack = isLeaving = true; }, { capture: true });
addEventListener('scroll', () => {
  // The address is the next page's as soon as it is followed, while this one is still drawn.
  if (!isLeaving && history.state?.entry === entry) {
    left.set(entry, scrollY);
  }
}, { passive: true });

// A page that is drawn anew is shorter for a moment, and the browser moves up: whoever has not moved themselves goes back down.
let stayAt = null;
addEventListener('click', () => { stayAt = scrollY; }, { capture: true });
for (const move of ['wheel', 'touchmove', 'keydown']) {
  addEventListener(move, () => { stayAt = null; }, { capture: true, passive: true });
}

function stay() {
  if (stayAt !== null && location.pathname === path && scrollY < stayAt) {
    scrollTo({ top: stayAt, behavior: 'instant' });
  }
}

function arrive() {
  const isNew = location.pathname !== path;
  const isOther = isNew || history.state?.entry !== entry;
  if (!isOther || (isNew && !document.querySelector('h1'))) {
    return;
  }

  stayAt = isNew || isBack ? null : stayAt;
  const top = isBack ? left.get(history.state?.entry) : undefined;
  path = location.pathname;
  entry = known(history.state?.entry);
  isBack = isLeaving = false;
  if (top !== undefined) {
    scrollTo({ top, behavior: 'instant' });
  } else if (isNew) {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target ? target.scrollIntoView() : scrollTo({ top: 0, behavior: 'instant' });
  }

  if (isNew || !isShown(document.activeElement)) {
    focusFirst();
  }
}

// A circuit draws the page anew as soon as it is up: what was open stays open, and the focus where it was.
const stops = () => [...document.querySelectorAll('a, button, summary, input, textarea, select')];
let isTaken = document.querySelector('[data-circuit]') !== null;
let held = null;

function hold() {
  held = { isHeading: document.activeElement?.matches('h1'), open: [...document.querySelectorAll('details')].map(d => d.open), focus: stops().indexOf(document.activeElement) };
}

function takeOver() {
  if (isTaken || !document.querySelector('[data-circuit] h1')) {
    return;
  }

  isTaken = true;
  [...document.querySelectorAll('details')].forEach((d, i) => { d.open = held?.open[i] ?? d.open; });
  if (document.activeElement === document.body) {
    held?.isHeading ? focusHeading() : stops()[held?.focus]?.focus({ preventScroll: true });
  }
}

hold();
for (const event of ['toggle', 'focusin']) {
  addEventListener(event, () => isTaken || hold(), { capture: true });
}

new MutationObserver(() => { takeOver(); arrive(); stay(); }).observe(document.body, { childList: true, subtree: true });
Blazor.addEventListener('enhancednavigationend', arrive);
if (document.activeElement === document.body) {
  focusFirst();
}
