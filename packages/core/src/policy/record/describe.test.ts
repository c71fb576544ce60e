import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyRecord } from '../../contract/record.ts';
import {
  authorityOf,
  codeLabel,
  describeRecord,
  fieldAt,
  fieldsOfForm,
  jurisdictionField,
  mask,
  regionName,
  resolvePolicy,
  translator,
  type DescribeOptions,
} from '../index.ts';
import { english } from '../packs/english.ts';
import {
  attachmentId,
  beijingRecord,
  everyAnswer,
  numbers,
  passportRecord,
  testDay,
  unemployedRecord,
} from '../../../test/records.ts';

const beijing = resolvePolicy('110000', testDay);

const answers = (record = beijingRecord(), options?: DescribeOptions) =>
  new Map(
    describeRecord(beijing, record, options)
      .flatMap(({ groups }) => groups)
      .flatMap(({ rows }) => rows)
      .map((row) => [row.pointer, row]),
  );

test('answers bear the words of the form, and those of a translation', () => {
  const table: [pointer: string, label: string, value: string, english: string, englishValue: string][] = [
    ['/personal/name', '姓名', '林晓岚', 'Name', '林晓岚'],
    ['/personal/sex', '性别', '女', 'Sex', 'Female'],
    ['/personal/ethnicity', '民族', '汉族', 'Ethnicity', 'Han'],
    ['/education/0/level', '学历', '大学本科毕业', 'Education', 'Bachelor’s programme graduate'],
    ['/education/0/overseas', '国（境）外学历', '否', 'Obtained abroad', 'No'],
    ['/employment/workRegion', '工作单位所在区', '朝阳区', 'District of the employer', '朝阳区'],
    ['/qualifications/0/level', '资格级别', '中级', 'Level', 'Intermediate'],
    ['/personal/birthDate', '出生日期', '1985-06-15', 'Date of birth', '1985-06-15'],
  ];
  const [chinese, translated] = [answers(), answers(beijingRecord(), { translate: translator(english) })];
  for (const [pointer, label, value, name, said] of table) {
    assert.equal(chinese.get(pointer)?.label, label, pointer);
    assert.equal(chinese.get(pointer)?.value.replace(/^汉$/, '汉族'), value, pointer);
    assert.equal(translated.get(pointer)?.label, name, pointer);
    assert.equal(translated.get(pointer)?.value, said, pointer);
  }
  assert.equal(answers().get('/declaration/truthful')?.value, '是');
  const sections = describeRecord(beijing, beijingRecord(), { translate: translator(english) });
  assert.equal(sections[1]?.groups[0]?.title, 'Education 1');
});

test('sections, groups and rows come as the form has them', () => {
  const sections = describeRecord(beijing, beijingRecord());
  assert.deepEqual(
    sections.map(({ id }) => id),
    ['personal', 'education', 'employment', 'qualification', 'attachments', 'declaration'],
  );
  assert.deepEqual(
    sections[3]?.groups.map(({ pointer, title }) => `${pointer} ${title}`),
    ['/qualifications/0 专业技术资格 1', '/licences/0 执业资格 1'],
  );
  assert.deepEqual(
    sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ pointer }) => pointer))),
    fieldsOfForm(beijing.form.value, beijingRecord()).map(({ pointer }) => pointer),
  );
});

test('files are named by their ids, what is not answered is empty, what is not asked is not there', () => {
  const rows = answers();
  assert.deepEqual(rows.get('/attachments/photo')?.files, [attachmentId('photo')]);
  assert.equal(rows.get('/attachments/photo')?.value, '');
  assert.equal(rows.get('/personal/name')?.files, undefined);
  assert.equal(rows.has('/personal/nationality'), false);
  assert.equal(rows.has('/employment/residenceRegion'), false);
  assert.equal(answers(emptyRecord()).get('/personal/name')?.value, '');
  assert.deepEqual(answers(emptyRecord()).get('/attachments/photo')?.files, []);
  assert.ok(answers(unemployedRecord()).has('/attachments/residenceProof'));
});

