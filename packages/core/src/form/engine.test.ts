import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {
  attachmentKinds,
  collectionRecord,
  emptyRecord,
  type CollectionRecord,
  type Remark,
} from '../contract/index.ts';
import { checkRecord, fieldsOfForm, resolvePolicy, valueAt, type FieldValue } from '../policy/index.ts';
import {
  attachmentId,
  beijingRecord,
  everyAnswer,
  numbers,
  passportRecord,
  testDay,
  unemployedRecord,
} from '../../test/records.ts';
import {
  checkStep,
  createFormEngine,
  isTouched,
  type FileEntry,
  type FormEngine,
  type FormEngineOptions,
} from './index.ts';

const policy = resolvePolicy('110000', testDay);
const sections = policy.form.value.sections.map(({ id }) => id);

const engineOf = (options: Partial<FormEngineOptions> = {}) =>
  createFormEngine({ policy, today: () => testDay, ...options });

const file = (patch: Partial<FileEntry> = {}): FileEntry => ({
  key: 'f1',
  kind: 'photo',
  name: '照片.jpg',
  size: 40_000,
  status: 'uploading',
  sent: 0,
  issues: [],
  ...patch,
});

const filesOf = (record: CollectionRecord): FileEntry[] =>
  attachmentKinds.flatMap((kind) =>
    (record.attachments[kind] ?? []).map((id) => file({ key: id, kind, status: 'ready', attachmentId: id })),
  );

const returned = (remarks: Remark[], record = beijingRecord()) => engineOf({ record, files: filesOf(record), remarks });
const remark = (pointer: string): Remark => ({ pointer, reason: 'differs-from-document' });

const fieldOf = (engine: FormEngine, pointer: string) =>
  engine.view.groups
    .flatMap(({ rows }) => rows)
    .flatMap(({ fields }) => fields)
    .find((field) => field.pointer === pointer);

const errorsAt = (engine: FormEngine, pointer: string) => fieldOf(engine, pointer)?.errors.map(({ code }) => code);
const summaryOf = (engine: FormEngine) => engine.view.summary.map(({ pointer, code }) => `${pointer} ${code}`);
const statusOf = (engine: FormEngine, id: string) =>
  engine.view.sections.find(({ section }) => section.id === id)?.status;

function type(engine: FormEngine, answers: Record<string, FieldValue>) {
  for (const [pointer, value] of Object.entries(answers)) engine.setValue(pointer, value);
}

const { sex: _sex, birthDate: _birthDate, ...typedPersonal } = beijingRecord().personal;
const personalAnswers = Object.fromEntries(
  Object.entries(typedPersonal).map(([name, value]) => [`/personal/${name}`, value] as const),
);

test('a form begins at its first section, with a row where one is wanted, and says nothing of mistakes', () => {
  const engine = engineOf();
  assert.equal(engine.view.step, 'personal');
  assert.deepEqual(engine.state.record, { ...emptyRecord(), education: [{}] });
  assert.deepEqual(engine.view.summary, []);
  assert.deepEqual(
    engine.view.sections.map(({ status }) => status),
    sections.map(() => 'todo'),
  );
  assert.ok(
    engine.view.groups.every(({ rows }) =>
      rows.every(({ fields }) => fields.every(({ errors }) => errors.length === 0)),
    ),
  );
  assert.equal(engine.view.authority, undefined);
});

test('what a number says is filled in and cannot be typed', () => {
  const engine = engineOf();
  type(engine, { '/personal/documentType': 'resident-id', '/personal/documentNumber': '11010519850615002' });
  assert.equal(fieldOf(engine, '/personal/birthDate')?.derived, false);
  engine.setValue('/personal/documentNumber', numbers.woman);
  assert.deepEqual(
    [engine.state.record.personal.birthDate, engine.state.record.personal.sex],
    ['1985-06-15', 'female'],
  );
  assert.equal(fieldOf(engine, '/personal/birthDate')?.derived, true);
  assert.equal(fieldOf(engine, '/personal/sex')?.derived, true);
  assert.equal(fieldOf(engine, '/personal/name')?.derived, false);
  engine.setValue('/personal/documentNumber', numbers.man);
  assert.equal(engine.state.record.personal.sex, 'male');
});

