// Asks without leaving the page: sentences come as each is verified, and the server draws the whole turn.
const form = document.querySelector('form[data-ask]');
const turns = document.querySelector('[data-ask-turns]');
const find = (name, from = form) => from.querySelector(`[data-ask-${name}]`);
const box = form.elements.question;
const PAUSE = 2000;
let controller = null;

class Told extends Error {}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function tell(words) {
  const told = find('told');
  told.textContent = words;
  told.hidden = !words;
}

// Once, when it is whole: a reader that speaks is not spoken to by every sentence.
function say(words) {
  find('said').textContent = words;
}

function wake(root) {
  if (navigator.clipboard) root.querySelectorAll('[data-ask-copy]').forEach((button) => { button.hidden = false; });
  root.querySelectorAll('[data-ask-print]').forEach((button) => { button.hidden = false; });
}

async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value;
    const parts = text.split('\n\n');
    text = parts.pop();
    for (const part of parts) {
      const [, name] = /^event: (.*)$/m.exec(part) ?? [];
      const [, data] = /^data: (.*)$/m.exec(part) ?? [];
      if (name) yield { name, data: JSON.parse(data) };
    }
  }
}

function waitingFor(question) {
  const turn = find('waiting').content.cloneNode(true).firstElementChild;
  find('question', turn).textContent = question;
  find('stop', turn).addEventListener('click', () => controller?.abort());
  turns.append(turn);
  turn.scrollIntoView({ block: 'start' });
  return turn;
}

// The whole answer, or an error: ``Told`` is for the person, anything else is a line that broke.
async function answered(body, turn) {
  const response = await fetch(form.dataset.ask, { method: 'POST', body, signal: controller.signal });
  if (!response.ok) {
    if (response.status === 409) throw new TypeError('still asking');
    const said = await response.json().catch(() => ({ told: form.dataset.lost }));
    throw new Told(said.told);
  }
  const sentences = find('sentences', turn);
  sentences.textContent = '';
  for await (const { name, data } of eventsOf(response.body)) {
    if (name === 'answer') return data;
    find('progress', turn).hidden = true;
    sentences.append(`${data.text} `);
  }
  throw new TypeError('broke off');
}

async function twice(body, turn) {
  try {
    return await answered(body, turn);
  } catch (error) {
    if (error instanceof Told || error.name === 'AbortError') throw error;
    find('progress', turn).hidden = false;
    find('progress', turn).textContent = form.dataset.again;
    await pause(PAUSE);
    return answered(body, turn);
  }
}

function show(whole, turn) {
  document.querySelector('#latest')?.removeAttribute('id');
  const drawn = document.createRange().createContextualFragment(whole.html);
  turn.replaceWith(drawn);
  wake(turns);
  document.querySelectorAll('[name=conversation]').forEach((field) => { field.value = whole.conversation; });
  document.querySelectorAll('[data-ask-kept]').forEach((part) => { part.hidden = false; });
  document.querySelector('[data-ask-mail]')?.setAttribute('action', whole.mail);
  history.replaceState(null, '', whole.address);
  say(whole.said);
}

// What is typed while it looks stays in the box; what was asked comes back there when no answer came.
async function ask(question) {
  const body = new FormData(form);
  body.set('question', question);
  body.delete('starter');
  // The same for both tries of one question, another for the next.
  body.set('key', crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`);
  controller = new AbortController();
  form.setAttribute('aria-busy', 'true');
  tell('');
  box.value = '';
  const turn = waitingFor(question);
  try {
    show(await twice(body, turn), turn);
    find('starters')?.remove();
  } catch (error) {
    turn.remove();
    box.value ||= question;
    const stopped = error.name === 'AbortError';
    const words = stopped ? form.dataset.stopped : error instanceof Told ? error.message : form.dataset.lost;
    tell(words);
    say(words);
    box.focus();
  } finally {
    controller = null;
    form.removeAttribute('aria-busy');
  }
}

form.addEventListener('submit', (event) => {
  const by = event.submitter;
  if (by?.name === 'forget') return;
  const question = by?.name === 'starter' ? by.value : box.value.trim();
  event.preventDefault();
  if (question && !controller) ask(question);
});

box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

// What was said of an answer is drawn by the server, in its place.
document.addEventListener('submit', async (event) => {
  const part = event.target.closest('[data-ask-feedback]');
  if (!part) return;
  event.preventDefault();
  try {
    const body = new FormData(event.target, event.submitter);
    const response = await fetch(event.target.action, { method: 'POST', body, headers: { 'Careway-Part': 'yes' } });
    const drawn = document.createRange().createContextualFragment(await response.text()).firstElementChild;
    part.replaceWith(drawn);
    wake(drawn);
    drawn.focus({ preventScroll: true });
  } catch {
    HTMLFormElement.prototype.submit.call(event.target);
  }
});

document.addEventListener('click', async ({ target }) => {
  if (target.closest('[data-ask-print]')) print();
  const copy = target.closest('[data-ask-copy]');
  if (!copy) return;
  const given = copy.closest('[data-ask-given]');
  await navigator.clipboard.writeText(find('words', given).content.textContent.trim());
  const copied = find('copied', given);
  copied.textContent = copied.dataset.done;
});

wake(document);
