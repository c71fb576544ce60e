import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRecord, type CollectionRecord } from '../contract/record.ts';
import { binds, resolvePolicy } from '../policy/index.ts';
import { beijingRecord, having, testDay } from '../../test/records.ts';
import { createFormEngine, type FieldView } from './index.ts';

const engineOf = (region: string, record?: CollectionRecord) =>
  createFormEngine({ policy: resolvePolicy(region, testDay), today: () => testDay, ...(record ? { record } : {}) });

const fieldsOf = (engine: ReturnType<typeof engineOf>, section: string): Map<string, FieldView> => {
  engine.goTo(section);
  const rows = engine.view.groups.flatMap((group) => group.rows);
  return new Map(rows.flatMap(({ fields }) => fields).map((field) => [field.pointer, field]));
};

test('a field tells what it rests on: its own source, or the rules of files of its kind', () => {
  const engine = engineOf('110000', beijingRecord());
  const { basis } = fieldsOf(engine, 'attachments').get('/attachments/photo')!;
  assert.deepEqual(basis?.sources, [{ title: '北京会计人员信息采集' }]);
  const post = fieldsOf(engine, 'employment').get('/employment/post');
  assert.deepEqual(post?.basis?.sources, [
    { title: '会计人员管理办法', number: '财会〔2018〕33号', date: '2018-12-06' },
  ]);
  const diploma = fieldsOf(engine, 'attachments').get('/attachments/diploma');
  assert.deepEqual(diploma?.basis?.from, '2020-01-01');
});

test('what the form as a whole rests on is said once', () => {
  const engine = engineOf('110000');
  assert.deepEqual(engine.view.basis, { sources: [{ title: '北京会计人员信息采集' }], confidence: 'certain' });
  assert.equal(fieldsOf(engine, 'personal').get('/personal/email')?.basis, undefined);
});

test('a weak source is told as one', () => {
  const engine = engineOf('000000', having({ '/personal/scope': 'accounting' }));
  assert.ok(!binds(engine.view.basis));
  assert.equal(engine.view.basis.note, '平台的数据标准没有公布。');
  const industry = fieldsOf(engine, 'employment').get('/employment/industry');
  assert.ok(industry?.basis && !binds(industry.basis));
});

test('what is asked for is required where its rule binds, and advised where it does not', () => {
  const fields = fieldsOf(engineOf('000000'), 'personal');
  const state = (pointer: string) => [fields.get(pointer)?.required, fields.get(pointer)?.advised];
  assert.deepEqual(state('/personal/name'), [true, false]);
  assert.deepEqual(state('/personal/address'), [false, true]);
  assert.deepEqual(state('/personal/email'), [false, false]);
});

test('what is advised and missing is said once the section has been left, and again on the page of answers', () => {
  const engine = engineOf('000000', { ...emptyRecord(), personal: { scope: 'accounting' } });
  assert.deepEqual(fieldsOf(engine, 'personal').get('/personal/address')?.warnings, []);
  engine.goTo('education');
  assert.deepEqual(engine.view.advice, []);
  const { errors, warnings } = fieldsOf(engine, 'personal').get('/personal/address')!;
  assert.deepEqual([errors, warnings.map(({ code }) => code)], [[], ['required']]);
  engine.goTo('check');
  assert.ok(engine.view.advice.some(({ pointer, label }) => pointer === '/personal/address' && label === '联系地址'));
  assert.ok(engine.view.advice.every(({ severity }) => severity === 'warning'));
});

test('a list that lacks a row of some kind says so in the pack’s words', () => {
  const engine = engineOf('000000', having({ '/personal/scope': 'doctor', '/employment/status': 'unemployed' }));
  engine.goTo('education');
  engine.goOn();
  assert.deepEqual(
    engine.view.summary.map(({ label }) => label),
    ['您选择的采集范围是持博士学位，请添加该学位'],
  );
});

test('a place is chosen step by step, and the bureau is known at the last', () => {
  const engine = engineOf('000000', having({ '/personal/scope': 'accounting', '/employment/workRegion': '' }));
  const levels = () =>
    fieldsOf(engine, 'employment')
      .get('/employment/workRegion')
      ?.levels.map(({ value }) => value);
  assert.deepEqual(levels(), [undefined]);
  engine.setValue('/employment/workRegion', '370000');
  assert.deepEqual(levels(), ['370000', undefined]);
  assert.equal(engine.view.authority, undefined);
  engine.setValue('/employment/workRegion', '370102');
  assert.deepEqual(levels(), ['370000', '370100', '370102']);
  assert.deepEqual(engine.view.authority, {
    region: '370102',
    name: '山东省济南市历下区',
    reason: '在职人员由工作单位所在地的财政部门管理。',
  });
});

test('who belongs to an authority that is no place is told which, and why', () => {
  const engine = engineOf('110000', having({ '/employment/affiliation': 'central-state' }));
  assert.equal(engine.view.authority?.region, undefined);
  assert.equal(engine.view.authority?.name, '国家机关事务管理局');
  assert.match(engine.view.authority.reason, /请按该局的通知办理/);
  assert.equal(engine.submission(), undefined);
});
