import type { Code } from '../../schema/pack.ts';

/** A code table from `[code, label]`, or `[code, label, group]`. */
export const table = (
  entries: readonly (readonly [code: string, label: string] | readonly [code: string, label: string, group: string])[],
): Code[] => entries.map(([code, label, group]) => ({ code, label, ...(group === undefined ? {} : { group }) }));

/**
 * A code table of places by province, city and county, from `110000北京市101东城区,西城区3朝阳区`: each name after the step
 * from the code before it, a comma for one, and a province after its code.
 */
export function readPlaces(packed: string): Code[] {
  const above = new Set<string>();
  let last = 0;
  return Array.from(packed.matchAll(/(\d+|,)([^\d,]+)/g), ([, step = '', label = '']) => {
    last = step.length === 6 ? Number(step) : last + (step === ',' ? 1 : Number(step));
    const code = String(last);
    above.add(code);
    // A county of no city is in its province; a province is in nothing.
    const parents = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
    const parent = parents.find((one) => one !== code && above.has(one));
    return parent === undefined ? { code, label } : { code, label, in: parent };
  });
}
