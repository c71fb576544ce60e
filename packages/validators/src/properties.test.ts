import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as made from '../test/numbers.ts';
import * as kit from './index.ts';
import type { Validator } from './index.ts';

const exported: unknown[] = Object.values(kit);
const isValidator = (value: unknown): value is Validator<unknown> =>
  typeof value === 'object' && value !== null && '~standard' in value;
const all = [...exported.filter(isValidator), kit.identityDocument('auto')];

test('no text makes a validator throw', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'0123456789Xx QZC军字第号〔〕-·*１Ｘ'), maxLength: 40 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const validator of all) {
        const result = validator.check(text, { today: '2026-11-21', legacy15: true });
        const issues = result.ok ? result.warnings : result.issues;
        assert.ok(result.ok || issues.length > 0);
        for (const issue of issues) assert.notEqual(kit.describeIssue(issue), '');
      }
    }),
    { numRuns: 500 },
  );
});

test('long texts are refused in passing', () => {
  const units = ['1', 'A', 'X', '张', ' ', '-', '１', '(', '·', '\u{30000}'];
  const texts = [...units.map((unit) => unit.repeat(50_000)), '1'.repeat(1_000_000), '-'.repeat(1_000_000)];
  for (const validator of all) {
    for (const text of texts) assert.equal(validator.check(text).ok, false, `${validator.kind} ${text.slice(0, 2)}`);
  }
});

test('a resident number is accepted and gives back what it was made of', () => {
  fc.assert(
    fc.property(made.regions, made.birthDates, made.digits(3), (region, birthDate, sequence) => {
      const number = made.withCheckDigit(region + birthDate.split('-').join('') + sequence);
      const sex = Number(sequence) % 2 === 1 ? 'male' : 'female';
      const result = kit.residentId.check(number, { today: '2026-11-21' });
      assert.deepEqual(result, { ok: true, value: { number, region, birthDate, sex }, warnings: [] });
    }),
  );
});

/** Every number of these kinds, as it is issued. */
const issued: [validator: Validator<unknown>, numbers: fc.Arbitrary<string>][] = [
  [kit.residentId, made.residents],
  [kit.residentIdBasic, made.residents],
  [kit.residencePermit, made.permits],
  [kit.permanentResidentId, made.permanentResidents],
  [kit.permanentResidentId, made.oldPermanentResidents],
  [kit.socialCreditCode, made.creditCodes],
  [kit.organizationCode, made.organizations],
  [kit.cpaCertificate, made.cpaCertificates],
  [kit.cpaExamCertificate, made.examCertificates],
  [kit.diplomaNumber, made.diplomas],
  [kit.degreeNumber, made.degrees],
  [kit.passport, made.passports],
  [kit.hkMoTravelPermit, made.hkMoPermits],
  [kit.twTravelPermit, made.digits(8)],
  [kit.mobilePhone, made.mobiles],
];

test('what is issued is accepted, and its value is the number', () => {
  for (const [validator, numbers] of issued) {
    fc.assert(
      fc.property(numbers, (number) => {
        const result = validator.check(number, { today: '2026-11-21' });
        assert.ok(result.ok, `${validator.kind} ${number}`);
        assert.equal(
          typeof result.value === 'string' ? result.value : (result.value as kit.PlainNumber).number,
          number,
        );
        assert.deepEqual(validator.check(number.toLowerCase(), { today: '2026-11-21' }), result);
      }),
    );
  }
});

const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
const place = fc.nat(17);

/** A number with one character changed, and what it was and is. */
function changeOne(number: string, at: number, character: string): { changed: string; from: string } {
  const index = at % number.length;
  return { changed: number.slice(0, index) + character + number.slice(index + 1), from: number.charAt(index) };
}

test('any other character in a number with a strong check digit is refused', () => {
  const strong = issued.filter(([{ kind }, numbers]) => {
    return /^(resident|residence|permanent|social)/.test(kind) && numbers !== made.oldPermanentResidents;
  });
  assert.equal(strong.length, 5);
  for (const [validator, numbers] of strong) {
    fc.assert(
      fc.property(numbers, place, printable, (number, at, character) => {
        const { changed } = changeOne(number, at, character);
        assert.equal(validator.check(changed).ok, changed.toUpperCase() === number, `${validator.kind} ${changed}`);
      }),
      { numRuns: 1000 },
    );
  }
});

test('another character goes unnoticed only where the older check digits cannot tell the two apart', () => {
  // Letters count 10 to 35, and the sum is taken modulo 11 or 10.
  const weak = [
    [kit.organizationCode, made.organizations, 11],
    [kit.permanentResidentId, made.oldPermanentResidents, 10],
  ] as const;
  for (const [validator, numbers, modulus] of weak) {
    fc.assert(
      fc.property(numbers, place, printable, (number, at, character) => {
        const { changed, from } = changeOne(number, at, character.toUpperCase());
        const result = validator.check(changed);
        const noticed = !result.ok || result.warnings.some(({ code }) => code === 'check-digit');
        const alike = (parseInt(character, 36) - parseInt(from, 36)) % modulus === 0;
        assert.ok(noticed || alike, `${validator.kind} ${number} ${changed}`);
      }),
      { numRuns: 1000 },
    );
  }
});

test('two neighbours swapped in a resident number are refused', () => {
  fc.assert(
    fc.property(made.residents, fc.nat(16), (number, place) => {
      const swapped =
        number.slice(0, place) + number.charAt(place + 1) + number.charAt(place) + number.slice(place + 2);
      assert.equal(kit.residentId.check(swapped).ok, swapped === number);
    }),
  );
});

test('blanks, dashes and full-width forms change nothing', () => {
  const disguise = (number: string) =>
    Array.from(number, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('\u3000- ');
  fc.assert(
    fc.property(made.residents, (number) => {
      assert.deepEqual(kit.residentId.check(disguise(number)), kit.residentId.check(number));
    }),
  );
});

test('digits of other scripts are no digits', () => {
  const zeros = [0x660, 0x6f0, 0x966, 0xe50, 0x1d7ce];
  fc.assert(
    fc.property(fc.constantFrom(...zeros), made.residents, fc.nat(16), (zero, number, place) => {
      const digit = String.fromCodePoint(zero + Number(number.charAt(place)));
      assert.equal(kit.residentId.check(number.slice(0, place) + digit + number.slice(place + 1)).ok, false);
    }),
  );
});
