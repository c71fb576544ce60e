import type { Said } from './replica.ts';

export interface NamedRow {
  readonly id: string;
  readonly value: unknown;
}

/** A form's content, place by place, with the ids of its rows. */
export interface Places {
  readonly content: unknown;
  readonly said: ReadonlyMap<string, Said>;
  /** The rows of each list, by its path. */
  readonly rows: ReadonlyMap<string, readonly NamedRow[]>;
}

export const nowhere: Places = { content: undefined, said: new Map(), rows: new Map() };

const escapes: Readonly<Record<string, string>> = { '~': '~0', '/': '~1', '#': '~2' };
const unescapes: Readonly<Record<string, string>> = { '~0': '~', '~1': '/', '~2': '#' };

const escape = (name: string): string => name.replace(/[~/#]/g, (sign) => escapes[sign] ?? sign);
export const unescape = (segment: string): string => segment.replace(/~[012]/g, (sign) => unescapes[sign] ?? sign);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text is its own id, and so is the `key` of an object that has one; other rows are given theirs. */
function ownId(value: unknown): string | undefined {
  if (!isObject(value)) return `=${JSON.stringify(value)}`;
  return typeof value['key'] === 'string' ? `:${value['key']}` : undefined;
}

/** The text, number or truth value whose id this is. */
export const textOfId = (id: string): unknown => (id.startsWith('=') ? JSON.parse(id.slice(1)) : undefined);

/**
 * Gives rows the ids that they had: to the very same objects first, then to equal ones; the others are what rows have
 * been changed into, in order. With one change at a time, as a form makes them, that is exact.
 */
function nameRows(
  values: readonly unknown[],
  before: readonly NamedRow[],
  newId: (index: number) => string,
): NamedRow[] {
  const left = [...before];
  const take = (matches: (row: NamedRow) => boolean): string | undefined => {
    const index = left.findIndex(matches);
    return index < 0 ? undefined : left.splice(index, 1)[0]?.id;
  };
  const attempts: ((value: unknown, index: number) => string | undefined)[] = [
    ownId,
    (value) => take((row) => row.value === value),
    (value) => take((row) => JSON.stringify(row.value) === JSON.stringify(value)),
    () => take(() => true),
    (_, index) => newId(index),
  ];
  const ids = attempts.reduce<(string | undefined)[]>(
    (named, attempt) => values.map((value, index) => named[index] ?? attempt(value, index)),
    [],
  );
  return values.map((value, index) => ({ id: ids[index] ?? '', value }));
}

/** Takes content apart into places; rows that were in `before` keep their ids, new ones have ids from `source`. */
export function placesOf(content: unknown, before: Places, source: string): Places {
  const said = new Map<string, Said>();
  const rows = new Map<string, readonly NamedRow[]>();

  const visitMembers = (path: string, value: unknown): void => {
    if (!isObject(value)) return;
    for (const [name, member] of Object.entries(value)) visit(`${path}/${escape(name)}`, member);
  };
  const visitRows = (path: string, values: readonly unknown[]): void => {
    const named = nameRows(values, before.rows.get(path) ?? [], (index) => `${source}.${index}`);
    rows.set(path, named);
    let last = -1;
    for (const { id, value } of named) {
      const rowPath = `${path}/#${escape(id)}`;
      // A row stays where it is unless that is no longer behind the one before it.
      last = Math.max(last + 1, before.said.get(rowPath)?.at ?? 0);
      said.set(rowPath, { at: last });
      visitMembers(rowPath, value);
    }
  };
  const visit = (path: string, value: unknown): void => {
    if (value === undefined) return;
    if (Array.isArray(value)) {
      said.set(path, { value: [] });
      visitRows(path, value);
    } else if (isObject(value)) {
      said.set(path, { value: {} });
      visitMembers(path, value);
    } else said.set(path, { value });
  };

  visit('', content);
  return { content, said, rows };
}
