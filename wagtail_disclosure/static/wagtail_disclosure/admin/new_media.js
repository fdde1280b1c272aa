// Buttons that copy: shown only where this runs, since without it they would do nothing.
(() => {
  const said = document.querySelector('[data-disclosure-copied]');

  // An article goes to the clipboard with its layout, and as text for editors that take no other.
  const written = async (source, isHtml) => {
    const text = source.value;
    if (!isHtml || !window.ClipboardItem) return navigator.clipboard.writeText(text);
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    return navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([text], { type: 'text/html' }),
        'text/plain': new Blob([parsed.body.textContent.trim()], { type: 'text/plain' }),
      }),
    ]);
  };

  // Pages without HTTPS have no clipboard of that kind: select what is to be copied.
  const copy = async (button) => {
    const source = document.getElementById(button.dataset.disclosureCopy);
    try {
      await written(source, 'disclosureCopyHtml' in button.dataset);
      said.textContent = said.dataset.disclosureCopied;
      button.dataset.disclosureLabel ??= button.textContent;
      button.textContent = said.dataset.disclosureCopied;
      setTimeout(() => { button.textContent = button.dataset.disclosureLabel; }, 2000);
    } catch {
      source.focus();
      source.select();
      said.textContent = said.dataset.disclosureNotCopied;
      said.classList.remove('w-sr-only');
    }
  };

  document.querySelectorAll('[data-disclosure-copy]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  });
})();
