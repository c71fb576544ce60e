import type { Code } from '../../schema/pack.ts';
import { readPlaces } from './code-table.ts';

/** The districts and counties of a province, grouped by city. */
export function districtsOf(packed: string): Code[] {
  const places = readPlaces(packed);
  const [province] = places;
  return places
    .filter(({ code }) => !places.some((below) => below.in === code))
    .map(({ code, label, in: above }) =>
      above === undefined || above === province?.code
        ? { code, label }
        : { code, label, group: places.find((city) => city.code === above)?.label },
    );
}
