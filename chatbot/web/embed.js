// Turns each <a data-careway-ask href="(this site's /ask/)"> into a button that opens the chatbot in a window of the
// page. Where no script runs, and where the frame is refused, the link stands. It sets no cookie and asks for none.
const here = new URL(import.meta.url);
const MODIFIED = ['metaKey', 'ctrlKey', 'shiftKey', 'altKey'];

const LOOK = `
dialog { width: min(30rem, 100vw); max-width: none; height: min(46rem, 100dvh); max-height: none; margin: auto 0 0 auto;
  padding: 0; border: 2px solid CanvasText; border-radius: 1rem; background: Canvas; color: CanvasText; overflow: hidden; }
dialog::backdrop { background: rgb(0 0 0 / .35); }
div { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100%; }
button { justify-self: end; min-height: 2.75rem; margin: .25rem; padding: 0 1rem; border: 2px solid; border-radius: 99px;
  background: Canvas; color: CanvasText; font: 600 1rem/1.2 system-ui, sans-serif; cursor: pointer; }
button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
iframe { width: 100%; height: 100%; border: 0; }
@media (max-width: 30rem) { dialog { height: 100dvh; border-radius: 0; } }`;

function dialogFor(link) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  root.adoptedStyleSheets = [sheet];

  const [dialog, inside, close, frame] = ['dialog', 'div', 'button', 'iframe'].map((name) => document.createElement(name));
  const name = link.dataset.title || link.textContent.trim();
  dialog.setAttribute('aria-label', name);
  close.type = 'button';
  close.textContent = link.dataset.close || 'Close';
  frame.title = name;
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = new URL('frame/', here);
  inside.append(close, frame);
  dialog.append(inside);
  root.append(dialog);
  document.body.append(host);

  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => link.focus());
  // A key pressed inside the frame is heard there alone.
  addEventListener('message', ({ source, origin, data }) => {
    if (source === frame.contentWindow && origin === here.origin && data?.carewayAsk === 'close') dialog.close();
  });
  return dialog;
}

for (const link of document.querySelectorAll('a[data-careway-ask]')) {
  if (new URL(link.href).origin !== here.origin || !('adoptedStyleSheets' in document)) continue;
  let dialog;
  link.setAttribute('role', 'button');
  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', (event) => {
    if (MODIFIED.some((key) => event[key])) return;
    event.preventDefault();
    dialog ??= dialogFor(link);
    dialog.showModal();
  });
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
}
