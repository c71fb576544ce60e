import assert from 'node:assert/strict';
import { test } from 'node:test';
import { residentId } from './index.ts';
import { regionName, regionPath } from './region-names.ts';
import { regionYears, residentIdWithYears } from './region-years.ts';

function codes(validator: typeof residentId, seventeen: string): string[] {
  let sum = 0;
  for (const digit of seventeen) sum = (sum + Number(digit)) * 2;
  const result = validator.check(seventeen + '0123456789X'.charAt((12 - (sum % 11)) % 11));
  return (result.ok ? result.warnings : result.issues).map(({ code }) => code);
}

test('counties of all times are known', () => {
  // In force, abolished in 2010, on other lists only, reported by holders of cards, newest.
  for (const region of ['110101', '110103', '440301', '321119', '500157', '441282', '370284', '140120']) {
    assert.deepEqual(codes(residentId, `${region}19900101123`), [], region);
  }
});

test('an unknown county warns', () => {
  assert.deepEqual(codes(residentId, '11019919900101123'), ['region-unknown']);
  assert.deepEqual(codes(residentId, '11000019900101123'), ['region-unknown']);
  assert.equal(residentId.check('110199199001011231', { region: 'require' }).ok, false);
  assert.deepEqual(codes(residentId, '16019919900101123'), ['province-unknown']);
});

test('years of a county', () => {
  assert.deepEqual(regionYears('130107'), [{ first: 1983, last: 1989 }, { first: 1992 }]);
  assert.deepEqual(regionYears('110103'), [{ first: 1981, last: 2010 }]);
  assert.deepEqual(regionYears('999999'), []);
});

test('a county before or after its years warns', () => {
  assert.deepEqual(codes(residentIdWithYears, '11010319900101123'), []);
  assert.deepEqual(codes(residentIdWithYears, '11010319500101123'), [], 'numbers came later than people');
  assert.deepEqual(codes(residentIdWithYears, '11010320150101123'), ['region-retired']);
  assert.deepEqual(codes(residentIdWithYears, '11011819900101123'), ['region-not-yet']);
  assert.deepEqual(codes(residentIdWithYears, '11019919900101123'), ['region-unknown']);
});

test('names of a county', () => {
  assert.equal(regionName('110101'), '东城区');
  assert.deepEqual(regionPath('130102'), ['河北省', '石家庄市', '长安区']);
  assert.deepEqual(regionPath('110101'), ['北京市', '东城区']);
  assert.deepEqual(regionPath('130000'), ['河北省']);
  assert.deepEqual(regionPath('999999'), []);
});
