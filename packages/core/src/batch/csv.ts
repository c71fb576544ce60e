import { cellText, type SheetRow } from './cell.ts';
import { csvRecords } from './csv-records.ts';
import { findHeader, headerWithin } from './columns.ts';
import { sourceError } from './problems.ts';
import type { Table } from './table.ts';

/** Encodings by their byte order marks. */
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** The decoded text; `undefined` when the bytes are not in this encoding. */
function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    // The error says no more than that the bytes are not in this encoding.
    return undefined;
  }
  try {
    return text + decoder.decode();
  } catch (error) {
    // The file ends within its last character.
    throw sourceError('file-truncated', undefined, error);
  }
}

/** Decodes by the byte order mark, else as UTF-8 if that is valid, else as GB 18030, which Excel uses on Chinese systems. */
function decodeText(bytes: Uint8Array): string {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  for (const encoding of mark ? [mark.encoding] : ['utf-8', 'gb18030']) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return text;
  }
  throw sourceError('file-encoding');
}

const delimiters = [',', '\t', ';'];

/** Rows are numbered by records, as Excel shows them, and not by lines: a quoted cell may have several lines. */
const toRows = (records: readonly string[][]): SheetRow[] =>
  records
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));

/** The number of known headings with this delimiter. */
function columnsWith(text: string, delimiter: string): number {
  try {
    return findHeader(toRows(csvRecords(text, delimiter, headerWithin)))?.columns.size ?? 0;
  } catch {
    // Quotation marks that are right with another delimiter can be wrong with this one. The right one is still tried.
    return 0;
  }
}

/** The delimiter that gives the most known headings. */
function delimiterOf(text: string): string {
  const known = delimiters.map((delimiter) => ({ delimiter, columns: columnsWith(text, delimiter) }));
  return known.reduce((best, one) => (one.columns > best.columns ? one : best)).delimiter;
}

/** Fields in which a cut value could be taken for a valid one: days and document numbers. */
const fixedWidth = /^\d[\d./-]{7,}$/;

/**
 * Whether the last cell may be cut. A last line without a line end proves nothing, because many programs write it like
 * that. But the beginning of a day can be read as another day.
 */
function isCut(text: string, rows: readonly SheetRow[]): boolean {
  const last = rows[rows.length - 1]?.cells ?? [];
  const widths = rows
    .slice(0, -1)
    .map(({ cells }) => cellText(cells[last.length - 1]))
    .filter((cell) => fixedWidth.test(cell))
    .map(({ length }) => length);
  return (
    !text.endsWith('\n') &&
    widths.length > 1 &&
    new Set(widths).size === 1 &&
    cellText(last[last.length - 1]).length < (widths[0] ?? 0)
  );
}

/** Reads the table of a CSV file. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  if (text.includes('\0')) throw sourceError('file-unsupported');
  const rows = toRows(csvRecords(text, delimiterOf(text)));
  if (isCut(text, rows)) throw sourceError('file-truncated');
  return { name: '', rows, dayOffset: 0, isDelimited: true };
}
