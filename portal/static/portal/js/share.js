// Puts the phone's own sheet and a copied link in the place of the link by e-mail.
document.querySelectorAll('[data-share]').forEach((part) => {
  const { url, title } = part.dataset;
  const [sheet, copy, said] = ['sheet', 'copy', 'said'].map((name) => part.querySelector(`[data-share-${name}]`));

  if (navigator.share) {
    sheet.hidden = false;
    part.querySelector('[data-share-mail]').hidden = true;
    // Whoever closes the sheet without sharing needs no message.
    sheet.addEventListener('click', () => navigator.share({ title, url }).catch(() => {}));
  }
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(url);
      said.textContent = said.dataset.done;
    });
  }
});
