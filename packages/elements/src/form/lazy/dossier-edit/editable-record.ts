import type { CollectionRecord } from '@acct-kit/core/contract';

export type Row = Record<string, unknown>;

/**
 * A record whose parts can be changed. A row that is removed leaves a gap, so that the other rows keep their indexes.
 */
export type EditableRecord = Record<string, Row | (Row | undefined)[]>;

export const editableCopy = (record: CollectionRecord): EditableRecord =>
  JSON.parse(JSON.stringify(record)) as EditableRecord;

/** The record without the gaps of removed rows. */
export const recordOf = (groups: EditableRecord): CollectionRecord =>
  Object.fromEntries(
    Object.entries(groups).map(([path, group]) => [path, Array.isArray(group) ? group.filter(Boolean) : group]),
  ) as unknown as CollectionRecord;

/** Sets an answer, or removes it where there is no value. */
export function putAnswer(row: Row, key: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(row, key);
  else row[key] = value;
}
