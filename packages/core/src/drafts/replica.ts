import type { Stamp } from './clock.ts';

/**
 * What was said last of one place.
 *
 * A place is a path: names separated by `/`, rows of a list as `#` and their id. Rows have ids of their own, so that two
 * tabs mean the same row whatever its index has become.
 */
export interface Register extends Said {
  readonly stamp: Stamp;
  /** Of a row that was taken out: the stamps of what was known of it then. */
  readonly gone?: readonly Stamp[];
}

/** What is said of one place at one time. */
export interface Said {
  /** A text, number or truth value; `[]` or `{}` for what holds others; nothing for what was taken away, and for rows. */
  readonly value?: unknown;
  /** Of a row: its place among the others. */
  readonly at?: number;
}

/** A form with the history that is needed to merge it: the last word on each place. */
export type Replica = ReadonlyMap<string, Register>;

/** Both at once: of each place the later word. Whatever the order in which replicas meet, they end up alike. */
export function merge(ours: Replica, theirs: Replica): Replica {
  const merged = new Map(ours);
  for (const [path, register] of theirs) {
    const known = merged.get(path);
    if (known === undefined || isLater(register, known)) merged.set(path, register);
  }
  return merged;
}

/** Two forms that begin alike have the same first stamp; where they do not, the choice is any, but always the same. */
const isLater = (a: Register, b: Register): boolean =>
  a.stamp === b.stamp ? JSON.stringify(a) > JSON.stringify(b) : a.stamp > b.stamp;

/** The latest stamp of all. */
export const latest = (replica: Replica): Stamp =>
  [...replica.values()].reduce((max, { stamp }) => (stamp > max ? stamp : max), '');

export const toText = (replica: Replica): string => JSON.stringify([...replica]);

export const fromText = (text: string): Replica => new Map(JSON.parse(text) as [string, Register][]);
