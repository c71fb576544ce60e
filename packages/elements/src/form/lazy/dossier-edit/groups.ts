import type { CollectionRecord } from '@acct-kit/core/contract';

export type Row = Record<string, unknown>;

/** A record of which the parts can be changed. A row that is taken out leaves a gap, so that indexes stay what they were. */
export type Groups = Record<string, Row | (Row | undefined)[]>;

export const groupsOf = (record: CollectionRecord): Groups => JSON.parse(JSON.stringify(record)) as Groups;

export const recordOf = (groups: Groups): CollectionRecord =>
  Object.fromEntries(
    Object.entries(groups).map(([path, group]) => [path, Array.isArray(group) ? group.filter(Boolean) : group]),
  ) as unknown as CollectionRecord;

/** Puts an answer in its place, or takes it out. */
export function putAnswer(row: Row, key: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(row, key);
  else row[key] = value;
}
