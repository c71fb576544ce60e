import { countryLetters, isCountry } from './countries.ts';
import { createPermanentResidentId, type PermanentResident } from './permanent-resident-id.ts';
import { isCapital } from './text.ts';
import type { Validator } from './validator.ts';

/**
 * 外国人永久居留身份证. Cards since December 2023 bear 18 places: 9, province of application, country in three digits,
 * birth, sequence, check digit (GA 2102-2023). Older ones bear 15: country in three letters, four digits of region,
 * six of birth, one of sequence and a check digit after ICAO 9303; that digit only warns, as no public text states it.
 * Confidence: certain; of the older cards, probable.
 */
export const permanentResidentId: Validator<PermanentResident> = /* @__PURE__ */ createPermanentResidentId((code) =>
  isCapital(code.charCodeAt(0)) ? (isCountry(code) ? code : undefined) : countryLetters(code),
);
