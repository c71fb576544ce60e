import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyRecord, type CollectionRecord } from '../../contract/record.ts';
import { withValue } from '../../form/edit.ts';
import {
  visibleAnswers,
  authorityOf,
  checkRecord,
  fieldsOfForm,
  holds,
  inspectRecord,
  isAnswered,
  isAnswerOf,
  jurisdictionField,
  normaliseRecord,
  resolvePolicy,
  type FieldValue,
  type Policy,
} from '../index.ts';
import { beijingRecord, having, testDay } from '../../../test/records.ts';
import { completed } from '../../../test/people.ts';

const today = { today: testDay };
const national = resolvePolicy('000000', testDay);
const beijing = resolvePolicy('110000', testDay);
const policies: [name: string, policy: Policy][] = [
  ['the country', national],
  ['the country before its platform', resolvePolicy('000000', '2020-01-01')],
  ['Beijing', beijing],
  ['Shandong', resolvePolicy('370000', testDay)],
  ['Shandong in 2015', resolvePolicy('370000', '2015-01-01')],
];

const asked = (policy: Policy, record: CollectionRecord) =>
  fieldsOfForm(policy.form.value, record).map(({ pointer }) => pointer);

/** Somebody as the first answers say, who then does all that the form asks. */
const person = (policy: Policy, answers: Record<string, FieldValue>) =>
  completed(policy, having(answers, emptyRecord()));

interface Expected {
  readonly reviewedBy?: string;
  readonly asks?: readonly string[];
  readonly spares?: readonly string[];
  /** Lists that must have rows. */
  readonly rows?: Partial<Record<'qualifications' | 'workHistory', number>>;
}

const people: [who: string, answers: Record<string, FieldValue>, expected: Expected][] = [
  [
    '① an accountant',
    { '/personal/scope': 'accounting', '/employment/status': 'accounting', '/employment/workRegion': '330106' },
    { reviewedBy: '330106', asks: ['/employment/employerName'], rows: { workHistory: 1, qualifications: 0 } },
  ],
  [
    '① who has retired and was re-hired',
    { '/personal/scope': 'accounting', '/employment/status': 'rehired', '/employment/workRegion': '330106' },
    { reviewedBy: '330106', rows: { workHistory: 1 } },
  ],
  [
    '① who was dispatched by an agency',
    {
      '/personal/scope': 'accounting',
      '/employment/status': 'accounting',
      '/employment/engagement': 'dispatched',
      '/employment/workRegion': '330106',
    },
    { reviewedBy: '330106', asks: ['/employment/filedUnder', '/employment/otherEmployerName'] },
  ],
  [
    '② who holds a title and has no work',
    { '/personal/scope': 'holder', '/employment/status': 'unemployed', '/employment/residenceRegion': '429004' },
    { reviewedBy: '429004', spares: ['/employment/employerName'], rows: { qualifications: 1, workHistory: 0 } },
  ],
  [
    '② who holds a title and studies',
    { '/personal/scope': 'holder', '/employment/status': 'student', '/employment/schoolRegion': '441900' },
    { reviewedBy: '441900', spares: ['/employment/residenceRegion'], rows: { qualifications: 1 } },
  ],
  [
    '② who holds a title and does other work',
    { '/personal/scope': 'holder', '/employment/status': 'other-work', '/employment/workRegion': '330106' },
    { reviewedBy: '330106', spares: ['/employment/post'], rows: { qualifications: 1, workHistory: 0 } },
  ],
  [
    '② who has retired',
    { '/personal/scope': 'holder', '/employment/status': 'retired', '/employment/residenceRegion': '110105' },
    { reviewedBy: '110105', asks: ['/employment/note'], rows: { qualifications: 1 } },
  ],
  [
    '③ about to sit the junior examination',
    { '/personal/scope': 'junior-candidate', '/employment/status': 'unemployed' },
    { spares: ['/employment/employerName'], rows: { qualifications: 0, workHistory: 0 } },
  ],
  [
    '④ with a doctorate',
    { '/personal/scope': 'doctor', '/employment/status': 'unemployed' },
    { rows: { qualifications: 0, workHistory: 0 } },
  ],
  [
    '⑤ with an intermediate title of another series',
    { '/personal/scope': 'other-title', '/employment/status': 'unemployed' },
    { rows: { qualifications: 1, workHistory: 0 } },
  ],
];

