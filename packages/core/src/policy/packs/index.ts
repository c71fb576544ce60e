import type { PolicyPack } from '../pack.ts';
import { beijingPack } from './beijing.ts';
import { nationalPack } from './national.ts';
import { shandongPack } from './shandong.ts';

/** The packs that come with the package. */
export const builtInPacks: readonly PolicyPack[] = [nationalPack, beijingPack, shandongPack];
