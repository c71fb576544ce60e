import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {
  applyChanges,
  collectionRecord,
  compareRecords,
  diffRecords,
  emptyRecord,
  recordChange,
  type CollectionRecord,
  type RecordChange,
} from './index.ts';

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Few words, so that answers and whole rows repeat. */
const word = fc.constantFrom('a', 'b', 'c', '张/三', '~');
const optionalWords = (...keys: string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, word])), { requiredKeys: [] });

const records = fc
  .record({
    personal: optionalWords('name', 'email', 'sex', 'address'),
    education: fc.array(
      fc.record(
        { school: word, major: word, overseas: fc.boolean(), diplomaNumber: word, level: word },
        { requiredKeys: [] },
      ),
      { maxLength: 5 },
    ),
    employment: optionalWords('status', 'employerName', 'workRegion'),
    qualifications: fc.array(optionalWords('level', 'obtainedOn'), { maxLength: 4 }),
    licences: fc.array(optionalWords('kind'), { maxLength: 3 }),
    attachments: fc.record(
      { photo: fc.array(word, { maxLength: 2 }), diploma: fc.array(word, { maxLength: 3 }) },
      { requiredKeys: [] },
    ),
    declaration: fc.record({ truthful: fc.boolean(), signature: word }, { requiredKeys: [] }),
  })
  .map((record) => copyOf(record) as CollectionRecord);

const applied = (base: CollectionRecord, changes: readonly RecordChange[]): CollectionRecord => {
  const result = applyChanges(base, changes);
  assert.ok(result.ok);
  return result.record;
};

test('what differs, carried out, gives the other record', () => {
  fc.assert(
    fc.property(records, records, (base, next) => {
      const changes = copyOf(diffRecords(base, next));
      assert.ok(z.safeParse(z.array(recordChange), changes).success);
      assert.deepEqual(applied(base, changes), next);
    }),
    { numRuns: 2000 },
  );
});

test('no change is needed between equal records, and one is between others', () => {
  fc.assert(
    fc.property(records, records, (base, next) => {
      assert.deepEqual(diffRecords(base, copyOf(base)), []);
      if (diffRecords(base, next).length === 0) assert.deepEqual(next, base);
    }),
  );
});

test('the order of changes does not matter, but for that of added rows', () => {
  fc.assert(
    fc.property(records, records, (base, next) => {
      const changes = diffRecords(base, next);
      const isAdded = ({ pointer }: RecordChange) => pointer.endsWith('/-');
      const moved = [...changes.filter(isAdded), ...changes.filter((one) => !isAdded(one)).reverse()];
      assert.deepEqual(applied(base, moved), next);
    }),
  );
});

test('neither record is altered', () => {
  fc.assert(
    fc.property(records, records, (base, next) => {
      const [before, after] = [copyOf(base), copyOf(next)];
      applied(base, diffRecords(base, next));
      assert.deepEqual([base, next], [before, after]);
    }),
  );
});

const base: CollectionRecord = {
  ...emptyRecord(),
  personal: { name: '张三', email: 'a@example.cn' },
  education: [
    { level: '31', school: '第一中学', major: '会计' },
    { level: '21', school: '第二大学', major: '金融' },
  ],
  employment: { employerName: '甲公司' },
};

const next = (change: (record: CollectionRecord) => void): CollectionRecord => {
  const record = copyOf(base);
  change(record);
  return record;
};

const table: [name: string, next: CollectionRecord, changes: RecordChange[]][] = [
  [
    'an answer is altered',
    next((record) => (record.employment.employerName = '乙公司')),
    [{ pointer: '/employment/employerName', value: '乙公司' }],
  ],
  ['an answer is added', next((record) => (record.personal.sex = '1')), [{ pointer: '/personal/sex', value: '1' }]],
  ['an answer is taken out', next((record) => delete record.personal.email), [{ pointer: '/personal/email' }]],
  ['the first row is taken out', next((record) => record.education.shift()), [{ pointer: '/education/0' }]],
  [
    'a row is added',
    next((record) => record.education.push({ level: '14' })),
    [{ pointer: '/education/-', value: { level: '14' } }],
  ],
  [
    'the first row is taken out and the second altered: the pointer is that of the version it starts from',
    next((record) => {
      record.education.shift();
      record.education[0]!.major = '会计';
    }),
    [{ pointer: '/education/1/major', value: '会计' }, { pointer: '/education/0' }],
  ],
];

