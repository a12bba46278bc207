// A field in which a customer is looked for: those who begin as somebody types are offered, and what should be known of the chosen one
// is shown below. Without this script the field takes a code, a telephone number or a name.
const pause = 120;
const state = new WeakMap();

const partOf = (field, name) => field.form.querySelector(`[data-customer-${name}]`);
const listOf = field => document.getElementById(field.getAttribute('aria-controls'));

function close(field) {
  listOf(field).hidden = true;
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
}

function activate(field, option) {
  for (const one of listOf(field).children) {
    one.setAttribute('aria-selected', one === option ? 'true' : 'false');
  }

  if (option) {
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }
}

function offer(field, found) {
  const list = listOf(field);
  list.replaceChildren(...found.map((customer, place) => {
    const option = document.createElement('li');
    const about = document.createElement('small');
    option.id = `${list.id}-${place}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    about.textContent = customer.about;
    option.append(customer.name, ' ', about);
    option.customer = customer;
    return option;
  }));
  partOf(field, 'count').textContent = found.length === 0 ? '' : `${found.length} ${partOf(field, 'count').dataset.words}`;
  list.hidden = found.length === 0;
  field.setAttribute('aria-expanded', found.length === 0 ? 'false' : 'true');
}

async function brief(field, code) {
  const place = partOf(field, 'known');
  const answer = code ? await fetch(`${field.dataset.briefing}?code=${encodeURIComponent(code)}`) : null;
  if (partOf(field, 'code').value === code) {
    // The piece of a page comes from this application, which has escaped what people wrote.
    place.innerHTML = answer?.ok ? await answer.text() : '';
    partOf(field, 'new').hidden = Boolean(answer?.ok);
    partOf(field, 'institution').hidden = !place.querySelector('[data-institution]');
  }
}

const choosing = new WeakSet();

// Choosing fills the field, which is no typing.
function choose(field, customer) {
  choosing.add(field);
  field.value = customer.name;
  partOf(field, 'code').value = customer.code;
  partOf(field, 'persons').replaceChildren(...customer.contacts.map(name => new Option(name, name)));
  close(field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  choosing.delete(field);
  brief(field, customer.code);
}

async function look(field) {
  const typed = field.value.trim();
  const mine = (state.get(field) ?? 0) + 1;
  state.set(field, mine);
  if (typed.length < Number(field.dataset.fewest)) {
    close(field);
    return;
  }

  await new Promise(done => setTimeout(done, pause));
  if (state.get(field) !== mine) {
    return;
  }

  try {
    const answer = await fetch(`${field.dataset.customers}?typed=${encodeURIComponent(typed)}`);
    const found = answer.ok ? await answer.json() : [];
    if (state.get(field) === mine && document.activeElement === field) {
      offer(field, found);
    }
  } catch {
    // No line: what is typed is taken as it stands.
    close(field);
  }
}

document.addEventListener('input', ({ target }) => {
  if (!target.dataset?.customers || choosing.has(target)) {
    return;
  }

  const code = partOf(target, 'code');
  if (code.value) {
    code.value = '';
    brief(target, '');
  }

  look(target);
});

document.addEventListener('keydown', event => {
  const field = event.target;
  if (!field.dataset?.customers || listOf(field).hidden || event.ctrlKey || event.isComposing) {
    return;
  }

  const options = [...listOf(field).children];
  const active = options.findIndex(o => o.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    activate(field, options[(active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length]);
  } else if (event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    choose(field, options[active].customer);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    close(field);
  }
});

document.addEventListener('mousedown', event => {
  const option = event.target.closest?.('[role=option]');
  const field = option?.customer && document.querySelector(`[aria-controls="${option.parentElement.id}"]`);
  if (field) {
    event.preventDefault();
    choose(field, option.customer);
  }
});

document.addEventListener('focusout', ({ target }) => {
  if (target.dataset?.customers) {
    close(target);
  }
});

// A draft, or a form that came back with faults, knows who was chosen.
document.addEventListener('restored', ({ target }) => {
  const field = target.querySelector?.('[data-customers]');
  if (field) {
    brief(field, partOf(field, 'code').value);
  }
});
