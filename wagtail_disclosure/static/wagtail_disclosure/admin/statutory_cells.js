// What stands in the cells of a statutory table: reading numbers, adding them up, pasted blocks.
(() => {
  const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

  // The number that was typed, as the server reads it; null when there is none.
  const readNumber = (text) => {
    const plain = text.normalize('NFKC').replace(/\s/g, '').replace('−', '-');
    return NUMBER.test(plain) ? Number(plain.replaceAll(',', '')) : null;
  };

  // The sum of numbers; null as long as one of them is missing.
  const add = (numbers) =>
    numbers.includes(null) ? null : numbers.reduce((sum, number) => sum + number, 0);

  // Rows of texts from what a spreadsheet puts on the clipboard.
  const readBlock = (text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\n$/, '')
      .split('\n')
      .map((row) => row.split('\t').map((cell) => cell.trim()));

  // "%(count)s cells" with its parameters put in.
  const fill = (template, params) =>
    template.replace(/%\((\w+)\)s/g, (_, name) => String(params[name]));

  // Nested errors of the server as a list of { path, messages }.
  const flatten = (error, path = []) => {
    const own = error.messages ? [{ path: path.join('-'), messages: error.messages }] : [];
    const below = Object.entries(error.blockErrors || {});
    return own.concat(below.flatMap(([key, inner]) => flatten(inner, [...path, key])));
  };

  window.wagtailDisclosure = {
    ...window.wagtailDisclosure,
    cells: { readNumber, add, readBlock, fill, flatten },
  };
})();
