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

document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && event.target.closest('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }

  const points = event.target.closest('[data-arrows]');
  const links = points ? [...points.querySelectorAll('a')] : [];
  const step = { ArrowLeft: -1, ArrowRight: 1, Home: -links.length, End: links.length }[event.key];
  if (links.length > 0 && step) {
    const to = Math.min(links.length - 1, Math.max(0, links.indexOf(event.target) + step));
    links.forEach((link, i) => { link.tabIndex = i === to ? 0 : -1; });
    links[to].focus();
    event.preventDefault();
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
