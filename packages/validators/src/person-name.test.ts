import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personName } from './person-name.ts';

const accepted: [typed: string, value: string][] = [
  ['张三', '张三'],
  ['  张　三 ', '张三'],
  ['𠮷野家', '𠮷野家'],
  ['\u{30000}明', '\u{30000}明'],
  ['䶮', '䶮'],
  ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
  ['阿卜杜拉.买买提', '阿卜杜拉·买买提'],
  ['阿卜杜拉 · 买买提', '阿卜杜拉·买买提'],
  ['John   Smith', 'John Smith'],
  ['J. R. Smith', 'J. R. Smith'],
  ["Anne-Marie O'Neil", "Anne-Marie O'Neil"],
  ['张*', '张*'],
  ['张yan', '张yan'],
  ['ＺＨＡＮＧ　ＳＡＮ', 'ZHANG SAN'],
  ['José Núñez', 'José Núñez'],
  ['⼀明', '一明'],
];

test('names are taken and put in order', () => {
  for (const [typed, value] of accepted) {
    const result = personName.check(typed);
    assert.ok(result.ok, typed);
    assert.equal(result.value, value);
  }
});

const refused: [typed: string, code: string][] = [
  ['', 'empty'],
  [' 　', 'empty'],
  ['张3', 'bad-character'],
  ['张三😀', 'bad-character'],
  ['**', 'name-incomplete'],
  ['·张三', 'name-separator'],
  ['张三·', 'name-separator'],
  ['阿··里', 'name-separator'],
  ['张'.repeat(51), 'too-long'],
  ['张'.repeat(5000), 'too-long'],
];

test('what is no name is refused', () => {
  for (const [typed, code] of refused) {
    const result = personName.check(typed);
    assert.equal(result.ok ? 'ok' : result.issues[0]!.code, code, typed.slice(0, 20));
  }
});

test('stand-ins and single characters are pointed out', () => {
  const codes = (name: string) => {
    const result = personName.check(name);
    return result.ok ? result.warnings.map((warning) => warning.code) : [];
  };
  assert.deepEqual(codes('王*'), ['name-stand-in']);
  assert.deepEqual(codes('王\ue863'), ['name-private-character']);
  assert.deepEqual(codes('王'), ['name-single-character']);
  assert.deepEqual(codes('王五'), []);
});
