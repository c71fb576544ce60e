import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { shortCredits } from '@acct-kit/core/credits';
import { emptyRecord } from '@acct-kit/core/contract';
import { createFormEngine } from '@acct-kit/core/form';
import { PolicyError, resolvePolicy } from '@acct-kit/core/policy';
import { judge } from '../src/judge.ts';
import { loadPacks } from '../src/load-packs.ts';

const folder = path.join(import.meta.dirname, '..');
const at = (file: string) => path.join(folder, file);
const packs = loadPacks([at('ningbo.json'), at('zhejiang.json')]);
const before = resolvePolicy('330106', '2023-06-01', packs);
const today = resolvePolicy('330106', '2026-06-01', packs);

/** Runs the program in a process of its own, as a person does on the command line. */
function run(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@acct-kit/source', at('src/main.ts'), ...files.map(at)],
    { encoding: 'utf8' },
  );
  return { status, lines: stdout.trimEnd().split('\n'), mistakes: stderr.trimEnd().split('\n') };
}

const fieldsOf = (policy: typeof today) => {
  const engine = createFormEngine({ policy, today: () => policy.date, record: emptyRecord() });
  engine.setValue('/personal/scope', 'accounting');
  engine.setValue('/employment/status', 'accounting');
  engine.setValue('/employment/workRegion', '330106');
  engine.goTo('employment');
  return { engine, fields: engine.view.groups.flatMap(({ rows }) => rows).flatMap((row) => row.fields) };
};

test('a province that no code knows has its own form until the national platform, and its own districts after it', () => {
  assert.equal(before.name, '浙江省');
  assert.deepEqual(
    before.form.value.sections.map(({ title }) => title),
    ['基本信息', '学历', '工作单位', '证书', '照片和材料', '承诺'],
  );
  assert.deepEqual(today.form, resolvePolicy('000000', '2026-06-01').form);
  assert.equal(today.codes['districts']?.length, 90);
});

test('the form engine asks the fields of the province, says what they rest on, and who reviews', () => {
  const { engine, fields } = fieldsOf(before);
  assert.deepEqual(
    fields.map(({ field }) => field.label),
    ['就业状态', '统一社会信用代码', '单位名称', '单位地址', '工作单位所在县（市、区）', '会计岗位'],
  );
  assert.deepEqual(
    fields.filter(({ required }) => required).map(({ field }) => field.name),
    ['status', 'workRegion'],
    'what only a weak page says is not insisted on',
  );
  assert.equal(engine.view.authority?.name, '西湖区');
  assert.equal(fieldsOf(today).engine.view.authority?.reason, '在职人员由工作单位所在地的财政部门管理。');
});

test('the ledger judges by the province’s thresholds, each by itself, and by its days', () => {
  const summary = judge(today, 2024, '2025-06-01');
  assert.ok(summary);
  const { total, professional, general, status } = summary;
  assert.deepEqual(
    [total, professional, general].map(({ earned, missing }) => [shortCredits(earned), shortCredits(missing)]),
    [
      ['92.64', '0'],
      ['75.34', '0'],
      ['17.3', '0.7'],
    ],
  );
  assert.equal(status, 'incomplete');
  assert.equal(summary.makeUp?.how, 'study');
});

test('a city of the province has days of its own, and the rest from the province', () => {
  const ningbo = resolvePolicy('330203', '2024-06-01', packs);
  assert.equal(ningbo.name, '宁波市');
  assert.equal(shortCredits(judge(ningbo, 2024, '2025-06-01')?.total.missing ?? 0), '9.36');
  assert.deepEqual(judge(ningbo, 2026, '2027-06-01')?.rule, judge(today, 2026, '2027-06-01')?.rule);
  assert.deepEqual(ningbo.form, resolvePolicy('330106', '2024-06-01', packs).form);
});

test('a whole folder of packs is read as one, in whatever order', () => {
  assert.throws(() => loadPacks([folder]), PolicyError, 'it has the broken one in it');
  assert.deepEqual(
    loadPacks([at('zhejiang.json'), at('ningbo.json')]).map(({ region }) => region),
    ['330000', '330200'],
  );
});

test('the program shows the form and the credits', () => {
  const { status, lines } = run('zhejiang.json', 'ningbo.json');
  assert.equal(status, 0);
  assert.ok(lines.includes('审核：西湖区，有工作单位的，由单位所在地的财政局审核。'));
  assert.ok(lines.includes('浙江省 2024 年度（2024-05-01 至 2025-04-30）：未完成'));
  assert.ok(lines.includes('  公需科目：已得 17.3，还差 0.7'));
});

test('of a bad pack the program tells every mistake with its path, and fails', () => {
  const { status, mistakes } = run('broken.json');
  assert.equal(status, 1);
  const field = '/form/0/value/sections/0/groups/0/fields';
  assert.deepEqual(mistakes.map((line) => line.split('：')[0]).sort(), [
    '/codes/districts/1/code',
    '/files/photo/1',
    '/form/0/source/0',
    `${field}/1/name`,
    `${field}/2/codes`,
    `${field}/3/visible/field`,
    '/jurisdiction/0/value/0/field',
    '/reviewDays/0/to',
  ]);
});
