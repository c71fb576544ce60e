// Writes the template as a workbook and as CSV: `npm run template -w @acct-kit/provider`.
import { writeFile } from 'node:fs/promises';
import writeWorkbook from 'write-excel-file/node';
import { rules, templateColumns } from './columns.ts';

const heading = (value: string) => ({ value, type: String, fontWeight: 'bold', format: '@' }) as const;
/** A cell that is always text. As a number, an id of 18 digits would lose its last digits. */
const cell = (value: string) => ({ value, type: String, format: '@' }) as const;

const blankRows = 200;

const entry = [
  templateColumns.map(({ name }) => heading(name)),
  templateColumns.map(({ example }) => cell(example)),
  ...Array.from({ length: blankRows }, () => templateColumns.map(() => cell(''))),
];

const instructions = [
  ...rules.map((rule) => [cell(rule)]),
  [cell('')],
  ...templateColumns.map(({ name, hint }) => [cell(`${name}：${hint}`)]),
];

const folder = new URL('.', import.meta.url);
const columns = templateColumns.map(() => ({ width: 22 }));
const workbook = await writeWorkbook([
  { sheet: '学分登记', data: entry, columns, stickyRowsCount: 1 },
  { sheet: '填写说明', data: instructions, columns: [{ width: 90 }] },
]).toBuffer();
await writeFile(new URL('学分登记模板.xlsx', folder), workbook);

const csv = [templateColumns.map(({ name }) => name), templateColumns.map(({ example }) => example)];
await writeFile(new URL('template.csv', folder), `\ufeff${csv.map((cells) => cells.join(',')).join('\r\n')}\r\n`);
