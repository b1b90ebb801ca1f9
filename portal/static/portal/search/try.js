// A rule is tried beside its form; without this file the answer opens in a tab of its own.
(() => {
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-try-rule] button[formaction]');
    if (!button) return;
    event.preventDefault();
    const place = button.closest('[data-try-rule]').querySelector('[data-tried]');
    const headers = { 'X-Requested-With': 'fetch' };
    const body = new FormData(button.form);
    const answer = await fetch(button.formAction, { method: 'POST', credentials: 'same-origin', headers, body });
    if (answer.ok) place.innerHTML = await answer.text();
  });
})();
