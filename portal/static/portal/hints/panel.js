// Hints beside the form: read anew from each saved draft, and dismissed without leaving it.
(() => {
  const panel = () => document.querySelector('[data-hints]');
  const show = async (options = {}) => {
    const place = panel();
    if (!place) return;
    const headers = { 'HX-Request': 'true' };
    const answer = await fetch(place.dataset.hints, { credentials: 'same-origin', headers, ...options });
    if (answer.ok) place.innerHTML = await answer.text();
  };

  document.addEventListener('w-autosave:success', () => show());
  document.addEventListener('submit', (event) => {
    const place = panel();
    if (!place || !place.contains(event.target)) return;
    event.preventDefault();
    const body = new FormData(event.target, event.submitter);
    show({ method: 'POST', body });
  });
})();
