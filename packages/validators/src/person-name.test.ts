import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameName, personName } from './person-name.ts';

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
  ['\u2ef0飞', '龙飞'],
  ['\u2ec9\u2ee2明', '贝马明'],
  ['\uf9e1晓', '李晓'],
  ['\u{2f800}明', '丽明'],
  ['\u202d林晓岚\u202c', '林晓岚'],
  ['林\u00ad晓\u{e0041}岚\u007f\u0086', '林晓岚'],
  ['王芳\ufe0f', '王芳'],
  ['葛\u{e0100}军', '葛\u{e0100}军'],
  ['Nguye\u0302\u0303n An', 'Nguyễn An'],
  ['林○', '林〇'],
  ...Array.from('\u0387\ufe52●\u318d˙⸱ꞏ᛫｡', (dot): [string, string] => [`阿依古丽${dot}买买提`, '阿依古丽·买买提']),
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
  ['张'.repeat(201), 'too-long'],
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

test('rare names and long ones are taken with a warning', () => {
  const unusual: [typed: string, codes: string[]][] = [
    ['佐々木', ['name-unusual-character']],
    ['SMITH, JOHN', ['name-unusual-character']],
    ['MULLER (MUELLER) ANNA', ['name-unusual-character']],
    ['O`Neil', ['name-unusual-character']],
    ['Иван Петров', ['name-unusual-character']],
    ['Keihanaikukauakahihuliheekahaunaele'.padEnd(59, 'a'), ['name-long']],
    ['张'.repeat(51), ['name-long']],
  ];
  for (const [typed, codes] of unusual) {
    const result = personName.check(typed);
    assert.ok(result.ok, typed);
    assert.equal(result.value, typed);
    assert.deepEqual(
      result.warnings.map(({ code }) => code),
      codes,
      typed,
    );
  }
});

test('names that look alike are the same', () => {
  const alike = [
    ['李晓', '\uf9e1晓'],
    ['葛军', '葛\u{e0100}军'],
    ['王芳', '王芳\ufe0f'],
    ['龙飞', '\u2ef0\u2edc'],
    ['Nguyễn An', 'Nguye\u0302\u0303n  An'],
    ['阿依古丽·买买提', '阿依古丽●买买提'],
    ['O’Neil', "O'Neil"],
    ['SMITH JOHN', 'Smith John'],
    ['林晓岚', '林晓\u202c岚'],
  ] as const;
  for (const [one, other] of alike) assert.ok(isSameName(one, other), `${one} ${other}`);
  assert.equal(isSameName('李晓', '李晓明'), false);
  assert.equal(isSameName('未', '末'), false);
});