for (const [who, answers, expected] of people) {
  test(`the country: ${who} gets through, and is asked what concerns them`, () => {
    const { record, left } = person(national, answers);
    assert.deepEqual(left, []);
    const { reviewedBy, asks = [], spares = [], rows = {} } = expected;
    if (reviewedBy !== undefined) assert.equal(authorityOf(national, record), reviewedBy);
    assert.ok(jurisdictionField(national, record)?.reason);
    for (const pointer of asks) assert.ok(asked(national, record).includes(pointer), pointer);
    for (const pointer of spares) assert.ok(!asked(national, record).includes(pointer), pointer);
    for (const [list, count] of Object.entries(rows))
      assert.equal((record[list as 'workHistory'] ?? []).length, count, list);
  });
}

test('the country: a doctorate is asked of ④, an intermediate title of another series of ⑤', () => {
  const doctor = person(national, { '/personal/scope': 'doctor', '/employment/status': 'unemployed' }).record;
  const last = doctor.education.length - 1;
  assert.equal(doctor.education[last]?.degree, '2');
  const lesser = having({ [`/education/${last}/degree`]: '3' }, doctor);
  assert.deepEqual(
    inspectRecord(national, lesser, today)
      .filter(({ severity }) => severity === 'error')
      .map(({ pointer, label }) => [pointer, label]),
    [['/education', '您选择的采集范围是持博士学位，请添加该学位']],
  );
  const economist = person(national, { '/personal/scope': 'other-title', '/employment/status': 'unemployed' }).record;
  assert.equal(economist.qualifications[0]?.kind, 'economics');
  for (const change of [{ '/qualifications/0/kind': 'accounting' }, { '/qualifications/0/level': 'junior' }])
    assert.deepEqual(
      checkRecord(national, having(change, economist), today).map(({ code }) => code),
      ['too-few-rows'],
    );
});

test('the country: half a place is not one yet', () => {
  const { record } = person(national, people[0]![1]);
  for (const half of ['330000', '330100'])
    assert.deepEqual(checkRecord(national, having({ '/employment/workRegion': half }, record), today), [
      { pointer: '/employment/workRegion', code: 'choice-incomplete' },
    ]);
});

const systems: [affiliation: string, authority: string][] = [
  ['central-state', '国家机关事务管理局'],
  ['central-party', '中共中央直属机关事务管理局'],
  ['military', '军队会计人员管理部门'],
  ['xpcc', '新疆生产建设兵团财政局'],
];

for (const [name, policy] of policies)
  for (const [affiliation, authority] of systems)
    test(`${name}: who works in ${affiliation} is told that ${authority} is in charge, and where to go`, () => {
      const record = having({ '/employment/affiliation': affiliation, '/personal/scope': 'accounting' });
      const [entry, found] = [
        jurisdictionField(policy, record),
        inspectRecord(policy, record, today).filter(({ code }) => code === 'other-authority'),
      ];
      assert.equal(entry?.authority, authority);
      assert.match(entry.reason, /请/);
      assert.equal(authorityOf(policy, record), undefined);
      assert.deepEqual(found, [
        { pointer: '/employment/affiliation', code: 'other-authority', severity: 'error', params: { authority } },
      ]);
    });

test('Beijing: of a dispatched worker the employer is asked that was agreed on, and the other one', () => {
  const dispatched = having({ '/employment/engagement': 'dispatched' });
  assert.deepEqual(
    checkRecord(beijing, dispatched, today).map(({ pointer, code }) => `${pointer} ${code}`),
    ['/employment/filedUnder required'],
  );
  assert.deepEqual(
    inspectRecord(beijing, dispatched, today)
      .filter(({ severity }) => severity === 'warning')
      .map(({ pointer, code }) => `${pointer} ${code}`),
    ['/employment/otherEmployerName required'],
    'that both are named rests on no source',
  );
  assert.match(jurisdictionField(beijing, dispatched)?.reason ?? '', /协商确定/);
});

test('a weak source only advises: what it asks for is said, and stops nobody', () => {
  const { record } = person(national, people[0]![1]);
  const warnings = inspectRecord(national, record, today);
  assert.ok(warnings.length > 5 && warnings.every(({ severity }) => severity === 'warning'));
  assert.ok(warnings.some(({ pointer, code }) => pointer === '/education/0/school' && code === 'required'));
  for (const pointer of ['/personal/name', '/personal/documentNumber', '/employment/workRegion', '/attachments/photo'])
    assert.deepEqual(
      checkRecord(national, having({ [pointer]: pointer.startsWith('/att') ? [] : '' }, record), today),
      [{ pointer, code: 'required' }],
    );
});

