// Escape closes the window that another page has put around the chatbot; nothing else is told to it.
if (parent !== window) {
  document.addEventListener('keydown', (event) => {
    const open = document.querySelector(':popover-open');
    if (event.key === 'Escape' && !open) parent.postMessage({ carewayAsk: 'close' }, '*');
  });
}
