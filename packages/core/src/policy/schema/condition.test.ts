import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { condition, holds, isAnswered, valueAt, type Condition, type Row } from './condition.ts';

const record = {
  employment: { status: 'accounting', note: '  ' },
  education: [
    { level: '21', overseas: false },
    { level: '14', overseas: true },
  ],
  licences: [],
  attachments: { photo: ['p'], diploma: [] },
  declaration: { truthful: false },
};
const row: Row = { level: '21', note: '', agreed: true };

const table: [what: string, condition: Condition, expected: boolean][] = [
  ['a name is of the row', { field: 'level', in: ['21', '14'] }, true],
  ['a name is not of the record', { field: 'status', in: ['accounting'] }, false],
  ['a pointer is of the record', { field: '/employment/status', in: ['accounting'] }, true],
  ['a pointer does not see the row', { field: '/level', in: ['21'] }, false],
  ['a pointer leads into lists', { field: '/education/1/level', in: ['14'] }, true],
  ['a pointer into nothing', { field: '/education/7/level/deeper', in: ['14'] }, false],
  ['none of the values', { field: 'level', in: ['11'] }, false],
  ['no value at all', { field: 'level', in: [] }, false],
  ['what is not there is none of the words', { field: 'missing', in: ['undefined', ''] }, false],
  ['true is true', { field: 'agreed', in: [true] }, true],
  ['a yes-no that was never touched is false', { field: 'missing', in: [false] }, true],
  ['a yes-no that was never touched is not true', { field: 'missing', in: [true] }, false],
  ['words are not booleans', { field: 'level', in: [true, false] }, false],
  ['a text is answered', { field: 'level', answered: true }, true],
  ['blanks are no answer', { field: '/employment/note', answered: true }, false],
  ['blanks are no answer, asked the other way', { field: '/employment/note', answered: false }, true],
  ['a list with something in it is an answer', { field: '/attachments/photo', answered: true }, true],
  ['an empty list is none', { field: '/attachments/diploma', answered: true }, false],
  ['an unticked box is none', { field: '/declaration/truthful', answered: true }, false],
  ['some row', { some: '/education' }, true],
  ['some row of none', { some: '/licences' }, false],
  ['some row of what is not a list', { some: '/employment' }, false],
  ['some row that is so', { some: '/education', where: { field: 'overseas', in: [true] } }, true],
  ['no row that is so', { some: '/education', where: { field: 'level', in: ['11'] } }, false],
  [
    'a row must be all of it at once',
    {
      some: '/education',
      where: {
        all: [
          { field: 'level', in: ['21'] },
          { field: 'overseas', in: [true] },
        ],
      },
    },
    false,
  ],
  [
    'rows can be held against the record',
    { some: '/education', where: { field: '/employment/status', in: ['accounting'] } },
    true,
  ],
  ['all of nothing', { all: [] }, true],
  ['any of nothing', { any: [] }, false],
  [
    'all',
    {
      all: [
        { field: 'level', in: ['21'] },
        { field: 'level', in: ['14'] },
      ],
    },
    false,
  ],
  [
    'any',
    {
      any: [
        { field: 'level', in: ['21'] },
        { field: 'level', in: ['14'] },
      ],
    },
    true,
  ],
  ['not', { not: { field: 'level', in: ['21'] } }, false],
];

for (const [what, given, expected] of table) {
  test(`condition: ${what}`, () => {
    assert.equal(holds(given, record, row), expected);
    assert.equal(holds({ not: given }, record, row), !expected);
    const read = z.parse(condition, JSON.parse(JSON.stringify(given)));
    assert.equal(holds(read, record, row), expected, 'after JSON');
  });
}

test('a condition that is written wrongly is refused', () => {
  for (const wrong of [
    {},
    { field: 'a' },
    { field: 'a', is: 'b' },
    { all: {} },
    { not: { field: 'a' } },
    null,
    'level',
  ])
    assert.ok(!z.safeParse(condition, wrong).success, JSON.stringify(wrong));
});

test('what is an answer', () => {
  for (const value of ['a', ' a ', '０', true, ['x']]) assert.equal(isAnswered(value), true);
  for (const value of ['', ' ', '\u3000\t', false, [], undefined, null, 0, {}]) assert.equal(isAnswered(value), false);
});

test('a pointer leads to the value, and never throws', () => {
  assert.equal(valueAt(record, '/employment/status'), 'accounting');
  assert.equal(valueAt(record, '/education/0/level'), '21');
  assert.equal(valueAt(record, ''), record);
  assert.equal(valueAt(undefined, '/a'), undefined);
  fc.assert(fc.property(fc.string(), fc.anything(), (at, root) => void valueAt(root, at)));
});

const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true });

const anyCondition = fc.letrec<{ node: Condition }>((tie) => {
  const field = fc.constantFrom('level', 'agreed', 'missing', '/employment/status', '/education/0/overseas');
  return {
    node: fc.oneof(
      { maxDepth: 3 },
      plain({ field, in: fc.array(fc.constantFrom<string | boolean>('21', 'accounting', true, false)) }),
      plain({ field, answered: fc.boolean() }),
      plain({ some: fc.constantFrom('/education', '/licences'), where: tie('node') }),
      plain({ all: fc.array(tie('node'), { maxLength: 3 }) }),
      plain({ any: fc.array(tie('node'), { maxLength: 3 }) }),
      plain({ not: tie('node') }),
    ),
  };
}).node;

test('conditions keep the laws of logic and survive JSON', () => {
  fc.assert(
    fc.property(fc.array(anyCondition, { maxLength: 3 }), (parts) => {
      const none = parts.map((part): Condition => ({ not: part }));
      assert.equal(holds({ not: { all: parts } }, record, row), holds({ any: none }, record, row));
      assert.equal(holds({ not: { any: parts } }, record, row), holds({ all: none }, record, row));
      for (const part of parts) assert.deepEqual(z.parse(condition, JSON.parse(JSON.stringify(part))), part);
    }),
    { numRuns: 60 },
  );
});