test('without a number that says it, birth and sex are typed, and stay when the number goes', () => {
  const engine = engineOf();
  type(engine, { '/personal/documentType': 'passport', '/personal/documentNumber': 'X1234567' });
  engine.setValue('/personal/birthDate', '1988年2月29日');
  assert.equal(fieldOf(engine, '/personal/birthDate')?.derived, false);
  assert.equal(engine.state.record.personal.birthDate, '1988年2月29日');
  type(engine, { '/personal/documentType': 'resident-id', '/personal/documentNumber': numbers.woman });
  assert.equal(engine.state.record.personal.birthDate, '1985-06-15');
  engine.setValue('/personal/documentNumber', '');
  assert.equal(engine.state.record.personal.birthDate, '1985-06-15');
});

test('a record that is given has its derived fields filled too', () => {
  const record = beijingRecord();
  const { birthDate: _, ...personal } = record.personal;
  assert.equal(engineOf({ record: { ...record, personal } }).state.record.personal.birthDate, '1985-06-15');
});

test('mistakes are shown once the section is left, and then live', () => {
  const engine = engineOf();
  engine.setValue('/personal/mobilePhone', '123');
  assert.deepEqual(errorsAt(engine, '/personal/mobilePhone'), []);
  engine.goTo('education');
  assert.equal(statusOf(engine, 'personal'), 'mistakes');
  assert.equal(statusOf(engine, 'education'), 'todo');
  assert.deepEqual(errorsAt(engine, '/education/0/level'), []);
  engine.goTo('personal');
  assert.deepEqual(errorsAt(engine, '/personal/mobilePhone'), ['too-short']);
  assert.deepEqual(engine.view.summary, [], 'no summary for looking around');
  engine.setValue('/personal/mobilePhone', '13800005678');
  assert.deepEqual(errorsAt(engine, '/personal/mobilePhone'), []);
  engine.setValue('/personal/mobilePhone', '');
  assert.deepEqual(errorsAt(engine, '/personal/mobilePhone'), ['required']);
});

test('a warning is shown at once', () => {
  const engine = engineOf();
  engine.setValue('/personal/name', '王*');
  assert.deepEqual(
    fieldOf(engine, '/personal/name')?.warnings.map(({ code }) => code),
    ['name-stand-in'],
  );
  assert.deepEqual(errorsAt(engine, '/personal/name'), []);
});

test('going on is refused with a summary, and done when all is right', () => {
  const engine = engineOf();
  assert.equal(engine.goOn(), false);
  assert.equal(engine.view.step, 'personal');
  const missing = summaryOf(engine);
  assert.ok(missing.includes('/personal/name required') && missing.length > 4);
  assert.ok(engine.view.summary.every(({ section }) => section === 'personal'));
  assert.equal(engine.view.summary[0]?.label, '姓名');

  type(engine, personalAnswers);
  assert.deepEqual(summaryOf(engine), [], 'the summary follows what is typed');
  assert.equal(engine.goOn(), true);
  assert.equal(engine.view.step, 'education');
  assert.equal(statusOf(engine, 'personal'), 'done');
  assert.deepEqual(summaryOf(engine), []);
});

test('opening the section that is open judges nothing', () => {
  const engine = engineOf();
  engine.goTo('personal');
  assert.deepEqual(errorsAt(engine, '/personal/name'), []);
  type(engine, personalAnswers);
  engine.goOn();
  engine.goTo(engine.view.step);
  assert.deepEqual(errorsAt(engine, '/education/0/level'), []);
});

test('a step that the form does not have is not opened', () => {
  const engine = engineOf();
  engine.goTo('nowhere');
  assert.equal(engine.view.step, 'personal');
});

