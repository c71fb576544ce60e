import type { Code } from '../pack.ts';

/** A code table from `[code, label]`, or `[code, label, group]`. */
export const table = (
  entries: readonly (readonly [code: string, label: string] | readonly [code: string, label: string, group: string])[],
): Code[] => entries.map(([code, label, group]) => ({ code, label, ...(group === undefined ? {} : { group }) }));
