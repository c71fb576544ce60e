import type { PathValue } from './registers.ts';

/** A row of a list with the id by which all tabs know it. */
export interface IdentifiedRow {
  readonly id: string;
  readonly value: unknown;
}

/** The content of a form, taken apart into one value for each path, with the ids of the rows of its lists. */
export interface ContentByPath {
  readonly content: unknown;
  readonly values: ReadonlyMap<string, PathValue>;
  /** The rows of each list, by the path of the list. */
  readonly rows: ReadonlyMap<string, readonly IdentifiedRow[]>;
}

export const noContent: ContentByPath = { content: undefined, values: new Map(), rows: new Map() };

const escapes: Readonly<Record<string, string>> = { '~': '~0', '/': '~1', '#': '~2' };
const unescapes: Readonly<Record<string, string>> = { '~0': '~', '~1': '/', '~2': '#' };

const escape = (name: string): string => name.replace(/[~/#]/g, (sign) => escapes[sign] ?? sign);
export const unescape = (segment: string): string => segment.replace(/~[012]/g, (sign) => unescapes[sign] ?? sign);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The id that a row has by its value: a text, number or boolean is its own id, and so is the `key` of an object that has
 * one. Other rows have no such id and are given one.
 */
function idByValue(value: unknown): string | undefined {
  if (!isObject(value)) return `=${JSON.stringify(value)}`;
  return typeof value['key'] === 'string' ? `:${value['key']}` : undefined;
}

/** The text, number or boolean of a row that is its own id. */
export const valueOfId = (id: string): unknown => (id.startsWith('=') ? JSON.parse(id.slice(1)) : undefined);

/**
 * Finds out which rows are which. The very same object keeps its id; then an equal object does; then the rows that are
 * left are taken in order as changed ones. This is exact when it is called after each single change, as a form does.
 */
function identifyRows(
  values: readonly unknown[],
  before: readonly IdentifiedRow[],
  newId: (index: number) => string,
): IdentifiedRow[] {
  const left = [...before];
  const take = (matches: (row: IdentifiedRow) => boolean): string | undefined => {
    const index = left.findIndex(matches);
    return index < 0 ? undefined : left.splice(index, 1)[0]?.id;
  };
  const attempts: ((value: unknown, index: number) => string | undefined)[] = [
    idByValue,
    (value) => take((row) => row.value === value),
    (value) => take((row) => JSON.stringify(row.value) === JSON.stringify(value)),
    () => take(() => true),
    (_, index) => newId(index),
  ];
  const ids = attempts.reduce<(string | undefined)[]>(
    (found, attempt) => values.map((value, index) => found[index] ?? attempt(value, index)),
    [],
  );
  return values.map((value, index) => ({ id: ids[index] ?? '', value }));
}

/**
 * Takes the content of a form apart into paths. Rows that were in `before` keep their ids; the ids of new rows start with
 * `idPrefix`.
 */
export function splitByPath(content: unknown, before: ContentByPath, idPrefix: string): ContentByPath {
  const values = new Map<string, PathValue>();
  const rows = new Map<string, readonly IdentifiedRow[]>();

  const visitMembers = (path: string, value: unknown): void => {
    if (!isObject(value)) return;
    for (const [name, member] of Object.entries(value)) visit(`${path}/${escape(name)}`, member);
  };
  const visitRows = (path: string, list: readonly unknown[]): void => {
    const identified = identifyRows(list, before.rows.get(path) ?? [], (index) => `${idPrefix}.${index}`);
    rows.set(path, identified);
    let last = -1;
    for (const { id, value } of identified) {
      const rowPath = `${path}/#${escape(id)}`;
      // A row keeps its position unless that would put it before the row that precedes it.
      last = Math.max(last + 1, before.values.get(rowPath)?.position ?? 0);
      values.set(rowPath, { position: last });
      visitMembers(rowPath, value);
    }
  };
  const visit = (path: string, value: unknown): void => {
    if (value === undefined) return;
    if (Array.isArray(value)) {
      values.set(path, { value: [] });
      visitRows(path, value);
    } else if (isObject(value)) {
      values.set(path, { value: {} });
      visitMembers(path, value);
    } else values.set(path, { value });
  };

  visit('', content);
  return { content, values, rows };
}
