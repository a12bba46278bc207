// The sum of the weights and each one's share follow what is typed; without a script "Check" says them.
document.addEventListener('input', event => {
  const form = event.target.closest('form[data-weights]');
  if (!form || !event.target.matches('[data-weight]')) {
    return;
  }

  const fields = [...form.querySelectorAll('[data-weight]')];
  const weightOf = field => /^\d{1,3}$/.test(field.value.trim()) ? Number(field.value) : 0;
  const sum = fields.reduce((all, field) => all + weightOf(field), 0);
  const number = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  form.querySelector('[data-sum]').textContent = sum;
  for (const field of fields) {
    const weight = weightOf(field);
    field.closest('tr').classList.toggle('chosen', weight > 0);
    form.querySelector(`[data-share="${field.dataset.weight}"]`).textContent =
      weight > 0 ? `${number.format(100 * weight / sum)}%` : '';
  }
});
