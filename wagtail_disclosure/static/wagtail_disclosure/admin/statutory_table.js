// The editing widget of a statutory table: fills the printed form, adds it up, shows errors.
(() => {
  const { readNumber, add, readBlock, fill, flatten } = window.wagtailDisclosure.cells;
  const INPUT_MODES = { count: 'numeric', amount: 'decimal', change: 'text' };
  const LISTED_ERRORS = 8;

  class StatutoryTable {
    constructor(definition, placeholder, prefix, state, error) {
      this.blockDef = definition;
      this.type = definition.name;
      this.prefix = prefix;
      this.texts = definition.meta.texts;
      this.element = this.draw(placeholder, definition.meta.html);
      this.places = [...this.element.querySelectorAll('[data-cell], [data-total]')];
      this.inputs = this.places.filter((place) => place.matches('input'));
      this.rows = this.readRows();
      this.inputs.forEach((input) => this.prepare(input));
      this.listen();
      this.setState(state);
      if (error) this.setError(error);
    }

    draw(placeholder, html) {
      const template = document.createElement('template');
      template.innerHTML = html.replaceAll('@', this.prefix).trim();
      const element = template.content.firstElementChild;
      placeholder.replaceWith(element);
      return element;
    }

    prepare(input) {
      const { cell, kind } = input.dataset;
      input.id = `${this.prefix}-${cell}`;
      input.name = input.id;
      input.type = 'text';
      input.inputMode = INPUT_MODES[kind || 'count'];
      input.autocomplete = 'off';
    }

    // Cells by printed row, so that keys and pasted blocks move through the form.
    readRows() {
      const rows = [...this.element.querySelectorAll('tr')];
      return rows
        .map((row) => this.places.filter((place) => row.contains(place)))
        .filter((row) => row.length > 0);
    }

    listen() {
      this.element.addEventListener('input', (event) => this.onInput(event.target));
      this.element.addEventListener('keydown', (event) => this.onKey(event));
      this.element.addEventListener('paste', (event) => this.onPaste(event));
      this.element.addEventListener('focusin', (event) => event.target.select?.());
      this.element.querySelector('[data-fill]').addEventListener('click', () => this.fillBlanks());
    }

    onInput(input) {
      if (!this.inputs.includes(input)) return;
      this.showMessage(input, '');
      this.compute();
    }

    // Arrow keys and Enter move between cells; inside a number, left and right move the caret.
    onKey(event) {
      const input = event.target;
      if (!this.inputs.includes(input) || event.ctrlKey || event.altKey || event.metaKey) return;
      const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
      const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
      const atStart = input.selectionStart === 0;
      const atEnd = input.selectionEnd === input.value.length;
      const left = event.key === 'ArrowLeft' && atStart;
      const right = event.key === 'ArrowRight' && atEnd;
      if (!(up || down || left || right)) return;
      event.preventDefault();
      this.neighbour(input, (down ? 1 : 0) - (up ? 1 : 0), right - left)?.focus();
    }

    // The next input in a direction, passing over totals; undefined at the edge.
    neighbour(input, down, right) {
      let row = this.rows.findIndex((cells) => cells.includes(input));
      let column = this.rows[row].indexOf(input);
      let place;
      do {
        row += down;
        column += right;
        place = this.rows[row]?.[column];
      } while (place && !this.inputs.includes(place));
      return place;
    }

    onPaste(event) {
      const text = event.clipboardData.getData('text');
      const block = readBlock(text);
      if (!this.inputs.includes(event.target) || (block.length === 1 && block[0].length === 1)) return;
      event.preventDefault();
      const top = this.rows.findIndex((cells) => cells.includes(event.target));
      const left = this.rows[top].indexOf(event.target);
      block.forEach((cells, down) =>
        cells.forEach((value, right) => this.enter(this.rows[top + down]?.[left + right], value)),
      );
    }

    fillBlanks() {
      this.inputs.filter((input) => !input.value.trim()).forEach((input) => this.enter(input, '0'));
    }

    // Puts a value in a cell as if it had been typed; totals are left alone.
    enter(place, value) {
      if (!this.inputs.includes(place)) return;
      place.value = value;
      place.dispatchEvent(new Event('input', { bubbles: true }));
      place.dispatchEvent(new Event('change', { bubbles: true }));
    }

    compute() {
      const numbers = this.places.map((place) => readNumber(place.value));
      this.blockDef.meta.totals.forEach(([total, parts]) => {
        numbers[total] = add(parts.map((part) => numbers[part]));
        this.places[total].value = numbers[total] ?? '';
      });
      this.showStatus(numbers);
    }

    showStatus(numbers) {
      const status = this.element.querySelector('[data-status]');
      const blanks = this.inputs.filter((input) => !input.value.trim()).length;
      const sums = this.blockDef.meta.balances.map((balance) => ({
        ...balance,
        left: add(balance.expected.map((cell) => numbers[cell])),
        right: add(balance.actual.map((cell) => numbers[cell])),
      }));
      const unequal = sums.filter((sum) => sum.left !== null && sum.right !== null && sum.left !== sum.right);
      sums.filter((sum) => !unequal.includes(sum)).forEach((sum) => this.settle(sum));
      status.classList.toggle('statutory-table__status--differs', unequal.length > 0);
      status.textContent = this.statusText(unequal, blanks);
    }

    statusText(unequal, blanks) {
      const { texts } = this;
      if (unequal.length) {
        return unequal
          .map(({ column, left, right }) => fill(texts.differs, { column, expected: left, actual: right }))
          .join(' ');
      }
      if (blanks) return fill(texts.blank, { count: blanks });
      return this.blockDef.meta.balances.length ? texts.balanced : '';
    }

    // A column that adds up again needs no message, even if another of its cells was corrected.
    settle({ actual, left }) {
      const last = this.places[actual.at(-1)];
      if (left !== null && last.matches('[aria-invalid]') && last.value.trim()) this.showMessage(last, '');
    }

    setError(error) {
      const found = error ? flatten(error) : [];
      const messages = new Map(found.map((item) => [item.path, item.messages.join(' ')]));
      this.inputs.forEach((input) => this.showMessage(input, messages.get(input.dataset.cell) || ''));
      this.showSummary(messages);
    }

    showMessage(input, message) {
      const id = `${input.id}-error`;
      this.element.querySelector(`[id="${id}"]`)?.remove();
      input.toggleAttribute('aria-invalid', false);
      input.removeAttribute('aria-describedby');
      if (!message) return;
      const note = Object.assign(document.createElement('p'), { id, textContent: message });
      note.className = 'statutory-table__message error-message';
      input.after(note);
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', id);
    }

    showSummary(messages) {
      const summary = this.element.querySelector('[data-summary]');
      summary.replaceChildren();
      summary.hidden = messages.size === 0;
      if (summary.hidden) return;
      const heading = document.createElement('p');
      heading.textContent = fill(this.texts.errors, { count: messages.size });
      const list = document.createElement('ul');
      const entries = [...messages].slice(0, LISTED_ERRORS);
      list.append(...entries.map(([path, message]) => this.summaryItem(path, message)));
      summary.append(heading, list);
      if (messages.size > LISTED_ERRORS) {
        summary.append(fill(this.texts.more, { count: messages.size - LISTED_ERRORS }));
      }
    }

    summaryItem(path, message) {
      const item = document.createElement('li');
      const input = this.inputs.find((candidate) => candidate.dataset.cell === path);
      if (!input) {
        item.textContent = message;
        return item;
      }
      const link = document.createElement('a');
      link.href = `#${input.id}`;
      link.textContent = fill(this.texts.errorInCell, { cell: this.labelOf(input), message });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        input.focus();
      });
      item.append(link);
      return item;
    }

    labelOf(input) {
      const ids = input.getAttribute('aria-labelledby').split(' ');
      return ids.map((id) => document.getElementById(id)?.textContent).filter(Boolean).join(' / ');
    }

    setState(state) {
      this.inputs.forEach((input) => {
        const value = input.dataset.cell.split('-').reduce((level, key) => level?.[key], state);
        input.value = value ?? '';
      });
      this.compute();
    }

    getState() {
      const state = {};
      this.inputs.forEach((input) => {
        const keys = input.dataset.cell.split('-');
        const last = keys.pop();
        const level = keys.reduce((above, key) => (above[key] ??= {}), state);
        level[last] = input.value;
      });
      return state;
    }

    getValue() {
      return this.getState();
    }

    getTextLabel() {
      return null;
    }

    focus() {
      this.inputs[0]?.focus();
    }
  }

  class StatutoryTableDefinition {
    constructor(name, meta) {
      this.name = name;
      this.meta = meta;
    }

    render(placeholder, prefix, state, error) {
      return new StatutoryTable(this, placeholder, prefix, state, error);
    }
  }

  window.telepath.register('wagtail_disclosure.StatutoryTable', StatutoryTableDefinition);
})();