test('a complete form is gone through to the answers, and handed over in its normal form', () => {
  const engine = engineOf({ record: beijingRecord(), files: filesOf(beijingRecord()) });
  engine.setValue('/personal/documentNumber', ' 110105 19850615 0022');
  const steps = [];
  for (let count = 0; count < sections.length; count++) {
    steps.push(engine.view.step);
    assert.equal(engine.goOn(), true, engine.view.step);
  }
  assert.deepEqual(steps, sections);
  assert.equal(engine.view.step, checkStep);
  assert.deepEqual(engine.view.groups, []);
  assert.ok(engine.view.sections.every(({ status, current }) => status === 'done' && !current));
  assert.equal(engine.goOn(), true);
  assert.equal(engine.view.step, checkStep, 'behind the answers there is nothing');
  assert.deepEqual(engine.submission(), beijingRecord());
});

test('the page of answers judges every section', () => {
  const engine = engineOf();
  engine.goTo(checkStep);
  // Nobody needs a title: that section is right as it is.
  assert.deepEqual(
    engine.view.sections.map(({ status }) => status),
    sections.map((id) => (id === 'qualification' ? 'done' : 'mistakes')),
  );
  assert.equal(engine.submission(), undefined);
  const found = engine.view.summary.map(({ section }) => section);
  assert.deepEqual([...new Set(found)], ['personal', 'education', 'employment', 'attachments', 'declaration']);
});

test('a submission with a mistake leads to the answers with a summary', () => {
  const engine = engineOf({ record: { ...beijingRecord(), declaration: {} }, files: filesOf(beijingRecord()) });
  assert.equal(engine.submission(), undefined);
  assert.equal(engine.view.step, checkStep);
  assert.deepEqual(summaryOf(engine), ['/declaration/truthful not-confirmed', '/declaration/signature required']);
});

test('what the server found lands on its field and goes with the next change of it', () => {
  const engine = engineOf({ record: beijingRecord(), files: filesOf(beijingRecord()) });
  engine.showProblems([
    { pointer: '/education/0/diplomaNumber', code: 'taken', params: { limit: 1 } },
    { pointer: '/employment/employerCode', code: 'unknown-employer' },
  ]);
  assert.equal(engine.view.step, checkStep);
  assert.deepEqual(summaryOf(engine), [
    '/education/0/diplomaNumber taken',
    '/employment/employerCode unknown-employer',
  ]);
  assert.equal(engine.view.summary[0]?.label, '学历证书编号');
  engine.goTo('education');
  assert.deepEqual(errorsAt(engine, '/education/0/diplomaNumber'), ['taken']);
  engine.setValue('/education/0/school', '另一所大学');
  assert.deepEqual(errorsAt(engine, '/education/0/diplomaNumber'), ['taken']);
  engine.setValue('/education/0/diplomaNumber', '123451200805000002');
  assert.deepEqual(errorsAt(engine, '/education/0/diplomaNumber'), []);
  assert.equal(statusOf(engine, 'employment'), 'mistakes');
  engine.showProblems([]);
  assert.equal(statusOf(engine, 'employment'), 'done');
});

test('a mistake that both found is said once', () => {
  const engine = engineOf({ record: { ...beijingRecord(), declaration: { truthful: true } } });
  engine.showProblems([{ pointer: '/declaration/signature', code: 'required' }]);
  assert.deepEqual(
    summaryOf(engine).filter((one) => one.startsWith('/declaration')),
    ['/declaration/signature required'],
  );
});

test('a problem of a derived field goes with the number that it follows from', () => {
  const engine = engineOf({ record: beijingRecord(), files: filesOf(beijingRecord()) });
  engine.showProblems([{ pointer: '/personal/sex', code: 'differs' }]);
  engine.goTo('personal');
  assert.equal(engine.goOn(), false);
  engine.setValue('/personal/documentNumber', numbers.man);
  assert.deepEqual(errorsAt(engine, '/personal/sex'), []);
  assert.equal(engine.goOn(), true);
});

