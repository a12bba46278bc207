// Only what a page cannot do without: everything here has a plain link or form beneath it.
document.addEventListener('input', event => {
  const list = document.getElementById(event.target.dataset?.filter);
  if (list) {
    const words = event.target.value.toLowerCase().split(/\s+/);
    for (const item of list.children) {
      item.hidden = !words.every(word => item.dataset.text.includes(word));
    }
  }
});

// A choice in a form that is live applies at once; typing does when the field is left.
function apply(form) {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
  const address = new URL(form.action).pathname + (chosen.length ? `?${new URLSearchParams(chosen)}` : '');
  if (address !== location.pathname + location.search) {
    Blazor.navigateTo(address);
  }
}

document.addEventListener('change', event => {
  const form = event.target.form;
  if (form?.dataset.live !== undefined && event.target.name && !['search', 'date'].includes(event.target.type)) {
    apply(form);
  }
});

// A date is one after each digit of its year: it applies when the field is left.
document.addEventListener('focusout', event => {
  const { form, type, value, defaultValue } = event.target;
  if (form?.dataset.live !== undefined && type === 'date' && value !== defaultValue) {
    apply(form);
  }
});

document.addEventListener('submit', event => {
  if (event.target.dataset.live !== undefined) {
    event.preventDefault();
    apply(event.target);
  }
});

// A menu closes when another place is clicked, and after its link was followed; what a choice has replaced was in it.
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (event.target.isConnected && (!menu.contains(event.target) || event.target.closest('.panel a[href]'))) {
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (hadFocus) {
        menu.querySelector('summary').focus({ preventScroll: true });
      }
    }
  }
});

document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && event.target.closest('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// A circuit that was refused cannot come back: the page is asked for again, and so is whoever is no longer signed in. One
// that is only cut off keeps the page as it is, as long as the server does not answer.
const overlay = document.getElementById('components-reconnect-modal');
const reload = () => location.reload();
new MutationObserver(() => {
  const state = overlay.className.match(/components-reconnect-(rejected|failed|show)/)?.[1];
  if (state === 'rejected') {
    reload();
  } else if (state) {
    fetch('_blazor/initializers', { cache: 'no-store' })
      .then(answer => state === 'failed' || answer.status === 401 ? reload() : null, () => null);
  }
}).observe(overlay, { attributeFilter: ['class'] });

document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (button) {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  }
});

// The list of pages folds to its pictures; the next page is asked for as folded.
document.addEventListener('click', event => {
  if (event.target.closest('[data-fold-nav]')) {
    const root = document.documentElement;
    root.dataset.nav = root.dataset.nav === 'folded' ? '' : 'folded';
    document.cookie = `nav=${root.dataset.nav}; path=/; max-age=31536000; samesite=lax`;
  }
});

document.addEventListener('keydown', event => {
  const search = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && document.querySelector('[data-search]');
  if (search) {
    event.preventDefault();
    search.click();
  }
});

// The styles of what the library opens: below the product's own, which go before them.
const { library } = document.body.dataset;
if (library) {
  const moves = ['pointermove', 'pointerdown', 'keydown'];
  const fetchStyles = () => {
    moves.forEach(move => removeEventListener(move, fetchStyles, { capture: true }));
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: library });
    document.head.insertBefore(sheet, document.head.querySelector('link[rel=stylesheet]'));
  };
  moves.forEach(move => addEventListener(move, fetchStyles, { capture: true }));
}
