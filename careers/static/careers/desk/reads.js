// Asks the server what candidates will read, and which fields a pasted line fills.
(() => {
  const names = [
    "pay_raw", "pay_scale", "point_from", "point_to", "pay_min", "pay_max", "pay_period", "grade", "weekly_hours", "full_time_hours", "weeks_a_year",
    "closing_raw", "closing_kind", "closes_at", "confirm_by", "may_close_early",
  ];
  const lines = { pay_raw: "pay", closing_raw: "closing" };
  const field = (name) => document.querySelector(`form [name="${name}"]`);
  const panel = (about) => document.querySelector(`[data-says="${about}"]`);
  let waiting, asked = 0, filling = false;

  const fill = (values) => {
    filling = true;
    for (const [name, value] of Object.entries(values)) {
      const input = field(name);
      if (!input) continue;
      if (input.type === "checkbox") input.checked = value;
      else input.value = value;
      for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
    }
    filling = false;
  };

  const show = (about, answer, pasted) => {
    const shown = panel(about);
    if (!shown) return;
    shown.querySelector("[data-says-sentence]").textContent = answer[about];
    const unread = pasted === about && field(`${about}_raw`).value.trim() && !Object.keys(answer.fields).length;
    const extra = pasted === about && answer.on_top ? `${shown.dataset.onTop} ${answer.on_top}.` : "";
    shown.querySelector("[data-says-note]").textContent = unread && !extra ? shown.dataset.unread : extra;
  };

  const ask = async (pasted) => {
    const number = (asked += 1);
    const query = new URLSearchParams({ line: pasted || "" });
    for (const name of names) {
      const input = field(name);
      if (input && input.type !== "checkbox") query.set(name, input.value);
    }
    const response = await fetch(`${panel("pay").dataset.reads}?${query}`, { headers: { Accept: "application/json" } });
    if (!response.ok || number !== asked) return;
    const answer = await response.json();
    fill(answer.fields);
    for (const about of ["pay", "closing"]) show(about, answer, pasted);
  };

  document.addEventListener("input", (event) => {
    const name = event.target.name;
    if (filling || !names.includes(name) || !panel("pay")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(lines[name]), 350);
  });
  document.addEventListener("change", (event) => {
    if (filling || !names.includes(event.target.name) || lines[event.target.name] || !panel("pay")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(), 350);
  });
})();
