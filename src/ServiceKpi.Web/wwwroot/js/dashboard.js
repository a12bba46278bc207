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

// A rejected circuit cannot come back: the page is asked for again.
const overlay = document.getElementById('components-reconnect-modal');
new MutationObserver(() => {
  if (overlay.classList.contains('components-reconnect-rejected')) {
    location.reload();
  }
}).observe(overlay, { attributeFilter: ['class'] });
