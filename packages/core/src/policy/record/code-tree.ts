import type { Code } from '../schema/pack.ts';

/** One list of several that are chosen from one after another: 省, 市, 区县. */
export interface Level {
  readonly options: readonly Code[];
  readonly value: string | undefined;
}

const below = (table: readonly Code[], code: string | undefined) => table.filter((entry) => entry.in === code);

/** The entry of a code and those above it, the topmost first; none where the table does not have it. */
export function pathOf(table: readonly Code[], code: unknown): Code[] {
  const entry = table.find((one) => one.code === code);
  return entry ? [...(entry.in === undefined ? [] : pathOf(table, entry.in)), entry] : [];
}

/** The lists to choose from: the first, and one more for each choice that has something below it. */
export function levelsOf(table: readonly Code[], value: unknown): Level[] {
  const path = pathOf(table, value).map(({ code }) => code);
  return [undefined, ...path]
    .map((above, index) => ({ options: below(table, above), value: path[index] }))
    .filter(({ options }, index) => index === 0 || options.length > 0);
}

/** Whether a code is one that can be given: it is in the table, and nothing is below it. */
export const isAnswerOf = (table: readonly Code[], code: unknown): code is string =>
  table.some((entry) => entry.code === code) && !table.some((entry) => entry.in === code);