test('a remark is shown until the answer is another', () => {
  const engine = returned([remark('/personal/name'), remark('/education/0/school')]);
  assert.equal(statusOf(engine, 'personal'), 'returned');
  assert.equal(statusOf(engine, 'education'), 'returned');
  assert.equal(fieldOf(engine, '/personal/name')?.remark?.reason, 'differs-from-document');
  engine.setValue('/personal/name', '林晓岚');
  assert.ok(fieldOf(engine, '/personal/name')?.remark, 'the same answer answers nothing');
  engine.setValue('/personal/name', '林小岚');
  assert.equal(fieldOf(engine, '/personal/name')?.remark, undefined);
  assert.notEqual(statusOf(engine, 'personal'), 'returned');
  assert.equal(statusOf(engine, 'education'), 'returned');
  assert.equal(engine.state.remarks.length, 2, 'what was said stays on record');
});

test('a remark on a derived field is answered through its number', () => {
  const engine = returned([remark('/personal/birthDate')]);
  engine.setValue('/personal/documentNumber', '110101200002290018');
  assert.equal(engine.state.record.personal.birthDate, '2000-02-29');
  assert.notEqual(statusOf(engine, 'personal'), 'returned');
});

test('a remark on a list or a row is answered by any change in it', () => {
  const list = returned([remark('/education')]);
  assert.equal(statusOf(list, 'education'), 'returned');
  list.setValue('/education/0/school', '另一所大学');
  assert.notEqual(statusOf(list, 'education'), 'returned');

  const row = returned([remark('/education/0')]);
  row.addRow('education');
  assert.equal(statusOf(row, 'education'), 'returned');
  row.setValue('/education/0/major', '金融学');
  assert.notEqual(statusOf(row, 'education'), 'returned');

  const added = returned([remark('/licences')]);
  added.addRow('licences');
  assert.notEqual(statusOf(added, 'qualification'), 'returned');
});

test('rows are added to the end, up to the most, and taken out where they are', () => {
  const engine = engineOf({ record: beijingRecord() });
  engine.goTo('qualification');
  const licences = () => engine.view.groups.find(({ pointer }) => pointer === '/licences');
  assert.equal(licences()?.canAdd, true);
  for (let count = 0; count < 10; count++) engine.addRow('licences');
  assert.equal(engine.state.record.licences.length, 6);
  assert.equal(licences()?.canAdd, false);
  engine.setValue('/licences/5/kind', 'tax-adviser');
  engine.removeRow('licences', 0);
  assert.deepEqual(
    engine.state.record.licences.map(({ kind }) => kind),
    [undefined, undefined, undefined, undefined, 'tax-adviser'],
  );
  assert.deepEqual(
    licences()?.rows.map(({ pointer }) => pointer),
    [0, 1, 2, 3, 4].map((index) => `/licences/${index}`),
  );
  for (let count = 0; count < 5; count++) engine.removeRow('licences', 0);
  assert.deepEqual(engine.state.record.licences, []);
  assert.deepEqual(licences()?.rows, []);
});

test('rows of what is no list are left alone', () => {
  const engine = engineOf({ record: beijingRecord() });
  const before = engine.state.record;
  engine.addRow('personal');
  engine.addRow('surprise');
  engine.removeRow('surprise', 0);
  engine.removeRow('personal', 0);
  engine.removeRow('licences', 5);
  engine.removeRow('licences', -1);
  assert.deepEqual(engine.state.record, before);
});

