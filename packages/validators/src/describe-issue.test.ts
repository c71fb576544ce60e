import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeIssue } from './describe-issue.ts';
import { english } from './messages-en.ts';
import { chinese } from './chinese.ts';

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
