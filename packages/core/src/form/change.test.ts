import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyChanges } from '../contract/changes.ts';
import type { CollectionRecord } from '../contract/record.ts';
import { normaliseRecord, resolvePolicy } from '../policy/index.ts';
import { attachmentId, beijingRecord, testDay, unemployedRecord } from '../../test/records.ts';
import { createFormEngine, type FormEngine } from './index.ts';

const beijing = resolvePolicy('110000', testDay);
const shandong = resolvePolicy('370000', testDay);
const today = () => testDay;

const changeOf = (base = beijingRecord(), record?: CollectionRecord) =>
  createFormEngine({ policy: beijing, today, procedure: 'change', base, ...(record ? { record } : {}) });

const declare = (engine: FormEngine) => {
  engine.setValue('/declaration/truthful', true);
  engine.setValue('/declaration/signature', '林晓岚');
};

const groupsOf = (engine: FormEngine, section: string) => {
  engine.goTo(section);
  return engine.view.groups;
};
const fieldOf = (engine: FormEngine, section: string, pointer: string) =>
  groupsOf(engine, section)
    .flatMap(({ rows }) => rows)
    .flatMap(({ fields }) => fields)
    .find((field) => field.pointer === pointer);

test('a change begins with the file, all of it gone through, and with the declaration to be made anew', () => {
  const engine = changeOf();
  assert.deepEqual(engine.state.record, { ...beijingRecord(), declaration: {} });
  assert.deepEqual(
    engine.view.sections.map(({ section, status }) => [section.id, status]),
    engine.view.sections.map(({ section }) => [section.id, section.id === 'declaration' ? 'todo' : 'done']),
  );
  assert.deepEqual(engine.view.changes, []);
});

test('a form without a change has nothing to send, however often it is declared', () => {
  const engine = changeOf();
  declare(engine);
  assert.ok(engine.submission());
  assert.deepEqual(engine.changes(), []);
});

test('what is said anew is sent, and nothing else; the old answer is beside it', () => {
  const engine = changeOf();
  engine.setValue('/personal/mobilePhone', '139 0000 1234');
  engine.setValue('/employment/title', '');
  declare(engine);
  assert.deepEqual(engine.changes(), [
    { pointer: '/personal/mobilePhone', value: '13900001234' },
    { pointer: '/employment/title' },
  ]);
  assert.deepEqual(fieldOf(engine, 'personal', '/personal/mobilePhone')?.before, { value: '13800005678' });
  assert.equal(fieldOf(engine, 'personal', '/personal/name')?.before, undefined);
  assert.deepEqual(fieldOf(engine, 'employment', '/employment/title')?.before, { value: '主管会计' });
});

test('an answer that the file does not have has nothing before it; one that is taken back is no change', () => {
  const { email: _, ...personal } = beijingRecord().personal;
  const engine = changeOf({ ...beijingRecord(), personal });
  engine.setValue('/personal/email', 'new@example.com');
  assert.deepEqual(fieldOf(engine, 'personal', '/personal/email')?.before, { value: undefined });
  engine.setValue('/personal/email', ' ');
  assert.equal(fieldOf(engine, 'personal', '/personal/email')?.before, undefined);
  assert.deepEqual(engine.view.changes, []);
});

test('rows that come, change and go are told apart', () => {
  const second = { ...beijingRecord().education[0]!, level: '31', school: '示例专科学校' };
  const engine = changeOf({ ...beijingRecord(), education: [...beijingRecord().education, second] });
  engine.removeRow('education', 0);
  engine.setValue('/education/0/school', '示例学院');
  engine.addRow('licences');
  engine.setValue('/licences/1/kind', 'tax-adviser');
  const [education] = groupsOf(engine, 'education');
  assert.deepEqual(education?.removed, beijingRecord().education);
  assert.deepEqual(
    education.rows.map(({ added }) => added),
    [false],
  );
  assert.deepEqual(fieldOf(engine, 'education', '/education/0/school')?.before, { value: '示例专科学校' });
  const licences = groupsOf(engine, 'qualification').find(({ pointer }) => pointer === '/licences');
  assert.deepEqual(
    licences?.rows.map(({ added }) => added),
    [false, true],
  );
  assert.deepEqual(licences.removed, []);
});

test('a change of a document is one of its files', () => {
  const engine = changeOf();
  const files = [attachmentId('photo', 1)];
  engine.restore({
    record: { ...engine.state.record, attachments: { ...engine.state.record.attachments, photo: files } },
  });
  assert.deepEqual(engine.changes(), [
    { pointer: '/attachments/photo', value: files },
    { pointer: '/declaration/truthful' },
    { pointer: '/declaration/signature' },
  ]);
  assert.deepEqual(fieldOf(engine, 'attachments', '/attachments/photo')?.before, { value: [attachmentId('photo')] });
});