test('what was said of rows moves up with them when one is taken out', () => {
  const [education] = beijingRecord().education;
  const record = {
    ...beijingRecord(),
    education: [
      { ...education, school: '甲' },
      { ...education, school: '乙' },
      { ...education, school: '丙' },
    ],
  };
  const engine = returned(
    [
      remark('/education/0/school'),
      remark('/education/1/school'),
      remark('/education/2/school'),
      remark('/personal/name'),
    ],
    record,
  );
  engine.showProblems([
    { pointer: '/education/2/major', code: 'taken' },
    { pointer: '/education/1/major', code: 'taken' },
  ]);
  engine.setValue('/education/2/school', '丁');
  engine.removeRow('education', 1);
  assert.deepEqual(summaryOf(engine), ['/education/1/major taken']);
  engine.goTo('education');
  assert.ok(fieldOf(engine, '/education/0/school')?.remark);
  assert.equal(fieldOf(engine, '/education/1/school')?.remark, undefined, 'it was answered before');
  assert.equal(fieldOf(engine, '/education/1/school')?.value, '丁');
  assert.deepEqual(
    engine.state.remarks.map(({ pointer }) => pointer),
    ['/education/0/school', '/education/1/school', '/personal/name'],
  );
});

test('too few rows are said of the list, in the words of the policy', () => {
  const engine = engineOf({ record: { ...unemployedRecord(), qualifications: [] } });
  engine.goTo('qualification');
  assert.equal(engine.goOn(), false);
  const [group] = engine.view.groups;
  assert.deepEqual(
    group?.errors.map(({ code }) => code),
    ['too-few-rows'],
  );
  assert.match(engine.view.summary[0]?.label ?? '', /所持有的会计专业技术资格/);
});

test('an upload on its way is unfinished, then its id is in the record', () => {
  const record = beijingRecord();
  const engine = engineOf({ record, files: filesOf(record).filter(({ kind }) => kind !== 'photo') });
  engine.goTo('attachments');
  engine.removeFile(attachmentId('photo'));
  engine.setValue('/attachments/photo', []);
  assert.equal(engine.goOn(), false);
  assert.deepEqual(errorsAt(engine, '/attachments/photo'), ['required']);

  engine.addFile(file());
  assert.deepEqual(errorsAt(engine, '/attachments/photo'), ['upload-unfinished']);
  assert.equal(engine.goOn(), false);
  engine.updateFile('f1', { sent: 20_000 });
  assert.equal(fieldOf(engine, '/attachments/photo')?.files[0]?.sent, 20_000);
  assert.equal(engine.submission(), undefined, 'nothing is sent while a file is on its way');

  engine.goTo('attachments');
  engine.updateFile('f1', { status: 'ready', sent: 40_000, attachmentId: attachmentId('photo', 1) });
  assert.deepEqual(errorsAt(engine, '/attachments/photo'), []);
  assert.deepEqual(engine.state.record.attachments.photo, [attachmentId('photo', 1)]);
  assert.deepEqual(engine.submission()?.attachments.photo, [attachmentId('photo', 1)]);
});

test('a file that was refused or failed is no answer', () => {
  for (const status of ['refused', 'failed'] as const) {
    const engine = engineOf();
    engine.addFile(file());
    engine.updateFile('f1', { status, issues: [{ code: 'photo-too-narrow' }] });
    engine.goTo('attachments');
    assert.equal(engine.goOn(), false);
    assert.deepEqual(errorsAt(engine, '/attachments/photo'), ['upload-failed'], status);
    assert.equal(fieldOf(engine, '/attachments/photo')?.files[0]?.status, status);
    assert.equal(engine.state.record.attachments.photo, undefined);
    engine.removeFile('f1');
    assert.deepEqual(engine.state.files, []);
  }
});

test('files of one kind are kept in their order, and are only of their kind', () => {
  const engine = engineOf();
  for (const copy of [0, 1])
    engine.addFile(
      file({ key: `d${copy}`, kind: 'diploma', status: 'ready', attachmentId: attachmentId('diploma', copy) }),
    );
  engine.addFile(file({ key: 'p', status: 'ready', attachmentId: attachmentId('photo') }));
  assert.deepEqual(engine.state.record.attachments, {
    photo: [attachmentId('photo')],
    diploma: [attachmentId('diploma', 0), attachmentId('diploma', 1)],
  });
  engine.removeFile('d0');
  assert.deepEqual(engine.state.record.attachments.diploma, [attachmentId('diploma', 1)]);
  engine.removeFile('no such file');
  engine.updateFile('no such file', { sent: 5 });
  assert.equal(engine.state.files.length, 2);
});

