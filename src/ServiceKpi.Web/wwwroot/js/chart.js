// Charts by keyboard and pointer. Arrows go from point to point; days that are dragged over, or chosen with Shift and the arrows, are
// looked at alone.
const chosen = { list: null, anchor: -1, end: -1 };

function stopsOf(list) {
  return list ? [...list.querySelectorAll('a, button')].filter(stop => !stop.closest('.tip')) : [];
}

function chooseStop(stops, stop) {
  stops.forEach(each => { each.tabIndex = each === stop ? 0 : -1; });
  stop.focus();
}

function ends() {
  return [Math.min(chosen.anchor, chosen.end), Math.max(chosen.anchor, chosen.end)];
}

function show(list, anchor, end) {
  Object.assign(chosen, { list, anchor, end });
  const [first, last] = ends();
  const items = [...list.children];
  items.forEach((item, index) => item.classList.toggle('chosen', first !== last && index >= first && index <= last));
  const title = index => items[index].querySelector('.tip b').textContent;
  const words = list.parentElement.querySelector('.chosen-days');
  words.textContent = first === last ? '' : words.dataset.words.replace('{0}', title(first)).replace('{1}', title(last));
}

function forget() {
  if (chosen.list) {
    show(chosen.list, 0, 0);
    chosen.list = null;
  }
}

function lookAtChosen() {
  const [first, last] = ends();
  const { list } = chosen;
  forget();
  if (list?.isConnected && first !== last) {
    const address = new URL(list.dataset.zoom, location.href);
    address.searchParams.set('from', list.children[first].dataset.from);
    address.searchParams.set('to', list.children[last].dataset.to);
    Blazor.navigateTo(address.pathname + address.search);
  }
}

document.addEventListener('keydown', event => {
  const list = event.target.closest('[data-arrows]');
  const stops = stopsOf(list);
  const at = stops.indexOf(event.target.closest('.tip')?.previousElementSibling ?? event.target);
  const step = { ArrowLeft: -1, ArrowRight: 1, Home: -stops.length, End: stops.length }[event.key];
  if (at >= 0 && step) {
    const next = Math.min(stops.length - 1, Math.max(0, at + step));
    const isChoosing = event.shiftKey && list.dataset.zoom;
    const anchor = chosen.list === list ? chosen.anchor : at;
    chooseStop(stops, stops[next]);
    if (isChoosing) {
      show(list, anchor, next);
    } else {
      forget();
    }

    event.preventDefault();
  } else if (event.key === 'Enter' && event.target.matches('.points button')) {
    if (chosen.list) {
      lookAtChosen();
    } else {
      event.target.closest('li').querySelector('a').click();
    }

    event.preventDefault();
  } else if (event.key === 'Escape' && at >= 0) {
    forget();
    document.activeElement.blur();
  }
});

// Not every browser focuses a button that is tapped, and what is read out is that of the point in focus.
document.addEventListener('click', event => {
  const point = event.target.closest('.points button');
  if (point) {
    chooseStop(stopsOf(point.closest('.points')), point);
  }
});

// A finger that moves over a chart scrolls the page.
let dragged = null;

function indexAt(list, x) {
  const box = list.getBoundingClientRect();
  return Math.min(list.children.length - 1, Math.max(0, Math.floor((x - box.left) / box.width * list.children.length)));
}

document.addEventListener('pointerdown', event => {
  forget();
  dragged = event.button === 0 && event.pointerType !== 'touch' ? event.target.closest('.points[data-zoom]') : null;
  if (dragged) {
    Object.assign(chosen, { anchor: indexAt(dragged, event.clientX) });
  }
});

document.addEventListener('pointermove', event => {
  if (dragged?.isConnected) {
    show(dragged, chosen.anchor, indexAt(dragged, event.clientX));
  }
});

document.addEventListener('pointerup', () => {
  if (dragged) {
    dragged = null;
    lookAtChosen();
  }
});

document.addEventListener('pointercancel', () => {
  dragged = null;
  forget();
});
