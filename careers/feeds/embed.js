// Turns each <a data-careway-vacancies href="(a search on this site)"> into the list that it leads to.
// Until the list says how high it is, and where no script runs, the link stands.
const here = new URL(import.meta.url);

for (const link of document.querySelectorAll("a[data-careway-vacancies]")) {
  const search = new URL(link.href);
  if (search.origin !== here.origin) continue;

  const address = new URL("embed.html", here);
  address.search = search.search;
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.title = link.dataset.title || link.textContent.trim();
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  Object.assign(frame.style, { border: 0, width: "100%", height: "1px" });

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== here.origin || typeof data?.carewayHeight !== "number") return;
    frame.style.height = `${Math.min(Math.max(data.carewayHeight, 1), 20000)}px`;
    link.hidden = true;
  });
  link.after(frame);
}