test('attachments of a record that come without their files stay when another is added', () => {
  const engine = engineOf({ record: beijingRecord() });
  engine.addFile(file({ kind: 'other', status: 'ready', attachmentId: attachmentId('other', 1) }));
  assert.deepEqual(engine.state.record.attachments, {
    ...beijingRecord().attachments,
    other: [attachmentId('other'), attachmentId('other', 1)],
  });
});

test('a remark on a file is answered when another has arrived, not when one is refused', () => {
  const engine = returned([remark('/attachments/photo')]);
  engine.addFile(file());
  assert.equal(statusOf(engine, 'attachments'), 'returned');
  engine.updateFile('f1', { status: 'refused' });
  assert.equal(statusOf(engine, 'attachments'), 'returned');
  engine.removeFile('f1');
  engine.removeFile(attachmentId('photo'));
  engine.addFile(file({ key: 'f2' }));
  engine.updateFile('f2', { status: 'ready', attachmentId: attachmentId('photo', 1) });
  assert.notEqual(statusOf(engine, 'attachments'), 'returned');
});

test('what is asked for follows from the other answers', () => {
  const engine = engineOf({ record: { ...unemployedRecord(), employment: {} } });
  engine.goTo('employment');
  const names = () =>
    engine.view.groups.flatMap(({ rows }) => rows).flatMap(({ fields }) => fields.map(({ field }) => field.name));
  assert.deepEqual(names(), ['status']);
  engine.setValue('/employment/status', 'unemployed');
  assert.deepEqual(names(), ['status', 'residenceKind', 'residenceRegion', 'note']);
  assert.equal(fieldOf(engine, '/employment/note')?.required, false);
  engine.setValue('/employment/status', 'retired');
  assert.equal(fieldOf(engine, '/employment/note')?.required, true);
  engine.setValue('/employment/status', 'accounting');
  assert.ok(names().includes('employerCode') && !names().includes('residenceRegion'));
});

test('an answer that is no longer asked for comes back when it is asked for again', () => {
  const engine = engineOf({ record: beijingRecord() });
  engine.setValue('/employment/status', 'unemployed');
  engine.setValue('/employment/residenceRegion', '110108');
  engine.setValue('/employment/status', 'accounting');
  assert.equal(engine.state.record.employment.employerCode, numbers.employer);
  assert.equal(engine.state.record.employment.residenceRegion, '110108');
});

test('the bureau that reviews is told as soon as it is known', () => {
  const engine = engineOf();
  engine.setValue('/employment/status', 'accounting');
  assert.equal(engine.view.authority, undefined);
  engine.setValue('/employment/workRegion', '110105');
  assert.deepEqual(engine.view.authority, {
    region: '110105',
    name: '朝阳区',
    reason: '您有工作单位，由单位所在区的财政局审核。',
  });
});

test('the view is made once for each state', () => {
  const engine = engineOf();
  const before = engine.view;
  assert.equal(engine.view, before);
  engine.setValue('/personal/name', '林');
  assert.notEqual(engine.view, before);
  assert.equal(engine.view, engine.view);
});

test('listeners hear of each change until they no longer want to', () => {
  const engine = engineOf();
  const heard: string[] = [];
  const stop = engine.subscribe(() => heard.push(engine.state.record.personal.name ?? ''));
  const other = engine.subscribe(() => undefined);
  engine.setValue('/personal/name', '甲');
  engine.setValue('/personal/name', '乙');
  stop();
  engine.setValue('/personal/name', '丙');
  other();
  stop();
  assert.deepEqual(heard, ['甲', '乙']);
});

