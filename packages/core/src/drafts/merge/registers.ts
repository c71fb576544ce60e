import type { Stamp } from './clock.ts';

/** What a form holds at one path. */
export interface PathValue {
  /**
   * A text, number or boolean; `[]` or `{}` where the path holds a list or an object; absent where the value was removed,
   * and for rows of a list.
   */
  readonly value?: unknown;
  /** Only for a row of a list: where the row stands among the others. */
  readonly position?: number;
}

/**
 * A last-write-wins register: the last value that was written at one path, with the stamp of that write.
 *
 * A path consists of names separated by `/`. A row of a list is `#` and the id of the row. Rows have ids of their own so
 * that two tabs mean the same row even when its index has changed.
 */
export interface Register extends PathValue {
  readonly stamp: Stamp;
  /** Only for a removed row: the stamps of all registers of the row that the removing tab knew. */
  readonly removed?: readonly Stamp[];
}

/** A whole form with the history that merging needs: one register for each path. */
export type Registers = ReadonlyMap<string, Register>;

/**
 * Merges two sets of registers: for each path the later write wins. The result does not depend on the order in which sets
 * are merged, nor on how often, so all tabs end with the same form.
 */
export function mergeRegisters(ours: Registers, theirs: Registers): Registers {
  const merged = new Map(ours);
  for (const [path, register] of theirs) {
    const known = merged.get(path);
    if (known === undefined || isLater(register, known)) merged.set(path, register);
  }
  return merged;
}

/**
 * Two tabs that start from different initial forms have the same stamp with different values. Then either value may win,
 * but it must be the same one in every tab, so the texts decide.
 */
const isLater = (a: Register, b: Register): boolean =>
  a.stamp === b.stamp ? JSON.stringify(a) > JSON.stringify(b) : a.stamp > b.stamp;

export const latestStamp = (registers: Registers): Stamp =>
  [...registers.values()].reduce((latest, { stamp }) => (stamp > latest ? stamp : latest), '');

export const registersToText = (registers: Registers): string => JSON.stringify([...registers]);

export const registersFromText = (text: string): Registers => new Map(JSON.parse(text) as [string, Register][]);
