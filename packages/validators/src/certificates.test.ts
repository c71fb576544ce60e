import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as kit from './index.ts';
import type { CheckOptions, Validator } from './index.ts';

/** The value of an accepted text with the codes of its warnings, or the code it is refused with. */
function outcome(validator: Validator<unknown>, input: string, options?: CheckOptions): unknown {
  const result = validator.check(input, options);
  return result.ok ? [result.value, result.warnings.map(({ code }) => code)] : result.issues[0]!.code;
}

test('organisation codes', () => {
  assert.deepEqual(outcome(kit.organizationCode, '70846113-6'), [{ number: '708461136' }, []]);
  assert.equal(outcome(kit.organizationCode, '70846113-5'), 'check-digit');
  assert.deepEqual(outcome(kit.organizationCode, '708461135', { checkDigit: 'warn' }), [
    { number: '708461135' },
    ['check-digit'],
  ]);
  assert.deepEqual(
    outcome(kit.organizationCode, '00000009Ⅹ', { checkDigit: 'warn' }),
    outcome(kit.organizationCode, '00000009X', { checkDigit: 'warn' }),
  );
  assert.equal(outcome(kit.organizationCode, '7084611'), 'too-short');
});

test('accounting certificates are never refused for their digits', () => {
  const check = (input: string) => outcome(kit.accountingCertificate, input, { today: '2026-11-21' });
  assert.deepEqual(check('20210511010800098'), [{ number: '20210511010800098', form: 'number', year: 2021 }, []]);
  assert.deepEqual(check('00000000000000000'), [{ number: '00000000000000000', form: 'number' }, ['year-implausible']]);
  assert.deepEqual(check('kj-123456'), [{ number: 'KJ-123456', form: 'number' }, []]);
  assert.deepEqual(check('鲁人社字[2019]12号'), [{ number: '鲁人社字〔2019〕12号', form: 'approval', year: 2019 }, []]);
  assert.deepEqual(check('会计从业资格证 370102'), [
    { number: '会计从业资格证370102', form: 'approval' },
    ['not-a-title'],
  ]);
  assert.equal(check('12'), 'too-short');
  assert.equal(check('1234_567'), 'bad-character');
  assert.equal(check(''), 'empty');
});

test('CPA certificates', () => {
  assert.deepEqual(outcome(kit.cpaCertificate, '110101480012'), [
    { number: '110101480012', province: '11', firm: '11010148', serial: '0012' },
    [],
  ]);
  assert.deepEqual(outcome(kit.cpaCertificate, '990123'), [
    { number: '990123', province: '99', serial: '0123' },
    ['province-unknown'],
  ]);
  assert.deepEqual(outcome(kit.cpaCertificate, '474700290012'), [
    { number: '474700290012', province: '47', firm: '47470029', serial: '0012' },
    [],
  ]);
  assert.equal(outcome(kit.cpaCertificate, '1101014800'), 'too-short');
});

test('CPA examination certificates', () => {
  assert.deepEqual(outcome(kit.cpaExamCertificate, 'qz163700123'), [
    { number: 'QZ163700123', stage: 'all', passed: 'at-once', year: 2016, province: '37' },
    [],
  ]);
  assert.deepEqual(outcome(kit.cpaExamCertificate, 'Y123700123'), [
    { number: 'Y123700123', stage: 'professional', passed: 'over-years', year: 2012, province: '37' },
    [],
  ]);
  assert.equal(outcome(kit.cpaExamCertificate, 'A123700123'), 'bad-character');
  assert.equal(outcome(kit.cpaExamCertificate, 'QZ1637001'), 'too-short');
});

test('tax advisers and asset appraisers', () => {
  assert.deepEqual(outcome(kit.taxAdviserCertificate, 'sw 1234567'), [{ number: 'SW1234567' }, []]);
  assert.deepEqual(outcome(kit.assetAppraiserCertificate, '11001234'), [{ number: '11001234' }, []]);
  assert.deepEqual(outcome(kit.assetAppraiserCertificate, '1100123'), [{ number: '1100123' }, ['layout-unknown']]);
});

test('diplomas', () => {
  assert.deepEqual(outcome(kit.diplomaNumber, '104221201805123456'), [
    { number: '104221201805123456', school: '10422', programme: 'full-time', year: 2018, level: 'bachelor' },
    [],
  ]);
  assert.deepEqual(outcome(kit.diplomaNumber, '10422120010512345'), [
    { number: '10422120010512345', school: '10422', programme: 'full-time', year: 2001, level: 'bachelor' },
    [],
  ]);
  assert.deepEqual(outcome(kit.diplomaNumber, '65370102985123456'), [
    { number: '65370102985123456' },
    ['layout-unknown'],
  ]);
  assert.equal(outcome(kit.diplomaNumber, '104221!'), 'bad-character');
  for (const old of ['京高教自考字第12345号', '(98)清大本毕字第0123号', '98-0123', '成毕字〔1999〕第001号'])
    assert.deepEqual(outcome(kit.diplomaNumber, old), [{ number: old }, ['layout-unknown']]);
});

test('degrees', () => {
  assert.deepEqual(outcome(kit.degreeNumber, '1042242018001234'), [
    { number: '1042242018001234', school: '10422', level: 'bachelor', year: 2018 },
    [],
  ]);
  assert.deepEqual(outcome(kit.degreeNumber, 'Z104223 2018 K01234'), [
    { number: 'Z1042232018K01234', school: '10422', level: 'master', year: 2018, prefix: 'Z', variant: 'K' },
    [],
  ]);
  assert.equal(outcome(kit.degreeNumber, '1042292018001234'), 'bad-character');
  assert.equal(outcome(kit.degreeNumber, '104224201800123'), 'too-short');
});

test('auto finds the document', () => {
  const auto = kit.identityDocument('auto');
  const kind = (input: string, options?: CheckOptions) => {
    const result = auto.check(input, options);
    return result.ok ? result.value.kind : result.issues[0]!;
  };
  assert.equal(kind('11010519491231002X'), 'resident-id');
  assert.equal(kind('810000198506151234'), 'residence-permit');
  assert.equal(kind('932682198501010017'), 'permanent-resident-id');
  assert.equal(kind('KAZ110090123105'), 'permanent-resident-id');
  assert.equal(kind('H12345678'), 'hk-mo-travel-permit');
  assert.equal(kind('12345678'), 'tw-travel-permit');
  assert.equal(kind('E12345678'), 'passport');
  assert.equal(kind('军字第1234567号'), 'military-id');
  assert.deepEqual(kind('110105194912310021'), { code: 'check-digit' });
  assert.deepEqual(kind('110105491231002'), { code: 'legacy-15' });
  assert.deepEqual(kind('91440300708461136T'), { code: 'other-kind', params: { kind: 'social-credit-code' } });
  const ranked = auto.check('H12345678');
  assert.deepEqual(ranked.ok && ranked.value.candidates, ['hk-mo-travel-permit', 'passport', 'military-id']);
});
