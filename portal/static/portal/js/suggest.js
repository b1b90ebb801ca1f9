// Offers titles, places and questions below a search box while somebody types: a combobox with a list that one
// chooses from by hand (ARIA 1.2). Without it the box searches as it stands.
const PAUSE = 200;
const SHORTEST = 2;
// An address or a telephone number is nobody's business.
const PRIVATE = /@|\d(?:[\s-]?\d){6,}/;

function combobox(input) {
  const list = document.createElement('div');
  const said = document.createElement('p');
  const kept = new Map();
  let timer, request, options = [], active = -1;

  list.className = 'suggest';
  list.hidden = true;
  said.className = 'vh';
  said.setAttribute('role', 'status');
  input.after(list, said);
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', autocomplete: 'off' })
    .forEach(([name, value]) => input.setAttribute(name, value));

  const select = (number) => {
    active = number;
    options.forEach((option, at) => option.setAttribute('aria-selected', at === number));
    if (number < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', options[number].id);
      options[number].scrollIntoView({ block: 'nearest' });
    }
  };

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    select(-1);
  };

  const show = (html) => {
    list.innerHTML = html;
    const box = list.querySelector('[role=listbox]');
    options = [...list.querySelectorAll('[role=option]')];
    options.forEach((option, at) => { option.id = `${input.id}-offer-${at}`; });
    if (box) {
      box.id = `${input.id}-offers`;
      input.setAttribute('aria-controls', box.id);
    }
    list.hidden = list.childElementCount < 2;
    input.setAttribute('aria-expanded', String(options.length > 0));
    select(-1);
    said.textContent = list.querySelector('[data-said]').textContent;
  };

  const ask = async (text) => {
    request = new AbortController();
    const body = new URLSearchParams({ q: text });
    if (input.dataset.suggestKind) body.append('kind', input.dataset.suggestKind);
    try {
      const answer = await fetch(input.dataset.suggest, { method: 'POST', body, signal: request.signal, credentials: 'omit' });
      if (!answer.ok) return close();
      const html = await answer.text();
      kept.set(text, html);
      if (document.activeElement === input) show(html);
    } catch (error) {
      if (error.name !== 'AbortError') close();
    }
  };

  const typed = (event) => {
    if (event.isComposing) return;
    const text = input.value.trim();
    clearTimeout(timer);
    request?.abort();
    if (text.length < SHORTEST || PRIVATE.test(text)) { said.textContent = ''; close(); }
    else if (kept.has(text)) show(kept.get(text));
    else timer = setTimeout(ask, PAUSE, text);
  };

  const move = (step) => {
    if (list.hidden) return typed({});
    // Past either end stands the box itself.
    const places = options.length + 1;
    select((active + 1 + step + places) % places - 1);
  };

  input.addEventListener('input', typed);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const open = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      options[active].click();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') close();
  });
  // A press on an offer leaves the box as it is, so that the list stands until the press is done.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', () => { if (!list.querySelector('[role=alert]')) close(); });
  addEventListener('pagehide', close);
}

document.querySelectorAll('[data-suggest]').forEach(combobox);