test('a code that no table has is shown as it is', () => {
  const record = { ...beijingRecord(), personal: { ...beijingRecord().personal, sex: '9' } };
  assert.equal(answers(record).get('/personal/sex')?.value, '9');
  assert.equal(codeLabel(beijing, 'no-such-table', 'x'), 'x');
});

test('numbers are masked when asked, and only they', () => {
  const rows = answers(beijingRecord(), { masked: true });
  assert.equal(rows.get('/personal/documentNumber')?.value, '110105********0022');
  assert.equal(rows.get('/personal/mobilePhone')?.value, '138****5678');
  assert.equal(rows.get('/personal/name')?.value, '林晓岚');
  assert.equal(answers().get('/personal/documentNumber')?.value, numbers.woman);
  const all = JSON.stringify(describeRecord(beijing, everyAnswer(), { masked: true }));
  assert.ok(!all.includes(numbers.woman) && !all.includes('13800005678'));
});

test('a mask keeps the length, and covers something whatever the number', () => {
  assert.equal(mask('11010519491231002X'), '110105********002X');
  assert.equal(mask('110105491231002'), '110105*****1002');
  assert.equal(mask('13800005678'), '138****5678');
  assert.equal(mask('E12345678'), 'E******78');
  assert.equal(mask('12345'), '*****');
  assert.equal(mask(''), '');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789X'), minLength: 1, maxLength: 40 }), (number) => {
      const masked = mask(number);
      assert.equal(masked.length, number.length);
      assert.ok(masked.includes('*'));
      [...masked].forEach((character, index) => assert.ok(character === '*' || character === number[index]));
    }),
  );
});

test('the district of the employer reviews, or that of the residence', () => {
  const table: [
    who: string,
    record: ReturnType<typeof beijingRecord>,
    district: string | undefined,
    field: string | undefined,
  ][] = [
    ['an accountant', beijingRecord(), '110105', '/employment/workRegion'],
    ['someone without an employer', unemployedRecord(), '110108', '/employment/residenceRegion'],
    ['someone with a passport', passportRecord(), '110102', '/employment/workRegion'],
    ['nobody yet', emptyRecord(), undefined, undefined],
    ['an accountant who also said where they live', everyAnswer(), '110105', '/employment/workRegion'],
  ];
  for (const [who, record, district, field] of table) {
    assert.equal(authorityOf(beijing, record), district, who);
    assert.equal(jurisdictionField(beijing, record)?.pointer, field, who);
  }
  for (const status of ['accounting', 'other-work', 'rehired']) {
    const record = { ...everyAnswer(), employment: { ...everyAnswer().employment, status } };
    assert.equal(authorityOf(beijing, record), '110105', status);
  }
  for (const status of ['unemployed', 'student', 'retired']) {
    const record = { ...everyAnswer(), employment: { ...everyAnswer().employment, status } };
    assert.equal(authorityOf(beijing, record), '110108', status);
  }
});

test('a district of elsewhere is nobody’s', () => {
  const record = { ...beijingRecord(), employment: { ...beijingRecord().employment, workRegion: '370102' } };
  assert.equal(authorityOf(beijing, record), undefined);
  assert.equal(regionName(beijing, '110105'), '朝阳区');
});

test('a pointer leads to the definition of its field', () => {
  assert.equal(fieldAt(beijing, '/personal/name')?.label, '姓名');
  assert.equal(fieldAt(beijing, '/education/3/school')?.name, 'school');
  const national = resolvePolicy('000000', testDay);
  assert.equal(fieldAt(national, '/employment/status', 'student')?.codes, 'statusOutOfWork');
  assert.equal(fieldAt(national, '/employment/status', 'rehired')?.codes, 'statusInWork');
  assert.equal(fieldAt(beijing, '/licences/0/obtainedOn')?.type, 'month');
  for (const nowhere of ['', '/', '/personal', '/education/0', '/personal/surprise', '/surprise/name'])
    assert.equal(fieldAt(beijing, nowhere), undefined, nowhere);
});
