import { countryPlaces } from '../codes/country.ts';
import type { PolicyPack } from '../schema/pack.ts';
import { beijingPack } from './beijing.ts';
import { nationalRules } from './national.ts';
import { shandongPack } from './shandong.ts';

/** The packs that come with the package. */
export const builtInPacks: readonly PolicyPack[] = [
  { ...nationalRules, codes: { ...nationalRules.codes, districts: countryPlaces } },
  beijingPack,
  shandongPack,
];
