// Cells as spreadsheets put them on the clipboard: tabs between, a line each, quoted where a cell holds either.
export function isBlock(text) {
  return /[\t\n]/u.test(text.replace(/\r?\n$/u, ''));
}

/** The rows of cells of a copied block. */
export function readCells(text) {
  const rows = [[]];
  const rest = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/uy;
  while (cell.lastIndex <= rest.length) {
    const found = cell.exec(rest);
    if (found === null) {
      break;
    }

    rows.at(-1).push((found[1]?.replaceAll('""', '"').replaceAll('\n', ' ') ?? found[2]).trim());
    if (found[3] === '') {
      break;
    }

    if (found[3] === '\n') {
      rows.push([]);
    }
  }

  return rows;
}
