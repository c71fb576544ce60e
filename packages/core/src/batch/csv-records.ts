import { sourceError } from './problems.ts';

/** Reads a quoted text, in which two quotation marks stand for one, in a single pass. */
const quotedText = '"([^"]*(?:""[^"]*)*)"';

/**
 * The records of a CSV text whose lines end in LF (RFC 4180), at most `limit`. A quoted text may have a `=` in front, which
 * programs write for Excel. Quotation marks are checked strictly, because a missing one would swallow rows.
 *
 * This is our own parser because papaparse is not an ES module, and csv-parse takes eight seconds in a browser where this
 * one takes half a second.
 */
export function csvRecords(text: string, delimiter: string, limit = Infinity): string[][] {
  const cell = new RegExp(`(?:=?${quotedText}|((?!=?")[^${delimiter}\\n]*))(${delimiter}|\\n|$)`, 'y');
  const records: string[][] = [];
  let record: string[] = [];
  while (records.length < limit) {
    const start = cell.lastIndex;
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) {
      const isOpen = /^=?"[^"]*(?:""[^"]*)*$/.test(text.slice(start));
      throw sourceError(isOpen ? 'file-truncated' : 'quotes-malformed', { row: records.length + 1 });
    }
    record.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === delimiter) continue;
    records.push(record);
    record = [];
    if (end === '') break;
  }
  return records;
}
