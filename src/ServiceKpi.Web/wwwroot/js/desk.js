// What is typed at the counter and on a ticket outlasts a lost line, a closed tab and a dead battery: it is kept in this browser until it
// was stored.
const formKey = form => `draft:${form.dataset.draft}`;
const textKey = field => `draft:${field.dataset.draftText}`;

const fieldsOf = form => [...form.elements].filter(e =>
  e.name && e.type !== 'hidden' && !['submit', 'button'].includes(e.type));

// The key goes with it: sent from two tabs, or again because no answer came, it is one ticket.
const valuesOf = form => ({
  at: Date.now(),
  key: form.elements['Form.Key'].value,
  ...Object.fromEntries(fieldsOf(form)
    .filter(e => !['radio', 'checkbox'].includes(e.type) || e.checked)
    .map(e => [e.name, e.value])),
});

const lasts = 24 * 60 * 60 * 1000;

function draftOf(key) {
  const draft = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (draft && Date.now() - draft.at > lasts) {
    localStorage.removeItem(key);
    return null;
  }

  return draft;
}

// Whoever works here next has drafts of their own.
document.addEventListener('submit', ({ target }) => {
  if (new URL(target.action).pathname === '/sign-out') {
    Object.keys(localStorage).filter(key => key.startsWith('draft:')).forEach(key => localStorage.removeItem(key));
  }
});

document.addEventListener('input', ({ target }) => {
  if (target.form?.dataset.draft) {
    localStorage.setItem(formKey(target.form), JSON.stringify(valuesOf(target.form)));
  } else if (target.dataset?.draftText) {
    localStorage.setItem(textKey(target), JSON.stringify({ at: Date.now(), text: target.value, seq: target.dataset.draftSeq }));
  }
});

document.addEventListener('keydown', event => {
  const button = event.ctrlKey && event.key === 'Enter' && event.target.form?.querySelector('[data-ctrl-enter]');
  if (button) {
    event.preventDefault();
    event.target.form.requestSubmit(button);
  }
});

function restoreForm(form) {
  const key = formKey(form);
  const draft = draftOf(key);
  if (draft && draft.key === document.querySelector('.taken')?.dataset.key) {
    localStorage.removeItem(key);
    return;
  }

  // A form that came back with faults says more than the draft.
  const wrong = form.querySelector('[aria-invalid]');
  if (wrong) {
    wrong.focus();
  } else if (draft) {
    form.dataset.key = form.elements['Form.Key'].value;
    form.elements['Form.Key'].value = draft.key;
    for (const field of fieldsOf(form)) {
      if (['radio', 'checkbox'].includes(field.type)) {
        field.checked = draft[field.name] === field.value;
      } else if (draft[field.name] !== undefined) {
        field.value = draft[field.name];
      }
    }

    // What was meant for somebody else is not to be taken in for the next.
    form.querySelector('[data-draft-told]')?.removeAttribute('hidden');
    if (document.activeElement?.type === 'radio' && document.activeElement.form === form) {
      form.querySelector('[type=radio]:checked')?.focus({ preventScroll: true });
    }
  }
}

document.addEventListener('click', ({ target }) => {
  const form = target.closest('[data-draft-clear]')?.form;
  if (form) {
    localStorage.removeItem(formKey(form));
    form.reset();
    form.elements['Form.Key'].value = form.dataset.key;
    form.elements['Form.CustomerCode'].value = '';
    form.querySelector('[data-draft-told]').hidden = true;
    form.dispatchEvent(new Event('restored', { bubbles: true }));
    form.querySelector('[autofocus]')?.focus();
  }
});

// The circuit hears of a text when it changes, so not before it is up.
function restoreText(field) {
  const draft = draftOf(textKey(field));
  if (draft && draft.seq !== field.dataset.draftSeq) {
    localStorage.removeItem(textKey(field));
  } else if (draft?.text && !field.value) {
    field.value = draft.text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function restore() {
  document.querySelectorAll('form[data-draft]:not([data-restored])').forEach(form => {
    form.dataset.restored = '';
    restoreForm(form);
    form.dispatchEvent(new Event('restored', { bubbles: true }));
  });
  document.querySelectorAll('[data-interactive=true] [data-draft-text]').forEach(field => {
    if (field.dataset.restored !== field.dataset.draftText) {
      field.dataset.restored = field.dataset.draftText;
      restoreText(field);
    }
  });
}

new MutationObserver(restore).observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-interactive', 'data-draft-text'] });
restore();