test('a state that was handed out never changes', () => {
  const record = beijingRecord();
  const engine = engineOf({ record, files: filesOf(record) });
  const kept = engine.state;
  const copy = JSON.stringify(kept);
  engine.setValue('/education/0/school', '另一所大学');
  engine.addRow('education');
  engine.removeRow('education', 0);
  engine.removeFile(attachmentId('photo'));
  engine.goTo('check');
  assert.equal(JSON.stringify(kept), copy);
  assert.deepEqual(record, beijingRecord());
});

test('what is known from elsewhere is put in, and what was said of it goes', () => {
  const engine = engineOf();
  engine.goTo('education');
  engine.showProblems([
    { pointer: '/personal/mobilePhone', code: 'required' },
    { pointer: '/personal/address', code: 'required' },
  ]);
  const record = engine.state.record;
  engine.restore({
    record: {
      ...record,
      personal: {
        ...record.personal,
        mobilePhone: '13800138000',
        documentType: 'resident-id',
        documentNumber: numbers.woman,
      },
    },
    files: [file({ status: 'ready', attachmentId: attachmentId('photo') })],
    step: 'employment',
    visited: ['employment'],
    answered: ['/personal/name'],
  });
  const { state } = engine;
  assert.equal(state.step, 'employment');
  assert.ok(['personal', 'education', 'employment'].every((step) => state.visited.includes(step)));
  assert.deepEqual(
    state.problems.map(({ pointer }) => pointer),
    ['/personal/address'],
  );
  assert.equal(state.record.personal.sex, 'female');
  assert.deepEqual(state.record.attachments.photo, [attachmentId('photo')]);
  assert.deepEqual(state.answered, ['/personal/name']);
});

test('a draft of another form opens at a step that there is', () => {
  const engine = engineOf();
  engine.restore({ step: 'no-such-step' });
  assert.equal(engine.state.step, sections[0]);
});

test('a form is touched once anything has been answered', () => {
  const engine = engineOf();
  assert.equal(isTouched(engine.state), false);
  engine.addRow('licences');
  assert.equal(isTouched(engine.state), false);
  engine.setValue('/personal/name', '林');
  assert.equal(isTouched(engine.state), true);
  engine.setValue('/personal/name', ' ');
  assert.equal(isTouched(engine.state), false);
  engine.addFile(file());
  assert.equal(isTouched(engine.state), true);
});

const places = fieldsOfForm(policy.form.value, everyAnswer()).filter(({ field }) => field.type !== 'files');

const typed = fc.oneof(
  fc.constantFrom(
    numbers.woman,
    numbers.man,
    'resident-id',
    'passport',
    'accounting',
    'unemployed',
    '21',
    '61',
    '110105',
    '2008年7月',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

type Command = (engine: FormEngine) => void;

const set = fc.constantFrom(...places).chain(({ pointer, field }) => {
  const answer: fc.Arbitrary<FieldValue> =
    field.type === 'yes-no' || field.type === 'confirmation' ? fc.boolean() : typed;
  return answer.map(
    (value): Command =>
      (engine) =>
        engine.setValue(pointer, value),
  );
});

const list = fc.constantFrom('education', 'qualifications', 'licences');
const key = fc.constantFrom('a', 'b', 'c');
const kind = fc.constantFrom(...attachmentKinds);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: set },
  list.map(
    (path): Command =>
      (engine) =>
        engine.addRow(path),
  ),
  fc.tuple(list, fc.nat(4)).map(
    ([path, index]): Command =>
      (engine) =>
        engine.removeRow(path, index),
  ),
  fc.tuple(key, kind).map(
    ([name, of]): Command =>
      (engine) =>
        engine.addFile(file({ key: name, kind: of })),
  ),
  fc.tuple(key, kind, fc.constantFrom<FileEntry['status']>('ready', 'refused', 'failed', 'uploading')).map(
    ([name, of, status]): Command =>
      (engine) =>
        engine.updateFile(name, { status, attachmentId: attachmentId(of, name.charCodeAt(0) % 10) }),
  ),
  key.map(
    (name): Command =>
      (engine) =>
        engine.removeFile(name),
  ),
  fc.constantFrom(...sections, checkStep).map(
    (step): Command =>
      (engine) =>
        engine.goTo(step),
  ),
  fc.constant<Command>((engine) => void engine.goOn()),
  fc.constant<Command>((engine) => void engine.submission()),
  fc.constantFrom(...places).map(
    ({ pointer }): Command =>
      (engine) =>
        engine.showProblems([{ pointer, code: 'taken' }]),
  ),
);

