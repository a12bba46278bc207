// Without a script the browser's own menu prints the same sheet.
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) {
    print();
  }
});
