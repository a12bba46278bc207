// Where a page opens: a new path at its top with the focus on its heading, the same path where one was, and Back where one left.
const left = new Map();
const menuOf = element => element.closest('details.menu')?.querySelector('summary');
const targetOf = hash => hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
let path = location.pathname;
let entry = known(history.state?.entry);
let from = null;
let isBack = false;
let isLeaving = false;

function known(id) {
  if (id === undefined) {
    id = crypto.getRandomValues(new Uint32Array(1))[0];
    history.replaceState({ ...history.state, entry: id }, '');
  }

  return id;
}

function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
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

function goTo(top) {
  scrollTo({ top, behavior: 'instant' });
}

function openNew(target) {
  if (!target) {
    goTo(0);
  }

  focusHeading();
}

function comeBack(top) {
  goTo(top);
  focusHeading();
}

function stay(target) {
  goTo(from.top);
  if (target && !isInView(target)) {
    target.scrollIntoView();
  }

  // What was in a menu is hidden with it.
  if (!isShown(document.activeElement)) {
    const menu = menuOf(from.element);
    isShown(menu) ? menu.focus({ preventScroll: true }) : focusHeading();
  }
}

// On the way back the browser moves the page that is left: where that was before counts.
addEventListener('popstate', () => { isBack = isLeaving = true; }, { capture: true });
addEventListener('scroll', () => {
  if (!isLeaving) {
    left.set(entry, scrollY);
  }
}, { passive: true });

Blazor.addEventListener('enhancednavigationstart', () => {
  from = { element: document.activeElement, top: scrollY };
  if (!isBack) {
    left.set(entry, scrollY);
  }

  isLeaving = true;
});

Blazor.addEventListener('enhancednavigationend', () => {
  const top = isBack ? left.get(history.state?.entry) : undefined;
  const isNew = location.pathname !== path;
  const target = targetOf(location.hash);
  path = location.pathname;
  entry = known(history.state?.entry);
  isBack = isLeaving = false;
  if (top !== undefined) {
    comeBack(top);
  } else if (isNew) {
    openNew(target);
  } else {
    stay(target);
  }
});

if (document.activeElement === document.body) {
  focusHeading();
}
