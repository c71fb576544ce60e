import type { Code } from '../../schema/pack.ts';

/** Makes a code table from entries `[code, label]` or `[code, label, group]`. */
export const table = (
  entries: readonly (readonly [code: string, label: string] | readonly [code: string, label: string, group: string])[],
): Code[] => entries.map(([code, label, group]) => ({ code, label, ...(group === undefined ? {} : { group }) }));

/**
 * Reads a packed table of places by province, city and county, such as `110000北京市101东城区,西城区3朝阳区`. Before each name
 * stands the difference to the code before it (a comma stands for 1), before a province its whole code.
 */
export function readPlaces(packed: string): Code[] {
  const above = new Set<string>();
  let last = 0;
  return Array.from(packed.matchAll(/(\d+|,)([^\d,]+)/g), ([, step = '', label = '']) => {
    last = step.length === 6 ? Number(step) : last + (step === ',' ? 1 : Number(step));
    const code = String(last);
    above.add(code);
    // A county without a city is a child of its province. A province has no parent.
    const parents = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
    const parent = parents.find((one) => one !== code && above.has(one));
    return parent === undefined ? { code, label } : { code, label, in: parent };
  });
}