test('numbers whose structure is not published advise whatever they are', () => {
  for (const [pointer, number] of [
    ['/education/0/diplomaNumber', '成教1998字第12号'],
    ['/education/0/degreeNumber', '00123'],
    ['/qualifications/0/certificateNumber', '鲁人社字〔2015〕12号'],
    ['/qualifications/0/certificateNumber', '#'],
    ['/licences/0/number', '京A-1'],
  ] as const) {
    const record = having({ [pointer]: number });
    assert.deepEqual(checkRecord(beijing, record, today), [], number);
    assert.equal(normaliseRecord(beijing, record, today).education.length, beijingRecord().education.length);
  }
});

test('a policy that came as JSON judges the same, but for advice on numbers', () => {
  const sent = JSON.parse(JSON.stringify(beijing)) as Policy;
  for (const record of [beijingRecord(), having({ '/personal/documentNumber': '1', '/licences/0/number': '京A-1' })]) {
    assert.deepEqual(checkRecord(sent, record, today), checkRecord(beijing, record, today));
    assert.deepEqual(authorityOf(sent, record), authorityOf(beijing, record));
  }
});

test('a record that is altered between two looks at it is looked at anew', () => {
  const record = { ...beijingRecord(), employment: { ...beijingRecord().employment, residenceRegion: '110108' } };
  assert.ok(!asked(beijing, record).includes('/employment/residenceRegion'));
  record.employment.status = 'unemployed';
  assert.ok(asked(beijing, record).includes('/employment/residenceRegion'));
});

/** Any answers to the choices of a form, whether or not they go together, and any number of rows. */
const someone = (policy: Policy) => {
  const groups = policy.form.value.sections.flatMap((section) => section.groups);
  const choices = groups.flatMap((group) =>
    group.fields.flatMap((field) => {
      const table = policy.codes[field.codes ?? ''] ?? [];
      const answers: FieldValue[] =
        field.type === 'choice'
          ? table
              .map(({ code }) => code)
              .filter((code) => isAnswerOf(table, code))
              .slice(0, 60)
          : field.type === 'yes-no'
            ? [true, false]
            : [];
      return answers.length === 0 ? [] : [{ group, name: field.name, answers }];
    }),
  );
  const answer = fc.constantFrom(...choices).chain(({ group, name, answers }) =>
    fc.record({
      pointer: fc.constantFrom(
        ...(group.repeat ? [`/${group.path}/0/${name}`, `/${group.path}/1/${name}`] : [`/${group.path}/${name}`]),
      ),
      value: fc.constantFrom(...answers),
    }),
  );
  const lists = groups.flatMap(({ path, repeat }) => (repeat ? [{ path, max: Math.min(2, repeat.max) }] : []));
  return fc
    .record({
      rows: fc.tuple(
        ...lists.map(({ path, max }) => fc.record({ path: fc.constant(path), count: fc.integer({ min: 0, max }) })),
      ),
      answers: fc.array(answer, { maxLength: 25 }),
    })
    .map(({ rows, answers }) => {
      const empty = rows.reduce<CollectionRecord>(
        (record, { path, count }) => ({ ...record, [path]: Array.from({ length: count }, () => ({})) }),
        emptyRecord(),
      );
      return answers.reduce((record, { pointer, value }) => withValue(record, pointer, value), empty);
    });
};

for (const [name, policy] of policies) {
  test(`${name}: whoever somebody is, there is a way through, and who reviews is known or explained`, () => {
    fc.assert(
      fc.property(someone(policy), (begun) => {
        const { record, left } = completed(policy, begun);
        const entry = jurisdictionField(policy, record);
        assert.ok(entry?.reason);
        if (left.length > 0) {
          assert.deepEqual(
            left.map(({ code }) => code),
            ['other-authority'],
          );
          assert.ok(entry.authority);
        } else assert.ok(authorityOf(policy, record));
      }),
      { numRuns: 60 },
    );
  });

  test(`${name}: what is asked follows from answers to what is asked`, () => {
    fc.assert(
      fc.property(someone(policy), (record) => {
        const only = visibleAnswers(policy.form.value, record);
        assert.deepEqual(asked(policy, only), asked(policy, record), 'other answers change nothing');
        assert.equal(visibleAnswers(policy.form.value, only), only);
        for (const { field, row, pointer, value } of fieldsOfForm(policy.form.value, only)) {
          if (field.visible) assert.ok(holds(field.visible, only, row), pointer);
          if (isAnswered(value)) assert.ok(asked(policy, record).includes(pointer));
        }
      }),
      { numRuns: 60 },
    );
  });
}
