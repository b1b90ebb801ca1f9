// Works out every contrast as colours are typed, as the server does when they are saved.
const palette = document.querySelector('[data-palette]');
const known = JSON.parse(document.getElementById('palette-known').textContent);
const summary = palette.querySelector('[data-summary]');
const isColour = /^#[0-9a-f]{6}$/i;

const channels = (colour) => [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16));

function mix(one, percent, other) {
  const others = channels(other);
  const parts = channels(one).map((part, n) => Math.round((part * percent + others[n] * (100 - percent)) / 100));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour) {
  const [red, green, blue] = channels(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function colours(scheme) {
  const given = { ...known.fixed[scheme] };
  palette.querySelectorAll(`[data-colour][data-scheme="${scheme}"]`).forEach((field) => {
    given[field.dataset.colour] = isColour.test(field.value) ? field.value : field.defaultValue;
  });
  Object.entries(known.mixed[scheme]).forEach(([name, [one, percent, other]]) => {
    given[name] = mix(given[one], percent, given[other]);
  });
  return given;
}

function judge() {
  let missed = 0;
  const schemes = { light: colours('light'), dark: colours('dark') };
  palette.querySelectorAll('[data-ink]').forEach((row) => {
    const { ink, ground, needs } = row.dataset;
    row.querySelectorAll('[data-scheme]').forEach((cell) => {
      const shown = schemes[cell.dataset.scheme];
      const reached = Math.floor(contrast(shown[ink], shown[ground]) * 100) / 100;
      const by = (needs - reached).toFixed(2);
      const verdict = reached < needs ? `${cell.dataset.short} ${by}` : cell.dataset.enough;
      const sample = cell.querySelector('.palette__sample');
      sample.style.color = shown[ink];
      sample.style.background = shown[ground];
      cell.querySelector('[data-said]').textContent = `${reached.toFixed(2)}: ${verdict}`;
      cell.toggleAttribute('data-missed', reached < needs);
      missed += reached < needs ? 1 : 0;
    });
  });
  summary.textContent = missed ? `${summary.dataset.some} ${missed}` : summary.dataset.none;
}

palette.addEventListener('input', ({ target }) => {
  if (target.dataset.picker) {
    const field = document.getElementById(target.dataset.picker);
    field.value = target.value;
    // Wagtail's preview and unsaved changes listen to the field that is posted.
    field.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (isColour.test(target.value)) {
    palette.querySelector(`[data-picker="${target.id}"]`).value = target.value;
  }
  judge();
});
judge();
