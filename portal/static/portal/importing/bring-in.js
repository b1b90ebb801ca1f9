// Shows the source line of whatever has the focus. Without it, each "Line 12" is a link to that line.
const lines = document.querySelector(".bring-in-lines");

function show(event) {
  const from = event.target.closest("[data-line]");
  const line = from && document.getElementById(`line-${from.dataset.line}`);
  if (!line || !lines) return;
  for (const shown of lines.querySelectorAll(".bring-in-shown")) shown.classList.remove("bring-in-shown");
  line.classList.add("bring-in-shown");
  lines.scrollTop = line.offsetTop - lines.offsetTop - lines.clientHeight / 3;
}

document.addEventListener("focusin", show);
document.addEventListener("click", (event) => {
  if (!event.target.closest("a[data-line]")) return;
  event.preventDefault();
  show(event);
});
