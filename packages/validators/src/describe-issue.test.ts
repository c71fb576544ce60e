import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeIssue } from './describe-issue.ts';
import { english } from './messages-en.ts';
import { chinese } from './chinese.ts';
import { residentId, socialCreditCode } from './index.ts';

const parameters = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('both languages say the same of every code', () => {
  assert.deepEqual(Object.keys(english.texts).sort(), Object.keys(chinese.texts).sort());
  assert.deepEqual(Object.keys(english.labels).sort(), Object.keys(chinese.labels).sort());
  for (const [code, text] of Object.entries(chinese.texts)) {
    assert.notEqual(text, '', code);
    const other = english.texts[code as keyof typeof english.texts];
    assert.deepEqual(parameters(other), parameters(text), code);
  }
});

test('parameters are put in words', () => {
  assert.equal(
    describeIssue({ code: 'photo-background', params: { measure: 'red', limit: 'white/blue' } }),
    '照片背景是红色，应为白色或蓝色。请在纯色背景前重新拍摄。',
  );
  assert.equal(
    describeIssue({ code: 'photo-bytes-too-many', params: { measure: 123_456, limit: 102_400 } }, 'en'),
    'The file has 123.5 KB, at most 100 KB are allowed. Compress it.',
  );
  assert.match(describeIssue({ code: 'other-kind', params: { kind: 'passport' } }, 'zh-CN'), /护照/);
  assert.match(describeIssue({ code: 'bad-character', params: { position: 3, character: '$&' } }, 'en'), /\$&/);
});

test('a person is told what is wrong, where it is and what to do', () => {
  const told = (result: ReturnType<typeof residentId.check | typeof socialCreditCode.check>): string[] =>
    result.ok ? [] : result.issues.flatMap((issue) => [describeIssue(issue, 'en'), describeIssue(issue, 'zh-CN')]);
  assert.deepEqual(told(residentId.check('110105194913310021')), [
    'There is no month 13. Look at the digits of the date of birth.',
    '出生月份 13 不存在，请检查表示出生年月日的数字。',
  ]);
  assert.deepEqual(told(residentId.check('110105194912310021')), [
    'The check digit does not fit: one digit is mistyped or two are swapped. Compare digit by digit.',
    '校验码不符：可能输错了一位，或相邻两位颠倒了。请逐位核对。',
  ]);
  assert.deepEqual(told(residentId.check('110105 1949１２３l 002X')), [
    '“L” in place 14 cannot stand there. Compare it with the document.',
    '第 14 位的“L”不能出现在这里，请对照证件检查。',
  ]);
  assert.deepEqual(told(socialCreditCode.check('9144030O708461136T')), [
    '“O” in place 8 is never used there; it may be “0”.',
    '第 8 位的“O”不会用在这里，可能是“0”，请对照证件检查。',
  ]);
});
