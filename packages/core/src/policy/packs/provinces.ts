import type { PolicyPack } from '../schema/pack.ts';
import { beijingPack } from './beijing/index.ts';
import { shandongPack } from './shandong/index.ts';

/** The packs of the built-in provinces. Their credit rules are also listed in `credit-packs.ts`, their English in `english.ts`. */
export const provincePacks: readonly PolicyPack[] = [beijingPack, shandongPack];
