// The cells of the national format: their names, and the tables as the form draws them.
import { once } from './api.js';
import { both, isChinese } from './words.js';

/** What is known of the cells of one format. */
export class Form {
  constructor(tables, names) {
    this.tables = Object.fromEntries(tables.map(table => [table.table.toLowerCase(), table]));
    this.names = names;
    this.parts = new Map();
    for (const table of tables) {
      for (const block of table.blocks) {
        for (const row of block.rows) {
          row.cells.forEach((cell, index) => this.parts.set(cell, {
            row: row.label, rowGroups: row.groups, column: block.columns[index].label, columnGroups: block.columns[index].groups,
          }));
        }
      }
    }
  }

  /** A cell in one line. */
  name(cell) {
    return this.names[cell] ? both(this.names[cell]) : cell;
  }

  /** The name of a cell among others of the same equation: what they have in common is left out. */
  nameAmong(cell, cells) {
    const part = this.parts.get(cell);
    if (!part) return this.name(cell);
    const [table, row, column] = cell.split('.');
    const others = cells.map(each => each.split('.'));
    if (table === 't4') return both(part.column);
    if (others.every(each => each[2] === column) && others.length > 1) {
      const group = part.rowGroups.length > 1 ? both(part.rowGroups.at(-1)) : '';
      return (group ? `${group} ` : '') + both(part.row);
    }
    if (others.every(each => each[1] === row)) return both(part.column);
    return this.name(cell);
  }
}

/** What rows and columns are called in English, by their keys. */
async function englishNames() {
  const rows = new Map();
  const columns = new Map();
  for (const form of Object.values(await forms())) {
    for (const [cell, { row, rowGroups, column }] of form.parts) {
      const [table, rowKey, columnKey] = cell.split('.');
      // The one row of table four has no label of its own: its groups are told with each cell.
      const [group, outcome] = form.names[cell].en.split(' · ');
      rows.set(rowKey, table === 't4' ? group : row.en || rowGroups.at(-1)?.en);
      if (!columns.has(columnKey)) columns.set(columnKey, table === 't4' ? outcome : column.en);
    }
  }
  return { rows, columns };
}

/**
 * Reads messages to people. An English one quotes the printed label with its key, column “自然人” (natural): here the label
 * in English will do. Words of the report itself stay as they are.
 */
export async function reader() {
  if (isChinese()) return both;
  const { rows, columns } = await englishNames();
  return message => both(message).replace(/(column )?“[^”]*” \((\w+)\)/g, (whole, column, key) => {
    const name = (column ? columns.get(key) : null) ?? rows.get(key) ?? columns.get(key);
    return name ? `${column ?? ''}${name}` : whole;
  });
}

/** The forms by the year of the notice; tables of one report may follow different ones. */
export async function forms() {
  const labels = await once('/api/labels');
  return Object.fromEntries(labels.formats.map(format => [format.format, new Form(format.tables, labels.cells)]));
}

/** The form that a report's tables follow: each table has its own. */
export async function formOf(report) {
  const known = await forms();
  const usual = (report.year ?? 2021) >= 2021 ? '2021' : '2019';
  const tables = ['t2', 't3', 't4'].map(table => known[report.formats?.[table] ?? usual].tables[table]);
  return new Form(tables, known['2021'].names);
}
