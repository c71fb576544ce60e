import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLabel, isAnswerOf, levelsOf, pathOf, regionName, resolvePolicy } from '../index.ts';
import { testDay } from '../../../test/records.ts';

const national = resolvePolicy('000000', testDay);
const places = national.codes['districts'] ?? [];
const shown = (value: string | undefined) =>
  levelsOf(places, value).map((level) => [level.options.length, level.value] as const);

test('the country is chosen from by province, city and county', () => {
  assert.deepEqual(shown(undefined), [[31, undefined]]);
  assert.deepEqual(shown('370000'), [
    [31, '370000'],
    [16, undefined],
  ]);
  assert.deepEqual(shown('370102'), [
    [31, '370000'],
    [16, '370100'],
    [12, '370102'],
  ]);
});

test('a city without counties, a county without a city and a city that is a province have fewer lists', () => {
  const depth: [code: string, lists: number, name: string][] = [
    ['441900', 2, '广东省东莞市'],
    ['429004', 2, '湖北省仙桃市'],
    ['110105', 2, '北京市朝阳区'],
    ['659001', 2, '新疆维吾尔自治区石河子市'],
    ['330106', 3, '浙江省杭州市西湖区'],
  ];
  for (const [code, lists, name] of depth) {
    assert.equal(levelsOf(places, code).length, lists, name);
    assert.ok(isAnswerOf(places, code), name);
    assert.equal(regionName(national, code), name);
  }
});

test('half of a choice is no answer yet, and what the table does not have is none', () => {
  for (const code of ['370000', '370100', '', undefined, '999999', '710000', '810000'])
    assert.equal(isAnswerOf(places, code), false, code);
  assert.deepEqual(pathOf(places, '999999'), []);
});

test('every county is below a province, and no place is without anything to choose', () => {
  for (const { code } of places) {
    const path = pathOf(places, code);
    assert.equal(path[0]?.code, `${code.slice(0, 2)}0000`);
    assert.ok(path.length <= 3);
  }
  assert.ok(places.length > 3000);
});

test('a plain table is one list', () => {
  const sexes = national.codes['sex'] ?? [];
  assert.deepEqual(levelsOf(sexes, 'male'), [{ options: sexes, value: 'male' }]);
  assert.equal(codeLabel(national, 'sex', 'male'), '男');
  assert.equal(codeLabel(national, 'sex', 'x'), 'x');
});