test('who loses the employer is asked what follows, and the answers that no longer count are in the change', () => {
  const engine = changeOf();
  engine.setValue('/employment/status', 'unemployed');
  assert.equal(engine.submission(), undefined);
  assert.ok(engine.view.summary.some(({ pointer }) => pointer === '/employment/residenceRegion'));
  engine.setValue('/employment/residenceRegion', '110108');
  declare(engine);
  const next = engine.submission();
  assert.ok(next);
  const pointers = engine.changes().map(({ pointer }) => pointer);
  assert.ok(pointers.includes('/employment/employerCode') && pointers.includes('/employment/status'));
  assert.deepEqual(applyChanges(beijingRecord(), engine.changes()), { ok: true, record: next });
  assert.deepEqual(engine.view.authority?.region, '110108');
});

test('a draft of a change goes on where it was left, against the file', () => {
  const draft = { ...beijingRecord(), personal: { ...beijingRecord().personal, address: '新地址' }, declaration: {} };
  const engine = changeOf(beijingRecord(), draft);
  assert.deepEqual(
    engine.view.changes.map(({ at, before, after }) => [at, before, after]),
    [['/personal/address', '北京市朝阳区示例路 1 号', '新地址']],
  );
});

test('a file without a row that is wanted now has none before one is added', () => {
  const engine = changeOf({ ...beijingRecord(), education: [] });
  assert.deepEqual(engine.view.changes, []);
  assert.equal(engine.submission(), undefined);
});

test('what a place no longer asks is no change', () => {
  const base = { ...beijingRecord(), employment: { ...beijingRecord().employment, residenceRegion: '110108' } };
  assert.deepEqual(changeOf(base).view.changes, []);
});

test('a first collection has nothing before it', () => {
  const engine = createFormEngine({ policy: beijing, today, record: beijingRecord() });
  engine.setValue('/personal/address', '新地址');
  assert.deepEqual(engine.view.changes, []);
  assert.deepEqual(engine.changes(), []);
  assert.equal(fieldOf(engine, 'personal', '/personal/address')?.before, undefined);
});

test('whatever is typed into a change, what is sent makes the record that is shown of the file', () => {
  const edits = fc.array(
    fc.oneof(
      fc.tuple(
        fc.constant('set' as const),
        fc.constantFrom('/personal/address', '/education/0/school', '/education/1/major', '/licences/0/number'),
        fc.constantFrom('甲', '乙', ''),
      ),
      fc.tuple(
        fc.constant('add' as const),
        fc.constantFrom('education', 'licences', 'qualifications'),
        fc.constant(''),
      ),
      fc.tuple(
        fc.constant('remove' as const),
        fc.constantFrom('education', 'licences', 'qualifications'),
        fc.constantFrom('0', '1'),
      ),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(edits, (list) => {
      const engine = changeOf();
      for (const [what, where, value] of list) {
        if (what === 'add') engine.addRow(where);
        else if (what === 'remove') engine.removeRow(where, Number(value));
        else if (!where.startsWith('/education/1') || engine.state.record.education.length > 1)
          engine.setValue(where, value);
      }
      declare(engine);
      const next = normaliseRecord(beijing, engine.state.record, { today: testDay });
      const applied = applyChanges(beijingRecord(), engine.changes());
      assert.deepEqual(applied, { ok: true, record: next });
      assert.equal(engine.changes().length === 0, engine.view.changes.length === 0);
    }),
    { numRuns: 60 },
  );
});

const transferTo = (policy: typeof beijing, base: CollectionRecord) =>
  createFormEngine({ policy, today, procedure: 'transfer-in', base });

test('a transfer in keeps the file, but for what the new place cannot read, and opens where something is missing', () => {
  const engine = transferTo(shandong, beijingRecord());
  const { workRegion: _, ...employment } = beijingRecord().employment;
  assert.deepEqual(engine.state.record, { ...beijingRecord(), employment, declaration: {} });
  assert.equal(engine.view.step, 'employment');
  assert.deepEqual(
    engine.view.sections.filter(({ status }) => status !== 'done').map(({ section }) => section.id),
    ['employment', 'declaration'],
  );
  engine.setValue('/employment/workRegion', '370102');
  declare(engine);
  assert.equal(engine.submission()?.employment.workRegion, '370102');
  assert.deepEqual(engine.changes(), [], 'a transfer in sends the whole record');
});

test('a transfer in asks for what only the new place asks', () => {
  const national = resolvePolicy('000000', testDay);
  const engine = transferTo(national, unemployedRecord());
  assert.equal(engine.view.step, 'personal');
  engine.setValue('/personal/scope', 'holder');
  assert.equal(engine.state.record.employment.residenceRegion, '110108', 'the country knows the district');
  engine.goOn();
  assert.equal(engine.view.step, 'education');
});
