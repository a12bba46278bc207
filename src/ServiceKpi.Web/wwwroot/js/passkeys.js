// A form with data-passkey asks the authenticator before it is sent; the address in data-options says what to ask.
const ask = {
  get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

async function answer(form) {
  const response = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) });
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }

  return JSON.stringify(await ask[form.dataset.passkey](await response.json()));
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-passkey]');
  if (!form) {
    return;
  }

  event.preventDefault();
  const [button, told] = [form.querySelector('button'), form.querySelector('[role=alert]')];
  button.disabled = true;
  told.hidden = true;
  try {
    form.querySelector('[name$=Credential]').value = await answer(form);
    form.submit();
  } catch {
    told.textContent = form.dataset.failed;
    told.hidden = false;
    button.disabled = false;
  }
});
