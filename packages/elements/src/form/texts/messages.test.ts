import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolvePolicy } from '@acct-kit/core/policy';
import { chinese as documents } from '../../images/document-editor/messages-zh-cn.ts';
import { english as englishDocuments } from '../../images/document-editor/messages-en.ts';
import '../../locales/en.ts';
import { chinese as photo } from '../../images/photo-assistant/messages-zh-cn.ts';
import { english as englishPhoto } from '../../images/photo-assistant/messages-en.ts';
import { english as englishDossierEdit } from '../lazy/dossier-edit/messages-en.ts';
import { chinese as dossierEdit } from '../lazy/dossier-edit/messages-zh-cn.ts';
import { sayFor } from '../lazy/dossier-edit/host.ts';
import { english as englishDrafts } from '../lazy/drafts/messages-en.ts';
import { chinese as drafts } from '../lazy/drafts/messages-zh-cn.ts';
import { plainWords } from '../lazy/elder-friendly/plain-words.ts';
import { english as englishForm } from './messages-en.ts';
import { chinese as form, type FormMessageKey } from './messages-zh-cn.ts';
import { english as englishPrint } from '../lazy/print/messages-en.ts';
import { chinese as print } from '../lazy/print/messages-zh-cn.ts';
import { createTexts } from './texts.ts';

type Table = Readonly<Record<string, string>>;

const tables: [name: string, chinese: Table, english: Table][] = [
  ['form', form, englishForm],
  ['dossier-edit', dossierEdit, englishDossierEdit],
  ['drafts', drafts, englishDrafts],
  ['print', print, englishPrint],
  ['photo', photo, englishPhoto],
  ['documents', documents, englishDocuments],
];

const params = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const han = /\p{Script=Han}/u;

for (const [name, chinese, english] of tables) {
  test(`${name}: every text is there in both languages, with the same parameters`, () => {
    assert.deepEqual(Object.keys(english).sort(), Object.keys(chinese).sort());
    for (const [key, text] of Object.entries(chinese)) {
      assert.notEqual(text.trim(), '', key);
      assert.notEqual(english[key]!.trim(), '', key);
      assert.deepEqual([...new Set(params(english[key]!))], [...new Set(params(text))], key);
    }
  });

  test(`${name}: the English texts are English, the Chinese ones have no English signs`, () => {
    for (const text of Object.values(english)) assert.doesNotMatch(text, han);
    for (const text of Object.values(chinese)) assert.doesNotMatch(text, /\p{Script=Han}[,;:?!]/u);
  });
}

const texts = (own = {}, locale = 'zh-CN') =>
  createTexts(locale, resolvePolicy('110000', '2026-11-21'), own, undefined);

test('a host can put every text of the form in other words, by its key', () => {
  const own = Object.fromEntries(Object.keys(form).map((key) => [key, `〈${key}〉`]));
  for (const locale of ['zh-CN', 'en'])
    for (const key of Object.keys(form) as FormMessageKey[]) assert.equal(texts(own, locale).say(key), `〈${key}〉`);
});

test('a host can put every text of a change in other words, by its key', () => {
  const wording = Object.fromEntries(Object.keys(dossierEdit).map((key) => [key, `〈${key}〉`]));
  const say = sayFor({ locale: 'zh-CN', wording });
  for (const key of Object.keys(dossierEdit) as (keyof typeof dossierEdit)[]) assert.equal(say(key), `〈${key}〉`);
});

test('what is wrong with a number can be said in the words of the host, by its code', () => {
  const own = { 'issue-check-digit': '{label}输错了一位' };
  assert.equal(texts(own).issue({ code: 'check-digit' }, '证件号码'), '证件号码输错了一位');
});

test('a code that nobody knows is said in general, whatever it is called', () => {
  for (const code of ['of-tomorrow', 'constructor', 'toString'])
    assert.equal(texts().issue({ code }, '学历'), '学历有误，请核对');
});

/** All texts in a policy. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
const policies = ['000000', '110000', '370000'].map((region) => resolvePolicy(region, '2026-11-21'));
const packTexts = new Set(textsIn(policies.map(({ form: rule, codes, jurisdiction }) => [rule, codes, jurisdiction])));

test('a host can put the texts of fields, hints, sections and codes in other words, by the Chinese text', () => {
  for (const text of packTexts) assert.equal(texts({ [text]: '别的说法' }).of(text), '别的说法');
  assert.equal(texts({ 姓名: 'Full name' }, 'en').of('姓名'), 'Full name');
  assert.equal(texts({ 姓名: '您的姓名' }).issue({ code: 'required' }, '姓名'), '请填写您的姓名');
});

test('plain words are of texts that there are, with the same parameters, and leave the declaration as it is', () => {
  const known: Table = { ...form, ...drafts, ...dossierEdit };
  for (const [key, text] of Object.entries(plainWords)) {
    const usual = known[key] ?? (packTexts.has(key) ? key : undefined);
    assert.ok(usual, key);
    assert.deepEqual(params(text), params(usual), key);
    assert.doesNotMatch(key, /承诺/);
  }
});
