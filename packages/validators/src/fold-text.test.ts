import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText } from './fold-text.ts';
import { compact } from './text.ts';
import * as kit from './index.ts';

/** First and last of the characters that nobody sees and that clipboards, files and programs leave in texts. */
const unseen: readonly (readonly [first: number, last: number])[] = [
  [0x0, 0x8],
  [0xe, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0001, 0xe007f],
];

const everyUnseen = unseen.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
);

test('what nobody sees is taken out of texts and numbers', () => {
  for (const sign of everyUnseen) {
    const code = sign.codePointAt(0)!.toString(16);
    assert.equal(foldText(`${sign}示例${sign}大学${sign}`), '示例大学', code);
    assert.equal(compact(`${sign}91${sign}11${sign}`), '9111', code);
  }
});

test('no validator minds what nobody sees', () => {
  const samples = [
    [kit.residentId, '11010519491231002X'],
    [kit.residentIdBasic, '11010519491231002X'],
    [kit.mobilePhone, '13800005678'],
    [kit.socialCreditCode, '91440300708461136T'],
    [kit.passport, 'E12345678'],
    [kit.hkMoTravelPermit, 'H12345678'],
    [kit.diplomaNumber, '104221201805123456'],
    [kit.accountingCertificate, '鲁人社字〔2019〕12号'],
    [kit.militaryId, '军字第1234567号'],
    [kit.personName, '林晓岚'],
  ] as const;
  for (const [validator, text] of samples) {
    for (const sign of everyUnseen) {
      const disguised = sign + text.slice(0, 2) + sign + text.slice(2) + sign;
      assert.deepEqual(validator.check(disguised), validator.check(text), `${validator.kind} ${sign.codePointAt(0)}`);
    }
  }
});

test('radicals and compatibility ideographs become the characters that they look like', () => {
  assert.equal(foldText('\u2ef0\u2ee2\u2ee9\u2eec\u2ed3\u2ec9\u2ecb\u2ed9\u2ea0'), '龙马黄齐长贝车韦民');
  assert.equal(foldText('北京\u2f24学'), '北京大学');
  assert.equal(foldText('\uf9e1\uf92c\u{2f800}'), '李郎丽');
});

test('line breaks, blanks and the shape that somebody chose stay', () => {
  assert.equal(foldText(' 一\n\t二 '), ' 一\n\t二 ');
  assert.equal(foldText('葛\u{e0100}A\u{e0100}'), '葛\u{e0100}A');
});
