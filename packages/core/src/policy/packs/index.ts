import type { PolicyPack } from '../schema/pack.ts';
import { countryPlaces } from './country-places.ts';
import { nationalRules } from './national/index.ts';
import { provincePacks } from './provinces.ts';

/** The packs that come with the package. */
export const builtInPacks: readonly PolicyPack[] = [
  { ...nationalRules, codes: { ...nationalRules.codes, districts: countryPlaces } },
  ...provincePacks,
];
