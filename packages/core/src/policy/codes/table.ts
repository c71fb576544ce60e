import type { Code } from '../pack.ts';

/** A code table from `[code, label]`, or `[code, label, group]`. */
export const table = (
  entries: readonly (readonly [code: string, label: string] | readonly [code: string, label: string, group: string])[],
): Code[] => entries.map(([code, label, group]) => ({ code, label, ...(group === undefined ? {} : { group }) }));

/** A code table of places by city, from `[city, '370102历下区370103市中区']`; a city without a name is no group. */
export const places = (cities: readonly (readonly [city: string, packed: string])[]): Code[] =>
  cities.flatMap(([city, packed]) =>
    table(
      Array.from(packed.matchAll(/(\d{6})(\D+)/g), ([, code = '', name = '']) =>
        city === '' ? [code, name] : [code, name, city],
      ),
    ),
  );
