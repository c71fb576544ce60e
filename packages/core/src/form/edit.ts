import type { CollectionRecord } from '../contract/record.ts';
import type { FieldValue } from '../policy/index.ts';

/** A copy of `target` with the value at `pointer` replaced. Parts that do not change are shared with the original. */
function setIn(target: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(target))
    return (target as unknown[]).map((one, index) => (String(index) === key ? setIn(one, rest, value) : one));
  const object = (target ?? {}) as Record<string, unknown>;
  return { ...object, [key]: setIn(object[key], rest, value) };
}

/** A record with one answer replaced. */
export const withValue = (record: CollectionRecord, pointer: string, value: FieldValue): CollectionRecord =>
  setIn(record, pointer.split('/').slice(1), value) as CollectionRecord;

const listAt = (record: CollectionRecord, path: string) =>
  ((record as Record<string, unknown>)[path] ?? []) as readonly object[];

/** A record with an empty row at the end of a list. */
export const withRow = (record: CollectionRecord, path: string): CollectionRecord => ({
  ...record,
  [path]: [...listAt(record, path), {}],
});

/** A record without one row of a list. */
export const withoutRow = (record: CollectionRecord, path: string, index: number): CollectionRecord => ({
  ...record,
  [path]: listAt(record, path).filter((_, position) => position !== index),
});
