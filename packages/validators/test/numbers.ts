import fc from 'fast-check';
import { organizationDigit, socialCreditAlphabet, socialCreditDigit, travelDocumentDigit } from '../src/check-digit.ts';

/** Numbers of every kind, made at random as their issuers make them, check digits included. */

export const digits = (length: number): fc.Arbitrary<string> => of('0123456789', length);

function of(alphabet: string, length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
}

function joined(...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

/** `YYYY-MM-DD` */
export const birthDates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const births = birthDates.map((date) => date.split('-').join(''));

/** Of old and new counties. */
export const regions = fc.constantFrom('110105', '110103', '440301', '320102', '510107', '130102', '650102', '460400');

export function withCheckDigit(seventeen: string): string {
  let sum = 0;
  for (const digit of seventeen) sum = ((sum + Number(digit)) * 2) % 11;
  return seventeen + '0123456789X'.charAt((12 - sum) % 11);
}

export const residents = joined(regions, births, digits(3)).map(withCheckDigit);

export const permits = joined(fc.constantFrom('810000', '820000', '830000'), births, digits(3)).map(withCheckDigit);

export const permanentResidents = joined(
  fc.constantFrom('911', '931', '944', '965'),
  fc.constantFrom('124', '840', '682', '392', '000'),
  births,
  digits(3),
).map(withCheckDigit);

export const oldPermanentResidents = joined(
  fc.constantFrom('KAZ', 'CAN', 'USA', 'JPN'),
  fc.constantFrom('1100', '3101', '4403'),
  births.map((birth) => birth.slice(2)),
  digits(1),
).map((number) => number + travelDocumentDigit(number, 14));

export const organizations = of(socialCreditAlphabet, 8).map((body) => body + organizationDigit(body));

/** Also of authorities that are letters: the army, villages, others. */
export const creditCodes = joined(
  fc.constantFrom('91', '92', '12', '51', '11', 'A1', 'N1', 'N2', 'Y1', '93'),
  regions,
  organizations,
).map((seventeen) => seventeen + socialCreditDigit(seventeen));

const years = (first: number): fc.Arbitrary<string> => fc.integer({ min: first, max: 2026 }).map(String);
const provinces = fc.constantFrom('11', '31', '37', '44', '65');

export const cpaCertificates = fc.oneof(joined(provinces, digits(10)), joined(provinces, digits(4)));

export const examCertificates = joined(
  fc.constantFrom('Z', 'Y', 'QZ', 'QY'),
  fc.integer({ min: 9, max: 26 }).map((year) => String(year).padStart(2, '0')),
  provinces,
  digits(5),
);

export const diplomas = joined(
  digits(5),
  fc.constantFrom('1', '5', '6', '7'),
  years(1991),
  fc.constantFrom('01', '02', '04', '05', '06'),
  fc.oneof(digits(5), digits(6)),
);

export const degrees = joined(
  fc.constantFrom('', 'C', 'Z', 'T', 'Q'),
  digits(5),
  fc.constantFrom('2', '3', '4'),
  years(1981),
  of('0123456789SEZFYCJABLDGIK', 1),
  digits(5),
);

export const passports = joined(fc.constantFrom('E', 'EA', 'EZ', 'G', 'KJ', 'HA', 'MA'), digits(7)).map((number) =>
  number.length === 8 ? number + '0' : number,
);

export const hkMoPermits = joined(fc.constantFrom('H', 'M'), fc.oneof(digits(8), digits(10)));

export const mobiles = joined(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), digits(9));
