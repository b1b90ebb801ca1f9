// Wagtail's rich text editor tells a screen reader no name: it takes the one that stands above it.
(() => {
  const unnamed = ".Draftail-Editor [role=textbox]:not([aria-label])";
  const name = () => {
    for (const box of document.querySelectorAll(unnamed)) {
      const path = box.closest("[data-contentpath]");
      const input = path && path.querySelector("input[data-draftail-input]");
      const label = input && document.querySelector(`label[for="${input.id}"]`);
      if (label) box.setAttribute("aria-label", label.innerText.trim());
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    name();
    new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
  });
})();
