import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jpeg, png } from '../test/image-samples.ts';
import { organizationDigit, socialCreditAlphabet, socialCreditDigit } from './check-digit.ts';
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
  for (const validator of all) {
    for (const unit of ['1', 'A', '张', ' ', '-', '１', '(', '·']) {
      assert.equal(validator.check(unit.repeat(200_000)).ok, false, `${validator.kind} ${unit}`);
    }
  }
});

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const birthDates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const regions = fc.constantFrom('110105', '440301', '320102', '510107', '130102', '650102', '460400');

function withCheckDigit(seventeen: string): string {
  let sum = 0;
  for (const digit of seventeen) sum = ((sum + Number(digit)) * 2) % 11;
  return seventeen + '0123456789X'.charAt((12 - sum) % 11);
}

const residents = fc
  .tuple(regions, birthDates, digits(3))
  .map(([region, birth, sequence]) => withCheckDigit(region + birth.split('-').join('') + sequence));

test('a resident number is accepted and gives back what it was made of', () => {
  fc.assert(
    fc.property(regions, birthDates, digits(3), (region, birthDate, sequence) => {
      const number = withCheckDigit(region + birthDate.split('-').join('') + sequence);
      const sex = Number(sequence) % 2 === 1 ? 'male' : 'female';
      const result = kit.residentId.check(number, { today: '2026-11-21' });
      assert.deepEqual(result, { ok: true, value: { number, region, birthDate, sex }, warnings: [] });
    }),
  );
});

test('any other character in a resident number is refused', () => {
  const changes = fc.tuple(residents, fc.nat(17), fc.constantFrom(...'0123456789X'));
  fc.assert(
    fc.property(changes, ([number, place, character]) => {
      const changed = number.slice(0, place) + character + number.slice(place + 1);
      assert.equal(kit.residentId.check(changed).ok, changed === number);
    }),
    { numRuns: 1000 },
  );
});

test('two neighbours swapped in a resident number are refused', () => {
  fc.assert(
    fc.property(residents, fc.nat(16), (number, place) => {
      const swapped =
        number.slice(0, place) + number.charAt(place + 1) + number.charAt(place) + number.slice(place + 2);
      assert.equal(kit.residentId.check(swapped).ok, swapped === number);
    }),
  );
});

const codeCharacters = fc.constantFrom(...socialCreditAlphabet);
const organizations = fc
  .string({ unit: codeCharacters, minLength: 8, maxLength: 8 })
  .map((body) => body + organizationDigit(body));
const creditCodes = fc.tuple(regions, organizations).map(([region, organization]) => {
  const seventeen = '91' + region + organization;
  return seventeen + socialCreditDigit(seventeen);
});

test('social credit codes are accepted, and refused with any other character', () => {
  fc.assert(
    fc.property(creditCodes, fc.nat(17), codeCharacters, (number, place, character) => {
      assert.ok(kit.socialCreditCode.check(number).ok);
      const changed = number.slice(0, place) + character + number.slice(place + 1);
      assert.equal(kit.socialCreditCode.check(changed).ok, changed === number);
    }),
    { numRuns: 500 },
  );
});

test('blanks, dashes and full-width forms change nothing', () => {
  const disguise = (number: string) =>
    Array.from(number, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('\u3000- ');
  fc.assert(
    fc.property(residents, (number) => {
      assert.deepEqual(kit.residentId.check(disguise(number)), kit.residentId.check(number));
    }),
  );
});

test('digits of other scripts are no digits', () => {
  const zeros = [0x660, 0x6f0, 0x966, 0xe50, 0x1d7ce];
  fc.assert(
    fc.property(fc.constantFrom(...zeros), residents, fc.nat(16), (zero, number, place) => {
      const digit = String.fromCodePoint(zero + Number(number.charAt(place)));
      assert.equal(kit.residentId.check(number.slice(0, place) + digit + number.slice(place + 1)).ok, false);
    }),
  );
});

test('no image file makes a check throw', () => {
  const originals = fc.constantFrom(
    jpeg(295, 413, { orientation: 6 }),
    jpeg(3000, 4000, { progressive: true, components: 4, size: 400 }),
    png(295, 413, { orientation: 3 }),
  );
  const mutations = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 });
  const rules = kit.photoRuleSets[0]!.rules;
  fc.assert(
    fc.property(originals, mutations, fc.nat(), (original, changes, cut) => {
      const bytes = original.slice(0, cut % (original.length + 1));
      for (const [place, value] of changes) if (bytes.length > 0) bytes[place % bytes.length] = value;
      const report = kit.checkPhoto({ bytes, name: 'photo.jpg' }, rules);
      for (const issue of report.issues) kit.describeIssue(issue, 'en');
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      const head = kit.readImageHeader(bytes);
      assert.ok(!head.ok || (head.width > 0 && head.height > 0));
    }),
  );
});