const starts = fc.constantFrom(() => undefined, beijingRecord, unemployedRecord, passportRecord, everyAnswer);

test('whatever is done, the record is one that the wire takes, and what is handed over is right', () => {
  fc.assert(
    fc.property(starts, fc.array(command, { maxLength: 25 }), (start, commands) => {
      const record = start();
      const engine = engineOf(record ? { record, files: filesOf(record) } : {});
      for (const run of commands) {
        run(engine);
        const parsed = z.safeParse(collectionRecord, engine.state.record);
        assert.ok(parsed.success, JSON.stringify(parsed.error?.issues));
        const { step, groups, summary } = engine.view;
        assert.equal(groups.length > 0, step !== checkStep);
        for (const { pointer } of groups.flatMap(({ rows }) => rows).flatMap(({ fields }) => fields))
          assert.ok(!summary.some((one) => one.pointer === pointer && one.section !== step));
      }
      const submission = engine.submission();
      if (submission) assert.deepEqual(checkRecord(policy, submission, { today: testDay }), []);
      else assert.equal(engine.view.step, checkStep);
      if (!submission) assert.ok(engine.view.summary.length > 0, 'who is refused is told why');
    }),
    { numRuns: 100 },
  );
});

test('going from step to step loses nothing that was typed', () => {
  const step = fc.constantFrom(...sections, checkStep);
  fc.assert(
    fc.property(starts, fc.array(set, { maxLength: 10 }), fc.array(step, { maxLength: 8 }), (start, answers, steps) => {
      const record = start();
      const engine = engineOf(record ? { record } : {});
      for (const answer of answers) answer(engine);
      const before = JSON.stringify(engine.state.record);
      for (const one of steps) engine.goTo(one);
      engine.goOn();
      engine.submission();
      engine.showProblems([{ pointer: '/personal/name', code: 'taken' }]);
      assert.equal(JSON.stringify(engine.state.record), before);
    }),
    { numRuns: 100 },
  );
});

test('what was typed is what is there, but for what follows from a number', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), typed, ({ pointer, field }, value) => {
      if (field.type === 'yes-no' || field.type === 'confirmation') return;
      const engine = engineOf({ record: everyAnswer() });
      engine.setValue(pointer, value);
      const derived = pointer === '/personal/birthDate' || pointer === '/personal/sex';
      if (!derived) assert.equal(valueAt(engine.state.record, pointer), value);
    }),
  );
});

test('nothing that was chosen and is not there is left out of a submission in silence', () => {
  const record = beijingRecord();
  const engine = engineOf({ record, files: filesOf(record) });
  assert.ok(engine.submission());
  engine.addFile(file({ key: 'second', kind: 'diploma' }));
  engine.updateFile('second', { status: 'failed', issues: [{ code: 'network' }] });
  assert.equal(engine.submission(), undefined);
  assert.ok(
    engine.view.summary.some(({ pointer, code }) => pointer === '/attachments/diploma' && code === 'upload-failed'),
  );
  engine.removeFile('second');
  assert.ok(engine.submission());
});

test('a problem with one of several files lands on their field', () => {
  const engine = engineOf();
  engine.showProblems([{ pointer: '/attachments/photo/0', code: 'attachment-unknown' }]);
  engine.goTo('attachments');
  assert.ok(errorsAt(engine, '/attachments/photo')?.includes('attachment-unknown'));
});
