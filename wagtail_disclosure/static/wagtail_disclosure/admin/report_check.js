// The check beside the form: settles warnings in place, leads to what they speak of, marks cells.
(() => {
  const PANEL = '[data-disclosure-check]';
  const TOGGLE = '[data-side-panel-toggle="disclosure-check"]';
  const panel = () => document.querySelector(PANEL);

  const isTyping = () => [...panel().querySelectorAll('textarea')].some((field) => field.value.trim());

  // Puts what the server answered in the place of the panel.
  const replace = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html.trim();
    panel().replaceWith(template.content.firstElementChild);
    const counter = document.querySelector(`${TOGGLE} [data-side-panel-toggle-counter]`);
    if (counter) {
      counter.textContent = panel().dataset.count;
      counter.hidden = panel().dataset.count === '0';
    }
    mark();
  };

  const ask = async (url, options = {}) => {
    const status = panel().querySelector('[data-disclosure-check-said]');
    try {
      const response = await fetch(url, { credentials: 'same-origin', ...options });
      if (!response.ok || response.redirected) throw new Error(response.statusText);
      replace(await response.text());
      return true;
    } catch {
      status.textContent = panel().dataset.failed;
      return false;
    }
  };

  // Other reasons that are being typed outlive the answer to one of them.
  const kept = (except) =>
    [...panel().querySelectorAll('textarea')]
      .filter((field) => field !== except && field.value.trim())
      .map((field) => [field.name, field.value]);

  const send = async (form, submitter) => {
    const others = kept(form.querySelector('textarea'));
    const body = new FormData(form, submitter);
    if (!(await ask(form.getAttribute('action'), { method: 'POST', body }))) return;
    others.forEach(([name, value]) => {
      const field = panel().querySelector(`[name="${name}"]`);
      if (field) field.value = value;
    });
    panel().querySelector('[aria-invalid="true"], .w-field--error textarea')?.focus();
  };

  const sectionOf = (field) =>
    document.querySelector(`[data-contentpath="${field}"]`) || document.getElementById(`id_${field}`);

  // The cell of a statutory table, whichever block of the chapter holds it.
  const cellOf = (field, cell) =>
    cell && sectionOf(field)?.querySelector(`.statutory-table [data-cell="${cell}"]`);

  // The paragraph of a chapter that has this text in it.
  const textOf = (field, search) =>
    search &&
    [...(sectionOf(field)?.querySelectorAll('[data-block], input[type="text"]') || [])].find((place) =>
      (place.value ?? place.textContent).includes(search),
    );

  const show = ({ field, cell, search }) => {
    const place = cellOf(field, cell) || textOf(field, search) || sectionOf(field);
    if (!place) return false;
    const target = place.matches('input, textarea, select')
      ? place
      : place.closest('[contenteditable]') || place.querySelector('input:not([type=hidden]), textarea, [contenteditable=true]');
    place.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
    return true;
  };

  const unmark = (input) => {
    input.classList.remove('disclosure-warned');
    document.getElementById(`${input.id}-warning`)?.remove();
    input.removeAttribute('aria-describedby');
  };

  const markCell = ({ field, cell, message }) => {
    const input = cellOf(field, cell);
    if (!input || input.hasAttribute('aria-invalid')) return;
    const before = document.getElementById(`${input.id}-warning`);
    const note = before || document.createElement('p');
    note.id = `${input.id}-warning`;
    note.className = 'disclosure-warning';
    note.textContent = before ? `${before.textContent} ${message}` : message;
    input.after(note);
    input.classList.add('disclosure-warned');
    input.setAttribute('aria-describedby', note.id);
  };

  // The warnings at their cells, as the report was last saved.
  const mark = () => {
    document.querySelectorAll('.disclosure-warned').forEach(unmark);
    JSON.parse(panel().querySelector('script[type="application/json"]').textContent).forEach(markCell);
  };

  const readHash = () => {
    const [kind, field, cell] = decodeURIComponent(window.location.hash.slice(1)).split(':');
    if (kind === 'check' && field) show({ field, cell });
  };

  const onClick = (event) => {
    const link = event.target.closest(`${PANEL} [data-disclosure-check-field]`);
    const { disclosureCheckField: field, disclosureCheckCell: cell, disclosureCheckSearch: search } =
      link?.dataset || {};
    if (link && show({ field, cell, search })) event.preventDefault();
    if (event.target.closest(`${PANEL} [data-disclosure-check-refresh]`)) ask(panel().dataset.url);
  };

  const onSubmit = (event) => {
    if (!event.target.closest(PANEL)) return;
    event.preventDefault();
    send(event.target, event.submitter);
  };

  const onInput = ({ target }) => {
    if (target.classList.contains('disclosure-warned')) unmark(target);
  };

  window.addEventListener('load', () => {
    if (!panel()) return;
    document.addEventListener('click', onClick);
    document.addEventListener('submit', onSubmit);
    document.addEventListener('input', onInput);
    document.addEventListener('w-autosave:success', () => isTyping() || ask(panel().dataset.url));
    mark();
    readHash();
  });
})();