for (const [name, record, changes] of table)
  test(`${name}: only that is sent`, () => {
    assert.deepEqual(diffRecords(base, record), changes);
    assert.deepEqual(applied(base, changes), record);
  });

test('old is beside new, with the place in both', () => {
  const after = next((record) => {
    record.education.shift();
    record.education[0]!.major = '会计';
    record.education.push({ level: '14' });
    record.personal.name = '张珊';
  });
  assert.deepEqual(compareRecords(base, after), [
    { pointer: '/personal/name', at: '/personal/name', before: '张三', after: '张珊' },
    { pointer: '/education/1/major', at: '/education/0/major', before: '金融', after: '会计' },
    { pointer: '/education/0', before: base.education[0] },
    { pointer: '/education/-', at: '/education/1', after: { level: '14' } },
  ]);
});

test('what a group does not have yet can be added to it', () => {
  const { licences: _, ...without } = base;
  const change = { pointer: '/licences/-', value: { kind: 'cpa' } };
  assert.deepEqual(applied(without as CollectionRecord, [change]).licences, [{ kind: 'cpa' }]);
});

const misplaced: [name: string, changes: RecordChange[], at: number[]][] = [
  ['a group as a whole', [{ pointer: '/personal', value: {} }], [0]],
  ['nothing at all', [{ pointer: '', value: {} }], [0]],
  ['a row that is not there', [{ pointer: '/education/2/level', value: '21' }], [0]],
  ['a row before the first', [{ pointer: '/education/-1', value: {} }], [0]],
  ['an index with a leading zero', [{ pointer: '/education/01' }], [0]],
  ['a row replaced as a whole', [{ pointer: '/education/0', value: { level: '21' } }], [0]],
  ['an added row that is none', [{ pointer: '/education/-', value: '21' }], [0]],
  ['an answer of a row to come', [{ pointer: '/education/-/level', value: '21' }], [0]],
  ['a list as a whole', [{ pointer: '/education', value: [] }], [0]],
  ['something within an answer', [{ pointer: '/personal/name/0', value: '张' }], [0]],
  [
    'the same answer twice',
    [
      { pointer: '/personal/sex', value: '1' },
      { pointer: '/personal/name', value: '李四' },
      { pointer: '/personal/sex', value: '2' },
    ],
    [0, 2],
  ],
  ['an answer of a row that goes', [{ pointer: '/education/1' }, { pointer: '/education/1/level', value: '21' }], [1]],
];

for (const [name, changes, at] of misplaced)
  test(`a change of ${name} is refused`, () => {
    assert.deepEqual(applyChanges(base, changes), {
      ok: false,
      errors: at.map((index) => ({ pointer: `/changes/${index}/pointer`, code: 'change-misplaced' })),
    });
  });

test('whatever comes from the wire, the result is a record or is told from one', () => {
  const pointers = fc
    .array(fc.constantFrom('education', 'personal', '0', '1', '-', 'level', '__proto__', 'constructor', ''), {
      minLength: 1,
      maxLength: 4,
    })
    .map((tokens) => tokens.map((token) => `/${token}`).join(''));
  const changes = fc.array(fc.record({ pointer: pointers, value: fc.jsonValue() }, { requiredKeys: ['pointer'] }));
  fc.assert(
    fc.property(changes, (given) => {
      const result = applyChanges(base, given);
      if (!result.ok) return;
      z.safeParse(collectionRecord, result.record);
      assert.equal(({} as Record<string, unknown>)['level'], undefined, 'no prototype was altered');
    }),
    { numRuns: 1000 },
  );
});
