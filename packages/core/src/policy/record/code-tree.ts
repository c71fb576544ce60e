import type { Code } from '../schema/pack.ts';

/** One of the lists that a person chooses from step by step: 省, 市, 区县. */
export interface Level {
  readonly options: readonly Code[];
  readonly value: string | undefined;
}

const below = (table: readonly Code[], code: string | undefined) => table.filter((entry) => entry.in === code);

/** The entry of a code and its parents, the topmost first. Empty when the table does not contain the code. */
export function pathOf(table: readonly Code[], code: unknown): Code[] {
  const entry = table.find((one) => one.code === code);
  return entry ? [...(entry.in === undefined ? [] : pathOf(table, entry.in)), entry] : [];
}

/** The lists to choose from: the first, and one more for each chosen entry that has children. */
export function levelsOf(table: readonly Code[], value: unknown): Level[] {
  const path = pathOf(table, value).map(({ code }) => code);
  return [undefined, ...path]
    .map((above, index) => ({ options: below(table, above), value: path[index] }))
    .filter(({ options }, index) => index === 0 || options.length > 0);
}

/** Whether a code is a complete answer: the table contains it, and it has no children. */
export const isAnswerOf = (table: readonly Code[], code: unknown): code is string =>
  table.some((entry) => entry.code === code) && !table.some((entry) => entry.in === code);
