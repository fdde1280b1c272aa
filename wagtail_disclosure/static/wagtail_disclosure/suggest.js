/* Titles while typing: an ARIA combobox with a list. The form works without. */
(() => {
  "use strict";

  const WAIT = 200;
  const SHORTEST = 1;

  class Suggestions {
    constructor(form) {
      this.form = form;
      this.input = form.querySelector("input[type=search]");
      this.list = document.createElement("ul");
      this.list.id = `${this.input.id}-list`;
      this.list.className = "disclosure-suggest";
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", form.querySelector("label").textContent);
      this.list.hidden = true;
      form.append(this.list);
      this.asked = "";
      this.chosen = -1;
      for (const [name, value] of Object.entries({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": this.list.id,
      })) this.input.setAttribute(name, value);
      this.input.addEventListener("input", () => this.wait());
      this.input.addEventListener("keydown", (event) => this.press(event));
      this.input.addEventListener("blur", () => this.close());
      // Before the input loses the focus.
      this.list.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        const choice = event.target.closest("li");
        if (choice) this.take(choice.textContent);
      });
    }

    wait() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), WAIT);
    }

    async ask() {
      const words = this.input.value.trim();
      this.asked = words;
      if (words.length < SHORTEST) return this.close();
      const scope = this.form.elements.scope ? "&scope=portal" : "";
      const url = `${this.form.dataset.disclosureSuggest}?q=${encodeURIComponent(words)}${scope}`;
      try {
        const answer = await fetch(url);
        const titles = answer.ok ? await answer.json() : [];
        if (words === this.asked && document.activeElement === this.input) this.show(titles);
      } catch {
        this.close();
      }
    }

    show(titles) {
      this.chosen = -1;
      this.list.replaceChildren(...titles.map((title, number) => {
        const choice = document.createElement("li");
        choice.id = `${this.list.id}-${number}`;
        choice.className = "disclosure-suggest__choice";
        choice.setAttribute("role", "option");
        choice.setAttribute("aria-selected", "false");
        choice.textContent = title;
        return choice;
      }));
      this.open(titles.length > 0);
    }

    open(isOpen) {
      this.list.hidden = !isOpen;
      this.input.setAttribute("aria-expanded", String(isOpen));
      if (!isOpen) this.input.removeAttribute("aria-activedescendant");
    }

    close() {
      clearTimeout(this.timer);
      this.asked = "";
      this.open(false);
    }

    press(event) {
      if (event.key === "Escape" && !this.list.hidden) {
        event.preventDefault();
        return this.close();
      }
      if (this.list.hidden) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        return this.choose(this.chosen + (event.key === "ArrowDown" ? 1 : -1));
      }
      if (event.key === "Enter" && this.chosen >= 0) {
        event.preventDefault();
        this.take(this.list.children[this.chosen].textContent);
      }
    }

    choose(number) {
      const choices = [...this.list.children];
      this.chosen = (number + choices.length + 1) % (choices.length + 1);
      if (this.chosen === choices.length) this.chosen = number < 0 ? choices.length - 1 : -1;
      choices.forEach((choice, at) => choice.setAttribute("aria-selected", String(at === this.chosen)));
      if (this.chosen < 0) return this.input.removeAttribute("aria-activedescendant");
      this.input.setAttribute("aria-activedescendant", choices[this.chosen].id);
      choices[this.chosen].scrollIntoView({ block: "nearest" });
    }

    take(title) {
      this.input.value = title;
      this.close();
      this.form.requestSubmit();
    }
  }

  document.querySelectorAll("form[data-disclosure-suggest]").forEach((form) => new Suggestions(form));
})();
