import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as made from '../test/numbers.ts';
import { socialCreditDigit } from './check-digit.ts';
import * as kit from './index.ts';
import type { CheckOptions, Validator } from './index.ts';

/** A text and `ok`, or the code of the first issue. */
type Row = [number: string, expected: string];

function table(validator: Validator<unknown>, rows: Row[], options?: CheckOptions): void {
  for (const [input, expected] of rows) {
    const result = validator.check(input, options);
    assert.equal(result.ok ? 'ok' : result.issues[0]!.code, expected, `${validator.kind}: ${input}`);
  }
}

test('resident numbers', () => {
  table(kit.residentId, [
    ['11010519491231002X', 'ok'],
    ['11010519491231002x', 'ok'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'ok'],
    [' 110105 19491231 002X ', 'ok'],
    ['110105-19491231-002X', 'ok'],
    ['110105194912310021', 'check-digit'],
    ['110105194913310021', 'birth-month'],
    ['110105190002290021', 'birth-day'],
    ['110105099912310021', 'birth-year'],
    ['990105194912310021', 'other-kind'],
    ['160105194912310021', 'province-unknown'],
    ['810000198506151234', 'other-kind'],
    ['1101051949123100', 'too-short'],
    ['11010519491231002XX', 'bad-character'],
    ['1101051949123100212', 'too-long'],
    ['١١٠١٠٥١٩٤٩١٢٣١٠٠٢X', 'bad-character'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['110105491231002', 'legacy-15'],
    ...Array.from('ⅩⅹｘХхΧχ×✕', (x): Row => [`11010519491231002${x}`, 'ok']),
  ]);
  table(kit.residentId, [['11010519491231002X', 'birth-date-in-future']], { today: '1949-12-30' });
  table(kit.residentId, [['11010519491231002X', 'ok']], { today: '1949-12-31' });
});

test('a resident number is read', () => {
  assert.deepEqual(kit.residentId.check('11010519491231002x'), {
    ok: true,
    value: { number: '11010519491231002X', region: '110105', birthDate: '1949-12-31', sex: 'female' },
    warnings: [],
  });
});

test('15 digits become 18 when asked for', () => {
  const result = kit.residentId.check('110105491231002', { legacy15: true });
  assert.ok(result.ok);
  assert.equal(result.value.number, '11010519491231002X');
  assert.deepEqual(result.warnings, [{ code: 'legacy-15' }]);
});

test('residence permits', () => {
  table(kit.residencePermit, [
    ['810000198506151234', 'ok'],
    ['820000198506151236', 'ok'],
    ['830000198506151238', 'ok'],
    ['810000198506151235', 'check-digit'],
    ['11010519491231002X', 'other-kind'],
    ['932682198501010017', 'other-kind'],
  ]);
});

test('permanent residents, both cards', () => {
  table(kit.permanentResidentId, [
    ['932682198501010017', 'ok'],
    ['911124198108030024', 'ok'],
    ['911840198506151233', 'ok'],
    ['KAZ110090123105', 'ok'],
    ['932682198501010018', 'check-digit'],
    ['832682198501010017', 'other-kind'],
    ['996682198501010017', 'province-unknown'],
    ['CAN110019810803', 'birth-month'],
  ]);
  const sample = kit.permanentResidentId.check('932682198501010017');
  assert.ok(sample.ok);
  assert.deepEqual(sample.value, {
    number: '932682198501010017',
    region: '320000',
    birthDate: '1985-01-01',
    sex: 'male',
    nationality: 'SAU',
  });
  const old = kit.permanentResidentId.check('kaz 1100 901231 05');
  assert.ok(old.ok);
  assert.deepEqual([old.value.nationality, old.value.birthDate, old.warnings], ['KAZ', '1990-12-31', []]);
});

test('travel permits, passports, officers', () => {
  table(kit.hkMoTravelPermit, [
    ['H12345678', 'ok'],
    ['m1234567890', 'ok'],
    ['HA1234567', 'ok'],
    ['ma 1234567', 'ok'],
    ['HO1234567', 'bad-character'],
    ['A12345678', 'bad-character'],
    ['H1234567', 'too-short'],
    ['H123456789', 'too-short'],
  ]);
  table(kit.twTravelPermit, [
    ['12345678', 'ok'],
    ['1234567890', 'ok'],
    ['1234567890(B)', 'ok'],
    ['1234567A', 'bad-character'],
    ['123456', 'too-short'],
  ]);
  table(kit.passport, [
    ['E12345678', 'ok'],
    ['EA1234567', 'ok'],
    ['G12345678', 'ok'],
    ['PE1234567', 'ok'],
    ['X7654321', 'ok'],
    ['护照12345', 'bad-character'],
    ['E123', 'too-short'],
  ]);
  table(kit.militaryId, [
    ['军字第1234567号', 'ok'],
    ['武字第 0123456 号', 'ok'],
    ['12345', 'too-short'],
    ['军官证号码缺失', 'digits-missing'],
  ]);
});

test('passports of Hong Kong and Macao are Chinese ones', () => {
  for (const number of ['K12345678', 'KJ1234567', 'KB1234567', 'HA1234567', 'HJ1234567', 'MA1234567', 'MB1234567']) {
    const result = kit.passport.check(number);
    assert.deepEqual(result, { ok: true, value: { number, chinese: true }, warnings: [] });
  }
});

test('numbers that are likely slips are taken with a warning', () => {
  const warned = (validator: Validator<unknown>, number: string) => {
    const result = validator.check(number);
    return result.ok ? result.warnings : 'refused';
  };
  assert.deepEqual(warned(kit.twTravelPermit, 'A123456789'), [
    { code: 'looks-like', params: { kind: 'tw-identity-card' } },
  ]);
  assert.deepEqual(warned(kit.hkMoTravelPermit, 'HA1234567'), [{ code: 'looks-like', params: { kind: 'passport' } }]);
  const born1880 = [{ code: 'birth-year', params: { year: 1880 } }];
  assert.deepEqual(warned(kit.residentId, made.withCheckDigit('11010518801231002')), born1880);
  assert.deepEqual(warned(kit.residencePermit, made.withCheckDigit('81000018801231002')), born1880);
  assert.deepEqual(warned(kit.permanentResidentId, made.withCheckDigit('91112418801231002')), born1880);
  const old = warned(kit.permanentResidentId, 'KAZ990090123105');
  assert.ok(
    old !== 'refused' && old.some(({ code, params }) => code === 'province-unknown' && params?.['province'] === 99),
  );
  const company = '91990105708461136';
  assert.deepEqual(warned(kit.socialCreditCode, company + socialCreditDigit(company)), [
    { code: 'province-unknown', params: { province: 99 } },
  ]);
});

test('a letter for a digit in a passport number is pointed out', () => {
  const result = kit.passport.check('EO1234567');
  assert.ok(result.ok);
  assert.deepEqual(result.warnings, [
    { code: 'confusable-character', params: { position: 2, character: 'O', meant: '0' } },
  ]);
});

test('social credit codes', () => {
  table(kit.socialCreditCode, [
    ['91440300708461136T', 'ok'],
    ['91110108551385082q', 'ok'],
    ['91350100M000100Y43', 'ok'],
    ['91350200MA2YJ1XR9G', 'ok'],
    ['91440101MA5CJQ4N59', 'ok'],
    ['91350203M0001QAY9B', 'ok'],
    ['91350203M0001QKT19', 'ok'],
    ['91440300708461136A', 'check-digit'],
    ['9144030O708461136T', 'confusable-character'],
    ['91990300708461136T', 'check-digit'],
    ['9144030070846113', 'too-short'],
  ]);
  const overridden = kit.socialCreditCode.check('91440300708461136A', { checkDigit: 'warn' });
  assert.ok(overridden.ok);
  assert.deepEqual(overridden.warnings, [{ code: 'check-digit' }]);
});

test('the Fujian trial codes are taken with a warning', () => {
  const result = kit.socialCreditCode.check('91350203M0001QAY9B');
  assert.ok(result.ok);
  assert.deepEqual(result.warnings, [{ code: 'check-digit-early-issue' }]);
});

test('mobile numbers', () => {
  table(kit.mobilePhone, [
    ['13800138000', 'ok'],
    ['+86 138-0013-8000', 'ok'],
    ['0086 138 0013 8000', 'ok'],
    ['8613800138000', 'ok'],
    ['（+86）１３８００１３８０００', 'ok'],
    ['12800138000', 'phone-prefix'],
    ['23800138000', 'phone-prefix'],
    ['1380013800', 'too-short'],
    ['138001380000', 'too-long'],
    ['+85291234567', 'phone-not-mainland'],
    ['1380013800a', 'bad-character'],
    ['', 'empty'],
  ]);
  const result = kit.mobilePhone.check('+86 138-0013-8000');
  assert.ok(result.ok);
  assert.equal(result.value, '13800138000');
});

test('identityDocument gives the validator of a document', () => {
  assert.equal(kit.identityDocument('passport'), kit.passport);
  assert.equal(kit.identityDocument('resident-id').kind, 'resident-id');
});

test('a validator is a Standard Schema', () => {
  const schema = kit.residentId['~standard'];
  assert.equal(schema.version, 1);
  const good = schema.validate('11010519491231002X');
  assert.ok(!('then' in good) && !good.issues);
  assert.deepEqual(schema.validate(undefined), { issues: [{ message: 'not-text', code: 'not-text' }] });
  const spoken = kit.withMessages(kit.residentId, (issue) => kit.describeIssue(issue, 'en'), { today: '1949-12-30' });
  const bad = spoken['~standard'].validate('11010519491231002X');
  assert.match(bad.issues?.[0]?.message ?? '', /in the future/);
});
