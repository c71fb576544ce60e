import type { CreditPack } from '../schema/pack.ts';
import { beijingCreditPack } from './beijing/credits.ts';
import { nationalCreditPack } from './national/credits.ts';
import { shandongCreditPack } from './shandong/credits.ts';

/** The credit rules of every built-in pack, for pages that show credits and load no form. */
export const builtInCreditPacks: readonly CreditPack[] = [nationalCreditPack, beijingCreditPack, shandongCreditPack];
