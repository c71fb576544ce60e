import type { PolicyPack } from '../schema/pack.ts';
import { beijingPack } from './beijing/index.ts';
import { countryPlaces } from './country-places.ts';
import { nationalRules } from './national/index.ts';
import { shandongPack } from './shandong/index.ts';

/** The packs that come with the package. */
export const builtInPacks: readonly PolicyPack[] = [
  { ...nationalRules, codes: { ...nationalRules.codes, districts: countryPlaces } },
  beijingPack,
  shandongPack,
];
