import type { Translation } from '../schema/translation.ts';
import { beijingInEnglish } from './beijing/english.ts';
import { codesInEnglish } from './codes/english.ts';
import { creditsInEnglish } from './shared/english-credits.ts';
import { nationalInEnglish } from './national/english.ts';
import { shandongInEnglish } from './shandong/english.ts';
import { sharedInEnglish } from './shared/english.ts';

/** The texts of the built-in packs in English. A test checks that none is missing. */
export const english: Translation = {
  ...codesInEnglish,
  ...sharedInEnglish,
  ...creditsInEnglish,
  ...nationalInEnglish,
  ...beijingInEnglish,
  ...shandongInEnglish,
};
